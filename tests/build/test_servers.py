"""The files of deploy/, each in the server it is for: types, headers, what browsers may keep, packed files, 404, a sub-path."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide.ship import release
from guide.ship.policy import META
from tests.build.copies import ROOT

DEPLOY = ROOT / "deploy"
POLICY = " ".join(META.partition('content="')[2].partition('"')[0].split()).removesuffix(";") + "; frame-ancestors 'self'"
PERMISSIONS = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), fullscreen=(self)"
PROMISED = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": PERMISSIONS,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "txt": "text/plain"}
TRIES = 200  # to reach a server that starts
KEPT = "public, max-age=31536000, immutable"
APACHE = "authz_core mpm_event alias dir mime headers rewrite"


def program(name: str) -> str:
    found = shutil.which(name, path="/usr/sbin:/usr/bin")
    assert found, (
        f"{name} is missing. Please run: sudo apt-get install -y {'nginx-light' if name == 'nginx' else 'apache2-bin'}"
    )
    return found


def nginx(top: Path, path: str, port: int, folder: Path) -> list[str]:
    """The command that serves `top`, a folder, with the site at `path` in it."""
    given = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    changed = given.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("root /var/www/trappen;", f'root "{top}";')
    changed = changed.replace("error_page 404 /da/404.html", f"error_page 404 {path}/da/404.html")
    (folder / "trappen.conf").write_text(changed, encoding="utf-8")
    places = "".join(f'{each}_temp_path "{folder}/{each}";' for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    main = (
        f'{"user root;" if Path("/root").owner() == "root" else ""} daemon off; pid "{folder}/pid"; error_log "{folder}/log";'
    )
    server = f'events {{}} http {{ access_log off; {places} include "{folder}/trappen.conf"; }}'
    (folder / "main.conf").write_text(f"{main} {server}", encoding="utf-8")
    return [program("nginx"), "-c", str(folder / "main.conf"), "-p", str(folder)]


def apache(top: Path, path: str, port: int, folder: Path) -> list[str]:
    """The same by Apache."""
    given = (DEPLOY / "apache.conf").read_text(encoding="utf-8")
    changed = given.replace("Define TRAPPEN_PATH /trappen/", f'Define TRAPPEN_PATH "{path}/"')
    changed = changed.replace("Define TRAPPEN_FILES /var/www/trappen", f'Define TRAPPEN_FILES "{top}{path}"')
    load = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in APACHE.split())
    main = f'ServerName localhost\nListen 127.0.0.1:{port}\nPidFile "{folder}/pid"\nErrorLog "{folder}/log"\n'
    main += "TypesConfig /dev/null\n" + ("User www-data\nGroup www-data\n" if os.geteuid() == 0 else "")
    (folder / "main.conf").write_text(f"{load}\n{main}{changed}", encoding="utf-8")
    return [program("apache2"), "-X", "-d", str(folder), "-f", str(folder / "main.conf")]


def answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def ended(server: subprocess.Popen[bytes]) -> bool:
    """Whether it gives up; looks for as long as a server may take between two tries."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        server.wait(0.05)
        return True
    return False


@contextlib.contextmanager
def started(command: list[str], port: int, folder: Path) -> Iterator[None]:
    """The server, from when it answers until it is stopped."""
    with (folder / "said").open("w") as said, subprocess.Popen(command, stdout=said, stderr=said) as server:
        try:
            assert any(answers(port) or ended(server) for _ in range(TRIES)), "no answer"
            told = [(folder / name).read_text() for name in ("said", "log") if (folder / name).exists()]
            assert server.poll() is None, told
            yield
        finally:
            server.terminate()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


Got = tuple[int, dict[str, str], bytes]


def get(port: int, path: str, packed: bool = False, **more: str) -> Got:
    """Status, headers and body, as a browser gets them."""
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as asked:
        asked.request("GET", path, headers={**({"Accept-Encoding": "gzip"} if packed else {}), **more})
        with asked.getresponse() as answer:
            body = answer.read()
            return answer.status, dict(answer.getheaders()), gzip.decompress(body) if packed else body


@pytest.fixture(scope="module")
def released(site: Path) -> Iterator[Path]:
    """A folder that is served, with the site below /a/trappen in it, as a release has it; a server that gives up being root
    may read it, which it may not in those that pytest makes."""
    with tempfile.TemporaryDirectory(prefix="med mellemrum ") as folder:
        Path(folder).chmod(0o755)
        shutil.copytree(site, Path(folder) / "a" / "trappen")
        release.pack(Path(folder) / "a" / "trappen")
        release.finish(Path(folder) / "a")
        yield Path(folder)


@pytest.mark.long
@pytest.mark.parametrize(("top", "path"), [("a/trappen", ""), (".", "/a/trappen")], ids=["own-host", "sub-path"])
@pytest.mark.parametrize("server", [nginx, apache])
def test_a_server_with_our_file_does_what_we_promise(
    server: Callable[..., list[str]], top: str, path: str, released: Path, tmp_path: Path
) -> None:
    port = free_port()
    with started(server(released / top, path, port, tmp_path), port, tmp_path):
        site = released / "a" / "trappen"
        pages = ["index.html", "da/index.html", "nb/safety/index.html", "THIRD-PARTY.txt"]
        assets = [next((site / "assets").rglob(f"*.{ending}")).relative_to(site).as_posix() for ending in ("js", "css", "svg")]
        for name in [*pages, *assets]:
            for packed in (False, True):
                status, headers, body = get(port, f"{path}/{name.removesuffix('index.html')}", packed)
                assert (status, body) == (200, (site / name).read_bytes()), name
                kind, _, charset = headers["Content-Type"].replace(" ", "").partition(";")
                assert kind == TYPES[name.rpartition(".")[2]]
                assert charset == "charset=utf-8"
                assert headers["Cache-Control"] == (KEPT if name in assets else "no-cache"), name
                assert headers.get("Access-Control-Allow-Origin") == ("*" if name in assets else None), name
                assert ("Content-Encoding" in headers) == packed
                assert headers.items() >= PROMISED.items()
        for lost, lang in (("da/nothing/here/", "da"), ("nb/nothing", "nb"), ("nothing", "da"), ("nb/assets/x.js", "nb")):
            status, headers, body = get(port, f"{path}/{lost}")
            assert (status, body) == (404, (site / lang / "404.html").read_bytes()), lost
            assert headers["Content-Type"].startswith("text/html")
            assert headers.get("Cache-Control") != KEPT
            assert headers.items() >= PROMISED.items()
        assert get(port, f"{path}/da/safety")[1]["Location"].endswith(f"{path}/da/safety/")
        assert get(port, path)[1].get("Location", "/").endswith(f"{path}/")
        etag = get(port, f"{path}/da/")[1]["ETag"]
        assert get(port, f"{path}/da/", **{"If-None-Match": etag})[0] == 304


def test_iis_is_told_the_same() -> None:
    found = ET.parse(DEPLOY / "web.config").getroot()
    given = {each.get("name"): each.get("value") for each in found.findall("system.webServer/httpProtocol//add")}
    assert given == PROMISED
    types = {each.get("fileExtension"): each.get("mimeType") for each in found.iter("mimeMap")}
    assert {ending: types[f".{ending}"].partition(";")[0] for ending in TYPES} == TYPES
    places = {each.get("path"): each for each in found.findall("location")}
    assert places["assets"].find(".//clientCache").get("cacheControlCustom") == "public, immutable"  # type: ignore[union-attr]
    (open_to,) = places["assets"].iter("add")
    assert open_to.attrib == {"name": "Access-Control-Allow-Origin", "value": "*"}
    assert [each.get("path") for each in found.iter("error")] == [r"da\404.html", r"nb\404.html"]


def test_every_server_is_told_the_policy_of_the_pages() -> None:
    for name in ("nginx.conf", "apache.conf", "web.config"):
        assert POLICY in (DEPLOY / name).read_text(encoding="utf-8"), name
