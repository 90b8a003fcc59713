"""Firefox and WebKit as Debian ships them, driven by their own protocols, and Chromium told what to do as they are.

Each engine can `go` to an address, `run` a script in the page, and tell every line of its console since it was last asked.
"""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Protocol

from playwright.sync_api import Browser, Error

ENTER, SPACE = "\ue007", " "  # keys, as WebDriver names them
RUN = "const given = arguments; return (async () => { %s })()"
FIREFOX_CONSOLE = """
const said = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & 4)
  && /^(http|file)/.test(one.sourceName)).map((one) => `${one.sourceName}:${one.lineNumber} ${one.errorMessage}`);
Services.console.reset();
return said;
"""


class Engine(Protocol):
    """A browser with one window."""

    name: str

    def go(self, address: str) -> None:
        """Opens the address and waits until it is loaded."""

    def run(self, script: str, *given: Any) -> Any:
        """What the script returns, a promise's value included; `given` is there for it."""

    def console(self) -> list[str]:
        """Every error and warning of the console since this was last asked."""


class Chromium:
    """Chromium as the daily tests have it, told what to do as the other engines are."""

    name = "Chromium"

    def __init__(self, browser: Browser) -> None:
        self.page, self.said = browser.new_page(), list[str]()
        self.frame = self.page.main_frame
        self.page.on("console", lambda line: self.said.append(line.text) if line.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def go(self, address: str) -> None:
        self.page.goto(address)
        self.frame = self.page.main_frame

    def into_frame(self) -> None:
        """From here on the script of `run` runs in the one frame of the page."""
        (self.frame,) = self.page.main_frame.child_frames

    def run(self, script: str, *given: Any) -> Any:
        try:
            return self.frame.evaluate(f"(given) => (async () => {{ {script} }})()", list(given))
        except Error as error:  # as the others say it
            raise RuntimeError(error.message) from error

    def console(self) -> list[str]:
        said, self.said = self.said, []
        return said


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def connected(port: int, process: subprocess.Popen[Any]) -> socket.socket:
    """A connection to a process that is just starting."""
    while process.poll() is None:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=120)
        except ConnectionRefusedError:
            continue
    raise RuntimeError(f"{process.args!r} ended with {process.returncode}")


class Firefox:
    """Firefox by Marionette: a socket, and WebDriver's commands as JSON with their length before them."""

    name = "Firefox"

    def __init__(self, connection: socket.socket) -> None:
        self.connection, self.number = connection, 0
        self._receive()  # its greeting
        self._ask("WebDriver:NewSession", strictFileInteractability=True)
        self._ask("WebDriver:SetTimeouts", script=30_000, pageLoad=60_000)
        self.console()

    def go(self, address: str) -> None:
        self._ask("WebDriver:SwitchToFrame", id=None)
        self._ask("WebDriver:Navigate", url=address)

    def into_frame(self) -> None:
        """From here on the script of `run` runs in the one frame of the page."""
        self._ask("WebDriver:SwitchToFrame", id=0)

    def run(self, script: str, *given: Any) -> Any:
        return self._ask("WebDriver:ExecuteScript", script=RUN % script, args=list(given), newSandbox=False)["value"]

    def console(self) -> list[str]:
        self._ask("Marionette:SetContext", value="chrome")
        said = self._ask("WebDriver:ExecuteScript", script=FIREFOX_CONSOLE, args=[])["value"]
        self._ask("Marionette:SetContext", value="content")
        return list(said)

    def paper(self) -> bytes:
        """The page as it comes out of the printer, a PDF."""
        sheet = {"width": 21.0, "height": 29.7}
        return base64.b64decode(self._ask("WebDriver:Print", page=sheet)["value"])

    def press(self, key: str) -> None:
        """A real key, on what has the focus."""
        steps = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self._ask("WebDriver:PerformActions", actions=[{"type": "key", "id": "keys", "actions": steps}])

    def tap(self, x: float, y: float) -> None:
        """A real finger, at this place of what is in sight."""
        move = {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0}
        steps = [move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        finger = {"type": "pointer", "id": "finger", "parameters": {"pointerType": "touch"}, "actions": steps}
        self._ask("WebDriver:PerformActions", actions=[finger])

    def _ask(self, command: str, **parameters: Any) -> Any:
        self.number += 1
        words = json.dumps([0, self.number, command, parameters]).encode()
        self.connection.sendall(b"%d:%s" % (len(words), words))
        _, _, error, result = self._receive()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return result

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._some(1)
        return json.loads(self._some(int(length[:-1])))

    def _some(self, count: int) -> bytes:
        found = b""
        while len(found) < count:
            got = self.connection.recv(count - len(found))
            if not got:
                raise RuntimeError("Firefox has gone")
            found += got
        return found


class WebKit:
    """WebKitGTK in a window of its own (tests/audit/webkit_window.py)."""

    name = "WebKit"

    def __init__(self, wishes: IO[str], answers: IO[str], output: int) -> None:
        self.wishes, self.answers, self.output = wishes, answers, output
        os.set_blocking(output, False)

    def go(self, address: str) -> None:
        self._ask(go=address)

    def run(self, script: str, *given: Any) -> Any:
        return self._ask(run=script, given=given)

    def console(self) -> list[str]:
        self.run("return 0")  # what was said before it is written now
        said = b""
        with suppress(BlockingIOError):
            while True:
                said += os.read(self.output, 65536)
        return [line for line in said.decode(errors="replace").splitlines() if "CONSOLE" in line]

    def _ask(self, **wish: Any) -> Any:
        print(json.dumps(wish), file=self.wishes, flush=True)
        answer = json.loads(self.answers.readline() or '{"error": "WebKit has gone"}')
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["value"]


@contextmanager
def firefox() -> Iterator[Firefox]:
    """Firefox ESR without a window, with a profile of its own."""
    with ExitStack() as stack:
        profile, port = Path(stack.enter_context(tempfile.TemporaryDirectory())), free_port()
        (profile / "user.js").write_text(f'user_pref("marionette.port", {port});\n')
        command = ["firefox-esr", "--headless", "--marionette", "--remote-allow-system-access", "--profile", str(profile)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        stack.callback(_end, process)
        yield Firefox(stack.enter_context(connected(port, process)))


@contextmanager
def webkit() -> Iterator[WebKit]:
    """WebKitGTK on a screen that nobody sees."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24"]
        screen = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        stack.callback(_end, screen)
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        output, terminal = os.openpty()  # to a terminal the console is written line by line
        stack.callback(os.close, output)
        environment = {**os.environ, "DISPLAY": display, "HOME": str(folder), "LIBGL_ALWAYS_SOFTWARE": "1"}
        read, write = os.pipe()
        window = subprocess.Popen(
            ["/usr/bin/python3", str(Path(__file__).with_name("webkit_window.py")), str(write)], env=environment, text=True,
            pass_fds=[write], stdin=subprocess.PIPE, stdout=terminal,
            stderr=terminal,
        )  # fmt: skip
        stack.callback(_end, window)
        os.close(write)
        os.close(terminal)
        assert window.stdin
        yield WebKit(stack.enter_context(window.stdin), stack.enter_context(os.fdopen(read)), output)


def _end(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
