"""Networks that leave nothing to measure: every command works on them or says why not; what is undefined is empty
and its row names it with a reason; no number is infinite or not a number."""
import itertools
import json
import math
import unittest

from support import CliTest, entente, rows


def network(actors, ties, years=1, direction=False):
    return json.dumps({
        "format": "entente-network/1", "id": "little", "title": "Little",
        "observed": {"start": "1990", "end": str(1990 + years)},
        "types": [{"id": "talks", "label": "Talks", "nature": "event", "directed": direction, "weight": 5}],
        "actors": [{"id": name, "name": name.upper(), "kind": "state"} for name in actors],
        "relations": [{"id": f"r{i}", "source": a, "target": b, "type": "talks", "date": date, "weight": weight}
                      for i, (a, b, weight, date) in enumerate(ties)]}).encode()


def all_pairs(*weights):
    return [(a, b, weight, "1990") for a, b in itertools.combinations("abcd", 2) for weight in weights]


NETWORKS = {
    "nobody": network("", []),
    "one actor": network("a", []),
    "two without a tie": network("ab", []),
    "four without a tie": network("abcd", []),
    "friends": network("ab", [("a", "b", 5, "1990")]),
    "foes": network("ab", [("a", "b", -5, "1990")]),
    "a tie of weight 0": network("ab", [("a", "b", 0, "1990")]),
    "a tie one way": network("ab", [("a", "b", 5, "1990")], direction=True),
    "two pairs": network("abcd", [("a", "b", 5, "1990"), ("c", "d", 5, "1990")]),
    "all friends": network("abcd", all_pairs(5)),
    "all foes": network("abcd", all_pairs(-5)),
    "all of weight 0": network("abcd", all_pairs(0)),
    "all cancel": network("abcd", all_pairs(5, -5)),
    "hardly any strength": network("abcd", all_pairs(1e-300)),
    "constant": network("abcd", [(a, b, 5, str(year)) for a, b in itertools.combinations("abcd", 2)
                                 for year in range(1990, 2000)], years=10),
}
# Commands whose rows have a column `undefined`, and those of their columns that may be empty without a word: texts,
# and alignments without the measure asked for.
TABLES = {
    ("centrality", "--measure", "all"): set(),
    ("balance",): {"frustrated_ties"},
    ("balance", "--null", "9"): {"frustrated_ties"},
    ("align", "--measure", "all"): {"net", "strength"},
    ("phases", "--network", "--changes", "--by", "year"): {"carriers"},
}
OTHERS = [("describe",), ("centrality", "--null", "9"), ("balance", "--frustrated"), ("balance", "--camps"),
          ("balance", "--blocs"), ("balance", "--census"), ("balance", "--k", "2,3"), ("align", "--sensitivity"),
          ("align", "--measure-agreement"), ("align", "--groups", "kind"), ("align", "--evidence"),
          ("phases", "--network"), ("phases", "--pair", "a,b"),
          ("phases", "--pair", "a,b", "--online"), ("phases", "--actor", "a")]
FIGURES = [("draw", "-o", "out.svg"), ("chart", "timeline", "--pair", "a,b", "-o", "out.svg"),
           ("chart", "alignment", "--pair", "a,b", "-o", "out.svg"),
           ("chart", "heatmap", "--pair", "a,b", "-o", "out.svg"), ("chart", "multiples", "-o", "out.svg"),
           ("chart", "blocs", "-o", "out.svg"), ("report", "-o", "page"), ("export", "-o", "out.graphml")]
FIXED = {"period", "start", "end", "actor", "name", "kind", "actor1", "actor2", "undefined"}


class Undefined(CliTest):
    def table(self, command, text):
        return rows(self.done(command[0], "-", *command[1:], "--format", "csv", stdin=text).out)

    def test_empty_cells_have_a_reason(self):
        for (name, text), (command, silent) in itertools.product(NETWORKS.items(), TABLES.items()):
            for row in self.table(command, text):
                named = {measure.strip() for reason in row["undefined"].split(";")
                         for measure in reason.split(":")[0].split(",")}
                for column in set(row) - FIXED - silent:
                    measure = column.split("_null")[0].removesuffix("_p")
                    with self.subTest(network=name, command=command, column=column):
                        self.assertEqual(row[column] == "" and not row["undefined"], False)
                        if row[column] != "" and row["undefined"]:
                            self.assertNotIn(column, named)
                        if row[column] == "" and command[0] in ("centrality", "balance"):
                            self.assertIn(measure, named)

    def test_every_number_is_one(self):
        for (name, text), command in itertools.product(NETWORKS.items(), [*TABLES, *OTHERS]):
            ran = entente(command[0], "-", *command[1:], "--format", "csv", stdin=text)
            with self.subTest(network=name, command=command):
                if ran.code != 0:  # an actor that the network does not have
                    self.assertEqual((ran.code, ran.out), (2, ""))
                    self.assertIn('no actor "', ran.err)
                for row in rows(ran.out):
                    for column, value in row.items():
                        try:
                            self.assertTrue(math.isfinite(float(value)), f"{column}: {value}")
                        except ValueError:
                            pass  # a text

    def test_figures_are_drawn_or_refused(self):
        for (name, text), (command, *words) in itertools.product(NETWORKS.items(), FIGURES):
            file = self.write("little.json", text)
            words = words[:1] + [str(file)] + words[1:] if command == "chart" else [str(file)] + words
            ran = entente(command, *words, cwd=self.folder)
            with self.subTest(network=name, command=command, words=words):
                self.assertIn(ran.code, (0, 1, 2), ran.err)
                self.assertEqual(ran.code == 0, ran.err.count("entente: ") == 0, ran.err)
                for path in self.folder.rglob("*.svg"):
                    drawn = path.read_text(encoding="utf-8")
                    self.assertNotIn("nan", drawn.lower().replace("finance", ""))
                    self.assertNotIn("inf ", drawn)
                    path.unlink()


if __name__ == "__main__":
    unittest.main()
