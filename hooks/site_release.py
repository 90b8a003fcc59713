"""`make release`: all to put up or hand on, in a folder named by its day, with sums, parts and what has changed."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import site_build
from guide import translation
from guide.checked import content_of, faults, problems_of
from guide.read.content import Content
from guide.ship import archive, changes, editions, in_place, parts, release
from guide.terminal import never_die_of_a_sign

ROOT = Path(__file__).resolve().parent.parent
LOCK, VENDORED = ROOT / "requirements.txt", ROOT / "tests" / "vendor" / "README.md"
REFUSED = "No release was made: the content has faults, or holds what is no longer so."
RELEASED = "Released {1}/{2}/. Put site.zip up as deploy/README.md says."
LOG = ROOT / "CHANGELOG.md"


def make(releases: Path) -> int:
    """The release of the content as it is, in a folder of `releases`; exit status 1 when something keeps it from being made."""
    lang = translation.language(ROOT / "data")
    found, problems = problems_of(ROOT / "data", release=True)
    if found is None or faults(problems):
        what_stops_it_last = sorted(problems, key=lambda problem: not problem.warning)
        print(translation.report(what_stops_it_last, lang), file=sys.stderr)
        print(translation.words(REFUSED, lang), file=sys.stderr)
        return 1
    content = content_of(ROOT / "data")
    day = content.organisation.updated_on
    with site_build.beside(releases / day.isoformat()) as new:
        if failed := _built(new, "site") or _built(new, "site-offline", *(["--scorm"] if content.path else ["--offline"])):
            return failed
        pages = changes.seen(new / "site")
        for path in (ROOT / "LICENSE", new / "site" / "THIRD-PARTY.txt"):
            shutil.copy(path, new / path.name)
        moment = release.moment(day)
        release.pack(new / "site")
        release.finish(new / "site")
        archive.write(new / "site", new / "site.zip", "site", moment)
        for name in ("site", "site-offline"):
            shutil.rmtree(new / name)
        known = (LOCK.read_text(encoding="utf-8"), VENDORED.read_text(encoding="utf-8") if VENDORED.exists() else "")
        parts.write(new, parts.written(new, *known, _esbuild(), day, moment))
        release.finish(new)
        name = editions.named(releases, day, new)
        _told(new, content, changes.before(releases, name), name, pages)
        release.finish(new)
        in_place.put(new, releases / name)
    print(translation.words(RELEASED, lang, releases.name, name))
    return 0


def _built(new: Path, name: str, *options: str) -> int:
    """Builds as `make build` does, in a process of its own, for the two sites differ in what a process remembers."""
    command = [sys.executable, "-m", "site_build", *options, "--to", str(new / name)]
    path = os.pathsep.join([str(ROOT / "hooks"), str(ROOT)])
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, stdout=subprocess.DEVNULL, check=False).returncode


def _told(new: Path, content: Content, then: changes.Release | None, name: str, pages: changes.Pages) -> None:
    """What has changed since `then`, and what the next release has to know of this one."""
    log = LOG.read_text(encoding="utf-8") if LOG.exists() else "# Changes\n"
    now = changes.Release(name, changes.newest_day(log), pages)
    changes.write(now, new)
    texts = {f"changes-{lang}.md": changes.for_readers(content, lang, then, now) for lang in content.organisation.languages}
    for file, text in {**texts, "changes-for-editors.md": changes.for_editors(log, then)}.items():
        (new / file).write_text(text, encoding="utf-8", newline="\n")


def _esbuild() -> str:
    found = shutil.which("esbuild") or ""
    return subprocess.run([found, "--version"], capture_output=True, encoding="utf-8", check=True).stdout.strip()


def main() -> int:
    """`python -m site_release [--to FOLDER]`."""
    never_die_of_a_sign()
    parser = argparse.ArgumentParser(prog="site_release")
    parser.add_argument("--to", type=Path, default=ROOT / "release", help="the folder of all releases (default: release)")
    return make(parser.parse_args().to.resolve())


if __name__ == "__main__":
    sys.exit(main())
