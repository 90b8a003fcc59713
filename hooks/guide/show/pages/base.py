"""What a page is."""

from __future__ import annotations

import json
from dataclasses import dataclass

NAMES_OTHERS = 0.5  # weight in the search of a page that only lists others
ABOUT_THE_SITE = 0.7


@dataclass(frozen=True)
class Page:
    """One page: its name without ending, what its front matter says, and the macro that fills it."""

    name: str
    title: str
    section: str
    macro: tuple[str, ...] = ()  # its name and what it is given: `("step", "red")`; empty where the page is prose of docs/
    description: str = ""
    up: str = "index"  # the page one level up, for the way back
    styles: tuple[str, ...] = ()  # folders of docs/assets whose style sheet it needs
    scripts: tuple[str, ...] = ()  # folders of docs/assets whose script it needs
    weight: float = 1.0  # in the search
    alone: bool = False  # nothing stands above its heading: it is read in a hurry
    given: tuple[str, ...] = ()  # files of the language that its scripts read at once
    found: bool = True  # by searches, the own and those of others; False where it only says what other pages say

    @property
    def uri(self) -> str:
        """The file of the page, as MkDocs names it."""
        return f"{self.name}.md"

    @property
    def call(self) -> str:
        """The macro as it stands in the page: `{{ step("red") }}`."""
        name, *given = self.macro
        return "{{ " + f"{name}({', '.join(json.dumps(each) for each in given)})" + " }}"

    @property
    def markdown(self) -> str:
        """Front matter and the macro call."""
        matter = {
            "title": self.title,
            "description": self.description,
            "section": self.section,
            "up": self.up,
        }
        lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in matter.items() if value)
        return "\n".join(["---", *lines, "---", "", self.call, ""])
