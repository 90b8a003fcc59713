"""The drawings as they stand on their pages: nothing cut, nothing on top of something else, never small."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from guide.meaning.addresses import routes
from guide.model.languages import Lang
from guide.read.content import Content

FAULTS = """() => [...document.querySelectorAll("svg.pic")].flatMap((svg) => {
  const { width, height } = svg.viewBox.baseVal;
  const texts = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBBox()]);
  const inside = ({ x, y, width: w, height: h }) => x >= 0 && y >= 0 && x + w <= width + 0.5 && y + h <= height + 0.5;
  const cut = texts.filter(([, box]) => !inside(box));
  const apart = (a, b) => a.x + a.width <= b.x + 1 || a.y + a.height <= b.y + 2;
  const meet = (a, b) => !apart(a, b) && !apart(b, a);
  const over = texts.filter(([, a], i) => texts.slice(i + 1).some(([, b]) => meet(a, b)));
  const scale = svg.getBoundingClientRect().width / width;
  const small = scale * 14 < 13.5 ? [["small text: " + scale]] : [];
  return [...cut, ...over, ...small].map(([text]) => text);
})"""


@pytest.mark.parametrize(("width", "lang"), [
    (360, Lang.DA), pytest.param(360, Lang.NB, marks=pytest.mark.long),
    pytest.param(1280, Lang.DA, marks=pytest.mark.long), (1280, Lang.NB),
])  # fmt: skip
def test_no_word_of_a_drawing_is_cut_covered_or_small(
    content: Content, open_page: Callable[..., Page], lang: Lang, width: int
) -> None:
    where = routes(content)
    pages = {where[name].page for picture in content.pictures.values() for name in picture.explains}
    page, faults, seen = open_page(f"{lang}/", width=width), {}, 0
    for name in sorted(pages):
        page.goto(page.url.split(f"/{lang}/")[0] + f"/{lang}/{name}/")
        seen += page.locator("svg.pic").count()
        if found := page.evaluate(FAULTS):
            faults[name] = found
    assert not faults
    assert seen >= len(content.pictures)
