"""Makes sure that programs from outside are there: root on Debian gets them installed, anyone else is told what to do.

`python deploy/packages.py PACKAGE …`, by the names that Debian gives them.
"""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
FILES = {
    "hunspell-da": "/usr/share/hunspell/da_DK.dic",
    "hunspell-no": "/usr/share/hunspell/nb_NO.dic",
    "fonts-dejavu-core": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "libatomic1": "/usr/lib/*/libatomic.so.1",  # for Playwright's driver
}
PROGRAMS = {
    "chromium-headless-shell": CHROMIUM,
    "esbuild": ("esbuild",),  # joins the scripts
    "hunspell": ("hunspell",),
    "apache2-bin": ("apache2",),
    "nginx-light": ("nginx",),
    "nodejs": ("node",),  # for Lighthouse
    "npm": ("npm",),
}
SYSTEM_FOLDERS = (os.environ.get("PATH", ""), "/usr/sbin")  # servers stand where only root looks


def is_there(package):
    """Whether the machine has what `package` brings, from wherever it came."""
    if package in PROGRAMS:
        return any(shutil.which(name, path=os.pathsep.join(SYSTEM_FOLDERS)) for name in PROGRAMS[package])
    if package in FILES:
        return any(Path("/").glob(FILES[package].lstrip("/")))
    if package == "python3-venv":
        return subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True).returncode == 0
    if not shutil.which("dpkg"):
        return False
    return subprocess.run(["dpkg", "-s", package], capture_output=True).returncode == 0


def ensure(packages):
    """Installs what is missing where that is allowed; returns what a person has to do, or ''."""
    missing = [package for package in packages if not is_there(package)]
    if not missing:
        return ""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0 and _installed(missing):
        return ""
    return advice(missing, platform.system(), bool(shutil.which("apt-get")))


def advice(missing, system, debian):
    """The one line for the machine at hand."""
    if debian:
        return "Please run: sudo apt-get install -y " + " ".join(missing)
    if missing == ["esbuild"]:  # all that is needed to build; the rest is for the tests, which run on Debian
        how = "brew install esbuild" if system == "Darwin" else "npm install --global esbuild"
        return "esbuild is missing, which joins the scripts. Please run: " + how
    return "Missing: " + ", ".join(missing) + ". The tests need Debian, or a container of it."


def _installed(missing):
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    get = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    for words in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
        if subprocess.run(get + words, env=environment, stdout=subprocess.DEVNULL).returncode:
            return False
    return True


if __name__ == "__main__":
    told = ensure(sys.argv[1:])
    if told:
        sys.exit(told)
