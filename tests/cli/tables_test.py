"""Tables for people: they fit, numbers stand right-aligned and rounded, and nothing is lost in CSV; coverage as blocks."""
import math
import re
import unittest

from support import CliTest, rows
from terminal_test import on_terminal

BLOCKS = "▁▂▃▄▅▆▇█"
COMMANDS = [
    ["describe", "us-pakistan"],
    ["centrality", "triangles.json", "--measure", "all"],
    ["balance", "triangles.json"],
    ["balance", "triangles.json", "--frustrated"],
    ["align", "triangles.json", "--by", "era"],
    ["align", "triangles.json", "--by", "era", "--evidence"],
    ["align", "triangles.json", "--sensitivity", "--measure", "s,kappa"],
    ["phases", "us-pakistan"],
    ["phases", "us-pakistan", "--network", "--changes"],
    ["explain"],
    ["help"],
]
PLAIN = {"NO_COLOR": "1"}


def tables(text):
    """Header, columns (begin, end) and rows of each table: the line under a header is of rules."""
    lines = text.splitlines()
    for at, line in enumerate(lines):
        if not re.fullmatch(r"─+(  ─+)*", line):
            continue
        body = []
        for row in lines[at + 1:]:
            if not row.strip():
                break
            body.append(row)
        yield lines[at - 1], [match.span() for match in re.finditer("─+", line)], body


def cells(line, spans):
    return [line[begin:end] for begin, end in spans]


class Tables(CliTest):
    def test_they_fit_the_terminal(self):
        for command in COMMANDS:
            for columns in (80, 60, 120):
                shown = on_terminal(*command, columns=columns, env=PLAIN)
                self.assertEqual([line for line in shown.splitlines() if len(line) > columns], [], f"{command} {columns}")

    def test_columns_of_the_environment_hold_in_a_pipe_too(self):
        command = ["align", "small.json", "--by", "era", "--evidence"]
        narrow = self.done(*command, env={"COLUMNS": "90"}).out
        self.assertEqual(narrow, on_terminal(*command, columns=90, env=PLAIN))
        self.assertEqual(on_terminal(*command, columns=200, env={**PLAIN, "COLUMNS": "90"}), narrow)
        whole = self.done(*command).out
        for wrong in ("", "0", "wide", "-3", "9" * 30):
            self.assertEqual(self.done(*command, env={"COLUMNS": wrong}).out, whole)

    def test_numbers_stand_right_aligned_and_rounded(self):
        number = re.compile(r"[+−-]?\d+(\.\d+)?|–")
        seen = 0
        for command in COMMANDS[:6]:
            for head, spans, body in tables(self.done(*command).out):
                columns = list(zip(*(cells(row.ljust(spans[-1][1]), spans) for row in body)))
                for title, column in zip(cells(head.ljust(spans[-1][1]), spans), columns):
                    if not all(number.fullmatch(cell.strip()) for cell in column) or all("–" in cell for cell in column):
                        continue
                    seen += 1
                    self.assertEqual([cell for cell in (title, *column) if cell != cell.rstrip()], [], f"{command} {title}")
                    self.assertEqual([cell for cell in column if len(cell.partition(".")[2]) > 4], [], f"{command} {title}")
        self.assertGreater(seen, 60)

    def test_csv_and_json_have_every_digit(self):
        path = ["centrality", "small.json", "--measure", "pagerank", "--format"]
        digits = [len(row["pagerank"].partition(".")[2]) for row in rows(self.done(*path, "csv").out) if row["pagerank"]]
        self.assertGreater(max(digits), 10)
        self.assertRegex(self.done(*path, "json").out, r'"pagerank": 0\.\d{11,}')


class Coverage(CliTest):
    def test_blocks_are_as_high_as_the_numbers(self):
        by_year = rows(self.done("describe", "small.json", "--by", "year", "--format", "csv").out)
        self.assertGreater(len(by_year), 5)
        shown = self.done("describe", "small.json").out
        self.assertIn("Relations by year, 1990 to 1999", shown)
        table = next(body for head, _, body in tables(self.done("describe", "small.json", "--by", "year").out) if "period" in head
                     and len(body) == 10)
        for name, column in (("events", 5), ("states", 6)):
            numbers = [int(re.split(r" {2,}", row)[column]) for row in table]
            line = re.search(rf"(?m)^{name} +([{BLOCKS}·]+)  (\d+) to (\d+)$", shown)
            self.assertEqual((int(line[2]), int(line[3])), (min(numbers), max(numbers)))
            self.assertEqual(line[1], "".join("·" if n == 0 else BLOCKS[math.ceil(8 * n / max(numbers)) - 1] for n in numbers))

    def test_long_times_are_put_together_and_short_ones_taken_apart(self):
        self.assertRegex(self.done("describe", "us-pakistan").out, r"(?m)^Relations by 2 years, 1947")
        self.assertIn("Relations by month, 1994-01 to 1995-12", self.done("describe", "small.json", "--from", "1994", "--to", "1995").out)
        for columns in (60, 80, 200):
            for line in on_terminal("describe", "us-pakistan", columns=columns, env=PLAIN).splitlines():
                self.assertLessEqual(len(line), columns)

    def test_a_network_without_relations_has_none(self):
        text = ('{"format": "entente-network/1", "id": "n", "title": "N", "observed": {"start": "1990", "end": "2000"}, '
                '"types": [], "actors": [], "sources": [], "relations": []}')
        self.assertNotIn("Relations by year", self.done("describe", self.write("n.json", text)).out)

    def test_a_terminal_without_utf8_gets_ascii(self):
        for command in (["describe", "small.json"], ["align", "small.json", "--by", "era"], ["centrality", "small.json"]):
            plain = on_terminal(*command, columns=100, env={**PLAIN, "LC_ALL": "C"})
            self.assertNotRegex(plain, f"[{BLOCKS}─–−…·]")  # names keep their letters
            rich = on_terminal(*command, columns=100, env=PLAIN)
            self.assertIn("─", rich)
            self.assertEqual([len(line) for line in plain.splitlines()], [len(line) for line in rich.splitlines()])
            # What is piped or written is UTF-8 whatever the locale.
            self.assertEqual(self.done(*command, env={"LC_ALL": "C"}).bytes, self.done(*command).bytes)


if __name__ == "__main__":
    unittest.main()
