"""What do I say: the tiles, a page for each situation, the cards to print, and the list of all phrases."""

from __future__ import annotations

from collections.abc import Iterator

from guide.meaning.situations import WITH_A_CARD, asks_country, ordered
from guide.model.kinds import FOLDERS
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.pages.base import NAMES_OTHERS, Page

HUB = "say/index"
CARDS = {moment: f"say/cards/{moment}" for moment in WITH_A_CARD}


def pages(content: Content, lang: str) -> Iterator[Page]:
    """All of them."""
    ui, kind = content.ui, FOLDERS["situations"]
    title, lead = ui["nav-say"][lang], ui["hub-say-lead"][lang]
    yield Page(HUB, title, "say", ("say",), lead, styles=("say",), scripts=("phrases", "say"), weight=NAMES_OTHERS)
    for situation in ordered(content):
        title, about = plain(situation.title[lang]), plain(situation.say[0][lang])
        scripts = ("say", "now") if asks_country(content, lang, situation) else ("say",)
        name, call = f"say/{situation.id}", ("situation", situation.id)
        yield Page(name, title, "say", call, about, HUB, ("say",), scripts, kind.weight)
    for moment, name in CARDS.items():
        title, lead = ui[f"say-card-{moment}"][lang], ui["say-card-lead"][lang]
        yield Page(name, title, "say", ("say_card", moment.value), lead, HUB, ("say",), weight=NAMES_OTHERS)
    title, lead, list_ = ui["page-phrases"][lang], ui["phrases-lead"][lang], ("phrases",)
    yield Page("phrases", title, "say", list_, lead, HUB, list_, list_, NAMES_OTHERS)
