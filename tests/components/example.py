"""A component by itself: one example of tests/components/examples, rendered in memory and shown with the site's sheets.

An example is a change to the least sound data (`site: true`: to none, but the site's own data), what the browser already
keeps (`local`, `session`), and what is done first (`type`, `press`: keys of data/ui/, or `css:` and a selector).
"""

from __future__ import annotations

import functools
import mimetypes
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, Route

from guide.meaning.addresses import address
from guide.read.content import Content
from guide.read.load import load
from guide.ship import asked_for, assets, stamps
from guide.show import items, topics
from guide.show.own_look import SHEET, own
from guide.show.site import Site, site_of
from tests.modules import ASSETS
from tests.unit.test_cases import apply, sound_data

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = Path(__file__).parent / "examples"
ORIGIN = "http://component.test"
JS = "text/javascript"
LONG = "speciallægepraksisplanlægningsstabiliseringsperiode"  # the longest word of the Danish dictionaries
STAMP = re.compile(r"\.[0-9a-f]{8}(?=\.\w+$)")


@dataclass(frozen=True)
class Example:
    """One named state of a component."""

    component: str
    name: str
    page: str  # of the site, on which the component stands
    element: str
    change: list[dict[str, Any]] = field(default_factory=list)
    site: bool = False
    local: dict[str, str] = field(default_factory=dict)
    session: dict[str, str] = field(default_factory=dict)
    type: str = ""
    press: list[str] = field(default_factory=list)

    def content(self, site: Content) -> Content:
        """The data of the example; `site` is that of the site."""
        return site if self.site else changed(yaml.safe_dump(self.change))

    def open(self, page: Page, content: Content, lang: str) -> None:
        """Shows the example in `page`, and does what it says."""
        serve(page, content, lang, self.page)
        for area, kept in (("localStorage", self.local), ("sessionStorage", self.session)):
            if kept:
                keep(page, area, kept)
        page.goto(f"{ORIGIN}/{lang}/{self.page}/")
        page.wait_for_function("name => customElements.get(name)", arg=self.element)
        if self.type:
            page.locator(f"{self.element} input").first.fill(self.type)
        for what in self.press:
            words = content.ui.get(what)
            target = page.get_by_text(words[lang], exact=True) if words else page.locator(what.removeprefix("css:"))
            target.locator("visible=true").first.click()
            page.wait_for_function("name => !document.querySelector(name).doing", arg=self.element)
        page.evaluate("name => document.querySelector(name).ready", self.element)  # of those that begin by loading


def examples() -> Iterator[Example]:
    """Every example of every component."""
    for path in sorted(EXAMPLES.glob("*.yml")):
        given = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, example in given["examples"].items():
            yield Example(path.stem, name, given["page"], given["element"], **example)


@functools.lru_cache(maxsize=32)
def changed(change: str) -> Content:
    """The least sound data with the change, given as YAML."""
    with tempfile.TemporaryDirectory() as folder:
        data = sound_data(Path(folder))
        for each in yaml.safe_load(change):
            path = data / each["file"]
            if "copies" in each:
                for number in range(2, each["copies"] + 1):
                    name = f"{path.stem[:-3]}{number:03}"
                    copy = path.read_text(encoding="utf-8").replace(f'id: "{path.stem}"', f'id: "{name}"')
                    path.with_stem(name).write_text(copy, encoding="utf-8")
            elif "long" in each:
                apply({"file": each["file"], "replace": each["long"], "with": f"{each['long']} {LONG}"}, data)
            else:
                apply(each, data)
        return load(data)[0]


def serve(page: Page, content: Content, lang: str, name: str) -> None:
    """Answers whatever `page` asks of ORIGIN: the page `name`, and docs/assets module by module."""
    page.route(f"{ORIGIN}/**", functools.partial(_answer, html=document(content, lang, name)))
    for name in (items.GIVEN, items.QUESTIONS, items.MEASURES, items.FOUND, items.SAID, topics.FILE):
        page.route(f"{ORIGIN}/{lang}/{name}", functools.partial(_bring, content, lang, name))
    page.route(f"{ORIGIN}/{lang}/{stamps.FILE}", functools.partial(_list, content, lang))


def _bring(content: Content, lang: str, name: str, route: Route) -> None:
    """What a page asks for when a reader wants it."""
    route.fulfill(body=asked_for.script(name, _item(content, lang, name)), content_type=JS)


def _list(content: Content, lang: str, route: Route) -> None:
    """The pages with a stamp each, which only a built site knows."""
    pages = site_of(content, lang, ROOT, True).pages.values()
    listed = [(f"{lang}/{page.name}", "now", page.title, address(page.name, True)) for page in pages if page.found]
    route.fulfill(body=asked_for.script(stamps.FILE, listed), content_type=JS)


@functools.cache
def _item(content: Content, lang: str, name: str) -> Any:
    return items.file(site_of(content, lang, ROOT, True).renderer, name)


def serve_whole(page: Page, site: Site, name: str) -> str:
    """Answers with the whole page `name` as readers get it, header and all; its address."""
    page.unroute_all()
    rules = own(site.content).rules.encode()
    page.route(f"{ORIGIN}/**", functools.partial(_answer, html=str(site.whole(name)), rules=rules))
    return f"{ORIGIN}/{site.lang}/{name}/"


@functools.cache
def sheet(name: str) -> bytes:
    """A style sheet in one piece, as it is shipped."""
    return assets.content(ASSETS, name, {})


def keep(page: Page, area: str, kept: dict[str, str]) -> None:
    """Puts texts into a storage of the browser, before the page is opened."""
    page.goto(f"{ORIGIN}/empty.txt")
    page.evaluate(
        "([area, all]) => Object.entries(all).forEach(([key, text]) => window[area].setItem(key, text))", [area, kept]
    )


@functools.cache
def document(content: Content, lang: str, name: str) -> str:
    """A page of nothing but the component's own: its template, the site's sheets, its sheet and its script."""
    site = Site(content, lang, ROOT)
    frame = site.frame(name)
    paper = {address: ' media="print"' for address in frame.paper}
    links = "".join(f'<link rel="stylesheet" href="{each}"{paper.get(each, "")}>' for each in frame.styles)
    own = [address for address in frame.scripts if not any(part in address for part in ("/site/", "/away/"))]
    scripts = "".join(f'<script defer src="{address}"></script>' for address in frame.given)
    scripts += "".join(f'<script type="module" src="{address}"></script>' for address in own)
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{frame.title}</title>'
        f'<meta name="viewport" content="width=device-width">{links}{scripts}</head>'
        f'<body><main class="md-typeset" id="content">{site.body(name)}</main></body></html>'
    )


def _answer(route: Route, html: str, rules: bytes = b"") -> None:
    path = route.request.url.removeprefix(f"{ORIGIN}/").partition("?")[0].partition("#")[0]
    if path.endswith(".txt"):
        route.fulfill(body="", content_type="text/plain")
    elif path.endswith(".js") and "assets/" not in path:  # of an address that is no page's: a server would not have it either
        route.fulfill(status=404, body="", content_type=JS)
    elif "assets/" in path:
        name = STAMP.sub("", path.partition("assets/")[2])
        body = sheet(name) if name.endswith(".css") else (ASSETS / name).read_bytes()
        body += rules if name == SHEET else b""
        route.fulfill(body=body, content_type=mimetypes.guess_type(name)[0] or "text/plain")
    else:
        route.fulfill(body=html, content_type="text/html")
