"""Proves the shipped networks against the schema, and the schema against what it must refuse.

Usage: schema_test.py SOURCE_DIR
"""

import copy
import json
import pathlib
import sys
import unittest

from jsonschema import Draft202012Validator

SOURCE = pathlib.Path(sys.argv.pop(1) if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
SCHEMA = json.loads((SOURCE / "data/schema/network.schema.json").read_text(encoding="utf-8"))
# Networks, that is; what npm reads is none.
SHIPPED = sorted(path for pattern in ("data/*.json", "data/templates/*.json", "examples/**/*.json")
                 for path in SOURCE.glob(pattern) if not path.name.startswith("package"))

SMALL = {
    "format": "entente-network/1",
    "id": "small",
    "title": "Small",
    "observed": {"start": "1947", "end": "2016"},
    "focus": ["a", "b"],
    "eras": [{"id": "e", "label": "E", "start": "1947", "end": "1950"}],
    "types": [{"id": "pact", "label": "Pact", "nature": "state", "directed": False, "weight": 5}],
    "actors": [
        {"id": "a", "name": "A", "kind": "state", "codes": {"iso3": "AAA"}, "aliases": ["AA"],
         "absences": [{"start": "1940", "end": "1945-05"}]},
        {"id": "b", "name": "B", "kind": "person", "parent": "a", "sources": [{"id": "s", "locator": "p. 1"}]},
    ],
    "sources": [{"id": "s", "title": "S", "date": "2001-05~", "url": "https://example.org"}],
    "relations": [{"id": "r", "source": "a", "target": "b", "type": "pact", "start": "1950", "confidence": 0.5}],
}

GONE = object()  # takes a key out

# (path, value): the small network with this one change is refused.
BROKEN = [
    ((), []),
    (("format",), "entente-network/2"),
    (("format",), GONE),
    (("id",), "Small"),
    (("id",), ""),
    (("id",), "x" * 65),
    (("title",), ""),
    (("title",), GONE),
    (("observed",), GONE),
    (("observed", "end"), GONE),
    (("observed", "start"), 1947),
    (("focus",), ["a"]),
    (("focus",), ["a", "a"]),
    (("focus",), ["a", "b", "c"]),
    (("eras",), {}),
    (("eras", 0, "label"), GONE),
    (("eras", 0, "end"), GONE),
    (("types", 0, "nature"), "State"),
    (("types", 0, "nature"), GONE),
    (("types", 0, "directed"), "no"),
    (("types", 0, "weight"), "5"),
    (("types", 0, "weight"), 10.1),
    (("types", 0, "weight"), -11),
    (("actors",), GONE),
    (("actors", 0, "kind"), "country"),
    (("actors", 0, "name"), ""),
    (("actors", 0, "codes", "iso3"), 4),
    (("actors", 0, "codes", "own"), ""),
    (("actors", 0, "codes", ""), "x"),
    (("actors", 0, "absences", 0, "end"), GONE),
    (("actors", 0, "absences", 0, "id"), "x"),
    (("actors", 0, "absences", 0), "1940/1945"),
    (("actors", 0, "aliases"), "AA"),
    (("actors", 0, "aliases", 0), ""),
    (("actors", 1, "parent"), None),
    (("actors", 1, "sources", 0), "s"),
    (("actors", 1, "sources", 0, "id"), GONE),
    (("actors", 1, "sources", 0, "page"), "1"),
    (("sources", 0, "title"), GONE),
    (("sources", 0, "url"), "javascript:alert(1)"),
    (("relations", 0, "id"), GONE),
    (("relations", 0, "source"), GONE),
    (("relations", 0, "weight"), 100),
    (("relations", 0, "confidence"), 1.5),
    (("relations", 0, "start"), GONE),  # neither date nor start
    (("relations", 0, "date"), "1950"),  # both
    (("relations", 0, "taget"), "b"),
    (("comment",), "x"),
    *((("relations", 0, "start"), date) for date in
      ("54", "1954-5", "1954-13", "1954-00", "1954-05-00", "1954-05-32", "1954-04-31", "1954-02-30", "1954/05",
       "0000", "9999", "1954~~", "~1954", "May 1954", "1954-05-19T00:00", "")),
]

# Bad texts of the reader's tests whose fault no schema can see: one thing against another.
BEYOND_A_SCHEMA = {
    "dates-coarse-end", "dates-life", "dates-nature", "dates-order", "dates-unobserved", "eras-order",
    "eras-outside", "eras-overlap", "form-duplicate-keys", "form-duplicate-list", 
    "ids-duplicate", "ids-unknown", "life-backwards", "observed-backwards", "parents-cycle", "parents-self",
    "relation-self",
}


def changed(path, value):
    network = copy.deepcopy(SMALL)
    if not path:
        return value
    place = network
    for step in path[:-1]:
        place = place[step]
    if value is GONE:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return network


class Schema(unittest.TestCase):
    def setUp(self):
        Draft202012Validator.check_schema(SCHEMA)
        self.validator = Draft202012Validator(SCHEMA)

    def problems(self, value):
        return [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in self.validator.iter_errors(value)]

    def test_shipped_networks_fit(self):
        self.assertGreaterEqual(len(SHIPPED), 2)
        for path in SHIPPED:
            with self.subTest(path=str(path.relative_to(SOURCE))):
                self.assertEqual(self.problems(json.loads(path.read_text(encoding="utf-8"))), [])

    def test_shipped_networks_name_the_schema(self):
        for path in SOURCE.glob("data/*.json"):
            with self.subTest(path=path.name):
                named = json.loads(path.read_text(encoding="utf-8"))["$schema"]
                self.assertEqual((path.parent / named).resolve(), (SOURCE / "data/schema/network.schema.json").resolve())

    def test_a_small_network_fits(self):
        self.assertEqual(self.problems(SMALL), [])
        for start in ("1954", "1954-05", "1954-05-19", "1954-02-29", "1954~", "1954-12-31~", "0001", "9998-12-31"):
            self.assertEqual(self.problems(changed(("relations", 0, "start"), start)), [], start)

    def test_broken_networks_are_refused(self):
        for path, value in BROKEN:
            with self.subTest(path=path, value="(gone)" if value is GONE else value):
                self.assertNotEqual(self.problems(changed(path, value)), [])

    def test_what_the_reader_refuses_is_refused_or_beyond_a_schema(self):
        seen = set()
        for path in sorted(SOURCE.glob("tests/ingest/bad/*.json")):
            if path.stem.startswith(("text-", "syntax-")):
                continue  # not JSON, so not the schema's business
            value = json.loads(path.read_text(encoding="utf-8-sig"))
            seen.add(path.stem)
            with self.subTest(path=path.name):
                self.assertEqual(self.problems(value) == [], path.stem in BEYOND_A_SCHEMA)
        self.assertLessEqual(BEYOND_A_SCHEMA, seen)


if __name__ == "__main__":
    unittest.main()
