"""Entente: who stood with whom, when it changed, and how sure we are.

>>> import entente
>>> net = entente.load("us-pakistan")
>>> net.align(by="decade").to_pandas()
>>> net.draw(era="crisis")
"""

from __future__ import annotations

from . import _entente
from ._errors import DataError, DataWarning, DrawingError, Problem
from ._explain import Definition, Definitions, explain, measures
from ._figure import Figure
from ._files import packaged as _packaged
from ._load import datasets, formats, from_dict, from_json, from_networkx, from_pandas, import_files, load
from ._network import Description, Network
from ._phases import Phases, series_phases
from ._profiles import Profiles, read_profiles
from ._table import Table

__version__: str = _entente.version()

_entente.set_worker_program(str(_packaged("_worker")))

__all__ = [
    "DataError",
    "DataWarning",
    "Definition",
    "Definitions",
    "Description",
    "DrawingError",
    "Figure",
    "Network",
    "Phases",
    "Problem",
    "Profiles",
    "Table",
    "__version__",
    "datasets",
    "explain",
    "formats",
    "from_dict",
    "from_json",
    "from_networkx",
    "from_pandas",
    "import_files",
    "load",
    "measures",
    "read_profiles",
    "series_phases",
]
