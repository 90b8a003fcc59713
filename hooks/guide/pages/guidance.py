"""The pages of the guidance folders and the lists over them."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content import Content
from guide.inline import plain
from guide.pages.base import Page
from guide.routes import ELSEWHERE, whole_of

FOLDERS = {  # folder of data/ → section of the navigation, page that lists it, key of its title and lead in data/ui/
    "tools": ("tools", "tools/index", "tools"),
    "exercises": ("tools", "exercises/index", "exercises"),
    "principles": ("background", "background/index", "background"),
    "phone": ("background", "phone/index", "phone"),
    "relation": ("background", "relation/index", "relation"),
    "themes": ("background", "themes/index", "themes"),
}
LISTS = (  # page, section, macro, key in data/ui/
    ("phrases", "tools", "phrases()", "phrases"),
    ("reading", "background", "reading()", "reading"),
    ("glossary", "background", "glossary()", "glossary"),
    ("about/sources", "about", "sources()", "sources"),
)


def pages(content: Content, lang: str) -> Iterator[Page]:
    """A list for each folder, a page for each record that stands alone, and the lists over all of them."""
    for folder, (section, up, key) in FOLDERS.items():
        macro = "tools()" if folder == "tools" else f"listing('{folder}', '{key}')"
        yield Page(up, content.ui[f"page-{key}"][lang], section, macro, content.ui[f"{key}-lead"][lang])
        for name in whole_of(content, folder):
            record = getattr(content, folder)[name]
            if name not in ELSEWHERE:
                title, about = plain(record.title[lang]), plain(record.summary[lang])
                yield Page(f"{folder}/{name}", title, section, f"guidance('{name}')", about, up)
    for name, section, macro, key in LISTS:
        yield Page(name, content.ui[f"page-{key}"][lang], section, macro, content.ui[f"{key}-lead"][lang])
