"""Builds the site: checks first, both languages side by side, and the finished folder put in place at the end.

Each language builds in a process of its own, forked from a server that has MkDocs and Material loaded but never
`guide`: the site's own code and data are fresh at every rebuild, and no import is paid for twice.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import multiprocessing
import os
import shutil
import subprocess
import sys
from multiprocessing.connection import Connection
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("da", "nb")
HEAVY = [
    "mkdocs.commands.build",
    "mkdocs_macros.plugin",
    "material.plugins.search.plugin",
    "material.plugins.offline.plugin",
    "pydantic",
]
processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(HEAVY)


def build_languages(site: Path) -> str:
    """Builds every language into `site/<lang>` and copies the assets; returns what went wrong, or ''."""
    receive, send = processes.Pipe(duplex=False)
    worker = processes.Process(target=_check_and_build, args=(str(site), send, dict(os.environ)))
    worker.start()
    send.close()
    report = _receive(receive)
    worker.join()
    if not report:
        shutil.copytree(ROOT / "docs" / "assets", site / "assets", dirs_exist_ok=True)
    return report


def _receive(receive: Connection) -> str:
    try:
        return str(receive.recv())
    except EOFError:
        return "The build ended without saying why."


def _check_and_build(site: str, send: Connection, environment: dict[str, str]) -> None:
    """Loads and checks the content once; the languages are forked from here and share it."""
    os.environ.update(environment)
    os.chdir(ROOT)
    from guide.checked import content_of
    from guide.read.problems import DataError

    try:
        content_of(ROOT / "data")
    except DataError as error:
        send.send(f"{error}\n{len(error.problems)} problems in data/. Nothing was built.")
        return
    fork = multiprocessing.get_context("fork")
    jobs = []
    for lang in LANGUAGES:
        receive, their_end = fork.Pipe(duplex=False)
        job = fork.Process(target=_build_language, args=(lang, f"{site}/{lang}", their_end))
        job.start()
        their_end.close()
        jobs.append((job, receive))
    reports = [_receive(receive) for _, receive in jobs]
    for job, _ in jobs:
        job.join()
    send.send("\n".join(report for report in reports if report))


def _build_language(lang: str, target: str, send: Connection) -> None:
    """One language; every warning is an error. Sends the output if it fails, and '' if it worked."""
    import logging

    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    out = io.StringIO()
    logging.getLogger("mkdocs").addHandler(logging.StreamHandler(out))
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            config = load_config(str(ROOT / f"mkdocs.{lang}.yml"), site_dir=target, strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
    except (Abort, MkDocsException, SystemExit) as error:
        send.send(f"{lang}: {out.getvalue()}{error}")
        return
    send.send("")


def publish(target: Path, offline: bool = False) -> int:
    """Builds the whole site beside `target` and puts it in place only when everything passed."""
    beside = target.with_name(f"{target.name}.new")
    shutil.rmtree(beside, ignore_errors=True)
    environment = {**os.environ, "TRAPPEN_OFFLINE": "true" if offline else "false"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(beside)]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    if done.returncode or (offline and not _write_classic_scripts(beside)):
        shutil.rmtree(beside, ignore_errors=True)
        print(f"Not built. {target.name}/ is as it was.", file=sys.stderr)
        return 1
    old = target.with_name(f"{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    beside.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    if offline:
        shutil.make_archive(str(target), "zip", target.parent, target.name)
    print(f"Built {target.name}/")
    return 0


def _write_classic_scripts(site: Path) -> bool:
    """One classic script for each component; False, with the reason on stderr, when one cannot be made."""
    from guide.ship.classic_scripts import ClassicError, write

    try:
        write(site / "assets")
    except ClassicError as error:
        print(error, file=sys.stderr)
        return False
    return True


def main() -> int:
    """`python -m site_build [--offline] [--to FOLDER]`."""
    parser = argparse.ArgumentParser(prog="site_build")
    parser.add_argument("--offline", action="store_true", help="a site that works from file://")
    parser.add_argument("--to", type=Path, help="the folder to build (default: site, or site-offline)")
    options = parser.parse_args()
    default = ROOT / ("site-offline" if options.offline else "site")
    return publish((options.to or default).resolve(), options.offline)


if __name__ == "__main__":
    sys.exit(main())
