"""What a folder or a zip that was built must keep to, so that anyone may see for themselves: standard library only.

Every page has the one policy and nothing inline, nothing asks another host for anything, and the files are exactly those
that SHA256SUMS lists.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from guide.ship import policy
from guide.ship.release import SUMS

LAUNCH = "launch.html"  # of a course: a frame around it, with a policy of its own
LAUNCHER = Path(__file__).resolve().parent / "course" / "launch.jinja"
FRAME = re.compile(r'<iframe src="(?![\w+.-]*:|//)[^"]*" title="[^"]*"></iframe>')
META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
# With a scheme, or as a whole text that begins like an address: the words of the search are packed, and hold any signs.
ELSEWHERE = re.compile(r"""https?://[a-z0-9[][^\s"'`)<>]*|["'`]//[a-z0-9-]+(?:\.[a-z0-9-]+)+(?=[/?#:"'`])""", re.I)
LINK = re.compile(r"""<a\s[^>]*?\bhref=["']?https?://([^/"'\s>]+)""", re.I)
MOST = 2**29  # bytes of a zip, unpacked: many times what a site has
# The names of XML's own vocabularies, which nothing is fetched from; and the editor's own machine, as a text names it.
NO_HOST = ("http://www.w3.org/", "http://127.0.0.1:8000/")
WORDS = re.compile(r"export default|self\.\w+=")  # in front of what is data and nothing else
RUNS_TEXT = re.compile(r"\beval\s*\(|\bnew Function\b|\bdocument\.write\b|\.innerHTML\s*=|\bimportScripts\b")
ASKS = re.compile(r"""url\(\s*["']?\s*(?:https?:)?//[^)]*\)?|@import[^;]*""")


class Fault(NamedTuple):
    """A file, by its names in the zips that it lies in, and what is wrong with it: a sentence of the catalogue."""

    file: str
    said: str


class CannotRead(Exception):
    """Raised for what is neither a folder nor a zip that was built; tells why."""

    def __init__(self, file: str, said: str) -> None:
        super().__init__(file, said)
        self.fault = Fault(file, said)


def read(path: Path) -> dict[str, bytes]:
    """The files of a folder or a zip, by their names in it; the one folder that a zip may hold them in is left out."""
    if path.is_dir():
        return {each.relative_to(path).as_posix(): each.read_bytes() for each in sorted(path.rglob("*")) if each.is_file()}
    if not path.is_file():
        raise CannotRead(str(path), "is not there. Build it first, or give the name of a folder or a zip.")
    return _unpacked(path.name, path.read_bytes())


def faults(files: Mapping[str, bytes]) -> Iterator[Fault]:
    """Each thing that is not as it should be."""
    yield from _unlike_the_sums(files)
    for name, content in files.items():
        if name.endswith(".zip"):
            try:
                yield from (Fault(f"{name}: {file}", said) for file, said in faults(_unpacked(name, content)))
            except CannotRead as error:
                yield error.fault
        else:
            yield from (Fault(name, said) for said in _faults_of(name, content, files))


def hosts(files: Mapping[str, bytes]) -> Counter[str]:
    """The hosts that a reader can follow a link to, with the number of pages that have one."""
    found: Counter[str] = Counter()
    for name, content in files.items():
        if name.endswith(".zip"):
            found.update(hosts(_unpacked(name, content)))
        elif name.endswith(".html"):
            found.update(set(LINK.findall(content.decode("utf-8", "replace"))))
    return found


def _unpacked(name: str, content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            inside = [each for each in packed.infolist() if not each.is_dir()]
            if sum(each.file_size for each in inside) > MOST:
                raise CannotRead(name, "is far too large for a site.")
            entries = {each.filename: packed.read(each) for each in inside}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise CannotRead(name, f"cannot be read as a zip ({error}). Fetch it once more.") from error
    tops = {PurePosixPath(each).parts[0] for each in entries if each}
    if SUMS not in entries and len(tops) == 1:
        return {each.partition("/")[2]: content for each, content in entries.items()}
    return entries


def _unlike_the_sums(files: Mapping[str, bytes]) -> Iterator[Fault]:
    if SUMS not in files:
        yield Fault(SUMS, "is missing, so nothing says what was built.")
        return
    lines = files[SUMS].decode("utf-8", "replace").splitlines()
    listed = {name: told for told, _, name in (line.partition("  ") for line in lines)}
    for name in sorted(listed.keys() | files.keys() - {SUMS}):
        if name not in files:
            yield Fault(name, f"is listed in {SUMS} and is not there.")
        elif name not in listed:
            yield Fault(name, f"is not listed in {SUMS}: it was not built with the rest.")
        elif hashlib.sha256(files[name]).hexdigest() != listed[name]:
            yield Fault(name, f"is not as it was built: its sum is another one than {SUMS} says.")


def _faults_of(name: str, content: bytes, files: Mapping[str, bytes]) -> Iterator[str]:
    text = content.decode("utf-8", "replace")
    ending = PurePosixPath(name).suffix.lower()
    if ending in (".html", ".htm", ".xhtml"):
        yield from (f"the page holds {fault}." for fault in policy.faults(_as_any_page(name, text)))
    elif ending == ".svg":
        yield from (f"the picture holds {fault}." for fault in policy.inside(text))
        yield from (f"the picture asks for {found[:60]}." for found in ASKS.findall(text))
    elif ending == ".css":
        yield from (f"the style sheet asks for {found[:60]}." for found in ASKS.findall(text))
    elif ending in (".js", ".mjs"):
        named = () if _only_words(text) else (found for found in ELSEWHERE.findall(text) if not found.startswith(NO_HOST))
        yield from (f"the script names another host: {found[:60]}." for found in named)
        yield from (f"the script makes text into code or markup: {found}." for found in RUNS_TEXT.findall(text))
    elif ending == ".gz" and not _packs(content, files.get(name.removesuffix(".gz"))):
        yield "does not hold what the file of the same name without .gz holds."


def _only_words(script: str) -> bool:
    """True for texts that the search shows: words in quotes fetch nothing, and a page may name an address in them."""
    start = WORDS.match(script)
    try:
        return bool(start and json.loads(script[start.end() :].rstrip(";\n")))
    except ValueError:
        return False


def _packs(content: bytes, original: bytes | None) -> bool:
    """Whether `content` is `original`, packed by gzip."""
    if original is None:
        return False
    unpack = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        return unpack.decompress(content, len(original) + 1) == original and not unpack.unconsumed_tail
    except zlib.error:
        return False


def _as_any_page(name: str, html: str) -> str:
    """The start page of a course, without what only it may have: its frame, and its own policy."""
    own = META.search(LAUNCHER.read_text(encoding="utf-8")) if name == LAUNCH else None
    return FRAME.sub("", html, count=1).replace(own[0], policy.META, 1) if own else html
