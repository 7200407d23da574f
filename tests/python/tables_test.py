"""Tables: the same as the program's CSV, in numpy without copies, in pandas with what is undefined."""

import gc
import io

import numpy
import pandas
import pytest

import entente


def same(table, text):
    assert table.to_csv() == text
    assert len(table) > 0


def test_alignment_is_the_program_s(net, program):
    csv = ("--format", "csv")
    same(net.align(), program("align", "us-pakistan", *csv))
    same(net.align(by="year", pair=("usa", "pakistan"), measures="all"),
         program("align", "us-pakistan", "--by", "year", "--pair", "usa,pakistan", "--measure", "all", *csv))
    same(net.align(by="era", pair="usa,pakistan", intervals=200, level=0.9, seed=7, items="all", value="sign"),
         program("align", "us-pakistan", "--by", "era", "--pair", "usa,pakistan", "--intervals", "200", "--level",
                 "0.9", "--seed", "7", "--items", "all", "--value", "sign", *csv))
    same(net.align_evidence(by="phases"), program("align", "us-pakistan", "--by", "phases", "--evidence", *csv))


def test_weights_are_the_program_s(net, program, tmp_path):
    weights = {"usa": 0.3, "pakistan": 0.1, "india": 0.25}
    file = tmp_path / "weights.csv"
    file.write_text("actor,weight\n" + "".join(f"{actor},{weight}\n" for actor, weight in weights.items()))
    text = program("align", "us-pakistan", "--weights", str(file), "--format", "csv")
    same(net.align(weights=weights), text)
    same(net.align(weights=file), text)


def test_views_of_alignment_are_the_program_s(net, powers, program, tmp_path):
    def said(*asked):
        return program("align", *asked, "--format", "csv")

    same(powers.align(by="era", table="sensitivity", pair="deu,fra"),
         said("great-powers-1872-1907", "--by", "era", "--sensitivity", "--pair", "deu,fra"))
    same(powers.align(by="era", table="sensitivity", measures=["s", "net"], value="sign"),
         said("great-powers-1872-1907", "--by", "era", "--sensitivity", "--measure", "s,net", "--value", "sign"))
    same(powers.align(table="agreement"), said("great-powers-1872-1907", "--measure-agreement"))
    same(net.align(groups="kind"), said("us-pakistan", "--groups", "kind"))
    same(powers.align(by="era", groups="bloc", seed=3),
         said("great-powers-1872-1907", "--by", "era", "--groups", "bloc", "--seed", "3"))
    file = tmp_path / "camps.csv"
    file.write_text("actor,group\ndeu,one\naut,one\nfra,two\nrus,two\natlantis,two\n")
    table = powers.align(groups=file)
    same(table, said("great-powers-1872-1907", "--groups", str(file)))
    assert any("camps.csv" in note for note in table.notes), "what the table has that nobody asked for"
    same(powers.align(poles=("deu", "fra"), measures="net"),
         said("great-powers-1872-1907", "--poles", "deu,fra", "--measure", "net"))


def test_centrality_is_the_program_s(net, powers, program):
    csv = ("--format", "csv")
    same(net.centrality(), program("centrality", "us-pakistan", *csv))
    same(net.centrality(["degree", "betweenness"], by=10, null=20, seed=3),
         program("centrality", "us-pakistan", "--measure", "degree,betweenness", "--by", "10", "--null", "20",
                 "--seed", "3", *csv))
    same(powers.centrality("all", by="decade", ties="cooperation", direction="out", length=-0.5, katz=0.5,
                           damping=0.7, groups="bloc", normalised=False),
         program("centrality", "great-powers-1872-1907", "--measure", "all", "--by", "decade", "--ties",
                 "cooperation", "--direction", "out", "--length", "-0.5", "--katz", "0.5", "--damping", "0.7",
                 "--groups", "bloc", "--raw", *csv))


def test_selection_is_the_program_s(net, program):
    part = net.select(since=1954, until="1979-12", kinds=["state"], roll_up=True, types="military-aid")
    same(part.centrality("degree", by="decade"),
         program("centrality", "us-pakistan", "--measure", "degree", "--by", "decade", "--from", "1954", "--to",
                 "1979-12", "--kinds", "state", "--roll-up", "--types", "military-aid", "--format", "csv"))


@pytest.mark.parametrize("table", ["periods", "frustrated", "camps", "blocs", "census", "k"])
def test_balance_is_the_program_s(net, program, table):
    asked = {"periods": [], "k": ["--k", "2,3", "--alpha", "0.25"]}.get(table, [f"--{table}"])
    same(net.balance(table=table, alpha=0.25), program("balance", "us-pakistan", *asked, "--format", "csv"))


def test_null_models_are_the_program_s(powers, program):
    same(powers.balance(null=20, seed=5),
         program("balance", "great-powers-1872-1907", "--null", "20", "--seed", "5", "--format", "csv"))


def test_phases_are_the_program_s(net, program):
    csv = ("--format", "csv")
    phases = net.phases()
    same(phases, program("phases", "us-pakistan", *csv))
    same(phases.drivers(), program("phases", "us-pakistan", "--drivers", *csv))
    same(phases.posterior(), program("phases", "us-pakistan", "--posterior", *csv))
    same(phases.number(), program("phases", "us-pakistan", "--number", *csv))
    same(phases.stands(), program("phases", "us-pakistan", "--stands", *csv))
    same(phases.online(), program("phases", "us-pakistan", "--online", *csv))
    same(net.phases(actor="pakistan", penalty=5), program("phases", "us-pakistan", "--actor", "pakistan",
                                                          "--penalty", "5", *csv))
    same(net.phases(network=True), program("phases", "us-pakistan", "--network", *csv))
    same(net.changes(), program("phases", "us-pakistan", "--network", "--changes", *csv))
    assert phases.text().count("\n") >= len(phases) - 1
    assert phases.method and 0 < phases.p_value <= 1


def test_counts_are_the_program_s(net, program):
    same(net.describe().table, program("describe", "us-pakistan", "--format", "csv"))
    same(net.describe(by=5).table, program("describe", "us-pakistan", "--by", "5", "--format", "csv"))
    assert "State" in repr(net.describe()) and "<table>" in net.describe()._repr_html_()


def test_similarity_is_the_program_s(net, program, tmp_path):
    file = tmp_path / "votes.csv"
    rows = [(a, i, (n * 7 + k * 3) % 5 - 2, 1950 + k % 4)
            for n, a in enumerate(["usa", "pakistan", "india", "nowhere"]) for k, i in enumerate("abcdefghijkl")]
    votes = pandas.DataFrame(rows, columns=["actor", "item", "value", "period"])
    votes.to_csv(file, index=False)
    with pytest.warns(entente.DataWarning, match="scale"):
        profiles = entente.read_profiles(file)
    same(profiles.similarity(by="decade"),
         program("align", "--profiles", str(file), "--by", "decade", "--format", "csv"))
    scaled = entente.read_profiles(votes, scale=(-2, 2))
    same(net.similarity(scaled, ["s", "kappa"], pair=("usa", "india"), intervals=100),
         program("align", "us-pakistan", "--profiles", str(file), "--scale=-2,2", "--measure", "s,kappa", "--pair",
                 "usa,india", "--intervals", "100", "--format", "csv"))
    votes_of = ("align", "--profiles", str(file), "--scale=-2,2", "--format", "csv")
    same(scaled.similarity(table="sensitivity", pair=("usa", "india")),
         program(*votes_of, "--sensitivity", "--pair", "usa,india"))
    same(scaled.similarity(by="all", poles=("usa", "india")), program(*votes_of, "--by", "all", "--poles", "usa,india"))
    assert scaled.actors == ["india", "nowhere", "pakistan", "usa"] and "48 answers" in repr(scaled)


def test_series_are_the_program_s(program, tmp_path):
    values = {1950 + i: (10.0 if i < 15 else 30.0) + (i * 37 % 11) / 5 for i in range(30)}
    values[1960] = None
    file = tmp_path / "aid.csv"
    file.write_text("date,value\n" + "".join(f"{d},{'' if v is None else v}\n" for d, v in values.items()))
    text = program("phases", "--series", str(file), "--format", "csv")
    same(entente.series_phases(values, "aid.csv"), text)
    same(entente.series_phases(pandas.Series(values), "aid.csv"), text)


def test_numbers_are_not_copied():
    table = entente.load("us-pakistan").align(by="year")
    net = table["net"]
    assert net.dtype == numpy.float64 and table["relations"].dtype == numpy.int64
    assert net.__array_interface__["data"] == table["net"].__array_interface__["data"]
    assert not net.flags.owndata and not net.flags.writeable
    with pytest.raises(ValueError):
        net[0] = 1
    with pytest.raises(ValueError):
        net.flags.writeable = True
    before = net.copy()
    del table
    gc.collect()
    entente.load("great-powers-1872-1907").align(by="year")
    numpy.testing.assert_array_equal(net, before)


def test_buffers_work_without_numpy(net):
    table = net.align(by="year")
    view = table.buffer("cooperation")
    assert view.readonly and view.format == "d" and view.tolist() == table.column("cooperation")
    assert table.buffer("relations").tolist() == table.column("relations")
    with pytest.raises(TypeError):
        table.buffer("actor1")


def test_pandas_has_what_is_undefined(net):
    table = net.align(by="year", pair=("usa", "afghan-taliban"))
    frame = table.to_pandas()
    text = pandas.read_csv(io.StringIO(table.to_csv()), dtype={"period": object}, float_precision="round_trip")
    assert list(frame.columns) == list(text.columns)
    assert frame["net"].isna().any() and frame["s"].isna().any()
    assert (frame["s_undefined"].notna() == frame["s"].isna()).all()
    pandas.testing.assert_frame_equal(frame[["cooperation", "net", "s"]], text[["cooperation", "net", "s"]],
                                  check_dtype=False)  # a column of whole numbers in the text
    frame.loc[0, "net"] = 5
    assert table["net"][0] != 5
    assert not table.to_pandas(copy=False)["net"].to_numpy().flags.writeable


def test_whole_numbers_with_gaps_stay_whole(net):
    table = net.balance(table="blocs")
    frame = table.to_pandas()
    assert frame["moved_from"].dtype == "Int64" and frame["moved_from"].isna().any()
    assert frame["moved_from"].dropna().tolist() == [x for x in table.column("moved_from") if x is not None]
    assert numpy.isnan(table["moved_from"]).sum() == frame["moved_from"].isna().sum()


def test_records(net):
    assert net.actors().column("id")[:2] == ["usa", "pakistan"]
    assert len(net.relations()) == 250 and len(net.actors()) == 43
    assert net.eras().column("era")[0] == net.periods().column("period")[0] == "early"
    assert set(net.types().column("type")) == set(net.relations().column("type"))
    assert "pakus-2021" in net.sources().column("id")


def test_actors_have_the_stretches_they_were_away():
    actor = {"id": "austria", "name": "Austria", "kind": "state",
             "absences": [{"start": "1938-03-13", "end": "1945"}, {"start": "1950", "end": "1951"}]}
    net = entente.from_dict({"format": "entente-network/1", "id": "one", "title": "One",
                             "observed": {"start": "1930", "end": "1960"}, "types": [], "actors": [actor],
                             "sources": [], "relations": []})
    assert net.actors().column("absences") == ["1938-03-13/1945 | 1950/1951"]


def test_tables_show_themselves(net):
    table = net.align(by="year")
    assert repr(table).count("\n") == 22 and repr(table).endswith(f"… {len(table) - 20} more rows")
    html = table._repr_html_()
    assert html.count("<tr>") == 21 and "usa" in html
    assert next(iter(table))["actor1"] == "usa" and len(list(table.rows())) == len(table)
    assert "net" in table and "nett" not in table
    with pytest.raises(KeyError, match="did you mean net"):
        table["nett"]


def test_tables_are_written(net, tmp_path):
    path = tmp_path / "new" / "align.csv"
    net.align().to_csv(path)
    assert path.read_text() == net.align().to_csv()
    assert [file.name for file in path.parent.iterdir()] == ["align.csv"]


def test_what_nothing_is_known_of(small):
    actors = len(small.actors())
    assert len(small.centrality("all")) == actors
    assert len(small.align()) == 0 and len(small.align_evidence()) == 0
    balance = small.balance().to_pandas()
    assert balance["balance"].isna().all() and balance["undefined"].notna().all()
    assert len(small.describe().kinds) == actors
    assert list(small.align().to_pandas().columns) == small.align().columns
    assert small.align()["net"].shape == (0,) and small.align().buffer("net").tolist() == []
    assert len(small.phases(network=True)) == 0
    assert len(small.relations()) == 0
    with pytest.raises(ValueError, match="names no focus"):
        small.phases()
