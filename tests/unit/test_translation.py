"""Every sentence of the code has its Danish and its Norwegian, with the same gaps, and none stands there for nothing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from guide import translation
from guide.model.languages import Lang
from guide.read.problems import Problem
from serve.editing import entries, ourselves
from serve.editing.help import help_for

HOOKS = Path(translation.__file__).parents[1]
CODE = [
    *(path for room in ("model", "read", "checks") for path in sorted((HOOKS / "guide" / room).glob("*.py"))),
    *(HOOKS / "guide" / "show" / f"{name}.py" for name in ("rehearsal", "words_asked", "one_address")),
    *(HOOKS / "guide" / "ship" / f"{name}.py" for name in ("verify", "policy")),
    *(HOOKS / f"site_{name}.py" for name in ("build", "release", "serve", "verify")),
    *(HOOKS / name for name in ("guide/__main__.py", "serve/site.py", "serve/editing/begun.py", "serve/editing/sketch.py")),
]
WORDING = yaml.safe_load((HOOKS / "guide" / "checks" / "wording.yml").read_text(encoding="utf-8"))
HELP = yaml.safe_load((translation.HERE / "help.yml").read_text(encoding="utf-8"))
TEMPLATES = sorted((HOOKS / "serve" / "editing").glob("*.html"))
LEFT_OUT = ("NAME", "WHY", "__doc__", "description", "help", "examples")  # what is named so is said to nobody who edits
SENTENCE = re.compile(r"['`{/A-Za-z0-9].* .*[.?]", re.S)
NOT_HERE = {
    "data/path/ holds no part: there is no course to make.",  # for those who build
    "'qq' qq.",  # tested below with the words of wording.yml
}
GAP, GAPS = "qq", re.compile(r"\{[1-9]!?\}")
STRANGE = {"`{1}` is missing.", "nothing is filled in for `{1}`{2}.", "data/local/{1}: {2}"}  # put together in the code
KEYS = [(key, said) for key, said in translation.catalogue().items() if not key.startswith("#")]


def literals(path: Path) -> Iterator[str]:
    """Every string of a module that is said to somebody; what is put into it is a gap."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) or (isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in LEFT_OUT):
            silent.add(id(node.value))
        elif isinstance(node, ast.keyword) and node.arg in LEFT_OUT:
            silent.update(map(id, ast.walk(node.value)))
        elif isinstance(node, ast.JoinedStr):
            silent.update(map(id, node.values))
    for node in (node for node in ast.walk(tree) if id(node) not in silent):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else GAP for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.sub(r"\{(?:given|[1-9])\}", GAP, node.value)


ALL = {literal for path in CODE for literal in literals(path)}
SAID = sorted({text for text in ALL if SENTENCE.fullmatch(text)} - NOT_HERE)


@pytest.mark.parametrize("lang", list(Lang))
def test_every_sentence_of_the_code_is_said_in_the_language(lang: Lang) -> None:
    rules = [f"'{GAP}' {kind['what']}." for kind in WORDING] + [kind["advice"] for kind in WORDING]
    assert [text for text in (*SAID, *rules) if translation.finished(text, lang) == text] == []


@pytest.mark.parametrize("lang", list(Lang))
def test_what_a_page_must_not_hold_is_said_in_the_language(lang: Lang) -> None:
    phrases = [text for text in literals(HOOKS / "guide" / "ship" / "policy.py") if " " in text]
    assert len(phrases) == 7
    assert [text for text in phrases if translation.finished(text, lang) == text] == []


def test_the_catalogue_is_read_as_yaml_reads_it() -> None:
    for file in translation.HERE.glob("*.yml"):
        for sentence, said in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            assert translation.catalogue()[sentence] == said


def test_a_file_of_the_catalogue_that_is_written_in_another_way_is_not_read_past(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text('"a":\n  da: >\n    "b"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.yml:2: write"):
        translation._of_file(tmp_path / "a.yml")


@pytest.mark.parametrize("lang", list(Lang))
def test_every_word_of_the_editing_page_is_said_in_the_language(lang: Lang) -> None:
    asked = {text for path in TEMPLATES for _, text in re.findall(r"""\bt\((["'])(.+?)\1""", path.read_text(encoding="utf-8"))}
    assert len(asked) > 30
    assert [text for text in sorted(asked) if lang not in translation.catalogue().get(text, {})] == []


def test_the_help_of_every_text_is_said_in_each_language_and_none_is_left_over() -> None:
    data = HOOKS.parent / "data"
    there = {
        (entry.folder, tuple(0 if isinstance(key, int) else key for key in field.path))
        for entry in entries.entries(data)
        for field in entries.fields((data / entry.file).read_text(encoding="utf-8"), entry.path)
    }
    helps = {help_for(folder, path) for folder, path in there} - {""}
    helps |= {row.help for row in ourselves.shown(data).rows if len(row.path) == 1 or row.path[0] == "announcement"}
    assert helps == set(HELP)


def test_no_sentence_stands_in_the_catalogue_for_nothing() -> None:
    told = "\n".join([*ALL, *(f"'{GAP}' {kind['what']}.\n{kind['advice']}" for kind in WORDING)])
    told += "".join(path.read_text(encoding="utf-8") for path in TEMPLATES)
    read = yaml.safe_load((translation.HERE / "yaml.yml").read_text(encoding="utf-8"))  # said by a library
    models = "".join(path.read_text(encoding="utf-8") for path in CODE if path.parent.name in ("model", "read"))
    unused = [
        key
        for key, _ in KEYS
        if key not in (*read, *HELP)
        and GAPS.sub(GAP, key) not in told
        and key not in STRANGE
        and key not in told
        and key not in models
    ]
    assert unused == []


@pytest.mark.parametrize("key", [key for key, _ in KEYS])
def test_a_translation_has_the_gaps_of_its_sentence(key: str) -> None:
    for said in translation.catalogue()[key].values():
        assert set(re.findall(r"\{([1-9])", said)) == set(re.findall(r"\{([1-9])", key))


def test_what_stands_in_a_gap_stays_as_it_is_unless_the_sentence_says_otherwise() -> None:
    assert translation.finished("'text' is not known here.", "da") == "»text« kendes ikke her."
    assert translation.finished("a list is expected here, not text.", "nb") == "Her skal det stå en liste, ikke tekst."


def test_what_the_catalogue_does_not_know_stays_english_and_a_problem_keeps_its_place() -> None:
    problem = Problem("data/a.yml", 3, 5, "do[1].nb", "this is new.", "Remove it.", "rule", warning=True)
    assert translation.told(problem, "da") == "data/a.yml:3:5: advarsel: do[1].nb: this is new. Fjern det. [rule]"
    assert translation.told(problem, "en") == str(problem)


def test_the_language_is_that_of_the_environment_else_of_the_organisation_else_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(translation.VARIABLE, raising=False)
    assert translation.language(tmp_path) == "en"
    (tmp_path / "organisation.yml").write_text('name: "broken\nmessages: "nb"\n', encoding="utf-8")
    assert translation.language(tmp_path) == "nb"
    (tmp_path / "local").mkdir()
    (tmp_path / "local" / "organisation.yml").write_text("messages: da\n", encoding="utf-8")
    assert translation.language(tmp_path) == "da"
    monkeypatch.setenv(translation.VARIABLE, "nb_NO.UTF-8")
    assert translation.language(tmp_path) == "nb"
    monkeypatch.setenv(translation.VARIABLE, "fr")
    assert translation.language(tmp_path) == "da"
