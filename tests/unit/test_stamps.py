"""The stamps of pages: they change with the words, and with nothing else."""

from __future__ import annotations

from pathlib import Path

from guide.ship import stamps
from guide.show.pages.base import Page

HTML = '<main data-page="da/{name}" data-stamp=""><p>{words}</p></main>'
Listed = list[tuple[str, str, str, str]]


def written(at: Path, words: str) -> tuple[dict[str, str], Listed]:
    pages = {"one": Page("one", "One", "lookup"), "print": Page("print", "All", "lookup", found=False)}
    for name in pages:
        (at / name).mkdir(parents=True, exist_ok=True)
        (at / name / "index.html").write_text(stamps.stamped(HTML.format(name=name, words=words)), encoding="utf-8")
    listed = stamps.listed(at, pages, "da", directory_urls=True)
    return {name: (at / name / "index.html").read_text(encoding="utf-8") for name in pages}, listed


def test_a_stamp_is_that_of_the_words() -> None:
    assert stamps.stamp("<main ><p>a  b</p></main>") == stamps.stamp("<main ><b>a</b> b<script>1</script></main>")
    assert stamps.stamp("<main >a</main>") != stamps.stamp("<main >b</main>")


def test_every_page_carries_its_stamp_and_the_list_has_that_of_all(tmp_path: Path) -> None:
    (before, listed), (after, later) = written(tmp_path / "before", "en"), written(tmp_path / "after", "to")
    assert stamps.EMPTY not in "".join(before.values())
    made = stamps.stamp(HTML.format(name="one", words="en"))
    assert f'data-stamp="{made}"' in before["one"]
    assert listed == [("da/one", made, "One", "one/")]
    assert made not in after["one"]
    assert later != listed
