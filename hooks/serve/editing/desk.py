"""Answers what the editing page asks: a list to choose from, a record to change, a change written or refused."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlencode

from guide import translation
from guide.checked import content_of, read_anew
from guide.model.languages import Lang
from guide.read.problems import DataError, Problem
from serve.editing import begun, entries, guard, kept, ourselves, own, paper
from serve.editing.asked import Asked, Reply
from serve.editing.entries import Entry
from serve.editing.ourselves import Ourselves
from serve.editing.standing import in_force, prose, standing
from serve.editing.trial import Trial, sent

TOP = "edit/"
COOKIE = "edit-language"
SEARCHED = "search-{}"  # among what can be chosen, by what it is chosen for
PRESSED = "search"  # the button, and Enter in any field: it is the first of the form
SEARCH = re.compile(SEARCHED.format("[a-z_]+"))


class Desk:
    """The editing page of the project in the folder `root`. `written` is called after every change; `html` gives a page."""

    def __init__(self, root: Path, written: Callable[[], None], html: Callable[[str], str] = lambda page: "") -> None:
        self.root, self.data, self.keep = root, root / "data", root / ".cache" / "edits"
        self.written, self.html, self.token, self._lock = written, html, guard.new_token(), threading.Lock()

    def answer(self, asked: Asked) -> Reply:
        """The page that is asked for, or what became of a form. Only this machine is answered, and only our own forms."""
        if not guard.from_here(asked.client, asked.headers):
            return Reply("Only this machine can edit: http://localhost:…/edit/", HTTPStatus.FORBIDDEN)
        if asked.form is None:
            return self._shown(asked)
        if not guard.from_our_page(asked.headers):
            return Reply("This form did not come from the editing page.", HTTPStatus.FORBIDDEN)
        with self._lock:
            try:
                return self._done(asked)
            except OSError:  # a folder that is read-only, a full disk
                return self._list(asked, "no-write")

    def _shown(self, asked: Asked) -> Reply:
        if asked.path == "language":
            chosen = asked.one("to") if asked.one("to") in translation.languages() else translation.ENGLISH
            cookie = f"{COOKIE}={chosen}; Path=/{TOP}; SameSite=Strict; HttpOnly; Max-Age=31536000"
            return _to("", {"Set-Cookie": cookie})
        if asked.path == "record":
            entry = self._entry(asked)
            return self._record(asked, Trial.of(self.data, entry)) if entry else self._nothing(asked)
        if asked.path == "organisation":
            return self._ourselves(asked, ourselves.shown(self.data))
        if asked.path == "new":
            return self._begin(asked)
        if asked.path == "at":
            return self._at(asked, asked.one("page"))
        return self._list(asked) if asked.path == "" else self._nothing(asked)

    def _at(self, asked: Asked, page: str) -> Reply:
        """The record whose page this is; else all whose words stand on it."""
        mine = paper.records_on(self.data, page)
        there = in_force(each for each in entries.entries(self.data) if each.id in mine)
        if len(there) == 1:
            return _to_record(there[0])
        there = there or standing(self.data, page, self.html(page))
        return self._list(asked, "" if there else "elsewhere", there, prose(self.root, page))

    def _done(self, asked: Asked) -> Reply:
        ours = guard.same(self.token, asked.one("token"))
        if asked.path == "undo":
            return self._undone(asked) if ours else self._list(asked, "stale")
        if asked.path == "organisation":
            return self._ourselves_sent(asked, "" if ours else "stale")
        if asked.path == "new":
            return self._begun(asked) if ours else self._begin(asked, "stale")
        entry = self._entry(asked)
        if entry is None or asked.path not in ("record", "own"):
            return self._nothing(asked)
        if asked.path == "own":
            return self._own(asked, entry) if ours else self._record(asked, Trial.of(self.data, entry, "stale"))
        trial = sent(self.data, entry, asked.form or {}, "" if ours else "stale")
        if not trial.sound:
            return self._record(asked, trial, HTTPStatus.UNPROCESSABLE_ENTITY)
        if trial.change.any:
            self._write(entry.file, trial.text.encode())
        return _to_record(entry, ("tidied" if trial.change.tidied else "saved") if trial.change.any else "same")

    def _ourselves_sent(self, asked: Asked, refused: str) -> Reply:
        form = ourselves.shown(self.data, asked.form, refused)
        if form.refused or form.problems:
            return self._ourselves(asked, form, HTTPStatus.UNPROCESSABLE_ENTITY)
        if form.changed:
            self._write(ourselves.FILE, form.text.encode())
        return _to(f"organisation?said={'saved' if form.changed else 'same'}")

    def _ourselves(self, asked: Asked, form: Ourselves, status: HTTPStatus = HTTPStatus.OK) -> Reply:
        said = form.refused or ("" if form.problems else asked.one("said"))
        slots = ourselves.needs(self.data)
        return self._page(asked, "organisation.html", status, form=form, slots=slots, said=said)

    def _own(self, asked: Asked, entry: Entry) -> Reply:
        if not own.can_be_made(self.data, entry):
            return self._nothing(asked)
        file, given = own.made(self.data, entry)
        self._write(file, given)
        return _to_record(Entry(file, None, entry.id, entry.title), "own")

    def _begin(self, asked: Asked, said: str = "", problem: Problem | None = None) -> Reply:
        """The questions before a record of some kind is begun, with what was answered."""
        kind = asked.one("kind")
        try:
            there = begun.asked(kind, content_of(self.data))
        except begun.NotBegun:
            return self._nothing(asked)
        except DataError:  # data/ has a fault: that is told on every page
            return self._list(asked, "faulty")
        choices = [(choice, *self._searched(asked, choice.key, groups)) for choice, groups in there]
        given = {"kind": kind, "choices": choices, "longest": begun.longest(kind), "given": asked.one, "problem": problem}
        status = HTTPStatus.UNPROCESSABLE_ENTITY if said else HTTPStatus.OK
        return self._page(asked, "begin.html", status, said=said, **given)

    def _searched(self, asked: Asked, key: str, groups: begun.Groups) -> tuple[begun.Groups, str]:
        """What can be chosen, less what does not hold the words that were searched for; and what became of the search."""
        words = asked.one(SEARCHED.format(key)).strip()
        if not words or not groups:
            return groups, "found" if asked.one(PRESSED) == key else ""
        kept = begun.narrowed(groups, self.data, words)
        return (kept or groups), ("found" if kept else "none")

    def _begun(self, asked: Asked) -> Reply:
        form = {key: asked.one(key).strip() for key in asked.form or {}}
        if form.get(PRESSED) or any(form[key] != form.get(f"{key}-before", "") for key in form if SEARCH.fullmatch(key)):
            return self._begin(asked)  # a search begins nothing; nor does any button while there are words not searched for
        try:
            entry, text = begun.begun(self.data, asked.one("kind"), form, say=translation.words)
        except begun.NotBegun as reason:
            return self._begin(asked, reason.said, reason.problem)
        except DataError:
            return self._list(asked, "faulty")
        self._write(entry.file, text)
        self._read_again()
        return _to_record(entry, "begun")

    def _read_again(self) -> None:
        """A record came or went: what is asked next, such as the page beside it, is to know of that at once."""
        with suppress(DataError):
            read_anew(self.data)

    def _undone(self, asked: Asked) -> Reply:
        change = kept.last(self.keep)
        if change is None:
            return self._list(asked, "nothing-to-undo")
        try:
            kept.undo(self.data, change)
        except kept.Changed:
            return self._list(asked, "changed-since")
        self.written()
        self._read_again()
        there = next((each for each in entries.entries(self.data) if each.file == change.file), None)
        return _to_record(there, "undone") if there and there.at is None else _to("?said=undone")

    def _write(self, file: str, given: bytes) -> None:
        kept.write(self.data, self.keep, file, given)
        self.written()

    def _entry(self, asked: Asked) -> Entry | None:
        """The record that is asked for: one of those that are there, so that no name leads out of data/."""
        wanted = (asked.one("file"), asked.one("id"))
        return next((each for each in entries.entries(self.data) if (each.file, each.id) == wanted), None)

    def _list(self, asked: Asked, said: str = "", there: list[Entry] | None = None, beside: str = "") -> Reply:
        text = asked.one("q") if asked.form is None else ""
        found = there or entries.found(self.data, text)
        given = {
            "wanted": text,
            "found": found,
            "one_page": bool(there),
            "prose": beside,
            "said": said or asked.one("said"),
            "kinds": begun.KINDS,
        }
        return self._page(asked, "list.html", HTTPStatus.OK, **given)

    def _record(self, asked: Asked, trial: Trial, status: HTTPStatus = HTTPStatus.OK) -> Reply:
        pages = paper.pages_of(self.data, trial.entry.id)
        given = {"trial": trial, "pages": pages, "said": asked.one("said") if asked.form is None else trial.refused}
        wanted = paper.wanted(self.data) if trial.entry.local else list(Lang)  # the project's are kept in all of them
        given |= {"wanted": wanted, "can_be_own": own.can_be_made(self.data, trial.entry)}
        return self._page(asked, "record.html", status, **given)

    def _nothing(self, asked: Asked) -> Reply:
        return self._page(asked, "nothing.html", HTTPStatus.NOT_FOUND, said="")

    def _page(self, asked: Asked, template: str, status: HTTPStatus, **given: object) -> Reply:
        lang = self._language(asked)
        last = kept.last(self.keep)
        html = paper.page(self.root, template, lang, token=self.token, last=last, text_languages=list(Lang), **given)
        return Reply(html, status)

    def _language(self, asked: Asked) -> str:
        """The one that was chosen here, else the one that is set."""
        parts = (part.strip().partition("=") for part in asked.headers.get("Cookie", "").split(";"))
        chosen = next((value for name, _, value in parts if name == COOKIE), "")
        return chosen if chosen in translation.languages() else translation.language(self.data)


def _to(address: str, headers: Mapping[str, str] | None = None) -> Reply:
    return Reply("", HTTPStatus.SEE_OTHER, {"Location": f"/{TOP}{address}", **(headers or {})})


def _to_record(entry: Entry, said: str = "") -> Reply:
    return _to(f"record?{urlencode({'file': entry.file, 'id': entry.id, **({'said': said} if said else {})})}")
