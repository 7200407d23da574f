"""Computes every measure with networkx from the bare relations and compares.

Input: a file with one JSON object a line: `actors` (how many), `relations` ([source, target,
directed, contribution, offset] each) and `measures` (by name, a value or null an actor). Exit status
1 when any value differs by more than 1e-9 of the larger of the two (or of 1e-3 where both are
smaller; of 1 for the eigenvector, which networkx has to that precision only), or is undefined on one
side only.
"""

import json
import sys

import networkx as nx

TOLERANCE = 1e-9


def add(edge, value, offset):
    edge["cooperation" if value > 0 else "conflict"] += abs(value)
    edge["cooperation"] += offset
    edge["conflict"] += offset


def ties_of(actors, relations):
    """One arc a direction, cooperation and conflict summed."""
    ties = nx.DiGraph()
    ties.add_nodes_from(range(actors))
    for source, target, directed, value, offset in relations:
        for a, b in [(source, target)] + ([] if directed else [(target, source)]):
            if not ties.has_edge(a, b):
                ties.add_edge(a, b, cooperation=0.0, conflict=0.0)
            add(ties[a][b], value, offset)
    return ties


def dyads_of(actors, relations):
    """One edge a pair, each relation once."""
    dyads = nx.Graph()
    dyads.add_nodes_from(range(actors))
    for a, b, _, value, offset in relations:
        if not dyads.has_edge(a, b):
            dyads.add_edge(a, b, cooperation=0.0, conflict=0.0)
        add(dyads[a][b], value, offset)
    return dyads


def eigenvector(dyads):
    """A component at a time; weights scaled, so that networkx's shift by 1 ends its swings soon."""
    cooperation = nx.Graph()
    cooperation.add_edges_from(edge for edge in dyads.edges(data=True) if edge[2]["cooperation"] > 0)
    result = {}
    for component in nx.connected_components(cooperation):
        part = cooperation.subgraph(component)
        largest = max(w for _, _, w in part.edges(data="cooperation"))
        scaled = nx.Graph()
        scaled.add_weighted_edges_from((a, b, w / largest) for a, b, w in part.edges(data="cooperation"))
        result.update(nx.eigenvector_centrality(scaled, weight="weight", tol=1e-15, max_iter=1000000))
    return result


def pagerank(ties):
    options = {"weight": "cooperation", "tol": 1e-14, "max_iter": 10000}
    try:
        return nx.pagerank(ties, **options)
    except ImportError:  # Debian's networkx comes without scipy; it has a version in Python too
        from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

        return _pagerank_python(ties, **options)


def signed_degrees(dyads):
    net = lambda edge: edge["cooperation"] - edge["conflict"]
    friends = {v: sum(net(edge) > 0 for edge in dyads[v].values()) for v in dyads}
    foes = {v: sum(net(edge) < 0 for edge in dyads[v].values()) for v in dyads}
    return {
        "positive_degree": friends,
        "negative_degree": foes,
        "net_degree": {v: friends[v] - foes[v] for v in dyads},
        "degree_ratio": ratios(friends, foes),
    }


def ratios(good, bad):
    return {v: (good[v] - bad[v]) / (good[v] + bad[v]) for v in good if good[v] + bad[v] > 0}


def strengths(degree):
    """`degree` of networkx, by weight."""
    cooperation, conflict = dict(degree(weight="cooperation")), dict(degree(weight="conflict"))
    return {v: cooperation[v] + conflict[v] for v in cooperation}


def structural_holes(dyads):
    """Ties of strength 0 are no contacts; networkx divides by their sum."""
    contacts = nx.Graph()
    for a, b, edge in dyads.edges(data=True):
        if edge["cooperation"] + edge["conflict"] > 0:
            contacts.add_edge(a, b, strength=edge["cooperation"] + edge["conflict"])
    size = nx.effective_size(contacts, weight="strength")
    return {
        "constraint": nx.constraint(contacts, weight="strength"),
        "effective_size": size,
        "efficiency": {v: size[v] / contacts.degree(v) for v in contacts},
    }


def expected(actors, relations):
    ties = ties_of(actors, relations)
    dyads = dyads_of(actors, relations)
    cooperation = dict(dyads.degree(weight="cooperation"))
    conflict = dict(dyads.degree(weight="conflict"))
    closeness = nx.closeness_centrality(dyads, wf_improved=True)
    return {
        "degree": dict(dyads.degree()),
        "in_degree": dict(ties.in_degree()),
        "out_degree": dict(ties.out_degree()),
        "strength": {v: cooperation[v] + conflict[v] for v in dyads},
        "cooperation_strength": cooperation,
        "conflict_strength": conflict,
        "net_strength": {v: cooperation[v] - conflict[v] for v in dyads},
        "betweenness": nx.betweenness_centrality(dyads) if actors >= 3 else {},
        "closeness": {v: closeness[v] for v in dyads if dyads.degree(v) > 0},
        "harmonic": {v: h / (actors - 1) for v, h in nx.harmonic_centrality(dyads).items()} if actors >= 2 else {},
        "eigenvector": eigenvector(dyads),
        "pagerank": pagerank(ties) if actors else {},
        "core": nx.core_number(dyads) if actors else {},
        **signed_degrees(dyads),
        "strength_ratio": ratios(cooperation, conflict),
        "in_strength": strengths(ties.in_degree),
        "out_strength": strengths(ties.out_degree),
        **structural_holes(dyads),
    }


def agree(measure, found, wanted):
    if (found is None) != (wanted is None):
        return False
    if found is None:
        return True
    scale = 1.0 if measure == "eigenvector" else max(abs(found), abs(wanted), 1e-3)
    return abs(found - wanted) <= TOLERANCE * scale


def main(path):
    compared = 0
    wrong = 0
    unknown = set()
    for number, line in enumerate(open(path, encoding="utf-8")):
        network = json.loads(line)
        by_networkx = expected(network["actors"], network["relations"])
        assert by_networkx.keys() <= network["measures"].keys(), "a measure is gone"
        unknown |= network["measures"].keys() - by_networkx.keys()
        for measure, values in network["measures"].items():
            assert len(values) == network["actors"]
            if measure in unknown:
                continue
            for actor, found in enumerate(values):
                wanted = by_networkx[measure].get(actor)
                compared += 1
                if not agree(measure, found, wanted):
                    wrong += 1
                    print(f"network {number}, {measure} of actor {actor}: {found}, networkx {wanted}")
    if unknown:
        print("not compared yet: " + ", ".join(sorted(unknown)))
    print(f"{compared} values compared with networkx {nx.__version__}, {wrong} differ")
    return 1 if wrong or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
