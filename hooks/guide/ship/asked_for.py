"""Files of one language that a page asks for by script, each under a name with a stamp of its content."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from guide.show import items
from guide.show.asset_names import stamped
from guide.show.render import Renderer


def write(site: Path, renderer: Renderer) -> None:
    """The questions of all pages, and what is practised of a plan."""
    for name, value in items.files(renderer).items():
        put(site, name, script(name, value))


def script(name: str, value: Any) -> str:
    """`value` for scripts to find: what `search/words.js` gives stands under `trappenWords`.

    A script and no JSON: a page that was opened from a folder can load nothing else.
    """
    return f"self.trappen{Path(name).stem.title()}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"


def put(site: Path, name: str, text: str) -> None:
    """Writes the script, and the stamped name it gets into every page that names it."""
    made = stamped(name, text.encode())
    (site / name).parent.mkdir(exist_ok=True)
    (site / made).write_text(text, encoding="utf-8", newline="\n")
    for path in site.rglob("*.html"):
        page = path.read_bytes()
        if name.encode() in page:
            path.write_bytes(page.replace(name.encode(), made.encode()))
