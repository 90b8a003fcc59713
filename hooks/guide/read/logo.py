"""The logo of an organisation: read, measured, and refused where it could do more than be looked at."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from guide.read.files import Unreadable, read_bytes

LARGEST = 30_000  # bytes; it comes with every page
PNG = b"\x89PNG\r\n\x1a\n"
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "image"}
PAINTS = {"linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "style"}
DRAWS = {"svg", "g", "defs", "use", "symbol", "title", "desc", "metadata", *SHAPES, *PAINTS}
INSIDE = re.compile(r"#[\w.-]+|data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]+")  # what an address of a drawing may be
ELSEWHERE = re.compile(r"@import|url\(\s*[\"']?(?!#)|\\|expression\s*\(", re.I)  # `\` may hide any of them
LENGTH = re.compile(r"([0-9]+(?:\.[0-9]+)?)(?:px)?")
PLAIN = "Save it as plain SVG, or as PNG."


@dataclass(frozen=True)
class Logo:
    """A file of data/local/: its name, its bytes, and how wide it is for its height."""

    name: str
    content: bytes
    width: float
    height: float

    @property
    def ending(self) -> str:
        """`svg` or `png`."""
        return self.name.rpartition(".")[2]


def logo(path: Path) -> Logo:
    """The logo. Raises Unreadable, or OSError, for what is none, is too large, or could do anything else."""
    return _judged(path.name, read_bytes(path))


@lru_cache(maxsize=4)
def _judged(name: str, content: bytes) -> Logo:
    if len(content) > LARGEST:
        message = f"this logo has {len(content) // 1000} KB, and every page would bring it."
        raise Unreadable(message, f"Make it smaller than {LARGEST // 1000} KB.")
    width, height = (_png if name.endswith(".png") else _svg)(content)
    if not 0.1 <= width / height <= 12:
        raise Unreadable("this logo is far too long for its height.", "Cut away what is empty around it.")
    return Logo(name, content, width, height)


def _png(content: bytes) -> tuple[float, float]:
    if not content.startswith(PNG) or content[12:16] != b"IHDR" or 0 in (size := struct.unpack(">II", content[16:24])):
        raise Unreadable("this is no PNG, whatever its name says.", "Save it as PNG anew.")
    return size


def _svg(content: bytes) -> tuple[float, float]:
    if b"<!ENTITY" in content.upper() or b"\0" in content:
        raise Unreadable("this drawing declares parts of its own that could stand for anything (<!ENTITY).", PLAIN)
    try:
        drawing = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unreadable(f"this is no sound SVG ({error}).", PLAIN) from None
    if drawing.tag != f"{SVG}svg":
        raise Unreadable("this is no SVG, whatever its name says.", PLAIN)
    for element in drawing.iter():
        _refuse(element)
    return _size(drawing)


def _refuse(element: ElementTree.Element) -> None:
    name = str(element.tag).removeprefix(SVG)
    if name not in DRAWS:
        raise Unreadable(f"this drawing holds <{name.rpartition('}')[2]}>, which a logo does not need.", PLAIN)
    if name == "style" and ELSEWHERE.search(element.text or ""):
        raise Unreadable("the <style> of this drawing asks for something from elsewhere.", PLAIN)
    for key, value in element.attrib.items():
        short = key.rpartition("}")[2]
        if short.lower().startswith("on"):
            raise Unreadable(f"this drawing holds {short}=, which is script.", PLAIN)
        if (short in ("href", "src") and not INSIDE.fullmatch(value.strip())) or ELSEWHERE.search(value):
            raise Unreadable(f"this drawing asks for something from elsewhere ({short}=).", PLAIN)


def _size(drawing: ElementTree.Element) -> tuple[float, float]:
    box = re.split(r"[\s,]+", drawing.get("viewBox", "").strip())
    given = box[2:] if len(box) == 4 else [drawing.get("width", ""), drawing.get("height", "")]
    found = [LENGTH.fullmatch(each) for each in given]
    sizes = [float(each[1]) for each in found if each]
    if len(sizes) != 2 or not all(sizes):
        raise Unreadable("this drawing does not say how large it is (viewBox).", PLAIN)
    return sizes[0], sizes[1]
