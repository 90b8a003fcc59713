"""The site of an invented municipality in each country: one language, and what it says, wrote and hid in data/local/."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from guide.checked import content_of
from guide.meaning import provenance
from guide.meaning.addresses import address
from guide.read.content import Content
from guide.ship import verify
from guide.ship.search_documents import asked, documents
from guide.ship.search_meanings import alike
from guide.ship.search_units import units_of
from guide.ship.tags import parts_of
from guide.show.pages import all_pages
from tests.axe import violations
from tests.build.copies import copy_project, environment
from tests.build.test_site import broken_links
from tests.build.test_weight import WHOLE, most, packed, pages, sheets
from tests.conftest import watch
from tests.elsewhere import CREDITS, forbidden, without_sources, words_of
from tests.served import served

CODES = {"cards/print": 12_000}  # with an address, every card has a code that leads to it
# What it says of itself on every page: its line at the top, its logo, its addresses. The tools and lists that have a limit of
# their own may weigh so much more, the parts of the path, the rules of Denmark and the longest lists of questions; all others
# have the room.
OWN = 360
FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


@dataclass(frozen=True)
class Municipality:
    """What is expected of one of them."""

    folder: str
    country: str
    lang: str
    name: str
    logo: str
    accent: str
    listed: bool  # by search engines
    hidden: tuple[str, ...]
    own: tuple[str, str, str, str]  # title of its page, action and card, and the line at the top
    told: str  # what it has to say on every page


SOLBY = Municipality(
    "local", "dk", "da", "Solby", "own/logo.*.svg", "#6a1b6a", False, ("relation", "phone", "cards/card-010"),
    ("Sådan virker alarmen i Solby", "Øv alarmen hver måned", "Alarmen blinker midt i samtalen",
     "Solbys guide til svære samtaler"), "Alarmen bliver prøvet på mandag klokken 10.",
)  # fmt: skip
FJELLVIK = Municipality(
    "local-no", "no", "nb", "Fjellvik", "own/logo.*.png", "#1f4e79", True, ("themes", "exercises", "cards/card-011"),
    ("Slik virker alarmen i Fjellvik", "Øv på alarmen hver måned", "Lampa blinker midt i samtalen",
     "Fjellviks guide til vanskelige samtaler"), "Alarmen blir prøvd på fredag klokka 10.",
)  # fmt: skip
ALL = [pytest.param(SOLBY, id="Solby"), pytest.param(FJELLVIK, id="Fjellvik", marks=pytest.mark.long)]  # a build each


@pytest.fixture(scope="module", params=ALL)
def municipality(request: pytest.FixtureRequest) -> Municipality:
    """One of them."""
    given: Municipality = request.param
    return given


@pytest.fixture(scope="module")
def project(municipality: Municipality, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with its folder in it."""
    project = copy_project(tmp_path_factory.mktemp("local") / "project")
    shutil.copytree(FIXTURES / municipality.folder, project / "data" / "local", dirs_exist_ok=True)
    return project


@pytest.fixture(scope="module")
def built(project: Path) -> Path:
    """Its site."""
    command = [sys.executable, "-m", "site_build"]
    done = subprocess.run(command, cwd=project, env=environment(project), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def text(page: Path) -> str:
    """The words of the page's content."""
    found = re.search(r"<main.*</main>", page.read_text(encoding="utf-8"), re.S)
    assert found
    return words_of(found[0])


def test_only_its_language_is_built_and_offered(built: Path, municipality: Municipality) -> None:
    other = {"da": "nb", "nb": "da"}[municipality.lang]
    assert not (built / other).exists()
    start, home = (built / "index.html").read_text(), (built / municipality.lang / "index.html").read_text()
    assert f'hreflang="{other}"' not in start + home


def test_every_link_leads_somewhere_though_much_is_hidden(built: Path, municipality: Municipality) -> None:
    assert broken_links(built, municipality.lang) == []
    for hidden in municipality.hidden:
        assert not (built / municipality.lang / hidden / "index.html").exists()


def test_its_own_page_action_and_card_stand_where_readers_look(built: Path, municipality: Municipality) -> None:
    page, action, card, _ = municipality.own
    top = built / municipality.lang
    assert page in text(top / "now" / "index.html")
    assert action in text(top / "steps" / "green" / "index.html")
    assert card in text(top / "cards" / "index.html")
    assert card in text(top / "print" / "index.html")
    words = {"da": "Vores egen tekst", "nb": "Vår egen tekst"}
    assert f"<cite>{words[municipality.lang]}</cite>" in (top / "pages" / "our-alarm" / "index.html").read_text(
        encoding="utf-8"
    )


def test_its_own_term_is_explained_and_its_own_question_is_asked(built: Path, municipality: Municipality) -> None:
    top = built / municipality.lang
    assert "skrankealarm" in text(top / "glossary" / "index.html")
    page = (top / "pages" / "our-alarm" / "index.html").read_text(encoding="utf-8")
    assert re.search(r'class="term"[^>]*>skrankealarm', page)
    for shown in ("questions/safety", "actions/own-alarm-drill"):
        assert "q-own-alarm" in (top / shown / "index.html").read_text(encoding="utf-8")


def test_its_own_ways_to_ask_stand_beside_those_of_the_project(
    project: Path, municipality: Municipality, content: Content
) -> None:
    lines, ours = asked(content_of(project / "data"), municipality.lang), asked(content, municipality.lang)
    assert len(lines["pages/our-alarm"]) == 1
    assert lines["say/threatens"][:-1] == ours["say/threatens"]
    assert municipality.name.lower() in lines["say/threatens"][-1]


def test_what_it_has_to_say_stands_at_the_top_of_every_page_and_in_danger_below_what_to_do(
    built: Path, municipality: Municipality
) -> None:
    for name, page in pages(built, municipality.lang).items():
        above, main, below = re.split(r"(<main.*</main>)", page.read_text(encoding="utf-8"), flags=re.S)
        hurry = name.partition("/")[0] == "now"
        assert [municipality.told in part for part in (above, main, below)] == [not hurry, False, hurry], name


def test_its_own_words_take_the_place_of_ours(built: Path, municipality: Municipality) -> None:
    assert municipality.own[3] in (built / "index.html").read_text()


@pytest.mark.long
def test_what_was_built_can_be_verified(built: Path) -> None:
    assert list(verify.faults(verify.read(built))) == []


def test_it_stays_out_of_search_engines_where_it_asks_to(built: Path, municipality: Municipality) -> None:
    found = [page for page in built.rglob("*.html") if '<meta name="robots" content="noindex">' not in page.read_text("utf-8")]
    assert (found == []) is not municipality.listed
    assert (built / "robots.txt").is_file() is not municipality.listed
    assert (built / "sitemap.xml").exists() is municipality.listed


def test_its_name_logo_and_colour_are_on_the_first_screen_of_every_page(built: Path, municipality: Municipality) -> None:
    assert len(list((built / "assets").glob(municipality.logo))) == 1
    assert municipality.accent in next((built / "assets").glob("site/site.*.css")).read_text()
    for page in (built / municipality.lang).rglob("index.html"):
        header = page.read_text(encoding="utf-8").partition("<header")[2].partition("</header>")[0]
        assert f'<span class="brand__of">{municipality.name}</span>' in header, page
        logo = re.search(r'<img class="brand__logo" src="([^"]+)"', header)
        assert logo
        assert (page.parent / logo[1]).is_file(), page


def test_its_pages_arrive_in_one_window_and_its_tools_weigh_little_more(
    built: Path, municipality: Municipality, content: Content
) -> None:
    heavy, parts = {}, {f"path/{name}" for name in content.path}
    assert parts
    parts |= {"map/letters", "law/dk"}  # every page by its title; every rule of a country
    parts |= {"questions/actions", "questions/steps", "questions/tools"}  # the longest lists of questions
    for name, page in pages(built, municipality.lang).items():
        weight = packed(page) + sum(map(packed, sheets(page)))
        more = OWN if name in parts or most(name) != WHOLE else 0
        if weight > most(name) + more + CODES.get(name, 0):
            heavy[name] = weight
    assert heavy == {}


def test_nothing_of_another_country_stands_on_a_page_or_in_the_search(
    built: Path, municipality: Municipality, content: Content
) -> None:
    pattern, top = forbidden(content, municipality.country), built / municipality.lang
    credit = [text(top / name / "index.html") for name in CREDITS]
    found = {}
    for name, page in pages(built, municipality.lang).items():
        words = words_of(page.read_text(encoding="utf-8"))
        told = [each for each in pattern.finditer(words) if not _credited(words, each, credit, name)]
        if told:
            found[name] = [words[max(0, each.start() - 30) : each.end() + 30] for each in told]
    assert found == {}


def test_the_search_finds_nothing_of_another_country(
    project: Path, built: Path, municipality: Municipality, content: Content
) -> None:
    pattern, mine = forbidden(content, municipality.country), content_of(project / "data")
    names = {name for record, _ in mine.records() for name in provenance.named(record, "cite")}
    cited = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))  # who said it, as on the pages
    known = {page.name: page for page in all_pages(mine, municipality.lang, project / "docs").values() if page.found}
    folders = {name: built / municipality.lang / address(name, directory_urls=True) for name in known}
    read = {name: units_of(parts_of((folder / "index.html").read_text("utf-8"))) for name, folder in folders.items()}
    found = documents(read, known, mine, municipality.lang, directory_urls=True)
    held = [repr(each) for each in found if not credits(each.address)]
    held = [without_sources(re.sub(cited, " ", words)) for words in held] + alike(mine, municipality.lang)
    assert [words[max(0, each.start() - 60) : each.end() + 30] for words in held for each in pattern.finditer(words)] == []


def credits(address: str) -> bool:
    """True for the pages that name the sources."""
    return address.rstrip("/") in CREDITS


def _credited(words: str, found: re.Match[str], credit: list[str], name: str) -> bool:
    """True on the pages that name the sources, and where the page that holds all others repeats those."""
    around = words[max(0, found.start() - 15) : found.end() + 5]
    return name in CREDITS or (name == "print" and any(around in page for page in credit))


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_main_pages_are_accessible_fit_a_phone_and_say_on_paper_whose_they_are(
    built: Path, municipality: Municipality, chromium: Browser, scheme: str
) -> None:
    main = ("", "now/", "placement/", "say/", "practise/", "lookup/", "pages/our-alarm/", "actions/own-alarm-drill/")
    context = chromium.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    page, faults = context.new_page(), []  # type: ignore[var-annotated]
    watch(page, faults)
    with served(built) as top:
        for name in (*main, "cards/card-901/", "tools/tool-action-card/"):
            page.goto(f"{top}{municipality.lang}/{name}")
            assert violations(page) == [], name
            assert page.locator(".header__row").bounding_box()["height"] < 60, name  # type: ignore[index]  # one row
            page.set_viewport_size({"width": 320, "height": 568})
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
            page.set_viewport_size({"width": 390, "height": 844})
        page.emulate_media(media="print")
        assert page.locator(".sender").get_by_text(municipality.name).is_visible()
        assert page.locator(".sender img").is_visible()
    context.close()
    assert faults == []
