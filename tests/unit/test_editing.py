"""The editing page of `make serve`: changes a text and nothing else, refuses what the check refuses, answers one machine."""

from __future__ import annotations

import re
import shutil
from html import escape, unescape
from pathlib import Path

import pytest
from yaml import CSafeLoader, load

from guide.checked import faults, tried
from guide.meaning.glossary import alphabetical
from guide.model.situations import THREATENED
from guide.read.problems import Problem
from guide.read.yaml_file import read
from serve.editing import begun, called, entries, guard, kept, lists
from serve.editing.asked import Asked, Reply
from serve.editing.desk import Desk
from serve.editing.put import put
from serve.editing.splice import replaced, spots
from tests.unit.test_cases import sound_data

DATA = Path(__file__).resolve().parents[2] / "data"
DOCS = DATA.parent / "docs"
HEADERS = {"Host": "localhost:8000", "Origin": "http://localhost:8000"}
ACTION = {"file": "actions/red-org-1.yml", "id": "red-org-1"}
TITLE = "text.title.da"
AWKWARD = 'Ny: #tekst "med" \\ og »tegn« – og\u00a0mellemrum'


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The page over the least data, in Danish; `written` counts."""
    monkeypatch.setenv("TRAPPEN_LANG", "da")
    sound_data(tmp_path)
    shutil.copytree(DOCS / "assets" / "site", tmp_path / "docs" / "assets" / "site")
    for name in ("term", "search", "away"):
        shutil.copytree(DOCS / "assets" / name, tmp_path / "docs" / "assets" / name)
    return Desk(tmp_path, written=lambda: None)


def get(desk: Desk, path: str, headers: dict[str, str] | None = None, **query: str) -> Reply:
    return desk.answer(Asked(path, {key: [value] for key, value in query.items()}, headers or HEADERS, "127.0.0.1"))


def post(desk: Desk, path: str, headers: dict[str, str] | None = None, client: str = "127.0.0.1", **form: str) -> Reply:
    given = {key: [value] for key, value in {"token": desk.token, **form}.items()}
    return desk.answer(Asked(path, {}, HEADERS if headers is None else headers, client, given))


def stamp(desk: Desk, file: str = ACTION["file"]) -> str:
    return kept.state(desk.data / file)


def all_files(desk: Desk) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in desk.data.rglob("*") if path.is_file()}


def problems_at(desk: Desk) -> list[Problem]:
    """Faults, and what is told of records that take the place of others."""
    return [problem for problem in tried(desk.data, {}) if problem.rule == "own-records" or not problem.warning]


def test_one_changed_text_changes_one_line_of_a_file_of_data_and_not_a_sign_beside_it() -> None:
    """Over every file that can be edited: the middle text of each, with signs that YAML knows."""
    count = 0
    for name, path in entries.files(DATA).items():
        text = path.read_bytes().decode()
        there = [(place, spot) for place, spot in spots(text).items() if {"da", "nb"} & set(map(str, place))]
        for place, spot in there[len(there) // 2 :][:1]:
            new = replaced(text, place, AWKWARD)
            before, after = text.split("\n"), new.split("\n")
            assert len(before) == len(after), name
            assert sum(a != b for a, b in zip(before, after, strict=True)) == 1, name
            assert new.startswith(text[: spot.start]), name
            assert new.endswith(text[spot.end :]), name
            assert load(new[spot.start : len(new) - len(text[spot.end :])], CSafeLoader) == AWKWARD, name
            count += 1
    assert count > 300


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("a: {da: 'x'} # c\r\n", "it's", "a: {da: 'it''s'} # c\r\n"),
        ("a:\n  da: >-\n    one\n    two\n# c\nb: 1\n", "three", "a:\n  da: >-\n    three\n# c\nb: 1\n"),
        ("a:\n  da: |\n    one\n\n    two\nb: 1\n", "x\ny", "a:\n  da: |\n    x\n    y\nb: 1\n"),
        ('\ufeffa: {da: "x"}\n', "y", '\ufeffa: {da: "y"}\n'),
        ("a:\n  da: plain # c\n", "a: b", 'a:\n  da: "a: b" # c\n'),
    ],
)
def test_a_text_is_written_as_the_old_one_was_where_that_can_hold_it(before: str, value: str, after: str) -> None:
    assert replaced(before, ("a", "da"), value) == after


def test_the_list_finds_a_record_by_its_title_and_by_what_it_says(desk: Desk) -> None:
    title = load((desk.data / ACTION["file"]).read_text(encoding="utf-8"), CSafeLoader)["title"]["nb"]
    assert "file=actions%2Fred-org-1.yml" in get(desk, "", q=title).html
    assert "Ingen tekst indeholder det" in get(desk, "", q="qqqq").html


@pytest.mark.parametrize(
    ("page", "leads_to"),
    [
        ("nb/actions/red-org-1/", "/edit/record?file=actions%2Fred-org-1.yml&id=red-org-1"),
        ("da/actions/red-org-1/index.html", "/edit/record?file=actions%2Fred-org-1.yml&id=red-org-1"),
    ],
)
def test_a_page_leads_to_the_texts_that_stand_on_it(desk: Desk, page: str, leads_to: str) -> None:
    assert get(desk, "at", page=page).headers["Location"] == leads_to


def test_a_page_of_no_record_leads_to_the_search(desk: Desk) -> None:
    for page in ("da/", "../../etc", ""):
        assert "Ordene på denne side står flere steder" in get(desk, "at", page=page).html


def test_a_page_of_many_records_leads_to_those_whose_words_stand_on_it_and_to_its_running_text(desk: Desk) -> None:
    tool, other = (load((desk.data / f"tools/tool-{name}.yml").read_text(), CSafeLoader) for name in ("one", "checklist"))
    shown = f"<main><p>{escape(tool['summary']['da'])}</p></main><footer>{escape(other['summary']['da'])}</footer>"
    desk.html = {"da/tools/": shown}.get  # type: ignore[assignment]
    (desk.root / "docs" / "da" / "tools").mkdir(parents=True)
    (desk.root / "docs" / "da" / "tools" / "index.md").touch()
    html = get(desk, "at", page="da/tools/").html
    assert re.findall(r'href="/edit/record\?file=([^"&]+)', html) == ["tools%2Ftool-one.yml"]
    assert "docs/da/tools/index.md" in html


def test_a_page_of_a_record_that_has_an_own_version_leads_to_that(desk: Desk) -> None:
    post(desk, "own", **ACTION)
    there = get(desk, "at", page="nb/actions/red-org-1/").headers["Location"]
    assert there == "/edit/record?file=local%2Factions%2Fred-org-1.yml&id=red-org-1"


def test_every_text_of_a_record_stands_in_a_labelled_box_with_the_help_of_the_model(desk: Desk) -> None:
    html = get(desk, "record", **ACTION).html
    names = re.findall(r'<textarea id="(text[^"]+)" name="\1" lang="(?:da|nb)"', html)
    count = sum(str(key) in ("da", "nb") for path in spots((desk.data / ACTION["file"]).read_text()) for key in path)
    assert len(names) == count > 4
    assert all(f'<label for="{name}">' in html for name in names)
    assert set(re.findall(r'aria-describedby="\s*(help-\d+)\s*"', html)) <= set(re.findall(r'id="(help-\d+)"', html))


@pytest.mark.parametrize(
    ("path", "lang", "name"),
    [
        (("sections", 0, "points", 1), "da", "Afsnit 1, punkt 2"),
        (("sections", 0, "title"), "nb", "Avsnitt 1, overskrift"),
        (("say", 2, "when"), "en", "Sentence 3, when"),
        (("some-words", 1), "nb", "some-words 2"),
        ((), "da", "Ord"),
    ],
)
def test_a_field_is_called_by_words_that_its_editor_knows(path: tuple[str | int, ...], lang: str, name: str) -> None:
    assert called.labels(path, lang) == name


def test_a_problem_of_no_text_is_told_in_the_same_words() -> None:
    assert called.told("sections[0].points[1].nb", "da") == "Afsnit 1, punkt 2 (Norsk bokmål)"


def test_a_message_calls_a_field_as_the_page_does() -> None:
    assert called.spoken("Alt andet hører hjemme under `value`, ikke `x-y`.", "da") == (
        "Alt andet hører hjemme under »Egne ord«, ikke `x-y`."
    )


def test_the_box_of_a_part_says_how_the_part_begins(desk: Desk) -> None:
    record = (desk.data / ACTION["file"]).read_text(encoding="utf-8")
    part = '\nsections:\n  - kind: "steps"\n    title:\n      da: "Sådan gør I"\n      nb: "Slik gjør dere"\n    points:\n'
    (desk.data / ACTION["file"]).write_text(f'{record}{part}      - da: "Ring."\n        nb: "Ring."\n', encoding="utf-8")
    legends = re.findall(r"<legend>(.*?)</legend>", get(desk, "record", **ACTION).html, re.S)
    shown = [" ".join(re.sub(r"<[^>]+>", "", legend).split()) for legend in legends]
    assert shown[-2:] == ["Afsnit 1, overskrift", "Afsnit 1, punkt 1 (Sådan gør I)"]


def test_what_comes_along_with_pasted_text_is_set_right_and_told(desk: Desk) -> None:
    pasted = 'Sig \u201cstop\u201d, "ja"\ttil sags\u00adbehandling\u200b på\u00a0ny'
    reply = post(desk, "record", **ACTION, stamp=stamp(desk), **{TITLE: pasted, "text.title.nb": pasted})
    assert reply.headers["Location"].endswith("said=tidied")
    title = load((desk.data / ACTION["file"]).read_text(encoding="utf-8"), CSafeLoader)["title"]
    assert title["da"] == "Sig »stop«, »ja« til sagsbehandling på\u00a0ny"
    assert title["nb"] == "Sig «stop», «ja» til sagsbehandling på\u00a0ny"


def test_a_sound_change_is_written_and_undone_again(desk: Desk) -> None:
    before = all_files(desk)
    reply = post(desk, "record", **ACTION, stamp=stamp(desk), **{TITLE: "En ny titel"})
    assert (reply.status, reply.headers["Location"].rpartition("&")[2]) == (303, "said=saved")
    assert 'da: "En ny titel"' in (desk.data / ACTION["file"]).read_text(encoding="utf-8")
    assert "Gemt." in get(desk, "record", **ACTION, said="saved").html
    assert post(desk, "undo").status == 303
    assert all_files(desk) == before
    assert "Der er intet at fortryde." in post(desk, "undo").html


def test_an_entry_is_added_to_a_list_of_any_record_and_taken_out_again() -> None:
    """Of every folder one file: the entry comes and goes, and no other line changes."""
    count = set()
    for name, path in entries.files(DATA).items():
        text = path.read_bytes().decode()
        for place, there in lists.lists(text, ()).items() if name.partition("/")[0] not in count else ():
            more = lists.added(text, place, {"da": AWKWARD, "nb": AWKWARD})
            assert len(more.split("\n")) - len(text.split("\n")) == (3 if "moments" in there[-1] else 2), name
            assert lists.removed(more, place, len(there)) == text, name
            assert len(there) > 1 or str(place[-1]) not in lists.removed(text, place, 0).split("\n"), name
            count.add(name.partition("/")[0])
    assert len(count) > 10


def test_no_box_is_offered_for_an_entry_that_is_more_than_a_text(desk: Desk) -> None:
    """One that asks for an id, or for who does it, would be refused; and a list without a text has no place for a box."""
    task = '- id: "x"\n  tasks:\n    - da: "Ring."\n      nb: "Ring."\n      who: "leader"\n  more:\n    - da:\n      nb:\n'
    (desk.data / "aftermath.yml").write_text(task, encoding="utf-8")
    html = get(desk, "record", file="aftermath.yml", id="x").html
    assert ('name="less.0.tasks.0"' in html, 'name="more.' in html) == (True, False)


def test_a_form_adds_one_entry_takes_out_another_and_changes_a_third(desk: Desk) -> None:
    file = desk.data / ACTION["file"]
    before = file.read_text(encoding="utf-8")
    given = {"more.do.da": "Ring\t»nu«.", "more.do.nb": "Ring «nå».", "text.do.0.nb": "Gjør noe annet."}
    assert post(desk, "record", **ACTION, stamp=stamp(desk), **given).headers["Location"].endswith("said=tidied")
    do = load(file.read_text(encoding="utf-8"), CSafeLoader)["do"]
    assert (do[0]["nb"], do[-1]) == ("Gjør noe annet.", {"da": "Ring »nu«.", "nb": "Ring «nå»."})
    assert f'name="less.do.{len(do) - 1}"' in get(desk, "record", **ACTION).html
    post(desk, "record", **ACTION, stamp=stamp(desk), **{f"less.do.{len(do) - 1}": "on"})
    assert file.read_text(encoding="utf-8") == before.replace(load(before, CSafeLoader)["do"][0]["nb"], "Gjør noe annet.")


def test_an_entry_in_one_language_of_two_is_refused_and_kept_on_the_page(desk: Desk) -> None:
    reply = post(desk, "record", **ACTION, stamp=stamp(desk), **{"more.do.da": "Ring til vagten.", "more.do.nb": ""})
    assert reply.status == 422
    assert "Gør, punkt 2 (Norsk bokmål): Teksten er tom." in " ".join(re.sub(r"<[^>]+>", "", reply.html).split())
    assert '<details class="edit-more" open>' in reply.html
    assert "Ring til vagten.</textarea>" in reply.html


def test_a_folder_that_cannot_be_written_to_is_told(desk: Desk) -> None:
    (desk.root / ".cache").write_text("no folder", encoding="utf-8")
    before = all_files(desk)
    reply = post(desk, "record", **ACTION, stamp=stamp(desk), **{TITLE: "En ny titel"})
    assert "Der kan ikke skrives i filen her" in reply.html
    assert all_files(desk) == before


def test_undo_leaves_alone_what_was_changed_by_other_means_since(desk: Desk) -> None:
    post(desk, "record", **ACTION, stamp=stamp(desk), **{TITLE: "En ny titel"})
    (desk.data / ACTION["file"]).write_text("by hand", encoding="utf-8")
    assert "på en anden måde" in post(desk, "undo").html
    assert (desk.data / ACTION["file"]).read_text(encoding="utf-8") == "by hand"


@pytest.mark.parametrize("words", ["", "Se [mere](ref:no-such-record)."])
def test_what_the_check_refuses_is_not_written_and_stands_at_its_field(desk: Desk, words: str) -> None:
    before = all_files(desk)
    reply = post(desk, "record", **ACTION, stamp=stamp(desk), **{TITLE: words, "text.title.nb": "Tittel <b>"})
    assert reply.status == 422
    assert all_files(desk) == before
    assert f'id="{TITLE}"' in reply.html
    assert f'href="#{TITLE}"' in reply.html
    assert re.search(rf'id="wrong-{TITLE}-1"', reply.html)
    assert "Tittel &lt;b&gt;</textarea>" in reply.html  # what was typed is not lost


def test_a_change_to_a_file_that_changed_meanwhile_is_refused_and_kept_on_the_page(desk: Desk) -> None:
    reply = post(desk, "record", **ACTION, stamp="of yesterday", **{TITLE: "En ny titel"})
    assert "ændret af en anden" in unescape(reply.html)
    assert "En ny titel</textarea>" in reply.html
    assert 'name="stamp" value="of yesterday"' in reply.html  # saved again, it would undo what the other wrote


def test_a_fault_that_was_there_before_does_not_keep_other_texts_from_being_saved(desk: Desk) -> None:
    file = desk.data / "actions" / "green-org-1.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("\nstep:", "\nstpe:"), encoding="utf-8")
    assert post(desk, "record", **ACTION, stamp=stamp(desk), **{TITLE: "En ny titel"}).status == 303


def test_an_own_version_takes_the_place_of_the_record_without_a_word_of_the_check(desk: Desk) -> None:
    reply = post(desk, "own", **ACTION)
    assert "file=local%2Factions%2Fred-org-1.yml" in reply.headers["Location"]
    own = desk.data / "local" / ACTION["file"]
    assert read(own, "x").value["replaces"]
    assert problems_at(desk) == []
    assert post(desk, "own", **ACTION).status == 404  # there is one already
    post(desk, "undo")
    assert not own.exists()


@pytest.mark.parametrize(
    ("before", "path", "value", "after"),
    [
        ("# c\n", ("name",), "Solby", '# c\nname: "Solby"\n'),
        ('name: "x"  # c\nb: 1\n', ("name",), "Solby", 'name: "Solby"  # c\nb: 1\n'),
        ('name: "x"\n', ("name",), None, "name: null\n"),
        ("name: null\n", ("languages",), ["da"], 'name: null\nlanguages: ["da"]\n'),
        (
            "slots:  # c\n  a:\n    phone: null\n",
            ("slots", "b", "phone"),
            "1",
            'slots:  # c\n  b:\n    phone: "1"\n  a:\n    phone: null\n',
        ),
        ("slots:\n  a: {phone: null}\n", ("slots", "a", "value", "da"), "x", 'slots:\n  a: {value: {da: "x"}, phone: null}\n'),
        ("slots:\nname: null\n", ("slots", "a", "phone"), "1", 'slots: {a: {phone: "1"}}\nname: null\n'),
    ],
)
def test_a_value_is_put_where_it_belongs_and_the_rest_stays(
    before: str, path: tuple[str, ...], value: str | list[str] | None, after: str
) -> None:
    assert put(before, path, value) == after


def test_who_you_are_is_written_into_a_file_of_your_own_in_the_languages_you_have(desk: Desk) -> None:
    given = {"name": "Solby Kommune", "country": "dk", "languages": "da", "slots.whom-to-ask.phone": "12 34 56 78"}
    given |= {"listed": "false", "hide.phone": "hidden", "hide.themes": "hidden", "hide.relation": ""}
    assert post(desk, "organisation", stamp="none", **given).status == 303
    assert problems_at(desk) == []
    assert load((desk.data / "local" / "organisation.yml").read_bytes(), CSafeLoader) == {
        "name": "Solby Kommune",
        "country": "dk",
        "languages": ["da"],
        "listed": False,
        "hide": ["themes", "phone"],
        "slots": {"whom-to-ask": {"phone": "12 34 56 78"}},
    }
    post(desk, "own", **ACTION)
    mine = {**ACTION, "file": f"local/{ACTION['file']}"}
    record = get(desk, "record", **mine).html
    assert (f'name="{TITLE}"' in record, 'name="text.title.nb"' in record) == (True, False)
    more = post(desk, "record", **mine, stamp=stamp(desk, mine["file"]), **{"more.do.da": "Ring."})
    assert more.headers["Location"].endswith("said=saved")
    html = get(desk, "organisation").html
    assert 'name="slots.whom-to-ask.value.da"' in html
    assert 'name="slots.whom-to-ask.value.nb"' not in html
    assert '<option value="dk" selected>' in html
    now = kept.state(desk.data / "local" / "organisation.yml")
    given = {"slots.whom-to-ask.value.da": "Spørg lederen.", "country": "", "hide.themes": "", "hide.phone": "hidden"}
    assert post(desk, "organisation", stamp=now, **given).status == 303
    said = load((desk.data / "local" / "organisation.yml").read_bytes(), CSafeLoader)
    assert (said["country"], said["slots"]["whom-to-ask"]["value"]) == (None, {"da": "Spørg lederen."})
    assert (said["hide"], said["listed"]) == (["phone"], False)


@pytest.mark.parametrize(
    ("given", "at"),
    [
        ({"name": "Solby", "slots.whom-to-ask.phone": "ring"}, "slots.whom-to-ask.phone"),
        ({"announcement.da": "Nyt"}, "announcement.nb"),
    ],
)
def test_what_cannot_be_said_of_you_is_told_at_its_box_and_not_written(desk: Desk, given: dict[str, str], at: str) -> None:
    reply = post(desk, "organisation", stamp="none", **given)
    assert reply.status == 422
    assert f'id="wrong-{at}-1"' in reply.html
    assert not (desk.data / "local" / "organisation.yml").exists()


@pytest.mark.parametrize("text", ["- a\n", "[a]\n", "hide: [\n"])
def test_a_file_of_your_own_that_is_no_such_file_is_left_to_be_mended_by_hand(desk: Desk, text: str) -> None:
    file = desk.data / "local" / "organisation.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    for given in ({"name": "Solby"}, {"hide.themes": "hidden"}):
        assert "skal rettes i hånden" in post(desk, "organisation", stamp=kept.state(file), **given).html
    assert file.read_text(encoding="utf-8") == text


BEGUN = {  # kind → what is chosen, and the file it comes to stand in
    "actions": ({"step": "green", "track": "org", "who": "both"}, "actions/own-noegler-og-laase.yml"),
    "cards": ({"question": "what-do", "theme": "safety", "values": "respect", "see": "red-org-1"}, "cards/card-901.yml"),
    "exercises": ({}, "exercises/own-noegler-og-laase.yml"),
    "pages": ({"menu": "say"}, "pages/noegler-og-laase.yml"),
    "phrases": ({"moments": "phone"}, "tools/own-phrases.yml"),
    "questions": ({"topic": "safety", "about": "red-org-1"}, "questions/safety/own-noegler-og-laase.yml"),
    "situations": ({"group": "danger", "moments": "phone", "see": "red-org-1"}, "situations/own-noegler-og-laase.yml"),
    "terms": ({}, "terms.yml"),
    "tools": ({"moments": "phone"}, "tools/own-noegler-og-laase.yml"),
}
BESIDE = {"questions": "/questions/safety/#ask-own-noegler-og-laase", "terms": "/glossary/#own-noegler-og-laase"}
TWICE = ("cards", "phrases")  # two of them may begin alike: a card has a number, a sentence stands below the other


@pytest.mark.parametrize("kind", begun.KINDS)
def test_each_kind_is_begun_as_the_smallest_sound_record_with_notes_where_words_are_missing(desk: Desk, kind: str) -> None:
    before, (chosen, file) = all_files(desk), BEGUN[kind]
    form = get(desk, "new", kind=kind).html
    assert set(re.findall(r'<select id="[a-z]+" name="([a-z]+)"', form)) == set(chosen)
    assert not set(re.findall(r">([a-z]+(?: [a-z]+)*)</(?:option|label)>", form)), "called by the name it has in the code"
    reply = post(desk, "new", kind=kind, title='Nøgler og "låse"', **chosen)
    assert reply.headers["Location"].endswith("said=begun")
    written = (desk.data / "local" / file).read_text(encoding="utf-8")
    there = tried(desk.data, {})
    assert faults(there) == []
    html = get(desk, "record", file=f"local/{file}", id=entry_of(desk, file).id).html
    beside = re.findall(r'<iframe [^>]*src="([^"]+)"', html)
    assert len(beside) == 1, "the page stands beside it"
    assert beside[0].endswith(BESIDE.get(kind, "/")), beside
    notes = len(re.findall(r'<li><a href="#text', html.partition("Mangler stadig")[2].partition("</section>")[0]))
    assert (2 * notes, notes > 0) == (written.count('"✎ '), kind != "phrases")  # a field has both languages
    assert any(problem.rule == "unwritten" for problem in there) is (notes > 0)
    assert "»låse«" in written
    if kind in TWICE:
        assert post(desk, "new", kind=kind, title="Nøgler og låse", **chosen).status == 303
        assert faults(tried(desk.data, {})) == []
        post(desk, "undo")
    else:
        assert "allerede en tekst med det navn" in post(desk, "new", kind=kind, title="Nøgler og låse", **chosen).html
    post(desk, "undo")
    assert all_files(desk) == before


@pytest.mark.parametrize("group", THREATENED)
def test_a_situation_in_which_one_is_threatened_is_begun_with_a_way_out(desk: Desk, group: str) -> None:
    chosen, file = BEGUN["situations"]
    assert post(desk, "new", kind="situations", title='Nøgler og "låse"', **{**chosen, "group": group}).status == 303
    assert 'door: "danger"' in (desk.data / "local" / file).read_text(encoding="utf-8")
    assert faults(tried(desk.data, {})) == []
    post(desk, "undo")


def entry_of(desk: Desk, file: str) -> entries.Entry:
    return next(each for each in entries.entries(desk.data) if each.file == f"local/{file}")


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"title": "  "}, "Intet er begyndt: Skriv en kort overskrift"),
        ({"title": "Nøgler " * 20}, "Intet er begyndt: Skriv en kort overskrift"),
        ({"title": "<b>Nøgler</b>"}, "Intet er begyndt: Teksten indeholder et HTML-mærke"),
        ({"menu": "else"}, "for gammel"),
        ({"menu": ""}, "Vælg noget i hvert felt"),
    ],
)
def test_what_cannot_be_begun_writes_nothing_and_says_why(desk: Desk, given: dict[str, str], why: str) -> None:
    before = all_files(desk)
    typed = {"kind": "pages", "title": "Nøgler", "menu": "now", **given}
    reply = post(desk, "new", **typed)
    assert why in reply.html
    assert f'value="{escape(typed["title"])}"' in reply.html
    assert (reply.status, all_files(desk)) == (422, before)


def test_what_a_record_leads_to_is_chosen_by_title_and_searched_for_without_losing_what_was_written(desk: Desk) -> None:
    form = get(desk, "new", kind="questions").html
    (about,) = re.findall(r'<select id="about".*?</select>', form, re.S)
    for group in about.split("<optgroup")[1:]:
        titles = [unescape(title) for title in re.findall(r'<option value="[^"]+">([^<]+)', group)]
        assert titles == sorted(titles, key=lambda title: alphabetical(title, "da"))
    typed = {"kind": "questions", "title": "Nøgler?", "topic": "safety", "search-about": "Red-Org-1"}
    before = all_files(desk)
    html = post(desk, "new", **typed).html
    assert re.findall(r'<option value="([^"]+)" selected', html) == ["safety", "red-org-1"]
    assert 'value="Nøgler?"' in html
    assert "Ingen tekst indeholder det" in post(desk, "new", **{**typed, "search-about": "qqqq"}).html
    assert all_files(desk) == before
    again = {**typed, "search-about-before": "Red-Org-1", "about": "red-org-1"}
    for words in ("Red-Org-1", ""):  # the search may be pressed twice, or with nothing to search for: it begins nothing
        html = post(desk, "new", **{**again, "search-about": words, "search-about-before": words, "search": "about"}).html
        assert re.findall(r'<option value="([^"]+)" selected', html) == ["safety", "red-org-1"]
        assert re.search(r'<select id="about"[^>]* autofocus', html)
        assert all_files(desk) == before
    assert post(desk, "new", **again).headers["Location"].endswith("said=begun")


def test_no_form_begins_what_is_of_no_such_kind(desk: Desk) -> None:
    for kind in ("../x", "steps", ""):
        assert {get(desk, "new", kind=kind).status, post(desk, "new", kind=kind, title="Nøgler").status} == {404}


def test_nothing_is_begun_beside_a_fault_of_another_text_and_that_is_told(desk: Desk) -> None:
    problems_at(desk)
    (desk.data / ACTION["file"]).write_text('id: "red-org-1"\n', encoding="utf-8")
    assert "Der er en fejl i en anden tekst" in post(desk, "new", kind="terms", title="Nøgler").html


def test_one_entry_of_a_list_gets_a_version_of_its_own_beside_others(desk: Desk) -> None:
    with (desk.data / "terms.yml").open("a", encoding="utf-8") as file:
        file.write('- id: "term-two"  # of ours\n  da: "to ord"\n  nb: "et par ord"\n')
    terms = [entry for entry in entries.entries(desk.data) if entry.file == "terms.yml"]
    for entry in terms:
        assert post(desk, "own", file=entry.file, id=entry.id).status == 303
    own = load((desk.data / "local" / "terms.yml").read_bytes(), CSafeLoader)
    project = load((desk.data / "terms.yml").read_bytes(), CSafeLoader)
    assert [{key: value for key, value in each.items() if key != "replaces"} for each in own] == project
    assert problems_at(desk) == []


@pytest.mark.parametrize(
    ("headers", "client"),
    [
        ({"Host": "evil.example:8000", "Origin": "http://evil.example:8000"}, "127.0.0.1"),
        ({"Host": "localhost.evil.example", "Origin": "http://localhost.evil.example"}, "127.0.0.1"),
        ({"Host": "localhost:8000", "Origin": "http://evil.example"}, "127.0.0.1"),
        ({"Host": "localhost:8000", "Origin": "null"}, "127.0.0.1"),
        ({"Host": "localhost:8000"}, "127.0.0.1"),
        ({**HEADERS, "Sec-Fetch-Site": "cross-site"}, "127.0.0.1"),
        ({}, "127.0.0.1"),
        (HEADERS, "192.168.1.7"),
    ],
)
def test_a_form_of_another_site_or_machine_is_refused(desk: Desk, headers: dict[str, str], client: str) -> None:
    before = all_files(desk)
    reply = post(desk, "record", headers, client, **ACTION, stamp=stamp(desk), **{TITLE: "x"})
    assert reply.status == 403
    assert desk.token not in reply.html
    assert all_files(desk) == before


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_this_machine_is_answered_by_each_of_its_names(desk: Desk, host: str) -> None:
    assert get(desk, "", headers={"Host": host}).status == 200
    assert get(desk, "", headers={"Host": f"{host}.evil.example"}).status == 403


def test_a_form_without_the_token_of_this_run_writes_nothing_and_keeps_what_was_typed(desk: Desk) -> None:
    before = all_files(desk)
    reply = post(desk, "record", **ACTION, stamp=stamp(desk), token="guessed", **{TITLE: "En ny titel"})
    assert "for gammel" in reply.html
    assert "En ny titel</textarea>" in reply.html
    for path in ("undo", "own"):
        post(desk, path, **ACTION, token="guessed")
    assert all_files(desk) == before


@pytest.mark.parametrize(
    "file", ["../mkdocs.yml", "/etc/passwd", "actions/../../mkdocs.yml", "linked.yml", "sources.yml", "x.yml"]
)
def test_no_name_leads_out_of_the_texts_of_data(desk: Desk, file: str) -> None:
    (desk.root / "mkdocs.yml").write_text('id: "secret"\ntitle: {da: "secret"}\n', encoding="utf-8")
    (desk.data / "linked.yml").symlink_to(desk.root / "mkdocs.yml")
    assert get(desk, "record", file=file, id="secret").status == 404
    assert post(desk, "record", file=file, id="secret", **{TITLE: "x"}).status == 404
    assert "secret" not in get(desk, "").html


def test_every_answer_forbids_scripts_and_foreign_frames() -> None:
    assert "default-src 'none'" in guard.HEADERS["Content-Security-Policy"]
    assert "script" not in guard.HEADERS["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in guard.HEADERS["Content-Security-Policy"]


def test_the_language_is_chosen_on_the_page_and_kept_for_it_alone(desk: Desk) -> None:
    cookie = get(desk, "language", to="nb").headers["Set-Cookie"]
    assert "SameSite=Strict" in cookie
    html = get(desk, "", headers={**HEADERS, "Cookie": cookie.partition(";")[0]}).html
    assert '<html lang="nb">' in html
    assert "Rediger tekster" in html
    assert '<html lang="da">' in get(desk, "").html
