"""check.py PROGRAM NETWORKS [JOBS]: has PROGRAM (differential_stream) draw and measure so many networks, computes
everything again with igraph, networkx and from the definitions, and compares.

A value is right when it differs from the other by no more than 1e-9 of the larger of the two (or of FLOOR where
both are smaller), or both are undefined. Exit status 1 when one is not, and when a measure is neither compared
nor listed in NOT_COMPARED with the reason. One network again: PROGRAM NUMBER 1.
"""

import collections
import json
import multiprocessing
import subprocess
import sys
import time

import by_definition
import by_igraph
import by_networkx
import signed
from case import Case, Network, Skip

TOLERANCE = 1e-9
FLOOR = 1e-3
# Libraries give these with errors relative to the largest entry of a component, which is of the order of 1.
SCALE_OF_ONE = {"eigenvector", "hub", "authority", "signed_eigenvector"}
NOT_COMPARED = {}
CHUNK = 50
SHOWN = 5


class Tally:
    def __init__(self):
        self.compared = collections.Counter()  # (what, by whom): values
        self.worst = collections.Counter()  # the same: largest relative difference
        self.skipped = collections.Counter()  # (what, by whom, reason): values
        self.unknown = set()
        self.wrong = collections.Counter()  # what: values that differ
        self.differences = []
        self.shapes = collections.Counter()

    def add(self, other):
        for counter in ("compared", "skipped", "shapes", "wrong"):
            getattr(self, counter).update(getattr(other, counter))
        for key, value in other.worst.items():
            self.worst[key] = max(self.worst[key], value)
        self.unknown |= other.unknown
        self.differences += other.differences

    def differs(self, what, text):
        self.wrong[what] += 1
        if self.wrong[what] <= SHOWN:
            self.differences.append((what, text))

    def compare(self, what, whom, found, wanted, where):
        """Lists of numbers and None, as long as each other."""
        if len(found) != len(wanted):
            self.differs(what, f"{where}: {what}: {len(found)} values, {whom} {len(wanted)}")
            return
        floor = 1 if what in SCALE_OF_ONE else FLOOR
        for i, (a, b) in enumerate(zip(found, wanted)):
            self.compared[what, whom] += 1
            if a is None and b is None:
                continue
            difference = float("inf") if a is None or b is None else abs(a - b) / max(abs(a), abs(b), floor)
            if difference <= TOLERANCE:
                self.worst[what, whom] = max(self.worst[what, whom], difference)
            else:  # NaN too
                self.differs(what, f"{where}: {what}[{i}]: {a}, {whom} {b}")


def check_run(tally, network, run, where):
    case = Case(network, run["options"])
    known = by_igraph.MEASURES | by_networkx.MEASURES | by_definition.MEASURES
    tally.unknown |= run["measures"].keys() - known.keys() - NOT_COMPARED.keys()
    if network.n == 0:
        for measure, found in run["measures"].items():
            tally.compare(measure, "nobody: no values", found, [], where)
        return
    for library in (by_igraph, by_networkx, by_definition):
        for measure, compute in library.MEASURES.items():
            if measure not in run["measures"]:
                continue
            found = run["measures"][measure]
            try:
                wanted = compute(case)
            except Skip as reason:
                tally.skipped[measure, library.NAME, str(reason)] += len(found)
                continue
            except library.GIVES_UP as error:
                tally.skipped[measure, library.NAME, f"gives up: {error}"] += len(found)
                continue
            tally.compare(measure, library.NAME, found, wanted, where)


def check_chunk(arguments):
    program, first, count = arguments
    tally = Tally()
    with subprocess.Popen([program, str(first), str(count)], stdout=subprocess.PIPE, text=True) as stream:
        lines = 0
        for line in stream.stdout:
            lines += 1
            record = json.loads(line)
            tally.shapes[record["shape"]] += 1
            network = Network(record)
            for run in record["runs"]:
                options = " ".join(f"{key}={value}" for key, value in run["options"].items())
                check_run(tally, network, run, f"network {record['number']} ({record['shape']}; {options})")
            signed.check(tally, network, record["signed"], f"network {record['number']} ({record['shape']})")
    if stream.returncode != 0 or lines != count:
        tally.differs("stream", f"{program} {first} {count}: exit status {stream.returncode}, {lines} networks")
    return tally


def show(tally):
    whats = sorted({what for what, _ in tally.compared})
    for what in whats:
        parts = [f"{whom} {count} (worst {tally.worst[what, whom]:.1e})"
                 for (other, whom), count in sorted(tally.compared.items()) if other == what]
        print(f"  {what}: " + ", ".join(parts))
    if tally.skipped:
        print("skipped:")
        for (what, whom, reason), count in sorted(tally.skipped.items()):
            print(f"  {what}, {whom}: {count}: {reason}")
    for measure, reason in sorted(NOT_COMPARED.items()):
        print(f"  not compared: {measure}: {reason}")
    for measure in sorted(tally.unknown):
        print(f"DIFFERS: {measure}: nobody computes it again: add definitions/{measure}.py (see by_definition.py)")


def main():
    program, count = sys.argv[1], int(sys.argv[2])
    jobs = int(sys.argv[3]) if len(sys.argv) > 3 else multiprocessing.cpu_count()
    start = time.perf_counter()
    chunks = [(program, first, min(CHUNK, count - first)) for first in range(0, count, CHUNK)]
    tally = Tally()
    with multiprocessing.Pool(jobs) as pool:
        for part in pool.imap(check_chunk, chunks):
            tally.add(part)
    show(tally)
    for what, count in sorted(tally.wrong.items()):
        texts = [text for other, text in tally.differences if other == what]
        print(f"DIFFERS: {what}: {count} values, such as")
        for text in texts[:SHOWN]:
            print("  " + text)
    shapes = ", ".join(f"{shape} {n}" for shape, n in sorted(tally.shapes.items()))
    print(f"{sum(tally.shapes.values())} networks ({shapes})")
    print(f"{sum(tally.compared.values())} values compared, {sum(tally.skipped.values())} skipped, "
          f"{sum(tally.wrong.values())} differ; {time.perf_counter() - start:.0f} s")
    return 1 if tally.wrong or tally.unknown or not tally.compared else 0


if __name__ == "__main__":
    sys.exit(main())
