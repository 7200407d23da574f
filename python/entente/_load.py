"""Networks from files, texts, pandas and networkx."""

from __future__ import annotations

import json
import os
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterable, Mapping, Optional, Union

from . import _entente
from ._errors import DataWarning
from ._files import packaged
from ._graphs import to_graphml
from ._network import Network
from ._profiles import Profiles
from ._table import Table
from ._view import Texts, date_text, texts

if TYPE_CHECKING:
    import networkx  # type: ignore[import]
    import pandas  # type: ignore[import]

_BY_ENDING = {".graphml": "graphml", ".gexf": "gexf", ".net": "pajek"}


def datasets() -> list[str]:
    """The data sets that ship, by the names that `load` takes."""
    return sorted(file.stem for file in packaged("data").glob("*.json"))


def formats() -> Table:
    """The formats that `import_files` reads: name, gives (network or profiles), what, citation."""
    return Table(_entente.formats())


def load(source: Union[str, Path]) -> Network:
    """Load a network: a shipped data set by name, or a file.

    Parameters
    ----------
    source : str or path
        ``"us-pakistan"`` (`datasets` lists them); or a file in the JSON form, packed or not, a database that
        the program wrote, GraphML, GEXF or Pajek (by their endings). Other formats: `import_files`.

    Raises
    ------
    DataError
        With every problem found, each with file, line and column.
    FileNotFoundError
        When there is neither such a data set nor such a file.
    """
    name = os.fspath(source)
    if name in datasets():
        return Network(_entente.read_json(packaged(f"data/{name}.json").read_text("utf-8"), name), name)
    path = Path(name)
    if not path.exists():
        known = datasets()
        hint = "" if path.suffix or len(path.parts) > 1 else _entente.hint(name, known)
        raise FileNotFoundError(f"{name}: no such file, and no data set of that name is shipped{hint}")
    if path.suffix.lower() in _BY_ENDING:
        found = import_files(_BY_ENDING[path.suffix.lower()], name)
        assert isinstance(found, Network)
        return found
    if path.is_file() and _is_database(path):
        return Network(_entente.read_database(name), path.name)
    return Network(_entente.read_json_file(name), path.name)


def _is_database(path: Path) -> bool:
    with open(path, "rb") as file:
        return _entente.is_database(file.read(16))


def from_json(text: str, name: str = "text") -> Network:
    """A network from its JSON form; `name` is what messages call the text. Raises DataError."""
    data = _entente.read_json(text, name)
    return Network(data, data.id)


def from_dict(data: Mapping[str, Any]) -> Network:
    """A network from its JSON form as a dict. Raises DataError, with lines of the text it comes to."""
    return from_json(json.dumps(data, ensure_ascii=False, indent=1, default=_as_text), "dict")


def _as_text(value: object) -> str:
    if hasattr(value, "isoformat"):
        return str(value.isoformat())[:10]
    raise TypeError(f"{value!r} is no part of a network")


def from_pandas(
    actors: "Optional[pandas.DataFrame]",
    relations: "pandas.DataFrame",
    *,
    id: str = "network",
    columns: Optional[Mapping[str, str]] = None,
) -> Network:
    """A network from pandas tables.

    Parameters
    ----------
    actors : pandas.DataFrame, optional
        Columns id and, as far as they are known, label, kind, parent, start, end and the others of actors.csv
        (docs/exchange.md). None: the actors that the relations name.
    relations : pandas.DataFrame
        Columns actor1 and actor2, start, end or date, type, sign, weight and the others of ties.csv.
    id : str
        Of the network.
    columns : mapping, optional
        Column names by role, for tables with other headers: ``{"actor1": "ColA"}``.

    Raises
    ------
    DataError
        With every row that cannot be used.
    """
    choices = _entente.ImportChoices()
    choices.strict = True
    choices.columns = dict(columns or {})
    tables = [] if actors is None else [("actors", actors.to_csv(index=False))]
    tables.append((id, relations.to_csv(index=False)))
    return _network(_entente.import_texts("csv", tables, choices), id)


def from_networkx(graph: "networkx.Graph[Any]", id: Optional[str] = None) -> Network:
    """A network from a graph of networkx, with attributes as `Network.to_networkx` gives them.

    Its id is `id`, else the graph's attribute of that name. Relations come in the order in which networkx has
    them: by their first actor. Raises DataError for what cannot be used.
    """
    name = id or str(graph.graph.get("id", "graph"))
    choices = _entente.ImportChoices()
    choices.strict = True
    return _network(_entente.import_texts("graphml", [(name, to_graphml(graph).decode())], choices), name)


def import_files(
    format: str,
    files: "Union[str, Path, Iterable[Union[str, Path]]]",
    *,
    columns: Optional[Mapping[str, str]] = None,
    actors: Optional[Texts] = None,
    since: object = None,
    until: object = None,
    strict: bool = False,
    end_included: bool = False,
    period: str = "month",
    event_types: str = "root",
    where: Optional[Texts] = None,
) -> Union[Network, Profiles]:
    """Read files of the field's formats, packed (.gz, .zip) or not.

    Parameters
    ----------
    format : str
        A name in `formats`: ``"cow-alliances"``, ``"gdelt"`` and so on.
    files : path or list of paths
        All that make the data set.
    columns : mapping, optional
        Column names by role, where headers differ.
    actors, since, until
        Only these actors by id, and this time (both ends included).
    strict : bool
        Raise for a row that cannot be used, which otherwise is counted in a warning.
    end_included : bool
        Tables of your own: an end is the last day, month or year, not the first after it.
    period, event_types, where
        Event data: fold by ``"day"``, ``"week"``, ``"month"`` or ``"year"``; tell types apart by ``"code"``,
        ``"root"``, ``"quad"`` or ``"none"``; conditions such as ``"actor=PAK*"``.

    Returns
    -------
    Network or Profiles
        As the format gives.
    """
    choices = _entente.ImportChoices()
    choices.columns = dict(columns or {})
    choices.actors = texts("actors", actors)
    choices.since = date_text("since", since)
    choices.until = date_text("until", until)
    choices.strict = strict
    choices.end_included = end_included
    choices.period = period
    choices.event_types = event_types
    choices.where = texts("where", where)
    paths = [os.fspath(files)] if isinstance(files, (str, Path)) else [os.fspath(each) for each in files]
    for path in paths:
        if not Path(path).exists():
            raise FileNotFoundError(f"{path}: no such file")
    found = _entente.import_files(format, paths, choices)
    if found.profiles is not None:
        _warn(found)
        return Profiles(found.profiles)
    return _network(found, Path(paths[0]).name)


def _warn(found: _entente.Imported) -> None:
    for words in [*found.remarks, *found.skipped]:
        warnings.warn(words, DataWarning, stacklevel=4)


def _network(found: _entente.Imported, name: str) -> Network:
    _warn(found)
    assert found.network is not None
    return Network(found.network, name)
