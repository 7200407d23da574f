# The compiled part; see python/*_binding.cpp.
from typing import Optional

class Frame:
    def __len__(self) -> int: ...
    def names(self) -> list[str]: ...
    def notes(self) -> list[str]: ...
    def meanings(self) -> list[str]: ...
    def kind(self, column: int) -> str: ...
    # Buffers of numbers; `bytes` is the type of the typing library of Python 3.9 that says so.
    def values(self, column: int) -> bytes: ...
    def gaps(self, column: int) -> Optional[bytes]: ...
    def cells(self, column: int) -> list[object]: ...
    def to_csv(self) -> str: ...
    def to_markdown(self, rows: int) -> str: ...
    def formatted(self, rows: int) -> list[list[str]]: ...

class View:
    def __init__(
        self,
        *,
        by: str,
        since: str,
        until: str,
        actors: list[str],
        kinds: list[str],
        types: list[str],
        roll_up: bool,
        pair: list[str],
    ) -> None: ...

class Network:
    id: str
    title: str
    description: str
    focus: Optional[tuple[str, str]]
    start: str
    last_day: str
    actor_count: int
    relation_count: int
    source_count: int
    def actor_ids(self) -> list[str]: ...
    def actors(self) -> Frame: ...
    def relations(self) -> Frame: ...
    def sources(self) -> Frame: ...
    def types(self) -> Frame: ...
    def eras(self) -> Frame: ...
    def periods(self, view: View) -> Frame: ...
    def ties(
        self, view: View
    ) -> list[tuple[str, str, str, str, list[int], list[tuple[int, int, int, float]]]]: ...

class Profiles:
    actors: list[str]
    items: list[str]
    periods: list[str]
    least: float
    greatest: float
    def answers(self) -> int: ...

class ImportChoices:
    columns: dict[str, str]
    actors: list[str]
    since: str
    until: str
    strict: bool
    end_included: bool
    period: str
    event_types: str
    where: list[str]

class Imported:
    network: Optional[Network]
    profiles: Optional[Profiles]
    read: int
    used: int
    remarks: list[str]
    skipped: list[str]

class MeasureOptions:
    def __init__(
        self,
        *,
        ties: str,
        direction: str,
        length: float,
        normalised: bool,
        katz: float,
        damping: float,
        groups: str,
        seed: int,
    ) -> None: ...

class AlignChoices:
    measures: list[str]
    items: str
    value: str
    weights: str
    weight_of: dict[str, float]
    draws: int
    level: float
    seed: int
    groups: str
    poles: list[str]

class BalanceChoices:
    ks: list[int]
    alpha: float
    budget: float
    null_networks: int
    seed: int

class ProfileQuestion:
    by: str
    actors: list[str]
    pair: list[str]
    contested: bool

class PhaseChoices:
    penalty: str
    cost: str
    scale: str
    min_length: int
    half_life: Optional[float]
    level: float
    seed: int
    uncertainty: bool

class FoundPhases:
    p_value: Optional[float]
    def table(self, which: str) -> Frame: ...
    def online(self, expected: Optional[float]) -> Frame: ...
    def words(self) -> list[tuple[str, list[str]]]: ...
    def method(self) -> list[str]: ...

class Description:
    kinds: Frame
    types: Frame
    eras: Frame
    coverage: Frame
    all: Frame

class Looks:
    title: str
    subtitle: str
    source: str
    size: str
    layout: str
    theme: str
    flavour: str
    language: str

class DrawChoices:
    looks: Looks
    eras: list[str]
    top: int
    ties: Optional[int]
    min_strength: float
    labels: int
    highlight: list[str]

class ChartChoices:
    draw: DrawChoices
    actor: str
    measure: str
    top: Optional[int]

class DrawnFigure:
    id: str
    title: str
    svg: str
    plain: str
    dot: str
    notes: list[str]

def version() -> str: ...
def hint(text: str, candidates: list[str]) -> str: ...
def read_json(text: str, name: str) -> Network: ...
def read_json_file(path: str) -> Network: ...
def read_database(path: str) -> Network: ...
def is_database(head: bytes) -> bool: ...
def import_files(format: str, paths: list[str], choices: ImportChoices) -> Imported: ...
def import_texts(format: str, texts: list[tuple[str, str]], choices: ImportChoices) -> Imported: ...
def formats() -> Frame: ...
def export_formats() -> list[tuple[str, str]]: ...
def export_network(network: Network, format: str) -> tuple[list[tuple[str, bytes]], list[str]]: ...
def write_database(network: Network, path: str) -> None: ...
def read_profiles(
    table: tuple[str, str], scale: Optional[tuple[float, float]]
) -> tuple[Profiles, list[str]]: ...
def read_profiles_file(path: str, scale: Optional[tuple[float, float]]) -> tuple[Profiles, list[str]]: ...
def centrality(
    network: Network, view: View, measures: list[str], how: MeasureOptions, null_networks: int
) -> Frame: ...
def align(network: Network, view: View, choices: AlignChoices, table: str) -> Frame: ...
def align_evidence(network: Network, view: View) -> Frame: ...
def balance(network: Network, view: View, choices: BalanceChoices, table: str) -> Frame: ...
def changes(network: Network, view: View, window: int) -> Frame: ...
def similarity(
    profiles: Profiles,
    network: Optional[Network],
    question: ProfileQuestion,
    choices: AlignChoices,
    table: str,
) -> Frame: ...
def definitions() -> Frame: ...
def problem_kinds() -> Frame: ...
def describe(network: Network, view: View) -> Description: ...
def phases(
    network: Network, view: View, actor: str, whole_network: bool, choices: PhaseChoices
) -> FoundPhases: ...
def series_phases(
    values: list[tuple[str, Optional[float]]], name: str, choices: PhaseChoices
) -> FoundPhases: ...
def set_worker_program(path: str) -> None: ...
def draw(network: Network, view: View, choices: DrawChoices) -> list[DrawnFigure]: ...
def draw_change(
    network: Network, view: View, before: str, after: str, choices: DrawChoices
) -> DrawnFigure: ...
def chart(network: Network, view: View, kind: str, choices: ChartChoices) -> DrawnFigure: ...
def chart_kinds() -> list[str]: ...
def converted(svg: str, format: str, pixels_wide: int) -> bytes: ...
def report(
    network: Network, name: str, title: str, documents: bool, language: str
) -> tuple[list[tuple[str, bytes]], list[str]]: ...
