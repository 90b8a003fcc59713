"""What a meeting may talk about, as its page asks for it when it begins: every card, and every action of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guide.meaning import deck
from guide.meaning.addresses import address
from guide.meaning.placement import plan_model
from guide.model.base import Text
from guide.model.cards import Card
from guide.model.ladder import Action
from guide.read.marks import plain
from guide.show.render import Here, Renderer

FILE = "cards/topics.js"  # below the folder of the language
PAGE = "cards/meeting"


def data(renderer: Renderer) -> dict[str, Any]:
    """What the file of one language holds. Its addresses lead from the page of the meeting."""
    return {"topics": {topic["id"]: topic for topic in _topics(renderer)}, "rules": plan_model(renderer.content)}


def reach(renderer: Renderer) -> str:
    """The address of the file from the page of the meeting."""
    return "../" * address(PAGE, renderer.directory_urls).count("/") + FILE


def _topics(renderer: Renderer) -> Iterator[dict[str, Any]]:
    content = renderer.content
    yield from (_card(renderer, card) for card in content.cards.values())
    yield from (_action(renderer, action) for action in content.actions.values())


def _card(renderer: Renderer, card: Card) -> dict[str, Any]:
    content, lang = renderer.content, renderer.lang
    step = content.steps.get(deck.step_of(card))
    return {
        **_named(renderer, card),
        "text": plain(card.situation[lang]),
        "question": content.ui[f"card-question-{card.question}"][lang],
        "limit": plain(card.no_choice.text[lang]) if card.no_choice else "",
        "ways": [
            {"title": plain(way.title[lang]), "for": _lines(way.speaks_for, lang), "against": _lines(way.speaks_against, lang)}
            for way in card.ways
        ],
        "steps": len(deck.STEPS),
        "twist": plain(card.twist[lang]),
        "questions": _lines(card.questions, lang),
        "step": f"{step.id.height} · {plain(step.word[lang])}" if step else content.ui["card-step-none"][lang],
        "reason": plain(card.placement.reason[lang]),
    }


def _action(renderer: Renderer, action: Action) -> dict[str, Any]:
    """The first action of a plan is no dilemma: the team decides how it does it."""
    content, lang = renderer.content, renderer.lang
    return {
        **_named(renderer, action),
        "text": plain(action.summary[lang]),
        "question": content.ui["meeting-plan-question"][lang],
        "limit": "",
        "ways": [{"title": text[lang], "for": [], "against": []} for text in content.ui_lists["meeting-plan-ways"]],
        "steps": 0,
        "twist": "",
        "questions": [plain(point[lang]) for point in action.do],
        "step": "",
        "reason": plain(action.why[lang]),
    }


def _named(renderer: Renderer, record: Card | Action) -> dict[str, str]:
    href = renderer.href(Here(PAGE), record.id)
    return {"id": record.id, "title": plain(record.title[renderer.lang]), "href": href}


def _lines(texts: list[Text], lang: str) -> list[str]:
    return [plain(text[lang]) for text in texts]
