"""The stamps of pages: they change with the words, and with nothing else."""

from __future__ import annotations

from pathlib import Path

from guide.ship import stamps
from guide.show.pages.base import Page

HTML = '<main data-page="da/{name}" data-stamp=""><p>{words}</p></main>'
LIST = '<main data-page="da/changed" data-stamp=""><ul><li data-of="da/one" data-stamp="" hidden>x</li></ul></main>'


def written(at: Path, words: str) -> dict[str, str]:
    pages = {name: Page(name, name, "lookup") for name in ("one", "changed")}
    for name, html in (("one", HTML.format(name="one", words=words)), ("changed", LIST)):
        (at / name).mkdir(parents=True, exist_ok=True)
        (at / name / "index.html").write_text(html, encoding="utf-8")
    stamps.write(at, pages, "da", directory_urls=True)
    return {name: (at / name / "index.html").read_text(encoding="utf-8") for name in pages}


def test_a_stamp_is_that_of_the_words() -> None:
    assert stamps.stamp("<main ><p>a  b</p></main>") == stamps.stamp("<main ><b>a</b> b<script>1</script></main>")
    assert stamps.stamp("<main >a</main>") != stamps.stamp("<main >b</main>")


def test_every_page_carries_its_stamp_and_the_list_has_that_of_all(tmp_path: Path) -> None:
    before, after = written(tmp_path / "before", "en"), written(tmp_path / "after", "to")
    assert stamps.EMPTY not in "".join(before.values())
    mark = f'data-stamp="{stamps.stamp(HTML.format(name="one", words="en"))}"'
    assert mark in before["one"]
    assert f'data-of="da/one" {mark}' in before["changed"]
    assert mark not in after["one"] + after["changed"]
