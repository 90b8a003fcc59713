"""What the search adds up over the words of a question, place by place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

Open = Callable[..., Page]
ADDED = """async (words) => {
  const { mosts } = await import("/assets/search/sums.js");
  const of = mosts(5);
  const rounds = [words, words].map((each) => {
    for (const meanings of each) {
      for (const [how, ...given] of meanings) of[how](...given);
      of.next();
    }
    const found = {};
    of.drain((place, sum) => { found[place] = sum; });
    return found;
  });
  return rounds;
}"""


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(
            [[["take", [0, 1], 1], ["take", [1, 2], 4]]], {"0": 1, "1": 4, "2": 4}, id="a word is worth its best meaning"
        ),
        pytest.param([[["take", [0], 1]], [["take", [0, 3], 2]]], {"0": 3, "3": 2}, id="words add up"),
        pytest.param([[["take", [0], 1]], [["more", [0, 3], 2]]], {"0": 3}, id="more counts only where a word was met before"),
        pytest.param([[["more", [0, 3], 2]], [["take", [0], 1]]], {"0": 1}, id="and nowhere where it comes first"),
        pytest.param([[["take", [0], 1], ["more", [0], 2]]], {"0": 1}, id="nor where only its own word was met"),
        pytest.param([[["share", [1, 2], 4, [0.5, 0.25]]]], {"1": 2, "2": 1}, id="a place has its share"),
    ],
)
def test_places_have_what_the_words_of_a_question_are_worth_and_are_empty_afterwards(
    open_alone: Open, words: list[list[list[object]]], found: dict[str, float]
) -> None:
    assert open_alone("phrases").evaluate(ADDED, words) == [found, found]
