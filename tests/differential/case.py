"""A network as the relations give it, and the options of one run. Nothing here comes from our own graphs."""

from functools import cached_property


class Skip(Exception):
    """Why a library, or anybody, has no answer to compare with here."""


class Network:
    def __init__(self, record):
        self.n = len(record["kinds"])
        self.kinds = record["kinds"]
        self.relations = record["relations"]
        self.blocs = record["signed"]["blocs"]["of"]

    @cached_property
    def dyads(self):
        """{(a, b): [cooperation, conflict]}, a < b, each relation once."""
        return self._summed(lambda a, b, directed: [(min(a, b), max(a, b))])

    @cached_property
    def ties(self):
        """{(a, b): [cooperation, conflict]} from a to b; undirected relations run both ways."""
        return self._summed(lambda a, b, directed: [(a, b)] + ([] if directed else [(b, a)]))

    def _summed(self, ends):
        sums = {}
        for a, b, directed, value, offset in self.relations:
            for pair in ends(a, b, directed):
                both = sums.setdefault(pair, [0.0, 0.0])
                both[0 if value > 0 else 1] += abs(value)
                both[0] += offset
                both[1] += offset
        return dict(sorted(sums.items()))

    @cached_property
    def signs(self):
        """{(a, b): +1 or -1} of the dyads whose net is not 0, in order."""
        return {pair: 1 if c > k else -1 for pair, (c, k) in self.dyads.items() if c != k}

    @cached_property
    def arc_signs(self):
        return {pair: 1 if c > k else -1 for pair, (c, k) in self.ties.items() if c != k}


class Case:
    """A network under the options of one run."""

    def __init__(self, network, options):
        self.network = network
        self.n = network.n
        self.options = options
        self.direction = options["direction"]

    def _of_kind(self, sums, own):
        kind = self.options["ties"] or own
        part = {"all": sum, "cooperation": lambda both: both[0], "conflict": lambda both: both[1]}[kind]
        return [(a, b, part(both)) for (a, b), both in sums.items() if kind == "all" or part(both) > 0]

    def dyads(self, own="all"):
        """[(a, b, strength)] of the kind asked for, else of the measure's own."""
        return self._of_kind(self.network.dyads, own)

    def ties(self, own="all"):
        return self._of_kind(self.network.ties, own)

    @property
    def directed(self):
        return self.direction != "ignored"

    def paths(self, own="all"):
        """What paths run along: dyads either way, or ties along or against their direction."""
        if not self.directed:
            return self.dyads(own)
        ties = self.ties(own)
        return ties if self.direction == "out" else [(b, a, s) for a, b, s in ties]

    def lengths(self, own="all"):
        """The same with lengths; ties of strength 0 carry no path."""
        return [(a, b, s ** self.options["length_exponent"]) for a, b, s in self.paths(own) if s > 0]

    def groups(self):
        return self.network.kinds if self.options["groups"] == "kind" else self.network.blocs


def drawn_by(graph):
    """What a library's graph(case, edges, directed) makes of a case: its dyads, its ties, and what paths run along."""
    return (lambda case, own="all": graph(case, case.dyads(own), False),
            lambda case, own="all": graph(case, case.ties(own), True),
            lambda case, own="all": graph(case, case.paths(own), case.directed))
