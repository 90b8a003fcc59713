"""Whatever stands in data/ stays text in the frame: the same elements with the same attributes, however it is written."""

from __future__ import annotations

import dataclasses
from html.parser import HTMLParser
from pathlib import Path

import pytest

from guide.model.base import Text
from guide.read.content import Content
from guide.ship import alone
from guide.ship.policy import faults
from guide.show.asset_names import asset_names
from guide.show.frame import frame_of
from guide.show.navigation import SECTIONS
from guide.show.pages.base import Page
from guide.show.render import Here, Renderer

ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
ATTACKS = [
    "<script>alert(1)</script>",
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '0;url=https://x.dk" http-equiv="refresh',
    '" onmouseover="alert(1)',
    "</title><script>alert(1)</script>",
    "<!--",
    "{{ 7 * 7 }}{% raw %}",
    "&quot;&gt;&lt;script&gt;",
]
PLAIN = "ord"


class Shape(HTMLParser):
    """The elements of a page and the names of their attributes, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, ...]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, *(name for name, _ in attrs)))


def with_words(content: Content, words: str, site_address: str | None) -> Content:
    """The content with `words` in the name and every slot of the organisation, and in every interface word."""
    text = Text(da=words, nb=words)
    filled = {"value": text, "label": text, "phone": words, "email": words, "address": f"https://x.dk/{words}"}
    slots = {key: slot.model_copy(update=filled) for key, slot in content.organisation.slots.items()}
    given = {"name": words, "short_name": words, "slots": slots, "site_address": site_address}
    organisation = content.organisation.model_copy(update=given)
    return dataclasses.replace(content, organisation=organisation, ui={key: text for key in content.ui})


def framed(content: Content, words: str, site_address: str) -> str:
    """A whole page whose title, description and frame are made of `words`."""
    renderer = Renderer(with_words(content, words, site_address), "da")
    page = Page("steps/red", words, "place", description=words, up="ladder")
    titles = {name: words for task in SECTIONS.values() for name in (task.hub, *task.doors)}
    frame = frame_of(renderer.content, "da", page, titles, asset_names(ASSETS))
    template = renderer.environment.get_template("main.html")
    return template.render(frame=frame, here=Here("steps/red"), page={"content": "<p>x</p>"})


@pytest.mark.parametrize("words", ATTACKS)
def test_no_word_becomes_markup_in_the_frame(content: Content, words: str) -> None:
    html = framed(content, words, 'https://x.dk/"><script>alert(1)</script>')
    assert Shape(html).found == Shape(framed(content, PLAIN, "https://x.dk")).found
    assert faults(html) == []
    assert words in Words(html).text


@pytest.mark.parametrize("words", ATTACKS)
@pytest.mark.parametrize("page", ["start", "not_found"])
def test_no_word_becomes_markup_on_the_pages_that_stand_alone(content: Content, words: str, page: str) -> None:
    def made(words: str) -> str:
        given = with_words(content, words, f"https://x.dk/{words}")
        return alone.start(given, asset_names(ASSETS)) if page == "start" else alone.not_found(given, "da", asset_names(ASSETS))

    assert Shape(made(words)).found == Shape(made(PLAIN)).found
    assert faults(made(words)) == []


class Words(HTMLParser):
    """All text of a page, and all values of its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.text += "".join(value or "" for _, value in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_for_lost_addresses_names_none_of_ours_until_it_knows_where_the_site_stands(content: Content) -> None:
    assets = asset_names(ASSETS)
    unknown = dataclasses.replace(content, organisation=content.organisation.model_copy(update={"site_address": None}))
    html = alone.not_found(unknown, "nb", assets)
    links = [part.split('"')[0] for part in html.split('href="')[1:]]
    assert links
    assert all(link.startswith("tel:") for link in links)
    given = {"site_address": "https://intranet.example/trappen/"}
    known = dataclasses.replace(content, organisation=content.organisation.model_copy(update=given))
    links = [part.split('"')[0] for part in alone.not_found(known, "nb", assets).split('href="')[1:]]
    assert "/trappen/nb/now/" in links
    assert f"/trappen/assets/{assets['site/site.css']}" in links
    assert all(link.startswith(("/trappen/", "tel:")) for link in links)
