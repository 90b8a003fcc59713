"""The onboarding path: parts of fifteen minutes that teach by doing. The schema refuses a part that lacks an element."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from guide.model.base import Id, Named, PeopleSay, Record, RecordId, Section, SourceIds, Text, told


class Trail(StrEnum):
    """Whose path a part belongs to."""

    NEW_HIRE = "new-hire"
    NEW_LEADER = "new-leader"


class Role(StrEnum):
    """Where the reader works. It changes the example, never the facts."""

    PHONE = "phone"
    COUNTER = "counter"
    OFFICE = "office"
    LEADER = "leader"


class Choice(Text):
    """One end of an if-then plan, to be chosen."""

    id: Id = Field(description="Its name within the part; never changes its meaning.")


Choices = Annotated[list[Choice], Field(min_length=3, max_length=4)]


class Plan(Record):
    """What the reader makes one sentence of: 'If <when>, then <then>'."""

    when: Choices = Field(description="Three or four moments of an ordinary day, each the words that follow 'if'.")
    then: Choices = Field(description="Three or four things to do, each the words that follow 'then'; all fit every moment.")


class Exchange(Record):
    """What somebody of the team says, and what the leader answers."""

    says: Text = Field(description="What somebody of the team says or does.")
    answer: Text = Field(description="What the leader answers.")


class TeamTalk(Record):
    """A leader's good talk with the team, shown whole."""

    setting: Text = Field(description="Where it is, and what has happened.")
    exchanges: list[Exchange] = Field(min_length=3, max_length=5, description="Three to five, in order.")
    ends: Text = Field(description="What came of it.")


class Rehearsal(Record):
    """Something to try alone in three minutes, where no conversation asks what a leader is to do."""

    how: Text = Field(description="What to do, in a few short sentences.")
    see: RecordId = Field(description="The record to open for it.")


class Part(Named):
    """A quarter of an hour: questions, a page, a talk shown, a talk of one's own, questions, a plan."""

    track: Trail
    number: int = Field(ge=1, le=9, strict=True, description="Its place on the path.")
    title: Text
    people_say: PeopleSay | None = None
    summary: Text = Field(description="What the reader can do afterwards, on the same day.")
    before: list[RecordId] = Field(
        min_length=2, max_length=2, description="Two questions asked before reading: guessing helps."
    )
    sections: list[Section] = Field(min_length=3, description="One page of the guide, about 600 words in each language.")
    examples: dict[Role, Text] = Field(min_length=3, description="The same matter at the reader's own place of work.")
    shown: Id | None = Field(default=None, description="The conversation whose good course is shown whole.")
    team: TeamTalk | None = Field(default=None, description="Shown in its place: a leader's talk with the team.")
    talk: Id | None = Field(default=None, description="The conversation in which the reader chooses; another one.")
    rehearse: Rehearsal | None = Field(default=None, description="Tried in its place: what no conversation asks.")
    after: list[RecordId] = Field(min_length=4, max_length=4, description="Four questions with 'how sure are you?'.")
    plan: Plan
    week: Text = Field(description="One thing to do at work this week.")
    own_words: Text = Field(description="What to say in one's own words; it is kept nowhere.")
    see: list[RecordId] = Field(min_length=1, description="Records that help further.")
    sources: SourceIds

    @model_validator(mode="after")
    def _shows_and_asks(self) -> Part:
        if (self.shown is None) == (self.team is None):
            raise told(self.id, "a part shows one good talk.", "Give it either `shown` or `team`.")
        if (self.talk is None) == (self.rehearse is None):
            raise told(self.id, "a part has one thing to try.", "Give it either `talk` or `rehearse`.")
        return self


Days = Annotated[list[Annotated[int, Field(ge=1, le=365, strict=True)]], Field(min_length=2, max_length=4)]


class Again(Record):
    """When a question comes back: days after its first answer, and after every answer that was wrong."""

    wrong: Days
    right: Days


class Schedule(Record):
    """How the path counts time, and when it comes back."""

    again: Again
    words_a_minute: int = Field(ge=80, le=300, strict=True, description="Read to understand, not skimmed; our judgement.")
    seconds_a_question: int = Field(ge=5, le=120, strict=True, description="To read, think, answer and see why.")
    seconds_a_reply: int = Field(ge=5, le=120, strict=True, description="To choose what to say and look at another answer.")
    seconds_a_plan: int = Field(ge=10, le=300, strict=True, description="To choose a plan and say it in one's own words.")
    seconds_a_rehearsal: int = Field(ge=30, le=600, strict=True, description="To try alone what no conversation asks.")
    minutes: int = Field(ge=5, le=30, strict=True, description="How long a part takes.")
    give_or_take: int = Field(ge=1, le=5, strict=True, description="How far a part may be from it.")
