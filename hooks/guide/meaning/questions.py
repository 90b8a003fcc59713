"""Questions as the pages show them: where each stands, in which order its answers are offered, and by which name it is kept."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from guide.meaning.addresses import routes
from guide.meaning.places import shown
from guide.model.base import Record, Who
from guide.model.question import Option, Pair, Question, Topic
from guide.read.content import Content

LONG = 5  # signs of a question's key: 30 bits; a check holds the keys apart
AT_END = 1  # questions at the end of a page, which is to arrive in one window; more are one link away


def fingerprint(name: str, record: Record, length: int) -> str:
    """A key that is another as soon as the name, the words in any language, or what is right changes."""
    text = f"{name}\n{json.dumps(record.model_dump(mode='json'), ensure_ascii=False, sort_keys=True)}"
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode()[:length]


def key(question: Question) -> str:
    """The name under which an answer is kept, the same in all languages."""
    return fingerprint(question.id, question, LONG)


def mixed(items: Sequence[Any]) -> list[tuple[int, Any]]:
    """`items` with their places, in an order that is the same at every build and not that of the file."""
    found = sorted(enumerate(items), key=lambda pair: hashlib.sha256(repr(pair[1]).encode()).hexdigest())
    return found if [i for i, _ in found] != list(range(len(items))) else [*found[1:], found[0]]


def says_so(question: Question) -> list[str]:
    """The records that the reasons of the answers lead to, each once; none that the organisation hides."""
    answers: list[Option | Pair] = [*question.options, *question.pairs]
    return list(dict.fromkeys(answer.see for answer in answers if answer.see))


def here(content: Content) -> list[Question]:
    """Every question that holds in the places of the organisation."""
    places = shown(content)
    return [question for question in content.questions.values() if question.only_in in places]


READERS = (Who.EMPLOYEE, Who.BOTH, Who.LEADER)  # in which order their questions stand


def of_topic(content: Content, topic: str) -> list[Question]:
    """The questions of one topic, those of one reader together, and those about one page one after the other."""
    found = [question for question in here(content) if question.topic == topic]
    return sorted(found, key=lambda question: (READERS.index(question.role), question.about[:1]))


def topics(content: Content) -> list[Topic]:
    """The topics that have questions, in the order of the model."""
    return [topic for topic in Topic if of_topic(content, topic)]


def about(content: Content, page: str) -> list[Question]:
    """The questions on what stands on this page; while no country is chosen, of what holds in both."""
    return _by_page(content).get(page, [])


@lru_cache(maxsize=4)
def _by_page(content: Content) -> Mapping[str, list[Question]]:
    there = routes(content)
    found: dict[str, list[Question]] = {}
    everywhere = content.organisation.country is None
    for one in here(content):
        if everywhere and one.only_in is not None:
            continue
        for page in {there[name].page for name in one.about if name in there}:
            found.setdefault(page, []).append(one)
    return found


def forms(content: Content) -> dict[str, list[Question]]:
    """The two sets on the same matters: one to answer before the path, one after it. Empty where a question is missing."""
    sets = {key: getattr(content.parallel, key) for key in ("before", "after")}
    found = {key: [content.questions[name] for name in names if name in content.questions] for key, names in sets.items()}
    return found if all(found.values()) else {}
