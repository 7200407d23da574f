"""Structural holes and brokerage, from their definitions, for by_definition.py."""

import itertools

import numpy as np

from linear import matrix


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
