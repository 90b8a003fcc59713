"""What the README tells an adopter to do, done by a machine: `PYTHONPATH=hooks:. python -m tests.newcomer [Solby|Fjellvik]`,
with times.

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
FIXTURES = ROOT / "tests" / "fixtures"
NOT_HERS = ("PYTHONPATH", "VIRTUAL_ENV", "MAKEFLAGS", "TRAPPEN_LANG")  # of whoever runs this
MUNICIPALITIES = {"Solby": ("da", "local"), "Fjellvik": ("nb", "local-no")}  # its one language, and what it writes


@dataclass
class Newcomer:
    """A folder that somebody has just got, and what each step took there."""

    folder: Path
    name: str  # of the municipality
    ready: bool = False  # the Python that runs this has every package: none is installed
    took: dict[str, float] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)  # what each command told

    @property
    def own(self) -> Path:
        """The files that the municipality writes."""
        return FIXTURES / MUNICIPALITIES[self.name][1]

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
        self.said[words[0]] = self._said([sys.executable, "deploy/run.py", *ready, *words], self.folder)
        return self.said[words[0]]

    def _said(self, command: list[str], at: Path) -> str:
        own = {name: value for name, value in os.environ.items() if name not in NOT_HERS}
        done = subprocess.run(command, cwd=at, env=own, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
        return done.stdout

    def everything(self) -> None:
        """Clone, look, make it one's own, check, release, verify; then take an update, check and build again."""
        self.step("clone", lambda: self.git("clone", "-q", str(ROOT), str(self.folder), at=self.folder.parent))
        self.git("reset", "-q", "--hard", "HEAD~1")
        self.step("first check, with everything installed", lambda: self.run("check"))
        self.step("own files", lambda: shutil.copytree(self.own, self.folder / "data" / "local", dirs_exist_ok=True))
        self.step("check", lambda: self.run("check"))
        self.step("build", lambda: self.run("build"))
        self.step("release: site, folder, course", lambda: self.run("release"))
        self.step("verify", lambda: self.run("verify"))
        self.step("update", lambda: self.git("pull", "-q", "--ff-only"))
        self.step("check after the update", lambda: self.run("check"))
        self.step("build after the update", lambda: self.run("build"))


def main() -> None:
    """Prints the tables for the README: of those named, else of both municipalities."""
    for name in sys.argv[1:] or MUNICIPALITIES:
        with tempfile.TemporaryDirectory(prefix="newcomer ") as top:
            newcomer = Newcomer(Path(top) / f"{name} Trappen", name)
            try:
                newcomer.everything()
            finally:
                print("\n".join(f"{seconds:6.1f} s  {step}" for step, seconds in newcomer.took.items()))
        load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
        print(f"{sum(newcomer.took.values()):6.1f} s  {name} in all, on {os.cpu_count()} cores at load {load}")


if __name__ == "__main__":
    main()
