"""What the README tells an adopter to do, done by a machine: `PYTHONPATH=hooks:. python -m tests.newcomer`, with times.

The machine's own part only. What a person reads, thinks of and writes is hers, and stands in the README as a guess.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "tests" / "fixtures" / "local"  # what an invented municipality writes


@dataclass
class Newcomer:
    """A folder that somebody has just got, and what each step took there."""

    folder: Path
    ready: bool = False  # the Python that runs this has every package: none is installed
    took: dict[str, float] = field(default_factory=dict)

    def step(self, name: str, act: Callable[[], object]) -> None:
        """Does one step and notes its seconds."""
        begun = time.monotonic()
        act()
        self.took[name] = time.monotonic() - begun

    def git(self, *words: str, at: Path | None = None) -> str:
        """What git says."""
        return self._said(["git", *words], at or self.folder)

    def run(self, *words: str) -> str:
        """What a command of the README says; fails with it when it does not succeed."""
        ready = ["--as-it-is"] if self.ready else []
        return self._said([sys.executable, "deploy/run.py", *ready, *words], self.folder)

    def _said(self, command: list[str], at: Path) -> str:
        own = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV", "MAKEFLAGS")}
        done = subprocess.run(command, cwd=at, env=own, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
        return done.stdout

    def everything(self) -> None:
        """Clone, look, make it one's own, check, release, verify; then take an update and check again."""
        self.step("clone", lambda: self.git("clone", "-q", str(ROOT), str(self.folder), at=self.folder.parent))
        self.git("reset", "-q", "--hard", "HEAD~1")
        self.step("first check, with everything installed", lambda: self.run("check"))
        self.step("own files", lambda: shutil.copytree(OWN, self.folder / "data" / "local", dirs_exist_ok=True))
        self.step("check", lambda: self.run("check"))
        self.step("build", lambda: self.run("build"))
        self.step("release: site, folder, course", lambda: self.run("release"))
        self.step("verify", lambda: self.run("verify"))
        self.step("update", lambda: self.git("pull", "-q", "--ff-only"))
        self.step("check after the update", lambda: self.run("check"))


def main() -> None:
    """Prints the table for the README."""
    with tempfile.TemporaryDirectory(prefix="newcomer ") as top:
        newcomer = Newcomer(Path(top) / "Solbys Trappen")
        try:
            newcomer.everything()
        finally:
            print("\n".join(f"{seconds:6.1f} s  {name}" for name, seconds in newcomer.took.items()))
    print(f"{sum(newcomer.took.values()):6.1f} s  in all, on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
