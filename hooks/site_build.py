"""Builds the site: data first, then both languages side by side; put in place only when everything passed.

Each language is one `mkdocs build` in a process of its own, so the root site of `mkdocs.yml`, `make build` and another
generator with the same commands all make the same pages.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guide import translation
from guide.checked import JUDGED, content_of, leave, ready
from guide.model.organisation import Organisation
from guide.read.problems import DataError
from guide.ship import alone, archive, assets, course, in_place, release, scripts, sitemap, third_party
from guide.show import own_look
from guide.show.asset_names import AssetError, asset_names
from guide.terminal import never_die_of_a_sign

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "docs" / "assets"
NOT_BUILT_INTO = [ROOT / name for name in ("data", "docs", "hooks", "overrides", "deploy", "tests", ".git")]
A_DAY = 86_400


def fill(site: Path, generator: str = "mkdocs") -> str:
    """Builds everything into the folder `site`; returns what went wrong, or ''."""
    try:
        content = content_of(ROOT / "data")
    except DataError as error:
        return _report(error, "{1} problems in data/. Nothing was built.")
    with tempfile.TemporaryDirectory(prefix="trappen-") as folder:
        leave(content, left := Path(folder) / "content")
        if report := _languages(site, content.organisation, generator, left):
            return report
    organisation = content.organisation
    try:
        add_rest(site)
    except (AssetError, scripts.ScriptError) as error:
        return str(error)
    found_at = organisation.site_address if organisation.listed and not offline() else None
    sitemap.write(site, found_at, organisation.updated_on)
    if not organisation.listed:
        sitemap.keep_out(site)
    third_party.write(site, ROOT / "requirements.txt")
    release.finish(site)
    return ""


def _languages(site: Path, organisation: Organisation, generator: str, left: Path) -> str:
    """Builds every language side by side, from the content that was `left` for them; returns what went wrong, or ''."""
    environment = {
        **os.environ,
        "PYTHONIOENCODING": "utf-8",
        "NO_MKDOCS_2_WARNING": "1",
        JUDGED: str(left),
        "SOURCE_DATE_EPOCH": str(release.moment(organisation.updated_on)),
    }
    command = [sys.executable, "-m", generator, "build", "--quiet", "--strict"]
    jobs = [
        subprocess.Popen(
            [*command, "-f", f"mkdocs.{lang}.yml", "-d", str(site / lang)],
            cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
        )
        for lang in organisation.languages
    ]  # fmt: skip
    said = [job.communicate()[0] for job in jobs]
    if any(job.returncode for job in jobs):
        return _told() or "\n".join(f"{lang}: {text}" for lang, text in zip(organisation.languages, said, strict=True) if text)
    return ""


def _told() -> str:
    """What keeps pages from being made, each with file and line; '' where it is nothing that the content or a template did."""
    try:
        ready(ROOT / "data")
    except DataError as error:
        return _report(error, "{1} problems. Nothing was built.")
    return ""


def _report(error: DataError, count: str) -> str:
    """Every problem, and how many they are, in the language of whoever edits."""
    lang = translation.language(ROOT / "data")
    return f"{translation.report(error.problems, lang)}\n{translation.words(count, lang, len(error.problems))}"


def add_rest(site: Path) -> None:
    """The start page, and docs/assets as browsers get it, under the names that pages ask for."""
    content = content_of(ROOT / "data")
    own = own_look.own(content)
    names = own.named(asset_names(ASSETS))
    (site / "index.html").write_text(alone.start(content, names), encoding="utf-8", newline="\n")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(shutil.copytree(ASSETS, Path(folder) / "assets"))
        scripts.write(source, classic=offline())
        assets.write(source, site / "assets", names, own)


def offline() -> bool:
    """Whether the site is to be read from a folder; hooks/language_site.py reads the same variable."""
    return os.environ.get("TRAPPEN_OFFLINE") == "true"


def publish(target: Path) -> int:
    """Builds the whole site beside `target` and puts it in place only when everything passed; says so only when it is there."""
    if any(target == each or target in each.parents or each in target.parents for each in NOT_BUILT_INTO):
        print(_said("{1}/ holds what the site is built from. Name another folder.", target.name), file=sys.stderr)
        return 1
    if not _free(target):
        print(
            _said("{1}/ holds something else than a site that was built. Name another folder, or empty it.", target.name),
            file=sys.stderr,
        )
        return 1
    with beside(target) as new:
        if report := fill(new):
            print(f"{report}\n{_said('Not built. {1}/ is as it was.', target.name)}", file=sys.stderr)
            return 1
        if offline():
            moment = release.moment(content_of(ROOT / "data").organisation.updated_on)
            archive.write(new, target.with_name(f"{target.name}.zip"), target.name, moment)
        wanted = in_place.put(new, target)
    starts = {f"{lang}/index.html" for lang in content_of(ROOT / "data").organisation.languages}
    if not {"index.html", release.SUMS, *starts} <= wanted <= in_place.files(target):
        print(_said("{1}/ is not whole: something else changed it meanwhile. Build again.", target.name), file=sys.stderr)
        return 1
    print(_said("Built {1}/", target.name))
    return 0


def _free(target: Path) -> bool:
    """Whether nothing is lost when a site takes this place: nothing is there, or a site that was built."""
    return not target.exists() or (target.is_dir() and ((target / release.SUMS).is_file() or not any(target.iterdir())))


def _said(english: str, *gaps: object) -> str:
    return translation.words(english, translation.language(ROOT / "data"), *gaps)


def courses(site: Path) -> int:
    """Makes the course packages from `site`, which is built for reading from a folder."""
    content = content_of(ROOT / "data")
    if not content.path:
        print("data/path/ holds no part: there is no course to make.", file=sys.stderr)
        return 1
    for lang in content.organisation.languages:
        target = site.with_name(course.name_of(lang))
        course.write(site, content, lang, target, release.moment(content.organisation.updated_on))
        print(f"Built {target.name}")
    return 0


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A folder to build in, on the same disk as `target` where that can be written to; gone at the end. No other build has the
    same one; what a killed one left behind goes after a day.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for left in target.parent.glob(f"{target.name}.new-*"):
            if time.time() - left.stat().st_mtime > A_DAY:
                shutil.rmtree(left, ignore_errors=True)
        beside = Path(tempfile.mkdtemp(prefix=f"{target.name}.new-", dir=target.parent))
    except OSError:
        beside = Path(tempfile.mkdtemp(prefix="trappen-"))
    beside.chmod(0o755)
    try:
        yield beside
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def main() -> int:
    """`python -m site_build [--offline] [--scorm] [--to FOLDER]`."""
    never_die_of_a_sign()
    parser = argparse.ArgumentParser(prog="site_build")
    parser.add_argument("--offline", action="store_true", help="a site that works from file://")
    parser.add_argument("--scorm", action="store_true", help="that site, and a course for learning systems in each language")
    parser.add_argument("--to", type=Path, help="the folder to build (default: site, or site-offline)")
    options = parser.parse_args()
    apart = options.offline or options.scorm
    os.environ["TRAPPEN_OFFLINE"] = "true" if apart else "false"
    target = (options.to or ROOT / ("site-offline" if apart else "site")).resolve()
    failed = publish(target)
    return courses(target) if options.scorm and not failed else failed


if __name__ == "__main__":
    sys.exit(main())
