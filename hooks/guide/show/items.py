"""What pages ask for by script: what the path knows, every question, every turn and measure to practise, every card to meet
on, the words that people say of a situation, and the sentences that a plan may name.

What is shown is made from the template that shows it on a page, as a list a script can build it from.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from guide.meaning import path, practice, questions, result_in_words, situations
from guide.meaning.script_words import words_for
from guide.model.ladder import Intent
from guide.read.content import Content
from guide.show import topics
from guide.show.pages.path import GIVEN
from guide.show.render import Here, Renderer
from guide.show.trees import tree

QUESTIONS, MEASURES = "practice/questions.js", "practice/measures.js"  # below the folder of the language
FOUND, SAID = "say/found.js", "placement/said.js"
Make = Callable[[Renderer], dict[str, Any]]


def files(renderer: Renderer) -> dict[str, dict[str, Any]]:
    """File → what it holds. Its addresses lead from the folder of the language."""
    return {name: make(renderer) for name, make in _made(renderer.content).items()}


def file(renderer: Renderer, name: str) -> dict[str, Any] | None:
    """What one of them holds; None where there is no such file."""
    make = _made(renderer.content).get(name)
    return make(renderer) if make else None


def _made(content: Content) -> dict[str, Make]:
    made: dict[str, Make] = {QUESTIONS: _questions, FOUND: _found, SAID: _said, topics.FILE: topics.data}
    return {**made, GIVEN: _path, MEASURES: _measures} if content.path and content.schedule else made


def _found(renderer: Renderer) -> dict[str, Any]:
    return {each.id: situations.found_by(each, renderer.lang) for each in renderer.content.situations.values()}


def _said(renderer: Renderer) -> dict[str, Any]:
    return result_in_words.sentences(renderer.content, renderer.lang, partial(renderer.href, Here("index", whole=True)))


def _path(renderer: Renderer) -> dict[str, Any]:
    content, lang = renderer.content, renderer.lang
    return {
        "words": dict(words_for(content, "path", lang)),
        "asking": dict(words_for(content, "question", lang, only_shows=True)),
        "model": path.page_model(content, lang),
        "keep": _shown(renderer, "item-path-keep"),
        "controls": _shown(renderer, "item-path-controls"),
    }


def _shown(renderer: Renderer, template: str, **values: Any) -> list[Any]:
    return tree(renderer.render(template, Here("index", whole=True), **values))


def _questions(renderer: Renderer) -> dict[str, Any]:
    found = questions.here(renderer.content)
    return {questions.key(each): _shown(renderer, "item-question", question=each) for each in found}


def _measures(renderer: Renderer) -> dict[str, Any]:
    content, lang = renderer.content, renderer.lang
    found = practice.measures(content)
    places = {practice.key(place): place for each in found for place in each.turns}
    asked = {questions.key(question): question for each in found for question in each.asked}
    sentences = [one[lang] for each in found for one in each.say]  # measures may share one: its first place names it
    return {
        "minutes": _minutes(content),
        "measures": {
            each.action.id: {
                "say": _shown(renderer, "item-measure", measure=each),
                "seconds": practice.seconds_read(content, each, lang),
                "aloud": [[sentences.index(one[lang]), practice.seconds_aloud(content, one, lang)] for one in each.say],
                "turns": [practice.key(place) for place in each.turns],
                "asked": [questions.key(question) for question in each.asked],
                "plan": [_if_then(renderer, each) for each in each.plan],
            }
            for each in found
        },
        "turns": {
            name: [practice.seconds_chosen(content, place, lang), _shown(renderer, "item-turn", talk=place[0], turn=place[1])]
            for name, place in places.items()
        },
        "asked": {name: practice.seconds_answered(content, question, lang) for name, question in asked.items()},
    }


def _if_then(renderer: Renderer, intent: Intent) -> str:
    whole = renderer.content.ui["path-js-plan"][renderer.lang]
    return whole.format(when=renderer.words(intent.when), act=renderer.words(intent.then))


def _minutes(content: Content) -> dict[str, int]:
    pace = content.schedule
    assert pace, "a path without data/schedule.yml"
    return {"whole": pace.minutes, "more": pace.give_or_take, "plan": pace.seconds_a_plan}
