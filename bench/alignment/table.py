"""table.py BUILD: runs bench_alignment and its peer on the record of the General Assembly, and prints the table.

Nothing here passes or fails. See README.md.
"""

import json
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TIMES = int(os.environ.get("BENCH_TIMES", 3))
RECORD = Path(os.environ.get("ENTENTE_UN_VOTES", HERE.parents[2] / "shared/realdata/un_votes_full"))

# Title, name of the work, the peer's name for it, the peer, and within how many seconds we want it.
WORKS = [
    ("S, all dyads of all sessions", "s", "s", "numpy, products of matrices", 3),
    ("", "s", "s_rows", "numpy, an actor at a time", None),
    ("kappa, the same", "kappa", "kappa", "numpy, products of matrices", 3),
    ("tau-b, the same", "tau_b", None, "", None),
    ("all twelve measures, the same", "all", None, "", 3),
    ("S with intervals of 1000 draws, all dyads of the fullest session", "intervals", None, "", None),
]


def least(command):
    """By work: what the run took that used the least of the processor."""
    env = dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    best = {}
    for _ in range(TIMES):
        ran = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        if ran.returncode != 0:
            return {}
        for work, took in json.loads(ran.stdout).items():
            if work not in best or took["cpu"] < best[work]["cpu"]:
                best[work] = took
    return best


def row(title, ours, theirs, peer, limit):
    cells = [title, f"{ours['cpu']:.3f}", peer, "", "", "", ""]
    if peer:
        cells[3] = f"{theirs['cpu']:.3f}" if theirs else "not here"
    if theirs:
        cells[4] = f"{theirs['cpu'] / ours['cpu']:.1f}"
        same = ours["rows"] == theirs["rows"] and ours["items"] == theirs["items"]
        if not same or not math.isclose(ours["sum"], theirs["sum"], rel_tol=1e-9):
            cells[6] = "ANSWERS DIFFER"
    if limit:
        cells[5] = f"<= {limit} s: {'yes' if ours['cpu'] <= limit else 'NO'}"
    return cells


def print_table(rows):
    rows = [["work", "ours s", "peer", "peer s", "ratio", "target", ""]] + rows
    widths = [max(len(row[i]) for row in rows) for i in range(7)]
    for cells in rows:
        print(("  " + "  ".join(cell.ljust(width) for cell, width in zip(cells, widths))).rstrip())


def main():
    program = Path(sys.argv[1]).resolve() / "bench/bench_alignment"
    print(f"\nSimilarity: CPU seconds of one thread, the least of {TIMES} runs\n")
    if not program.exists() or not (RECORD / "un_votes.csv").exists():
        print(f"  not here: {program if not program.exists() else RECORD / 'un_votes.csv'}")
        return
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "profiles.csv"
        ours = least([program, RECORD, answers])
        theirs = least([sys.executable, HERE / "numpy_peer.py", answers]) if ours else {}
    if not ours:
        print("  bench_alignment failed")
        return
    print_table([row(title, ours[work], theirs.get(name), peer, limit)
                 for title, work, name, peer, limit in WORKS])
    read = f"\n  Reading {ours['read']['answers']} votes is not in it: {ours['read']['cpu']:.2f} s from the record"
    print(read + (f"; numpy's {theirs['read']['cpu']:.2f} s from a table made of it." if theirs else "."))


main()
