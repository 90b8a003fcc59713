"""The frame of a page: where the reader is, and where every link of it leads."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.model.base import Text
from guide.read.content import Content
from guide.show.asset_names import AssetError, asset_names, brings
from guide.show.frame import Frame, frame_of
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


def kinds(site: Site) -> Iterator[str]:
    """One page of each template, and of each set of what such a page asks for."""
    found = {(page.macro[:1], page.styles, page.scripts): name for name, page in site.pages.items()}
    assert len(found) > 40
    return iter(found.values())


def test_a_page_asks_for_the_script_and_the_sheet_of_every_element_on_it(content: Content) -> None:
    assets, site = ROOT / "docs" / "assets", Site(content, "da", ROOT)
    files = {stamped: name for name, stamped in asset_names(assets).items()}
    bare = {}
    for name in kinds(site):
        page = site.frame(name)
        asked = [files[address.partition("assets/")[2]] for address in (*page.scripts, *page.styles)]
        for each in asked:  # grows
            asked += [more for more in brings(assets, each) if more not in asked]
        elements = set(re.findall(r"<guide-([a-z-]+)", str(site.body(name))))
        wanted = {f"{each}/{each}.{kind}" for each in elements for kind in ("js", "css")} & {*files.values()}
        if lacks := wanted - {*asked}:
            bare[name] = lacks
    assert bare.pop("say/index") == {"phrases/phrases.css"}  # tiles of its own, found in the same way
    (asking,) = bare.items()  # a page that asks in which country one is, as the pages of now do
    assert asking[0].startswith("say/")
    assert asking[1] == {"now/now.css"}


def test_a_sheet_that_is_not_there_ends_the_build_with_its_name_and_the_page(content: Content) -> None:
    names = {**asset_names(ROOT / "docs" / "assets")}
    site = Site(content, "da", ROOT)
    assert frame_of(content, "da", site.pages["cards/index"], site.titles, names).styles
    for lost in ("deck/deck.css", "deck/deck.js"):
        less = {name: stamped for name, stamped in names.items() if name != lost}
        with pytest.raises(AssetError, match=f"docs/assets/{lost}: is not there, and cards/index asks for it"):
            frame_of(content, "da", site.pages["cards/index"], site.titles, less)


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
    assert html.index("Ny vagt") < html.index("<h1")
    hurried = site.whole("now/danger")
    assert hurried.index("<h1") < hurried.index('<ol class="five">') < hurried.index("Ny vagt")  # nothing above the heading


def test_prose_and_made_pages_stand_in_one_frame(content: Content) -> None:
    about = frame(content, "about/privacy", "nb")
    assert (about.title, about.section) == ("Personvern", "lookup")
    assert marked(about, "entries") == [("../", "true"), ("./", "page")]
    assert "../sources/" in [link.href for link in about.about]
