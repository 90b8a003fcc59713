"""What the long sweep takes from the tests of single components, and the browsers that it reads with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from guide.read.content import Content
from tests.audit.engines import Engine, firefox, webkit
from tests.audit.reader import Reader
from tests.components.conftest import open_alone
from tests.conftest import LANGUAGES

__all__ = ["open_alone"]


@pytest.fixture(scope="module", params=[firefox, webkit], ids=["firefox", "webkit"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with request.param() as one:
        yield one


@pytest.fixture(params=LANGUAGES)
def reader(request: pytest.FixtureRequest, engine: Engine, content: Content, address: str) -> Iterator[Reader]:
    engine.console()
    yield Reader(engine, content, address, request.param)
    assert engine.console() == []
