"""The pages of one language, each rendered by MkDocs when it is asked for. Only public names of MkDocs are used."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from guide.ship.asked_for import script
from guide.show import items
from guide.show.frame import MORE, WORDS
from language_site import site


class Language:
    """One language of the site. After an edit: `forget`; then `page` renders anew what it is asked for."""

    def __init__(self, configuration: Path, target: Path) -> None:
        self.configuration, self.target = configuration, target
        self._rendered: dict[str, str] = {}
        self._files: Files | None = None
        self._config: MkDocsConfig | None = None
        self._whole = False

    def forget(self) -> None:
        """Nothing rendered so far counts any longer."""
        self._rendered, self._files = {}, None

    def page(self, name: str) -> str | None:
        """The HTML of the page whose file is called `name`; None when there is no such page."""
        if name not in self._rendered:
            page = self._pages().get(name)
            if page is None:
                return None
            self._rendered[name] = self._render(page)
        return self._rendered[name]

    def file(self, name: str) -> bytes | None:
        """Any other file of the language, such as what is made from all pages together; None when there is none."""
        self._pages()
        assert self._files is not None
        assert self._config is not None
        for file in self._files:
            if file.dest_uri == name and not file.is_documentation_page():
                return file.content_bytes
        if (made_of_data := items.file(site(self._config).renderer, name)) is not None:
            return script(name, made_of_data).encode()
        self._finish()
        made = self.target / name
        if name in (WORDS, MORE):  # a build has given them their stamp
            made = next(made.parent.glob(f"{made.stem}.*.js"), made)
        inside = made.resolve().is_relative_to(self.target.resolve())
        return made.read_bytes() if inside and made.is_file() else None

    def _pages(self) -> dict[str, Page]:
        """Every page by the name of its file; what `mkdocs build` does before it renders the first."""
        if self._config is None:
            config = load_config(str(self.configuration), site_dir=str(self.target), strict=True)
            config.plugins.on_startup(command="serve", dirty=False)
            config = config.plugins.on_config(config)
            config.plugins.on_pre_build(config=config)
            self._env, self._config = config.theme.get_env(), config
        if self._files is None:
            config = self._config
            files = config.plugins.on_files(get_files(config), config=config)
            set_exclusions(files, config)
            self._nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
            self._env = config.plugins.on_env(self._env, config=config, files=files)
            self._found = {file.dest_uri: file.page for file in files.documentation_pages() if file.page}
            self._files = files
        return self._found

    def _render(self, page: Page) -> str:
        config, files = self._config, self._files
        assert config is not None
        assert files is not None
        plugins = config.plugins
        page = plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        page.render(config, files)
        page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=files)
        template = self._env.get_template(str(page.meta.get("template", "main.html")))
        given: Any = get_context(self._nav, files, config, page)
        context = plugins.on_page_context(given, page=page, config=config, nav=self._nav)
        return plugins.on_post_page(template.render(context), page=page, config=config) or ""

    def _finish(self) -> None:
        """What is made from all pages together, such as the index of the search; once, when it is asked for."""
        if self._whole:
            return
        assert self._config is not None
        for name in self._found:
            path = self.target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.page(name) or "", encoding="utf-8", newline="\n")
        self._config.plugins.on_post_build(config=self._config)
        self._whole = True
