"""The frame of a page: where the reader is, and where every link of it leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.read.content import Content
from guide.show.frame import Frame
from guide.show.site import Site
from tests.conftest import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]


def frame(content: Content, name: str, lang: str = "da", directory_urls: bool = True) -> Frame:
    return Site(content, lang, ROOT, directory_urls).frame(name)


def marked(frame: Frame, row: str) -> list[tuple[str, str]]:
    """The links of `sections` or `entries` that carry a mark: `(address, aria-current)`."""
    return [(link.href, link.current) for link in getattr(frame, row) if link.current]


def test_the_section_and_the_page_say_you_are_here(content: Content) -> None:
    assert marked(frame(content, "ladder"), "sections") == [("./", "page")]
    assert marked(frame(content, "ladder"), "entries") == [("./", "page")]


def test_a_page_below_marks_its_section_and_the_page_above_it(content: Content) -> None:
    found = frame(content, "actions/red-org-1")
    assert marked(found, "sections") == [("../../ladder/", "true")]
    assert marked(found, "entries") == [("../../steps/red/", "true")]
    assert [link.href for link in found.crumbs] == ["../../", "../../steps/red/"]


def test_the_home_page_marks_no_section_and_has_no_way_back(content: Content) -> None:
    home = frame(content, "index")
    assert (marked(home, "sections"), home.entries, home.crumbs) == ([], (), ())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_leads_to_itself_in_the_other_language_and_back(content: Content, lang: str) -> None:
    found = frame(content, "steps/red", lang)
    assert [(other.lang, other.href) for other in found.others] == [
        (other, f"../../../{other}/steps/red/") for other in LANGUAGES if other != lang
    ]
    assert frame(content, "steps/red", lang, directory_urls=False).others[0].href.endswith("/steps/red.html")


def test_assets_are_found_from_any_depth(content: Content) -> None:
    assert [frame(content, name).assets for name in ("index", "ladder", "steps/red")] == [
        "../assets",
        "../../assets",
        "../../../assets",
    ]
    assert frame(content, "steps/red", directory_urls=False).assets == "../../assets"


def test_a_page_asks_for_its_own_component_and_no_other(content: Content) -> None:
    assert frame(content, "cards/meeting").scripts == ("../../../assets/meeting/meeting.js",)
    assert frame(content, "cards/meeting").styles == ("../../../assets/meeting/meeting.css",)
    assert frame(content, "ladder").scripts == ()


def test_prose_and_made_pages_stand_in_one_frame(content: Content) -> None:
    about = frame(content, "about/privacy", "nb")
    assert (about.title, about.section, marked(about, "entries")) == ("Personvern", "about", [("./", "page")])
    assert "../sources/" in [link.href for link in about.about]
