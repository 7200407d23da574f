"""entente phases: shifts of a dyad, an actor, a network and of any series, and phases as periods."""
import json
import unittest

from support import DATA, SHIPPED, SOURCE, CliTest, header, rows

REAL = SOURCE.parent / "shared" / "realdata"
AID = ("phases", "--series", "aid.csv", "--date-column", "year", "--value-column", "amount", "--where", "country=A",
       "--where", "type=grant")
USA_PAKISTAN = ("phases", "us-pakistan", "--pair", "usa,pakistan")


def shifts(text):
    """The rows of the table that are shifts of level."""
    return [row for row in rows(text) if row["turn"] == "shift"]


class Shifts(CliTest):
    def test_every_column_is_explained(self):
        explained = {row["name"] for row in rows(self.done("explain", "--format", "csv").out) if row["command"] == "phases"}
        columns = set(header(self.done("phases", "small.json", "--format", "csv").out))
        self.assertEqual(columns - explained, {"actor1", "actor2", "date", "direction"})

    def test_each_shift_says_how_sure_it_is(self):
        table = shifts(self.done(*USA_PAKISTAN, "--format", "csv").out)
        self.assertTrue(table)
        for row in table:
            self.assertLessEqual(row["credible_earliest"], row["date"])
            self.assertGreater(row["credible_latest"], row["date"])
            self.assertTrue(0 <= float(row["probability"]) <= 1 + 1e-9)
            self.assertEqual(len(row["drivers"].split(" | ")), len(row["driver_labels"].split(" | ")))
            self.assertEqual(len(row["drivers"].split(" | ")), len(row["driver_sources"].split(" | ")))
            self.assertIn("tested", row["conventions"].split(" | "))
        penalty = json.loads(self.done(*USA_PAKISTAN, "--format", "json").out)["penalty"]
        for row in table:
            self.assertLessEqual(float(row["penalty_least"]), penalty)
            if row["penalty_greatest"]:
                self.assertGreaterEqual(float(row["penalty_greatest"]), penalty)

    def test_the_page_names_drivers_method_and_conventions(self):
        text = " ".join(self.done(*USA_PAKISTAN).out.split())
        for words in ("95 % range", "Military aid under the 1954 agreement begins", "Goldstein points a year", "tested", "own-variance",
                      "asinh(x / 10)", "Labels, by the level", "Fearnhead 2006", "p = "):
            self.assertIn(words, text)
        page = self.done(*USA_PAKISTAN, "--format", "md").out
        for words in ("| driven by", "| method"):
            self.assertIn(words, page)

    def test_without_uncertainty_there_is_only_the_cut(self):
        whole = rows(self.done(*USA_PAKISTAN, "--format", "csv").out)
        bare = rows(self.done(*USA_PAKISTAN, "--no-uncertainty", "--format", "csv").out)
        self.assertEqual([(r["date"], r["earliest"], r["latest"], r["drivers"]) for r in bare],
                         [(r["date"], r["earliest"], r["latest"], r["drivers"]) for r in whole])
        for row in bare:
            for column in ("credible_earliest", "probability", "penalty_least", "penalty_greatest", "conventions"):
                self.assertEqual(row[column], "")
        self.refused(2, *USA_PAKISTAN, "--no-uncertainty", "--posterior", says="--no-uncertainty")

    def test_other_tables(self):
        drivers = rows(self.done(*USA_PAKISTAN, "--drivers", "--format", "csv").out)
        self.assertTrue(all(row["sources"] and row["label"] and row["part"] for row in drivers))
        posterior = rows(self.done(*USA_PAKISTAN, "--posterior", "--format", "csv").out)
        self.assertEqual([row["period"] for row in posterior], [str(year) for year in range(1947, 2016)])
        for row in posterior:
            if row["value"]:
                self.assertLessEqual(float(row["low"]), float(row["high"]))
        number = rows(self.done(*USA_PAKISTAN, "--number", "--format", "csv").out)
        self.assertAlmostEqual(sum(float(row["probability"]) for row in number), 1, places=4)
        stands = rows(self.done(*USA_PAKISTAN, "--stands", "--format", "csv").out)
        self.assertEqual(stands[-1]["shifts"], "0")
        self.assertEqual([row["penalty_from"] for row in stands[1:]], [row["penalty_to"] for row in stands[:-1]])
        online = rows(self.done(*USA_PAKISTAN, "--online", "--expect", "10", "--format", "csv").out)
        self.assertTrue(all(0 <= float(row["just_changed"]) <= 1 for row in online))

    def test_one_level_is_named(self):
        network = json.loads((DATA / "small.json").read_text())
        network["relations"] = [r for r in network["relations"] if {r["source"], r["target"]} == {"alba", "brava"}]
        path = self.write("calm.json", json.dumps(network))
        ran = self.done("phases", path, "--pair", "alba,brava", "--penalty", "1000")
        self.assertRegex(ran.out, "^No shift: one level, [−+][0-9.]+ [a-zé]+, holds throughout.")

    def test_what_is_set_aside_has_its_value_and_makes_no_shift(self):
        text = " ".join(self.done(*USA_PAKISTAN).out.split())
        self.assertIn("Set aside, too short to be a level: 2011 (−18.4). Neither shifts nor levels count them.", text)
        self.assertNotIn("2013: rise", text)
        alone = [row for row in rows(self.done(*USA_PAKISTAN, "--format", "csv").out) if row["turn"] == "excursion"]
        self.assertEqual([(row["date"], row["until"], row["direction"]) for row in alone],
                         [("2011-01-01", "2011-12-31", "fall")])
        self.assertAlmostEqual(float(alone[0]["after"]), -18.4, places=1)
        self.assertIn("usp-2011-salala=-10", alone[0]["drivers"])
        self.assertEqual((alone[0]["probability"], alone[0]["conventions"]), ("", ""))
        self.assertIn("2011: excursion from +29.4 alliance to −18.4 hostility and back to +29.4 alliance", text)

    def test_a_half_life_lets_events_count_on(self):
        plain = json.loads(self.done("phases", "small.json", "--format", "json").out)
        slow = json.loads(self.done("phases", "small.json", "--half-life", "700", "--format", "json").out)
        self.assertGreaterEqual(slow["used"], plain["used"])
        self.assertIn("half of what is left of it in every 700 days", " ".join(
            self.done("phases", "small.json", "--half-life", "700").out.split()))

    def test_penalties_have_names(self):
        said = [json.loads(self.done(*USA_PAKISTAN, "--penalty", name, "--format", "json").out)["penalty"]
                for name in ("bic", "mbic")]
        self.assertAlmostEqual(said[1] / said[0], 1.5)
        by_hand = json.loads(self.done(*USA_PAKISTAN, "--penalty", "7.5", "--format", "json").out)
        self.assertEqual(by_hand["penalty"], 7.5)

    def test_by_month_and_by_day(self):
        for by in ("month", "day"):
            ran = json.loads(self.done("phases", "small.json", "--by", by, "--no-uncertainty", "--format", "json").out)
            self.assertGreater(ran["periods"], 50)

    def test_wrong_use(self):
        for options, says in ((["--pair", "usa,pakistn"], "did you mean pakistan?"), (["--pair", "usa"], "write A,B"),
                              (["--actor", "usas"], "--actor: no actor"), (["--half-life", "0"], "--half-life"),
                              (["--half-life", "-3"], "days above 0"), (["--half-life", "week"], "days above 0"),
                              (["--level", "95"], "between 0 and 1"), (["--level", "1"], "between 0 and 1"),
                              (["--penalty", "bik"], "tested, bic, mbic"), (["--cost", "maen"], "did you mean mean?"),
                              (["--cost", "poisson"], "no counts"), (["--scale", "log"], "--scale"),
                              (["--scale", "lin"], "--scale"), (["--min-length", "0"], "--min-length"),
                              (["--by", "phases"], "say year, month or day"), (["--where", "a=b"], "--series FILE"),
                              (["--sum"], "--series FILE"), (["--expect", "3"], "--online"),
                              (["--online", "--expect", "1"], "--expect"), (["--actor", "usa", "--stands"], "--stands"),
                              (["--network", "--pair", "usa,pakistan"], "--pair"),
                              (["--posterior", "--number"], "--number")):
            with self.subTest(options):
                self.refused(2, "phases", "us-pakistan", *options, says=says)
        self.refused(2, "phases", says="NETWORK is missing")


class Series(CliTest):
    def test_a_fall_is_found_in_its_year(self):
        ran = self.done(*AID, "--format", "csv")
        table = rows(ran.out)
        self.assertEqual([(r["date"], r["direction"], r["actor1"], r["drivers"]) for r in table],
                         [("1990-01-01", "fall", "", "")])
        self.assertAlmostEqual(float(table[0]["before"]), 900 / 9)
        self.assertAlmostEqual(float(table[0]["after"]), 373 / 9)
        self.assertIn("aid.csv: 3 rows with other texts in the columns asked about left aside", ran.err)
        self.assertIn("aid.csv: 1 date without a value, which is a gap", ran.err)

    def test_the_page_says_scale_and_gaps(self):
        text = " ".join(self.done(*AID).out.split())
        for words in ("aid.csv, 20 years, 18 of them with a value", "the values as they are", "1990: fall from 100 to 41.4"):
            self.assertIn(words, text)

    def test_scale_can_be_chosen(self):
        for scale in ("linear", "log", "asinh"):
            ran = json.loads(self.done(*AID, "--scale", scale, "--format", "json").out)
            self.assertEqual((ran["scale"], len(ran["rows"]), ran["series"]), (scale, 1, "aid.csv"))

    def test_counts(self):
        ran = json.loads(self.done(*AID, "--cost", "poisson", "--format", "json").out)
        self.assertEqual([row["date"] for row in ran["rows"]], ["1990-01-01"])
        path = self.write("s.csv", "date,value\n1950,1.5\n1951,2\n")
        self.refused(2, "phases", "--series", path, "--cost", "poisson", says="1950 has 1.5")
        path = self.write("s.csv", "date,value\n1950,1\n1951,0\n")
        self.refused(2, "phases", "--series", path, "--scale", "log", says="1951 has 0")

    def test_rows_can_be_summed_and_left_out(self):
        common = AID[:-4]
        self.refused(1, *common, "--where", "country=A", says=["aid.csv:21:", "1985", "--where, --sum"])
        ran = self.done(*common, "--where", "country=A", "--sum", "--format", "csv")
        self.assertIn("1 row added to others of the same date", ran.err)
        self.refused(1, *common, "--where", "country=B", says=["aid.csv:23:3:", "\"total\" is no date",
                                                                 "--where 'year!=total'"])
        self.done(*common, "--where", "country=B", "--where", "year!=total")
        self.refused(1, *common, "--where", "country=C", says="no row is left that has \"C\" in column \"country\"")
        self.refused(2, *common, "--where", "country", says="COL=TEXT")
        self.refused(1, *common, "--where", "contry=A", says="country")

    def test_from_standard_input_and_packed(self):
        text = b"date,value\n" + b"".join(b"%d,%d\n" % (year, 1 if year < 1960 else 9) for year in range(1950, 1970))
        ran = self.done("phases", "--series", "-", "--format", "json", stdin=text)
        self.assertEqual([row["date"] for row in json.loads(ran.out)["rows"]], ["1960-01-01"])

    def test_bad_files(self):
        for content, says in (("", "s.csv"), ("date,value\n", "no row gives a value"),
                              ("date,value\n1950,x\n", "s.csv:2:6:"), ("date,value\n1950,1\n1950-02,1\n", "s.csv:3:1:"),
                              ("date,value\n1950,1\n1950,1\n", "on line 2"), ("year,value\n1950,1\n", "date")):
            with self.subTest(content):
                self.refused(1, "phases", "--series", self.write("s.csv", content), says=says)
        self.refused(1, "phases", "--series", self.folder / "none.csv", says="none.csv")

    def test_goes_with_no_option_of_networks(self):
        for options in (["--pair", "a,b"], ["--actor", "a"], ["--network"], ["--half-life", "3"], ["--from", "1950"],
                        ["--types", "aid"], ["--roll-up"], ["--drivers"], ["--by", "year"]):
            self.refused(2, *AID, *options, says=[options[0], "not with --series"])
        self.refused(2, "phases", "us-pakistan", *AID[1:], says="NETWORK goes with a network's ties")

    def test_us_aid_to_pakistan_fell_in_1991_and_rose_in_2001(self):
        path = REAL / "us_aid" / "us_foreign_aid_country_1946_2024.csv"
        if not path.exists():
            self.skipTest(f"no {path}")
        ran = json.loads(self.done(
            "phases", "--series", path, "--date-column", "Fiscal Year", "--value-column", "constant_amount", "--where",
            "Country Code=PAK", "--where", "Transaction Type Name=Obligations", "--where", "Fiscal Year!=1976tq",
            "--format", "json").out)
        shifts = [(int(row["date"][:4]), row["direction"]) for row in ran["rows"]]
        self.assertTrue([1 for year, way in shifts if year in (1990, 1991) and way == "fall"], shifts)
        self.assertTrue([1 for year, way in shifts if year in (2001, 2002) and way == "rise"], shifts)


class ByPhases(CliTest):
    def test_periods_are_the_levels_found(self):
        dates = [row["date"][:4] for row in shifts(self.done(*USA_PAKISTAN, "--format", "csv").out)]
        for command in ("align", "balance"):
            periods = {row["period"]: row["start"][:4] for row in
                       rows(self.done(command, "us-pakistan", "--by", "phases", "--format", "csv").out)}
            self.assertEqual(sorted(periods.values())[1:], sorted(dates))

    def test_of_another_dyad(self):
        ran = self.done("align", "us-pakistan", "--by", "phases:usa,india", "--pair", "usa,india", "--format", "csv")
        dates = [row["date"][:4] for row in
                 shifts(self.done("phases", "us-pakistan", "--pair", "usa,india", "--format", "csv").out)]
        self.assertEqual([row["start"][:4] for row in rows(ran.out)][1:], dates)
        same = self.done("align", "us-pakistan", "--by", "phases", "--pair", "usa,india", "--format", "csv")
        self.assertEqual(same.out, ran.out)

    def test_are_cut_to_the_span(self):
        table = rows(self.done("align", "us-pakistan", "--by", "phases", "--pair", "usa,pakistan", "--from", "1960",
                               "--to", "1970", "--format", "csv").out)
        self.assertEqual((table[0]["start"], table[-1]["end"]), ("1960-01-01", "1971-01-01"))

    def test_wrong_use(self):
        self.refused(2, "describe", "us-pakistan", "--by", "phases:usa", says="write A,B")
        self.refused(2, "describe", "us-pakistan", "--by", "phases:", says="phases:A,B")
        self.refused(2, "describe", "us-pakistan", "--by", "phases:usa,nowhere", says="no actor \"nowhere\"")
        self.refused(2, "describe", "us-pakistan", "--by", "phase", says="did you mean phases?")
        self.refused(2, "describe", "small.json", "--by", "phases:coro,pact", says="no year has a signed relation")
        quiet = self.done("balance", "small.json", "--by", "phases:alba,brava", "--types", "alliance")
        self.assertIn("one phase", quiet.err)


if __name__ == "__main__":
    unittest.main()
