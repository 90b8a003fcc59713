"""The forms: where each helps, in what order they are listed, and by what their entries are known again."""

from __future__ import annotations

import hashlib

from guide.meaning.places import BOUND, countries, holds_here
from guide.model.base import Text
from guide.model.forms import Block, Entry, Form, Gate
from guide.model.languages import Lang
from guide.model.places import Country, CountryId
from guide.read.content import Content

SHOWN = 4  # cards that are there from the start, and on one sheet


def in_order(content: Content) -> list[Form]:
    """Every form, as the list has them."""
    return sorted(content.forms.values(), key=lambda form: (form.number, form.id))


def of(content: Content, name: str) -> list[Form]:
    """The forms that help with the record of this id."""
    return [form for form in in_order(content) if name in form.helps]


def blocks(content: Content, form: Form) -> list[Block]:
    """The blocks that hold here."""
    return [block for block in form.blocks if holds_here(content, block.only_in)]


def country(content: Content, block: Block) -> CountryId | None:
    """The country a block is bound to, where the reader has to say which is theirs."""
    bound = BOUND.get(block.only_in) if block.only_in else None
    return bound if len(countries(content)) > 1 else None


def most_weeks(content: Content, entry: Entry) -> tuple[int, CountryId | None]:
    """The weeks that may lie before a date, 0 for any; and the country where that holds, if the reader says which is theirs."""
    holds = holds_here(content, entry.weeks_in)
    bound = BOUND.get(entry.weeks_in) if entry.weeks_in else None
    return (entry.weeks if holds else 0), (bound if len(countries(content)) > 1 else None)


def asked(content: Content, form: Form) -> list[Country]:
    """The countries that the reader chooses between, where blocks depend on it."""
    return countries(content) if any(country(content, block) for block in form.blocks) else []


def mark(asked_for: Entry | Gate) -> str:
    """Eight characters that change with the question in whichever language it changed: no answer meets another question."""
    texts: list[Text] = [asked_for.ask, *(choice.label for choice in getattr(asked_for, "choices", ()))]
    names = [choice.id for choice in getattr(asked_for, "choices", ())]
    given = "\n".join([*(text[lang] for text in texts for lang in Lang), *names, getattr(asked_for, "kind", "gate")])
    return hashlib.sha256(given.encode()).hexdigest()[:8]
