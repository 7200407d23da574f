"""Breaks the analysis code in places drawn by chance and counts how many of the breaks the tests notice.

    mutate.py SOURCE WORK [--count 30] [--seed 1] [--layer-only]

SOURCE is the checkout; WORK a folder for a copy of it and its build. A place is an operator, a comparison, a
constant, a call of min or max, a jump or an accumulating statement in graph/ (the model apart); one is changed at
a time. A change that does not compile, or that harmless.tsv names with the reason why it breaks nothing, is drawn
again. The layer's own tests run first; when they pass, the program's transcripts (tests/golden) and its tests by
networkx do, unless only the layer is asked for. Ends with a table; exit code 1 when fewer than nine in ten are
noticed.
"""
import argparse
import os
import pathlib
import random
import re
import resource
import subprocess
import sys
import time

SWAPS = [(" < ", " <= "), (" <= ", " < "), (" > ", " >= "), (" >= ", " > "), (" == ", " != "), (" != ", " == "),
         (" + ", " - "), (" - ", " + "), (" * ", " / "), (" / ", " * "), (" && ", " || "), (" || ", " && "),
         (" += ", " -= "), (" -= ", " += "), ("std::min", "std::max"), ("std::max", "std::min"),
         ("continue;", "break;"), ("true", "false"), ("false", "true"), (" 0.5", " 0.25"), (" 1.0", " 1.5"),
         (" 2.0", " 3.0"), (" + 1", ""), (" - 1", "")]
PASSED_OVER = re.compile(r"#include|static_assert|template|operator|using |reserve\(|constexpr bool|assert\(")
MEMORY = 8 << 30
PROGRAM_TESTS = ["ctest", "-R", "^(cli[.](golden|undefined|phases|align)|graph[.]differential)", "--stop-on-failure"]
OUTCOMES = ("noticed by the layer's tests", "noticed by the program's tests", "not noticed")


def code_of(line):
    """The line without strings and comment."""
    blank = lambda found: '"' + " " * (len(found[0]) - 2) + '"'
    return re.sub(r"//.*", "", re.sub(r'"(?:[^"\\]|\\.)*"', blank, line))


def read_harmless():
    """The (file, line, old, new) of every change that breaks nothing."""
    rows = pathlib.Path(__file__).with_name("harmless.tsv").read_text(encoding="utf-8").splitlines()
    return {tuple(row.split("\t")[:4]) for row in rows if not row.startswith("#")}


def places(root):
    """Every (file, line number, column, old, new) in a fixed order."""
    for path in sorted((root / "graph").rglob("*.cpp")):
        if "graph/model/" in path.as_posix() or path.name == "libraries.cpp":
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if not line.startswith("    ") or PASSED_OVER.search(line):
                continue
            code = code_of(line)
            for old, new in SWAPS:
                for found in re.finditer(re.escape(old), code):
                    yield path.relative_to(root), number, found.start(), old, new


def limit_memory():
    """A change may well ask for all memory there is."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


class Bench:
    """A copy of the checkout with a build of it."""

    def __init__(self, source, work, layer_only):
        self.root, self.build, self.layer_only = work / "source", work / "build", layer_only
        if self.root.exists():
            subprocess.run(["git", "-C", self.root, "fetch", "-q", source, "HEAD"], check=True)
            subprocess.run(["git", "-C", self.root, "checkout", "-qf", "FETCH_HEAD"], check=True)
        else:
            subprocess.run(["git", "clone", "-q", source, self.root], check=True)
        beside, link = source.parent / "shared", work / "shared"  # real data; without it some tests are skipped
        if beside.is_dir() and not link.exists():
            link.symlink_to(beside)
        subprocess.run(["cmake", "-S", self.root, "-B", self.build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=RelWithDebInfo",
                        "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1 -D_GLIBCXX_ASSERTIONS", "-DENTENTE_EXAMPLES=OFF"],
                       check=True, stdout=subprocess.DEVNULL)
        self.seconds = 600
        self.environment = {**os.environ, "RC_PARAMS": "seed=1", "GTEST_FAIL_FAST": "1", "GTEST_BRIEF": "1"}

    def builds(self, *targets):
        return self.passes(["ninja", "-C", self.build, *targets], 1800)

    def passes(self, command, seconds):
        try:
            return subprocess.run(command, env=self.environment, cwd=self.build, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL, timeout=seconds, check=False,
                                  preexec_fn=limit_memory).returncode == 0
        except subprocess.TimeoutExpired:
            return False

    def layer_passes(self):
        return self.passes([self.build / "tests" / "graph_tests"], self.seconds)

    def measure(self):
        """Whether the tests pass as they are; a change that takes them four times as long hangs."""
        if not self.builds("graph_tests") or not self.program_notices_nothing():
            return False
        start = time.monotonic()
        passed = self.layer_passes()
        self.seconds = 10 + 4 * (time.monotonic() - start)
        return passed

    def program_notices_nothing(self):
        if self.layer_only:
            return True
        return self.builds("entente_program", "differential_stream") and self.passes(PROGRAM_TESTS, 1200)


def outcome_of(bench, place):
    """What became of one change, or None when it does not compile or breaks nothing."""
    path, number, column, old, new = place
    file = bench.root / path
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    line = lines[number]
    if (path.as_posix(), line.strip(), old.strip(), new.strip()) in read_harmless():
        return None
    lines[number] = line[:column] + new + line[column + len(old):]
    try:
        file.write_text("".join(lines), encoding="utf-8")
        if not bench.builds("graph_tests"):
            return None
        if not bench.layer_passes():
            return OUTCOMES[0]
        if not bench.program_notices_nothing():
            return OUTCOMES[1]
        return OUTCOMES[2]
    finally:
        file.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--layer-only", action="store_true", help="without the program's tests")
    options = parser.parse_args()
    bench = Bench(options.source.resolve(), options.work.resolve(), options.layer_only)
    if not bench.measure():
        sys.exit("mutate.py: the tests do not pass as they are")
    drawn = list(places(bench.root))
    random.Random(options.seed).shuffle(drawn)
    counts, done, number_of_places = dict.fromkeys(OUTCOMES, 0), 0, len(drawn)
    for place in drawn:
        if done == options.count:
            break
        start = time.monotonic()
        outcome = outcome_of(bench, place)
        if outcome is None:
            continue
        done += 1
        counts[outcome] += 1
        path, number, _, old, new = place
        print(f"{done:3} {path}:{number + 1}: '{old.strip()}' -> '{new.strip()}': {outcome} "
              f"({time.monotonic() - start:.0f} s)", flush=True)
    print(f"\n{number_of_places} places, {done} changed (seed {options.seed})")
    for outcome, count in counts.items():
        print(f"{count:5}  {outcome}")
    return 0 if counts[OUTCOMES[2]] * 10 <= done else 1


if __name__ == "__main__":
    sys.exit(main())
