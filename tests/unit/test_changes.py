"""What a release tells of the changes since the one before."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import site_release
from guide.read.content import Content
from guide.read.problems import Problem
from guide.ship.changes import Release, before, for_editors, for_readers, newest_day, seen, write

PAGE = '<main class="main" id="content" data-page="{}" data-stamp="{}"><h1 id="x">{}</h1></main>'
LOG = "# Changes\n\nHow it is read.\n\n## 2026-11-26\n\n- Newest.\n\n## 2026-11-20\n\n- Older.\n"


def site(folder: Path, pages: dict[str, tuple[str, str]]) -> Path:
    for name, (title, words) in pages.items():
        path = folder / name / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(PAGE.format(name, words, title), encoding="utf-8")
    return folder


def release(day: str, told: str = "", **pages: tuple[str, str]) -> Release:
    return Release(day, told, {name.replace("_", "/"): page for name, page in pages.items()})


def test_a_release_knows_its_pages_by_title_and_words_and_the_next_one_reads_it(tmp_path: Path) -> None:
    written = {"da/steps/red": ("Rødt <span>trin</span> &amp; mere", "a1b2c3"), "nb/index": ("Forside", "000000")}
    now = Release("2026-11-26", newest_day(LOG), seen(site(tmp_path / "site", written)))
    pages = {"da/steps/red": ("Rødt trin & mere", "a1b2c3"), "nb/index": ("Forside", "000000")}
    assert now == Release("2026-11-26", "2026-11-26", pages)
    (tmp_path / "release" / "2026-11-26").mkdir(parents=True)
    write(now, tmp_path / "release" / "2026-11-26")
    assert before(tmp_path / "release", "2026-12-01") == now
    assert before(tmp_path / "release", "2026-11-26") is None  # the same day made anew is no release before


def test_of_many_releases_of_a_day_the_last_one_before_is_compared_with(tmp_path: Path) -> None:
    for name in ("2026-11-26", "2026-11-26-2", "2026-11-26-9", "2026-11-26-10", "2026-11-26.new", "2026-11-26.old"):
        (tmp_path / name).mkdir()
        write(release(name), tmp_path / name)
    expected = {"2026-11-26-2": "2026-11-26", "2026-11-26-10": "2026-11-26-9", "2026-11-26-11": "2026-11-26-10"}
    assert {name: found.day for name in expected if (found := before(tmp_path, name))} == expected
    assert before(tmp_path, "2026-11-26") is None


def test_a_release_before_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    for day, text in (("2026-01-01", ""), ("2026-02-01", "[]"), ("2026-03-01", '{"day": 1}')):
        (tmp_path / day).mkdir()
        (tmp_path / day / "pages.json").write_text(text)
    assert before(tmp_path, "2026-12-01") is None


def test_readers_are_told_in_their_language_which_pages_are_new_changed_and_gone(content: Content) -> None:
    then = release("2026-11-01", da_a=("A", "1"), da_b=("B", "1"), da_c=("C", "1"), nb_a=("A", "1"))
    now = release("2026-11-26", da_a=("A", "1"), da_b=("B nu", "2"), da_d=("D", "1"), nb_a=("A", "2"))
    said = for_readers(content, "da", then, now)
    assert said.splitlines()[0] == f"# {content.ui['site-name']['da']}, 26. november 2026"
    assert "1. november 2026" in said
    parts = {part.splitlines()[0]: part.splitlines()[2:3] for part in said.split("## ")[1:]}
    assert parts == {
        content.ui["release-new"]["da"]: ["- D (`da/d/`)"],
        content.ui["release-changed"]["da"]: ["- B nu (`da/b/`)"],
        content.ui["release-gone"]["da"]: ["- C (`da/c/`)"],
    }
    assert "- A (`nb/a/`)" in for_readers(content, "nb", then, now)


def test_the_second_release_of_a_day_is_told_by_its_number(content: Content) -> None:
    said = for_readers(content, "da", release("2026-11-26"), release("2026-11-26-2"))
    assert "26. november 2026 (2)" in said.splitlines()[0]
    assert f"{content.ui['release-since']['da']} 26. november 2026." in said


def test_where_nothing_changed_or_there_was_nothing_before_it_says_so(content: Content) -> None:
    now = release("2026-11-26", da_a=("A", "1"))
    assert content.ui["release-none"]["da"] in for_readers(content, "da", now, now)
    assert content.ui["release-first"]["nb"] in for_readers(content, "nb", None, now)


def test_editors_get_what_the_changelog_has_since_then() -> None:
    newer = "# Changes\n\nHow it is read.\n\n## 2026-11-26\n\n- Newest.\n"
    assert for_editors(LOG, release("2026-11-22", "2026-11-20")) == newer
    assert "- Older." in for_editors(LOG, None)
    assert "Nothing but texts" in for_editors(LOG, release("2026-11-27", "2026-11-26"))


def test_the_changelog_has_its_days_newest_first() -> None:
    log = (Path(__file__).resolve().parents[2] / "CHANGELOG.md").read_text(encoding="utf-8")
    days = [line.removeprefix("## ") for line in log.splitlines() if line.startswith("## ")]
    assert days == sorted(days, reverse=True)
    assert all(datetime.date.fromisoformat(day) for day in days)


def test_no_release_is_made_of_content_that_is_no_longer_so(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = Problem("data/countries/dk.yml", 1, 1, "facts", "this fact held until 2026-01-01.", "Mend it.")
    warning = Problem("data/organisation.yml", 1, 1, "name", "nothing is filled in.", "Fill it in.", warning=True)

    def judged(data: Path, release: bool) -> tuple[Content, list[Problem]]:
        return content, [fault, warning] if release else []

    monkeypatch.setattr(site_release, "problems_of", judged)
    assert site_release.make(tmp_path / "release") == 1
    assert not (tmp_path / "release").exists()
    said = capsys.readouterr().err
    assert (
        0 < said.index("nothing is filled in.") < said.index("this fact held until 2026-01-01.")
    )  # what stops it is read last
