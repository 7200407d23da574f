"""measure.py BUILD NODE_MODULES: generates the file, runs everything, prints the tables. See README.md.

Nothing here passes or fails: a machine that is busy, or has no node, gives other numbers or none, and the
tables say so.
"""

import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROWS = int(os.environ.get("BENCH_ROWS", 3_000_000))
TIMES = int(os.environ.get("BENCH_TIMES", 3))


class Failed(Exception):
    """A program said no; its last words are the message."""


def once(command, env=None):
    """Runs it: seconds of wall and of processor, peak memory, and what its last line of JSON says instead."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        child = subprocess.Popen([str(c) for c in command], stdout=out, stderr=err, env=env)
        _, status, used = os.wait4(child.pid, 0)
        took = {"wall": time.perf_counter() - start, "cpu": used.ru_utime + used.ru_stime}
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(max(0, out.seek(0, os.SEEK_END) - 4096))
        err.seek(0)
        if child.returncode != 0:
            words = err.read().decode(errors="replace").strip().splitlines()
            raise Failed(words[-1] if words else f"exit code {child.returncode}")
        line = out.read().decode(errors="replace").strip().splitlines()[-1:]
        if line and line[0].startswith("{"):
            took.update(json.loads(line[0]))
    took["peak"] = used.ru_maxrss * 1024
    return took


def median_of(runs):
    middle = dict(runs[-1])
    for key in ("wall", "cpu", "peak"):
        middle[key] = statistics.median(run[key] for run in runs)
    return middle


def measure(name, command, env=None, times=TIMES):
    print(f"  {name} ...", end="\r", flush=True, file=sys.stderr)
    try:
        return median_of([once(command, env) for _ in range(times)])
    except (Failed, OSError) as problem:
        return str(problem)


def table(title, header, rows):
    """Prints it; a row whose only other cell is a text says why there are no figures, below the table."""
    missing = [row for row in rows if not any(row[2:])]
    rows = [header] + [[row[0]] + ["-"] * (len(row) - 1) if row in missing else row for row in rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(header))]
    print(f"\n{title}\n")
    for row in rows:
        print("  " + row[0].ljust(widths[0]) + "".join("  " + c.rjust(w) for c, w in zip(row[1:], widths[1:])))
    for row in missing:
        print(f"\n  {row[0]}: {row[1]}")
    sys.stdout.flush()


def mb(size):
    return f"{size / 1e6:.0f} MB"


def peers(events, node, node_env):
    """Who else answers the question: name, command, and why not when it cannot be run here."""
    pandas_here = importlib.util.find_spec("pandas") is not None
    duckdb_here = node and (Path(node_env["NODE_PATH"]) / "@duckdb/node-api").is_dir()
    return [
        ("DuckDB, 1 thread", [node, HERE / "duckdb_group.cjs", events],
         None if duckdb_here else "not here: node with @duckdb/node-api (make bench-deps)"),
        ("pandas", [sys.executable, HERE / "pandas_group.py", events],
         None if pandas_here else "not here: python3-pandas (make bench-deps)"),
        ("awk", ["awk", "-F\t", "-f", HERE / "group.awk", events], None if shutil.which("awk") else "not here"),
        ("wc -l", ["wc", "-l", events], None if shutil.which("wc") else "not here"),
    ]


def fold_table(build, events, node_env):
    size = events.stat().st_size
    ours = measure("Entente", [build / "bench/bench_fold", events, 1])
    two = measure("Entente, 2 threads", [build / "bench/bench_fold", events, 2])
    measured = [("Entente, 1 thread", ours), ("Entente, 2 threads", two)]
    for name, command, missing in peers(events, shutil.which("node"), node_env):
        measured.append((name, missing or measure(name, command, node_env)))
    rows = []
    for name, took in measured:
        if isinstance(took, str):
            rows.append([name, took] + [""] * 6)
            continue
        ratio = f"{took['cpu'] / ours['cpu']:.2f}" if isinstance(ours, dict) else ""
        rows.append([name, f"{took['wall']:.2f}", f"{took['cpu']:.2f}", f"{size / took['wall'] / 1e9:.2f}",
                     f"{size / max(took['cpu'], 1e-3) / 1e9:.2f}", ratio, mb(took["peak"]),
                     str(took.get("cells", ""))])
    table(f"{ROWS:,} rows, {size / 1e9:.2f} GB, grouped by both actors and month; median of {TIMES}",
          ["", "wall s", "CPU s", "GB/s wall", "GB/s CPU", "CPU to ours", "peak", "cells"], rows)
    if isinstance(ours, dict):
        print(f"\n  Our cells are {mb(ours['bytes'])}; peak memory is {ours['peak'] / ours['bytes']:.2f} times that "
              f"on one thread, {two['peak'] / two['bytes']:.2f} on two." if isinstance(two, dict) else "")


def reading_table(build, events, million):
    made = measure("a .db of a million ties", [build / "bench/bench_fold", events, 2, million, "date<2016-09-01"],
                   times=1)
    rows = []
    for name, command in [
            ("us-pakistan.json", [build / "bench/bench_read", HERE.parent / "data/us-pakistan.json", 101]),
            (".db of a million ties", [build / "bench/bench_read", million, 3])]:
        if command[1] == million and isinstance(made, str):
            rows.append([name, made, "", "", ""])
            continue
        took = measure(name, command)
        rows.append([name, took, "", "", ""] if isinstance(took, str) else
                    [name, f"{took['wall'] * 1e3:.1f} ms", f"{took['cpu'] * 1e3:.1f} ms", mb(took["peak"]),
                     str(took["relations"])])
    table("Reading a network", ["", "wall", "CPU", "peak", "relations"], rows)


def command_table(build, events, folder):
    entente, network = build / "entente", folder / "events.db"
    # A command writes beside its output and moves it into place, so that it can be run again.
    runs = [
        ("import gdelt --event-types none", ["import", "gdelt", events, "--event-types", "none", "-o", network]),
        ("describe", ["describe", network]),
        ("align --by year", ["align", network, "--by", "year", "-o", folder / "align.csv"]),
        ("centrality --by year (three measures)",
         ["centrality", network, "--by", "year", "--measure", "betweenness,pagerank,strength",
          "-o", folder / "centrality.csv"]),
        ("draw", ["draw", network, "-o", folder / "events.svg"]),
    ]
    rows = []
    for name, arguments in runs:
        took = measure(name, [entente, *arguments], times=1 if name.startswith("import") else TIMES)
        rows.append([name, took, "", ""] if isinstance(took, str) else
                    [name, f"{took['wall']:.2f}", f"{took['cpu']:.2f}", mb(took["peak"])])
    table(f"Commands on the network of all {ROWS:,} rows", ["", "wall s", "CPU s", "peak"], rows)


def main():
    build, modules = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    folder = build / "bench/data"
    folder.mkdir(parents=True, exist_ok=True)
    events = folder / f"events-{ROWS}.tsv"
    if not events.exists():
        print(f"writing {events}", file=sys.stderr)
        part = events.with_suffix(".part")
        subprocess.run([build / "bench/bench_gdelt_file", part, str(ROWS)], check=True)
        part.rename(events)
        os.sync()  # else whoever is measured first shares the machine with the writing of it
    # Into memory, so that no one pays for the disk. This process stays small itself: a child's peak
    # memory begins at its parent's.
    subprocess.run(["cat", events], stdout=subprocess.DEVNULL, check=True)
    million = folder / "million.db"
    million.unlink(missing_ok=True)
    fold_table(build, events, dict(os.environ, NODE_PATH=str(modules)))
    reading_table(build, events, million)
    command_table(build, events, folder)


if __name__ == "__main__":
    main()
