"""What igraph answers. A function gives a list by actor, None where undefined; or Skip."""

import math
import warnings

import igraph

import spectral
from case import Skip, drawn_by

warnings.filterwarnings("ignore", category=RuntimeWarning)

NAME = "igraph " + igraph.__version__
GIVES_UP = igraph.InternalError


def graph(case, edges, directed):
    g = igraph.Graph(n=case.n, edges=[(a, b) for a, b, _ in edges], directed=directed)
    g.es["w"] = [w for _, _, w in edges]
    return g


dyads, ties, paths = drawn_by(graph)


def lengths(case, own="all"):
    return graph(case, case.lengths(own), case.directed)


def signed_degree(case, sign):
    edges = [(a, b, 1) for (a, b), s in case.network.signs.items() if s == sign]
    return graph(case, edges, False).degree()


def part(case, index):
    edges = [(a, b, both[index]) for (a, b), both in case.network.dyads.items()]
    return graph(case, edges, False).strength(weights="w")


def shares(case, values):
    """Sums over pairs, each once where paths run either way, as shares of the pairs there are."""
    if case.n < 3:
        return [None] * case.n
    if not case.options["normalised"]:
        return values
    pairs = (case.n - 1) * (case.n - 2) / (1 if case.directed else 2)
    return [value / pairs for value in values]


def defined(values):
    return [None if math.isnan(value) else value for value in values]


def mean_inverse(case, g, weights):
    """Closeness: igraph's is the inverse mean distance to those within reach."""
    values = g.closeness(mode="out", weights=weights, normalized=True)
    reach = g.neighborhood_size(order=case.n, mode="out")
    return [None if r == 1 else value * (r - 1) / (case.n - 1) for value, r in zip(values, reach)]


def harmonic(case, g, weights):
    if case.n < 2:
        return [None] * case.n
    return g.harmonic_centrality(mode="out", weights=weights, normalized=True)


def unit(values):
    length = math.sqrt(sum(value * value for value in values))
    return [value / length for value in values]


def residual(g, values):
    """How far weights times values is from a multiple of values, as a share of it."""
    sums = [0.0] * g.vcount()
    for edge in g.es:
        sums[edge.target] += edge["w"] * values[edge.source]
        if not g.is_directed():
            sums[edge.source] += edge["w"] * values[edge.target]
    factor = sum(s * v for s, v in zip(sums, values))
    return math.dist(sums, [factor * v for v in values]) / math.hypot(*sums)


def eigenvector(case):
    """igraph sums over ties received; ours over those that paths follow."""
    spectral.eigenvector(case)  # refuses what nobody can tell
    edges = [(b, a, s) for a, b, s in case.paths("cooperation") if s > 0]
    g = graph(case, edges, case.directed)
    result = [None] * case.n
    for members in g.connected_components(mode="strong"):
        if len(members) < 2:
            continue
        part = g.induced_subgraph(members)
        values = unit(part.eigenvector_centrality(weights="w", directed=case.directed))
        if residual(part, values) > 1e-6:
            raise Skip("igraph's vector is no eigenvector: its search ends anywhere on some directed cycles")
        for vertex, value in zip(members, values):
            result[vertex] = value
    return result


def hits(case, side):
    """A component of senders and receivers at a time, since igraph leaves 0 on all but the strongest."""
    if case.n == 2:
        raise Skip("igraph takes the wrong end of one arc between two actors for the hub")
    result = [None] * case.n
    for edges in list(spectral.hits_parts(case)):
        for a, b, _ in edges:
            for v in (a, b):
                if result[v] is None:
                    result[v] = 0.0
        g = graph(case, edges, True)
        values = unit(g.hub_score(weights="w") if side == 0 else g.authority_score(weights="w"))
        for edge in edges:
            result[edge[side]] = values[edge[side]]
    return result


def pagerank(case):
    damping = case.options["damping"]
    if damping == 0:
        raise Skip("igraph refuses a damping of 0")
    if damping > 0.9:
        raise Skip("igraph stops at 1e-10, which leaves too much with a damping near 1")
    if not case.ties("cooperation"):
        return [1 / case.n] * case.n
    return ties(case, "cooperation").pagerank(weights="w", damping=damping, directed=True)


def constraint(case):
    g = graph(case, [edge for edge in case.dyads() if edge[2] > 0], False)
    return defined(g.constraint(weights="w"))


MEASURES = {
    "degree": lambda case: dyads(case).degree(),
    "in_degree": lambda case: ties(case).degree(mode="in"),
    "out_degree": lambda case: ties(case).degree(mode="out"),
    "positive_degree": lambda case: signed_degree(case, 1),
    "negative_degree": lambda case: signed_degree(case, -1),
    "net_degree": lambda case: [p - n for p, n in zip(signed_degree(case, 1), signed_degree(case, -1))],
    "strength": lambda case: dyads(case).strength(weights="w"),
    "in_strength": lambda case: ties(case).strength(weights="w", mode="in"),
    "out_strength": lambda case: ties(case).strength(weights="w", mode="out"),
    "cooperation_strength": lambda case: part(case, 0),
    "conflict_strength": lambda case: part(case, 1),
    "betweenness": lambda case: shares(case, paths(case).betweenness(directed=case.directed)),
    "weighted_betweenness":
        lambda case: shares(case, lengths(case).betweenness(directed=case.directed, weights="w")),
    "closeness": lambda case: mean_inverse(case, paths(case), None),
    "weighted_closeness": lambda case: mean_inverse(case, lengths(case), "w"),
    "harmonic": lambda case: harmonic(case, paths(case), None),
    "weighted_harmonic": lambda case: harmonic(case, lengths(case), "w"),
    "eigenvector": eigenvector,
    "hub": lambda case: hits(case, 0),
    "authority": lambda case: hits(case, 1),
    "clustering": lambda case: defined(dyads(case).transitivity_local_undirected(mode="nan")),
    "pagerank": pagerank,
    "core": lambda case: dyads(case).coreness(),
    "constraint": constraint,
}
