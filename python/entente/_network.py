"""A network: actors, their dated relations, eras."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, Union

from . import _entente
from ._analyses import Analyses
from ._drawing import Drawing
from ._errors import DataWarning
from ._files import replace_file, write_file
from ._graphs import period_graphs, whole_graph
from ._table import Table
from ._view import Chosen, Rule, Texts, date_text, texts

if TYPE_CHECKING:
    import networkx  # type: ignore[import]


class Description:
    """Counts of what a network holds.

    Attributes
    ----------
    kinds, types, eras, coverage : Table
        Actors by kind, relations by type, and how well each era and each period is covered.
    table : Table
        All of them in one, as the program's CSV has them.
    """

    def __init__(self, title: str, found: _entente.Description) -> None:
        self._title = title
        self.kinds = Table(found.kinds)
        self.types = Table(found.types)
        self.eras = Table(found.eras)
        self.coverage = Table(found.coverage)
        self.table = Table(found.all)

    def __repr__(self) -> str:
        return f"{self._title}\n\n{self.kinds!r}\n\n{self.types!r}\n\n{self.coverage!r}"

    def _repr_html_(self) -> str:
        return self.kinds._repr_html_() + self.types._repr_html_() + self.coverage._repr_html_()


class Network(Analyses, Drawing):
    """A set of actors and their relations over time; immutable. `entente.load` and others make one.

    Methods may be called from several threads at once: long ones let the others run.

    Attributes
    ----------
    name : str
        What it was loaded by: ``us-pakistan``, ``mine.json``.
    """

    def __init__(self, data: _entente.Network, name: str, chosen: Optional[Chosen] = None) -> None:
        self._data = data
        self._chosen = chosen or Chosen()
        self.name = name

    @property
    def id(self) -> str:
        """As the data set has it."""
        return self._data.id

    @property
    def title(self) -> str:
        """As the data set has it."""
        return self._data.title

    @property
    def description(self) -> str:
        """As the data set has it; may be empty."""
        return self._data.description

    @property
    def focus(self) -> Optional[tuple[str, str]]:
        """The two actors that the data set is about, by id; None if it names none."""
        return self._data.focus

    @property
    def observed(self) -> tuple[str, str]:
        """The first and the last day of the observed period. Outside it there is no data."""
        return self._data.start, self._data.last_day

    def __repr__(self) -> str:
        data = self._data
        return (
            f"<entente network {data.id}: {data.actor_count} actors, {data.relation_count} relations, "
            f"{data.source_count} sources, {data.start} through {data.last_day}>"
        )

    def select(
        self,
        *,
        since: object = None,
        until: object = None,
        actors: Optional[Texts] = None,
        kinds: Optional[Texts] = None,
        types: Optional[Texts] = None,
        roll_up: bool = False,
    ) -> "Network":
        """The same network, of which measures and figures look at a part only.

        The records (`actors`, `relations` and so on), `describe`'s kinds and types, `report` and `save` stay
        those of the whole network.

        Parameters
        ----------
        since, until : str, int or date, optional
            The first and the last day, month or year of interest, both included.
        actors, kinds, types : list of str, optional
            Only relations between these actors or kinds of actors; only relations of these types.
        roll_up : bool
            Agencies and persons count for the actor that they are part of.
        """
        chosen = Chosen(
            date_text("since", since),
            date_text("until", until),
            tuple(texts("actors", actors)),
            tuple(texts("kinds", kinds)),
            tuple(texts("types", types)),
            roll_up,
        )
        self._data.periods(chosen.view("decade"))  # what is misspelt is said at once
        return Network(self._data, self.name, chosen)

    def describe(self, by: Rule = "decade") -> Description:
        """Count actors by kind, relations by type, and records by period."""
        return Description(repr(self), _entente.describe(self._data, self._chosen.view(by)))

    def actors(self) -> Table:
        """The actors as they are recorded: id, name, kind, parent, start, end, codes and so on."""
        return Table(self._data.actors())

    def relations(self) -> Table:
        """The relations as they are recorded: id, actor1, actor2, type, date, end, weight, sources and so on."""
        return Table(self._data.relations())

    def sources(self) -> Table:
        """What the relations rest on: id, title, author, publisher, date, url, note."""
        return Table(self._data.sources())

    def types(self) -> Table:
        """Types of relations, with their weight on Goldstein's scale (-10 to 10) and how many there are."""
        return Table(self._data.types())

    def eras(self) -> Table:
        """The data set's eras: era, label, start, end (the first day after), note."""
        return Table(self._data.eras())

    def periods(self, by: Rule = "era") -> Table:
        """The periods of a rule: period, label, start, end (the first day after)."""
        return Table(self._data.periods(self._chosen.view(by)))

    def to_networkx(self, period: Optional[str] = None, by: Rule = "era") -> "networkx.MultiDiGraph[str]":
        """The network as a graph of networkx, with an edge per relation.

        Attributes of nodes and edges are those of the program's GraphML: label, kind, iso3 and so on; start,
        end, date, type, sign, weight (without its sign), directed and so on. What has no value is not there.
        The key of an edge is the relation's id. A relation that has no direction is one edge, from the first
        actor to the second, with ``directed=False``.

        Parameters
        ----------
        period : str, optional
            Only the actors and relations of the period of this id, rolled up and filtered as `select` says.
            Edges then have a ``contribution``: Goldstein points, a state's weight times its years in the
            period. By default everything.
        by : str or int
            The rule that makes the periods.
        """
        if period is None:
            return whole_graph(self._data)
        graphs = self.to_networkx_by(by)
        if period not in graphs:
            raise ValueError(f'period: no period "{period}"{_entente.hint(period, list(graphs))}')
        return graphs[period]

    def to_networkx_by(self, by: Rule = "era") -> "dict[str, networkx.MultiDiGraph[str]]":
        """A graph for each period, by id, in order of time."""
        return period_graphs(self._data, self._chosen.view(by))

    def to_json(self) -> str:
        """The whole network in its JSON form, which `from_json` reads back."""
        files, _ = _entente.export_network(self._data, "json")
        return files[0][1].decode()

    def to_dict(self) -> "dict[str, Any]":
        """The JSON form as a dict, which `from_dict` reads back."""
        import json

        found: dict[str, Any] = json.loads(self.to_json())
        return found

    def save(self, path: Union[str, Path]) -> Path:
        """Write the whole network to a file whose ending says how: .json, .db, .graphml, .gexf or .net.

        A path without an ending is a folder of CSV tables. What a format cannot hold is a warning.
        """
        path = Path(path)
        ending = path.suffix.lower()
        if ending == ".db":
            replace_file(path, lambda beside: _entente.write_database(self._data, str(beside)))
            return path
        endings = {of_format: name for name, of_format in _entente.export_formats()}
        if ending not in endings:
            known = [*filter(None, endings), ".db"]
            raise ValueError(f'path: "{path.name}" ends in no known format{_entente.hint(ending, known)}')
        files, remarks = _entente.export_network(self._data, endings[ending])
        for name, content in files:
            write_file(path / name if name else path, content)
        for remark in remarks:
            warnings.warn(remark, DataWarning, stacklevel=2)
        return path
