"""Colours as eyes meet them: how well one is read on another, how far two stand apart, and which is the nearest that will do.

Contrast as WCAG 2.2 defines it; distance and hue in OKLab, where equal steps look equal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from math import atan2, degrees, dist, hypot

ENOUGH = 4.5  # contrast of text
SAME_HUE = 18  # degrees: two colours this near each other are called by one name
GREY = 0.05  # below this chroma a colour has no name but grey or black
TWO_DIGITS = [f"{sign}{sign}" for sign in "0123456789abcdef"]

Lab = tuple[float, float, float]


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white); both as #rrggbb."""
    lights = sorted(_light(_linear(each)) for each in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def distance(one: str, other: str) -> float:
    """0 for the same colour, 1 from black to white."""
    return dist(_lab(one), _lab(other))


def same_name(one: str, other: str) -> bool:
    """True for two greens, two reds and their like, however light or dark."""
    (_, *first), (_, *second) = _lab(one), _lab(other)
    if min(hypot(*first), hypot(*second)) < GREY:
        return False
    turn = abs(degrees(atan2(first[1], first[0]) - atan2(second[1], second[0])))
    return min(turn, 360 - turn) < SAME_HUE


def mixed(ground: str, colour: str, share: float) -> str:
    """`ground` with a `share` of `colour` in it."""
    pairs = zip(_parts(ground), _parts(colour), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def nearest(colour: str, will_do: Callable[[str], bool]) -> str | None:
    """What looks most like `colour` of those that will do: the same hue, lighter or darker, or one of 4,096 others."""
    tried = sorted({*_lighter_and_darker(colour), *_all_round()}, key=lambda each: (distance(colour, each), each))
    return next((each for each in tried if will_do(each)), None)


def lighter(colour: str, will_do: Callable[[str], bool]) -> str | None:
    """The same hue, only as light as it has to be to do; another where none of it does."""
    tried = (mixed(colour, "#ffffff", i / 100) for i in range(101))
    return next((each for each in tried if will_do(each)), None) or nearest(colour, will_do)


def _parts(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def _linear(colour: str) -> list[float]:
    shares = [part / 255 for part in _parts(colour)]
    return [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]


def _light(linear: list[float]) -> float:
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _lab(colour: str) -> Lab:
    red, green, blue = _linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _lighter_and_darker(colour: str) -> Iterator[str]:
    for i in range(101):
        yield mixed(colour, "#ffffff", i / 100)
        yield mixed(colour, "#000000", i / 100)


def _all_round() -> Iterator[str]:
    return ("#" + "".join(parts) for parts in product(TWO_DIGITS, repeat=3))
