"""What is served: the pages as they were when all was well, and what is wrong since."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from html import escape
from pathlib import Path
from urllib.parse import quote

from guide import translation
from guide.checked import content_of, judged, read_unjudged, take
from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.problems import DataError
from guide.ship import alone, assets
from guide.show import rehearsal
from guide.show.asset_names import asset_names
from guide.show.own_look import own
from guide.show.site import site_of
from serve import watch
from serve.language import Language

LANGUAGES = [lang.value for lang in Lang]
CODE = ("hooks", "mkdocs.base.yml", *(f"mkdocs.{lang}.yml" for lang in LANGUAGES))
DOCS, CONTENT = ("docs",), ("data", "overrides")
PAUSE = 0.5  # seconds without a further edit until the rules are asked
OURS = Path(__file__).parent
STYLE = '<link rel="stylesheet" href="/live/live.css">'
SCRIPT = '<script type="module" src="/live/live.js" data-version="{version}"></script>'
ALONE = '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>{bar}</html>'
LINK = '<aside class="live-edit" lang="{lang}"><a href="/edit/at?page={page}" target="_top">{said}</a></aside>'
BAR = '<div class="live" role="alert" lang="{lang}"><p>{what}</p><pre>{report}</pre></div>'


class Site:
    """The whole site at one address. `version` goes up whenever a browser has something new to show."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root, self.assets = root, root / "docs" / "assets"
        self.languages = {lang: Language(root / f"mkdocs.{lang}.yml", folder / lang) for lang in LANGUAGES}
        self.report = ""
        self.version = time.time_ns()  # another one than any server before this one had
        self.outdated = False  # True when the code has changed: the server is to start anew
        self.changed = threading.Condition()
        self._last: dict[str, str] = {}  # the last good HTML of each page that was asked for
        self._since: dict[str, str] = {}  # the same of those asked for since, while the rules have not been asked
        self._good: Content | None = None  # the last content that the rules found nothing wrong with
        self._due = 0.0  # when they are to be asked about what is shown; 0 when they were
        self._seen: dict[str, watch.Stamp] = {}
        self._lock = threading.RLock()
        self.look()

    def warm(self) -> None:
        """Loads what the first page of each language needs, while the browser is still being opened."""
        for lang in LANGUAGES:
            self.page(f"{lang}/")

    def look(self) -> None:
        """Reads anew what has changed since the last look, and tells who waits for it.

        While all is well, what was read is shown at once, and the rules are asked when no further edit comes.
        """
        code, docs, content = (watch.stamp(self.root / name for name in names) for names in (CODE, DOCS, CONTENT))
        before, self._seen = self._seen, {"code": code, "docs": docs, "content": content}
        if before == self._seen:
            if self._due and time.monotonic() > self._due:
                self._judge()
            return
        with self._lock:
            if before and before["code"] != code and not (said := _fault_of_the_code(self.root)):
                self.outdated = True
            elif before and before["code"] != code:
                self.report = said
            else:
                if before and before["docs"] != docs:
                    asset_names.cache_clear()
                self.report = self._read()
        self._tell()

    def _tell(self) -> None:
        if self.report:
            print(self.report, file=sys.stderr)
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def _read(self) -> str:
        """Reads data/; returns what is wrong, or ''. Where something was, the rules are asked before it is shown."""
        try:
            content, later = read_unjudged(self.root / "data"), self._good and not self.report
            if not later:
                self._good = judged(content)
        except Exception as error:
            if not isinstance(error, DataError):
                self._seen = {}  # whatever it was may pass: look again
            return self._refused(error)
        self._show(content)
        self._due = time.monotonic() + PAUSE if later else 0
        return ""

    def _judge(self) -> None:
        """Asks the rules about what is shown. What they refuse is told, and what was good before is shown again."""
        content, refused = content_of(self.root / "data"), None
        try:
            judged(content)
        except Exception as error:  # whatever it is, the pages go on being answered
            refused = error
        with self._lock:
            if content is not content_of(self.root / "data") or not self._due:
                return  # it was edited meanwhile
            if not refused:
                self._good, self._due = content, 0
                self._last, self._since = {**self._last, **self._since}, {}
                return
            self.report = self._refused(refused)
        self._tell()

    def _refused(self, error: Exception) -> str:
        """What is wrong, in words; what the rules have not been asked about is no longer shown."""
        if self._due and self._good:
            self._show(self._good)
        self._due, self._since = 0, {}
        if not isinstance(error, DataError):
            return f"{type(error).__name__}: {error}"
        lang = translation.language(self.root / "data")
        count = translation.words("{1} problems in data/.", lang, len(error.problems))
        return f"{translation.report(error.problems, lang)}\n\n{count}"

    def _show(self, content: Content) -> None:
        take(content)
        site_of.cache_clear()
        for language in self.languages.values():
            language.forget()

    def page(self, path: str) -> str:
        """The HTML at `da/steps/red/` or the like: as it last was, and what is wrong, when anything is."""
        lang, _, rest = path.partition("/")
        with self._lock:
            report = self.report
            try:
                name = f"{rest}index.html" if rest.endswith("/") or not rest else rest
                html = self.languages[lang].page(name) if lang in self.languages else self._start(path)
            except (Exception, SystemExit) as error:
                if self._due:  # the rules say it better
                    self._judge()
                    return self.page(path)
                html = self._last.get(path, "")
                report = report or self._why(error)
            if html and not report:
                (self._since if self._due else self._last)[path] = html
        if html:
            html = html.replace("</body>", f"{self._way_to_edit(path)}</body>", 1)
        return self._with_word(html or "", report or ("" if html else f"/{path}\n\n{self._said('No page has this address.')}"))

    def _why(self, error: BaseException) -> str:
        """What a page could not be made for: with file and line where the templates cannot do with the content."""
        found = rehearsal.problems(content_of(self.root / "data"), self.root)
        lang = translation.language(self.root / "data")
        return translation.report(found, lang) or f"{type(error).__name__}: {error}"

    def _way_to_edit(self, path: str) -> str:
        lang = path.partition("/")[0]
        lang = lang if lang in LANGUAGES else translation.language(self.root / "data")  # as the page is read, so it is edited
        said = translation.words("Edit this page", lang)
        return LINK.format(lang=lang, page=quote(path, safe="/"), said=escape(said))

    def _said(self, english: str) -> str:
        return translation.words(english, translation.language(self.root / "data"))

    def _start(self, path: str) -> str:
        if path not in ("", "index.html"):
            return ""
        content = content_of(self.root / "data")
        return alone.start(content, own(content).named(asset_names(self.assets)))

    def _with_word(self, html: str, report: str) -> str:
        """The page with our script, and with a bar that says what is wrong; the bar alone where there is no page."""
        head = STYLE + SCRIPT.format(version=self.version)
        if not report:
            return html.replace("</head>", f"{head}</head>", 1)
        lang = translation.language(self.root / "data")
        what = "This page is as it last was. To mend:" if html else "This page is not shown yet. To mend:"
        bar = BAR.format(lang=lang, what=self._said(what), report=escape(report))
        if not html:
            return ALONE.format(lang=lang, title=self._said("Problems"), head=head, bar=bar)
        body = html.index(">", html.index("<body")) + 1
        return html[:body].replace("</head>", f"{head}</head>", 1) + bar + html[body:]

    def file(self, path: str) -> bytes | None:
        """Anything that is no page: our assets, and what belongs to one language; None when there is nothing of this name."""
        lang, _, rest = path.partition("/")
        if lang == "live":
            found = (OURS / rest).resolve()
            return found.read_bytes() if found.is_relative_to(OURS) and found.is_file() else None
        with self._lock:
            if lang == "assets":
                mine = own(content_of(self.root / "data"))
                names = mine.named(asset_names(self.assets))
                source = next((name for name, stamped in names.items() if stamped == rest), None)
                return assets.content(self.assets, source, names, mine) if source else None
            return self.languages[lang].file(rest) if lang in self.languages else None


def _fault_of_the_code(root: Path) -> str:
    """What keeps the changed code from starting, or ''."""
    command = [sys.executable, "-c", "import site_serve, language_site, macros"]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", errors="replace", check=False)
    return done.stderr if done.returncode else ""
