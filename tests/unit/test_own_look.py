"""An organisation's name, logo and colour: what is taken, what is refused, and where it is seen."""

from __future__ import annotations

import dataclasses
import shutil
import struct
from pathlib import Path

import pytest

from guide.meaning import look
from guide.meaning.colours import contrast
from guide.meaning.unfilled import unfilled
from guide.read.content import Content
from guide.read.files import Unreadable
from guide.read.logo import LARGEST, logo
from guide.show.own_look import own
from guide.show.site import Site

ROOT = Path(__file__).resolve().parents[2]
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 40">{}</svg>'
REFUSED = {
    "<script>1</script>": "holds <script>",
    '<path onload="x()"/>': "holds onload=",
    '<image href="https://elsewhere.example/x.png"/>': "from elsewhere",
    '<use xlink:href="//elsewhere.example/x.svg#a"/>': "from elsewhere",
    '<path style="fill:url(https://elsewhere.example/x)"/>': "from elsewhere",
    "<style>@import '//elsewhere.example/x.css';</style>": "from elsewhere",
    "<foreignObject/>": "holds <foreignObject>",
    '<a href="#x"/>': "holds <a>",
    '<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>': "holds <script>",
    "<g>": "no sound SVG",
    f"<desc>{'x' * LARGEST}</desc>": "30 KB",
}


def own_content(content: Content, **said: object) -> Content:
    return dataclasses.replace(content, organisation=content.organisation.model_copy(update=said))


def written(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("part", REFUSED, ids=lambda part: part[:30])
def test_a_logo_that_could_do_more_than_be_looked_at_is_refused(part: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=REFUSED[part]):
        logo(written(tmp_path, "logo.svg", DRAWN.format(part)))


def test_a_drawing_that_declares_its_own_parts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="ENTITY"):
        logo(written(tmp_path, "logo.svg", f'<!DOCTYPE svg [<!ENTITY a "b">]>{DRAWN.format("&a;")}'))


def test_a_sound_logo_says_how_wide_it_is(tmp_path: Path) -> None:
    drawn = logo(written(tmp_path, "logo.svg", DRAWN.format('<style>.a{fill:url(#b)}</style><path class="a" d="M0 0h9"/>')))
    png = logo(written(tmp_path, "logo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 120, 60)))
    assert (drawn.width / drawn.height, png.width / png.height) == (1.5, 2)
    with pytest.raises(Unreadable, match="no PNG"):
        logo(written(tmp_path, "other.png", DRAWN.format("")))


@pytest.mark.parametrize("accent", ["#17506a", "#00a1de", "#ffd100", "#006b3f", "#c8102e", "#ff6600", "#ffffff"])
def test_the_colour_that_is_offered_is_read_everywhere_and_is_no_step(accent: str) -> None:
    for scheme in look.schemes().values():
        offered = look.better(scheme, accent)
        assert offered is not None
        assert scheme.step_like(offered) is None
        assert min(contrast(offered, scheme.tokens[ground]) for ground in look.GROUNDS) >= 4.5
        assert contrast(offered, scheme.tint(offered)) >= 4.5
        assert contrast(scheme.on_accent(offered), offered) >= 4.5
        assert contrast(scheme.tokens["ink"], scheme.tint(offered)) >= 4.5


def test_the_site_s_own_colours_would_be_taken_too() -> None:
    assert all(scheme.will_do(scheme.tokens["accent"]) for scheme in look.schemes().values())


def test_a_name_a_logo_and_a_colour_are_seen_at_the_top_of_every_page(content: Content, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "fixtures" / "local", tmp_path / "local")
    said = {"name": "Solby Kommune", "short_name": "Solby", "logo": "logo.svg", "accent": "#6a1b6a"}
    plain = Site(content, "da", ROOT)
    mine = Site(dataclasses.replace(own_content(content, **said), folder=tmp_path), "da", ROOT)
    html = mine.whole("steps/red")
    header = html[html.index("<header") : html.index("</header>")]
    assert f'src="../../../assets/{mine.assets["own/logo.svg"]}"' in header
    assert '<span class="brand__of">Solby</span>' in header
    assert ", Solby</title>" in html
    assert "<p>Solby Kommune</p>" in html  # on paper
    assert "#6a1b6a" in own(mine.content).rules
    assert mine.assets["site/site.css"] != plain.assets["site/site.css"]


def test_an_organisation_that_says_nothing_changes_nothing(content: Content) -> None:
    assert own(content).named({"a": "b"}) == {"a": "b"}
    assert own(content).rules == ""


def test_what_hurts_most_is_asked_for_first(content: Content) -> None:
    empty = unfilled(content.organisation)
    assert empty[:3] == ["country", "whom-to-ask", "leader-on-call"]
    assert empty[-3:] == ["short_name", "logo", "accent"]
    assert "country" not in unfilled(own_content(content, country="dk").organisation)
