"""Hostile files: the corpus beside the checkout, where there is one, through the program as a user runs it. Each
gives the exit code and the text that its manifest expects, at its place in the file, within 2 seconds of work
and 200 MB.

The corpus speaks a dialect of its own. Its tables are edge lists, imported with --strict; its JSON is
translated here, fault by fault, into ours. Where we mean something else than it does, DIFFERENT says what and
why.
"""
import csv
import json
import os
import re
import subprocess
import tempfile
import unittest

from support import ENVIRONMENT, PROGRAM, SOURCE, CliTest, is_sanitized

CORPUS = SOURCE.parent / "shared" / "corpus"
MANIFEST = CORPUS / "MANIFEST.tsv"
SECONDS = 2.0
MEGABYTES = 200

# file: (exit code, what is said instead)
DIFFERENT = {
    "csv24.csv": (0, "used 1"),  # semicolons separate cells as well
    "csvbin01.csv": (0, "read as Latin-1"),  # so that accents of older files survive, and it is said
    "sem00.json": (1, 'duplicate actor id "us", first in line'),  # other lines in the translation
    "sem11.json": (1, "-10"),  # weights run from -10 to 10
    "sem12.json": (0, ""),  # a negative weight is conflict
    "sem15.json": (1, "date"),  # what it calls time
    "sem17.json": (1, "id"),  # ids are of lower-case letters, digits, . - _ only
    "sem18.json": (1, "id"),
    "deg-huge-w.json": (1, "-10"),
    "deg-selfloop.json": (1, "same actor"),  # a relation is between two
}


class Raw(str):
    """A number as it is written."""


def loads(text):
    """JSON with objects as lists of pairs, so that a key that comes twice stays twice."""
    return json.loads(text, object_pairs_hook=lambda pairs: tuple(pairs), parse_int=Raw, parse_float=Raw,
                      parse_constant=Raw)


def dumps(value):
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, tuple):
        return "{" + ",\n ".join(json.dumps(key) + ": " + dumps(item) for key, item in value) + "}"
    if isinstance(value, list):
        return "[" + ",\n ".join(map(dumps, value)) + "]"
    return json.dumps(value)


def has(pairs, name):
    return any(key == name for key, _ in pairs)


def lower(value):
    return value.lower() if isinstance(value, str) and not isinstance(value, Raw) else value


def actor(pairs):
    if not isinstance(pairs, tuple):
        return pairs
    own = tuple((key, lower(value) if key == "id" else value) for key, value in pairs)
    return own + (() if has(own, "name") else (("name", "someone"),)) + (("kind", "state"),)


def relation(number, pairs):
    names = {"time": "date"}
    own = tuple((names.get(key, key), lower(value) if key in ("source", "target") else value) for key, value in pairs)
    return (("id", f"r{number}"), ("type", "contact")) + own + (() if has(own, "date") else (("date", "2020-01-01"),))


def translated(text):
    """The same actors and events in the project's form."""
    document = loads(text.lstrip("\ufeff"))
    out = (("format", "entente-network/1"), ("id", "corpus"), ("title", "From the corpus"),
           ("observed", (("start", "2020"), ("end", "2021"))),
           ("types", [(("id", "contact"), ("label", "Contact"), ("nature", "event"), ("directed", True),
                       ("weight", Raw("1")))]))
    for key, value in document:
        if key == "actors":
            out += (("actors", [actor(one) for one in value] if isinstance(value, list) else value),)
        elif key == "events":
            out += (("relations", [relation(i, one) for i, one in enumerate(value)]),)
        else:
            out += ((key, value),)
    out += () if has(out, "relations") else (("relations", []),)
    return ("\ufeff" if text.startswith("\ufeff") else "") + dumps(out)


class Cost:
    """Exit code, what was said, seconds of work and greatest memory of one run."""

    def __init__(self, *arguments):
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen([str(PROGRAM), *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=said,
                                       stderr=said, env=ENVIRONMENT)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            self.said = said.read().decode("utf-8", "surrogateescape")
        self.code = process.returncode
        self.seconds = used.ru_utime + used.ru_stime
        self.megabytes = used.ru_maxrss / 1024


@unittest.skipUnless(MANIFEST.exists(), "skipped: no corpus")
class Corpus(CliTest):
    @classmethod
    def setUpClass(cls):
        with open(MANIFEST, encoding="utf-8", newline="") as manifest:
            cls.files = list(csv.DictReader(manifest, delimiter="\t", quoting=csv.QUOTE_NONE))

    def met(self, row, *arguments, shown=None):
        """Runs, and compares with the row of the manifest. `shown` is what messages call the file."""
        name = row["file"]
        code, contains = DIFFERENT.get(name, (int(row["expected_exit"]), row["must_contain"] or ""))
        ran = Cost(*arguments)
        self.assertEqual(ran.code, code, ran.said)
        self.assertNotIn("runtime error", ran.said)
        if code == 1:
            self.assertIn(shown or name, ran.said)
        if re.fullmatch(r"\d+:\d*", contains):  # a place
            self.assertRegex(ran.said, re.escape(f"{shown or name}:{contains}"))
        else:
            self.assertIn(contains.lower(), ran.said.replace(name, "").lower())
        if not is_sanitized():
            self.assertLess(ran.seconds, SECONDS)
            self.assertLess(ran.megabytes, MEGABYTES)
        return ran

    def each(self, *formats):
        return [(row, CORPUS / row["file"]) for row in self.files if row["format"] in formats]

    def test_tables(self):
        for row, path in self.each("csv", "tsv"):
            with self.subTest(file=row["file"]):
                ran = self.met(row, "import", "edges", path, "--strict", "-o", self.folder / "out.json")
                if ran.code == 1:
                    self.assertRegex(ran.said, r"\.[ct]sv:\d+" if row["file"] != "csvbin04.csv" else "at byte")

    def test_packed_files(self):
        for row, path in self.each("csv.gz", "csv.zip"):
            with self.subTest(file=row["file"]):
                self.met(row, "import", "edges", path, "--strict", "-o", self.folder / "out.json")

    def test_graphml(self):
        for row, path in self.each("graphml"):
            with self.subTest(file=row["file"]):
                self.met(row, "import", "graphml", path, "--strict", "-o", self.folder / "out.json")

    def test_json_that_is_no_json(self):
        for row, path in self.each("json"):
            with self.subTest(file=row["file"]):
                if row["category"] in ("json-syntax", "json-encoding", "json-depth") and row["expected_exit"] == "1":
                    ran = self.met(row, "check", path)
                    self.assertRegex(ran.said, r"\.json:\d+:\d+: ")

    def test_json_translated(self):
        for row, path in self.each("json"):
            with self.subTest(file=row["file"]):
                if row["expected_exit"] == "0" or row["category"] == "json-semantic":
                    ours = self.folder / row["file"]
                    ours.write_text(translated(path.read_text(encoding="utf-8")), encoding="utf-8")
                    ran = self.met(row, "check", ours)
                    if ran.code == 1:
                        self.assertRegex(ran.said, r"\.json:\d+:\d+: ")
                    else:
                        self.met(row, "describe", ours)
                        self.met(row, "export", ours, "-o", self.folder / "out.graphml")

    def test_every_file_is_tried(self):
        known = {"csv", "tsv", "csv.gz", "csv.zip", "graphml", "json"}
        self.assertEqual({row["format"] for row in self.files}, known)
        self.assertEqual(len(self.files), 147)
        self.assertLessEqual(set(DIFFERENT), {row["file"] for row in self.files})


if __name__ == "__main__":
    unittest.main()
