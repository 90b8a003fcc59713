"""Days in words."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date, get_month_names


def in_words(day: date, lang: str) -> str:
    """`2026-11-21` → `21. november 2026`."""
    return format_date(day, "d. MMMM y", locale=lang)


def months(lang: str) -> tuple[str, ...]:
    """The twelve, as they stand after a day."""
    return tuple(get_month_names("wide", locale=lang).values())
