"""Balance, frustration and blocs again, straight from the definitions."""

import itertools
import math

import numpy as np

from linear import components

NAME = "definition"
# Every bipartition of a component of so many actors is tried.
LARGEST_FOR_BRUTE_FORCE = 14


def matrix(network, weights=False):
    a = np.zeros((network.n, network.n))
    for (i, j), sign in network.signs.items():
        c, k = network.dyads[i, j]
        a[i, j] = a[j, i] = c - k if weights else sign
    return a


def check_triads(tally, network, found, where):
    counts = [0, 0, 0, 0]
    signs = network.signs
    for a, b, c in itertools.combinations(range(network.n), 3):
        if (a, b) in signs and (a, c) in signs and (b, c) in signs:
            counts[[signs[a, b], signs[a, c], signs[b, c]].count(-1)] += 1
    tally.compare("triads", NAME, found["counts"], counts, where)
    balance = (counts[0] + counts[2]) / sum(counts) if sum(counts) else None
    tally.compare("triad balance", NAME, [found["balance"]], [balance], where)


def class_letters(a, b, c, arcs):
    order = [(a, b), (a, c), (b, a), (b, c), (c, a), (c, b)]
    return "".join({1: "P", -1: "N", None: "0"}[arcs.get(pair)] for pair in order)


def man_class(a, b, c, arcs):
    """Mutual, asymmetric and null pairs; then the letter that tells classes with the same numbers apart."""
    kinds = [((x, y) in arcs) + ((y, x) in arcs) for x, y in ((a, b), (a, c), (b, c))]
    name = f"{kinds.count(2)}{kinds.count(1)}{kinds.count(0)}"
    out = sorted(sum((x, y) in arcs for y in (a, b, c) if y != x) for x in (a, b, c))
    into = sorted(sum((y, x) in arcs for y in (a, b, c) if y != x) for x in (a, b, c))
    letters = {
        "021": {(0, 0, 2): "D", (0, 1, 1): "C" if into == [0, 1, 1] else "U"},
        "111": {(0, 1, 2): "U", (1, 1, 1): "D"},
        "030": {(0, 1, 2): "T", (1, 1, 1): "C"},
        "120": {(0, 2, 2): "U", (1, 1, 2): "C" if into == [1, 1, 2] else "D"},
    }
    return name + letters.get(name, {}).get(tuple(out), "")


def check_census(tally, network, found, where):
    counts = {}
    order = {"P": 0, "N": 1, "0": 2}
    arcs = network.arc_signs
    for triple in itertools.combinations(range(network.n), 3):
        letters = min((class_letters(*named, arcs) for named in itertools.permutations(triple)),
                      key=lambda text: [order[letter] for letter in text])
        name = man_class(*triple, arcs) + "-" + letters
        counts[name] = counts.get(name, 0) + 1
    names = sorted(found.keys() | counts.keys())
    tally.compare("triad census", NAME, [found.get(name, 0) for name in names],
                  [counts.get(name, 0) for name in names], f"{where} {names}")


def exp_diagonal(a):
    values, vectors = np.linalg.eigh(a)
    return (vectors**2) @ np.exp(values)


def check_walks(tally, network, found, where):
    if network.n == 0:
        tally.compare("walk balance", NAME, [found["network"]], [None], where)
        return
    a = matrix(network)
    signed, plain = exp_diagonal(a), exp_diagonal(np.abs(a))
    tally.compare("walk balance", NAME, [found["network"]], [signed.sum() / plain.sum()], where)
    tally.compare("walk balance of actors", NAME, found["actors"], list(signed / plain), where)


def frustrated(signs, camp):
    return [i for i, ((a, b), sign) in enumerate(signs.items()) if (camp[a] == camp[b]) != (sign > 0)]


def least_frustration(members, signs):
    """Over all bipartitions, neighbours in Gray's order differing in one actor."""
    place = {v: i for i, v in enumerate(members)}
    rows = [[] for _ in members]
    for (a, b), sign in signs.items():
        if a in place:
            rows[place[a]].append((place[b], sign))
            rows[place[b]].append((place[a], sign))
    side = [1] * len(members)
    now = best = sum(sign < 0 for row in rows for _, sign in row) // 2
    for step in range(1, 2 ** (len(members) - 1)):
        v = (step & -step).bit_length() - 1
        # ties of v that agreed now do not, and the other way round
        now += sum(side[v] * side[w] * sign for w, sign in rows[v])
        side[v] = -side[v]
        best = min(best, now)
    return best


def check_frustration(tally, network, found, where):
    signs = network.signs
    if len(found["camp"]) != network.n:
        tally.differs("frustration", f"{where}: not everybody has a camp")
        return
    against = frustrated(signs, found["camp"])
    tally.compare("frustrated ties", NAME, found["frustrated"], against, where)
    tally.compare("frustration bounds meet", NAME, [found["lower"]], [found["upper"]], where)
    parts = list(components(network.n, signs))
    if max(map(len, parts), default=0) > LARGEST_FOR_BRUTE_FORCE:
        reason = f"a component has more than {LARGEST_FOR_BRUTE_FORCE} actors, too many for every bipartition"
        tally.skipped["frustration index", NAME, reason] += 1
        return
    least = sum(least_frustration(part, signs) for part in parts if len(part) > 1)
    tally.compare("frustration index", NAME, [found["upper"]], [least], where)


def modularity(network, bloc):
    """Gomez, Jensen and Arenas (2009), eq. 15, from the matrices of positive and negative weights."""
    a = matrix(network, weights=True)
    if not a.any():
        return None
    same = np.equal.outer(np.array(bloc), np.array(bloc))
    good, bad = np.maximum(a, 0), np.maximum(-a, 0)
    q = 0.0
    for part, sign in ((good, 1), (bad, -1)):
        total = part.sum()
        if total > 0:
            sums = part.sum(axis=1)
            q += sign * ((part - np.outer(sums, sums) / total) * same).sum()
    return q / (good.sum() + bad.sum())


def check_blocs(tally, network, found, where):
    tally.compare("signed modularity", NAME, [found["modularity"]], [modularity(network, found["of"])], where)
    if not network.signs:
        return
    # Nobody gains by moving alone, to another bloc or to none: what any search must reach.
    best = found["modularity"]
    for v in range(network.n):
        for bloc in {*found["of"], max(found["of"]) + 1}:
            moved = [*found["of"][:v], bloc, *found["of"][v + 1 :]]
            if modularity(network, moved) > best + 1e-9:
                tally.differs("modularity: no move gains", f"{where}: moving {v} to bloc {bloc} gains")
                return
    tally.compared["modularity: no move gains", NAME] += 1


def check_k_balance(tally, network, found, where):
    within = sum(s < 0 and found["bloc"][a] == found["bloc"][b] for (a, b), s in network.signs.items())
    between = sum(s > 0 and found["bloc"][a] != found["bloc"][b] for (a, b), s in network.signs.items())
    tally.compare("k-balance errors", NAME, [found["negative_within"], found["positive_between"]],
                  [within, between], where)
    tally.compare("k-balance criterion", NAME, [found["criterion"]], [0.25 * within + 0.75 * between], where)
    if math.comb(network.n, 2) > 15 or not network.n:
        return
    least = min(
        sum(0.25 if s < 0 else 0.75 for (a, b), s in network.signs.items() if (bloc[a] == bloc[b]) != (s > 0))
        for bloc in itertools.product(range(3), repeat=network.n))
    tally.compare("k-balance, all partitions", NAME, [found["criterion"]], [least], where)


CHECKS = {
    "triads": check_triads,
    "census": check_census,
    "walks": check_walks,
    "frustration": check_frustration,
    "blocs": check_blocs,
    "k_balance": check_k_balance,
}


def check(tally, network, found, where):
    for name, values in found.items():
        CHECKS[name](tally, network, values, where)
