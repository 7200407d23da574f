"""Straight from the definitions, dense and slow, with numpy's linear algebra; functions as in by_igraph.py."""

import heapq
import itertools

import numpy as np

from case import Skip

NAME = "definition"
GIVES_UP = ()
# Paths that differ by no more than this share are equally long.
SAME_LENGTH = 1e-10
# An eigenvector is known no better than rounding divided by its value's distance from the next, relatively.
LEAST_GAP = 1e-5


def matrix(n, edges, symmetric):
    a = np.zeros((n, n))
    for i, j, value in edges:
        a[i, j] = value
        if symmetric:
            a[j, i] = value
    return a


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


def components(n, edges):
    rows = [set() for _ in range(n)]
    for a, b, *_ in edges:
        rows[a].add(b)
        rows[b].add(a)
    seen = set()
    for start in range(n):
        if start in seen:
            continue
        found = [start]
        seen.add(start)
        for v in found:
            found += sorted(rows[v] - seen)
            seen |= rows[v]
        yield sorted(found)


def strong_components(n, edges):
    reach = np.eye(n, dtype=bool)
    for a, b, _ in edges:
        reach[a, b] = True
    for v in range(n):
        reach |= np.outer(reach[:, v], reach[v])
    both = reach & reach.T
    return [list(np.flatnonzero(row)) for v, row in enumerate(both) if not row[:v].any()]


def perron_parts(case):
    """What walks follow as a matrix, and its components that hold a walk back to its start."""
    edges = [edge for edge in case.paths("cooperation") if edge[2] > 0]
    a = matrix(case.n, edges, not case.directed)
    parts = strong_components(case.n, edges) if case.directed else components(case.n, edges)
    return a, [part for part in parts if len(part) > 1]


def refuse_near(first, others):
    if len(others) and np.abs(first - others).min() < LEAST_GAP * abs(first):
        raise Skip(f"two eigenvalues nearer than {LEAST_GAP:g} of each other: doubles do not tell their vectors apart")


def perron(a, symmetric):
    values, vectors = (np.linalg.eigh if symmetric else np.linalg.eig)(a)
    best = np.argmax(values.real)
    vector = np.abs(vectors[:, best])
    return values[best].real, vector / np.linalg.norm(vector), np.delete(values, best)


def eigenvector(case):
    a, parts = perron_parts(case)
    result = [None] * case.n
    for members in parts:
        value, vector, others = perron(a[np.ix_(members, members)], not case.directed)
        refuse_near(value, others)
        for v, entry in zip(members, vector):
            result[v] = float(entry)
    return result


def katz_alpha(case):
    """The share of 1/lambda_max; of 1 / the largest row sum where no walk returns, when any alpha will do."""
    a, parts = perron_parts(case)
    if not a.any():
        return a, 0
    largest = max((perron(a[np.ix_(part, part)], not case.directed)[0] for part in parts), default=0)
    return a, case.options["katz_share"] / (largest or a.sum(axis=1).max())


def katz(case):
    a, alpha = katz_alpha(case)
    values = np.linalg.solve(np.eye(case.n) - alpha * a, np.ones(case.n))
    return list(values / np.linalg.norm(values))


def hits_parts(case):
    """Edges by components of the graph that joins senders to receivers."""
    edges = [edge for edge in case.ties("cooperation") if edge[2] > 0]
    for members in components(2 * case.n, [(a, case.n + b) for a, b, _ in edges]):
        inside = [edge for edge in edges if edge[0] in members]
        if inside:
            values = np.linalg.svd(matrix(case.n, inside, False), compute_uv=False)
            refuse_near(values[0], values[1:])
            yield inside


def hits(case, side):
    result = [None] * case.n
    for edges in list(hits_parts(case)):
        for a, b, _ in edges:
            for v in (a, b):
                if result[v] is None:
                    result[v] = 0.0
        senders_receivers = np.linalg.svd(matrix(case.n, edges, False))
        vector = np.abs(senders_receivers[0][:, 0] if side == 0 else senders_receivers[2][0])
        for edge in edges:
            result[edge[side]] = float(vector[edge[side]])
    return result


def foes_twice(n, signs):
    a = np.zeros((n, n))
    for (i, j), sign in signs.items():
        a[i, j] = 1 if sign > 0 else -2
    return a


def pn_solution(case, system, right):
    n = case.n
    if n < 2 or np.linalg.cond(system) > 1e12:
        return [None] * n
    return list(np.linalg.solve(system, right))


def pn(case):
    half = foes_twice(case.n, case.network.signs)
    return pn_solution(case, np.eye(case.n) - (half + half.T) / max(1, 2 * case.n - 2), np.ones(case.n))


def pn_directed(case, a):
    """Of those who receive; a transposed, of those who send."""
    a = a / max(1, 2 * case.n - 2)
    return pn_solution(case, np.eye(case.n) - a.T @ a, np.ones(case.n) + a.T @ np.ones(case.n))


def sign_matrix(case):
    a = np.zeros((case.n, case.n))
    for (i, j), sign in case.network.signs.items():
        a[i, j] = a[j, i] = sign
    return a


def signed_eigenvector(case):
    a = sign_matrix(case)
    result = [None] * case.n
    for members in components(case.n, case.network.signs):
        if len(members) < 2:
            continue
        values, vectors = np.linalg.eigh(a[np.ix_(members, members)])
        second, first = np.argsort(np.abs(values))[-2:]
        if abs(values[first]) - abs(values[second]) <= 1e-8 * abs(values[first]):
            continue
        refuse_near(abs(values[first]), np.abs(np.delete(values, first)))
        vector = vectors[:, first]
        largest = np.abs(vector).max()
        vector = vector * np.sign(next(x for x in vector if abs(x) >= largest * (1 - 1e-9)))
        for v, value in zip(members, vector):
            result[v] = float(value)
    return result


def walk_balance(case):
    def exp_diagonal(a):
        values, vectors = np.linalg.eigh(a)
        return vectors**2 @ np.exp(values)

    a = sign_matrix(case)
    return list(exp_diagonal(a) / exp_diagonal(np.abs(a)))


def clustering(case):
    a = matrix(case.n, [(i, j, 1) for i, j, _ in case.dyads()], True)
    degree = a.sum(axis=1)
    closed = np.diag(a @ a @ a)
    return [c / (d * (d - 1)) if d > 1 else None for c, d in zip(closed, degree)]


def pagerank(case):
    n, damping = case.n, case.options["damping"]
    walk = matrix(n, case.ties("cooperation"), False)
    sent = walk.sum(axis=1)
    walk[sent > 0] /= sent[sent > 0, None]
    walk[sent == 0] = 1 / n
    rank = np.linalg.solve(np.eye(n) - damping * walk.T, np.full(n, (1 - damping) / n))
    return list(rank / rank.sum())


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


def shares_of_strength(case):
    a = matrix(case.n, case.dyads(), True)
    sums = a.sum(axis=1)
    return a, np.divide(a, sums[:, None], out=np.zeros_like(a), where=sums[:, None] > 0)


def constraint(case):
    a, p = shares_of_strength(case)
    terms = np.where(a > 0, (p + p @ p) ** 2, 0)
    return [float(terms[v].sum()) if a[v].any() else None for v in range(case.n)]


def effective_size(case):
    a, p = shares_of_strength(case)
    largest = a.max(axis=1)
    m = np.divide(a, largest[:, None], out=np.zeros_like(a), where=largest[:, None] > 0)
    # sum over contacts j of 1 - sum over q other than i and j of p_iq m_jq
    result = []
    for i in range(case.n):
        contacts = np.flatnonzero(a[i])
        overlap = sum(p[i, q] * m[j, q] for j in contacts for q in range(case.n) if q not in (i, j))
        result.append(len(contacts) - overlap if len(contacts) else None)
    return result


def efficiency(case):
    a = matrix(case.n, case.dyads(), True)
    contacts = (a > 0).sum(axis=1)
    return [None if size is None else size / c for size, c in zip(effective_size(case), contacts)]


ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")


def role(a, v, b):
    if a == v == b:
        return "coordinator"
    if a == b:
        return "itinerant"
    if v == b:
        return "gatekeeper"
    return "representative" if a == v else "liaison"


def brokered(case):
    """By role: how many pairs each actor brokers; and by role and actor the pairs that it might."""
    n, groups = case.n, case.groups()
    tied = np.zeros((n, n), dtype=bool)
    for a, b, _ in case.ties():
        tied[a, b] = True
    counts = {name: [0] * n for name in ROLES}
    for v in range(n):
        for a, b in itertools.product(np.flatnonzero(tied[:, v]), np.flatnonzero(tied[v])):
            if a != b and not tied[a, b]:
                counts[role(groups[a], groups[v], groups[b])][v] += 1
    counts["total"] = [sum(each) for each in zip(*(counts[name] for name in ROLES))]
    return counts


def broker_z(case, name):
    """Against a digraph with every arc there with the same probability, independently."""
    n, groups = case.n, case.groups()
    if n < 2:
        return [None] * n
    counts = brokered(case)[name]
    p = len(case.ties()) / (n * (n - 1))
    once = p * p * (1 - p)
    cache = {}
    result = []
    for v in range(n):
        if groups[v] not in cache:
            pairs = [(a, b) for a, b in itertools.permutations([u for u in range(n) if u != v], 2)
                     if name == "total" or role(groups[a], groups[v], groups[b]) == name]
            firsts, lasts = [0] * n, [0] * n
            for a, b in pairs:
                firsts[a] += 1
                lasts[b] += 1
            sharing = sum(k * (k - 1) for k in firsts + lasts)
            variance = len(pairs) * (once - once**2) + sharing * (p**3 * (1 - p) ** 2 - p**4 * (1 - p) ** 2)
            cache[groups[v]] = len(pairs) * once, variance
        mean, variance = cache[groups[v]]
        result.append((counts[v] - mean) / variance**0.5 if variance > 1e-12 else None)
    return result


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
    "eigenvector": eigenvector,
    "katz": katz,
    "hub": lambda case: hits(case, 0),
    "authority": lambda case: hits(case, 1),
    "pn": pn,
    "pn_in": lambda case: pn_directed(case, foes_twice(case.n, case.network.arc_signs)),
    "pn_out": lambda case: pn_directed(case, foes_twice(case.n, case.network.arc_signs).T),
    "signed_eigenvector": signed_eigenvector,
    "walk_balance": walk_balance,
    "clustering": clustering,
    "pagerank": pagerank,
    "core": core,
    "constraint": constraint,
    "effective_size": effective_size,
    "efficiency": efficiency,
    **{f"broker_{name}": lambda case, name=name: brokered(case)[name] for name in (*ROLES, "total")},
    **{f"broker_{name}_z": lambda case, name=name: broker_z(case, name) for name in (*ROLES, "total")},
}
