"""table.py BUILD [WORK]: runs bench_centrality (those works only whose names hold WORK), and prints the table.

Nothing here passes or fails: the last column says whether we are as fast as we said we would be. See README.md.
"""

import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TIMES = int(os.environ.get("BENCH_TIMES", 3))
ALLIANCES = Path(os.environ.get(
    "ENTENTE_ALLIANCES", HERE.parents[2] / "shared/realdata/signed_benchmarks/cow_signed_signnet.csv"))
SOLVER_SECONDS = 60

# Title, name of the work, and by peer how many times as fast we want to be (None: shown only).
WORKS = [
    ("betweenness, 2k vertices / 20k edges", "betweenness-2k", {"igraph": 3.5, "BGL-CSR": None, "BGL-list": None}),
    ("betweenness, 20k / 200k", "betweenness-20k", {"igraph": 4.5, "BGL-CSR": 4, "BGL-list": 10}),
    ("closeness and harmonic, 100k / 1M, 1000 sources", "distances-100k",
     {"igraph": 150, "BGL-CSR": None, "BGL-list": None}),
    ("weighted betweenness, 2k / 20k", "weighted-2k", {"BGL-CSR": 1.3, "igraph": 2, "BGL-list": None}),
    ("PageRank, 100k / 1M, to 1e-8", "pagerank-100k",
     {"pull-loop": 1, "BGL-CSR": 10, "BGL-list": 10, "igraph": None}),
    ("k-core, 100k / 1M", "core-100k", {"BGL-CSR": 1.3, "BGL-list": None, "igraph": None}),
    ("triangles, 100k / 1M", "triangles-100k", {"igraph": 3}),
    ("70 years x 250 actors, all that igraph has", "years-shared", {"igraph": 4}),
]
# Title, name of the work, and within how many seconds we want it (None: shown only).
ALONE = [
    ("70 years x 250 actors, all of measures()", "years-all", None),
    ("exact frustration, planted 1000/5000, 12 % noise", "frustration-planted", 1),
    ("exact frustration, random 100/300, half negative", "frustration-random", 1),
    ("exact frustration, 51 alliance windows", "frustration-alliances", 5),
]


def environment():
    env = dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    if ALLIANCES.exists():
        env["ENTENTE_ALLIANCES"] = str(ALLIANCES)
    return env


def run_all(program, only):
    """By (work, who): CPU seconds of the whole work, what of it was done, and the sum of the answer."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        subprocess.run([program, f"--benchmark_filter={only}", f"--benchmark_repetitions={TIMES}",
                        "--benchmark_enable_random_interleaving=true", "--benchmark_min_time=0.2",
                        "--benchmark_out_format=json", f"--benchmark_out={out.name}"],
                       env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        runs = json.load(open(out.name, encoding="utf-8"))["benchmarks"]
    best = {}
    for run in runs:
        if run["run_type"] != "iteration" or run.get("error_occurred"):
            continue
        work, who = run["name"].split("/")[:2]
        seconds = run["cpu_time"] / 1000 / run["share"]
        if (work, who) not in best or seconds < best[work, who]["seconds"]:
            best[work, who] = {"seconds": seconds, "share": run["share"], "check": run["check"],
                                 "rounds": run["rounds"]}
    return best


def solver_seconds(build, only):
    """By work: CPU seconds of clasp over all its graphs, or why there are none."""
    if not shutil.which("clasp"):
        return {}
    seconds = {}
    with tempfile.TemporaryDirectory() as folder:
        files = subprocess.run([build / "bench/bench_signed_files", folder], env=environment(), check=True,
                               capture_output=True, text=True).stdout.splitlines()
        for work, path in (line.split("\t") for line in files):
            if only in work and not isinstance(seconds.get(work), str):
                took = clasp(path)
                seconds[work] = took if isinstance(took, str) else seconds.get(work, 0) + took
    return seconds


def clasp(path):
    """With the strategy that is best at this: lower bounds from unsatisfiable cores."""
    child = subprocess.Popen(["clasp", "--opt-strategy=usc", "--quiet=2,2", f"--time-limit={SOLVER_SECONDS}", path],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    said = child.stdout.read()
    _, _, used = os.wait4(child.pid, 0)
    child.returncode = 0
    return used.ru_utime + used.ru_stime if "OPTIMUM FOUND" in said else f"no answer in {SOLVER_SECONDS} s"


def figure(seconds):
    return f"{seconds:.4f}" if seconds < 0.1 else f"{seconds:.3f}" if seconds < 10 else f"{seconds:.1f}"


def peer_row(title, ours, peer, theirs, target):
    if ours is None or theirs is None:
        return [title, figure(ours["seconds"]) if ours else "-", peer, "not here", "", "", ""]
    ratio = theirs["seconds"] / ours["seconds"]
    part = "" if theirs["share"] == 1 else " *"
    same = ours["check"], theirs["check"]
    differ = ours["share"] == theirs["share"] and not any(map(math.isnan, same)) and not math.isclose(
        *same, rel_tol=1e-6)
    return [title, figure(ours["seconds"]), peer, figure(theirs["seconds"]) + part, f"{ratio:.2f}",
            f">= {target}" if target else "", ("yes" if ratio >= target else "NO") if target else ""] + (
                ["ANSWERS DIFFER"] if differ else [])


def alone_rows(best, solver, only):
    for title, work, limit in ALONE:
        if only not in work:
            continue
        ours = best.get((work, "Entente"))
        if ours is None:
            yield [title, "not here", "", "", "", f"<= {limit} s" if limit else "", ""]
            continue
        clasp_seconds = solver.get(work)
        known = isinstance(clasp_seconds, float)
        yield [title, figure(ours["seconds"]), "clasp" if clasp_seconds else "",
               figure(clasp_seconds) if known else clasp_seconds or "",
               f"{clasp_seconds / ours['seconds']:.2f}" if known else "", f"<= {limit} s" if limit else "",
               ("yes" if ours["seconds"] <= limit else "NO") if limit else ""]


def rounds_note(best):
    """Where works go round and round, what one round takes."""
    parts = [f"{who} {run['rounds']:.0f} of {run['seconds'] / run['rounds'] * 1000:.2f} ms"
             for (work, who), run in best.items() if work == "pagerank-100k" and run["rounds"] > 0]
    if parts:
        print("\n  PageRank, rounds: " + ", ".join(parts) + ".")


def print_table(rows):
    header = ["work", "ours s", "peer", "peer s", "ratio", "target", "reached"]
    rows = [header] + [row + [""] * (8 - len(row)) for row in rows]
    widths = [max(len(row[i]) for row in rows if i < len(row)) for i in range(8 if len(rows) > 1 else 7)]
    last = None
    for row in rows:
        shown = ["" if row[0] == last else row[0], *row[1:]]
        last = row[0]
        cells = [cell.ljust(width) if i in (0, 2, 6, 7) else cell.rjust(width)
                 for i, (cell, width) in enumerate(zip(shown, widths))]
        print(("  " + "  ".join(cells)).rstrip())


def main():
    build, only = Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) > 2 else ""
    program = build / "bench/bench_centrality"
    print("\nCentrality and balance: CPU seconds of one thread, the least of "
          f"{TIMES} runs (of works that take seconds, one run)\n")
    if not program.exists():
        print("  not here: Google Benchmark (make bench-deps)")
        return
    best = run_all(program, only)
    rows = [peer_row(title, best.get((work, "Entente")), peer, best.get((work, peer)), target)
            for title, work, peers in WORKS if only in work for peer, target in peers.items()]
    print_table(rows + list(alone_rows(best, solver_seconds(build, only), only)))
    rounds_note(best)
    print("\n  * of a part of the sources, times what is left out (README.md); BENCH_WHOLE=1 does all.")


main()
