"""What networkx answers; functions as in by_igraph.py.

Lengths are exact fractions where they can be, since networkx takes paths as equally long only when their
lengths are the same number. It is slow, so that larger networks are left to the others.
"""

from fractions import Fraction

import networkx as nx

from case import Skip, drawn_by
from spectral import katz_alpha

NAME = "networkx " + nx.__version__
GIVES_UP = nx.PowerIterationFailedConvergence
LARGEST_FOR_FRACTIONS = 16


def graph(case, edges, directed):
    g = nx.DiGraph() if directed else nx.Graph()
    g.add_nodes_from(range(case.n))
    g.add_weighted_edges_from(edges)
    return g


def by_actor(case, values):
    return [values.get(v) for v in range(case.n)]


dyads, ties, paths = drawn_by(graph)


def lengths(case, own="all"):
    exponent = case.options["length_exponent"]
    if exponent != int(exponent):
        raise Skip("networkx needs exact lengths, and a root is none")
    if case.n > LARGEST_FOR_FRACTIONS:
        raise Skip(f"exact lengths take networkx too long beyond {LARGEST_FOR_FRACTIONS} actors")
    edges = [(a, b, Fraction(s) ** int(exponent)) for a, b, s in case.paths(own) if s > 0]
    return graph(case, edges, case.directed)


def betweenness(case, g, weight):
    if case.n < 3:
        return [None] * case.n
    return by_actor(case, nx.betweenness_centrality(g, normalized=case.options["normalised"], weight=weight))


def closeness(case, g, weight):
    """networkx looks at the distances to an actor; ours are from it."""
    values = nx.closeness_centrality(g.reverse() if case.directed else g, distance=weight, wf_improved=True)
    # 0 where nobody is within reach
    return [float(value) if value > 0 else None for value in by_actor(case, values)]


def harmonic(case, g, weight):
    if case.n < 2:
        return [None] * case.n
    values = nx.harmonic_centrality(g.reverse() if case.directed else g, distance=weight)
    return [float(values[v]) / (case.n - 1) for v in range(case.n)]


def pagerank(case):
    g = ties(case, "cooperation")
    if not g.number_of_edges():
        return [1 / case.n] * case.n
    options = {"alpha": case.options["damping"], "tol": 1e-14, "max_iter": 10000}
    try:
        return by_actor(case, nx.pagerank(g, **options))
    except ImportError:  # Debian's networkx comes without scipy; it has a version in Python too
        from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

        return by_actor(case, _pagerank_python(g, **options))


def katz(case):
    """networkx sums over ties received; ours over those that paths follow. alpha is by numpy."""
    if case.options["katz_share"] > 0.9:
        raise Skip("networkx takes too many rounds when alpha is near 1/lambda_max")
    _, alpha = katz_alpha(case)
    g = graph(case, [(b, a, s) for a, b, s in case.paths("cooperation")], case.directed)
    return by_actor(case, nx.katz_centrality(g, alpha, weight="weight", tol=1e-14, max_iter=100000))


def clustering(case):
    g = dyads(case)
    return [value if g.degree(v) > 1 else None for v, value in enumerate(by_actor(case, nx.clustering(g)))]


def contacts(case):
    """Ties of strength 0 are no contacts; networkx divides by their sum."""
    g = nx.Graph()
    g.add_weighted_edges_from(edge for edge in case.dyads() if edge[2] > 0)
    return g


def effective_size(case):
    return nx.effective_size(contacts(case), weight="weight")


def efficiency(case):
    g = contacts(case)
    return {v: size / g.degree(v) for v, size in effective_size(case).items()}


MEASURES = {
    "degree": lambda case: by_actor(case, dict(dyads(case).degree())),
    "in_degree": lambda case: by_actor(case, dict(ties(case).in_degree())),
    "out_degree": lambda case: by_actor(case, dict(ties(case).out_degree())),
    "strength": lambda case: by_actor(case, dict(dyads(case).degree(weight="weight"))),
    "in_strength": lambda case: by_actor(case, dict(ties(case).in_degree(weight="weight"))),
    "out_strength": lambda case: by_actor(case, dict(ties(case).out_degree(weight="weight"))),
    "betweenness": lambda case: betweenness(case, paths(case), None),
    "weighted_betweenness": lambda case: betweenness(case, lengths(case), "weight"),
    "closeness": lambda case: closeness(case, paths(case), None),
    "weighted_closeness": lambda case: closeness(case, lengths(case), "weight"),
    "harmonic": lambda case: harmonic(case, paths(case), None),
    "weighted_harmonic": lambda case: harmonic(case, lengths(case), "weight"),
    "pagerank": pagerank,
    "katz": katz,
    "clustering": clustering,
    "core": lambda case: by_actor(case, nx.core_number(dyads(case))),
    "constraint": lambda case: by_actor(case, nx.constraint(contacts(case), weight="weight")),
    "effective_size": lambda case: by_actor(case, effective_size(case)),
    "efficiency": lambda case: by_actor(case, efficiency(case)),
}
