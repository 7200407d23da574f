"""Matrices, components and largest eigenvalues."""

import numpy as np

from case import Skip

# An eigenvector is known no better than rounding divided by its value's distance from the next, relatively.
LEAST_GAP = 1e-5


def matrix(n, edges, symmetric):
    a = np.zeros((n, n))
    for i, j, value in edges:
        a[i, j] = value
        if symmetric:
            a[j, i] = value
    return a


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


def refuse_near(first, others):
    if len(others) and np.abs(first - others).min() < LEAST_GAP * abs(first):
        raise Skip(f"two eigenvalues nearer than {LEAST_GAP:g} of each other: doubles do not tell their vectors apart")


def perron(a, symmetric):
    values, vectors = (np.linalg.eigh if symmetric else np.linalg.eig)(a)
    best = np.argmax(values.real)
    vector = np.abs(vectors[:, best])
    return values[best].real, vector / np.linalg.norm(vector), np.delete(values, best)
