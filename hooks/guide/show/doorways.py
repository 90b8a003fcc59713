"""The macros of the pages: each looks up, renders and returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from markupsafe import Markup

from guide import needed
from guide.meaning import deck, forms, law
from guide.meaning.addresses import whole_of
from guide.meaning.placement import page_model
from guide.model.base import Moment
from guide.show import topics, whole
from guide.show.navigation import SECTIONS, TIMES
from guide.show.pages import all_pages, hubs, site_map
from guide.show.pages.base import Page
from guide.show.render import Here, Renderer


def doorways(renderer: Renderer, here: Callable[[], Here]) -> dict[str, Callable[..., Markup]]:
    """Every macro by the name that pages call it; `here` tells the page that is being rendered."""
    content = renderer.content

    def show(template: str, **values: Any) -> Markup:
        return renderer.render(template, here(), **values)

    def there() -> Mapping[str, Page]:
        return all_pages(content, renderer.lang)

    def placing(template: str) -> Markup:
        return show(template, model=page_model(content, renderer.lang, partial(renderer.href, here())))

    return {
        "statements": lambda: show("statements"),
        "home": lambda: show("home", ways=hubs.ways(there()), times=TIMES, practise=SECTIONS["practise"].hub),
        "hub": lambda key: show("hub", key=key, groups=hubs.doors(key, there()), times=hubs.times(key, there())),
        "now": lambda: show("now", groups=hubs.doors("now", there())),
        "emergency": lambda name: show("emergency", door=content.now[name]),
        "one_of_mine": lambda: show("one-of-mine"),
        "pocket_card": lambda: show("pocket-card"),
        "ladder": lambda: show("ladder"),
        "step": lambda name: show("step", step=content.steps[name], cases=deck.on_step(content, name)),
        "action": lambda name: show("action", action=content.actions[name]),
        "checklist": lambda: show("checklist"),
        "safety": lambda: show("safety"),
        "guidance": lambda name, element="": show("guidance", record=content.by_id[name], element=element),
        "tool": lambda name: show("tool", record=content.tools[name]),
        "tools": lambda: show("tools", whole=whole_of(content, "tools")),
        "forms": lambda: show("forms", all=forms.in_order(content)),
        "form": lambda name: show("form", form=content.forms[name]),
        "listing": lambda folder, key: show("listing", key=key, whole=whole_of(content, folder)),
        "positive_call": lambda: show("positive-call", record=content.by_id[needed.positive_call]),
        "say": lambda: show("say"),
        "situation": lambda name: show("situation", situation=content.situations[name]),
        "say_card": lambda moment: show("say-card", moment=Moment(moment)),
        "phrases": lambda: show("phrases"),
        "question_form": lambda form: show("question-form", form=form),
        "questions": lambda topic: show("questions", topic=topic),
        "path": lambda: show("path"),
        "path_part": lambda name: show("path-part", part=content.path[name]),
        "path_from_plan": lambda: show("path-from-plan"),
        "path_review": lambda: show("path-review"),
        "path_talk": lambda: show("path-talk"),
        "path_leader": lambda: show("path-leader"),
        "reading": lambda: show("reading"),
        "glossary": lambda: show("glossary"),
        "law": lambda country: show("law", country=law.of(content, country), may=False),
        "law_may": lambda country: show("law", country=law.of(content, country), may=True),
        "site_map": lambda: show(
            "site-map",
            sections=site_map.sections(there().values()),
            by_letter=site_map.LETTERS,
            hubs=SECTIONS,
        ),
        "site_letters": lambda: show("site-letters", letters=site_map.letters(there().values(), renderer.lang)),
        "changed": lambda: show("changed"),
        "whole": lambda: show("whole", chapters=list(whole.chapters(renderer, here().name))),
        "third_party": lambda: show("third-party"),
        "sources": lambda: show("sources"),
        "deck": lambda: show("deck"),
        "card": lambda name: show("card", card=content.cards[name]),
        "conversations": lambda: show("conversations"),
        "conversation": lambda name: show("conversation", talk=content.conversations[name]),
        "meeting": lambda: show("meeting", topics=topics.reach(renderer)),
        "year": lambda: show("year"),
        "vote_cards": lambda: show("vote-cards"),
        "card_sheets": lambda: show("card_sheets"),
        "placement": lambda: placing("placement"),
        "placement_how": lambda: show("placement-how"),
        "placement_together": lambda: placing("placement-together"),
    }
