"""Makes .venv what the lock files say; in a blink when it is so already.

It is made anew when a lock file or the Python changed, when its Python is gone, or when making it was broken off.
Nothing of the project is installed into it, so a folder that was copied or moved works on itself alone.
`python deploy/environment.py [dev]`

Written so that an old Python, too, reads it to the end and can say that it is too old.
"""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import packages

try:
    import fcntl
except ImportError:  # Windows has no lock for folders: there, two first commands at once are better avoided
    fcntl = None

ROOT = Path(__file__).resolve().parent.parent
NEEDED = (3, 11)
VERSION = "import sys; print(*sys.version_info[:2])"


class NotReady(Exception):
    """Raised with the sentence that says what is missing and what to do."""


def python_of(folder, windows=os.name == "nt"):
    """The Python of the environment below `folder`."""
    return folder / ".venv" / ("Scripts/python.exe" if windows else "bin/python")


def ready(dev=False):
    """The environment's Python, with everything that is locked."""
    if sys.version_info < NEEDED:
        told = f"Python {_dotted(NEEDED)} or newer is needed, and this is {_dotted(sys.version_info[:2])}."
        raise NotReady(f"{told} Name another: make PYTHON=python3.12 …")
    wanted = " ".join(map(str, sys.version_info[:2]))
    locks = ["requirements.txt", "requirements-dev.txt"] if dev else ["requirements.txt"]
    with _alone():
        for i, lock in enumerate(locks):
            made = ROOT / ".venv" / ("made-" + Path(lock).stem)
            state = wanted + " " + _sum(locks[: i + 1])
            if i == 0 and not (_runs() == wanted and _read(made) == state):
                _make_anew()
            if _read(made) != state:
                _install(lock)
                made.write_text(state, encoding="utf-8")
    return python_of(ROOT)


def _dotted(version):
    return ".".join(map(str, version))


def _make_anew():
    told = packages.ensure(["python3-venv"])
    if told:
        raise NotReady(told)
    shutil.rmtree(str(ROOT / ".venv"), ignore_errors=True)
    subprocess.run([_outside(), "-m", "venv", str(ROOT / ".venv")], check=True)


def _outside():
    """A Python that is still there when .venv is gone: somebody may have started this from within it."""
    inside = ROOT / ".venv" in Path(sys.executable).parents
    return sys._base_executable if inside else sys.executable


def _install(lock):
    pip = [str(python_of(ROOT)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    if subprocess.run([*pip, "-r", str(ROOT / lock)]).returncode:
        raise NotReady("What " + lock + " names could not be installed: the first time needs the net. Then try again.")


def _runs():
    with contextlib.suppress(OSError):
        return subprocess.run([str(python_of(ROOT)), "-c", VERSION], capture_output=True).stdout.decode("ascii").strip()


def _read(path):
    with contextlib.suppress(OSError):
        return path.read_text(encoding="utf-8")


def _sum(names):
    lines = b"".join((ROOT / name).read_bytes() for name in names)
    return hashlib.sha256(lines).hexdigest()


@contextlib.contextmanager
def _alone():
    """Two commands at once make one environment."""
    if not fcntl:
        yield
        return
    folder = os.open(str(ROOT), os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # a disk that knows no locks
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


if __name__ == "__main__":
    try:
        ready(dev="dev" in sys.argv[1:])
    except NotReady as error:
        sys.exit(str(error))
