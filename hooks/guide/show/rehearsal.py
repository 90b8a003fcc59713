"""Every page rendered in memory: what a template cannot do with the content is a problem with file and line."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from difflib import get_close_matches
from functools import partial
from pathlib import Path

import jinja2

from guide.read.content import Content
from guide.read.problems import Problem
from guide.show import items
from guide.show.render import MissingWord
from guide.show.site import Site

NAME = "pages"


def problems(content: Content, root: Path) -> list[Problem]:
    """What keeps pages from being made, each fault once however many pages it spoils. `root` holds docs/ and overrides/."""
    found: dict[tuple[str, int], Problem] = {}
    for lang in content.organisation.languages:
        site = Site(content, lang, root)
        whole: dict[str, Callable[[], object]] = {name: partial(site.whole, name) for name in site.pages}
        whole[items.MEASURES] = partial(items.files, site.renderer)
        for name, make in whole.items():
            try:
                make()
            except Exception as error:
                problem = _told(error, f"{lang}/{name}", content, root)
                found.setdefault((problem.file, problem.line), problem)
    return list(found.values())


def _told(error: Exception, page: str, content: Content, root: Path) -> Problem:
    file, line = _place(error, root)
    if isinstance(error, MissingWord):
        message = f"the word `{error.key}` stands nowhere in data/ui/."
        close = get_close_matches(error.key, sorted(content.ui), n=1)
        advice = f"Did you mean `{close[0]}`?" if close else "Add it in every language."
    else:
        said = error.message if isinstance(error, jinja2.TemplateError) else f"{type(error).__name__}: {error}"
        message = f"the page {page} cannot be made here ({said})."
        advice = "Mend this line, or the data it asks for."
    return Problem(file, line, 1, "", message, advice, NAME)


def _place(error: Exception, root: Path) -> tuple[str, int]:
    """File and line where the innermost template or page stood when `error` was raised; else those of our code."""
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        return _name(error.filename, root), error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if Path(frame.filename).suffix in (".html", ".md")] or frames
    return _name(inside[-1].filename, root), inside[-1].lineno or 1


def _name(file: str, root: Path) -> str:
    path = Path(file)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
