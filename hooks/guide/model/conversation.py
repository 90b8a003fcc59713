"""Conversations to practise: what is said, three ways to answer, and what each does to the one it is said to."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from guide.model.base import Id, Moment, Named, PeopleSay, Record, RecordId, Text, Who, YesNo


class EndingKind(StrEnum):
    """How a talk comes to its end; none of them is a failure."""

    SETTLED = "settled"
    PARTLY = "partly"
    PAUSED = "paused"
    STOPPED = "stopped"


class Chair(Record):
    """The same reply from the other chair. Both are needed: a reply that was thought through from one side only is refused."""

    needed: Text = Field(description="What the other needed at that moment, as 'I': 'I needed to know …'.")
    heard: Text = Field(description="What the other heard in the reply, as 'I': 'I heard that …'. Not what was meant.")


class Reply(Record):
    """One way to answer. Those that help less are what decent colleagues really say."""

    id: Id = Field(description="Its name within the conversation; never changes its meaning.")
    text: Text = Field(description="What is said, in quotation marks; or what is done, in a sentence to 'you'.")
    reaction: Text = Field(description="What the other then does, seen and heard: it shows what the reply did.")
    why: Text = Field(description="Why it works, or works less well; matter-of-fact, never a mark.")
    technique: Id = Field(description="The record of the guide that this reply uses, or that would have helped here.")
    chair: Chair
    next: Id = Field(description="The turn or the ending that follows.")


class Turn(Record):
    """The other says or does something, and three replies are possible."""

    id: Id
    says: Text = Field(description="What the other says or does; fits whatever reply led here.")
    replies: list[Reply] = Field(min_length=3, max_length=3)
    other: Text | None = Field(default=None, description="Whose chair the other one is, where it changes within the talk.")


class Ending(Record):
    """Where a talk ends: somewhere useful, and with what to do next."""

    id: Id
    kind: EndingKind
    title: Text | None = Field(default=None, description="Its heading, where two endings of the talk are of the same kind.")
    text: Text = Field(description="How things stand now, for both.")
    do_next: Text = Field(description="What to do now, as an order to 'you': with whom, and when.")
    see: list[RecordId] = Field(min_length=1, description="Records that help further.")


class Conversation(Named):
    """A talk that branches. Read from the reader's chair first, and from the other's afterwards, out of the same record."""

    title: Text
    channel: Moment = Field(description="Where the talk takes place.")
    role: Who = Field(description="Whose chair the reader sits in.")
    setting: Text = Field(description="Where and when, told to 'you' in one or two sentences.")
    citizen: Text = Field(description="Whom you talk with, without a name: a citizen, or a colleague.")
    need: Text = Field(description="What the other needed, as 'I'; told when the talk is read from that chair.")
    before: Text = Field(description="What had happened before, as the other lived it, told as 'I'.")
    start: Id = Field(description="The first turn.")
    turns: list[Turn] = Field(min_length=1)
    endings: list[Ending] = Field(min_length=1)
    worked: list[Id] = Field(min_length=1, description="Ids of the replies of one good talk from start to end, shown whole.")
    see: list[RecordId] = Field(default=[], description="Records to read before or after.")
    sources: list[Id] = Field(description="Inventory ids it is written from; empty when all of it is the site's own.")
    confirm: YesNo = Field(default=False, description="true until somebody who is trained in it has read it at the adopter's.")
    people_say: PeopleSay | None = None
