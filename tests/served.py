"""A folder on a server of its own, for as long as a test or a measurement needs it."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import late


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        late.wait(self.path)
        super().do_GET()

    def end_headers(self) -> None:
        if "/assets/" in self.path:  # as the files of deploy/ say it
            self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        pass


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 64  # a busy machine lets more than five wait, and the sixth would try again a second later

    def handle_error(self, *args: object) -> None:
        pass  # a page that closes early breaks off its requests


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of `folder`, with a slash at the end."""
    server = _Server(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
