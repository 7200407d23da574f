"""Tries every property of the tests (RapidCheck) with many cases, and ends with a table.

    laws.py SOURCE BUILD [--cases 1000] [--seed 1]

Properties are RC_GTEST_PROP, and each rc::check of a TEST. Exit status 1 when one fails, or fewer than 40 were found.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import time

LEAST = 40
LAYERS = ("model", "graph", "ingest", "render", "report", "request", "cli")
TEST = re.compile(r"^(RC_GTEST_PROP|TEST|TEST_F|TEST_P|RC_GTEST_FIXTURE_PROP)\(\s*(\w+),\s*(\w+)", re.MULTILINE)


def laws_of(folder):
    """By full name of a test, the number of properties in it."""
    found = {}
    for path in sorted(folder.rglob("*.cpp")):
        text = path.read_text(encoding="utf-8")
        starts = list(TEST.finditer(text))
        for here, after in zip(starts, [*starts[1:], None]):
            body = text[here.end():after.start() if after else len(text)]
            number = 1 if here[1].startswith("RC_") else len(re.findall(r"\brc::check\(", body))
            if number:
                found[f"{here[2]}.{here[3]}"] = number
    return found


def run(program, names, cases, seed):
    """Whether all of them passed, and how many gtest says it ran."""
    environment = {**os.environ, "RC_PARAMS": f"seed={seed} max_success={cases}"}
    ran = subprocess.run([program, "--gtest_filter=" + ":".join(names), "--gtest_brief=1"], env=environment,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    said = re.search(r"(\d+) tests? from \d+ test suites? ran", ran.stdout)
    if ran.returncode != 0:
        print(ran.stdout)
    return ran.returncode == 0, int(said[1]) if said else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    rows, total, good = [], 0, True
    for layer in LAYERS:
        laws = laws_of(asked.source / "tests" / layer)
        program = asked.build / "tests" / f"{layer}_tests"
        if not laws:
            continue
        start = time.monotonic()
        passed, ran = run(program, laws, asked.cases, asked.seed)
        passed = passed and ran == len(laws)
        rows.append((layer, sum(laws.values()), asked.cases, "yes" if passed else "NO", round(time.monotonic() - start)))
        total, good = total + sum(laws.values()), good and passed
    for row in [("layer", "properties", "cases each", "all hold", "seconds"), *rows, ("all", total, "", "", "")]:
        print(f"{row[0]:10}" + "".join(f"{cell!s:>12}" for cell in row[1:]))
    return 0 if good and total >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
