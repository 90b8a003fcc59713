"""Exceptions to the content checks."""

from __future__ import annotations

from pydantic import Field

from guide.model.base import Day, Id, Record, Words


class Exemption(Record):
    """A known exception to a rule. One that is no longer needed is itself reported."""

    rule: Id = Field(description="Name of the rule, as the message of `make check` gives it in brackets.")
    file: Words = Field(description="The file, such as data/actions/red-org-1.yml.")
    path: Words | None = Field(default=None, description="The place inside the file; left out, the whole file.")
    reason: Words = Field(description="Why the rule does not fit here.")
    date: Day
