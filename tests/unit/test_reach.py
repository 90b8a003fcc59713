"""What an address becomes, so that its link leads there from every page."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from guide.model.reach import WebAddress

ADDRESS = TypeAdapter(WebAddress)


@pytest.mark.parametrize(
    ("written", "followed"),
    [
        ("www.kommune.dk/konflikter", "https://www.kommune.dk/konflikter"),
        ("intranet.kommune.dk:8443", "https://intranet.kommune.dk:8443"),
        ("10.0.0.7/hjelp", "https://10.0.0.7/hjelp"),
        ("blåbær.no/økt", "https://blåbær.no/økt"),
        ("http://intranet/vold", "http://intranet/vold"),
        ("HTTPS://Kommune.dk/A", "https://Kommune.dk/A"),
        ("mailto:leder@kommune.dk", "mailto:leder@kommune.dk"),
    ],
)
def test_an_address_is_completed_to_what_a_browser_asks_for(written: str, followed: str) -> None:
    assert ADDRESS.validate_python(written) == followed


NOWHERE = [
    "intranet", "//kommune.dk", "ftp://kommune.dk", "file:///C:/a", "vbscript:x",
    "JaVaScript:alert(1)", "https:/kommune.dk", "kommune..dk", "-kommune.dk", "kommune.dk:99999",
    "https://[::1]/", "https://", "#top", "3.1", "mailto:leder",
]  # fmt: skip


@pytest.mark.parametrize("written", NOWHERE)
def test_what_leads_nowhere_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        ADDRESS.validate_python(written)
