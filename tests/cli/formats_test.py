"""What the formats promise, on a small network whose numbers were worked out by hand and on the shipped ones."""
import json
import math
import os
import unittest

from support import SHIPPED, CliTest, header, rows


# A dyad of each network; the great powers name no focus.
PAIR = {"small.json": "alba,brava", "us-pakistan": "usa,pakistan", "great-powers-1872-1907": "deu,rus"}


def shipped_json(name):
    return json.loads(SHIPPED[name].read_text(encoding="utf-8"))


class Contract(CliTest):
    """The columns that the command line's contract names, in its order."""

    def test_centrality(self):
        for name in ("small.json", *SHIPPED):
            columns = header(self.done("centrality", name, "--format", "csv").out)
            self.assertEqual(columns[:6], ["period", "start", "end", "actor", "name", "kind"])
            for measure in ("in_degree", "out_degree", "degree", "betweenness", "closeness", "harmonic", "eigenvector",
                            "pagerank", "core"):
                self.assertIn(measure, columns)

    def test_balance(self):
        for name in ("small.json", *SHIPPED):
            columns = header(self.done("balance", name, "--format", "csv").out)
            self.assertEqual(columns[3:], ["actors", "positive", "negative", "unsigned", "triads_ppp", "triads_ppn",
                                           "triads_pnn", "triads_nnn", "balance", "walk_balance", "frustration",
                                           "frustration_lower", "frustration_exact", "frustration_normalised", "blocs",
                                           "modularity", "frustrated_ties", "undefined"])

    def test_balance_names_the_frustrated_ties_of_each_era(self):
        summary = rows(self.done("balance", "us-pakistan", "--format", "csv").out)
        ties = rows(self.done("balance", "us-pakistan", "--frustrated", "--format", "csv").out)
        for era in summary:
            named = [f"{tie['actor1']}:{tie['actor2']}" for tie in ties if tie["period"] == era["period"]]
            self.assertEqual(" | ".join(named), era["frustrated_ties"])
            self.assertEqual(len(named), int(era["frustration"]))
            self.assertEqual(era["frustration_exact"], "yes")

    def test_explains_a_measure_by_name_or_label(self):
        for name in ("s", "S-score", "s-score", "s score"):
            self.assertIn("S-score (s), in", self.done("explain", name).out)
        self.assertIn("Kendall's tau-b (tau_b), in", self.done("explain", "tau-b").out)

    def test_every_column_of_balance_and_centrality_is_explained(self):
        measures = [row for row in rows(self.done("explain", "--format", "csv").out) if row["kind"] == "measure"]
        explained = {row["name"] for row in measures}
        columns = set(header(self.done("centrality", "small.json", "--measure", "all", "--format", "csv").out))
        self.assertEqual(columns - explained, {"period", "start", "end", "actor", "name", "kind", "undefined"})
        columns = set(header(self.done("balance", "small.json", "--format", "csv").out))
        self.assertEqual(columns - explained, {"period", "start", "end", "actors", "positive", "negative", "unsigned",
                                               "frustration_exact", "frustrated_ties", "undefined"})
        for row in measures:
            for field in ("label", "meaning", "formula", "unit", "range", "convention", "undefined", "citation"):
                self.assertNotEqual(row[field], "", f"{field} of {row['name']}")

    def test_align(self):
        for name in ("small.json", *SHIPPED):
            columns = header(self.done("align", name, "--format", "csv").out)
            self.assertEqual(columns[:10], ["period", "start", "end", "actor1", "actor2", "relations", "cooperation",
                                            "conflict", "net", "s"])

    def test_phases(self):
        for name in ("small.json", *SHIPPED):
            columns = header(self.done("phases", name, "--pair", PAIR[name], "--format", "csv").out)
            self.assertEqual(columns[:9], ["actor1", "actor2", "date", "earliest", "latest", "before", "after",
                                           "direction", "drivers"])

    def test_tables_need_no_option(self):
        for command in ("describe", "centrality", "balance", "align", "phases"):
            self.assertNotEqual(self.done(command, "us-pakistan").out, "")


class ByHand(CliTest):
    """Numbers of tests/cli/data/small.json, worked out on paper."""

    def dyad(self, *options):
        return {row["period"]: row for row in rows(self.done("align", "small.json", "--pair", "alba,brava", "--format",
                                                             "csv", *options).out)}

    def test_sums_of_a_dyad_by_era(self):
        # early: three years of alliance at 5, aid of 4. late: a raid of 8, four years of sanction at 4.
        found = self.dyad("--by", "era")
        early, late = found["early"], found["late"]
        self.assertAlmostEqual(float(early["cooperation"]), 19)
        self.assertAlmostEqual(float(early["conflict"]), 0)
        self.assertAlmostEqual(float(early["net"]), 1)
        self.assertEqual(early["relations"], "2")
        self.assertAlmostEqual(float(late["cooperation"]), 0)
        self.assertAlmostEqual(float(late["conflict"]), 24)
        self.assertAlmostEqual(float(late["net"]), -1)

    def test_rolled_up_the_envoy_counts_for_brava(self):
        late = self.dyad("--by", "era", "--roll-up")["late"]
        self.assertAlmostEqual(float(late["cooperation"]), 2.5)
        self.assertAlmostEqual(float(late["conflict"]), 24)

    def test_to_includes_the_day_month_or_year_it_names(self):
        self.assertEqual(self.dyad("--by", "10", "--from", "1992", "--to", "1992-05-31")["1990-1999"]["relations"], "1")
        self.assertEqual(self.dyad("--by", "10", "--from", "1992", "--to", "1992-06-01")["1990-1999"]["relations"], "2")
        self.assertEqual(self.dyad("--by", "decade", "--from", "1993", "--to", "1996-02")["1990s"]["relations"], "1")
        self.assertEqual(self.dyad("--by", "decade", "--from", "1993", "--to", "1996-03")["1990s"]["relations"], "2")
        self.assertEqual(self.dyad("--by", "decade", "--from", "1993", "--to", "1996")["1990s"]["relations"], "2")

    def test_types_filter(self):
        self.assertAlmostEqual(float(self.dyad("--by", "era", "--types", "aid,raid")["early"]["cooperation"]), 4)

    def test_a_dyad_without_a_relation_is_undefined_not_zero(self):
        gap = self.dyad("--by", "year")["1994"]
        self.assertEqual((gap["relations"], gap["net"]), ("0", ""))
        found = json.loads(self.done("align", "small.json", "--pair", "alba,brava", "--by", "year", "--format",
                                     "json").out)
        self.assertIsNone([row for row in found["rows"] if row["period"] == "1994"][0]["net"])

    def test_relations_of_one_parent_vanish_when_rolled_up(self):
        actors = {row["actor"] for row in rows(self.done("centrality", "small.json", "--roll-up", "--format", "csv").out)}
        self.assertEqual(actors, {"alba", "brava", "pact", "hand", "coro"})


class Shapes(CliTest):
    def commands(self):
        for network in ("small.json", *SHIPPED):
            yield ["centrality", network]
            yield ["align", network]
            yield ["align", network, "--evidence", "--by", "era"]
            yield ["phases", network, "--pair", PAIR[network]]

    def test_json_and_csv_say_the_same(self):
        for command in self.commands():
            with self.subTest(command):
                found = json.loads(self.done(*command, "--format", "json").out)
                self.assertEqual(list(found)[:2], ["command", "network"])
                self.assertEqual(found["command"], command[0])
                table = rows(self.done(*command, "--format", "csv").out)
                self.assertEqual(len(table), len(found["rows"]))
                for from_csv, from_json in zip(table, found["rows"]):
                    self.assertEqual(list(from_csv), list(from_json))
                    for column, value in from_json.items():
                        text = from_csv[column]
                        if value is None:
                            self.assertEqual(text, "")
                        elif isinstance(value, str):
                            self.assertEqual(text.lstrip("'"), value.lstrip("'"))
                        else:
                            self.assertEqual(float(text), value)

    def test_no_infinity_and_no_nan_anywhere(self):
        for command in self.commands():
            text = self.done(*command, "--format", "csv").out
            for row in rows(text):
                for column, value in row.items():
                    self.assertNotIn(value.lower(), ("nan", "inf", "-inf", "-nan"), column)

    def test_ending_sets_the_format_and_stdout_stays_empty(self):
        for ending, name in ((".csv", "csv"), (".json", "json"), (".md", "md"), (".txt", "table")):
            target = self.folder / ("align" + ending)
            ran = self.done("align", "small.json", "-o", target)
            self.assertEqual((ran.out, ran.err), ("", ""))
            self.assertEqual(target.read_text(encoding="utf-8"),
                             self.done("align", "small.json", "--format", name).out)

    def test_dash_is_stdout_and_stdin(self):
        text = (self.done("align", "small.json", "--format", "csv")).bytes
        with open(os.path.join(os.path.dirname(__file__), "data", "small.json"), "rb") as file:
            self.assertEqual(self.done("align", "-", "-o", "-", "--format", "csv", stdin=file.read()).bytes, text)

    def test_describe_as_json_counts_what_the_file_holds(self):
        for name in SHIPPED:
            data = shipped_json(name)
            found = json.loads(self.done("describe", name, "--format", "json").out)
            self.assertEqual(found["actors"], len(data["actors"]))
            self.assertEqual(found["relations"], len(data["relations"]))
            self.assertEqual(sum(row["relations"] for row in found["types"]), len(data["relations"]))
            self.assertEqual(sum(row["actors"] for row in found["kinds"]), len(data["actors"]))
            self.assertEqual([row["period"] for row in found["eras"]], [era["id"] for era in data["eras"]])


class Shipped(CliTest):
    def test_centrality_has_a_row_per_era_and_actor_alive_in_it(self):
        def day(text, default):
            if text is None:
                return default
            parts = [int(part) for part in text.rstrip("~").split("-")]
            return tuple(parts + [1] * (3 - len(parts)))

        for name in SHIPPED:
            data = shipped_json(name)
            expected = set()
            for era in data["eras"]:
                for actor in data["actors"]:
                    begins, ends = day(actor.get("start"), (0, 0, 0)), day(actor.get("end"), (9999, 0, 0))
                    if begins < day(era["end"], None) and ends > day(era["start"], None):
                        expected.add((era["id"], actor["id"]))
            found = [(row["period"], row["actor"]) for row in rows(self.done("centrality", name, "--format", "csv").out)]
            self.assertEqual(len(found), len(set(found)))
            self.assertEqual(set(found), expected)

    def test_every_number_of_align_is_the_sum_of_its_evidence(self):
        for name in SHIPPED:
            for extra in ([], ["--roll-up"]):
                sums = {}
                evidence = rows(self.done("align", name, "--evidence", "--format", "csv", *extra).out)
                known = {relation["id"] for relation in shipped_json(name)["relations"]}
                for row in evidence:
                    self.assertIn(row["relation"], known)
                    cell = sums.setdefault((row["period"], row["actor1"], row["actor2"]), [0, 0, 0])
                    value = float(row["contribution"])
                    cell[0] += 1
                    cell[1] += max(value, 0)
                    cell[2] += max(-value, 0)
                for row in rows(self.done("align", name, "--format", "csv", *extra).out):
                    count, cooperation, conflict = sums.pop((row["period"], row["actor1"], row["actor2"]))
                    self.assertEqual(int(row["relations"]), count)
                    self.assertAlmostEqual(float(row["cooperation"]), cooperation, places=9)
                    self.assertAlmostEqual(float(row["conflict"]), conflict, places=9)
                    if cooperation + conflict > 0:
                        self.assertAlmostEqual(float(row["net"]), (cooperation - conflict) / (cooperation + conflict))
                    else:
                        self.assertEqual(row["net"], "")
                self.assertEqual(sums, {})

    def test_drivers_of_shifts_are_relations_of_the_network(self):
        for name in SHIPPED:
            known = {relation["id"] for relation in shipped_json(name)["relations"]}
            for row in rows(self.done("phases", name, "--pair", PAIR[name], "--format", "csv").out):
                for driver in filter(None, row["drivers"].split(" | ")):
                    relation, effect = driver.split("=")
                    self.assertIn(relation, known)
                    self.assertGreater(float(effect) * (1 if row["direction"] == "rise" else -1), 0)
                    self.assertTrue(math.isfinite(float(effect)))

    def test_phases_finds_the_turns_that_the_articles_name(self):
        shifts = [(int(row["date"][:4]), row["direction"]) for row in
                  rows(self.done("phases", "us-pakistan", "--pair", "usa,pakistan", "--format", "csv").out)]
        for first, last, direction in ((1954, 1954, "rise"), (1965, 1965, "fall"), (1979, 1981, "rise"),
                                       (1989, 1990, "fall"), (2001, 2001, "rise"), (2011, 2011, "fall")):
            self.assertTrue([1 for year, way in shifts if first - 1 <= year <= last + 1 and way == direction],
                            f"{direction} of {first}-{last} not among {shifts}")

    def test_export_to_json_reads_back_as_the_same_network(self):
        for name in (*SHIPPED, "small.json"):
            once = self.done("export", name).bytes
            self.assertEqual(self.done("export", "-", stdin=once).bytes, once)
            self.assertEqual(self.done("centrality", "-", "--format", "csv", stdin=once).bytes,
                             self.done("centrality", name, "--format", "csv").bytes)

    def test_a_shipped_name_is_the_file_that_ships(self):
        for name, path in SHIPPED.items():
            self.assertEqual(self.done("export", name).bytes, self.done("export", path).bytes)


if __name__ == "__main__":
    unittest.main()
