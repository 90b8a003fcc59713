"""The built site, once for all tests and all sessions: kept under the sum of everything a build reads."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.build.copies import PARTS, ROOT

KEPT = ROOT / ".pytest_cache" / "built sites"  # with a space in its name
NOT_READ = {"__pycache__", "schema"}


def build(target: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Builds the site as `make build` does."""
    command = [sys.executable, "-m", "site_build", "--to", str(target), *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def built(name: str, *options: str) -> Path:
    """The site in a folder called `name`, for reading only; built now unless that was done since anything it reads changed."""
    kind = KEPT / ("-".join(["site", *(option.strip("-") for option in options)]))
    kind.mkdir(parents=True, exist_ok=True)
    with (kind / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests in another process may need the same site
        target = kind / _sum_of_sources() / name
        if not target.exists():
            for old in kind.glob("*/"):
                shutil.rmtree(old)
            done = build(target, *options)
            assert done.returncode == 0, done.stdout + done.stderr
    return target


def _sum_of_sources() -> str:
    found = hashlib.sha256(sys.version.encode())
    for part in PARTS:
        for path in sorted([ROOT / part, *(ROOT / part).rglob("*")]):
            if path.is_file() and not NOT_READ & set(path.parts):
                found.update(f"{path.relative_to(ROOT)}\0{path.stat().st_size}\0".encode())
                found.update(path.read_bytes())
    return found.hexdigest()[:16]
