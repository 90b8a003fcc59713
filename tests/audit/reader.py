"""Someone who reads the site in a browser that is driven by tests/audit/engines.py."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guide.model.base import Text
from guide.read.content import Content
from guide.read.marks import plain
from tests.audit.engines import Engine

WAYS = (Path(__file__).parent / "ways.js").read_text(encoding="utf-8")


@dataclass
class Reader:
    """Someone who reads the site in one language, in one browser."""

    engine: Engine
    content: Content
    address: str
    lang: str

    def ui(self, key: str) -> str:
        return plain(self.content.ui[key][self.lang])

    def words(self, text: Text) -> str:
        return plain(text[self.lang])

    def go(self, page: str) -> None:
        self.engine.go(f"{self.address}{self.lang}/{page}")

    def does(self, *ways: str, **given: str) -> Any:
        """Goes these ways, one after the other; what is given are words of the page. Gives what the last one returns."""
        known = "".join(f"const {name} = {json.dumps(value)}; " for name, value in given.items())
        return self.engine.run(f"{WAYS}\n{known}\n" + "\n".join(ways))

    def arrives(self, ending: str) -> None:
        """Asks where the browser is until it is there; it may not answer while it is on its way."""
        there = ""
        for _ in range(500):
            with suppress(RuntimeError):
                there = str(self.engine.run("return document.readyState === 'complete' ? location.pathname : '';"))
            if there.endswith(ending):
                return
        raise AssertionError(f"at {there}, not at {ending}")
