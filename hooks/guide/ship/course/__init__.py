"""The path as a course for systems that take SCORM 1.2: the site for reading from a folder, and what such a system asks."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import jinja2

from guide.meaning import path
from guide.read.content import Content
from guide.ship import archive, release

HERE = Path(__file__).resolve().parent
OWN = ("adapter.js", "launch.css")
TEMPLATES = {"launch.jinja": "launch.html", "manifest.jinja": "imsmanifest.xml"}  # the manifest last: it names every file
LEFT_OUT = ("index.html", "sitemap.xml")  # of the top of the site: the course has a start of its own


def name_of(lang: str) -> str:
    """The file of one language's course."""
    return f"scorm-{lang}.zip"


def fill(site: Path, content: Content, lang: str, folder: Path) -> None:
    """Puts the course of one language into `folder`, from `site`, which is built for reading from a folder; with its sums."""
    shutil.copytree(site, folder, ignore=lambda at, names: LEFT_OUT if Path(at) == site else (), dirs_exist_ok=True)
    for name in OWN:
        shutil.copy(HERE / name, folder / name)
    rows = path.trails(content).values()
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    for template, name in TEMPLATES.items():
        files = sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())
        text = templates.get_template(template).render(
            lang=lang,
            title=f"{content.ui['site-name'][lang]}: {content.ui['page-path'][lang]}",
            first=f"{lang}/path/index.html",
            trails=",".join(" ".join(path.part_key(part) for part in row) for row in rows),
            files=files,
        )
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    release.finish(folder)


def write(site: Path, content: Content, lang: str, target: Path, moment: int) -> None:
    """Zips the course of one language to `target`, with its manifest at the top."""
    with tempfile.TemporaryDirectory() as folder:
        fill(site, content, lang, Path(folder))
        archive.write(Path(folder), target, "", moment)
