"""A release never takes the place of one with other content, and the same content makes the same release."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path

import pytest

import site_release
from guide.model.local import OwnOrganisation, merged
from guide.read.content import Content
from guide.ship import editions, release

DAY = datetime.date(2026, 11, 26)
PAGE = '<main class="main" data-page="{}/index" data-stamp="{:06x}"><h1>Side</h1></main>'


class Making:
    """`make release` with a site of one page a language, whose text is given, in place of the whole site."""

    def __init__(self, releases: Path, content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
        self.releases, self.text = releases, ""
        content = replace(content, organisation=content.organisation.model_copy(update={"updated_on": DAY}))
        monkeypatch.setattr(site_release, "problems_of", lambda data, release: (content, []))
        monkeypatch.setattr(site_release, "content_of", lambda data: content)
        monkeypatch.setattr(site_release, "_built", self.build)
        monkeypatch.setattr(site_release, "_esbuild", lambda: "0.0.0")

    def build(self, new: Path, name: str, *options: str) -> int:
        for lang in ("da", "nb"):
            (new / name / lang).mkdir(parents=True)
            page = PAGE.format(lang, sum(self.text.encode())) + self.text
            (new / name / lang / "index.html").write_text(page, encoding="utf-8")
        (new / name / "THIRD-PARTY.txt").write_text("", encoding="utf-8")
        return 0

    def __call__(self, text: str) -> dict[str, dict[str, bytes]]:
        """Makes a release of this text; gives all releases, with what each file holds."""
        self.text = text
        assert site_release.make(self.releases) == 0
        return {each.name: {file.name: file.read_bytes() for file in each.iterdir()} for each in self.releases.iterdir()}


@pytest.fixture
def make(tmp_path: Path, content: Content, monkeypatch: pytest.MonkeyPatch) -> Making:
    return Making(tmp_path / "release", content, monkeypatch)


def test_other_content_of_the_same_day_becomes_a_second_release_and_the_first_stays(make: Making, content: Content) -> None:
    first = make("Vores tekst.")
    assert list(first) == ["2026-11-26"]
    both = make("Vores nye tekst.")
    assert sorted(both) == ["2026-11-26", "2026-11-26-2"]
    assert both["2026-11-26"] == first["2026-11-26"]
    news = both["2026-11-26-2"]["changes-da.md"].decode()
    assert f"{content.ui['release-changed']['da']}\n\n- Side (`da/`)" in news
    assert "26. november 2026." in news
    assert json.loads(both["2026-11-26-2"]["pages.json"])["day"] == "2026-11-26-2"


def test_the_same_content_once_more_is_the_same_release_to_the_byte(make: Making) -> None:
    alone = make("Vores tekst.")
    assert make("Vores tekst.") == alone
    both = make("Vores nye tekst.")
    assert make("Vores nye tekst.") == both


def test_going_back_to_an_earlier_text_is_a_release_of_its_own(make: Making, content: Content) -> None:
    make("Vores tekst.")
    make("Vores nye tekst.")
    three = make("Vores tekst.")
    assert sorted(three) == ["2026-11-26", "2026-11-26-2", "2026-11-26-3"]
    assert content.ui["release-changed"]["da"] in three["2026-11-26-3"]["changes-da.md"].decode()
    assert three["2026-11-26-3"]["site.zip"] == three["2026-11-26"]["site.zip"]


def test_a_folder_without_sums_is_never_taken_for_the_same_one(tmp_path: Path) -> None:
    for name in ("2026-11-26-9", "2026-11-26-10", "2026-11-27", "2026-11-26-10.old", "new"):
        (tmp_path / name).mkdir()
    assert editions.named(tmp_path, DAY, tmp_path / "new") == "2026-11-26-11"  # nor when neither has any
    release.finish(tmp_path / "new")
    assert editions.named(tmp_path, DAY, tmp_path / "new") == "2026-11-26-11"
    assert editions.named(tmp_path, datetime.date(2026, 11, 28), tmp_path / "new") == "2026-11-28"


@pytest.mark.parametrize(("own", "day"), [("2026-11-20", "2026-11-26"), ("2026-12-01", "2026-12-01"), (None, "2026-11-26")])
def test_the_day_is_the_later_of_the_projects_and_the_organisations(content: Content, own: str | None, day: str) -> None:
    shipped = content.organisation.model_copy(update={"updated_on": DAY})
    said = {"updated_on": datetime.date.fromisoformat(own)} if own else {}
    assert merged(shipped, OwnOrganisation.model_validate(said)).updated_on.isoformat() == day
