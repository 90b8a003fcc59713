"""The tables of the search: the script in the page gives every word the number that it has where the tables are written."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from guide.read.content import Content
from guide.ship.search_documents import Document, in_lands
from guide.ship.search_meanings import lands, weighty
from guide.ship.search_stems import stemmer, words_of
from guide.ship.search_tables import Tables, letters, steps

Open = Callable[..., Page]
READ = """async (tables) => {
  const { index } = await import("/assets/search/tables.js");
  const { documents, words, linesOf, places, placeOf } = index(...tables);
  const of = (places) => [...new Set(places)].sort();
  const told = words.map((word, i) => [word, of(places[i]), of([...linesOf[i]].map((line) => placeOf[line]))]);
  return [documents.map(({ address }) => address), told];
}"""
COMMON = ["og", "den", "mod"]
DOCUMENTS = [
    Document("say/", "Møde om 1-1-2: mødet, MØDER", "say", 1, ["ring 112 nu"], ["ingen svarer"], text="Ringer og ringer."),
    Document("say/a\u00e5/", "Å ære, I. A. e\u0301n", "say", 0.5, ["den ære"], text="Møder. Noget andet end en klage"),
    Document("say/b/", "", "now", 1, ["klagen over mødet", "Noget andet"], heads="Ære"),
    Document("say/b/#later", "Møte på andre måter", "say", 1, text="Mødet", later=True),
]

FOUND = """async ([tables, questions]) => {
  const { index } = await import("/assets/search/tables.js");
  const { ranked } = await import("/assets/search/ranking.js");
  const known = index(...tables);
  return questions.map((question) => ranked(question, known).pages.map(({ address }) => address));
}"""


def test_what_people_say_instead_of_a_word_means_it_and_not_what_else_they_say(open_alone: Open, content: Content) -> None:
    pages = [Document(f"{word}/", "", "say", 1, [word]) for word in ("hammer", "pensel", "violin")]
    first, more = Tables(pages, COMMON, [" ".join(["10*", *map(stemmer(COMMON), ("hammer", "pensel", "violin"))])]).tables()
    questions = ["hammer", "pensel", "violin"]
    found = open_alone("phrases").evaluate(FOUND, [[first | weighty(content, "da") | {"lands": []}, more], questions])
    assert [{*each} for each in found] == [
        {"hammer/", "pensel/", "violin/"},
        {"hammer/", "pensel/"},
        {"hammer/", "violin/"},
    ]


def test_a_number_is_met_as_it_is_written_and_no_other_looks_like_it(open_alone: Open, content: Content) -> None:
    pages = [Document(f"{number}/", "", "say", 1, [f"ring {number} nu"]) for number in ("116117", "22339012")]
    first, more = Tables(pages, COMMON, []).tables()
    questions = ["116117", "116 117", "116118", "22339021", "1161"]  # the last three on no page
    found = open_alone("phrases").evaluate(FOUND, [[first | weighty(content, "da") | {"lands": []}, more], questions])
    assert found == [["116117/"], ["116117/"], [], [], []]


def test_the_rules_of_a_country_come_behind_where_another_is_named(open_alone: Open, content: Content) -> None:
    pages = [Document(f"law/{country}/", "", "page", 1, ["holde nogen fast"]) for country in ("no", "dk")]
    first, more = Tables(pages, COMMON, []).tables()
    of = in_lands(pages, content)
    named = [[lands(content, "da")[country], letters(steps(places))] for country, places in of.items()]
    questions = ["holde fast i norge", "holde fast i danmark", "holde fast, dansk eller norsk", "holde fast"]
    found = open_alone("phrases").evaluate(FOUND, [[first | weighty(content, "da") | {"lands": named}, more], questions])
    assert of == {"dk": [1], "no": [0]}
    assert [each[:1] for each in found] == [["law/no/"], ["law/dk/"], ["law/no/"], ["law/no/"]]


def test_every_word_has_the_number_that_the_tables_give_it(open_alone: Open, content: Content) -> None:
    stem = stemmer(COMMON)
    first, more = Tables(DOCUMENTS, COMMON, []).tables()
    addresses, words = open_alone("phrases").evaluate(READ, [first | weighty(content, "da") | {"lands": []}, more])
    assert addresses == [each.address for each in DOCUMENTS]
    found = {stem(word): (places, lines) for word, places, lines in words}
    assert len(found) == len(words)
    titled = [{stem(word) for word in words_of(each.title)} for each in DOCUMENTS]
    lined = [{stem(word) for line in [*each.lines, *each.further] for word in words_of(line)} for each in DOCUMENTS]
    texts = [{stem(word) for word in words_of(f"{each.heads} {each.text}")} for each in DOCUMENTS]
    assert found.keys() == set().union(*titled, *lined, *texts)
    for key, (places, lines) in found.items():
        assert lines == [i for i, (title, line) in enumerate(zip(titled, lined, strict=True)) if key in title | line], key
        every = zip(titled, lined, texts, strict=True)
        assert places == [i for i, (title, line, text) in enumerate(every) if key in title | line | text], key
