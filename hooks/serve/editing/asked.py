"""What is asked of the editing page, and what it sends back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import parse_qs

LARGEST = 2_000_000  # bytes of a form; the longest record has 42,000


@dataclass(frozen=True)
class Asked:
    """A request: below /edit/, what stands behind `?`, and the form where one was sent."""

    path: str
    query: Mapping[str, list[str]]
    headers: Mapping[str, str]
    client: str
    form: Mapping[str, list[str]] | None = None

    def one(self, name: str) -> str:
        """What the form, or else the address, says under a name; '' where it says nothing."""
        return (self.form or {}).get(name, self.query.get(name, [""]))[0]


@dataclass(frozen=True)
class Reply:
    """What is sent back."""

    html: str = ""
    status: HTTPStatus = HTTPStatus.OK
    headers: Mapping[str, str] = field(default_factory=dict)


def parsed(body: bytes) -> dict[str, list[str]]:
    """A form as browsers send it."""
    return parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=5000)
