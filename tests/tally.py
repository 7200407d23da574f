"""Runs the tests of a build and ends with a table: how many of each layer passed, failed or were skipped.

    tally.py BUILD [option of ctest ...]

Exit status is ctest's.
"""
import collections
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

HEAD = ("tests", "passed", "failed", "skipped", "seconds")
OUTCOMES = {"run": 1, "fail": 2}


def tally(path):
    """By what comes before the first point of a test's name: HEAD, in the order of the first test."""
    counts = collections.OrderedDict()
    for case in xml.parse(path).getroot().iter("testcase"):
        row = counts.setdefault(case.get("name").split(".")[0], [0, 0, 0, 0, 0.0])
        row[0] += 1
        row[OUTCOMES.get(case.get("status"), 3)] += 1
        row[4] += float(case.get("time") or 0)
    return counts


def show(counts):
    total = [sum(column) for column in zip(*counts.values())]
    rows = [("", *HEAD), *((name, *row[:4], round(row[4])) for name, row in counts.items()),
            ("all", *total[:4], round(total[4]))]
    for row in rows:
        print(f"{row[0]:14}" + "".join(f"{cell:>10}" for cell in row[1:]))


def main():
    build, options = pathlib.Path(sys.argv[1]), sys.argv[2:]
    with tempfile.TemporaryDirectory(prefix="entente-tally-") as folder:
        result = pathlib.Path(folder) / "result.xml"
        status = subprocess.run(["ctest", "--test-dir", build, "--output-junit", result, *options],
                                check=False).returncode
        if result.exists():
            show(tally(result))
    return status


if __name__ == "__main__":
    sys.exit(main())
