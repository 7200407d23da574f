"""table.py BUILD: runs bench_segmentation and, where R has it, strucchange, and prints the table.

Nothing here passes or fails: the last column says whether we are as fast as we said we would be. See ../README.md.
"""

import math
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TIMES = os.environ.get("BENCH_TIMES", "3")
LIMIT = 0.25  # seconds, for a million values whatever they do

KINDS = [("nothing", "nothing changes"), ("constant", "all equal"), ("one", "one shift"),
         ("many", "a shift every 100 values"), ("trend", "a slope")]
LENGTHS = [(10_000, "10k"), (100_000, "100k"), (1_000_000, "1M")]


def figure(seconds):
    return f"{seconds:.5f}" if seconds < 0.01 else f"{seconds:.4f}" if seconds < 1 else f"{seconds:.2f}"


def run_ours(program, folder):
    """By (work, who): seconds, number of shifts, cost and the shifts."""
    lines = subprocess.run([program, TIMES, folder], capture_output=True, text=True, check=True).stdout.splitlines()
    results = {}
    for work, who, seconds, shifts, cost, starts in (line.split("\t") for line in lines):
        results[work, who] = float(seconds), int(shifts), float(cost), sorted(map(int, starts.split()))
    return results


def run_strucchange(files):
    """By file name: seconds and breaks; empty when R or the package is not here."""
    if not shutil.which("Rscript"):
        return {}
    child = subprocess.run(["Rscript", HERE / "strucchange.R", *files], capture_output=True, text=True)
    if child.returncode != 0:
        return {}
    lines = (line.split("\t") for line in child.stdout.splitlines())
    return {Path(name).name: (float(seconds), sorted(map(int, breaks.split()))) for name, seconds, breaks in lines}


def long_rows(results):
    for kind, title in KINDS:
        for n, label in LENGTHS:
            work = f"{kind}-{n}"
            seconds = results[work, "default"][0]
            row = [f"{label}, {title}", figure(seconds)]
            if (work, "PELT") in results:
                same, pelt = results[work, "same"], results[work, "PELT"]
                row += [figure(same[0]), "PELT", figure(pelt[0]), f"{pelt[0] / same[0]:.1f}"]
                if same[1] != pelt[1] or not math.isclose(same[2], pelt[2], rel_tol=1e-9, abs_tol=1e-6):
                    row[0] += " (ANSWERS DIFFER)"
            else:
                row += ["", "", "", ""]
            limit = [f"<= {LIMIT} s", "yes" if seconds <= LIMIT else "NO"] if n == 1_000_000 else ["", ""]
            yield row + limit


def short_rows(results, theirs):
    for (work, who), (seconds, _, _, starts) in results.items():
        if not work.startswith("strucchange-"):
            continue
        title = f"{work.split('-')[1]} values, two shifts"
        if work not in theirs:
            yield [title, figure(seconds), "", "strucchange", "not here", "", "", ""]
            continue
        their_seconds, breaks = theirs[work]
        found = "" if breaks == starts else f"{starts} and {breaks}"
        yield [title, figure(seconds), figure(seconds), "strucchange", figure(their_seconds),
               f"{their_seconds / seconds:.0f}", "", found]


def print_table(rows):
    rows = [["series", "ours s", "same s", "peer", "peer s", "ratio", "target", "reached"], *rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        cells = [cell.ljust(width) if i in (0, 3, 6, 7) else cell.rjust(width)
                 for i, (cell, width) in enumerate(zip(row, widths))]
        print(("  " + "  ".join(cells)).rstrip())


def main():
    program = Path(sys.argv[1]).resolve() / "bench/bench_segmentation"
    print(f"\nSegmentation: CPU seconds of one thread, the least of {TIMES} runs (PELT: of one)\n")
    if not program.exists():
        print("  not here: make bench builds it")
        return
    with tempfile.TemporaryDirectory() as folder:
        results = run_ours(program, folder)
        files = sorted(Path(folder).iterdir(), key=lambda path: int(path.name.split("-")[1]))
        theirs = run_strucchange(files)
    print_table([*long_rows(results), *short_rows(results, theirs)])
    print("\n  ours: as a user calls it; same: set to do what the peer does. No PELT where it would take minutes.")


main()
