"""Renders records through the templates of overrides/macros, in one language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from guide import needed
from guide.meaning import dates, provenance, script_words
from guide.meaning.addresses import ELSEWHERE, relative
from guide.model.base import Text
from guide.model.languages import LANGUAGES
from guide.model.pictures import Picture
from guide.read.content import Content
from guide.show import drawing, markup, qr
from guide.show.environment import ROOMS, TEMPLATES, environment
from guide.show.links import Links
from guide.show.texts import Texts

# A sign or a day is nothing without what follows: no line ends between "§" and "119 a", or between "15." and "december".
MONTHS = "|".join(sorted({month for lang in LANGUAGES for month in dates.months(lang)}))
SECTION = re.compile(r"§ \d+(?: [a-h]\b)?")
DAY = re.compile(rf"\. (?<=\d\. )(?=(?:{MONTHS})\b)")  # back from the point: to look for numbers takes seven times as long
NO_BREAK = "\u00a0"


class MissingWord(LookupError):
    """Raised where a template asks for an interface word that is nowhere in data/ui/."""

    def __init__(self, key: str) -> None:
        super().__init__(f"the word `{key}` stands nowhere in data/ui/.")
        self.key = key


@dataclass
class Here:
    """The page that is being rendered: its name, and how often each term stood on it so far."""

    name: str
    explained: Counter[str] = field(default_factory=Counter)
    whole: bool = False  # the page holds the texts of all others


class Renderer:
    """Templates and content of one language. `render` returns finished HTML; unknown names in templates are errors.

    It keeps nothing between calls: what templates ask for depends on the page, which each call brings along as `here`.
    """

    def __init__(self, content: Content, lang: str, directory_urls: bool = True, templates: Path = TEMPLATES) -> None:
        self.content, self.lang, self.directory_urls = content, lang, directory_urls
        self.environment = environment(templates)
        self.links = Links(content, directory_urls)
        self.texts = Texts(content, lang, self.links, self.environment)
        self.equip(self.environment)

    def equip(self, environment: jinja2.Environment) -> None:
        """Gives an environment what our templates ask for. A template that is rendered in it needs `here`."""
        environment.filters.update(
            t=self.texts.inline,
            linked=self.texts.linked,
            paragraphs=self.texts.blocks,
            words=self.words,
            record=self.content.by_id.__getitem__,
            ours=provenance.ours,
            script_data=markup.script_data,
            wrapped=drawing.wrapped,
        )
        environment.globals.update(
            content=self.content,
            lang=self.lang,
            others=[other for other in self.content.organisation.languages if other != self.lang],
            ui=self._ui,
            ui_list=self._ui_list,
            drawn=self.drawn,
            words_for=self._words_for,
            href=self.links.href,
            page_href=self.links.page_href,
            file_href=self.links.file_href,
            title_of=self.texts.title_of,
            elsewhere=ELSEWHERE,
            needed=needed,
            qr=qr,
            **ROOMS,
        )

    def render(self, template: str, here: Here, **values: Any) -> Markup:
        """The template `<template>.html` on the page `here`."""
        html = self.environment.get_template(f"{template}.html").render(values, here=here)
        html = DAY.sub(f".{NO_BREAK}", SECTION.sub(lambda found: found[0].replace(" ", NO_BREAK), html))
        # Blank lines and indents would let Markdown take a part of the block for its own.
        return Markup("\n".join(filter(None, map(str.strip, html.splitlines()))))

    def href(self, here: Here, name: str) -> str:
        """The address of the record `name` from the page `here`."""
        return relative(self.links.routes[name], here.name, self.directory_urls)

    def drawn(self, picture: Picture) -> Markup:
        """The drawing, from the template of its name; that asks for its words by `label`."""
        template = self.environment.get_template(f"pictures/{picture.id}.html")
        return Markup(template.render(picture=picture, label=lambda name: picture.labels[name][self.lang]))

    def words(self, text: Text) -> str:
        """The text without its marks."""
        return self.texts.words(text)

    def _ui(self, key: str) -> str:
        if key not in self.content.ui:
            raise MissingWord(key)
        return self.content.ui[key][self.lang]

    def _ui_list(self, key: str) -> list[str]:
        if key not in self.content.ui_lists:
            raise MissingWord(key)
        return [text[self.lang] for text in self.content.ui_lists[key]]

    def _words_for(self, component: str, only_shows: bool = False) -> Mapping[str, str]:
        return script_words.words_for(self.content, component, self.lang, only_shows)
