"""The editing page as HTML."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2

from guide import translation
from guide.checked import content_of
from guide.meaning.addresses import address, routes
from guide.model.languages import LANGUAGES
from guide.read.problems import DataError, Problem
from guide.read.yaml_file import DataPath
from guide.show.asset_names import asset_names

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
        return f"{mine.message} {mine.advice}"

    def label(key: object) -> str:
        """What a field or a folder is called; its place in a list is a number."""
        if isinstance(key, int):
            return str(key + 1)
        name = translation.words(f"#{key}", lang)
        return str(key) if name.startswith("#") else name

    def labels(path: DataPath) -> str:
        """What a field is called with the parts it stands in; a term is a word and nothing more."""
        return " › ".join(map(label, path)) or label("word")

    return (
        _environment()
        .get_template(template)
        .render(
            lang=lang,
            t=t,
            told=told,
            label=label,
            labels=labels,
            helped=lambda english: translation.finished(english, lang),
            names=translation.languages(),
            languages={each.value: language.name for each, language in LANGUAGES.items()},
            sheet=f"/assets/{asset_names(root / 'docs' / 'assets')['site/site.css']}",
            **given,
        )
    )


def pages_of(data: Path, name: str) -> dict[str, str]:
    """Language → the address at which a record is shown here; nothing where it has no page, or data/ has a fault."""
    try:
        content = content_of(data)
    except DataError:
        return {}
    route = routes(content).get(name)
    if route is None:
        return {}
    anchor = f"#{route.anchor}" if route.anchor else ""
    return {lang: f"/{lang}/{address(route.page, directory_urls=True)}{anchor}" for lang in content.organisation.languages}
