"""The drawings as they stand on their pages: nothing cut, nothing on top of something else, never small."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from guide.model.languages import Lang
from guide.read.content import Content

FAULTS = """() => [...document.querySelectorAll("svg.pic")].flatMap((svg) => {
  const { width, height } = svg.viewBox.baseVal;
  const texts = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBBox()]);
  const cut = texts.filter(([, box]) => box.x < 0 || box.y < 0 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5);
  const meet = (a, b) => a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 2 && b.y < a.y + a.height - 2;
  const over = texts.filter(([, a], i) => texts.slice(i + 1).some(([, b]) => meet(a, b)));
  const scale = svg.getBoundingClientRect().width / width;
  const small = scale * 14 < 13.5 ? [["small text: " + scale]] : [];
  return [...cut, ...over, ...small].map(([text]) => text);
})"""


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("width", [360, 1280])
def test_no_word_of_a_drawing_is_cut_covered_or_small(
    content: Content, open_page: Callable[..., Page], lang: Lang, width: int
) -> None:
    folders = {name: folder for folder in ("actions", "tools", "principles", "phone", "safety") for name in getattr(content, folder)}
    whole = {part: record.id for record in content.guidance() for part in record.parts}
    pages = {whole.get(name, name) for picture in content.pictures.values() for name in picture.explains}
    page, faults, seen = open_page(f"{lang}/", width=width), {}, 0
    for name in sorted(pages):
        page.goto(page.url.split(f"/{lang}/")[0] + f"/{lang}/{folders[name]}/{name}/")
        seen += page.locator("svg.pic").count()
        if found := page.evaluate(FAULTS):
            faults[name] = found
    assert not faults
    assert seen >= len(content.pictures)
