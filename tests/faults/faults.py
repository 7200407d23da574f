"""What is left of a file when the system fails while it is written: the old one or the new one, nothing between,
and nothing beside it.

    faults.py LIBRARY            every 4 KiB, every call, allocations as below, 1,000 kills (make faults)
    faults.py LIBRARY --sample   some of each (make test)

LIBRARY is built from inject.cpp. Ends with a table, and exit status 1 when a promise was broken.

Of allocations every one fails in turn where the network is small, and everywhere from the moment on at which the
temporary file is there; of what comes before in long runs (a figure makes 300,000) as many as MOST_EARLY, evenly
spread. The table says of how many.
"""
import argparse
import errno
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from support import DATA, ENVIRONMENT, PROGRAM  # noqa: E402

OLD = b"what was there before\n"
SMALL = DATA / "small.json"
BLOCK = 4096
MOST_EARLY = 1000
FEW = 8000


class Work:
    """A command that writes one file; `{out}` in its words is where."""

    def __init__(self, name, suffix, *words, stdin=""):
        self.name, self.suffix, self.words, self.stdin = name, suffix, words, stdin.encode()

    def command(self, out):
        return [str(PROGRAM), *(word.replace("{out}", str(out)) for word in self.words)]


CELLS = "actor1,actor2,period,type,count,goldstein_sum,positive_sum,negative_sum,first_id,last_id\n" + "".join(
    f"A{i % 40},B{i % 31},20{10 + i % 10}-01,04,2,{i % 5},{i % 5},0,{i + 1},{i + 2}\n" for i in range(1240))

WORKS = [
    Work("JSON, small", ".json", "export", str(SMALL), "-o", "{out}"),
    Work("GraphML, small", ".graphml", "export", str(SMALL), "-o", "{out}"),
    Work("table, small", ".csv", "align", str(SMALL), "-o", "{out}"),
    Work("export JSON", ".json", "export", "us-pakistan", "-o", "{out}"),
    Work("export GraphML", ".graphml", "export", "us-pakistan", "-o", "{out}"),
    Work("table", ".csv", "align", "us-pakistan", "-o", "{out}"),
    Work("figure", ".svg", "draw", str(SMALL), "--era", "early", "-o", "{out}"),
    Work("figure, PNG", ".png", "draw", str(SMALL), "--era", "early", "-o", "{out}"),
    Work("database", ".db", "import", "cells", "-", "-o", "{out}", stdin=CELLS),
]


class Tally:
    def __init__(self):
        self.rows, self.broken = [], []

    def add(self, kind, work, runs, of, old, new, broken):
        self.rows.append((kind, work.name, runs, of, old, new, len(broken)))
        self.broken += [f"{kind}, {work.name}: {text}" for text in broken]

    def show(self):
        head = ("fault", "what is written", "runs", "of", "old file left", "new file", "broken promises")
        sums = [sum(row[i] for row in self.rows) for i in (2, 4, 5, 6)]
        rows = [head, *[tuple(map(str, row)) for row in self.rows],
                ("all", "", str(sums[0]), "", *map(str, sums[1:]))]
        widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
        for row in rows:
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        for text in self.broken[:20]:
            print("BROKEN:", text)


def run(work, folder, fault, library, log=None):
    environment = {**ENVIRONMENT, "LD_PRELOAD": str(library)}
    if fault:
        environment["ENTENTE_FAULT"] = fault
    if log:
        environment["ENTENTE_FAULT_LOG"] = str(log)
    return subprocess.run(work.command(folder / ("out" + work.suffix)), env=environment, cwd=DATA, timeout=120,
                          input=work.stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def measured(work, library):
    """The file that a run without faults writes, and what it took."""
    with tempfile.TemporaryDirectory(prefix="entente-faults-") as name:
        folder = pathlib.Path(name)
        with tempfile.TemporaryDirectory(prefix="entente-log-") as logs:
            log = pathlib.Path(logs) / "log"
            ran = run(work, folder, None, library, log)
            if ran.returncode != 0:
                sys.exit(f"{work.name}: does not work without a fault: {ran.stderr.decode()}")
            counts = dict(line.split() for line in log.read_text().splitlines())
        return (folder / ("out" + work.suffix)).read_bytes(), {key: int(value) for key, value in counts.items()}


def wrong_with(folder, work, new):
    """What is left; and why that is wrong, or None."""
    target = folder / ("out" + work.suffix)
    litter = sorted(path.name for path in folder.iterdir() if path != target)
    if litter:
        return None, f"left {', '.join(litter)}"
    if not target.exists():
        return None, "the old file is gone"
    left = target.read_bytes()
    if left not in (OLD, new):
        return None, f"a torn file of {len(left)} bytes"
    return left, None


def one_fault(work, library, new, fault):
    with tempfile.TemporaryDirectory(prefix="entente-faults-") as name:
        folder = pathlib.Path(name)
        (folder / ("out" + work.suffix)).write_bytes(OLD)
        ran = run(work, folder, fault, library)
        left, wrong = wrong_with(folder, work, new)
        if wrong is None and ran.returncode not in (0, 1):
            wrong = f"exit status {ran.returncode}"
        if wrong is None and ran.returncode == 0 and left != new:
            wrong = "exit status 0 without the new file"
        if wrong is None and ran.returncode == 1 and not ran.stderr.strip():
            wrong = "failed without a word"
        return left, wrong and f"{fault}: {wrong}: {ran.stderr.decode(errors='replace')[-200:]}"


def spread(last, most):
    """1 … last, or as many of them as are wanted, evenly."""
    if most is None or last <= most:
        return range(1, last + 1)
    return sorted({1 + i * (last - 1) // (most - 1) for i in range(most)})


def allocations(counts, most):
    """Which fail: see above; `most` of them when not all are wanted."""
    last, opened = counts["allocations"], counts["opened"]
    if most is not None or last <= FEW:
        return spread(last, most)
    return [*spread(opened, MOST_EARLY), *range(opened + 1, last + 1)]


def faults_of(work, counts, most):
    """Kind, faults, and how many there could be."""
    number = counts["bytes"] // BLOCK + 1
    for kind, error in (("no space", errno.ENOSPC), ("file too big", errno.EFBIG), ("write error", errno.EIO)):
        yield kind, [f"write:{(i - 1) * BLOCK}:{error}" for i in spread(number, most)], number
    calls = [f"{call}:{i}:{errno.EIO}" for call, made in
             (("sync", counts["syncs"]), ("rename", counts["renames"]), ("link", counts["links"]))
             for i in range(1, made + 1)]
    yield "sync, rename", calls, len(calls)
    yield "no memory", [f"malloc:{i}" for i in allocations(counts, most)], counts["allocations"]


def inject(tally, pool, work, library, most):
    new, counts = measured(work, library)
    for kind, faults, number in faults_of(work, counts, most):
        found = list(pool.map(lambda fault: one_fault(work, library, new, fault), faults))
        broken = [wrong for _, wrong in found if wrong]
        tally.add(kind, work, len(found), number, sum(left == OLD for left, _ in found),
                  sum(left == new for left, _ in found), broken)


def one_kill(work, new, sent, delay):
    with tempfile.TemporaryDirectory(prefix="entente-faults-") as name, tempfile.TemporaryFile() as stdin:
        folder = pathlib.Path(name)
        (folder / ("out" + work.suffix)).write_bytes(OLD)
        stdin.write(work.stdin)
        stdin.seek(0)
        process = subprocess.Popen(work.command(folder / ("out" + work.suffix)), env=ENVIRONMENT, cwd=DATA,
                                   stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(delay)
        process.send_signal(sent)
        process.wait(timeout=60)
        if sent == signal.SIGKILL:  # nobody is left to tidy up
            for path in folder.glob(".entente-*"):
                path.unlink()
        left, wrong = wrong_with(folder, work, new)
        if wrong is None and process.returncode == 0 and left != new:
            wrong = "exit status 0 without the new file"
        return left, wrong and f"{sent.name} after {delay * 1000:.1f} ms: {wrong}"


def kills(tally, pool, work, library, number):
    new, _ = measured(work, library)
    with tempfile.TemporaryDirectory(prefix="entente-faults-") as name:
        start = time.perf_counter()
        subprocess.run(work.command(pathlib.Path(name) / ("out" + work.suffix)), env=ENVIRONMENT, cwd=DATA,
                       input=work.stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        whole = time.perf_counter() - start
    dice = random.Random(work.name)
    for sent in (signal.SIGTERM, signal.SIGKILL):
        delays = [dice.uniform(0, 1.1 * whole) for _ in range(number)]
        found = list(pool.map(lambda delay: one_kill(work, new, sent, delay), delays))
        tally.add(sent.name, work, len(found), len(found), sum(left == OLD for left, _ in found),
                  sum(left == new for left, _ in found), [wrong for _, wrong in found if wrong])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("library", type=pathlib.Path)
    options.add_argument("--sample", action="store_true")
    options.add_argument("--only", help="works whose name holds this")
    options.add_argument("--most", type=int, help="faults of a kind and kills of a signal for each work")
    asked = options.parse_args()
    works = [work for work in WORKS if not asked.only or asked.only in work.name]
    faults = asked.most or (12 if asked.sample else None)
    killed = asked.most or (5 if asked.sample else -(-500 // len(WORKS)))
    tally = Tally()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for work in works:
            inject(tally, pool, work, asked.library.resolve(), faults)
            kills(tally, pool, work, asked.library.resolve(), killed)
    tally.show()
    return 1 if tally.broken else 0


if __name__ == "__main__":
    sys.exit(main())
