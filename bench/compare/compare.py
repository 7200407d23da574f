"""compare.py PROGRAM: prints the tables of docs/compare.md. Nothing passes or fails.

Needs python3-igraph and python3-networkx, and for all rows R with igraph, sna and strucchange (make bench-deps). The
tables of published data need the files that ENTENTE_REAL_DATA names, and are left out without. BENCH_TIMES=1 for one
run of each; BENCH_SMALL=1 leaves the largest network out.
"""

import os
import subprocess
import sys
from pathlib import Path

import questions
import same_numbers
import shifts

DATA = Path(os.environ.get("ENTENTE_REAL_DATA", Path(__file__).resolve().parents[3] / "shared/realdata"))
TIMES = int(os.environ.get("BENCH_TIMES", 3))


def show(title, header, rows):
    print(f"\n### {title}\n")
    print("| " + " | ".join(header) + " |\n|" + "---|" * len(header))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    sys.stdout.flush()


def versions(program):
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    print(said, f"python {sys.version.split()[0]}, igraph {same_numbers.igraph.__version__}, "
          f"networkx {same_numbers.networkx.__version__}", sep="\n")
    for package in ("igraph", "sna", "strucchange"):
        ran = subprocess.run(["Rscript", "-e", f'cat(as.character(getRversion()), as.character(packageVersion("{package}")))'],
                             capture_output=True, text=True)
        print(f"R and {package}: {ran.stdout if ran.returncode == 0 else 'not here'}")


def main():
    program = Path(sys.argv[1]).resolve()
    versions(program)
    header, rows, values = same_numbers.centralities(program)
    show(f"Centralities: largest difference over {values} actors in 11 eras", header, rows)
    header, rows, triples = same_numbers.census(program)
    show(f"Triad census: {triples:,} triples", header, rows)
    tribes, table6 = DATA / "signed_benchmarks/tribes.csv", DATA / "fpsim/signorino_ritter_1999_table6.csv"
    if tribes.is_file():
        show("Balance of the Gahuku-Gama tribes", *same_numbers.balance(program, tribes))
    if table6.is_file():
        show("Germany and Russia, 1914", *same_numbers.similarity(program, table6))
    show("Shifts", *shifts.table(program, DATA / "nile/nile.csv"))
    sizes = len(questions.SIZES) - (1 if os.environ.get("BENCH_SMALL") else 0)
    show(f"Five measures a year, from CSV to CSV; the least of {TIMES}", *questions.table(program, TIMES, sizes))


if __name__ == "__main__":
    main()
