"""What is measured on a network."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping, Optional, Sequence, Union

from . import _entente
from ._phases import Phases, phase_choices
from ._profiles import Profiles, align_choices, profile_question
from ._table import PathLike, Table
from ._view import Chosen, Pair, Rule, Texts, texts


class Analyses:
    """The part of `Network` that measures."""

    _data: _entente.Network
    _chosen: Chosen

    def centrality(
        self,
        measures: Texts = "standard",
        by: Rule = "era",
        *,
        null: int = 0,
        ties: Optional[str] = None,
        direction: str = "ignore",
        length: float = -1,
        normalised: bool = True,
        katz: float = 0.85,
        damping: float = 0.85,
        groups: str = "kind",
        seed: int = 1,
    ) -> Table:
        """Measure the position of every actor.

        Parameters
        ----------
        measures : str or list of str
            Columns, by name (`entente.measures` lists them); ``"standard"`` or ``"all"``.
        by : str or int
            Periods: ``"era"``, ``"decade"``, ``"year"``, ``"month"``, ``"day"``, ``"phases"``,
            ``"phases:A,B"``, or a number of years.
        null : int
            Compare with the actor's ranks in so many random networks that keep every actor's degrees and the
            signs; then a row per actor and measure.
        ties : str, optional
            Ties that count: ``"cooperation"``, ``"conflict"`` or ``"all"``. By default each measure's own.
        direction : str
            Paths follow ties either way (``"ignore"``), along them (``"out"``) or against them (``"in"``).
        length : float
            Exponent of a tie's strength that gives its length in weighted paths; -1 is 1/strength.
        normalised : bool
            Betweenness as a share of pairs; False: as a sum over pairs.
        katz, damping : float
            Katz's alpha as a share of 1/lambda_max, in (0, 1); the damping of PageRank, in [0, 1).
        groups : str
            Brokers stand between ``"kind"`` or ``"bloc"``.
        seed : int
            Of what is drawn at random.

        Returns
        -------
        Table
            A row per period and actor that exists in it, isolates included: period, start, end, actor, name,
            kind, a column a measure, undefined. `entente.explain` gives unit, range, formula, convention, when
            a measure is undefined, and its source.

        Raises
        ------
        ValueError
            For an unknown measure, period rule or choice, with the nearest that there is.
        """
        how = _entente.MeasureOptions(
            ties=ties or "",
            direction=direction,
            length=length,
            normalised=normalised,
            katz=katz,
            damping=damping,
            groups=groups,
            seed=seed,
        )
        view = self._chosen.view(by)
        return Table(_entente.centrality(self._data, view, texts("measures", measures), how, null))

    def align(
        self,
        by: Rule = "decade",
        pair: Optional[Pair] = None,
        measures: Optional[Texts] = None,
        *,
        table: str = "dyads",
        groups: Union[str, Path, None] = None,
        poles: Optional[Pair] = None,
        items: str = "either",
        value: str = "net",
        intervals: int = 0,
        level: float = 0.95,
        seed: int = 1,
        weights: Union[Mapping[str, float], PathLike, None] = None,
    ) -> Table:
        """Measure how near every two actors stood in each period.

        Parameters
        ----------
        by : str or int
            Periods, as for `centrality`.
        pair : two str, optional
            Only this dyad, with a row for every period.
        measures : str or list of str, optional
            Similarity measures by name, ``"net"`` or ``"all"``; by default S, and all where conventions are
            compared.
        table : str
            ``"dyads"``; ``"sensitivity"`` (sign and rank of each dyad, or that of `pair`, under every
            convention) or ``"agreement"`` (rank correlation of every two measures over the dyads).
        groups : str or path, optional
            Instead, mean alignment within and between groups: ``"kind"``, ``"bloc"``, or a table with actor,
            group, and from and to if it has them.
        poles : two str, optional
            Instead, each actor's alignment with two poles, its lean to the first, and its drift.
        items : str
            Actors that profiles are compared over: those that ``"either"`` or ``"both"`` have a tie with, or
            ``"all"``.
        value : str
            Of a profile's entries: net cooperation (``"net"``) or its sign (``"sign"``).
        intervals : int
            Draws of the bootstrap over items for intervals, 100 or more; 0: none.
        level, seed : float, int
            Of the intervals.
        weights : mapping or path, optional
            How much each actor counts as an item, by id; or a table with actor, weight and, if it has it,
            year. Who is in neither is left out.

        Returns
        -------
        Table
            A row per period and dyad: cooperation, conflict (sums of Goldstein points), net (their difference
            over their sum, -1 to 1; undefined where both are 0), a column a measure, strength (Goldstein
            points a year), shared_friends and so on, undefined (called s_undefined when s is the only measure).
            S is Signorino and Ritter's (1999). Other tables have a row per period and what they are about.
        """
        choices = align_choices(measures, intervals, level, seed, groups, poles)
        choices.items = items
        choices.value = value
        if isinstance(weights, Mapping):
            choices.weight_of = {str(actor): float(weight) for actor, weight in weights.items()}
        elif weights is not None:
            choices.weights = str(weights)
        return Table(_entente.align(self._data, self._chosen.view(by, pair), choices, table))

    def align_evidence(self, by: Rule = "decade", pair: Optional[Pair] = None) -> Table:
        """The relations behind the numbers of `align`, a row each, with their sources."""
        return Table(_entente.align_evidence(self._data, self._chosen.view(by, pair)))

    def similarity(
        self,
        profiles: Profiles,
        measures: Optional[Texts] = None,
        *,
        by: Optional[Rule] = None,
        pair: Optional[Pair] = None,
        actors: Optional[Texts] = None,
        contested: bool = False,
        table: str = "dyads",
        groups: Union[str, Path, None] = None,
        poles: Optional[Pair] = None,
        intervals: int = 0,
        level: float = 0.95,
        seed: int = 1,
    ) -> Table:
        """Compare what actors said (`entente.read_profiles`), with the names that this network has for them.

        Parameters and columns as for `Profiles.similarity`, and the columns name1 and name2.
        """
        question = profile_question(by, pair, actors, contested)
        choices = align_choices(measures, intervals, level, seed, groups, poles)
        return Table(_entente.similarity(profiles._data, self._data, question, choices, table))

    def balance(
        self,
        by: Rule = "era",
        table: str = "periods",
        *,
        k: Sequence[int] = (2, 3),
        alpha: float = 0.5,
        null: int = 0,
        budget: float = 30,
        seed: int = 1,
    ) -> Table:
        """Measure structural balance: how near each period is to two camps at odds.

        Parameters
        ----------
        by : str or int
            Periods, as for `centrality`.
        table : str
            ``"periods"`` (a row each), ``"frustrated"`` (the ties against balance), ``"camps"``, ``"blocs"``
            (a row per actor), ``"census"`` (all 138 classes of signed triads) or ``"k"`` (relaxed balance with
            at most k blocs).
        k, alpha : list of int, float
            For ``"k"``: numbers from 2 to 6, and the weight of hostile ties within blocs, 0 to 1.
        null : int
            Compare with so many random networks that keep every actor's degrees and the signs.
        budget : float
            Seconds for each frustration index; beyond them the bounds found are given, and noted.
        seed : int
            Of what is drawn at random.

        Returns
        -------
        Table
            The sign of a dyad is that of its net cooperation. `entente.explain` says what each column means;
            the column undefined why one is empty.
        """
        choices = _entente.BalanceChoices()
        choices.ks = list(k)
        choices.alpha = alpha
        choices.null_networks = null
        choices.budget = budget
        choices.seed = seed
        return Table(_entente.balance(self._data, self._chosen.view(by), choices, table))

    def phases(
        self,
        pair: Optional[Pair] = None,
        *,
        actor: Optional[str] = None,
        network: bool = False,
        by: Rule = "year",
        penalty: Union[str, float] = "tested",
        cost: str = "mean",
        scale: Optional[str] = None,
        min_length: int = 2,
        half_life: Optional[float] = None,
        level: float = 0.95,
        seed: int = 1,
        uncertainty: bool = True,
    ) -> Phases:
        """Find when the level of a relationship changed, and what drove it.

        The optimal segmentation of the net strength of a dyad (by default the network's focus), of all ties of
        an actor, or of the whole network.

        Parameters
        ----------
        pair, actor, network : two str, str, bool
            Whose ties; at most one of the three.
        by : str or int
            A value per year, month, day, decade, era or block of years.
        penalty : str or float
            What one more shift costs: ``"tested"``, ``"bic"``, ``"mbic"``, or units of noise variance.
        cost : str
            What a stretch has of its own: ``"mean"`` or ``"mean-variance"``.
        scale : str, optional
            ``"asinh"`` (the usual one) or ``"linear"``.
        min_length : int
            Fewest periods of a stretch.
        half_life : float, optional
            Days after which half of an event's weight is left; by default it counts in its own period only.
        level, seed : float, int
            Probability of the ranges; of the permutations of the test.
        uncertainty : bool
            False: only the cut, without probabilities, penalties, test and other conventions.

        Returns
        -------
        Phases
            A table of shifts, with `drivers`, `posterior` and more. Levels in Goldstein points a year.
        """
        if sum([pair is not None, actor is not None, network]) > 1:
            raise ValueError("pair, actor and network exclude each other")
        choices = phase_choices(penalty, cost, scale, min_length, half_life, level, seed, uncertainty)
        return Phases(_entente.phases(self._data, self._chosen.view(by, pair), actor or "", network, choices))

    def changes(self, by: Rule = "year", window: int = 3) -> Table:
        """How much the whole network changed from each period to the next, and whose ties changed.

        Columns: appeared, vanished, flipped (shares of dyads), lad (0 to 1, against `window` periods before),
        deltacon (0: no change), carriers, undefined.
        """
        return Table(_entente.changes(self._data, self._chosen.view(by), window))
