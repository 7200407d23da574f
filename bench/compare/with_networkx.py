"""with_networkx.py TIES OUT: five measures of every actor in every year with NetworkX, as a table. See compare.py."""

import csv
import sys
from collections import defaultdict

import networkx

years, actors = defaultdict(set), set()
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        years[row["date"]].add((row["actor1"], row["actor2"]))
        actors |= {row["actor1"], row["actor2"]}
actors = sorted(actors)

with open(sys.argv[2], "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file)
    out.writerow(["period", "actor", "degree", "betweenness", "harmonic", "clustering", "core"])
    for year in sorted(years):
        graph = networkx.Graph()
        graph.add_nodes_from(actors)
        graph.add_edges_from(sorted(years[year]))
        between = networkx.betweenness_centrality(graph)
        harmonic = networkx.harmonic_centrality(graph)
        clustering = networkx.clustering(graph)
        core = networkx.core_number(graph)
        for actor in actors:
            out.writerow([year, actor, graph.degree(actor), between[actor], harmonic[actor] / (len(actors) - 1),
                          clustering[actor], core[actor]])
