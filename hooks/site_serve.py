"""`make serve`: both languages at one address, and an edit on the screen before one looks up.

After an edit the content is read anew, and a page is rendered when it is asked for: an edit costs one page, however many
there are. The rules are asked when writing pauses. While something is wrong, every page stands as it last was, with a bar that
says what to mend.
An edit of the code starts the server anew. Only this machine can ask.
"""

from __future__ import annotations

import argparse
import errno
import mimetypes
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qs, unquote, urlsplit

from guide import translation
from guide.terminal import never_die_of_a_sign
from serve.editing.asked import LARGEST, Asked, parsed
from serve.editing.desk import TOP, Desk
from serve.editing.guard import HEADERS
from serve.site import Site

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
OFTEN = 0.05  # seconds between two looks at the folders
TAKEN = "Port {1} is taken, perhaps by another `make serve`. Choose another: make serve PORT={2}"
UNUSABLE = "Port {1} cannot be used ({2}). Choose another: make serve PORT={3}"
ENDINGS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}  # on Windows, other programs change them
PATIENCE = 20  # seconds until a browser that waits is told that nothing is new


class Answer(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else what follows the head waits 40 ms, until the browser says that it has that

    def do_GET(self) -> None:
        """A page, a file, or, once there is one, the next version."""
        url = urlsplit(self.path)
        path = unquote(url.path).lstrip("/")
        if path.startswith(TOP):
            self._edit(path, url.query, None)
            return
        if path == "live/version.js":
            self._say("text/javascript", self._next_version(parse_qs(url.query).get("not", [""])[0]))
            return
        is_page = path.endswith(("/", ".html")) or not path
        if not is_page and "." not in path.rpartition("/")[2]:  # as other servers do for a folder
            self._say("text/plain", b"", HTTPStatus.FOUND, {"Location": f"{url.path}/"})
            return
        try:
            found = self.server.site.page(path).encode() if is_page else self.server.site.file(path)
        except Exception as error:
            self._say("text/plain", f"{type(error).__name__}: {error}".encode(), HTTPStatus.INTERNAL_SERVER_ERROR)
            return
        if found is None:
            self._say("text/plain", b"Nothing has this address.", HTTPStatus.NOT_FOUND)
        else:
            self._say("text/html" if is_page else kind_of(path), found)

    def do_POST(self) -> None:
        """A form of the editing page; there is no other."""
        url = urlsplit(self.path)
        path, length = unquote(url.path).lstrip("/"), self.headers.get("Content-Length", "")
        if not path.startswith(TOP) or not length.isdecimal() or int(length) > LARGEST:
            self.close_connection = True
            self._say("text/plain", b"This cannot be sent here.", HTTPStatus.BAD_REQUEST)
            return
        self._edit(path, url.query, parsed(self.rfile.read(int(length))))

    def _edit(self, path: str, query: str, form: dict[str, list[str]] | None) -> None:
        headers = {name.title(): value for name, value in self.headers.items()}
        asked = Asked(path.removeprefix(TOP), parse_qs(query), headers, self.client_address[0], form)
        try:
            reply = self.server.desk.answer(asked)
        except Exception as error:
            self._say("text/plain", f"{type(error).__name__}: {error}".encode(), HTTPStatus.INTERNAL_SERVER_ERROR)
            return
        self._say("text/html", reply.html.encode(), reply.status, {**HEADERS, **reply.headers})

    def _next_version(self, known: str) -> bytes:
        site = self.server.site
        with site.changed:
            site.changed.wait_for(lambda: str(site.version) != known, PATIENCE)
            return f'export const version = "{site.version}";'.encode()

    def _say(self, kind: str, body: bytes, status: HTTPStatus = HTTPStatus.OK, more: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith(("text/", "application/j")) else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        for name, value in (more or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Says nothing: what is wrong is said by the site."""


def kind_of(path: str) -> str:
    """The type of a file, by its ending: a browser runs no script of another type."""
    return ENDINGS.get(PurePosixPath(path).suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"


class Server(ThreadingHTTPServer):
    """The server, and the site it serves."""

    daemon_threads = True

    def __init__(self, port: int, folder: Path) -> None:
        super().__init__((HOST, port), Answer)
        self.site = Site(ROOT, folder)
        self.desk = Desk(ROOT, written=self.site.look, html=self.site.page)

    def handle_error(self, *args: object) -> None:
        """Says nothing: a browser that leaves breaks off what it asked for."""


def main() -> int:
    """`python -m site_serve [--port N]`; stops with Ctrl-C."""
    never_die_of_a_sign()
    parser = argparse.ArgumentParser(prog="site_serve")
    parser.add_argument("--port", type=int, default=8000)
    port, lang = parser.parse_args().port, translation.language(ROOT / "data")
    folder = tempfile.TemporaryDirectory(prefix="trappen-")
    try:
        server = Server(port, Path(folder.name))
    except (OSError, OverflowError) as error:
        other = port + 1 if port < 65535 else 8000
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            print(translation.words(TAKEN, lang, port, other), file=sys.stderr)
        else:
            print(translation.words(UNUSABLE, lang, port, error, other), file=sys.stderr)
        return 1
    threading.Thread(target=server.serve_forever, daemon=True).start()
    there = f"http://{HOST}:{server.server_port}/"
    print(f"Trappen / Trappa: {translation.words('{1}  (Ctrl-C stops)', lang, there)}", flush=True)
    print(translation.words("Edit texts: {1}", lang, f"{there}{TOP}"), flush=True)
    threading.Thread(target=server.site.warm, daemon=True).start()
    try:
        while not server.site.outdated:
            time.sleep(OFTEN)
            server.site.look()
    except KeyboardInterrupt:
        print()
        return 0
    finally:
        server.server_close()
        folder.cleanup()
    again = [sys.executable, "-m", "site_serve", *sys.argv[1:]]
    if os.name == "nt":  # where a process cannot become another one
        return subprocess.call(again)
    os.execv(sys.executable, again)


if __name__ == "__main__":
    sys.exit(main())
