"""What an organisation changes of the look: its colour, held against every ground that text stands on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guide.meaning.colours import ENOUGH, contrast, lighter, mixed, nearest, same_name
from guide.model.local import FOLDER
from guide.model.organisation import LONGEST_SHORT_NAME, Organisation
from guide.read.content import Content
from guide.read.logo import Logo, logo

TOKENS = Path(__file__).resolve().parents[3] / "docs" / "assets" / "site" / "tokens.css"
GROUNDS = ("paper", "surface", "red-tint", "yellow-tint", "green-tint", "mark")
STEPS = ("red", "yellow-shape", "green")
TINT = {"light": 0.1, "dark": 0.16}  # how much of the accent the quiet panels hold


@dataclass(frozen=True)
class Scheme:
    """The colours of the site on a light or a dark screen, by name."""

    name: str
    tokens: dict[str, str]

    def tint(self, accent: str) -> str:
        """The ground of quiet panels."""
        return mixed(self.tokens["surface"], accent, TINT[self.name])

    def on_accent(self, accent: str) -> str:
        """The colour of words on a button: the lightest or the darkest of the site."""
        ends = (self.tokens["on-accent"], "#ffffff", "#000000")
        return next((each for each in ends if contrast(each, accent) >= ENOUGH), ends[0])

    def least(self, accent: str) -> tuple[float, str]:
        """Where `accent` is read worst: the contrast, and the ground."""
        grounds = [*(self.tokens[name] for name in GROUNDS), self.tint(accent)]
        return min((contrast(accent, ground), ground) for ground in grounds)

    def step_like(self, accent: str) -> str | None:
        """The step whose colour `accent` could be taken for."""
        return next((name.partition("-")[0] for name in STEPS if same_name(accent, self.tokens[name])), None)

    def will_do(self, accent: str) -> bool:
        """True for a colour that is read everywhere and is no step's."""
        return self.least(accent)[0] >= ENOUGH and self.step_like(accent) is None


@cache
def schemes() -> dict[str, Scheme]:
    """`light` and `dark`, as tokens.css has them."""
    light, _, dark = TOKENS.read_text(encoding="utf-8").partition("@media (prefers-color-scheme: dark)")
    first, second = ({name: _whole(colour) for name, colour in _tokens(text)} for text in (light, dark))
    return {"light": Scheme("light", first), "dark": Scheme("dark", first | second)}


def _tokens(text: str) -> list[tuple[str, str]]:
    return re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", text)


def _whole(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(sign * 2 for sign in colour[1:])


def accents(organisation: Organisation) -> dict[str, str]:
    """The organisation's colour on a light and on a dark screen; empty where it has none."""
    if organisation.accent is None:
        return {}
    dark = organisation.accent_dark or lighter(organisation.accent, schemes()["dark"].will_do)
    return {"light": organisation.accent, "dark": dark or schemes()["dark"].tokens["accent"]}


def better(scheme: Scheme, accent: str) -> str | None:
    """The nearest colour that will do."""
    will_do: Callable[[str], bool] = scheme.will_do
    return nearest(accent, will_do)


def logo_of(content: Content) -> Logo | None:
    """The organisation's logo. Raises as `logo` does."""
    name = content.organisation.logo
    return logo(content.folder / FOLDER / name) if name else None


def short_name(organisation: Organisation) -> str | None:
    """What stands at the top of every page."""
    name = organisation.name or ""
    return organisation.short_name or (name if 0 < len(name) <= LONGEST_SHORT_NAME else None)
