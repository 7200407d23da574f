"""Which part of a network a call looks at, and how it cuts time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Optional, Sequence, Union

from . import _entente

Rule = Union[str, int]
"""``"era"``, ``"decade"``, ``"year"``, ``"month"``, ``"day"``, ``"phases"``, or a number of years."""

Texts = Union[str, Iterable[str]]
"""One text, or several."""

Pair = Union[str, Sequence[str]]
"""Two actors: ``("usa", "pakistan")`` or ``"usa,pakistan"``."""


def texts(argument: str, given: Optional[Texts]) -> list[str]:
    """The texts; none at all for None."""
    if given is None:
        return []
    if isinstance(given, str):
        return [given]
    found = list(given)
    for each in found:
        if not isinstance(each, str):
            raise TypeError(f"{argument}: text is expected, not {each!r}")
    return found


def two(argument: str, given: Optional[Pair]) -> list[str]:
    """The two ids of a pair; none at all for None."""
    if isinstance(given, str):
        return given.split(",")
    return texts(argument, given)


def rule(given: Rule) -> str:
    """The rule as the program has it."""
    if isinstance(given, bool) or not isinstance(given, (str, int)):
        raise TypeError(f"by: a rule such as \"decade\" or a number of years is expected, not {given!r}")
    return str(given)


def date_text(argument: str, given: object) -> str:
    """A date as text; a year may be a number, and anything with isoformat() a day."""
    if given is None:
        return ""
    if isinstance(given, int) and not isinstance(given, bool):
        return f"{given:04d}"
    if isinstance(given, str):
        return given
    if hasattr(given, "isoformat"):
        return str(given.isoformat())[:10]
    raise TypeError(f'{argument}: a date such as "1954", "1954-05" or "1954-05-19" is expected, not {given!r}')


@dataclass(frozen=True)
class Chosen:
    """What `Network.select` was told."""

    since: str = ""
    until: str = ""
    actors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    roll_up: bool = False

    def view(self, by: Rule, pair: Optional[Pair] = None) -> _entente.View:
        """The view of a call."""
        return _entente.View(
            by=rule(by),
            since=self.since,
            until=self.until,
            actors=list(self.actors),
            kinds=list(self.kinds),
            types=list(self.types),
            roll_up=self.roll_up,
            pair=two("pair", pair),
        )
