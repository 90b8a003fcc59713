"""All pages of one language, each with its frame."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from guide.read.content import Content
from guide.show.asset_names import asset_names
from guide.show.doorways import doorways
from guide.show.frame import Frame, frame_of
from guide.show.own_look import own
from guide.show.pages import all_pages, pages
from guide.show.render import Here, Renderer


class Site:
    """The pages of `docs/<lang>/` and those made from the content, by name. `root` holds docs/ and overrides/."""

    def __init__(self, content: Content, lang: str, root: Path, directory_urls: bool = True) -> None:
        self.content, self.lang, self.docs = content, lang, root / "docs"
        self.made = {page.name: page for page in pages(content, lang)}
        self.pages = all_pages(content, lang, self.docs)
        self.titles = {name: page.title for name, page in self.pages.items()}
        self.assets = own(content).named(asset_names(self.docs / "assets"))
        self.renderer = Renderer(content, lang, directory_urls, root / "overrides")

    def body(self, name: str) -> Markup:
        """The content of the page; of prose, what its macros make of it before it is turned from Markdown to HTML."""
        page, here = self.pages[name], Here(name)
        macros = doorways(self.renderer, lambda: here)
        if page.macro:
            macro, *given = page.macro
            return macros[macro](*given)
        path, environment = self.docs / self.lang / page.uri, self.renderer.environment
        code = environment.compile(path.read_text(encoding="utf-8"), filename=str(path))
        return Markup(jinja2.Template.from_code(environment, code, {**environment.globals, **macros}).render())

    def whole(self, name: str) -> Markup:
        """The page as it is shown."""
        template = self.renderer.environment.get_template("main.html")
        return Markup(template.render(frame=self.frame(name), here=Here(name), page={"content": self.body(name)}))

    def frame(self, name: str) -> Frame:
        """What stands around the content of the page."""
        page = self.pages[name]
        return frame_of(self.content, self.lang, page, self.titles, self.assets, self.renderer.directory_urls)


@lru_cache(maxsize=4)
def site_of(content: Content, lang: str, root: Path, directory_urls: bool) -> Site:
    """The site of one language; the same one for the same content."""
    return Site(content, lang, root, directory_urls)
