"""The commands ask for nothing that only Linux has: read from their code, since no Windows and no macOS runs these tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import site_serve

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted([*(ROOT / "deploy").glob("*.py"), *(ROOT / "hooks").rglob("*.py")])
POSIX = {"crypt", "fcntl", "grp", "nis", "posix", "pty", "pwd", "resource", "spwd", "syslog", "termios", "tty"}
UNSURE = {"select", "signal", "multiprocessing"}  # there, and other than here
OF_OS = {"chown", "chroot", "fork", "forkpty", "getuid", "geteuid", "getgid", "kill", "killpg", "link", "mkfifo", "nice",
         "openpty", "setsid", "symlink", "sync", "umask", "uname", "wait", "waitpid"}  # fmt: skip
BECOMES = {"execv", "execve", "execvp"}  # another process: Windows starts a second one instead, which nobody waits for
PLACES = ("/bin", "/dev", "/etc", "/home", "/opt", "/proc", "/root", "/sbin", "/tmp", "/usr", "/var")
TEXT_OF = {"read_text", "write_text"}
# What is looked for there alone, and where else it is done in another way.
ALLOWED = {
    ("deploy/environment.py", "imports fcntl"),  # and does without a lock where there is none
    ("deploy/packages.py", "os.geteuid"),  # where `os` has it
    ("deploy/packages.py", "/usr/share/hunspell/da_DK.dic"),  # the rest: packages of Debian that the tests need
    ("deploy/packages.py", "/usr/share/hunspell/nb_NO.dic"),
    ("deploy/packages.py", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
    ("deploy/packages.py", "/usr/lib/*/libatomic.so.1"),
    ("deploy/packages.py", "/usr/sbin"),
    ("deploy/run.py", "os.execve"),  # where `os.name` is "posix"
    ("hooks/site_serve.py", "os.execv"),  # where `os.name` is not "nt"
}


def strange(tree: ast.AST) -> Iterator[str]:
    """Everything in a module that another system does not have, or takes in another way."""
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [each.name for each in node.names]
            yield from (f"imports {name}" for name in names if name.partition(".")[0] in POSIX | UNSURE)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os":
            yield from [f"os.{node.attr}"] * (node.attr in OF_OS | BECOMES or node.attr.startswith("spawn"))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield from [node.value] * node.value.startswith((*PLACES, "~/"))
        elif isinstance(node, ast.Call):
            yield from _calls(node)


def _calls(node: ast.Call) -> Iterator[str]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    given = {each.arg: each.value for each in node.keywords}
    whose = ast.unparse(node.func.value) if isinstance(node.func, ast.Attribute) else ""
    if "shell" in given or (whose, name) in (("os", "system"), ("os", "popen"), ("subprocess", "getoutput")):
        yield f"line {node.lineno}: a shell, and each system has its own"
    texts = name in TEXT_OF or (name == "open" and _as_text(node, given))
    if (texts or (whose == "subprocess" and given.keys() & {"text", "universal_newlines"})) and "encoding" not in given:
        yield f"line {node.lineno}: {name}() without encoding, and each system has its own"
    if (whose, name) == ("os.path", "join"):
        yield f"line {node.lineno}: os.path.join, where a Path does"


def _as_text(node: ast.Call, given: dict[str | None, ast.expr]) -> bool:
    """Whether `open()` opens a text: neither bytes, nor a thing of its own, as `os.open` and a zip have."""
    if isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) in ("os", "zipfile", "io", "webbrowser"):
        return False
    modes = [each for each in (*node.args, *given.values()) if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    return not any("b" in str(each.value) for each in modes)


@pytest.mark.parametrize("top", ["deploy", "hooks"])
def test_the_commands_ask_for_nothing_that_only_one_system_has(top: str) -> None:
    found = {}
    for path in (path for path in CODE if path.is_relative_to(ROOT / top)):
        name = path.relative_to(ROOT).as_posix()
        given = [each for each in strange(ast.parse(path.read_text(encoding="utf-8"))) if (name, each) not in ALLOWED]
        if given:
            found[name] = given
    assert found == {}


def test_every_exception_is_still_needed() -> None:
    trees = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in CODE}
    assert {(name, each) for name, tree in trees.items() for each in strange(tree)} >= ALLOWED


@pytest.mark.parametrize("code", [
    "import fcntl", "from signal import SIGTERM", "import os; os.fork()", "import os; os.execv('a', [])", "x = '/tmp/a'",
    "import subprocess; subprocess.run('ls', shell=True)", "open('a')", "path.read_text()", "import os; os.path.join('a', 'b')",
    "subprocess.run(['a'], text=True)", "os.spawnv(0, 'a', [])",
])  # fmt: skip
def test_what_only_one_system_has_is_found(code: str) -> None:
    assert list(strange(ast.parse(code)))


@pytest.mark.parametrize("code", ["open('a', 'rb')", "os.open('a', 0)", "path.read_text(encoding='utf-8')", "x = '/da/'"])
def test_what_every_system_has_is_left_alone(code: str) -> None:
    assert not list(strange(ast.parse(code)))


def test_the_type_of_a_script_does_not_hang_on_what_the_system_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mimetypes.guess_type", lambda *_: ("text/plain", None))  # as some programs set it on Windows
    assert site_serve.kind_of("da/assets/site/site.js") == "text/javascript"
