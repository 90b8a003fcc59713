"""Renders records through the templates of overrides/macros, in one language."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from guide.meaning import (
    addresses,
    agenda,
    dates,
    deck,
    glossary,
    phrases,
    placement,
    places,
    provenance,
    records,
    rules_in_words,
)
from guide.meaning.addresses import ELSEWHERE, Route, relative, routes
from guide.model.base import Text
from guide.read.content import Content
from guide.read.marks import plain
from guide.show import markup, qr

TEMPLATES = Path(__file__).resolve().parents[3] / "overrides" / "macros"

ROOMS = (  # what templates may ask, each under its own name
    addresses,
    agenda,
    dates,
    deck,
    glossary,
    phrases,
    placement,
    places,
    provenance,
    records,
    rules_in_words,
)


class Renderer:
    """Templates and content of one language. `render` returns finished HTML; unknown names in templates are errors."""

    def __init__(self, content: Content, lang: str, directory_urls: bool = True, templates: Path = TEMPLATES) -> None:
        self.content, self.lang, self.directory_urls = content, lang, directory_urls
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(templates),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.filters.update(
            t=self._inline,
            linked=self._linked,
            paragraphs=self._blocks,
            words=self._words,
            record=self.record,
            script_data=markup.script_data,
        )
        self.environment.globals.update(
            content=content, lang=lang, ui=self._ui, href=self._href, page_href=self._page_href,
            record_of=self.record, title_of=self._title_of, elsewhere=ELSEWHERE, qr=qr,
        )  # fmt: skip
        self.environment.globals.update({room.__name__.rpartition(".")[2]: room for room in ROOMS})
        self.here = "index"
        self.explained: Counter[str] = Counter()  # how often each term stands on this page so far

    @cached_property
    def _routes(self) -> dict[str, Route]:
        return routes(self.content)

    def render(self, template: str, here: str, **values: Any) -> Markup:
        """The template `<template>.html` for the page `here` (its name without ending)."""
        if here != self.here:
            self.here, self.explained = here, Counter()
        html = self.environment.get_template(f"{template}.html").render(values)
        # Blank lines and indents would let Markdown take a part of the block for its own.
        return Markup("\n".join(line.strip() for line in html.splitlines() if line.strip()))

    def _address(self, scheme: str, name: str) -> str:
        return self._page_href("glossary", name) if scheme == "term" else self._href(name)

    def _inline(self, text: Text) -> Markup:
        return markup.inline(text[self.lang], self._address, self._explain)

    def _linked(self, text: Text) -> Markup:
        """As `t`, with plain links for terms: for places where a button may not stand, such as a label."""
        return markup.inline(text[self.lang], self._address)

    def _blocks(self, text: Text) -> Markup:
        return markup.blocks(text[self.lang], self._address, self._explain)

    def _explain(self, name: str, label: Markup) -> Markup:
        """The words `label` with help on the glossary term `name`."""
        self.explained[name] += 1
        term, key = self.content.terms[name], f"term-{name}-{self.explained[name]}"
        html = self.environment.get_template("_term.html").render(term=term, label=label, key=key)
        return Markup("".join(line.strip() for line in html.splitlines()))

    def _words(self, text: Text) -> str:
        return plain(text[self.lang])

    def _ui(self, key: str) -> str:
        return self.content.ui[key][self.lang]

    def _href(self, name: str) -> str:
        return relative(self._routes[name], self.here, self.directory_urls)

    def _page_href(self, page: str, anchor: str = "") -> str:
        return relative(Route(page, anchor), self.here, self.directory_urls)

    def record(self, name: str) -> Any:
        """The record with this id."""
        return records.record(self.content, name)

    def _title_of(self, name: str) -> str:
        return records.title(self.content, name, self.lang)
