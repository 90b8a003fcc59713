"""The organisation's logo and colour among the files of docs/assets: what they are called, and what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from guide.meaning import look
from guide.read.content import Content
from guide.read.logo import Logo
from guide.show.asset_names import stamped

SHEET = "site/site.css"
RULES = (look.TOKENS.parent / "own.css").read_text(encoding="utf-8")
PNG = "own/logo.png"
TALL = 40  # CSS pixels: what the logo's own measures are brought to, so that the page does not jump when it arrives


@dataclass(frozen=True)
class Own:
    """What an organisation adds to docs/assets: files by name, and rules to the site's one sheet."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    rules: str = ""

    def named(self, assets: Mapping[str, str]) -> dict[str, str]:
        """The names of all files on the site: the sheet has another where it holds other colours."""
        added = {name: stamped(name, held) for name, held in self.files.items()}
        if self.rules:
            added[SHEET] = stamped(SHEET, f"{assets[SHEET]}{self.rules}".encode())
        return {**assets, **added}


@dataclass(frozen=True)
class Picture:
    """A picture as a page asks for it."""

    address: str
    width: int
    height: int


def own(content: Content) -> Own:
    """The organisation's logo, and how that, its name and its colours look; the colours do not hold on paper."""
    logo = look.logo_of(content)
    parts = {name: _rule(look.schemes()[name], accent) for name, accent in look.accents(content.organisation).items()}
    screens = {"light": "screen", "dark": "screen and (prefers-color-scheme:dark)"}
    rules = "".join(f"@media {screens[name]}{{{part}}}" for name, part in parts.items())
    said = RULES if logo or content.organisation.name or content.organisation.short_name else ""
    return Own({_name(logo): logo.content} if logo else {}, f"{said}{rules}")


def _name(logo: Logo) -> str:
    return f"own/logo.{logo.ending}"


def _rule(scheme: look.Scheme, accent: str) -> str:
    values = {"accent": accent, "accent-tint": scheme.tint(accent)}
    if (on_accent := scheme.on_accent(accent)) != scheme.tokens["on-accent"]:
        values["on-accent"] = on_accent
    return ":root{" + ";".join(f"--{name}:{value}" for name, value in values.items()) + "}"


def picture(content: Content, top: str, assets: Mapping[str, str]) -> Picture | None:
    """The logo, for a page whose assets lie below `top`."""
    logo = look.logo_of(content)
    return Picture(f"{top}{assets[_name(logo)]}", round(logo.width / logo.height * TALL), TALL) if logo else None
