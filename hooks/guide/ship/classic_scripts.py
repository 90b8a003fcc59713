"""Classic scripts for the site that is read from a folder: browsers refuse modules from file://.

esbuild puts each component and everything it imports, also on demand, into one script of the same name.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

BANNER = "/* Made from the modules of docs/assets; edit those. */"
OPTIONS = ("--bundle", "--format=iife", "--charset=utf8", "--outbase=.", "--color=false", "--log-level=error")


class ClassicError(Exception):
    """Raised for what cannot be made into a classic script; tells file and line."""


def components(assets: Path) -> list[str]:
    """The entry of every component: `placement/placement.js` and its like."""
    found = (path.relative_to(assets) for path in sorted(assets.glob("*/*.js")))
    return [path.as_posix() for path in found if path.stem == path.parent.name]


def write(assets: Path) -> list[str]:
    """Puts one classic script in the place of each component of the folder `assets`, and takes its modules away."""
    if not shutil.which("esbuild"):
        raise ClassicError("esbuild is missing. Please run: sudo apt-get install -y esbuild")
    names = components(assets)
    with tempfile.TemporaryDirectory() as folder:
        out, meta = Path(folder) / "out", Path(folder) / "meta.json"
        command = ["esbuild", *names, *OPTIONS, f"--banner:js={BANNER}", f"--outdir={out}", f"--metafile={meta}"]
        done = subprocess.run(command, cwd=assets, capture_output=True, text=True, check=False)
        if done.returncode:
            raise ClassicError(f"docs/assets: what cannot be read from a folder.\n{done.stderr.strip()}")
        for module in json.loads(meta.read_text(encoding="utf-8"))["inputs"]:
            (assets / module).unlink()
        shutil.copytree(out, assets, dirs_exist_ok=True)
    return names
