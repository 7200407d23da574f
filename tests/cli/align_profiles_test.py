"""entente align --profiles: what actors said on the same items, compared."""
import json
import unittest

from support import SOURCE, CliTest, header, rows

REAL = SOURCE.parent / "shared" / "realdata"
VOTES = ("align", "--profiles", "votes.csv", "--scale", "-1,1")


class AlignProfiles(CliTest):
    def test_a_row_a_period_and_dyad(self):
        table = rows(self.done(*VOTES, "--format", "csv").out)
        self.assertEqual([(r["period"], r["actor1"], r["actor2"], r["items"], r["only1"], r["only2"]) for r in table],
                         [("9", "alba", "brava", "4", "0", "1"), ("9", "alba", "coro", "1", "3", "1"),
                          ("9", "brava", "coro", "2", "3", "0"), ("10", "alba", "brava", "3", "0", "0")])
        self.assertEqual(float(table[0]["s"]), 0.25)
        self.assertEqual((table[1]["s"], table[1]["undefined"]), ("", "fewer than 3 items that both answered"))
        self.assertEqual((table[3]["s"], table[3]["kappa"]), ("1", ""))
        self.assertEqual(table[3]["undefined"], "kappa, pi, kappa_nominal, pi_nominal: all answers of both "
                         "are equal; tau_b, pearson: either actor gave one answer throughout")

    def test_periods_are_those_of_the_file(self):
        plain = self.done(*VOTES, "--format", "csv").out
        for by in ("period", "session"):
            self.assertEqual(self.done(*VOTES, "--by", by, "--format", "csv").out, plain)
        self.refused(2, *VOTES, "--by", "decade", says="the periods of the file are not all years")
        self.refused(2, *VOTES, "--by", "perod", says=["--by", "did you mean period?"])
        self.refused(2, *VOTES, "--by", "era", says="is no rule")

    def test_periods_can_be_merged(self):
        whole = rows(self.done(*VOTES, "--by", "all", "--pair", "alba,brava", "--format", "csv").out)
        self.assertEqual([(r["period"], r["items"], r["only2"]) for r in whole], [("all", "7", "1")])
        years = self.write("y.csv", "actor,item,value,period\n" + "".join(
            f"{actor},x,{value},{year}\n" for year in (1949, 1950, 1951, 1952) for actor, value in (("a", 1), ("b", 0))))
        line = ("align", "--profiles", years, "--scale", "-1,1", "--format", "csv")
        for by, expected in (("decade", [("1940s", "1"), ("1950s", "3")]), ("3", [("1949-1951", "3"), ("1952-1954", "1")]),
                             ("year", [(str(year), "1") for year in (1949, 1950, 1951, 1952)])):
            self.assertEqual([(r["period"], r["items"]) for r in rows(self.done(*line, "--by", by).out)], expected)

    def test_can_leave_out_what_all_answered_alike(self):
        ran = self.done(*VOTES, "--contested", "--format", "json")
        self.assertEqual(ran.err, "entente: votes.csv: 5 items left out that all answered alike\n")
        self.assertEqual(json.loads(ran.out)["items"], "contested")
        self.assertEqual([(r["period"], r["items"]) for r in json.loads(ran.out)["rows"]], [("9", 2), ("9", 1), ("9", 2)])
        self.assertIn("and so is what all answered alike", " ".join(self.done(*VOTES, "--contested").out.split()))
        self.refused(2, "align", "small.json", "--contested", says="--contested goes with --profiles FILE")

    def test_takes_measures_actors_and_a_pair(self):
        ran = self.done(*VOTES, "--measure", "kappa,s", "--pair", "coro,alba", "--format", "csv")
        self.assertEqual(header(ran.out)[6:], ["kappa", "s", "undefined"])
        self.assertEqual([r["undefined"] for r in rows(ran.out)],
                         ["fewer than 3 items that both answered", "the first answered nothing in the period"])
        some = rows(self.done(*VOTES, "--actors", "alba,coro", "--format", "csv").out)
        self.assertEqual([(r["actor1"], r["actor2"]) for r in some], [("alba", "coro")])

    def test_says_what_it_took_for_the_scale(self):
        ran = self.done("align", "--profiles", "votes.csv", "--format", "csv")
        self.assertIn("votes.csv: no scale given; taken from the least and the greatest value: -1 to 1\n", ran.err)
        self.assertEqual(self.done(*VOTES, "--format", "csv").err, "")

    def test_prints_conventions_with_tables_for_people_and_json(self):
        for form in ("table", "md"):
            text = " ".join(self.done(*VOTES, "--format", form).out.split())
            for words in ("Signorino and Ritter", "Haege", "Lijphart", "1 less twice the mean absolute distance"):
                self.assertIn(words, text)
        result = json.loads(self.done(*VOTES, "--format", "json").out)
        self.assertEqual((result["profiles"], result["scale_least"], result["scale_greatest"]), ("votes.csv", -1, 1))
        self.assertIn("Signorino", result["s_convention"])
        self.assertIsNone(result["rows"][1]["s"])

    def test_a_network_gives_names_and_those_without_are_counted(self):
        votes = self.write("v.csv", "actor,item,value\nalba,1,1\nbrava,1,0\nnowhere,1,1\n")
        ran = self.done("align", "small.json", "--profiles", votes, "--format", "csv")
        first = rows(ran.out)[0]
        self.assertEqual((first["name1"], first["name2"]), ("Alba", "República de Brava"))
        self.assertEqual(rows(ran.out)[1]["name2"], "")
        self.assertIn("1 of 3 actors are not in the network and have no name: nowhere", ran.err)

    def test_germany_and_russia_as_signorino_and_ritter_print_them(self):
        """Table 6: commitments of 1914 to twenty states, and the states' shares of capabilities, six of them .00."""
        answers = {"germany": "30003300000300000000", "russia": "03130100000000000000"}
        capabilities = ".25 .21 .20 .08 .08 .05 .03 .03 .02 .01 .01 .01 .01 .01 .00 .00 .00 .00 .00 .00".split()

        def compared(weights):
            table = self.write("table6.csv", "actor,item,value,weight\n" + "".join(
                f"{actor},{item},{values[item]},{weight}\n"
                for actor, values in answers.items() for item, weight in enumerate(weights)))
            row, = rows(self.done("align", "--profiles", table, "--scale", "0,3", "--format", "csv").out)
            return row
        row = compared(capabilities)
        self.assertEqual((row["items"], round(float(row["s"]), 10), row["undefined"]), ("14", -0.46, ""))
        self.assertEqual(round(float(compared([""] * 20)["s"]), 10), 0.4)
        nothing = compared(["0"] * 20)
        self.assertEqual((nothing["items"], nothing["s"], nothing["undefined"]),
                         ("0", "", "no item that both answered weighs anything"))

    def test_reads_standard_input_and_writes_the_same_bytes_for_any_order_of_rows(self):
        head, *lines = (SOURCE / "tests/cli/data/votes.csv").read_text().splitlines(keepends=True)
        plain = self.done(*VOTES, "--format", "csv").out
        shuffled = "".join([head, *reversed(lines)]).encode()
        self.assertEqual(self.done("align", "--profiles", "-", "--scale=-1,1", "--format", "csv", stdin=shuffled).out, plain)

    def test_says_what_is_wrong_on_the_command_line(self):
        self.refused(2, "align", says="NETWORK is missing; give it, or --profiles FILE")
        self.refused(2, "align", "small.json", "--scale", "0,1", says="--scale goes with --profiles")
        for option in (["--types", "aid"], ["--kinds", "state"], ["--roll-up"], ["--from", "1990"], ["--to", "1990"], ["--evidence"]):
            self.refused(2, *VOTES, *option, says=[option[0], "not with --profiles"])
        for scale in ("1,1", "2,1", "1", "1,2,3", "a,b", "0,inf", "0,nan"):
            self.refused(2, "align", "--profiles", "votes.csv", "--scale", scale, says="write MIN,MAX")
        self.refused(2, *VOTES, "--pair", "alba,brav", says='no actor "brav"; did you mean brava?')
        self.refused(2, *VOTES, "--pair", "alba,alba", says="named twice")
        self.refused(2, *VOTES, "--pair", "alba", says="write A,B")
        self.refused(2, *VOTES, "--actors", "alba,corro", says="did you mean coro?")
        self.refused(2, *VOTES, "--measure", "kapa", says="did you mean kappa?")
        self.refused(2, *VOTES, "--format", "xml", says="no format")
        self.refused(2, "align", "-", "--profiles", "-", says="both the network and the profiles")

    def test_says_what_is_wrong_in_the_file(self):
        self.refused(1, "align", "--profiles", self.folder / "none.csv", says="no such file")
        bad = self.write("bad.csv", "actor,item,value\nalba,1,yes\nalba,2,1\nalba,2,1\n")
        self.refused(1, "align", "--profiles", bad, says=['bad.csv:2:8: "yes" is no finite number', "on line 3"])
        self.refused(1, "align", "--profiles", "votes.csv", "--scale", "0,1", says="votes.csv:5:8: -1 is outside the scale")
        self.refused(1, "align", "--profiles", "small.json", says="there is no column \"actor\"")
        self.refused(1, "align", "--profiles", self.write("empty.csv", ""), says="empty.csv")

    def test_the_whole_record_of_the_united_nations(self):
        files = [REAL / "un_votes_full" / name for name in ("un_votes.csv", "un_roll_calls.csv")]
        if not all(path.exists() for path in files):
            self.skipTest("skipped: no real data")
        votes = self.folder / "votes.csv"
        ran = self.done("import", "un-votes", *files, "-o", votes)
        self.assertIn("read 876312 rows, used 876312, skipped 0\n", ran.err)
        table = rows(self.done("align", "--profiles", votes, "--pair", "usa,pakistan", "--by", "session", "--format", "csv").out)
        self.assertEqual(len(table), 74)
        sessions = {row["period"]: row for row in table}
        self.assertEqual([(sessions[k]["items"], round(float(sessions[k]["s"]), 4)) for k in ("9", "35")],
                         [("31", 0.4194), ("103", -0.1359)])


if __name__ == "__main__":
    unittest.main()
