"""Every word is known to the speller of its language, or stands in data/wordlist.txt.

A word left unknown is a typo, a name, or a word of the other language. What is marked as another language is read as that.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from guide.model.languages import LANGUAGES
from guide.read.content import Content
from guide.read.marks import foreign, own, plain

ROOT = Path(__file__).resolve().parents[2]
DICTIONARY = {lang.value: language.dictionary for lang, language in LANGUAGES.items()}
MARKUP = re.compile(r"\{[^}]*\}|`[^`]*`|\]\([^)]*\)|https?://\S+|^---$.*?^---$", re.M | re.S)
WEB = re.compile(r"\b(?:www\.)?[\w-]+(?:\.[\w-]+)+\b")
WORD = re.compile(r"[^\W\d_]+(?:[-.’'][^\W\d_]+)*")


def wordlist(lang: str) -> set[str]:
    """The accepted words for a language: those under `# <lang>` and under `# both`."""
    found, head = set(), ""
    for line in (ROOT / "data" / "wordlist.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            head = line.lstrip("# ").strip()
        elif line.strip() and head in (lang, "both"):
            found.add(line.strip())
    return found


def words_in(text: str) -> list[str]:
    """The words of `text` without markup, placeholders and addresses."""
    return WORD.findall(WEB.sub(" ", MARKUP.sub(" ", text)))


def unknown(text: str, lang: str) -> set[str]:
    """The words of `text` that the speller does not know."""
    assert shutil.which("hunspell"), "Hunspell is missing. Please run: sudo apt-get install -y hunspell hunspell-da hunspell-no"
    done = subprocess.run(
        ["hunspell", "-i", "utf-8", "-d", DICTIONARY[lang], "-l"], input=text, capture_output=True, encoding="utf-8", check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("lang", DICTIONARY)
def test_every_word_of_the_data_is_known(lang: str, content: Content) -> None:
    words: dict[str, str] = {}
    for origin, path, text in content.texts:
        marked = [part for each in DICTIONARY for as_lang, part in foreign(text[each]) if as_lang == lang]
        for word in words_in(" ".join([plain(own(text[lang])), *marked])):
            words.setdefault(word, f"{origin.located.file}: {'.'.join(map(str, path))}")
    strange = unknown("\n".join(words), lang) - wordlist(lang)
    assert {word: words.get(word, "?") for word in sorted(strange)} == {}


@pytest.mark.parametrize("lang", DICTIONARY)
def test_every_word_of_the_prose_is_known(lang: str) -> None:
    text = "\n".join(p.read_text(encoding="utf-8") for p in sorted((ROOT / "docs" / lang).rglob("*.md")))
    assert sorted(unknown("\n".join(words_in(text)), lang) - wordlist(lang)) == []


def test_the_speller_works() -> None:
    assert unknown("samarbejdet samarbejdett", "da") == {"samarbejdett"}
    assert unknown("samarbeidet samarbejdet", "nb") == {"samarbejdet"}


@pytest.mark.parametrize("lang", DICTIONARY)
def test_no_word_of_the_list_is_known_anyway(lang: str) -> None:
    words = wordlist(lang)
    both = set.intersection(*map(wordlist, DICTIONARY))
    assert sorted(words - both - unknown("\n".join(words), lang)) == []
