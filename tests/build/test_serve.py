"""`make serve`: an edit shows, a broken edit shows what is wrong beside the last good page, the next good edit mends it."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, expect

from guide.read.content import Content
from serve.editing.begun import KINDS
from serve.site import Site
from site_serve import HOST, Answer
from tests.axe import assert_accessible
from tests.build.copies import copy_project, environment
from tests.conftest import watch

STEP = "data/steps/green.yml"
PAGE = "nb/steps/green/"
VERSION = re.compile(r'data-version="(\d+)"')
MADE = 60_000  # milliseconds at most until a page is made that has just come to be
TRIES = 8  # changes at most until what one waits for shows


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(project: Path) -> Iterator[str]:
    """The address at which the project is served."""
    server, there = started(project)
    try:
        yield there
    finally:
        stop(server)


def started(project: Path, told: IO[str] | None = None) -> tuple[subprocess.Popen[str], str]:
    """A server and where it serves; on another port, when somebody has taken the one that was free a moment ago.

    Its complaints go to `told`.
    """
    for _ in range(TRIES):
        command = [sys.executable, "-u", "-m", "site_serve", "--port", str(free_port())]
        server = subprocess.Popen(
            command, cwd=project, env=environment(project), stdout=subprocess.PIPE, stderr=told, text=True
        )
        assert server.stdout
        for line in server.stdout:  # until it says where it serves, or ends
            if found := re.search(r"http://\S+", line):
                return server, found.group()
        stop(server)
    raise AssertionError("the server does not start")


def stop(server: subprocess.Popen[str]) -> None:
    server.terminate()
    server.wait(60)
    assert server.stdout
    server.stdout.close()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("serve") / "the project")


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    with serving(project) as there:
        yield there


@pytest.fixture
def step(project: Path, address: str) -> Iterator[Path]:
    """A file to edit; when the test ends it is as it was, and the server knows."""
    file = project / STEP
    good = file.read_text(encoding="utf-8")
    yield file
    if file.read_text(encoding="utf-8") != good:
        version = VERSION.search(text(address + PAGE))
        file.write_text(good, encoding="utf-8")
        assert version
        text(f"{address}live/version.js?not={version[1]}")


def text(url: str) -> str:
    with urllib.request.urlopen(url, timeout=60) as answer:
        return str(answer.read().decode())


def wait_for(words: str, address: str, page: str = PAGE, gone: bool = False) -> str:
    """The page once it holds `words` (or no longer does); between two looks the server says when there is something new."""
    for _ in range(TRIES):
        html = text(address + page)
        if (words in html) is not gone:
            return html
        found = VERSION.search(html)
        assert found
        text(f"{address}live/version.js?not={found[1]}")
    raise AssertionError(f"{words}: still {'there' if gone else 'missing'}\n{html}")


def replace(file: Path, old: str, new: str) -> None:
    given = file.read_text(encoding="utf-8")
    assert old in given
    file.write_text(given.replace(old, new, 1), encoding="utf-8")


def test_both_languages_and_their_files_are_served_from_one_address(address: str) -> None:
    start = text(address)
    assert 'href="da/index.html"' in start
    assert '<script type="module" src="/live/live.js"' in start
    assert "&lt;" not in start
    assert '<html lang="da"' in text(f"{address}da/")
    assert '<html lang="nb"' in text(f"{address}nb/steps/red")
    html = text(f"{address}nb/steps/red/")
    for name in re.findall(r'<link rel="stylesheet" href="([^"]+)"', html):
        assert "{" in text(urljoin(f"{address}nb/steps/red/", name))
    for name in ("practice/path.js", "practice/questions.js", "say/found.js", "placement/said.js"):  # made of the data alone
        assert text(f"{address}nb/{name}").startswith("self.trappen")


def test_only_this_machine_can_ask(address: str) -> None:
    port = f"{int(address.rstrip('/').rpartition(':')[2]):04X}"
    tables = [Path(f"/proc/net/{name}").read_text() for name in ("tcp", "tcp6") if Path(f"/proc/net/{name}").exists()]
    listening = [line.split()[1] for table in tables for line in table.splitlines()[1:] if line.split()[3] == "0A"]
    assert [place for place in listening if place.endswith(f":{port}")] == [f"0100007F:{port}"]


def test_no_answer_waits_until_the_browser_says_that_it_has_the_first_part() -> None:
    with (
        socket.create_server((HOST, 0)) as server,
        socket.create_connection(server.getsockname()) as browser,
        server.accept()[0] as heard,
    ):
        browser.shutdown(socket.SHUT_WR)  # it asks for nothing
        Answer(heard, browser.getsockname(), None)
        assert heard.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_an_edit_shows(step: Path, address: str) -> None:
    text(address + PAGE)
    replace(step, 'nb: "', 'nb: "Nyskrevet ')
    wait_for("Nyskrevet", address)


def test_a_broken_edit_leaves_the_last_good_page_and_says_what_to_mend_until_it_is_mended(step: Path, address: str) -> None:
    good = text(address + PAGE)
    heading = re.search(r"<h1.*?</h1>", good, re.S)
    assert heading
    replace(step, "\nword:", "\nwrod:")
    broken = wait_for("wrod", address)
    assert heading.group() in broken
    assert f"{STEP}:" in broken
    assert "Did you mean `word`?" in broken
    assert "wrod" in text(f"{address}da/cards/")
    assert '<div class="live"' in text(address)
    replace(step, "\nwrod:", "\nword:")
    assert VERSION.sub("", wait_for("wrod", address, gone=True)) == VERSION.sub("", good)


@pytest.mark.parametrize("fault", ["Nyskrevet " * 40, "[Nyskrevet](ref:nowhere) "])
def test_what_only_the_rules_refuse_is_told_when_writing_pauses_and_the_last_good_page_stands_again(
    step: Path, address: str, fault: str
) -> None:
    good = text(address + PAGE)
    replace(step, '\n  nb: "', f'\n  nb: "{fault}')
    broken = wait_for('class="live"', address)
    assert f"{STEP}:4:3: title.nb" in broken
    assert "Nyskrevet" not in broken.partition("<main")[2]
    replace(step, fault, "")
    assert VERSION.sub("", wait_for('class="live"', address, gone=True)) == VERSION.sub("", good)


def test_a_fault_of_the_rules_themselves_is_told_and_the_last_good_page_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = copy_project(tmp_path / "project")
    shown = Site(project, tmp_path / "made")
    monkeypatch.setattr("serve.site.PAUSE", -1)  # the rules are asked at the next look
    replace(project / STEP, 'nb: "', 'nb: "Nyskrevet ')
    shown.look()
    assert "Nyskrevet" in shown.page(PAGE)

    def fails(content: Content) -> Content:
        raise RuntimeError("the rules stumbled")

    monkeypatch.setattr("serve.site.judged", fails)
    shown.look()
    page = shown.page(PAGE)
    assert "RuntimeError: the rules stumbled" in page
    assert "Nyskrevet" not in page


@pytest.mark.long  # an edit that breaks a file is tried each day, above
@pytest.mark.parametrize("kind", ["a date that is none", "a lock of Emacs", "a folder called like a file", "no permission"])
def test_whatever_lies_in_data_every_page_is_answered(project: Path, address: str, kind: str) -> None:
    path = project / "data" / "exercises" / ("a.yml" if kind != "a lock of Emacs" else ".#exercise-competence.yml")
    text(address + PAGE)
    if kind == "a lock of Emacs":
        path.symlink_to("nobody@host.1:1")
    elif kind == "a folder called like a file":
        path.mkdir()
    else:
        path.write_text('id: "a"\nsince: 2026-11-31\n', encoding="utf-8")
        path.chmod(0 if kind == "no permission" else 0o644)
    try:
        if kind == "a lock of Emacs":
            assert 'class="live"' not in text(address + PAGE)
        else:
            assert "exercises/a.yml" in wait_for("exercises/a.yml", address)
    finally:
        path.rmdir() if path.is_dir() else path.unlink()
    wait_for('class="live"', address, gone=True)


@pytest.mark.long
def test_a_broken_template_is_told_and_mends(project: Path, address: str) -> None:
    template = project / "overrides" / "macros" / "step.html"
    text(address + PAGE)
    with template.open("a", encoding="utf-8") as file:
        file.write("{% if %}")
    assert "overrides/macros/step.html:" in wait_for("overrides/macros/step.html:", address)
    replace(template, "{% if %}", "")
    wait_for("overrides/macros/step.html:", address, gone=True)


@pytest.mark.long
def test_a_server_that_starts_on_broken_data_says_so_alone_and_mends(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "broken")
    replace(project / STEP, "\nword:", "\nwrod:")
    with serving(project) as address:
        assert "<main" not in wait_for("wrod", address)
        replace(project / STEP, "\nwrod:", "\nword:")
        assert '<html lang="nb"' in wait_for("wrod", address, gone=True)


def test_a_text_is_changed_by_keyboard_seen_on_the_page_beside_it_and_taken_back(
    chromium: Browser, step: Path, address: str
) -> None:
    page, faults, good = chromium.new_page(), [], step.read_bytes()
    watch(page, faults)
    page.set_default_timeout(90_000)
    page.goto(f"{address}edit/language?to=nb")
    page.goto(address + PAGE)
    page.get_by_role("link", name="Rediger denne siden").press("Enter")
    box = page.get_by_role("group", name="Overskrift").first.get_by_label("Norsk")
    box.fill("Nyskrevet [uten mål](ref:nowhere)")
    page.get_by_role("button", name="Lagre").press("Enter")
    expect(page.get_by_role("alert")).to_be_focused()
    assert_accessible(page, "main form")
    assert step.read_bytes() == good
    page.get_by_role("alert").get_by_role("link").first.press("Enter")
    expect(box).to_be_focused()
    box.fill("Nyskrevet overskrift")
    page.get_by_role("button", name="Lagre").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Lagret. Siden viser den nye teksten.")
    expect(page.frame_locator("iframe").get_by_text("Nyskrevet overskrift").first).to_be_attached()
    page.get_by_role("button", name="Angre").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Den siste endringen er angret.")
    assert step.read_bytes() == good
    page.close()
    assert [fault for fault in faults if "422" not in fault] == []  # what was refused is answered so


@pytest.mark.long
def test_every_state_of_the_editing_page_is_accessible_and_fits_a_phone(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.set_default_timeout(90_000)
    record = "edit/record?file=exercises%2Fexercise-competence.yml&id=exercise-competence"
    new = [f"edit/new?kind={kind}" for kind in KINDS]
    there = ("edit/", "edit/?q=zzz", "edit/at?page=da/questions/tools/", "edit/at?page=da/about/it/")
    for state in (*there, record, f"{record}&said=saved", "edit/organisation", "edit/nowhere", *new):
        page.goto(address + state)
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, state
    page.goto(f"{address}edit/at?page=da/safety/")
    expect(page.get_by_role("heading", name="The texts of this page")).to_be_visible()
    page.goto(f"{address}edit/organisation")
    page.get_by_label("Telephone", exact=True).first.fill("ring")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert_accessible(page)
    page.close()


def test_a_search_before_something_is_begun_leads_to_the_choice_and_begins_nothing(
    chromium: Browser, project: Path, address: str
) -> None:
    page = chromium.new_page()
    page.goto(f"{address}edit/language?to=da")
    page.goto(f"{address}edit/new?kind=questions")
    page.get_by_label("Spørgsmålet").fill("Hvor hænger nøglerne?")
    choice = page.get_by_role("search").locator("xpath=..").get_by_role("combobox")
    for press in ("click", "Enter", "click"):  # the same words again, and again
        field = page.get_by_role("searchbox")
        field.fill("red-org-1")
        field.press("Enter") if press == "Enter" else page.get_by_role("search").get_by_role("button").click()
        expect(choice).to_be_focused()
        expect(choice).to_have_value("red-org-1")
        page.get_by_role("combobox").first.select_option(index=1)  # now nothing is missing
    expect(page.get_by_role("textbox").first).to_have_value("Hvor hænger nøglerne?")
    page.close()
    assert list((project / "data" / "local").rglob("*.yml")) == []


@pytest.mark.long
def test_whatever_is_ones_own_is_begun_by_keyboard_with_its_page_beside_it_and_taken_back(
    chromium: Browser, project: Path, address: str
) -> None:
    page, faults = chromium.new_page(viewport={"width": 360, "height": 740}), []  # type: ignore[var-annotated]
    watch(page, faults)
    page.set_default_timeout(90_000)
    page.goto(f"{address}edit/language?to=nb")
    for kind in ("situations", "phrases", "questions"):  # a page of its own, a sentence on one, a place on another
        page.goto(f"{address}edit/")
        page.locator(f'a[href="/edit/new?kind={kind}"]').press("Enter")
        page.get_by_role("textbox").first.fill("Nøklene henger ved døra")
        for choice in page.get_by_role("combobox").all():
            choice.press("ArrowDown")
        page.get_by_role("button", name="Begynn").press("Enter")
        expect(page.get_by_role("status")).to_be_focused(timeout=MADE)
        expect(page.get_by_role("status")).to_contain_text("Begynt.", timeout=MADE)
        shown = page.frame_locator("iframe").get_by_text("Nøklene henger ved døra").first
        expect(shown).to_be_visible(timeout=MADE)
        if kind != "phrases":
            first = page.get_by_role("region", name="Mangler fortsatt").get_by_role("link").first
            field = page.locator(str(first.get_attribute("href")).replace(".", r"\."))
            first.press("Enter")
            expect(field).to_be_focused()
            field.fill("Heng dem tilbake.")
            page.get_by_role("button", name="Lagre").press("Enter")
            expect(page.get_by_role("status")).to_have_text("Lagret. Siden viser den nye teksten.", timeout=MADE)
            page.get_by_role("button", name="Angre").press("Enter")
            expect(page.get_by_role("status")).to_contain_text("angret", timeout=MADE)
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, kind
        page.get_by_role("button", name="Angre").press("Enter")
        expect(page.get_by_role("status")).to_contain_text("angret", timeout=MADE)
    assert [path for path in (project / "data" / "local").rglob("*.yml") if path.is_file()] == []
    page.close()
    assert faults == []


def test_the_editing_page_is_not_read_by_a_name_that_leads_here(address: str) -> None:
    asked = urllib.request.Request(f"{address}edit/", headers={"Host": "evil.example"})
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(asked, timeout=60)


def test_a_port_that_is_taken_is_told_in_one_sentence_with_the_way_out() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        command = [sys.executable, "-m", "site_serve", "--port", str(port)]
        done = subprocess.run(command, env=environment(Path.cwd()), capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    said = f"Port {port} is taken, perhaps by another `make serve`. Choose another: make serve PORT={port + 1}\n"
    assert (done.stdout, done.stderr) == ("", said)


def test_the_browser_shows_an_edit_by_itself_under_the_policy_of_the_page(chromium: Browser, step: Path, address: str) -> None:
    faults: list[str] = []
    page = chromium.new_page()
    watch(page, faults)
    page.goto(address + PAGE)
    replace(step, 'nb: "', 'nb: "Nyskrevet ')
    expect(page.get_by_text("Nyskrevet").first).to_be_attached(timeout=90_000)
    replace(step, "\nword:", "\nwrod:")
    expect(page.get_by_role("alert")).to_contain_text("Did you mean `word`?", timeout=90_000)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.close()
    assert faults == []
