"""Runs the tests of a build and ends with a table: how many of each layer passed, failed or were skipped. Then what was
left out, with the reason: whole tests, and parts of tests that say so in a line `...: skipped, REASON`.

    tally.py BUILD [option of ctest ...]
    tally.py --self-test

Exit status is ctest's.
"""
import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

HEAD = ("tests", "passed", "failed", "skipped", "seconds")
OUTCOMES = {"run": 1, "fail": 2}
SKIPPED = re.compile(r"^(.+): skipped, (.+)$", re.MULTILINE)
GTEST_SKIPPED = re.compile(r": Skipped\n(.+)")
OUTPUT = 1 << 20  # bytes of a test that passed which ctest keeps


def tally(path):
    """By what comes before the first point of a test's name: HEAD, in the order of the first test."""
    counts = collections.OrderedDict()
    for case in xml.parse(path).getroot().iter("testcase"):
        row = counts.setdefault(case.get("name").split(".")[0], [0, 0, 0, 0, 0.0])
        row[0] += 1
        row[OUTCOMES.get(case.get("status"), 3)] += 1
        row[4] += float(case.get("time") or 0)
    return counts


def left_out(path):
    """Pairs of what was left out and why."""
    found = []
    for case in xml.parse(path).getroot().iter("testcase"):
        text = case.findtext("system-out") or ""
        if case.get("status") not in OUTCOMES:
            skipped, said = case.find("skipped"), GTEST_SKIPPED.search(text)
            found.append((case.get("name"), said[1] if said else skipped.get("message") if skipped is not None else "not run"))
        found += [(f"{case.get('name')}: {part}", reason) for part, reason in SKIPPED.findall(text)]
    return found


def show(counts):
    total = [sum(column) for column in zip(*counts.values())]
    rows = [("", *HEAD), *((name, *row[:4], round(row[4])) for name, row in counts.items()),
            ("all", *total[:4], round(total[4]))]
    for row in rows:
        print(f"{row[0]:14}" + "".join(f"{cell:>10}" for cell in row[1:]))


def show_left_out(found):
    by_reason = collections.OrderedDict()
    for what, reason in found:
        by_reason.setdefault(reason, []).append(what)
    for reason, parts in by_reason.items():
        print(f"\nskipped, {reason}:")
        for part in parts:
            print(f"  {part}")


def self_test():
    with tempfile.TemporaryDirectory(prefix="entente-tally-") as folder:
        result = pathlib.Path(folder) / "result.xml"
        result.write_text("""<testsuite>
            <testcase name="docs.commands-profiles" status="run" time="1.5"><system-out>profiles.md:8 (votes.csv): skipped, no field data in ../data
            3 commands run; 0 blocks not run, 1 skipped</system-out></testcase>
            <testcase name="docs.site" status="run" time="0.5"><system-out>all skipped, so to speak</system-out></testcase>
            <testcase name="graph.slow" status="notrun" time="0"><skipped message="SKIP_RETURN_CODE=4"/></testcase>
            <testcase name="graph.field" status="notrun" time="0"><skipped message="SKIP_REGULAR_EXPRESSION"/><system-out>x.cpp:7: Skipped
no field data</system-out></testcase>
            <testcase name="graph.bad" status="fail" time="0"/></testsuite>""")
        assert tally(result) == {"docs": [2, 2, 0, 0, 2.0], "graph": [3, 0, 1, 2, 0.0]}, tally(result)
        assert left_out(result) == [("docs.commands-profiles: profiles.md:8 (votes.csv)", "no field data in ../data"),
                                    ("graph.slow", "SKIP_RETURN_CODE=4"), ("graph.field", "no field data")], left_out(result)
        show(tally(result))
        show_left_out(left_out(result))


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    build, options = pathlib.Path(sys.argv[1]), sys.argv[2:]
    with tempfile.TemporaryDirectory(prefix="entente-tally-") as folder:
        result = pathlib.Path(folder) / "result.xml"
        status = subprocess.run(["ctest", "--test-dir", build, "--output-junit", result,
                                 "--test-output-size-passed", str(OUTPUT), *options], check=False).returncode
        if result.exists():
            show(tally(result))
            show_left_out(left_out(result))
    return status


if __name__ == "__main__":
    sys.exit(main())
