"""The 48 dilemma cards."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from guide.model.base import Id, Named, PeopleSay, Record, RecordId, SourceIds, Text, told
from guide.model.ladder import StepId
from guide.model.placement import Answers


class CardQuestion(StrEnum):
    """What the card asks."""

    WHAT_DO = "what-do"
    WHAT_SAY = "what-say"
    GET_OTHERS_ON_BOARD = "get-others-on-board"
    NEXT_CONTACT = "next-contact"
    WILL_YOU_MEET = "will-you-meet"


class CardTheme(StrEnum):
    """What the card is about."""

    COMPLAINTS = "complaints"
    COMMUNICATION = "communication"
    INTEGRITY = "integrity"
    COOPERATION = "cooperation"
    COLLEAGUES = "colleagues"
    ORGANISATION = "organisation"
    TIME_PRESSURE = "time-pressure"
    SAFETY = "safety"
    BOUNDARIES = "boundaries"
    CONFIDENTIALITY = "confidentiality"
    SELF_CARE = "self-care"


class CardValue(StrEnum):
    """The four values of card 031."""

    USER_ORIENTATION = "user-orientation"
    INTEGRITY = "integrity"
    ENGAGEMENT = "engagement"
    RESPECT = "respect"


class CardPlacement(Record):
    """How the situation would be placed: example answers and their step, or why it is not a matter of steps."""

    step: StepId | None = Field(default=None, description="The step the placement gives for `answers`; a test proves it.")
    answers: Answers | None = Field(default=None, description="Example answers to the placement form for this situation.")
    reason: Text = Field(description="Why this step; or, without answers, why the card is not a matter of steps.")


class Way(Record):
    """One defensible way to act; never 'the correct one'."""

    title: Text = Field(description="The way to act, as a short sentence.")
    speaks_for: list[Text] = Field(min_length=1, description="What speaks for it.")
    speaks_against: list[Text] = Field(min_length=1, description="What speaks against it.")


class NoChoice(Record):
    """Where law or safety leaves no choice."""

    text: Text = Field(description="What has to happen, and whom to ask now.")
    facts: list[Id] = Field(default=[], description="Entries of data/countries/*.yml that carry the rule.")
    slots: list[Id] = Field(default=[], description="Slots of data/organisation.yml that say whom to ask.")


def _card_id(given: str) -> str:
    if not re.fullmatch(r"card-[0-9]{3}", given):
        raise told(given, "'{given}' is not the id of a card.", "Use card- and three digits, such as card-049.")
    return given


class Card(Named):
    """A dilemma: no right answer; reflect, compare, discuss."""

    id: Annotated[Id, AfterValidator(_card_id)]
    title: Text
    situation: Text = Field(description="The situation in two to four short sentences, told to 'you'.")
    question: CardQuestion
    theme: CardTheme
    values: list[CardValue] = Field(min_length=1)
    placement: CardPlacement
    no_choice: NoChoice | None = None
    ways: list[Way] = Field(min_length=2, description="At least two defensible ways to act.")
    twist: Text = Field(description="'What if …': one change that makes the reader think again.")
    questions: list[Text] = Field(min_length=2, max_length=4, description="Questions for the team.")
    see: list[RecordId] = Field(min_length=1, description="Actions, tools and thoughts that help.")
    sources: SourceIds
    people_say: PeopleSay | None = None
