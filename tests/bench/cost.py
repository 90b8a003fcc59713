"""What a command costs, and builds of other generators over the same finished pages."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from material.plugins.search.plugin import Parser

TITLE = re.compile(r"<title>(.*?)</title>", re.S)
CONTENT = re.compile(r"<main\b.*?</main>", re.S)


@dataclass(frozen=True)
class Cost:
    """Seconds of processor time and on the clock, and the most memory of any process, in MB."""

    processor: float
    clock: float
    memory: float


def cost(*commands: Sequence[str], at: Path, **environment: str) -> Cost:
    """What the commands cost that run side by side in the folder `at`; raises with their words when one fails."""
    start, given = time.perf_counter(), {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}
    jobs = [subprocess.Popen(command, cwd=at, env=given, stdout=subprocess.DEVNULL) for command in commands]
    used = [os.wait4(job.pid, 0) for job in jobs]
    for job, (_, status, _) in zip(jobs, used, strict=True):
        job.returncode = os.waitstatus_to_exitcode(status)
        if job.returncode:
            raise RuntimeError(f"{job.args!r} failed")
    return Cost(
        sum(each.ru_utime + each.ru_stime for _, _, each in used),
        time.perf_counter() - start,
        max(each.ru_maxrss for _, _, each in used) / 1024,
    )


def sources(site: Path, lang: str) -> Iterable[tuple[str, str, str]]:
    """`(path, title, content)` of every finished page of one language: what is left to do for a generator is the frame."""
    for path in sorted((site / lang).rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        title, content = TITLE.search(html), CONTENT.search(html)
        assert title
        assert content
        name = path.parent.relative_to(site / lang).as_posix()
        lines = (line.strip() for line in content.group().splitlines() if line.strip())
        yield name, unescape(title[1].strip()), "\n".join(lines)


def searchable(content: str) -> bool:
    """False for a page the search of Material stumbles over: it stops the whole build, so the page is left out of its index."""
    try:
        Parser().feed(content)
    except ValueError:
        return False
    return True


def plain_material(site: Path, folder: Path) -> Cost:
    """Material for MkDocs as it comes, one site a language, side by side."""
    for lang in ("da", "nb"):
        for name, title, content in sources(site, lang):
            page = folder / lang / "docs" / ("index.md" if name == "." else f"{name}/index.md")
            page.parent.mkdir(parents=True, exist_ok=True)
            search = "" if searchable(content) else "search: {exclude: true}\n"
            page.write_text(f"---\ntitle: {title!r}\n{search}---\n\n<div>\n{content}\n</div>\n", encoding="utf-8")
        (folder / lang / "mkdocs.yml").write_text(f"site_name: x\ntheme:\n  name: material\n  language: {lang}\n")
    build = (sys.executable, "-m", "mkdocs", "build", "--quiet", "-f")
    return cost(*((*build, str(folder / lang / "mkdocs.yml")) for lang in ("da", "nb")), at=folder)


def hugo(site: Path, folder: Path) -> Cost:
    """Hugo with the smallest theme: one site of both languages."""
    for lang in ("da", "nb"):
        for name, title, content in sources(site, lang):
            page = folder / "content" / lang / ("_index.html" if name == "." else f"{name}.html")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f'+++\ntitle = """{title}"""\n+++\n{content}\n', encoding="utf-8")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    frame = "<!doctype html><html><head><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>"
    for name in ("single", "list", "home"):
        (layouts / f"{name}.html").write_text(frame)
    languages = "".join(f'[languages.{lang}]\ncontentDir = "content/{lang}"\n' for lang in ("da", "nb"))
    kinds = 'disableKinds = ["taxonomy", "term", "RSS"]\n'
    start = 'baseURL = "https://example.org/"\ndefaultContentLanguage = "da"\ndefaultContentLanguageInSubdir = true\n'
    (folder / "config.toml").write_text(start + kinds + languages)
    return cost(("hugo", "--quiet"), at=folder)
