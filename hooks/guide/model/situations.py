"""Situations: what has just happened, and what to say."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from guide.model.base import Id, InEveryLanguage, Moment, Named, PeopleSay, Phrase, RecordId, Text, YesNo


class SituationGroup(StrEnum):
    """What kind of situation it is; the pages follow this order."""

    DANGER = "danger"
    HEALTH = "health"
    AWAY = "away"
    HEATED = "heated"
    STUCK = "stuck"
    LOW = "low"
    RIGHTS = "rights"
    MEETINGS = "meetings"
    FAMILY = "family"
    AROUND = "around"
    US = "us"
    AFTER = "after"
    TEAM = "team"


THREATENED = (SituationGroup.DANGER, SituationGroup.AWAY)  # a way out comes before any sentence


class Door(StrEnum):
    """The page for emergencies that comes before any sentence."""

    DANGER = "danger"
    HAPPENED = "happened"
    SELF_HARM = "self-harm"
    HIT = "hit"


class Icon(StrEnum):
    """The small drawing on its tile: overrides/macros/_icons.html."""

    BLOCKS = "blocks"
    BUBBLES = "bubbles"
    BUBBLE_BANG = "bubble-bang"
    BUBBLE_CROSS = "bubble-cross"
    BUBBLE_DOTS = "bubble-dots"
    BUBBLE_LOUD = "bubble-loud"
    BUBBLE_QUESTION = "bubble-question"
    BUBBLE_STARS = "bubble-stars"
    BULB = "bulb"
    CALENDAR = "calendar"
    CAMERA = "camera"
    CHECK = "check"
    CLOCK = "clock"
    COIN = "coin"
    CUP = "cup"
    DOOR = "door"
    DOWN = "down"
    DROP = "drop"
    EAR = "ear"
    EYE = "eye"
    FACING = "facing"
    FLAME = "flame"
    FOLDER = "folder"
    FORBIDDEN = "forbidden"
    FORK = "fork"
    GIFT = "gift"
    GLASS = "glass"
    GLOBE = "globe"
    HAND = "hand"
    HEART = "heart"
    HELLO = "hello"
    HOURGLASS = "hourglass"
    HOUSE = "house"
    LEAF = "leaf"
    LINES = "lines"
    LOCK = "lock"
    LOOP = "loop"
    MAIL = "mail"
    NOTE = "note"
    PAPER = "paper"
    PEN = "pen"
    PEOPLE = "people"
    PHONE = "phone"
    PHONE_LOOP = "phone-loop"
    QUESTION = "question"
    SCALES = "scales"
    SHIELD = "shield"
    SUN = "sun"
    TABLE = "table"
    TURN = "turn"
    UNDO = "undo"
    UP = "up"
    WARNING = "warning"
    WAVE = "wave"


class Situation(Named):
    """Something that happens, in the reader's words, with three sentences for it. Its page fits the screen of a phone."""

    group: SituationGroup
    number: int = Field(ge=1, le=99, strict=True, description="Its place within the group; the most urgent first.")
    icon: Icon
    title: Text = Field(description="What happens, as a short sentence.")
    moments: list[Moment] = Field(min_length=1, description="Where it happens.")
    door: Door | None = Field(default=None, description="Where someone may be in danger or has been hit: what comes first.")
    first: Text | None = Field(default=None, description="What is done before anything is said, in a line or two.")
    numbers: list[Id] = Field(default=[], description="Numbers of data/countries/*.yml to call before any sentence.")
    call_when: Text | None = Field(default=None, description="A question before the number, where not everybody has to call.")
    people_say: PeopleSay
    words: InEveryLanguage | None = Field(
        default=None, description="Single everyday words for it, coarse ones too, a space between: for finding, never shown."
    )
    say: list[Phrase] = Field(min_length=3, max_length=3, description="The three best sentences, the first one first.")
    avoid: Text = Field(description="The one thing not to do.")
    see: list[RecordId] = Field(min_length=1, description="Where to go on, the most helpful first.")
    onward: list[RecordId] = Field(default=[], description="Lines of data/onward.yml: what to do besides talking.")
    ours: YesNo = Field(default=False, description="true when the sentences are the site's own and no source's.")
    sources: list[Id] = Field(default=[], description="Inventory ids it is written from.")
