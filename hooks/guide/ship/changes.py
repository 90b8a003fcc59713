"""What has changed between two releases: for readers by the words of the pages, for editors by CHANGELOG.md."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from guide.meaning import dates
from guide.read.content import Content
from guide.ship import editions

PAGES = "pages.json"  # in a release: what the next one compares itself with
PAGE = re.compile(r'<main [^>]*data-page="(?P<page>[^"]+)" data-stamp="(?P<words>[0-9a-f]+)"')
TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.S)
MARKUP = re.compile(r"<[^>]+>")
DAY = re.compile(r"^## (\d{4}-\d\d-\d\d)$", re.M)

Pages = Mapping[str, tuple[str, str]]  # `da/steps/red` → title and stamp of its words


@dataclass(frozen=True)
class Release:
    """One release as the next one sees it."""

    day: str  # the name of its folder: `2026-11-26`, or `2026-11-26-2` for the second of that day
    told: str  # the newest day in CHANGELOG.md
    pages: Pages


def seen(site: Path) -> Pages:
    """The pages of a site that was built."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))
    found = ((place, text) for text in texts if (place := PAGE.search(text)))
    return {place["page"]: (_title(text), place["words"]) for place, text in found}


def newest_day(log: str) -> str:
    """The newest day that CHANGELOG.md tells of; '' where it tells of none."""
    return max(DAY.findall(log), default="")


def _title(html: str) -> str:
    found = TITLE.search(html)
    return " ".join(unescape(MARKUP.sub(" ", found[1])).split()) if found else ""


def write(release: Release, folder: Path) -> None:
    """Keeps it for the next one."""
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}" for name, each in release.pages.items())
    head = f'"day": "{release.day}",\n"told": "{release.told}",\n"pages": {{\n{lines}\n}}'
    (folder / PAGES).write_text(f"{{\n{head}\n}}\n", encoding="utf-8", newline="\n")


def before(releases: Path, name: str) -> Release | None:
    """The newest release before the one called `name`; None where there is none that can be read."""
    for folder in reversed(editions.made(releases)):
        if editions.order(folder.name) < editions.order(name) and (folder / PAGES).is_file():
            try:
                given = json.loads((folder / PAGES).read_text(encoding="utf-8"))
                return Release(given["day"], given["told"], {name: (each[0], each[1]) for name, each in given["pages"].items()})
            except (ValueError, KeyError, TypeError, AttributeError, IndexError):
                continue
    return None


def for_readers(content: Content, lang: str, then: Release | None, now: Release) -> str:
    """What a reader may want to know of, ready to be put up as news: Markdown."""

    def names(wanted: Iterable[str], release: Release) -> list[str]:
        of_language = (name for name in wanted if name.startswith(f"{lang}/"))
        return [f"- {release.pages[name][0]} (`{name.removesuffix('/index').removesuffix('index')}/`)" for name in of_language]

    words = {key: content.ui[f"release-{key}"][lang] for key in ("new", "changed", "gone", "none", "first", "since")}
    lines = [f"# {content.ui['site-name'][lang]}, {_day(now.day, lang)}", ""]
    if then is None:
        return "\n".join([*lines, words["first"], ""])
    parts = {
        "new": names(now.pages.keys() - then.pages.keys(), now),
        "changed": names((name for name in now.pages.keys() & then.pages.keys() if _other(then, now, name)), now),
        "gone": names(then.pages.keys() - now.pages.keys(), then),
    }
    lines += [f"{words['since']} {_day(then.day, lang)}.", ""]
    for key, found in parts.items():
        lines += [f"## {words[key]}", "", *sorted(found), ""] if found else []
    return "\n".join(lines if any(parts.values()) else [*lines, words["none"], ""])


def _other(then: Release, now: Release, name: str) -> bool:
    return then.pages[name][1] != now.pages[name][1]


def _day(day: str, lang: str) -> str:
    """`2026-11-26-2` → `26. november 2026 (2)`."""
    date, number = editions.order(day)
    return dates.in_words(datetime.date.fromisoformat(date), lang) + (f" ({number})" if number > 1 else "")


def for_editors(log: str, then: Release | None) -> str:
    """The entries of CHANGELOG.md that are newer than those that the release before had; all of them for the first."""
    head, *rest = DAY.split(log)
    entries = zip(rest[::2], rest[1::2], strict=True)
    newer = [f"## {day}{text.rstrip()}\n" for day, text in entries if then is None or day > then.told]
    return f"{head.rstrip()}\n\n" + ("\n".join(newer) or "Nothing but texts has changed since the release before.\n")
