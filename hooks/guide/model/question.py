"""Knowledge questions: every answer has its reason, and a place to read on."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from guide.model.base import Id, Moment, Named, Place, Record, RecordId, Text, Who, YesNo, told


class Topic(StrEnum):
    """What a question is about; its file stands in the folder of that name."""

    STEPS = "steps"
    ACTIONS = "actions"
    SAFETY = "safety"
    TOOLS = "tools"
    PHONE = "phone"
    RELATIONS = "relations"
    LAW_DK = "law-dk"
    LAW_NO = "law-no"


LAW_OF = {Topic.LAW_DK: Place.DENMARK, Topic.LAW_NO: Place.NORWAY}


class QuestionKind(StrEnum):
    """How a question is answered."""

    SINGLE = "single"  # one of the options is right
    SEVERAL = "several"  # two or more are
    ORDER = "order"  # the options are put in order
    MATCH = "match"  # what belongs together is found


class Option(Record):
    """One answer that can be chosen; what decent colleagues might do, right or wrong."""

    text: Text = Field(description="The answer, in the words of one who means it. As long as its neighbours.")
    right: YesNo = Field(default=False, description="true when it is right; left out where the options are put in order.")
    why: Text = Field(description="Why it is right or not, matter-of-fact; in an order, why it stands at this place.")
    see: Id = Field(description="The record that says so: the reader's link.")


class Pair(Record):
    """Two things that belong together."""

    left: Text = Field(description="What stands there, such as a situation.")
    right: Text = Field(description="What belongs to it; no other pair says the same.")
    why: Text = Field(description="Why the two belong together.")
    see: Id = Field(description="The record that says so: the reader's link.")


class Question(Named):
    """Asks why, or what first; never what a reader could look up by a number."""

    topic: Topic
    kind: QuestionKind
    about: list[RecordId] = Field(min_length=1, description="Records it is asked about; it stands at the end of their pages.")
    only_in: Place | None = Field(default=None, description="Set when it holds only there.")
    role: Who = Field(default=Who.BOTH, description="Whom it is for.")
    channel: Moment | None = Field(default=None, description="Where it happens, when it happens in one place only.")
    facts: list[Id] = Field(default=[], description="Entries of data/countries/*.yml it is asked from; of law, one at least.")
    case: Text | None = Field(default=None, description="The situation, in one to three sentences.")
    ask: Text = Field(description="The question itself, in one sentence.")
    options: list[Option] = Field(default=[], max_length=5, description="Three to five; of an order, in the right order.")
    pairs: list[Pair] = Field(default=[], max_length=5, description="Three to five, of what belongs together.")
    ours: YesNo = Field(default=False, description="true when what is right is the site's own judgement, no source's.")

    @model_validator(mode="after")
    def _can_be_answered(self) -> Question:
        fault = self._fault()
        if fault:
            raise told(self.id, f"a question of kind '{self.kind}' {fault[0]}.", fault[1])
        return self

    def _fault(self) -> tuple[str, str] | None:
        """What makes it a question nobody could answer, and what to do about it."""
        matching = self.kind == QuestionKind.MATCH
        if matching == bool(self.options):
            return ("has pairs and no options", "Use `pairs`.") if matching else ("needs options", "Add `options`.")
        if not matching and self.pairs:
            return "has no pairs", "Remove `pairs`."
        if len(self.options or self.pairs) < 3:
            return "needs three to choose from", "Add what decent colleagues might do as well."
        right = sum(option.right for option in self.options)
        if self.kind == QuestionKind.SINGLE and right != 1:
            return f"has one right option, not {right}", "Mark one with `right: true`."
        if self.kind == QuestionKind.SEVERAL and not 2 <= right < len(self.options):
            return f"has two right options or more and a wrong one, not {right} right", "Mark them with `right: true`."
        if self.kind == QuestionKind.ORDER and right:
            return "has no right option", "Remove `right`; the order of the file is the right one."
        return None


class Parallel(Record):
    """Two sets of questions on the same matters in different situations: one before the path, one after it."""

    before: list[RecordId] = Field(default=[], description="Questions asked before, in order.")
    after: list[RecordId] = Field(default=[], description="Questions asked after, each of the topic that stands there before.")
