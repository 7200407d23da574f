"""Do others compute the same? Centralities and the triad census of the shipped networks against igraph, NetworkX and
sna; balance, similarity and shifts against what is published or what strucchange finds. Each function gives the header
and the rows of a table."""

import csv
import io
import subprocess
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import igraph
import networkx

HERE = Path(__file__).resolve().parent
NETWORKS = ["us-pakistan", "great-powers-1872-1907"]


def entente(program, *arguments):
    """The rows of a command's table."""
    ran = subprocess.run([program, *map(str, arguments), "--format", "csv"], capture_output=True, text=True, check=True)
    return list(csv.DictReader(io.StringIO(ran.stdout)))


def rscript(script, *arguments):
    """The lines that an R script prints; empty when R or its package is not here."""
    try:
        ran = subprocess.run(["Rscript", HERE / script, *map(str, arguments)], capture_output=True, text=True)
    except OSError:
        return []
    return ran.stdout.splitlines() if ran.returncode == 0 else []


def largest(pairs):
    """The largest difference where both have a value."""
    return max((abs(float(a) - b) for a, b in pairs if a != "" and b is not None), default=0.0)


def centralities(program):
    """By measure, the largest difference from igraph and from NetworkX over all actors of all eras of the networks."""
    worst, values = defaultdict(lambda: [0.0, 0.0]), 0
    for network in NETWORKS:
        rows, dyads = defaultdict(list), defaultdict(list)
        for row in entente(program, "centrality", network, "--by", "era", "--measure",
                           "degree,strength,betweenness,closeness,harmonic,clustering,core"):
            rows[row["period"]].append(row)
        for row in entente(program, "align", network, "--by", "era"):
            if int(row["relations"]) > 0:
                dyads[row["period"]].append((row["actor1"], row["actor2"], float(row["cooperation"]) + float(row["conflict"])))
        for era, actors in rows.items():
            names = [row["actor"] for row in actors]
            theirs = zip(by_igraph(names, dyads[era]).items(), by_networkx(names, dyads[era]).values())
            for (measure, a), b in theirs:
                ours = [row[measure] for row in actors]
                worst[measure][0] = max(worst[measure][0], largest(zip(ours, a)))
                worst[measure][1] = max(worst[measure][1], largest(zip(ours, b)))
            values += len(names)
    return (["measure", "igraph", "NetworkX"], [[m, f"{a:.0e}", f"{b:.0e}"] for m, (a, b) in worst.items()], values)


def by_igraph(names, dyads):
    place = {name: i for i, name in enumerate(names)}
    graph = igraph.Graph(n=len(names), edges=[(place[a], place[b]) for a, b, _ in dyads])
    graph.es["strength"] = [w for _, _, w in dyads]
    pairs = (len(names) - 1) * (len(names) - 2) / 2
    reach = [size - 1 for size in graph.neighborhood_size(order=len(names))]
    # igraph's closeness looks at those within reach alone; Entente and NetworkX multiply by their share of all.
    near = [c * r / (len(names) - 1) if r else None for c, r in zip(graph.closeness(), reach)]
    return {"degree": graph.degree(), "strength": graph.strength(weights="strength"),
            "betweenness": [b / pairs for b in graph.betweenness()], "closeness": near,
            "harmonic": graph.harmonic_centrality(), "clustering": graph.transitivity_local_undirected(),
            "core": graph.coreness()}


def by_networkx(names, dyads):
    graph = networkx.Graph()
    graph.add_nodes_from(names)
    graph.add_weighted_edges_from(dyads)
    harmonic = networkx.harmonic_centrality(graph)
    found = [dict(graph.degree()), dict(graph.degree(weight="weight")), networkx.betweenness_centrality(graph),
             networkx.closeness_centrality(graph), {n: h / (len(names) - 1) for n, h in harmonic.items()},
             networkx.clustering(graph), networkx.core_number(graph)]
    keys = ["degree", "strength", "betweenness", "closeness", "harmonic", "clustering", "core"]
    return {key: [values[name] for name in names] for key, values in zip(keys, found)}


def arcs_of(program, network):
    """By era: its actors, and the directed ties that have a sign, made again from the relations."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "export", network, "-o", folder + "/"], check=True, capture_output=True)
        with open(Path(folder) / "ties.csv", newline="", encoding="utf-8") as file:
            directed = {row["id"]: row["directed"] == "true" for row in csv.DictReader(file)}
    sums = defaultdict(lambda: defaultdict(float))
    for row in entente(program, "align", network, "--by", "era", "--evidence"):
        ends = [(row["source"], row["target"])]
        if not directed[row["relation"]]:
            ends.append((row["target"], row["source"]))
        for end in ends:
            sums[row["period"]][end] += float(row["contribution"])
    actors = defaultdict(list)
    for row in entente(program, "centrality", network, "--by", "era", "--measure", "degree"):
        actors[row["period"]].append(row["actor"])
    return {era: (actors[era], [end for end, value in sums[era].items() if value != 0]) for era in actors}


def census_by_sna(actors, arcs):
    place = {actor: i + 1 for i, actor in enumerate(actors)}
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write(f"from,to\n{len(actors)},{len(actors)}\n")
        file.writelines(f"{place[a]},{place[b]}\n" for a, b in arcs)
        file.flush()
        lines = rscript("with_sna.R", file.name)
    return {k: int(v) for k, v in (pair.split("=") for pair in lines[0].split())} if lines else None


def census(program):
    """Entente's 138 signed classes, added up to the 16 without signs, beside those of others, in every era."""
    eras, agree, triples = 0, Counter(), 0
    for network in NETWORKS:
        ours = defaultdict(Counter)
        for row in entente(program, "balance", network, "--by", "era", "--census"):
            ours[row["period"]][row["triad"].split("-")[0]] += int(row["count"])
        for era, (actors, arcs) in arcs_of(program, network).items():
            graph = networkx.DiGraph()
            graph.add_nodes_from(actors)
            graph.add_edges_from(arcs)
            other = igraph.Graph.TupleList(arcs, directed=True)
            other.add_vertices(len(actors) - other.vcount())
            found = {"NetworkX": networkx.triadic_census(graph), "sna": census_by_sna(actors, arcs),
                     "igraph": {name: getattr(other.triad_census(), "t" + name) for name in ours[era]}}
            eras, triples = eras + 1, triples + sum(ours[era].values())
            for name, counts in found.items():
                agree[name] += counts is not None and all(counts[k] == n for k, n in ours[era].items())
    return ["program", "eras with the same 16 counts"], [[name, f"{agree[name]} of {eras}"] for name in sorted(agree)], triples


def balance(program, ties):
    """The Gahuku-Gama tribes (Read 1954), beside the output in signnet's documentation."""
    with tempfile.TemporaryDirectory() as folder:
        network = Path(folder) / "tribes.json"
        subprocess.run([program, "import", "edges", ties, "-o", network], check=True, capture_output=True)
        row = entente(program, "balance", network)[0]
        k = entente(program, "balance", network, "--k", "3")[0]
    return (["", "Entente", "signnet's documentation"],
            [["triangles", f"{float(row['balance']):.7f}", "0.8676471"], ["walks", f"{float(row['walk_balance']):.7f}", "0.3575761"],
             ["frustration", f"{float(row['frustration_normalised']):.7f}, exact: {row['frustration_exact']}", "0.7586207, from an upper bound"],
             ["3 blocs, alpha .5", f"{float(k['criterion']):g}: {int(k['negative_within']) + int(k['positive_between'])} ties of weight .5", "2"]])


def similarity(program, file):
    """Germany and Russia in 1914 (Signorino and Ritter 1999, table 6)."""
    with open(file, newline="", encoding="utf-8") as table:
        rows = [(r["state"], float(r["syscap"]), float(r["gmy"]), float(r["rus"])) for r in csv.DictReader(table)]

    def asked(measure, weighted, *options):
        with tempfile.NamedTemporaryFile("w", suffix=".csv") as profiles:
            profiles.write("actor,item,value,weight\n")
            profiles.writelines(f"{who},{s},{v},{w if weighted else 1}\n" for s, w, g, r in rows
                                if w > 0 or not weighted for who, v in (("gmy", g), ("rus", r)))
            profiles.flush()
            return float(entente(program, "align", "--profiles", profiles.name, "--measure", measure, *options)[0][measure])

    plain = 1 - 2 * sum(abs(g - r) for _, _, g, r in rows) / (3 * len(rows))
    squared = 1 - 2 * sum((g - r) ** 2 for _, _, g, r in rows) / (9 * len(rows))
    weighted = 1 - 2 * sum(w * abs(g - r) for _, w, g, r in rows) / (3 * sum(w for _, w, _, _ in rows))
    scale = ("--scale", "0,3")
    return (["variant", "Entente", "by its formula", "column"],
            [["absolute distances", f"{asked('s', False, *scale):.4f}", f"{plain:.4f}", "`s`"],
             ["squared distances", f"{asked('s_squared', False, *scale):.4f}", f"{squared:.4f}", "`s_squared`"],
             ["absolute, weighted by capabilities", f"{asked('s', True, *scale):.4f}", f"{weighted:.4f}", "`s`, with a column `weight`"],
             ["kappa, squared distances", f"{asked('kappa', False, *scale):.4f}", "", "`kappa`"],
             ["pi, squared distances", f"{asked('pi', False, *scale):.4f}", "", "`pi`"],
             ["tau-b", f"{asked('tau_b', False, *scale):.4f}", "", "`tau_b`"]])
