"""with_igraph.py TIES OUT: five measures of every actor in every year with igraph, as a table. See compare.py."""

import csv
import sys
from collections import defaultdict

import igraph

years, actors = defaultdict(set), set()
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        years[row["date"]].add((row["actor1"], row["actor2"]))
        actors |= {row["actor1"], row["actor2"]}
actors = sorted(actors)
place = {actor: i for i, actor in enumerate(actors)}
pairs = (len(actors) - 1) * (len(actors) - 2) / 2

with open(sys.argv[2], "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file)
    out.writerow(["period", "actor", "degree", "betweenness", "harmonic", "clustering", "core"])
    for year in sorted(years):
        graph = igraph.Graph(n=len(actors), edges=[(place[a], place[b]) for a, b in sorted(years[year])]).simplify()
        columns = [graph.degree(), [b / pairs for b in graph.betweenness()], graph.harmonic_centrality(),
                   graph.transitivity_local_undirected(), graph.coreness()]
        for actor, *values in zip(actors, *columns):
            out.writerow([year, actor, *values])
