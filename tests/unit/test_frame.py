"""The frame of a page: where the reader is, and where every link of it leads."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from guide.model.base import Text
from guide.read.content import Content
from guide.show.asset_names import asset_names
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
    assert marked(frame(content, "lookup/index"), "sections") == [("./", "page")]
    assert marked(frame(content, "ladder"), "sections") == [("../placement/", "true")]
    assert marked(frame(content, "ladder"), "entries") == [("./", "page")]


def test_a_page_below_marks_its_section_and_the_page_above_it(content: Content) -> None:
    found = frame(content, "actions/red-org-1")
    assert marked(found, "sections") == [("../../placement/", "true")]
    assert marked(found, "entries") == [("../../steps/red/", "true")]
    assert [link.href for link in found.crumbs] == ["../../placement/", "../../steps/red/"]


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
    tops = [frame(content, name).mark.partition("assets/")[0] for name in ("index", "ladder", "steps/red")]
    assert tops == ["../", "../../", "../../../"]
    assert frame(content, "steps/red", directory_urls=False).mark.startswith("../../assets/")


def test_a_page_asks_for_its_own_component_and_no_other(content: Content) -> None:
    names = asset_names(ROOT / "docs" / "assets")

    def asked(*files: str) -> tuple[str, ...]:
        return tuple(f"../../../assets/{names[file]}" for file in files)

    meeting = frame(content, "cards/meeting")
    assert meeting.scripts == asked("site/site.js", "away/away.js", "meeting/meeting.js")
    assert meeting.styles == asked("site/site.css", "site/print.css", "meeting/meeting.css")
    assert [len(frame(content, "ladder").scripts), len(frame(content, "ladder").styles)] == [2, 3]
    assert frame(content, "path/talk").paper == asked("site/print.css", "path/print.css")
    assert frame(content, "placement/together").paper == asked("site/print.css", "together/print.css")


def test_other_languages_are_named_by_whole_addresses_where_they_are_known(content: Content) -> None:
    assert [each.href for each in frame(content, "ladder").alternates] == ["../../da/ladder/", "../../nb/ladder/"]
    organisation = content.organisation.model_copy(update={"site_address": "https://x.dk/t"})
    known = frame(dataclasses.replace(content, organisation=organisation), "ladder")
    assert known.canonical == "https://x.dk/t/da/ladder/"
    assert [(each.lang, each.href) for each in known.alternates] == [
        ("da", "https://x.dk/t/da/ladder/"),
        ("nb", "https://x.dk/t/nb/ladder/"),
        ("x-default", "https://x.dk/t/"),
    ]


def test_the_organisation_has_its_line_and_its_address_for_comments_only_when_it_gave_them(content: Content) -> None:
    empty = frame(content, "ladder")
    assert (empty.announcement, empty.comments) == (None, None)
    given = {"announcement": Text(da="Ny vagt", nb="Ny vakt"), "comments_to": "a@b.example"}
    organisation = content.organisation.model_copy(update=given)
    site = Site(dataclasses.replace(content, organisation=organisation), "da", ROOT)
    assert site.frame("ladder").comments == "mailto:a@b.example?subject=Trinnene%20p%C3%A5%20%C3%A9n%20side"
    html = site.whole("ladder")
    assert "Ny vagt" in html
    assert 'href="mailto:a@b.example?subject=' in html


def test_prose_and_made_pages_stand_in_one_frame(content: Content) -> None:
    about = frame(content, "about/privacy", "nb")
    assert (about.title, about.section) == ("Personvern", "lookup")
    assert marked(about, "entries") == [("../", "true"), ("./", "page")]
    assert "../sources/" in [link.href for link in about.about]
