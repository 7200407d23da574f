"""Networks: where they come from, where they go, and what is said when something is wrong."""

import gzip
import json
import pickle

import networkx
import pandas
import pytest

import entente
from conftest import EMPTY, SOURCE


def test_data_sets_ship():
    assert entente.datasets() == ["great-powers-1872-1907", "us-pakistan"]
    net = entente.load("us-pakistan")
    assert net.focus == ("usa", "pakistan") and net.observed == ("1947-08-14", "2015-12-31")
    assert repr(net).startswith("<entente network us-pakistan: 43 actors, 250 relations")
    assert entente.__version__.count(".") == 2


@pytest.mark.filterwarnings("ignore::entente.DataWarning")
@pytest.mark.parametrize("ending", [".json", ".db", ".graphml"])
def test_what_is_saved_is_loaded(net, tmp_path, ending):
    name = f"us-pakistan{ending}"
    again = entente.load(net.save(tmp_path / name))
    assert again.to_json() == net.to_json()
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_packed_files_and_paths(net, tmp_path):
    path = tmp_path / "net.json.gz"
    path.write_bytes(gzip.compress(net.to_json().encode()))
    assert entente.load(path).to_json() == net.to_json()


def test_what_a_format_cannot_hold_is_a_warning(net, tmp_path):
    with pytest.warns(entente.DataWarning):
        net.save(tmp_path / "net.net")
    net.save(tmp_path / "tables")
    assert (tmp_path / "tables" / "ties.csv").exists()
    with pytest.raises(ValueError, match="did you mean .json"):
        net.save(tmp_path / "net.jsn")


def test_texts_and_dicts(net):
    assert entente.from_json(net.to_json()).to_json() == net.to_json()
    assert entente.from_dict(net.to_dict()).to_json() == net.to_json()
    assert json.loads(net.to_json())["id"] == "us-pakistan"


def test_pandas_tables_make_the_network(net, tmp_path):
    net.save(tmp_path / "tables")
    actors, ties = (pandas.read_csv(tmp_path / "tables" / f"{name}.csv", dtype=str) for name in ("actors", "ties"))
    again = entente.from_pandas(actors, ties, id="us-pakistan")
    assert again.relations().column("id") == net.relations().column("id")
    assert again.select(until=2015).align(by="year")["net"].tolist()[0] == net.align(by="year")["net"].tolist()[0]


def test_a_pandas_table_of_relations_alone():
    ties = pandas.DataFrame(
        {"from": ["a", "b"], "actor2": ["b", "c"], "date": ["1950", "1951-03"], "type": ["talks", "war"],
         "sign": [1, -1], "weight": [2.5, 9.0]})
    net = entente.from_pandas(None, ties, id="mine", columns={"actor1": "from"})
    assert net.id == "mine" and sorted(net.actors().column("id")) == ["a", "b", "c"]
    assert net.relations().column("weight") == [2.5, -9.0]


def test_a_bad_pandas_table_names_the_row():
    ties = pandas.DataFrame({"actor1": ["a", "b"], "actor2": ["b", "c"], "date": ["1950", "nineteen"]})
    with pytest.raises(entente.DataError) as raised:
        entente.from_pandas(None, ties, id="mine")
    problem = raised.value.problems[0]
    assert problem.file == "mine" and problem.line == 3 and 'date "nineteen" cannot be read' in str(problem)


def test_a_bad_file_names_every_problem(tmp_path):
    path = tmp_path / "bad.json"
    bad = {**EMPTY, "actors": [{"id": "a", "name": "A", "kind": "stat"}], "focus": ["a", "b"], "eraz": []}
    path.write_text(json.dumps(bad, indent=1))
    with pytest.raises(entente.DataError) as raised:
        entente.load(path)
    error = raised.value
    assert isinstance(error, ValueError) and len(error.problems) >= 2
    for problem in error.problems:
        assert problem.file == str(path) and problem.line > 1 and problem.column > 0 and problem.message
    assert str(error) == "\n".join(str(problem) for problem in error.problems)
    assert "eras" in str(error) and error.problems[0].code
    assert {problem.code for problem in error.problems} >= {"unknown-id", "unknown-key"}
    again = pickle.loads(pickle.dumps(error))
    assert again.problems == error.problems


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"[1]", b"{" * 100_000, b"\x1f\x8b\x08\x00"])
def test_rubbish_is_refused(tmp_path, content):
    path = tmp_path / "rubbish.json"
    path.write_bytes(content)
    with pytest.raises(entente.DataError):
        entente.load(path)


def test_missing_files():
    with pytest.raises(FileNotFoundError, match="did you mean us-pakistan"):
        entente.load("us-pakistn")
    with pytest.raises(FileNotFoundError):
        entente.load("no/such.json")
    with pytest.raises(FileNotFoundError):
        entente.import_files("cow-alliances", "no-such.csv")


def test_imports_count_what_they_skip(tmp_path):
    path = tmp_path / "ties.csv"
    path.write_text("actor1,actor2,date,type,sign,weight\na,b,1950,talks,1,2\na,b,soon,talks,1,2\n")
    with pytest.warns(entente.DataWarning, match="1 row skipped"):
        net = entente.import_files("csv", path)
    assert len(net.relations()) == 1
    with pytest.raises(entente.DataError):
        entente.import_files("csv", path, strict=True)
    with pytest.raises(ValueError, match="did you mean csv"):
        entente.import_files("cvs", path)
    with pytest.raises(ValueError, match="event data"):
        entente.import_files("csv", path, period="day")
    assert "gdelt" in entente.formats().column("name")


def test_wrong_use_says_what_there_is(net):
    for call, words in [
        (lambda: net.centrality("betweeness"), "did you mean betweenness"),
        (lambda: net.align(measures=["s", "kapa"]), "did you mean kappa"),
        (lambda: net.align(by="decad"), "did you mean decade"),
        (lambda: net.align(pair=("usa", "pakistn")), "did you mean pakistan"),
        (lambda: net.align(pair=("usa",)), "two actors"),
        (lambda: net.align(items="eithr"), "did you mean either"),
        (lambda: net.align(intervals=3), "from 100"),
        (lambda: net.align(table="sensitivty"), "did you mean sensitivity"),
        (lambda: net.align(groups="kind", poles=("usa", "china")), "exclude each other"),
        (lambda: net.align(poles=("usa", "chin")), "poles: .*did you mean china"),
        (lambda: net.align(groups="bloc", intervals=100), "table of dyads"),
        (lambda: net.balance(table="camp"), "did you mean camps"),
        (lambda: net.balance(table="k", k=[1]), "from 2 to 6"),
        (lambda: net.phases(penalty="bick"), "did you mean bic"),
        (lambda: net.phases(by="phases"), "year, month or day"),
        (lambda: net.phases(cost="poisson"), "no counts"),
        (lambda: net.phases(actor="usa", network=True), "exclude each other"),
        (lambda: net.select(kinds="stat"), "did you mean state"),
        (lambda: net.select(since="1954-13"), "not a date"),
        (lambda: net.select(since=2100), "nothing was observed"),
        (lambda: net.select(since=1990, until=1980), "lies after"),
        (lambda: net.to_networkx("alianc"), "did you mean alliance"),
        (lambda: entente.explain("betweeness"), "did you mean betweenness"),
        (lambda: entente.series_phases({"soon": 1.0}), "not a date"),
    ]:
        with pytest.raises(ValueError, match=words):
            call()
    for call in [lambda: net.align(by=3.5), lambda: net.select(actors=[1]), lambda: net.centrality(decade=1)]:
        with pytest.raises(TypeError):
            call()


def test_every_number_is_explained(net):
    [betweenness] = entente.explain("betweenness")
    assert betweenness.unit and betweenness.citation and betweenness.method == "centrality"
    assert "Freeman" in repr(entente.explain("betweenness"))
    assert entente.explain("S-score")[0].name == "s"
    assert "actor" in entente.explain("unknown-id")[0].meaning
    names = entente.measures().column("name")
    columns = set(net.centrality("all").columns) - {"period", "start", "end", "actor", "name", "kind", "undefined"}
    assert columns and columns <= set(names)


def plain(graph):
    """Nodes and edges in comparable form."""
    nodes = {node: dict(data) for node, data in graph.nodes(data=True)}
    edges = {key: (source, target, dict(data)) for source, target, key, data in graph.edges(keys=True, data=True)}
    return nodes, edges


def test_networkx_has_what_the_program_exports(net, program, tmp_path):
    path = tmp_path / "net.graphml"
    program("export", "us-pakistan", "-o", str(path))
    exported = networkx.read_graphml(path, force_multigraph=True)
    graph = net.to_networkx()
    assert isinstance(graph, networkx.MultiDiGraph)
    assert plain(graph) == plain(exported)
    assert graph.number_of_edges() == 250 and graph.graph["title"] == net.title


def test_networkx_and_back(net, powers):
    for one in (net, powers):
        again = entente.from_networkx(one.to_networkx())
        assert again.id == one.id and again.actors().to_csv() == one.actors().to_csv()
        # networkx has the edges by their first node.
        assert sorted(again.relations().to_csv().split("\n")) == sorted(one.relations().to_csv().split("\n"))
        assert again.align(by="year").to_csv() == one.align(by="year").to_csv()


def test_a_network_without_direction(tmp_path):
    net = entente.from_pandas(None, pandas.DataFrame(
        {"actor1": ["a", "b"], "actor2": ["b", "a"], "date": ["1950", "1951"], "type": ["talks", "talks"],
         "sign": [1, 1], "weight": [1, 1], "directed": ["false", "false"]}))
    graph = net.to_networkx()
    assert isinstance(graph, networkx.MultiDiGraph) and graph.number_of_edges() == 2
    assert not any(data["directed"] for _, _, data in graph.edges(data=True))


def test_networkx_by_period(net):
    graphs = net.to_networkx_by("era")
    assert list(graphs) == net.periods().column("period")
    table = net.align(by="era", pair=("usa", "pakistan")).to_pandas().set_index("period")
    for period, graph in graphs.items():
        between = [data["contribution"] for a, b, data in graph.edges(data=True) if {a, b} == {"usa", "pakistan"}]
        assert sum(between) == pytest.approx(table.loc[period, "cooperation"] - table.loc[period, "conflict"])
    rolled = net.select(roll_up=True, kinds="state").to_networkx("crisis")
    assert "cia" not in rolled and all(kind == "state" for _, kind in rolled.nodes(data="kind"))


def test_small_networks_are_graphs(small):
    graph = small.to_networkx()
    assert graph.number_of_nodes() == len(small.actors()) and graph.number_of_edges() == 0
    assert list(small.to_networkx_by("era")) == ["all"]


def test_the_module_is_made_of_what_is_there():
    for path in (SOURCE / "python" / "entente").glob("*.py"):
        assert path.read_text().startswith('"""'), path
