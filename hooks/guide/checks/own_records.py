"""What an organisation replaces, hides or fills in is still what it thinks it is, and its places lie in its country."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePath
from typing import Any

from guide.model.kinds import HIDEABLE, KINDS
from guide.model.places import CountryId
from guide.model.situations import Door
from guide.read import hiding, local
from guide.read.content import Content, Origin
from guide.read.problems import Problem

NAME = "own-records"
COUNTRIES = {country.value for country in CountryId}  # `country` says which of them is shown
EMERGENCIES = {door.value for door in Door}  # links to them stand before what is said, wherever somebody may be in danger
WHY = "An update may mend a fault in a record that an organisation has replaced; without a word, the fault would stay there."


def check(content: Content) -> Iterator[Problem]:
    """Replaced records that have changed since, are gone, or stand unmarked; what cannot be hidden; places elsewhere."""
    for project, own in content.replaced:
        yield from _replaced(project, own)
    yield from _gone(content)
    given, said = content.organisation, content.wholes.get("own-organisation", content.wholes["organisation"])
    for i, name in enumerate(given.hide):
        if name not in content.hidden and name not in HIDEABLE:
            yield said.problem(("hide", i), *_not_hidden(content, name), NAME)
        elif name in EMERGENCIES:
            message = f"'{name}' cannot be hidden: pages of the site are made from it."
            yield said.problem(("hide", i), message, "Take it out of `hide`.", NAME)
    for i, place in enumerate(given.places):
        if given.country is None or place != hiding.EXAMPLES[given.country]:
            message = f"'{place}' does not lie in the country that `country` names."
            yield said.problem(("places", i), message, "Set `country`, or remove the line.", NAME)


def _not_hidden(content: Content, name: str) -> tuple[str, str]:
    """What is told of an id that hides nothing, and what to do."""
    advice = f"Write the id of a record, or one of {', '.join(HIDEABLE)}."
    if name in COUNTRIES:
        return f"'{name}' cannot be hidden.", advice
    close = get_close_matches(name, [*HIDEABLE, *(each for kind in KINDS for each in getattr(content, kind.name))], n=1)
    message = f"'{name}' cannot be hidden: nothing is called so (any longer)."
    return message, f"Did you mean '{close[0]}'?" if close else advice


def _value(origin: Origin) -> Any:
    value = origin.located.value
    for key in origin.path:
        value = value[key]
    return value


def _replaced(project: Origin, own: Origin) -> Iterator[Problem]:
    now, file = local.state(project), PurePath(project.located.file).as_posix()
    line = f'{local.REPLACES}: "{local.told(now)}"'
    then = _value(own).get(local.REPLACES)
    if not isinstance(then, str):
        message, advice = f"this takes the place of {file}.", f"Add this line, to be told when that changes: {line}"
        yield own.problem((), message, advice, NAME, warning=True)
    elif fields := list(local.changed(then, now)):
        message = f"{file} has changed since you replaced it: {', '.join(fields)}."
        advice = f"Look at it, take over what you want, and write: {line}"
        yield own.problem((local.REPLACES,), message, advice, NAME, warning=True)


def _gone(content: Content) -> Iterator[Problem]:
    """Records that took the place of one that the project no longer has, or now calls something else."""
    there = {id(own) for _, own in content.replaced}
    for record, own in content.records():
        then = _value(own).get(local.REPLACES) if content.is_local(own.located.file) and id(own) not in there else None
        if isinstance(then, str):
            message, new = f"the project's '{record.id}', which this replaced, is gone.", _renamed(content, own, then)
            advice = f"It is called '{new}' now: give yours that id, or both are shown."
            advice = advice if new else f"Remove this too, or remove the line `{local.REPLACES}` to keep it."
            yield own.problem((local.REPLACES,), message, advice, NAME, warning=True)


def _renamed(content: Content, own: Origin, then: str) -> str:
    """The id of the record of the same kind that holds most of what `then` tells of; '' when none holds half of it."""
    held = {part for part in then.split(", ") if not part.startswith("id ")}
    others = ((record, origin) for record, origin in content.records() if origin.folder == own.folder)
    shares = {
        str(record.id): len(held.intersection(local.told(local.state(origin)).split(", ")))
        for record, origin in others
        if not content.is_local(origin.located.file)
    }
    best = max(shares, key=shares.__getitem__, default="")
    return best if best and 2 * shares[best] >= len(held) else ""
