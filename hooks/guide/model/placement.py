"""The placement: questions, ordered rules, notes, and the actions each answer calls for."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from guide.model.base import Id, Named, Record, RecordId, Section, Text, YesNo
from guide.model.guidance import SafetyTime
from guide.model.ladder import StepId

Frequency = Literal["unsure", "once", "repeated", "lasting"]
SafetyFlag = Literal["violence", "threats", "harassment", "danger-self", "danger-others", "known-risk"]
OwnSide = Literal["broke-agreements", "different-answers", "mistake"]
Level = Literal["once", "repeated", "lasting"]
LEVELS: tuple[Level, ...] = ("once", "repeated", "lasting")
OutcomeId = Literal["danger", "unknown", "placed"]


class Answers(Record):
    """Answers to the placement form; what is left out is not seen."""

    safety: list[SafetyFlag] = []
    ownSide: list[OwnSide] = []
    signs: dict[Id, Frequency] = {}


class Call(Record):
    """An action that an answer calls for."""

    action: Id
    reason: Text = Field(description="Why this action when this answer was given.")


class Meaning(Record):
    """The sign, and the level of it, that an answer stands for."""

    sign: Id
    level: Level


class Means(Record):
    """What each frequency of an observation stands for; "not sure" stands for the first sign named here, unsure."""

    once: Meaning | None = None
    repeated: Meaning | None = None
    lasting: Meaning | None = None


class Observation(Named):
    """One thing that can be seen in the cooperation, and the sign it stands for when it is seen so often."""

    ask: Text = Field(description="The wording on the form: one thing, free of how often or how long.")
    example: Text = Field(description="One example from everyday work.")
    means: Means
    no_sign: Text | None = Field(default=None, description="Why a frequency that `means` leaves out is no sign.")
    situations: list[RecordId] = Field(default=[], description="What to say then: the sentences of these situations.")


class Turned(Record):
    """The same advice for whoever asks: an employee tells the leader, a leader acts."""

    employee: Text
    leader: Text


class Flag(Record):
    """A safety question. Each flag is urgent by itself, whatever the colour."""

    id: SafetyFlag
    time: SafetyTime = Field(description="When to act: in the next minute, today, or before the meeting.")
    label: Text = Field(description="Short name, as the result calls it.")
    ask: Text = Field(description="The wording on the form.")
    help: Text | None = Field(default=None, description="What counts and what does not.")
    route: Section = Field(description="What to do, shown at once when it is ticked.")
    turned: Turned | None = Field(default=None, description="What else to do, told an employee or a leader.")
    situations: list[RecordId] = Field(default=[], description="What to say then: the sentences of these situations.")
    actions: list[Call] = Field(min_length=2)


class OwnSideFlag(Record):
    """A question about our own side. It changes what helps first, never the step."""

    id: OwnSide
    label: Text = Field(description="Short name, as the result calls it.")
    ask: Text = Field(description="The wording on the form.")
    situations: list[RecordId] = Field(default=[], description="What to say then: the sentences of these situations.")
    actions: list[Call] = Field(min_length=2)


class Theme(Record):
    """Observations that stand together on the form because they are about the same thing, whatever their colour."""

    id: Id
    title: Text
    covers: Text = Field(description="What it is about, in a line, so that a reader knows whether to open it.")
    observations: list[RecordId] = Field(min_length=1)


class SignCalls(Record):
    """What a sign calls for. Its wording stands in data/steps/, what the form asks in data/observations/."""

    id: Id
    starts_at: Level = Field(default="once", description="The lowest frequency at which this is a sign at all.")
    actions: list[Call] = Field(min_length=3, description="At least two of the sign's own step and one of a step below.")


class Condition(Record):
    """Either a count of signs of one colour, or flags of which at least one is given."""

    colour: Literal["yellow", "red"] | None = None
    at_least: Level | None = Field(default=None, description="Counts signs seen this often or more.")
    min: int | None = Field(default=None, ge=1, le=99, strict=True, description="How many such signs it takes.")
    flags: list[SafetyFlag] = []


class Rule(Record):
    """Gives the step when every condition holds. Rules are tried in order; the first that holds decides."""

    id: Id
    step: StepId
    when: list[Condition] = Field(
        default=[], max_length=4, description="Left out only in the last rule, which holds when no other does."
    )
    border: YesNo = Field(default=False, description="true when a case decided by this rule is close to the next step.")
    reason: Text = Field(description="Why this step, as the result says it.")
    by_number: list[Text] = Field(
        default=[], max_length=9, description="The reason where one answer decided, where two did, and so on; then `reason`."
    )
    ours: YesNo = Field(default=False, description="true when this reading is the site's own judgement, not the guide's.")
    sources: list[Id] = Field(default=[], description="Inventory ids the reading rests on.")


class OutcomeWhen(Record):
    """When an outcome holds; everything given here must hold."""

    flags: list[SafetyFlag] = Field(default=[], description="One of these flags is given.")
    nothing_sure: YesNo = Field(default=False, description="true: no rule but the last holds.")
    unsure_matters: YesNo = Field(default=False, description="true: seeing something unsure would give another step.")


class Outcome(Record):
    """What the page answers with: a step only where a case can be placed. Tried in order; the first that holds decides."""

    id: OutcomeId
    when: OutcomeWhen | None = Field(default=None, description="Left out only in the last, which holds when no other does.")
    reason: Text = Field(description="Why, as the result says it.")
    ours: YesNo = Field(default=False, description="true when this is the site's own judgement, not the guide's.")


class NoteWhen(Record):
    """When a note is shown; everything given here must hold."""

    rules: list[Id] = Field(default=[], description="One of these rules decided.")
    flags: list[SafetyFlag] = Field(default=[], description="One of these flags is given.")
    own_side: YesNo = Field(default=False, description="true: something is ticked about our own side.")
    signs_alone_lower: YesNo = Field(default=False, description="true: without the flags the step would be lower.")
    only_from: list[Id] = Field(default=[], description="These signs alone give the step, and all other answers do not.")


class Note(Record):
    """Something the result says beside the step."""

    id: Id
    when: NoteWhen
    step: StepId | None = Field(default=None, description="Only with this step.")
    leave_out: list[RecordId] = Field(default=[], description="Actions that are then not suggested.")
    text: Text


class StepAdvice(Record):
    """What comes with a step whatever the answers."""

    look_again_days: int = Field(ge=1, le=365, strict=True, description="Suggested days until looking again; our judgement.")
    situations: list[RecordId] = Field(default=[], description="What to say then: the sentences of these situations.")
    act_days: int = Field(ge=0, le=90, strict=True, description="Suggested days until the first action; our judgement.")
    actions: list[Call] = Field(default=[], description="Actions offered on this step in any case, after all others.")


class Placement(Record):
    """Everything the placement page asks, decides and suggests."""

    safety: list[Flag]
    own_side: list[OwnSideFlag]
    themes: list[Theme] = Field(description="The observations as the form asks for them, theme by theme.")
    signs: list[SignCalls] = Field(description="Every sign once; this order breaks ties.")
    rules: list[Rule] = Field(min_length=1, max_length=50)
    outcomes: list[Outcome] = Field(min_length=1)
    notes: list[Note]
    steps: dict[StepId, StepAdvice]
