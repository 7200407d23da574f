"""The same question to Entente, igraph and NetworkX, from a table of ties to a table of measures: time and answers."""

import csv
import json
import math
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from measure import Failed, once  # noqa: E402

HERE = Path(__file__).resolve().parent
MEASURES = ["degree", "betweenness", "harmonic", "clustering", "core"]
# Title, actors, years, ties a year.
SIZES = [("40 actors, 20 years, 60 ties a year", 40, 20, 60),
         ("250 actors, 70 years, 1,000 ties a year", 250, 70, 1000),
         ("2,000 actors, 1 year, 20,000 ties", 2000, 1, 20000)]


def write_ties(path, actors, years, ties):
    """Ties of actors drawn by Zipf's law, each pair once a year; the same bytes everywhere."""
    draw = random.Random(7)
    names = [f"a{i:04}" for i in range(actors)]
    weights = [1 / (i + 10) for i in range(actors)]
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["actor1", "actor2", "date", "type", "sign", "weight"])
        for year in range(1950, 1950 + years):
            seen = set()
            while len(seen) < ties:
                pair = tuple(sorted(draw.choices(names, weights, k=2)))
                if pair[0] != pair[1] and pair not in seen:
                    seen.add(pair)
                    sign = draw.choice([1, 1, -1])
                    out.writerow([*pair, year, "good" if sign > 0 else "bad", sign, draw.randint(1, 10)])


def total(runs):
    return {"cpu": sum(run["cpu"] for run in runs), "peak": max(run["peak"] for run in runs)}


def least(commands, times):
    """Runs the commands one after another, `times` times; the run of least processor time."""
    return min((total([once(command) for command in commands]) for _ in range(times)), key=lambda t: t["cpu"])


def answers(path):
    with open(path, newline="", encoding="utf-8") as file:
        return {(row["period"], row["actor"]): [float(row[m]) if row[m] not in ("", "nan", "NA") else None for m in MEASURES]
                for row in csv.DictReader(file)}


def difference(ours, theirs):
    """Largest difference where ours has a value, as a share of it where that is above 1; None when rows are missing."""
    if ours.keys() != theirs.keys():
        return None
    worst = 0.0
    for key, values in ours.items():
        for a, b in zip(values, theirs[key]):
            if a is not None:
                worst = max(worst, math.inf if b is None else abs(a - b) / max(1, abs(a)))
    return worst


def asked(program, folder):
    """Who is asked: name, the table that comes out, and the commands."""
    ties, network, out = folder / "ties.csv", folder / "net.json", folder / "entente.csv"
    yield "Entente", out, [[program, "import", "csv", ties, "-o", network],
                           [program, "centrality", network, "--by", "year", "--measure", ",".join(MEASURES), "-o", out]]
    for name, script, run in [("igraph, from Python", "with_igraph.py", "/usr/bin/python3"),
                              ("igraph, from R", "with_igraph.R", "Rscript"),
                              ("NetworkX", "with_networkx.py", "/usr/bin/python3")]:
        out = folder / (script + ".csv")
        yield name, out, [[run, HERE / script, ties, out]]


def rows_of(program, folder, times, size):
    """All are timed before any answer is read: what this process holds would count as the peak of what it starts."""
    title, actors, years, ties = size
    write_ties(folder / "ties.csv", actors, years, ties)
    took = []
    for name, out, commands in asked(program, folder):
        print(f"  {title}: {name}", file=sys.stderr)
        try:
            took.append((name, out, least(commands, times if actors < 1000 else 1)))
        except (Failed, OSError) as problem:
            took.append((name, out, str(problem)))
    ours = answers(took[0][1])
    for name, out, run in took:
        if isinstance(run, str):
            yield [title, name, "not here", "", run]
        else:
            apart = difference(ours, answers(out))
            said = "" if name == "Entente" else "rows differ" if apart is None else f"{apart:.0e}"
            yield [title, name, f"{run['cpu']:.2f}", f"{run['peak'] / 1e6:.0f}", said]
        title = ""


def table(program, times, sizes):
    """Each size in a process of its own, so that memory of one does not count for the next."""
    rows = []
    for i in range(sizes):
        ran = subprocess.run([sys.executable, "-B", __file__, program, str(times), str(i)], stdout=subprocess.PIPE, text=True,
                             check=True)
        rows += json.loads(ran.stdout)
    return ["network", "program", "CPU s", "peak MB", "largest difference"], rows


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        print(json.dumps(list(rows_of(sys.argv[1], Path(place), int(sys.argv[2]), SIZES[int(sys.argv[3])]))))
