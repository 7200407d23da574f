"""Shifts of level."""

from __future__ import annotations

from typing import Iterable, Mapping, Optional, Union

from . import _entente
from ._table import Table
from ._view import date_text


def phase_choices(
    penalty: Union[str, float],
    cost: str,
    scale: Optional[str],
    min_length: int,
    half_life: Optional[float],
    level: float,
    seed: int,
    uncertainty: bool,
) -> _entente.PhaseChoices:
    """The choices as the extension has them."""
    choices = _entente.PhaseChoices()
    choices.penalty = penalty if isinstance(penalty, str) else repr(float(penalty))
    choices.cost = cost
    choices.scale = scale or ""
    choices.min_length = min_length
    choices.half_life = half_life
    choices.level = level
    choices.seed = seed
    choices.uncertainty = uncertainty
    return choices


class Phases(Table):
    """The shifts found, a row each, earliest first; and what they rest on.

    Attributes
    ----------
    method : list of str
        What was cut and how, in sentences.
    p_value : float or None
        Of the test that nothing changes; None where the series is too short or nobody asked.
    """

    def __init__(self, found: _entente.FoundPhases) -> None:
        super().__init__(found.table("shifts"))
        self._found = found
        self.method: list[str] = found.method()
        self.p_value: Optional[float] = found.p_value

    def drivers(self) -> Table:
        """The relations behind each shift, a row each, with their sources."""
        return Table(self._found.table("drivers"))

    def posterior(self) -> Table:
        """A row per period: its value, the level with an interval, and the probability of a shift."""
        return Table(self._found.table("posterior"))

    def number(self) -> Table:
        """How probable each number of shifts is."""
        return Table(self._found.table("number"))

    def stands(self) -> Table:
        """A row per span of penalties: the shifts that are best there."""
        return Table(self._found.table("stands"))

    def online(self, expected: Optional[float] = None) -> Table:
        """A row per period: the probability that something has just changed, knowing only what came before.

        `expected` is the number of periods that a level is expected to last (periods / ln 2).
        """
        return Table(self._found.online(expected))

    def text(self) -> str:
        """Each shift in a sentence or two, with what drove it."""
        lines = []
        for sentence, drivers in self._found.words():
            lines += [sentence, *(f"  - {driver}" for driver in drivers)]
        return "\n".join(lines) if lines else "No shift: one level holds throughout."


def series_phases(
    series: Union[Mapping[object, Optional[float]], Iterable[tuple[object, Optional[float]]]],
    name: str = "series",
    *,
    penalty: Union[str, float] = "tested",
    cost: str = "mean",
    scale: Optional[str] = None,
    min_length: int = 2,
    level: float = 0.95,
    seed: int = 1,
    uncertainty: bool = True,
) -> Phases:
    """Find when the level of any series changed: aid by year, incidents by month.

    Parameters
    ----------
    series : mapping or pandas.Series
        A value for each date (a year, a month or a day, all of them the same); None or NaN is a gap.
    name : str
        What texts call it.
    penalty, min_length, level, seed, uncertainty
        As for `Network.phases`.
    cost : str
        ``"mean"``, ``"mean-variance"``, or for counts ``"poisson"`` or ``"negative-binomial"``.
    scale : str, optional
        ``"linear"``, ``"asinh"`` or ``"log"``; by default log or asinh if the series varies the more the higher
        it is, else linear.

    Returns
    -------
    Phases
        Levels in the series' own units.
    """
    choices = phase_choices(penalty, cost, scale, min_length, None, level, seed, uncertainty)
    pairs = series.items() if hasattr(series, "items") else series
    values: list[tuple[str, Optional[float]]] = []
    for date, value in pairs:
        missing = value is None or value != value
        values.append((date_text("series", _plain(date)), None if value is None or missing else float(value)))
    values.sort()
    for (one, _), (other, _) in zip(values, values[1:]):
        if one == other:
            raise ValueError(f"series: {one} has two values")
    return Phases(_entente.series_phases(values, name, choices))


def _plain(date: object) -> object:
    """A year of numpy as one of Python."""
    return int(date) if not isinstance(date, int) and hasattr(date, "__index__") else date
