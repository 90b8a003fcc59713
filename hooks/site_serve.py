"""`make serve`: both languages at one address, and an edit on the screen within a second.

The whole site is built once. After an edit the content is read and checked anew, and a page is rendered when it is
asked for: the cost of an edit is one page, however many there are. A broken edit shows its problems at every
address; the next good one mends it. An edit of the code restarts the server. The search finds what stood at the start.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation

import site_build
from guide.checked import content_of
from guide.read.problems import DataError

ROOT = site_build.ROOT
CODE = ("hooks", "mkdocs.base.yml", "mkdocs.da.yml", "mkdocs.nb.yml")
WATCHED = ("data", "docs", "overrides", *CODE)


class LanguagePages:
    """The pages of one language, each rendered when it is first asked for after an edit."""

    def __init__(self, lang: str, target: Path) -> None:
        self.lang, self.target = lang, target
        self.ready = False

    def forget(self) -> None:
        """After an edit: nothing rendered so far counts any longer."""
        self.ready = False

    def freshen(self, name: str) -> None:
        """Renders the page whose file is `name`, unless that was done since the last edit."""
        if not self.ready:
            self._prepare()
        page = self.waiting.pop(name, None)
        if page:
            mkdocs_build._populate_page(page, self.config, self.files)
            mkdocs_build._build_page(page, self.config, self.documents, self.nav, self.env)

    def _prepare(self) -> None:
        """What `mkdocs.commands.build.build` does before it renders (MkDocs 1.6)."""
        config = load_config(str(ROOT / f"mkdocs.{self.lang}.yml"), site_dir=str(self.target), strict=True)
        config.plugins.on_startup(command="serve", dirty=True)
        self.config = config.plugins.on_config(config)
        self.config.plugins.on_pre_build(config=self.config)
        files, env = get_files(self.config), self.config.theme.get_env()
        files.add_files_from_theme(env, self.config)
        self.files = self.config.plugins.on_files(files, config=self.config)
        set_exclusions(self.files, self.config)
        self.nav = self.config.plugins.on_nav(get_navigation(self.files, self.config), config=self.config, files=self.files)
        self.documents = self.files.documentation_pages()
        for file in self.documents:
            file.page.read_source(self.config)  # for the titles
        self.env = self.config.plugins.on_env(env, config=self.config, files=self.files)
        self.waiting = {file.dest_uri: file.page for file in self.documents}
        self.ready = True


class Server(LiveReloadServer):
    """MkDocs' live reload, over pages that are rendered on demand."""

    def __init__(self, host: str, port: int, root: Path) -> None:
        super().__init__(self.refresh, host, port, str(root), polling_interval=0.2)
        self.site = root
        self.lock = threading.Lock()
        self.languages = {lang: LanguagePages(lang, root / lang) for lang in site_build.LANGUAGES}
        self.complete = False  # True once a whole build went through
        self.report = ""
        self.code = _stamp()
        for name in WATCHED:
            self.watch(str(ROOT / name))
        self.refresh()

    def refresh(self) -> None:
        """Reads and checks the content anew; called at the start and after every edit."""
        if _stamp() != self.code:
            shutil.rmtree(self.site, ignore_errors=True)
            os.execv(sys.executable, [sys.executable, "-m", "site_serve", *sys.argv[1:]])
        with self.lock:
            content_of.cache_clear()
            try:
                content_of(ROOT / "data")
                self.report = "" if self.complete else site_build.fill(self.site)
                self.complete = self.complete or not self.report
                shutil.copytree(ROOT / "docs" / "assets", self.site / "assets", dirs_exist_ok=True)
                shutil.copytree(ROOT / "docs" / "start", self.site, dirs_exist_ok=True)
            except DataError as error:
                self.report = f"{error}\n\n{len(error.problems)} problems in data/."
            for language in self.languages.values():
                language.forget()
        if self.report:
            print(self.report, file=sys.stderr)

    def server_activate(self) -> None:
        """Says where the site is once it can be asked for, not before."""
        super().server_activate()
        print(f"Trappen / Trappa: {self.url}  (Ctrl-C stops)", flush=True)

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].lstrip("/")
        if (not path.startswith("livereload/") and path.endswith(("/", ".html"))) or not path:
            with self._epoch_cond:  # as MkDocs does: never answer in the middle of a refresh
                self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            with self.lock:
                report = self.report or self._freshen(path)
            if report:
                page = self._inject_js_into_html(problem_page(report), self._visible_epoch)
                start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
                return [page]
        found: Iterable[bytes] | None = super()._serve_request(environ, start_response)
        return found

    def _freshen(self, path: str) -> str:
        """Renders the page asked for; returns what went wrong, or ''."""
        lang, _, rest = path.partition("/")
        if lang in self.languages:
            try:
                self.languages[lang].freshen(f"{rest}index.html" if rest.endswith("/") or not rest else rest)
            except (Exception, SystemExit) as error:
                return f"/{path}\n\n{type(error).__name__}: {error}"
        return ""


def problem_page(report: str) -> bytes:
    """A page with `report`, which reloads itself after the next edit."""
    style = "font: 16px/1.5 monospace; white-space: pre-wrap; max-width: 60em; margin: 2em auto; padding: 0 1em"
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Problems</title></head>'
    return f'{head}<body style="{style}"><h1>Not shown yet</h1>{escape(report)}</body></html>'.encode()


def _stamp() -> float:
    """When the code was last changed, in seconds."""
    files = [path for name in CODE for path in ([ROOT / name] if (ROOT / name).is_file() else (ROOT / name).rglob("*.py"))]
    return max(path.stat().st_mtime for path in files)


def main() -> None:
    """`python -m site_serve [--port N]`; stops with Ctrl-C."""
    parser = argparse.ArgumentParser(prog="site_serve")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    print("One moment …", flush=True)
    folder = Path(tempfile.mkdtemp(prefix="trappen-"))
    server = Server(options.host, options.port, folder)
    try:
        server.serve()
    except KeyboardInterrupt:
        print()
    finally:
        server.shutdown()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
