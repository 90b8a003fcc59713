"""The scripts as a browser gets them: the modules of docs/assets, joined and made small by esbuild.

A component and what it imports comes as few files; what it loads on demand stays apart. For the site that is read from a
folder each component is one classic script, for browsers refuse modules from file://.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

RULES = "placement/rules.js"  # has an address of its own: the tests prove the very code that the reader gets
COMMON = ("--bundle", "--minify", "--charset=utf8", "--outbase=.", "--color=false", "--log-level=error")
MODULES = ("--format=esm", "--splitting", "--chunk-names=shared/[name].[hash]")
CLASSIC = ("--format=iife",)


class ScriptError(Exception):
    """Raised for what cannot be made into scripts for browsers; tells file and line."""


def components(assets: Path) -> list[str]:
    """The entry of every component: `placement/placement.js` and its like."""
    found = (path.relative_to(assets) for path in sorted(assets.glob("*/*.js")))
    return [path.as_posix() for path in found if path.stem == path.parent.name]


def write(assets: Path, classic: bool = False) -> None:
    """Puts the scripts in the place of the modules that the folder `assets` holds."""
    esbuild = shutil.which("esbuild")  # with its ending: on Windows it may be a .cmd
    if not esbuild:
        raise ScriptError(
            "esbuild is missing. On Debian: sudo apt-get install -y esbuild; elsewhere: npm install --global esbuild"
        )
    entries = [*components(assets), *([RULES] if (assets / RULES).exists() and not classic else [])]
    with tempfile.TemporaryDirectory() as folder:
        out, meta = Path(folder) / "out", Path(folder) / "meta.json"
        options = [*COMMON, *(CLASSIC if classic else MODULES), f"--outdir={out}", f"--metafile={meta}"]
        done = subprocess.run([esbuild, *entries, *options], cwd=assets, capture_output=True, encoding="utf-8", check=False)
        if done.returncode:
            raise ScriptError(f"docs/assets cannot be made into scripts.\n{done.stderr.strip()}")
        for module in json.loads(meta.read_text(encoding="utf-8"))["inputs"]:
            (assets / module).unlink()
        shutil.copytree(out, assets, dirs_exist_ok=True)
