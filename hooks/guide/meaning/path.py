"""The onboarding path: its parts in order, how long they take, and the names under which progress is kept."""

from __future__ import annotations

import re
from typing import Any

from guide.meaning import conversations
from guide.meaning.questions import fingerprint, here, key
from guide.meaning.records import neighbours
from guide.model.base import Record
from guide.model.conversation import Conversation
from guide.model.path import Choice, Part, Trail
from guide.model.question import Question
from guide.read.content import Content
from guide.read.marks import plain
from guide.read.walk import texts

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
PART, CHOICE = 3, 4  # signs of their keys


def trails(content: Content) -> dict[Trail, list[Part]]:
    """The parts of each path, in order."""
    found = {trail: [part for part in content.path.values() if part.track == trail] for trail in Trail}
    return {trail: sorted(parts, key=lambda part: part.number) for trail, parts in found.items() if parts}


def around(content: Content, part: Part) -> tuple[Part | None, Part | None]:
    """The part before this one and the part after it, on the same path."""
    return neighbours(trails(content)[part.track], part)


def found(content: Content, names: list[str]) -> list[Question]:
    """The questions of these names; an organisation may have taken one away."""
    return [content.questions[name] for name in names if name in content.questions]


def asked(content: Content) -> list[Question]:
    """Every question of the path, in order."""
    return [one for row in trails(content).values() for part in row for one in found(content, part.before + part.after)]


def with_talk(content: Content, name: str) -> list[Part]:
    """The parts in which the reader takes this talk."""
    return [part for part in content.path.values() if part.talk == name]


def part_key(part: Part) -> str:
    """The name under which a part is kept: its id alone, for what was done stays done when a text is mended."""
    return fingerprint(part.id, Record(), PART)


def choice_key(part: Part, choice: Choice) -> str:
    """The name under which one end of a plan is kept."""
    return fingerprint(f"{part.id}.{choice.id}", choice, CHOICE)


def words_in(value: Any, lang: str) -> int:
    """How many words `value` has in one language."""
    return sum(len(WORD.findall(plain(text[lang]))) for _, text in texts(value))


def page_words(part: Part, lang: str) -> int:
    """How many words the page of a part has."""
    return sum(words_in(section, lang) for section in part.sections)


def minutes(content: Content, part: Part, lang: str) -> float:
    """How long a part takes: its words read, and time for each question, each reply and the plan."""
    pace = content.schedule
    assert pace, "a path without data/schedule.yml"
    words = page_words(part, lang) + sum(words_in(one, lang) for one in (part.plan, part.week, part.own_words))
    words += sum(words_in(text, lang) for text in part.examples.values()) // len(part.examples)  # one of them is read
    words += _shown_words(content, part, lang)
    thought = len(found(content, part.before + part.after)) * pace.seconds_a_question + pace.seconds_a_plan
    if part.talk:
        talk = content.conversations[part.talk]
        words += _own_words(talk, lang)
        thought += len(talk.worked) * pace.seconds_a_reply
    else:
        words += words_in(part.rehearse, lang)
        thought += pace.seconds_a_rehearsal
    return words / pace.words_a_minute + thought / 60


def _shown_words(content: Content, part: Part, lang: str) -> int:
    if not part.shown:
        return words_in(part.team, lang)
    talk = content.conversations[part.shown]
    way, ending = conversations.worked(talk)
    said = sum(words_in([turn.says, reply.text, reply.reaction], lang) for turn, reply in way)
    return said + words_in([talk.setting, ending], lang)


def _own_words(talk: Conversation, lang: str) -> int:
    """Along the good talk: what is said, three replies to choose from, and what comes of one of them."""
    way, ending = conversations.worked(talk)
    read = [[turn.says, reply.reaction, reply.why, *(each.text for each in turn.replies)] for turn, reply in way]
    return words_in([*read, talk.setting, ending], lang)


def again(content: Content) -> str:
    """When a question comes back, for the script of a page that is none of the path."""
    return content.schedule.again.model_dump_json() if content.schedule else ""


def page_model(content: Content, lang: str) -> dict[str, Any]:
    """What the scripts of the path know: the days, every key that may be kept, and the plans of the parts in words."""

    def ends(part: Part, choices: list[Choice]) -> dict[str, str]:
        return {choice_key(part, choice): plain(choice[lang]) for choice in choices}

    own = [key(question) for question in asked(content)]
    parts = [part for row in trails(content).values() for part in row]
    return {
        "again": content.schedule.again.model_dump() if content.schedule else {},
        "parts": [part_key(part) for part in parts],
        "plans": {part_key(part): {"when": ends(part, part.plan.when), "act": ends(part, part.plan.then)} for part in parts},
        "asked": own,
        "more": "".join(name for name in map(key, here(content)) if name not in own),  # those of other pages
    }
