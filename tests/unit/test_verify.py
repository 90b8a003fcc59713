"""Whoever gets a built folder or a zip can see that nothing was slipped in."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import site_verify
from guide import translation
from guide.read.content import Content
from guide.ship import course, release
from guide.ship.policy import META
from guide.ship.verify import Fault, faults, hosts, read

PAGE = f'<!doctype html><html lang="da"><head><meta charset="utf-8">{META}</head><body>%s</body></html>'
SITE = {
    "index.html": PAGE % '<a href="da/x/">x</a> <a href="https://kk.dk/læs">læs</a>',
    "da/x/index.html": PAGE % "<p>onclick= og javascript: er ord</p>",
    "assets/x.12345678.js": 'const svg = "http://www.w3.org/2000/svg"; // et ord / to',
    "assets/x.12345678.css": 'p { background: url("mark.svg") }',
    "assets/mark.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    "da/words.js": "const words = '//a$j.u$.//B[$[.PJJ7. //x.y'",
    "assets/logo.svg": '<svg><style>path { fill: url(#a) }</style><image href="data:image/png;base64,iVBO"/></svg>',
}
Change = Callable[[Path], object]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A small site that is as it should be."""
    for name, text in SITE.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(text, encoding="utf-8")
    (tmp_path / "site" / "index.html.gz").write_bytes(gzip.compress(SITE["index.html"].encode()))
    release.finish(tmp_path / "site")
    return tmp_path / "site"


def packed(folder: Path, top: str = "") -> Path:
    target = folder.with_name("packed.zip")
    with zipfile.ZipFile(target, "w") as into:
        for path in folder.rglob("*"):
            into.write(path, f"{top}{path.relative_to(folder)}")
    return target


def test_what_is_sound_is_told_so_with_the_hosts_that_links_lead_to(made: Path) -> None:
    for what in (made, packed(made), packed(made, "site-offline/")):
        files = read(what)
        assert list(faults(files)) == []
        assert hosts(files) == {"kk.dk": 1}


def written(name: str, text: str) -> Change:
    """The site with one more file, listed as if it had been built."""

    def change(site: Path) -> None:
        (site / name).write_text(text, encoding="utf-8")
        release.finish(site)

    return change


@pytest.mark.parametrize(("change", "told"), [
    (lambda site: (site / "SHA256SUMS").unlink(), "SHA256SUMS: is missing, so nothing says what was built."),
    (lambda site: (site / "da" / "new.html").write_text("x"), "da/new.html: is not listed in SHA256SUMS: it was not"),
    (lambda site: (site / "index.html").write_text(PAGE % "x"), "index.html: is not as it was built"),
    (lambda site: (site / "assets" / "mark.svg").unlink(), "assets/mark.svg: is listed in SHA256SUMS and is not there."),
    (written("a.html", PAGE % "<script>a()</script>"), "a.html: the page holds a <script> with its text in the page."),
    (written("a.html", PAGE % '<p onclick="a()">'), "a.html: the page holds onclick= on <p>."),
    (written("a.html", PAGE % '<a href="javascript:a()">'), "a.html: the page holds an address that begins with javascript:."),
    (written("a.html", "<html><p>x</p></html>"), "a.html: the page holds another policy than that of"),
    (written("a.html", (PAGE % "").replace("'self'", "*")), "a.html: the page holds another policy than that of"),
    (written("a.html", PAGE % '<img src="https://x.dk/a.png">'), "a.html: the page holds something loaded from elsewhere"),
    (written("a.svg", "<svg><script>a()</script></svg>"), "a.svg: the picture holds a <script>"),
    (written("a.svg", "<svg><style>@import 'https://x.dk/a.css'</style></svg>"), "a.svg: the picture asks for @import 'https"),
    (written("a.svg", '<svg onload="a()"></svg>'), "a.svg: the picture holds onload= on <svg>."),
    (written("a.css", "@import 'x.css';"), "a.css: the style sheet asks for @import 'x.css'."),
    (written("a.css", "p { background: url(//x.dk/a) }"), "a.css: the style sheet asks for url(//x.dk/a)."),
    (written("a.js", 'fetch("https://x.dk/a")'), "a.js: the script names another host: https://x.dk/a."),
    (written("a.js", "import('//x.dk/a.js')"), "a.js: the script names another host: '//x.dk."),
    (written("a.js", 'export default{"a":fetch("https://x.dk/b")}'), "a.js: the script names another host: https://x.dk/b."),
    (written("a.js", "eval(x)"), "a.js: the script makes text into code or markup: eval(."),
    (written("launch.html", PAGE % '<iframe src="https://x.dk"></iframe>'), "launch.html: the page holds <iframe>."),
    (written("index.html.gz", "x"), "index.html.gz: does not hold what the file of the same name without .gz holds."),
    (lambda top: (top / "index.html.gz").write_bytes(gzip.compress(f"{SITE['index.html']}<script>".encode())),
     "index.html.gz: does not hold what the file of the same name without .gz holds."),
    (written("gone.html.gz", "x"), "gone.html.gz: does not hold what"),
    (written("inner.zip", "x"), "inner.zip: cannot be read as a zip"),
])  # fmt: skip
def test_what_is_not_as_built_is_told_in_a_sentence(
    made: Path, change: Change, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change(made)
    monkeypatch.setenv(translation.VARIABLE, "en")
    for what in (made, packed(made)):
        monkeypatch.setattr("sys.argv", ["verify", str(what)])
        assert site_verify.main() == 1
        assert f"{what.name}: {told}" in capsys.readouterr().out

    said = [fault.said for fault in faults(read(made))]
    assert said
    for lang in ("da", "nb"):
        assert [each for each in said if translation.finished(each, lang) == each] == []


@pytest.mark.parametrize("start", ["export default", "self.trappenTexts="])
def test_a_page_may_name_an_address_in_its_words_and_the_search_shows_them(made: Path, start: str) -> None:
    (made / "texts.js").write_text(f'{start}{{"a":["See https://x.dk/a"]}};\n', encoding="utf-8")
    release.finish(made)
    assert list(faults(read(made))) == []


def test_it_speaks_the_language_that_is_set_where_no_package_is_installed(made: Path) -> None:
    (made / "index.html").write_text(PAGE % "x", encoding="utf-8")
    told = {"da": "index.html: er ikke, som den blev bygget", "nb": "index.html: er ikke slik den ble bygget"}
    for lang, sentence in told.items():
        own = {**os.environ, "PYTHONPATH": str(Path(site_verify.__file__).parent), translation.VARIABLE: lang}
        command = [sys.executable, "-S", "-m", "site_verify", str(made)]
        done = subprocess.run(command, env=own, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 1, done.stderr
        assert sentence in done.stdout


def test_a_zip_within_a_folder_is_looked_into(made: Path, tmp_path: Path) -> None:
    (made / "new.html").write_text("x")
    (tmp_path / "release").mkdir()
    packed(made).rename(tmp_path / "release" / "site.zip")
    release.finish(tmp_path / "release")
    found = list(faults(read(tmp_path / "release")))
    assert any(file == "site.zip: new.html" and said.startswith("is not listed") for file, said in found)


@pytest.mark.parametrize("content", [b"no zip", None])
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if content:
        (tmp_path / "a.zip").write_bytes(content)
    monkeypatch.setattr("sys.argv", ["verify", str(tmp_path / "a.zip")])
    assert site_verify.main() == 1


def test_a_zip_that_unpacks_without_end_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guide.ship.verify.MOST", 1000)
    with zipfile.ZipFile(held := io.BytesIO(), "w") as into:
        into.writestr("a.html", "x" * 1001)
    said = list(faults({"SHA256SUMS": b"", "a.zip": held.getvalue()}))
    assert Fault("a.zip", "is far too large for a site.") in said


def test_the_built_site_keeps_what_it_promises(site: Path) -> None:
    assert list(faults(read(site))) == []


@pytest.mark.long
def test_so_does_a_course_for_learning_systems(offline_site: Path, content: Content, tmp_path: Path) -> None:
    course.write(offline_site, content, "da", tmp_path / "scorm-da.zip", 1_790_000_000)
    assert list(faults(read(tmp_path / "scorm-da.zip"))) == []
    assert list(faults(read(offline_site))) == []
