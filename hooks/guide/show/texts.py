"""Texts of data/ as templates ask for them: in one language, with links from the page that is being rendered."""

from __future__ import annotations

import jinja2
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from guide.meaning import glossary
from guide.meaning.addresses import Route
from guide.model.base import Text
from guide.read.content import Content
from guide.read.marks import plain
from guide.show import markup
from guide.show.links import Links

JOINED = "\u2060"  # a button is a thing by itself to browsers, so that the full stop behind it would begin a line


class Texts:
    """The filters of templates that make a text HTML. `context` holds the page as `here`."""

    def __init__(self, content: Content, lang: str, links: Links, environment: jinja2.Environment) -> None:
        self.content, self.lang, self.links, self.environment = content, lang, links, environment

    def words(self, text: Text) -> str:
        """The text without its marks."""
        return plain(text[self.lang])

    @pass_context
    def inline(self, context: Context, text: Text) -> Markup:
        """One line; terms are explained where they stand."""
        return markup.inline(text[self.lang], self._resolve(context), self._explain(context))

    @pass_context
    def linked(self, context: Context, text: Text) -> Markup:
        """The same with plain links for terms: for places where a button may not stand, such as a label."""
        return markup.inline(text[self.lang], self._resolve(context))

    @pass_context
    def blocks(self, context: Context, text: Text) -> Markup:
        """Paragraphs; terms are explained where they stand."""
        return markup.blocks(text[self.lang], self._resolve(context), self._explain(context))

    @pass_context
    def title_of(self, context: Context, name: str) -> Markup:
        """The title of a record, in the language it was written in."""
        record = self.content.by_id[name]
        if not isinstance(record.title, str):
            return self.linked(context, record.title)
        return Markup('<span lang="{}">{}</span>').format(record.written_in, record.title)

    def _resolve(self, context: Context) -> markup.Resolve:
        """The address of a ref: or term: link on the page of `context`."""

        def resolve(scheme: str, name: str) -> str:
            return self.links.to(context, Route("glossary", name) if scheme == "term" else self.links.routes[name])

        return resolve

    def _explain(self, context: Context) -> markup.Explain:
        """The words of a term: link with help on the term."""
        here = context["here"]

        def explain(name: str, label: Markup) -> Markup:
            if here.whole:
                return label  # the glossary stands on the same page
            if not glossary.listed(self.content, self.content.terms[name], self.lang):
                return label
            here.explained[name] += 1
            term, key = self.content.terms[name], f"term-{name}-{here.explained[name]}"
            see = [other for other in term.see if self.links.routes[other].page != here.name]  # one is there already
            html = self.environment.get_template("_term.html").render(term=term, see=see, label=label, key=key, here=here)
            return Markup("".join(line.strip() for line in html.splitlines()) + JOINED)

        return explain
