"""The editing page as HTML."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

import jinja2

from guide import translation
from guide.checked import content_of
from guide.meaning import questions
from guide.meaning.addresses import Route, address, routes
from guide.model.languages import LANGUAGES, Lang
from guide.read.content import Content
from guide.read.problems import DataError, Problem
from guide.show import own_look
from guide.show.asset_names import asset_names
from serve.editing import called

HERE = Path(__file__).parent


@cache
def _environment() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(HERE)
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)


def page(root: Path, template: str, lang: str, **given: object) -> str:
    """One page, in the language of whoever edits; `given` is what the template shows."""

    def t(english: str, *gaps: object) -> str:
        return translation.words(english, lang, *gaps)

    def told(problem: Problem) -> str:
        mine = translation.in_language(problem, lang)
        return called.spoken(f"{mine.message} {mine.advice}", lang)

    return (
        _environment()
        .get_template(template)
        .render(
            lang=lang,
            t=t,
            told=told,
            label=lambda key: called.label(key, lang),
            labels=lambda path: called.labels(path, lang),
            at=lambda path: called.told(path, lang),
            named=lambda key, value: called.value(key, value, _words_of(root, lang), lang),
            beginning=called.beginning,
            by_title=lambda there: called.by_title(there, lang),
            by_kind=lambda there: called.by_kind(there, lang),
            helped=lambda english: translation.finished(english, lang),
            names=translation.languages(),
            languages={each.value: language.name for each, language in LANGUAGES.items()},
            sheet=f"/assets/{_sheet(root)}",
            **given,
        )
    )


def _words_of(root: Path, lang: str) -> Mapping[str, str]:
    """The words of the site in a language; none while data/ has a fault, or in a language it is not shown in."""
    with suppress(DataError):
        return {key: text[lang] for key, text in content_of(root / "data").ui.items()} if lang in list(Lang) else {}
    return {}


def _sheet(root: Path) -> str:
    """The name under which the site's sheet is served: it holds the organisation's colours, where it has any."""
    names = asset_names(root / "docs" / "assets")
    with suppress(DataError):
        names = own_look.own(content_of(root / "data")).named(names)
    return names["site/site.css"]


def records_on(data: Path, page: str) -> set[str]:
    """The ids of what is shown at an address such as `da/steps/red/`."""
    try:
        content = content_of(data)
    except DataError:
        return set()
    rest = page.partition("/")[2].removesuffix("index.html")
    return {name for name, route in routes(content).items() if address(route.page, directory_urls=True) == rest}


def wanted(data: Path) -> list[str]:
    """The languages in which the site is shown; all of them while data/ has a fault."""
    try:
        return list(content_of(data).organisation.languages)
    except DataError:
        return list(Lang)


def pages_of(data: Path, name: str) -> dict[str, str]:
    """Language → the address at which a record is shown here; nothing where it has no page, or data/ has a fault."""
    try:
        content = content_of(data)
    except DataError:
        return {}
    route = routes(content).get(name) or _of_another(content, name)
    if route is None:
        return {}
    anchor = f"#{route.anchor}" if route.anchor else ""
    return {lang: f"/{lang}/{address(route.page, directory_urls=True)}{anchor}" for lang in content.organisation.languages}


def _of_another(content: Content, name: str) -> Route | None:
    """Where a record stands that nothing links to: a question among those of its topic, a word in the glossary."""
    question = next((each for each in questions.here(content) if each.id == name), None)
    if question:
        return Route(f"questions/{question.topic}", f"ask-{name}")
    return Route("glossary", name) if name in content.terms else None
