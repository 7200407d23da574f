"""Straight from the definitions, dense and slow, with numpy's linear algebra; functions as in by_igraph.py.

A measure may have a file of its own, definitions/NAME.py with a function values(case)."""

import heapq
import importlib
import itertools
import pathlib

import numpy as np

import brokers
import spectral
from linear import matrix

NAME = "definition"
GIVES_UP = ()
# Paths that differ by no more than this share are equally long.
SAME_LENGTH = 1e-10


def ratios(good, bad):
    return [(g - b) / (g + b) if g + b > 0 else None for g, b in zip(good, bad)]


def signed_degrees(case, sign):
    counts = [0] * case.n
    for (a, b), s in case.network.signs.items():
        counts[a] += s == sign
        counts[b] += s == sign
    return counts


def parts(case, index):
    sums = [0.0] * case.n
    for (a, b), both in case.network.dyads.items():
        sums[a] += both[index]
        sums[b] += both[index]
    return sums


def adjacency(case, edges):
    rows = [{} for _ in range(case.n)]
    for a, b, length in edges:
        rows[a][b] = length
        if not case.directed:
            rows[b][a] = length
    return rows


def distances_from(rows, source):
    """Dijkstra."""
    distance = {}
    heap = [(0.0, source)]
    while heap:
        d, v = heapq.heappop(heap)
        if v in distance:
            continue
        distance[v] = d
        for w, length in rows[v].items():
            if w not in distance:
                heapq.heappush(heap, (d + length, w))
    return distance


def dependencies(rows, source):
    """Brandes: the share of the shortest paths from `source` that run through each, summed over their ends."""
    distance = distances_from(rows, source)
    order = sorted(distance, key=distance.get)
    before = {w: [] for w in order}
    for v in order:
        for w, length in rows[v].items():
            if distance[v] + length <= distance[w] * (1 + SAME_LENGTH) and w != source:
                before[w].append(v)
    counts = {source: 1.0}
    for w in order[1:]:
        counts[w] = sum(counts[v] for v in before[w])
    shares = dict.fromkeys(order, 0.0)
    for w in reversed(order):
        for v in before[w]:
            shares[v] += counts[v] / counts[w] * (1 + shares[w])
    shares[source] = 0
    return shares


def betweenness(case, edges):
    if case.n < 3:
        return [None] * case.n
    rows = adjacency(case, edges)
    total = [0.0] * case.n
    for source in range(case.n):
        for v, share in dependencies(rows, source).items():
            total[v] += share
    pairs = (case.n - 1) * (case.n - 2) if case.options["normalised"] else 1 if case.directed else 2
    return [value / pairs for value in total]


def steps(case):
    return [(a, b, 1.0) for a, b, _ in case.paths()]


def over_distances(case, edges, summary):
    rows = adjacency(case, edges)
    result = []
    for source in range(case.n):
        others = [d for v, d in distances_from(rows, source).items() if v != source]
        result.append(summary(others))
    return result


def closeness(case, edges):
    return over_distances(
        case, edges, lambda d: len(d) / sum(d) * len(d) / (case.n - 1) if d else None)


def harmonic(case, edges):
    return over_distances(
        case, edges, lambda d: sum(1 / each for each in d) / (case.n - 1) if case.n > 1 else None)


def clustering(case):
    a = matrix(case.n, [(i, j, 1) for i, j, _ in case.dyads()], True)
    degree = a.sum(axis=1)
    closed = np.diag(a @ a @ a)
    return [c / (d * (d - 1)) if d > 1 else None for c, d in zip(closed, degree)]


def core(case):
    rows = [set() for _ in range(case.n)]
    for a, b, _ in case.dyads():
        rows[a].add(b)
        rows[b].add(a)
    result = [0] * case.n
    for k in itertools.count(1):
        alive = set(range(case.n))
        while True:
            weak = {v for v in alive if len(rows[v] & alive) < k}
            if not weak:
                break
            alive -= weak
        if not alive:
            return result
        for v in alive:
            result[v] = k


MEASURES = {
    "positive_degree": lambda case: signed_degrees(case, 1),
    "negative_degree": lambda case: signed_degrees(case, -1),
    "net_degree": lambda case: [p - n for p, n in zip(signed_degrees(case, 1), signed_degrees(case, -1))],
    "degree_ratio": lambda case: ratios(signed_degrees(case, 1), signed_degrees(case, -1)),
    "net_strength": lambda case: [c - k for c, k in zip(parts(case, 0), parts(case, 1))],
    "strength_ratio": lambda case: ratios(parts(case, 0), parts(case, 1)),
    "betweenness": lambda case: betweenness(case, steps(case)),
    "weighted_betweenness": lambda case: betweenness(case, case.lengths()),
    "closeness": lambda case: closeness(case, steps(case)),
    "weighted_closeness": lambda case: closeness(case, case.lengths()),
    "harmonic": lambda case: harmonic(case, steps(case)),
    "weighted_harmonic": lambda case: harmonic(case, case.lengths()),
    "eigenvector": spectral.eigenvector,
    "katz": spectral.katz,
    "hub": lambda case: spectral.hits(case, 0),
    "authority": lambda case: spectral.hits(case, 1),
    "pn": spectral.pn,
    "pn_in": lambda case: spectral.pn_directed(case, spectral.foes_twice(case.n, case.network.arc_signs)),
    "pn_out": lambda case: spectral.pn_directed(case, spectral.foes_twice(case.n, case.network.arc_signs).T),
    "signed_eigenvector": spectral.signed_eigenvector,
    "walk_balance": spectral.walk_balance,
    "clustering": clustering,
    "pagerank": spectral.pagerank,
    "core": core,
    "constraint": brokers.constraint,
    "effective_size": brokers.effective_size,
    "efficiency": brokers.efficiency,
    **{f"broker_{name}": lambda case, name=name: brokers.brokered(case)[name] for name in (*brokers.ROLES, "total")},
    **{f"broker_{name}_z": lambda case, name=name: brokers.broker_z(case, name) for name in (*brokers.ROLES, "total")},
}
for path in sorted((pathlib.Path(__file__).parent / "definitions").glob("*.py")):
    MEASURES[path.stem] = importlib.import_module(f"definitions.{path.stem}").values
