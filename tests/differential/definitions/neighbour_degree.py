"""The mean, over an actor's partners, of how many partners they have."""


def values(case):
    partners = [set() for _ in range(case.n)]
    for a, b, _ in case.dyads():
        partners[a].add(b)
        partners[b].add(a)
    return [sum(len(partners[w]) for w in each) / len(each) if each else None for each in partners]
