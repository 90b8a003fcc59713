"""The pages that stand outside of the frame: the choice of language, and the one for addresses that lead nowhere.

They are finished, so they are plain text: what is written into them afterwards must not be escaped once more.
"""

from __future__ import annotations

from collections.abc import Mapping

from guide.meaning.addresses import own_path
from guide.meaning.look import short_name
from guide.model.languages import LANGUAGES, Lang, Language
from guide.read.content import Content
from guide.show.own_look import picture
from guide.show.render import Here, Renderer


def shown(content: Content) -> dict[Lang, Language]:
    """The languages that the organisation shows, with what the pages say of each."""
    return {lang: LANGUAGES[lang] for lang in content.organisation.languages}


def start(content: Content, assets: Mapping[str, str]) -> str:
    """The page at the top of the site; `assets` are the names that the files of docs/assets have there."""
    languages = shown(content)
    names = [content.ui["site-name"][lang] for lang in languages]
    logo, own_name = picture(content, "assets/", assets), short_name(content.organisation)
    renderer, here = Renderer(content, next(iter(languages))), Here("index")
    return str(renderer.render("start", here, assets=assets, languages=languages, names=names, logo=logo, own_name=own_name))


def not_found(content: Content, lang: str, assets: Mapping[str, str]) -> str:
    """`404.html` of one language. It is served at any depth, so its addresses begin at the host, where that is known."""
    top = own_path(content)
    return str(Renderer(content, lang).render("404", Here("404"), assets=assets, languages=shown(content), top=top))
