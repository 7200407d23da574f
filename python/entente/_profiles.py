"""What actors said on items: votes, treaty obligations."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Optional, Union

from . import _entente
from ._errors import DataWarning
from ._table import Table
from ._view import Pair, Rule, Texts, rule, texts, two

if TYPE_CHECKING:
    import pandas  # type: ignore[import]


def profile_question(
    by: Optional[Rule], pair: Optional[Pair], actors: Optional[Texts], contested: bool
) -> _entente.ProfileQuestion:
    """What is compared, as the extension has it."""
    question = _entente.ProfileQuestion()
    question.by = "" if by is None else rule(by)
    question.pair = two("pair", pair)
    question.actors = texts("actors", actors)
    question.contested = contested
    return question


def align_choices(
    measures: Optional[Texts],
    intervals: int,
    level: float,
    seed: int,
    groups: "Union[str, Path, None]",
    poles: Optional[Pair],
) -> _entente.AlignChoices:
    """How alignment is measured, as the extension has it."""
    choices = _entente.AlignChoices()
    choices.measures = texts("measures", measures)
    choices.draws = intervals
    choices.level = level
    choices.seed = seed
    choices.groups = "" if groups is None else str(groups)
    choices.poles = two("poles", poles)
    return choices


class Profiles:
    """A table of answers; see `read_profiles`."""

    def __init__(self, data: _entente.Profiles) -> None:
        self._data = data

    @property
    def actors(self) -> list[str]:
        """Who answered, by id."""
        return self._data.actors

    @property
    def periods(self) -> list[str]:
        """In order; one empty text where the table has no periods."""
        return self._data.periods

    def __repr__(self) -> str:
        data = self._data
        return (
            f"<entente profiles: {len(data.actors)} actors, {len(data.items)} items, {data.answers()} answers, "
            f"scale {data.least:g} to {data.greatest:g}>"
        )

    def similarity(
        self,
        measures: Optional[Texts] = None,
        *,
        by: Optional[Rule] = None,
        pair: Optional[Pair] = None,
        actors: Optional[Texts] = None,
        contested: bool = False,
        table: str = "dyads",
        groups: "Union[str, Path, None]" = None,
        poles: Optional[Pair] = None,
        intervals: int = 0,
        level: float = 0.95,
        seed: int = 1,
    ) -> Table:
        """Measure how alike every two actors answered.

        Parameters
        ----------
        measures : str or list of str, optional
            Similarity measures by name (``s``, ``kappa``, ``pi``, …), or ``"all"``; by default all, and S for
            groups and poles.
        by : str or int, optional
            ``"year"``, ``"decade"`` or a number of years, where the table's periods are years; ``"all"`` for
            one period; by default its own periods.
        pair, actors : two str, list of str, optional
            Only this dyad; only dyads among these.
        contested : bool
            Leave out items that all answered alike in the period, as published agreement scores do.
        table, groups, poles
            As for `Network.align`; groups are those of a table.
        intervals, level, seed : int, float, int
            Draws of the bootstrap over items (0: none), its level and seed.

        Returns
        -------
        Table
            A row per period and dyad: items that both answered, only1, only2, a column a measure, undefined.
        """
        question = profile_question(by, pair, actors, contested)
        choices = align_choices(measures, intervals, level, seed, groups, poles)
        return Table(_entente.similarity(self._data, None, question, choices, table))


def read_profiles(
    source: "Union[str, Path, pandas.DataFrame]", scale: Optional[tuple[float, float]] = None
) -> Profiles:
    """Read what actors said: a file or a pandas table with actor, item, value.

    Parameters
    ----------
    source : path or pandas.DataFrame
        Columns actor, item and value, and period and weight if it has them.
    scale : two float, optional
        The least and the greatest value that an answer can have; by default those of the whole table.

    Raises
    ------
    DataError
        With every problem found, by file, line and column.
    """
    if isinstance(source, (str, Path)):
        data, remarks = _entente.read_profiles_file(str(source), scale)
    else:
        data, remarks = _entente.read_profiles(("profiles", source.to_csv(index=False)), scale)
    for remark in remarks:
        warnings.warn(remark, DataWarning, stacklevel=2)
    return Profiles(data)
