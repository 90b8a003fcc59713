"""Forty faults of all kinds in the least data: each is told, or does no harm. `make audit` tries a thousand and more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.mutations import mutate, seeds
from tests.told import wrong_with
from tests.unit.test_cases import sound_data


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The least data without a problem."""
    return sound_data(tmp_path_factory.mktemp("good"))


def test_the_data_that_is_mutated_has_nothing_wrong(good: Path) -> None:
    assert wrong_with(good) == []


DAILY, LATER = seeds(0, 40), [pytest.param(seed, marks=pytest.mark.long) for seed in seeds(40, 100)]


@pytest.mark.parametrize("seed", [*DAILY, *LATER])
def test_a_mutation_is_told_or_does_no_harm(good: Path, tmp_path: Path, seed: str) -> None:
    data = Path(shutil.copytree(good, tmp_path / "data"))
    done = mutate(data, seed)
    assert wrong_with(data) == [], done
