"""Files of one language that a page asks for by script, each under a name with a stamp of its content."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guide.show import items
from guide.show.asset_names import stamped
from guide.show.render import Renderer


def write(site: Path, renderer: Renderer, more: Mapping[str, Any]) -> None:
    """What pages ask for of the content, and `more` of what only the finished site knows."""
    put(site, {**items.files(renderer), **more})


def script(name: str, value: Any) -> str:
    """`value` for scripts to find: what `search/words.js` gives stands under `trappenWords`.

    A script and no JSON: a page that was opened from a folder can load nothing else.
    """
    return f"self.trappen{Path(name).stem.title()}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"


def put(site: Path, values: Mapping[str, Any]) -> None:
    """Writes a script for each value, and the stamped name that it gets into every page that names it."""
    files = {name: script(name, value) for name, value in values.items()}
    names = {name.encode(): stamped(name, text.encode()).encode() for name, text in files.items()}
    for name, text in files.items():
        made = site / names[name.encode()].decode()
        made.parent.mkdir(exist_ok=True)
        made.write_text(text, encoding="utf-8", newline="\n")
    any_of = re.compile(b"|".join(map(re.escape, names)))
    for path in site.rglob("*.html"):
        page = path.read_bytes()
        named = any_of.sub(lambda found: names[found[0]], page)
        if named != page:
            path.write_bytes(named)
