"""Reads exports with the readers people use (NetworkX, igraph) and compares them with the JSON form.

    export_check.py FOLDER    holds network.json and the same network as .graphml, .gexf, .net and tables
"""
import csv
import json
import pathlib
import re
import sys

import networkx

import gexf_rules

try:
    import igraph
except ImportError:
    igraph = None


def expected_ties(network):
    """(id, source, target, type, sign, weight, directed, start, end, date) of each relation, as written."""
    types = {each["id"]: each for each in network["types"]}
    for tie in network["relations"]:
        kind = types[tie["type"]]
        weight = tie.get("weight", kind["weight"])
        sign = (weight > 0) - (weight < 0)
        yield (tie["id"], tie["source"], tie["target"], kind["id"], sign, abs(weight), kind["directed"],
               tie.get("start", ""), tie.get("end", ""), tie.get("date", ""))


def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: found {found!r}, expected {wanted!r}")


def unordered(ties, directed):
    """Undirected readers may swap the ends."""
    return sorted(ties if directed else [(t[0], *sorted(t[1:3]), *t[3:]) for t in ties])


def expected_records(network):
    """{id: (count, offset, confidence, type label, type weight)} of each relation; what is not there, as columns have it."""
    types = {each["id"]: each for each in network["types"]}
    return {tie["id"]: (tie.get("count", 1), tie.get("offset"), tie.get("confidence"), types[tie["type"]]["label"],
                        types[tie["type"]]["weight"]) for tie in network["relations"]}


RECORD = ("count", "offset", "confidence", "type_label", "type_weight")


def networkx_ties(graph, start, end):
    for source, target, data in graph.edges(data=True):
        yield (data["id"], source, target, data["type"], data["sign"], data["weight"], data["directed"],
               data.get(start, ""), data.get(end, ""), data.get("date", ""))


def check_graphml(folder, network, ties, directed):
    path = str(folder / "network.graphml")
    graph = networkx.read_graphml(path, force_multigraph=True)
    same("graphml nodes", {n: d["label"] for n, d in graph.nodes(data=True)},
         {a["id"]: a["name"] for a in network["actors"]})
    for actor in network["actors"]:
        for key in ("kind", "parent", "start", "end", "note"):
            same(f"graphml {key}", graph.nodes[actor["id"]].get(key), actor.get(key))
    found = []
    for source, target, key, data in graph.edges(keys=True, data=True):
        found.append((data.get("id", key), source, target, data["type"], data["sign"], data["weight"], data["directed"],
                      data.get("start", ""), data.get("end", ""), data.get("date", "")))
    same("graphml ties", unordered(found, directed), unordered(ties, directed))
    same("graphml direction", graph.is_directed(), directed)
    same("graphml records", {data.get("id", key): tuple(data.get(name) for name in RECORD)
                             for _, _, key, data in graph.edges(keys=True, data=True)}, expected_records(network))
    same("graphml sources", [row["id"] for row in csv.DictReader(graph.graph.get("sources", "id\n").splitlines(True))],
         [source["id"] for source in network.get("sources", [])])
    if igraph is None:
        return
    graph = igraph.Graph.Read_GraphML(path)
    same("igraph ids", [v["id"] for v in graph.vs], [a["id"] for a in network["actors"]])
    found = [(e["id"], graph.vs[e.source]["id"], graph.vs[e.target]["id"], e["type"], e["sign"], e["weight"], e["directed"],
              e["start"], e["end"], e["date"]) for e in graph.es]
    same("igraph ties", unordered(found, directed), unordered(ties, directed))
    same("igraph counts", {e["id"]: e["count"] for e in graph.es},
         {key: values[0] for key, values in expected_records(network).items()})
    same("igraph title", graph["title"], network["title"])


def check_gexf(folder, network, ties, directed):
    # The NetworkX of Debian 12 knows GEXF only up to 1.2; what it reads did not change since.
    text = (folder / "network.gexf").read_text(encoding="utf-8")
    assert 'version="1.3"' in text
    (folder / "older.gexf").write_text(
        text.replace('"http://gexf.net/1.3"', '"http://www.gexf.net/1.2draft"'), encoding="utf-8")
    graph = networkx.read_gexf(folder / "older.gexf")
    same("gexf nodes", {n: d["label"] for n, d in graph.nodes(data=True)},
         {a["id"]: a["name"] for a in network["actors"]})
    found = list(networkx_ties(graph, "start_date", "end_date"))
    same("gexf ties", unordered(found, directed), unordered(ties, directed))
    same("gexf records", {data["id"]: tuple(data.get(name) for name in RECORD) for _, _, data in graph.edges(data=True)},
         expected_records(network))
    gexf_rules.check(text)
    for _, _, data in graph.edges(data=True):
        for key in ("start", "end"):
            if key in data and not re.fullmatch(r"\d{4}-\d\d-\d\d", data[key]):
                sys.exit(f"gexf {key}: {data[key]!r} is no day")


def check_pajek(folder, network, ties, directed):
    text = (folder / "network.net").read_text(encoding="utf-8")
    wanted = sorted((s, t, sign * weight, kind) if directed else (*sorted((s, t)), sign * weight, kind)
                    for _, s, t, kind, sign, weight, *_ in ties)

    def signed(pairs):
        return sorted((s, t, w, k) if directed else (*sorted((s, t)), w, k) for s, t, w, k in pairs)

    graph = networkx.parse_pajek(text)
    same("pajek nodes", list(graph), [a["id"] for a in network["actors"]])
    same("pajek ties", signed((s, t, d["weight"], d["l"]) for s, t, d in graph.edges(data=True)), wanted)
    if igraph is None or not ties:
        return
    # igraph knows no times.
    (folder / "timeless.net").write_text(re.sub(r" \[[0-9*-]+\]$", "", text, flags=re.MULTILINE), encoding="utf-8")
    graph = igraph.Graph.Read_Pajek(str(folder / "timeless.net"))
    same("igraph pajek ties", signed((graph.vs[e.source]["name"], graph.vs[e.target]["name"], e["weight"], e["label"])
                                     for e in graph.es), wanted)


def check_csv(folder, network, ties):
    def rows(name):
        with open(folder / name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, strict=True))

    def unsafe(text):
        return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") and text else text

    same("csv actors", [(r["id"], r["label"], r["kind"], r["parent"], r["start"], r["end"], r["note"]) for r in rows("actors.csv")],
         [(a["id"], unsafe(a["name"]), a["kind"], a.get("parent", ""), a.get("start", ""), a.get("end", ""),
           unsafe(a.get("note", ""))) for a in network["actors"]])
    same("csv ties", [(r["id"], r["actor1"], r["actor2"], r["type"], int(r["sign"]), float(r["weight"]), r["directed"] == "true",
                       r["start"], r["end"], r["date"]) for r in rows("ties.csv")], list(ties))
    number = {"": None}
    same("csv records", {r["id"]: (int(r["count"]), number.get(r["offset"], r["offset"] and float(r["offset"])),
                                   number.get(r["confidence"], r["confidence"] and float(r["confidence"])),
                                   r["type_label"], float(r["type_weight"])) for r in rows("ties.csv")},
         {key: (*values[:3], unsafe(values[3]), values[4]) for key, values in expected_records(network).items()})
    same("csv types", [(r["type"], r["nature"], r["directed"] == "true", float(r["weight"])) for r in rows("types.csv")],
         [(t["id"], t["nature"], t["directed"], t["weight"]) for t in network["types"]])
    same("csv eras", [(r["era"], r["start"], r["end"]) for r in rows("eras.csv")],
         [(e["id"], e["start"], e["end"]) for e in network.get("eras", [])])
    same("csv network", [(r["network"], r["title"]) for r in rows("network.csv")], [(network["id"], unsafe(network["title"]))])
    for name in ("actors.csv", "ties.csv", "sources.csv", "types.csv", "eras.csv", "network.csv"):
        for row in rows(name):
            for column, cell in row.items():
                if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and cell and not re.fullmatch(r"-?[0-9.e+-]+", cell):
                    sys.exit(f"csv {name} {column}: {cell!r} would run as a formula")
    same("csv sources", [(r["id"], r["title"], r["note"]) for r in rows("sources.csv")],
         [(s["id"], unsafe(s["title"]), unsafe(s.get("note", ""))) for s in network.get("sources", [])])


def main():
    folder = pathlib.Path(sys.argv[1])
    network = json.loads((folder / "network.json").read_text(encoding="utf-8"))
    ties = list(expected_ties(network))
    directed = any(tie[6] for tie in ties)
    check_graphml(folder, network, ties, directed)
    check_gexf(folder, network, ties, directed)
    check_pajek(folder, network, ties, directed)
    check_csv(folder, network, ties)


if __name__ == "__main__":
    main()
