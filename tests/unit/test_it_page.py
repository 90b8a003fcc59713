"""The page for IT is true: every key of the browser's storage is named on it, and everything it names is there."""

from __future__ import annotations

import re

import pytest

from guide.read.content import Content
from guide.ship import parts, release, third_party
from tests.conftest import LANGUAGES, ROOT

KEY = re.compile(r"""["'`]((?:trappen|guide)-[a-z-]+)""")
STORED = re.compile(r"store\(|Storage\.|^const (?:KEY|NAME) = ", re.M)
ELEMENT = re.compile(r"""customElements\.define\(\s*["']([a-z-]+)""")


def page(lang: str) -> str:
    return (ROOT / "docs" / lang / "about" / "it.md").read_text(encoding="utf-8")


def keys() -> set[str]:
    scripts = [path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "assets").rglob("*.js")]
    lines = [line for text in scripts for line in text.splitlines() if STORED.search(line)]
    return {key for line in lines for key in KEY.findall(line)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_key_that_a_script_stores_is_named_and_no_other(lang: str) -> None:
    named = set(re.findall(r"`((?:trappen|guide)-[a-z-]+)`", page(lang)))
    assert named == keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_it_names_is_there(lang: str) -> None:
    text = page(lang)
    for name in (third_party.NAME, parts.NAME, release.SUMS):
        assert name in text or name == third_party.NAME
    assert "{{ third_party() }}" in text
    for path in ("deploy", "deploy/run.py", "SECURITY.md", "deploy/nginx.conf", "deploy/apache.conf", "deploy/web.config"):
        assert (ROOT / path).exists()


def test_the_header_for_a_frame_in_a_sandbox_is_told_as_the_servers_send_it() -> None:
    header, value = "Access-Control-Allow-Origin", "*"
    sent = {
        "nginx.conf": rf'(?s)~/assets/\s+"{re.escape(value)}";.*add_header {header} \$trappen_strangers;',
        "apache.conf": rf'(?s)<If "[^"]*/assets/[^"]*">[^<]*Header set {header} "{re.escape(value)}"',
        "web.config": rf'(?s)<location path="assets">.*<add name="{header}" value="{re.escape(value)}" />.*</location>',
    }
    for name, pattern in sent.items():
        assert re.search(pattern, (ROOT / "deploy" / name).read_text(encoding="utf-8")), name
    for text in (*map(page, LANGUAGES), (ROOT / "SECURITY.md").read_text(encoding="utf-8")):
        (line,) = (each for each in re.split(r"\n(?=- )|\n\n", text) if header in each)
        for word in (f"`{header}: {value}`", "`assets/`", "`sandbox`", "`allow-same-origin`", "frame-ancestors"):
            assert word in line
    assert f"`{header}`" in (ROOT / "deploy" / "README.md").read_text(encoding="utf-8")


def test_organisations_may_stay_out_of_search_engines(content: Content) -> None:
    assert content.organisation.listed
