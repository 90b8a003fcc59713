"""Words that mean the same or nearly, across the languages, and words that say little."""

from __future__ import annotations

from collections.abc import Iterator

from guide.meaning import glossary
from guide.model.base import Text
from guide.model.languages import Lang
from guide.model.search import BETWEEN
from guide.read.content import Content
from guide.ship.search_stems import stemmer, words_of

TERM, ACROSS, NEAR = 10, 9, 5  # tenths: how sure a word means another of its group


def common(content: Content) -> list[str]:
    """The words that stand everywhere in speech, of both languages."""
    return list(dict.fromkeys(word for lang in Lang for word in content.search.common[lang].split())) if content.search else []


def weighty(content: Content, lang: str) -> dict[str, str]:
    """Stems of phrases that outweigh single words, one a line, and single words of persons and of whom
    somebody hurts. The fields of `SearchWords` say what each is for.
    """
    if not (search := content.search):
        return dict.fromkeys(("sayings", "weapons", "danger", "past", "ending", "oneself", "persons"), "")
    stem = stemmer(common(content))

    def key(word: str) -> str:
        return word if word == "*" else f"-{stem(word[1:])}" if word[0] == "-" else stem(word)

    def phrases(said: Text | None) -> str:
        every = said[lang].split(BETWEEN) if said else []
        return "\n".join(dict.fromkeys(" ".join(map(key, phrase.split())) for phrase in every))

    def words(said: Text | None) -> str:
        return " ".join(dict.fromkeys(map(stem, words_of(said[lang] if said else ""))))

    return {
        "sayings": phrases(search.sayings),
        "weapons": phrases(search.weapons),
        "danger": phrases(search.danger),
        "past": phrases(search.past),
        "ending": phrases(search.ending),
        "oneself": words(search.oneself),
        "persons": words(search.persons),
    }


def lands(content: Content, lang: str) -> dict[str, str]:
    """Id of each country that the search knows by name → the stems of the words that name it."""
    stem, named = stemmer(common(content)), content.search.lands if content.search else {}
    return {country: " ".join(dict.fromkeys(map(stem, words[lang].split()))) for country, words in named.items()}


def alike(content: Content, lang: str) -> list[str]:
    """Groups, each as how sure they are and its stems; after "*" only the first one and each of the others mean one another."""
    stem = stemmer(common(content))
    passed_over = {stem(word) for word in common(content)}

    def groups() -> Iterator[tuple[str, list[str]]]:
        for term in content.terms.values():
            yield f"{TERM}", [word for word in glossary.words(content, term) if " " not in word]
        if content.search:
            shown = content.organisation.languages
            for danish, norwegian in content.search.across.items() if len(shown) > 1 else ():
                yield f"{ACROSS}", [danish, norwegian]
            for words in content.search.same if len(shown) > 1 else ():
                yield f"{ACROSS}", words.split()
            for group in content.search.near:
                yield f"{NEAR}", [word for each in shown for word in group[each].split()]
            for word, others in content.search.instead.get(Lang(lang), {}).items():
                yield f"{NEAR}*", [word, *others.split()]

    found: dict[str, None] = {}
    for sure, words in groups():
        keys = [key for key in dict.fromkeys(map(stem, words)) if key not in passed_over]
        if len(keys) > 1 and (sure[-1] != "*" or keys[0] == stem(words[0])):
            found[f"{sure} {' '.join(keys)}"] = None
    return list(found)
