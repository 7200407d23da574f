"""Eigenvectors and linear systems, from their definitions, for by_definition.py."""

import numpy as np

from linear import components, matrix, perron, refuse_near, strong_components


def perron_parts(case):
    """What walks follow as a matrix, and its components that hold a walk back to its start."""
    edges = [edge for edge in case.paths("cooperation") if edge[2] > 0]
    a = matrix(case.n, edges, not case.directed)
    parts = strong_components(case.n, edges) if case.directed else components(case.n, edges)
    return a, [part for part in parts if len(part) > 1]


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


def pagerank(case):
    n, damping = case.n, case.options["damping"]
    walk = matrix(n, case.ties("cooperation"), False)
    sent = walk.sum(axis=1)
    walk[sent > 0] /= sent[sent > 0, None]
    walk[sent == 0] = 1 / n
    rank = np.linalg.solve(np.eye(n) - damping * walk.T, np.full(n, (1 - damping) / n))
    return list(rank / rank.sum())


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
