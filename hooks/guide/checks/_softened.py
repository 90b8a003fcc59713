"""What of the problems an organisation is told: none of a language it does not show, style only as advice, and what cannot
do without something it hides where it hides it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.problems import Problem

NAME = "own-records"
STYLE = ("both-languages", "cards-shape", "people-say", "quotes", "wording")  # how the project writes: advice to others


def softened(problems: list[Problem], content: Content, unhidden: Callable[[], list[Problem]]) -> list[Problem]:
    """The problems without those of hidden languages; matters of style in files of the organisation are warnings. `unhidden`
    finds those that would be there if nothing were hidden.
    """
    hidden = tuple(f".{lang}" for lang in Lang if lang not in content.organisation.languages)
    told = [each for each in problems if not hidden or not (each.rule == "both-languages" or each.path.endswith(hidden))]
    told = [replace(each, warning=True) if each.rule in STYLE and content.is_local(each.file) else each for each in told]
    return _told_where_it_is_hidden(told, content, unhidden) if content.organisation.hide else told


def _told_where_it_is_hidden(problems: list[Problem], content: Content, unhidden: Callable[[], list[Problem]]) -> list[Problem]:
    """For each hidden id one problem, instead of all faults of the project's files that follow from hiding: an organisation
    does not mend those.
    """
    theirs = [each for each in problems if not each.warning and not content.is_local(each.file)]
    if theirs:
        without = {_what(each) for each in unhidden()}
        theirs = [each for each in theirs if _what(each) not in without]
    said, found = content.wholes.get("own-organisation", content.wholes["organisation"]), []
    for i, name in enumerate(content.organisation.hide):
        here = [each for each in theirs if f"'{name}'" in each.message or each.file.endswith(f"/{name}.yml")]
        if name in content.hidden and here:
            others = [each.file for each in here if not each.file.endswith(f"/{name}.yml")]
            message = f"'{name}' cannot be hidden: pages of the site are made from it."
            message = f"'{name}' cannot be hidden: {others[0]} cannot do without it." if others else message
            found.append(said.problem(("hide", i), message, "Take it out of `hide`.", NAME))
    return [*(each for each in problems if each not in theirs), *found] if found else problems


def _what(problem: Problem) -> tuple[str, ...]:
    """What is wrong and in which file; the place in it moves where a list holds something hidden."""
    return problem.file, problem.rule, problem.message
