"""Lets HTML that is finished pass Markdown untouched: to parse it once more was a fifth of a build, and could only spoil it."""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

BEGIN, END = "<!--finished-->", "<!--/finished-->"
BLOCK = re.compile(f"{BEGIN}(.*?){END}", re.S)
BEFORE_HTML, AFTER_HTML = 25, 25  # Markdown's own places for HTML are 20 on the way in and 30 on the way out
PLACE = re.compile(r"<p>finishedblock(\d+)end</p>|finishedblock(\d+)end")


def marked(html: str) -> str:
    """`html` as a macro hands it to Markdown."""
    return f"{BEGIN}{html}{END}"


def alone(markdown: str) -> str | None:
    """The HTML of a page that is `marked` from end to end, so that nothing is left for Markdown; None for any other."""
    page = markdown.strip()
    whole = page.startswith(BEGIN) and page.endswith(END) and page.count(BEGIN) == 1
    return page.removeprefix(BEGIN).removesuffix(END) if whole else None


class Finished(Extension):
    """Keeps what is `marked` while Markdown works, and puts it back."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown."""
        kept: list[str] = []
        md.preprocessors.register(_Keep(kept), "finished", BEFORE_HTML)
        md.postprocessors.register(_PutBack(kept), "finished", AFTER_HTML)


class _Keep(Preprocessor):
    def __init__(self, kept: list[str]) -> None:
        self.kept = kept

    def run(self, lines: list[str]) -> list[str]:
        def keep(block: re.Match[str]) -> str:
            self.kept.append(block[1])
            return f"finishedblock{len(self.kept) - 1}end"

        return BLOCK.sub(keep, "\n".join(lines)).split("\n")


class _PutBack(Postprocessor):
    def __init__(self, kept: list[str]) -> None:
        self.kept = kept

    def run(self, text: str) -> str:
        return PLACE.sub(lambda found: self.kept[int(found[1] or found[2])], text)
