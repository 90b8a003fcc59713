"""What has room for a line or a sentence holds no more: headings, labels of drawings, the line at the top of every page."""

from collections.abc import Iterator

from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.located import DataPath
from guide.read.marks import plain
from guide.read.problems import Problem

NAME = "lengths"
WHY = "A heading of ten lines is no heading, and what is too long for its place in a drawing lies over what stands beside it."
MOST = {"title": 120, "label": 100, "labels": 100, "summary": 400, "announcement": 200, "value": 500}  # characters


def check(content: Content) -> Iterator[Problem]:
    """Texts that are longer than their place."""
    for origin, path, text in content.texts:
        most = _most(path)
        for lang in Lang:
            if most and len(text[lang]) > most and (length := len(plain(text[lang]))) > most:
                message = f"this text has {length} characters, and there is room for {most}."
                yield origin.problem((*path, lang), message, "Say it shorter, or say the rest where there is more room.", NAME)


def _most(path: DataPath) -> int:
    """The characters that a text at `path` may have; 0 where any number will do."""
    within = path[-2] if len(path) > 1 and path[-2] == "labels" else path[-1] if path else ""
    return MOST.get(str(within), 0)
