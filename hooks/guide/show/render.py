"""Renders records through the templates of overrides/macros, in one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup

from guide import needed
from guide.meaning import (
    addresses,
    agenda,
    conversations,
    dates,
    deck,
    emergencies,
    forms,
    glossary,
    law,
    onward,
    path,
    phrases,
    pictures,
    placement,
    places,
    provenance,
    questions,
    records,
    rules_in_words,
    script_words,
    situations,
    year,
)
from guide.meaning.addresses import ELSEWHERE, Route, relative, routes
from guide.model.base import Text
from guide.model.pictures import Picture
from guide.read.content import Content
from guide.read.marks import plain
from guide.show import drawing, markup, qr

TEMPLATES = Path(__file__).resolve().parents[3] / "overrides"

ROOMS = (  # what templates may ask, each under its own name
    addresses,
    agenda,
    conversations,
    dates,
    deck,
    emergencies,
    forms,
    glossary,
    law,
    onward,
    path,
    phrases,
    pictures,
    placement,
    places,
    provenance,
    questions,
    records,
    rules_in_words,
    situations,
    year,
)


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


class _Compiled(jinja2.BytecodeCache):
    """Templates compiled once for all renderers; Jinja compiles anew what was edited."""

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.code:
            bucket.bytecode_from_string(self.code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.bytecode_to_string()


COMPILED = _Compiled()


class Renderer:
    """Templates and content of one language. `render` returns finished HTML; unknown names in templates are errors.

    It keeps nothing between calls: what templates ask for depends on the page, which each call brings along as `here`.
    """

    def __init__(self, content: Content, lang: str, directory_urls: bool = True, templates: Path = TEMPLATES) -> None:
        self.content, self.lang, self.directory_urls = content, lang, directory_urls
        self.routes = routes(content)
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader([templates / "macros", templates]),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=COMPILED,
        )
        self.equip(self.environment)

    def equip(self, environment: jinja2.Environment) -> None:
        """Gives an environment what our templates ask for. A template that is rendered in it needs `here`."""
        environment.filters.update(
            t=self._inline,
            linked=self._linked,
            paragraphs=self._blocks,
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
            href=self._href,
            page_href=self._page_href,
            file_href=self._file_href,
            title_of=self._title_of,
            elsewhere=ELSEWHERE,
            needed=needed,
            qr=qr,
            **{room.__name__.rpartition(".")[2]: room for room in ROOMS},
        )

    def render(self, template: str, here: Here, **values: Any) -> Markup:
        """The template `<template>.html` on the page `here`."""
        html = self.environment.get_template(f"{template}.html").render(values, here=here)
        # Blank lines and indents would let Markdown take a part of the block for its own.
        return Markup("\n".join(line.strip() for line in html.splitlines() if line.strip()))

    def href(self, here: Here, name: str) -> str:
        """The address of the record `name` from the page `here`."""
        return relative(self.routes[name], here.name, self.directory_urls)

    def drawn(self, picture: Picture) -> Markup:
        """The drawing, from the template of its name; that asks for its words by `label`."""
        template = self.environment.get_template(f"pictures/{picture.id}.html")
        return Markup(template.render(picture=picture, label=lambda name: picture.labels[name][self.lang]))

    @pass_context
    def _inline(self, context: Context, text: Text) -> Markup:
        return markup.inline(text[self.lang], self._resolve(context), self._explain(context))

    @pass_context
    def _linked(self, context: Context, text: Text) -> Markup:
        """As `t`, with plain links for terms: for places where a button may not stand, such as a label."""
        return markup.inline(text[self.lang], self._resolve(context))

    @pass_context
    def _blocks(self, context: Context, text: Text) -> Markup:
        return markup.blocks(text[self.lang], self._resolve(context), self._explain(context))

    def _resolve(self, context: Context) -> markup.Resolve:
        """The address of a ref: or term: link on the page of `context`."""
        return lambda scheme, name: self._to(context, Route("glossary", name) if scheme == "term" else self.routes[name])

    def _explain(self, context: Context) -> markup.Explain:
        """The words of a term: link with help on the term."""
        here: Here = context["here"]

        def explain(name: str, label: Markup) -> Markup:
            if here.whole:
                return label  # the glossary stands on the same page
            if not glossary.listed(self.content, self.content.terms[name], self.lang):
                return label
            here.explained[name] += 1
            term, key = self.content.terms[name], f"term-{name}-{here.explained[name]}"
            see = [other for other in term.see if self.routes[other].page != here.name]  # one is there already
            html = self.environment.get_template("_term.html").render(term=term, see=see, label=label, key=key, here=here)
            return Markup("".join(line.strip() for line in html.splitlines()))

        return explain

    def words(self, text: Text) -> str:
        """The text without its marks."""
        return plain(text[self.lang])

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

    @pass_context
    def _href(self, context: Context, name: str) -> str:
        return self._to(context, self.routes[name])

    @pass_context
    def _page_href(self, context: Context, page: str, anchor: str = "") -> str:
        return self._to(context, Route(page, anchor))

    @pass_context
    def _file_href(self, context: Context, name: str) -> str:
        """The address of a file of the language that is written last, such as the questions of all pages."""
        there = addresses.address(context["here"].name, self.directory_urls)
        return "../" * there.count("/") + name

    def _to(self, context: Context, target: Route) -> str:
        return relative(target, context["here"].name, self.directory_urls)

    @pass_context
    def _title_of(self, context: Context, name: str) -> Markup:
        record = self.content.by_id[name]
        if not isinstance(record.title, str):
            return self._linked(context, record.title)
        return Markup('<span lang="{}">{}</span>').format(record.written_in, record.title)
