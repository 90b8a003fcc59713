"""The ladder: steps, their signs, and the actions on each step."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from guide.model.base import Named, PeopleSay, Phrase, Place, Point, Record, RecordId, Section, SourceIds, Text, Who
from guide.model.situations import Door


class StepId(StrEnum):
    """The three steps, from the bottom up."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"

    @property
    def height(self) -> int:
        """How high the step stands: 1 for green, 3 for red."""
        return list(StepId).index(self) + 1

    @property
    def below(self) -> StepId | None:
        """The next lower step; None below green."""
        return None if self is StepId.GREEN else list(StepId)[self.height - 2]


TOP_DOWN = tuple(reversed(StepId))


class Track(StrEnum):
    """The two tracks of action: inside the organisation, and in the contact itself."""

    ORG = "org"
    CONTACT = "contact"


class Sign(Named):
    """A sign of the cooperation, as the step page tells it. What the placement asks stands in data/observations/."""

    title: Text = Field(description="Short name, as on the checklist.")
    text: Text = Field(description="What one sees, with everything the source names.")
    sources: SourceIds


class Step(Named):
    """One step of the ladder. The colour describes the cooperation, never the citizen."""

    id: StepId
    title: Text
    word: Text = Field(description="The colour as one word, for labels.")
    meaning: Text = Field(description="One line: what the cooperation is like here.")
    summary: Text = Field(description="What this means for you, in two or three sentences.")
    way_down: Text = Field(description="What leads to the next lower step (on green: what keeps it there).")
    signs: list[Sign] = []
    sources: SourceIds
    people_say: PeopleSay | None = None


class Intent(Record):
    """A moment and what one does then: 'If <when>, then <then>'. The reader of a plan takes the sentence whole."""

    when: Text = Field(description="A moment one can see, as the words that follow 'if'.")
    then: Text = Field(description="What I, or we, do at once, as the words that follow 'then': 'spørger jeg …'.")


class Action(Named):
    """Something a leader or an employee can start, try or do more of."""

    step: StepId
    track: Track
    number: int = Field(ge=1, le=99, strict=True, description="Its number within step and track.")
    title: Text = Field(description="An invitation to act, in few words.")
    summary: Text = Field(description="What it is, in one or two sentences.")
    why: Text = Field(description="Why it helps.")
    do: list[Point] = Field(min_length=1, description="What to do.")
    say: list[Phrase] = Field(default=[], description="What to say.")
    avoid: list[Point] = Field(default=[], description="What to avoid.")
    plan: list[Intent] = Field(
        default=[], max_length=2, description="One or two sentences 'if … then', to practise from a plan."
    )
    who: Who
    doors: list[Door] = Field(default=[], description="Pages for emergencies that come before it.")
    only_in: Place | None = None
    sections: list[Section] = Field(default=[], description="Further blocks: country, organisation, background.")
    see: list[RecordId] = Field(default=[], description="Tools, thoughts, exercises and other actions that help.")
    sources: SourceIds
    people_say: PeopleSay | None = None
