"""What every number means."""

from __future__ import annotations

import textwrap
from functools import lru_cache
from typing import NamedTuple

from . import _entente
from ._table import Table


class Definition(NamedTuple):
    """What a number is, how it is made, and where it was defined."""

    name: str
    """As the column is called."""
    method: str
    """Of `Network`, that gives it; ``load`` for a kind of mistake in data."""
    label: str
    meaning: str
    formula: str
    unit: str
    range: str
    convention: str
    """What is taken where the literature differs."""
    undefined: str
    """When there is no value."""
    citation: str

    def __str__(self) -> str:
        lines = [f"{self.name}: {self.label}"]
        for field in ("meaning", "formula", "unit", "range", "convention", "undefined", "citation"):
            words = getattr(self, field)
            if words:
                lines += textwrap.wrap(
                    words, 90, initial_indent=f"  {field:<12}", subsequent_indent=" " * 14
                )
        return "\n".join(lines)


class Definitions(tuple[Definition, ...]):
    """Those of one name; mostly one."""

    def __repr__(self) -> str:
        return "\n\n".join(str(each) for each in self)


@lru_cache(maxsize=1)
def _all() -> tuple[Definition, ...]:
    rows = Table(_entente.definitions()).rows()
    return tuple(Definition(*(value or "" for value in row.values())) for row in rows)


def _mistakes() -> dict[str, Definition]:
    rows = Table(_entente.problem_kinds()).rows()
    return {
        row["code"]: Definition(
            row["code"], "load", "a mistake in data", row["meaning"], "", "", "", row["mend"], "", ""
        )
        for row in rows
    }


def _key(text: str) -> str:
    return "".join(c for c in text.lower() if c.isascii() and c.isalnum())


def measures() -> Table:
    """Every number that there is: name, method, label, meaning, formula, unit, range, convention, …"""
    return Table(_entente.definitions())


def explain(term: str) -> Definitions:
    """What a number means, how it is made, when it is undefined, and its source.

    Parameters
    ----------
    term : str
        A column's name (``"betweenness"``), its label however it is written (``"S-score"``), or the code of a
        mistake in data (``"unknown-id"``).

    Raises
    ------
    ValueError
        For an unknown term, with the nearest that there is.
    """
    found = [each for each in _all() if each.name == term]
    key = _key(term)
    if not found and key:
        found = [each for each in _all() if key in (_key(each.name), _key(each.label))]
    mistakes = _mistakes()
    if not found and term in mistakes:
        found = [mistakes[term]]
    if not found:
        names = [*(each.name for each in _all()), *mistakes]
        raise ValueError(f'no measure "{term}"{_entente.hint(term, names)}')
    return Definitions(found)
