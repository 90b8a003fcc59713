"""The organisation's logo is nothing but a picture, and its colour can be read."""

from __future__ import annotations

from collections.abc import Iterator

from guide.meaning import look
from guide.meaning.colours import ENOUGH
from guide.model.local import FOLDER
from guide.read.content import Content
from guide.read.files import Unreadable
from guide.read.problems import Problem

NAME = "own-look"
WHY = "A colour that nobody can read, or that looks like a step of the ladder, shuts readers out; a logo may carry script."
FIELDS = {"light": "accent", "dark": "accent_dark"}


def check(content: Content) -> Iterator[Problem]:
    """A logo that is missing or unsound; colours that are read badly, or are those of a step."""
    said = content.wholes.get("own-organisation", content.wholes["organisation"])
    try:
        look.logo_of(content)
    except (Unreadable, OSError) as error:
        message, advice = Unreadable.of(error)
        yield said.problem(("logo",), f"{content.folder.name}/{FOLDER}/{content.organisation.logo}: {message}", advice, NAME)
    for name, field in FIELDS.items():
        given, scheme = getattr(content.organisation, field), look.schemes()[name]
        if given and not scheme.will_do(given):
            step, (found, ground) = scheme.step_like(given), scheme.least(given)
            why = f"'{given}' reads as the colour of the {step} step." if step else (
                f"'{given}' has a contrast of {found:.1f}:1 on {ground}, and text needs {ENOUGH}:1."
            )  # fmt: skip
            better = look.better(scheme, given)
            yield said.problem((field,), why, f"The nearest colour that will do is '{better}'.", NAME)
    if content.organisation.accent_dark and not content.organisation.accent:
        yield said.problem(("accent_dark",), "there is no `accent` beside it.", "Add `accent`, for light screens.", NAME)
