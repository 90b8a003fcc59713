"""Dilemmas have no right answer, and no sentence stands on two cards."""

import re
from collections.abc import Iterator
from functools import lru_cache

from guide.model.cards import Card
from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.problems import Problem
from guide.read.walk import REMEMBERED, texts

NAME = "cards-shape"
WHY = "A card that says what is right ends the talk it was made to start."
VERDICT = re.compile(r"\b(?:rigtige? svar|riktige? svar|korrekt|forkert|feil svar|fasit|facit)\b", re.I)
SENTENCE = re.compile(r"[^.!?…:]+")
LONG = 25  # characters; shorter phrases may well return


def check(content: Content) -> Iterator[Problem]:
    """Verdicts, sentences that stand on two cards, and placements told only half."""
    seen: dict[str, str] = {}
    for card, origin in content.records():
        if not isinstance(card, Card):
            continue
        if (card.placement.step is None) != (card.placement.answers is None):
            advice = "Give both, or neither and say in `reason` why it is not a matter of steps."
            yield origin.problem(("placement",), "`step` and `answers` belong together.", advice, NAME)
        for path, text in texts(card):
            for lang in Lang:
                if found := VERDICT.search(text[lang]):
                    advice = "Say what speaks for and against it."
                    yield origin.problem((*path, lang), f"'{found.group()}' is a verdict.", advice, NAME)
                for sentence in sentences(text[lang]):
                    other = seen.setdefault(f"{lang} {sentence}", card.id)
                    if len(sentence) >= LONG and other != card.id:
                        yield origin.problem(
                            (*path, lang), f"this sentence also stands on {other}.", "Think it through for this card.", NAME
                        )


@lru_cache(REMEMBERED)
def sentences(words: str) -> list[str]:
    """The sentences of these words, in small letters."""
    return [sentence.strip().lower() for sentence in SENTENCE.findall(words)]
