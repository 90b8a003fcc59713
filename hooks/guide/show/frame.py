"""What stands around the content of a page: everything overrides/main.html and its partials may ask.

Values only, no markup and no MkDocs: templates render it with autoescape, a test and the check without a build.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from guide import needed
from guide.meaning import dates
from guide.meaning.addresses import Route, address, own_address, relative
from guide.meaning.look import short_name
from guide.model.base import Text
from guide.model.languages import LANGUAGES
from guide.model.organisation import Slot
from guide.read.content import Content
from guide.show.asset_names import PAPER, AssetError
from guide.show.navigation import FOOT, HOME, MAP, SECTIONS, SHOWN
from guide.show.own_look import PNG, Picture, picture
from guide.show.pages.base import Page

# What the search knows, below the folder of the language; written last, for it holds the words of all pages.
WORDS, MORE, TEXTS = "search/words.js", "search/more.js", "search/texts.js"


@dataclass(frozen=True)
class Link:
    """A link of the frame. `current` is its aria-current: `page` here, `true` for what this page belongs to, or ``."""

    href: str
    title: str
    current: str = ""


@dataclass(frozen=True)
class OtherLanguage:
    """The same page in another language."""

    lang: str
    name: str
    href: str


@dataclass(frozen=True)
class Frame:
    """The frame of one page. Every address is relative to the page."""

    lang: str
    site_name: str
    title: str  # of the page
    description: str
    name: str  # of the page, without ending: `steps/red`
    section: str  # its task, a key of SECTIONS: `place`; `home` for the home page
    found: bool  # by search engines
    canonical: str | None  # where the page stands on the web; None while the organisation gives no address
    alternates: tuple[OtherLanguage, ...]  # the page in every language, this one too: whole addresses where they are known
    home: str
    now: Link  # the hub for what is happening now
    sections: tuple[Link, ...]  # the main navigation: the hubs of the tasks
    entries: tuple[Link, ...]  # the hub and the doors of the same group; empty where the page itself lists them
    crumbs: tuple[Link, ...]  # from the hub of the task to the page above this; empty on the hub and the home page
    about: tuple[Link, ...]  # the pages about the site
    others: tuple[OtherLanguage, ...]
    map: str  # the list of all pages
    mark: str  # the icon
    blank: str  # the icon while the reader looks away
    styles: tuple[str, ...]  # addresses of the style sheets
    paper: tuple[str, ...]  # those of them that hold on paper alone
    given: tuple[str, ...]  # addresses of what the scripts read at once
    scripts: tuple[str, ...]  # addresses of the scripts
    search_sheet: str
    search: tuple[str, ...]  # addresses of the scripts that come with the first question: the window, and what it knows
    modules: bool  # scripts are modules; False in the site that is read from a folder
    organisation: str | None  # its name in full
    own_name: str | None  # its name at the top of every page
    logo: Picture | None  # its logo
    shown_in_links: str | None  # the whole address of the logo, where programs that show a link can show it: a PNG
    updated: date
    updated_text: str
    announcement: Text | None  # what the organisation has to say on every page
    alone: bool  # nothing stands above the heading
    comments: str | None  # where a comment on this page goes: a mailto address
    ask: Slot  # whom to ask
    statement: Slot  # the accessibility statement


def frame_of(
    content: Content, lang: str, page: Page, titles: Mapping[str, str], assets: Mapping[str, str], directory_urls: bool = True
) -> Frame:
    """The frame of `page`; `titles` maps the names of all pages of the language to their titles, `assets` those of
    the files of docs/assets to their names on the site."""

    def href(name: str) -> str:
        return relative(Route(name), page.name, directory_urls)

    def link(name: str, title: str, mark: str = "") -> Link:
        return Link(href(name), title, mark)

    def task(key: str) -> Link:
        return link(hubs[key], content.ui[f"nav-{key}"][lang], _current(hubs[key], page, key == page.section))

    def there_in(language: str) -> str:
        return f"{top}../{language}/{address(page.name, directory_urls)}"

    def asset(name: str) -> str:
        if name not in assets:
            raise AssetError(f"docs/assets/{name}: is not there, and {page.name} asks for it.")
        return f"{top}../assets/{assets[name]}"

    hubs = {key: section.hub for key, section in SECTIONS.items() if section.hub in titles}
    hub = hubs.get(page.section)
    mine = [hub, *(name for name in SECTIONS[page.section].beside(page.name, page.up) if name in titles)] if hub else []
    if hub == page.name and page.section in SHOWN:
        mine = []  # the doors are its content
    top = "../" * address(page.name, directory_urls).count("/")
    folders = ("site", *page.styles)
    papers = {name: f"{name}/{PAPER}.css" for name in folders if f"{name}/{PAPER}.css" in assets}  # not every folder has one
    organisation, top_address = content.organisation, content.organisation.site_address
    languages = organisation.languages
    return Frame(
        lang=lang,
        site_name=content.ui["site-name"][lang],
        title=page.title,
        description=page.description,
        name=page.name,
        section=page.section,
        found=page.found and organisation.listed,
        canonical=own_address(content, lang, page.name),
        alternates=(
            *(OtherLanguage(each, "", own_address(content, each, page.name) or there_in(each)) for each in languages),
            *((OtherLanguage("x-default", "", f"{top_address.rstrip('/')}/"),) if top_address else ()),
        ),
        home=href(HOME),
        now=task("now"),
        sections=tuple(task(key) for key in hubs),
        entries=tuple(link(name, titles[name], _current(name, page, name == page.up)) for name in mine),
        crumbs=tuple(task(page.section) if name == hub else link(name, titles[name]) for name in _way(page, titles, hub)),
        about=tuple(link(name, titles[name]) for name in FOOT if name in titles),
        others=tuple(OtherLanguage(other, LANGUAGES[other].name, there_in(other)) for other in languages if other != lang),
        map=href(MAP),
        mark=asset("site/mark.svg"),
        blank=asset("away/away.svg"),
        styles=tuple(asset(each) for name in folders for each in (f"{name}/{name}.css", papers.get(name)) if each),
        paper=tuple(asset(each) for each in papers.values()),
        given=tuple(f"{top}{name}" for name in page.given),
        scripts=tuple(asset(f"{name}/{name}.js") for name in ("site", "away", *page.scripts)),
        search_sheet=asset("search/search.css"),
        search=(asset("search/search.js"), *(f"{top}{name}" for name in (WORDS, MORE, *(() if directory_urls else (TEXTS,))))),
        modules=directory_urls,
        organisation=organisation.name,
        own_name=short_name(organisation),
        logo=picture(content, f"{top}../assets/", assets),
        shown_in_links=f"{top_address.rstrip('/')}/assets/{assets[PNG]}" if top_address and PNG in assets else None,
        updated=organisation.updated_on,
        updated_text=dates.in_words(organisation.updated_on, lang),
        announcement=organisation.announcement,
        alone=page.alone,
        comments=f"mailto:{to}?subject={quote(page.title)}" if (to := organisation.comments_to) else None,
        ask=organisation.slots[needed.whom_to_ask],
        statement=organisation.slots[needed.accessibility_statement],
    )


def _current(name: str, page: Page, above: bool) -> str:
    """The aria-current of a link to `name` on `page`; `above` where it leads to what the page belongs to."""
    if name == page.name:
        return "page"
    return "true" if above else ""


def _way(page: Page, titles: Mapping[str, str], hub: str | None) -> list[str]:
    """The pages above this one, the hub of its task first."""
    if page.alone:
        return []
    above = [name for name in (hub, page.up) if name and name in titles and name not in (page.name, HOME)]
    return list(dict.fromkeys(above))
