"""All pages of one language, each with its frame."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from guide.read.content import Content
from guide.show.frame import Frame, frame_of
from guide.show.pages import pages, prose
from guide.show.render import Renderer


class Site:
    """The pages of `docs/<lang>/` and those made from the content, by name."""

    def __init__(self, content: Content, lang: str, docs: Path, directory_urls: bool = True) -> None:
        self.content, self.lang = content, lang
        self.made = {page.name: page for page in pages(content, lang)}
        self.pages = {**{page.name: page for page in prose.pages(docs, lang)}, **self.made}
        self.titles = {name: page.title for name, page in self.pages.items()}
        self.renderer = Renderer(content, lang, directory_urls)

    def frame(self, name: str) -> Frame:
        """What stands around the content of the page."""
        return frame_of(self.content, self.lang, self.pages[name], self.titles, self.renderer.directory_urls)


@lru_cache(maxsize=4)
def site_of(content: Content, lang: str, docs: Path, directory_urls: bool) -> Site:
    """The site of one language; the same one for the same content."""
    return Site(content, lang, docs, directory_urls)
