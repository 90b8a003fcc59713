"""What an organisation replaces or hides is still what it thinks it is, and its places lie in its country."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from guide.model.kinds import HIDEABLE
from guide.read import hiding, local
from guide.read.content import Content, Origin
from guide.read.problems import Problem

NAME = "own-records"
WHY = "An update may mend a fault in a record that an organisation has replaced; without a word, the fault would stay there."


def check(content: Content) -> Iterator[Problem]:
    """Replaced records that have changed since, or whose state nobody noted; what cannot be hidden; places elsewhere."""
    for project, own in content.replaced:
        yield from _replaced(project, own)
    given, said = content.organisation, content.wholes.get("own-organisation", content.wholes["organisation"])
    for i, name in enumerate(given.hide):
        if name not in content.hidden and name not in HIDEABLE:
            advice = f"Write the id of a record, or one of {', '.join(HIDEABLE)}."
            yield said.problem(("hide", i), f"'{name}' cannot be hidden.", advice, NAME)
    for i, place in enumerate(given.places):
        if given.country is None or place != hiding.EXAMPLES[given.country]:
            message = f"'{place}' does not lie in the country that `country` names."
            yield said.problem(("places", i), message, "Set `country`, or remove the line.", NAME)


def _replaced(project: Origin, own: Origin) -> Iterator[Problem]:
    now, file = local.state(project), PurePath(project.located.file).as_posix()
    line = f'{local.REPLACES}: "{local.told(now)}"'
    value = own.located.value
    for key in own.path:
        value = value[key]
    then = value.get(local.REPLACES)
    if not isinstance(then, str):
        message, advice = f"this takes the place of {file}.", f"Add this line, to be told when that changes: {line}"
        yield own.problem((), message, advice, NAME, warning=True)
    elif fields := list(local.changed(then, now)):
        message = f"{file} has changed since you replaced it: {', '.join(fields)}."
        advice = f"Look at it, take over what you want, and write: {line}"
        yield own.problem((local.REPLACES,), message, advice, NAME, warning=True)
