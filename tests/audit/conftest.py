"""What the long sweep takes from the tests of single components."""

from tests.components.conftest import open_alone

__all__ = ["open_alone"]
