"""entente align: intervals, conventions, groups and poles, over ties and over answers."""
import json
import unittest

from support import SOURCE, CliTest, header, rows

VOTES = ("align", "--profiles", "votes.csv", "--scale=-1,1")
GROUPS = "actor,group,from,to\nalba,north,,\nbrava,north,,1994\nbrava,south,1995,\nhand,south,,\nunheard,south,,\n"


class AlignTies(CliTest):
    def table(self, *arguments):
        return rows(self.done("align", *arguments, "--format", "csv").out)

    def test_csv_has_what_the_table_for_people_leaves_out(self):
        columns = ["relations", "cooperation", "conflict", "net", "s", "items", "strength", "filled1", "filled2",
                   "shared_friends", "shared_enemies", "divided", "balanced_by_friendly", "balanced_by_hostile", "s_undefined"]
        self.assertEqual(header(self.done("align", "small.json", "--format", "csv").out)[5:], columns)
        for row in self.table("small.json"):
            self.assertAlmostEqual(float(row["strength"]) * 10, float(row["cooperation"]) - float(row["conflict"]))
            self.assertEqual(int(row["balanced_by_friendly"]), int(row["shared_friends"]) + int(row["shared_enemies"]))
        brief = self.done("align", "small.json", "--pair", "alba,brava").out.splitlines()
        self.assertEqual(brief[0], "Alba – República de Brava")
        self.assertEqual(brief[1].split(), ["period", "relations", "cooperation", "conflict", "net", "strength", "s", "items"])
        self.assertIn("shared_friends", self.done("align", "small.json", "--third").out)

    def test_measures_by_name(self):
        self.assertEqual(header(self.done("align", "small.json", "--measure", "kappa,s,net,kappa", "--format", "csv").out)[9:11],
                         ["kappa", "s"])
        table = self.table("small.json", "--measure", "all")
        self.assertIn("pearson", table[0])
        self.assertIn("undefined", table[0])

    def test_choices_of_the_profile_change_it(self):
        seen = {tuple(row["s"] for row in self.table("small.json", "--items", items, "--value", value))
                for items in ("either", "both", "all") for value in ("net", "sign")}
        self.assertGreaterEqual(len(seen), 4)
        facts = json.loads(self.done("align", "small.json", "--items", "both", "--value", "sign", "--format", "json").out)
        self.assertEqual((facts["items"], facts["value"], facts["weighted"]), ("both", "sign", "no"))
        self.assertEqual({row["filled1"] for row in self.table("small.json", "--items", "both")}, {"0"})

    def test_intervals_are_seeded_and_hold_for_a_row_alone(self):
        line = ("us-pakistan", "--by", "decade", "--intervals", "200")
        table = self.table(*line)
        self.assertEqual(self.table(*line, "--seed", "1"), table)
        self.assertNotEqual(self.table(*line, "--seed", "2"), table)
        pair = [row for row in table if (row["actor1"], row["actor2"]) == ("usa", "pakistan")]
        self.assertEqual(self.table(*line, "--pair", "usa,pakistan"), pair)
        for row in table:
            self.assertEqual(row["s_low"] == "", row["s_high"] == "")
            if row["s_low"]:
                self.assertLessEqual(float(row["s_low"]), float(row["s_high"]))
        wide = self.table(*line, "--level", "0.99")
        self.assertTrue(all(float(w["s_low"]) <= float(n["s_low"]) and float(w["s_high"]) >= float(n["s_high"])
                            for w, n in zip(wide, table) if n["s_low"]))
        self.assertIn("s 99 %", self.done("align", *line, "--level", "0.99").out)
        # Without a number it is 1000 draws, also at the end of the line.
        self.assertEqual(self.table("us-pakistan", "--pair", "usa,pakistan", "--intervals"),
                         self.table("us-pakistan", "--pair", "usa,pakistan", "--intervals", "1000"))

    def test_weights_by_id_or_code_and_year(self):
        by_id = self.write("w.csv", "actor,weight\nalba,2\nbrava,1\npact,1\nhand,3\nenvoy,1\nintel,1\ncoro,1\n")
        row, = self.table("small.json", "--pair", "alba,brava", "--weights", by_id)
        plain, = self.table("small.json", "--pair", "alba,brava")
        self.assertNotEqual(row["s"], plain["s"])
        self.assertEqual((row["unweighted"], row["items"]), ("0", plain["items"]))
        some = self.write("s.csv", "actor,weight\nalba,2\nbrava,1\nhand,3\nnobody,3\n")
        ran = self.done("align", "small.json", "--pair", "alba,brava", "--weights", some, "--format", "csv")
        self.assertEqual((rows(ran.out)[0]["items"], rows(ran.out)[0]["unweighted"]), ("3", "3"))
        self.assertIn("1 of 4 actors are not known here", ran.err)
        self.assertIn("without a weight in any period, and so left out: intel, pact, coro, envoy", ran.err)
        nmc = self.write("nmc.csv", "stateabb,ccode,year,cinc\nUSA,2,1954,.3\nPAK,770,1954,.01\nRUS,365,1954,.2\nIND,750,1954,.05\n")
        row, = self.table("us-pakistan", "--from", "1954", "--to", "1954", "--pair", "usa,pakistan", "--weights", nmc)
        self.assertNotEqual(row["unweighted"], "0")

    def test_sensitivity_ranks_among_all_dyads(self):
        line = ("us-pakistan", "--by", "decade", "--sensitivity")
        pair = self.table(*line, "--pair", "usa,pakistan")
        self.assertEqual(pair, [row for row in self.table(*line) if (row["actor1"], row["actor2"]) == ("usa", "pakistan")])
        names = [row["convention"] for row in pair if row["period"] == "1960s"]
        self.assertEqual(names[:3], ["net", "s", "s_squared"])
        self.assertEqual(names[-5:], ["s value=sign", "s items=both", "s items=both value=sign", "s items=all", "s items=all value=sign"])
        for row in pair:
            self.assertTrue(1 <= float(row["rank"]) <= int(row["ranked"]))
        text = self.done("align", *line, "--pair", "usa,pakistan").out
        self.assertEqual(text.count("sign agrees under all "), 8)
        self.assertRegex(text, r"sign agrees under all \d+ conventions: (yes|no); rank between [\d.]+ (of \d+ )?and [\d.]+ of \d+")
        # A period without a row for the dyad is said, not left out.
        self.assertIn("no convention has a value", self.done("align", "small.json", "--by", "2", "--sensitivity", "--pair", "coro,hand").out)
        turned = self.table(*line, "--pair", "pakistan,usa")
        self.assertEqual([(r["actor1"], r["value"], r["rank"]) for r in turned], [("pakistan", r["value"], r["rank"]) for r in pair])

    def test_agreement_of_measures(self):
        table = self.table("us-pakistan", "--measure-agreement", "--measure", "s,agreement,kappa")
        self.assertEqual([(r["convention1"], r["convention2"]) for r in table[:3]],
                         [("s", "agreement"), ("s", "kappa"), ("agreement", "kappa")])
        self.assertAlmostEqual(float(table[0]["tau_b"]), 1)

    def test_groups(self):
        kinds = self.table("us-pakistan", "--groups", "kind")
        self.assertIn(("state", "militant-group"), {(r["group1"], r["group2"]) for r in kinds})
        blocs = self.table("great-powers-1872-1907", "--by", "era", "--groups", "bloc")
        self.assertTrue(all(r["group1"].startswith("bloc ") for r in blocs))
        within = [float(r["mean"]) for r in blocs if r["group1"] == r["group2"] and r["mean"]]
        between = [float(r["mean"]) for r in blocs if r["group1"] != r["group2"] and r["mean"]]
        self.assertGreater(sum(within) / len(within), sum(between) / len(between))
        ran = self.done("align", "small.json", "--by", "era", "--groups", self.write("g.csv", GROUPS), "--format", "csv")
        self.assertIn("1 of 4 actors are not known here, 1 rows left out: \"unheard\"", ran.err)
        found = {(r["period"], r["group1"], r["group2"]): r["dyads"] for r in rows(ran.out)}
        self.assertEqual(found[("early", "north", "north")], "1")
        self.assertNotIn(("late", "north", "north"), found)

    def test_poles(self):
        table = self.table("us-pakistan", "--poles", "usa,soviet-union")
        self.assertNotIn("usa", {row["actor"] for row in table})
        last = {}
        for row in table:
            self.assertEqual((row["pole1"], row["pole2"]), ("usa", "soviet-union"))
            if row["lean"]:
                self.assertAlmostEqual(float(row["lean"]), float(row["alignment1"]) - float(row["alignment2"]))
                before = last.get(row["actor"])
                self.assertEqual(row["drift"] == "", before is None)
                if before is not None:
                    self.assertAlmostEqual(float(row["drift"]), float(row["lean"]) - before)
                last[row["actor"]] = float(row["lean"])
        turned = self.table("us-pakistan", "--poles", "soviet-union,usa")
        self.assertEqual([(r["alignment2"], r["alignment1"]) for r in turned], [(r["alignment1"], r["alignment2"]) for r in table])

    def test_conventions_in_full(self):
        short, full = (self.done("align", "small.json", *more).out for more in ((), ("--conventions",)))
        self.assertNotIn("1 - 2 sum", short)
        self.assertIn("1 - 2 sum", full)
        self.assertIn("1 - 2 sum", self.done("align", "small.json", "--poles", "alba,brava", "--conventions", "--format", "md").out)

    def test_says_what_is_wrong_on_the_command_line(self):
        for line, says in (
                (["--measure", "kapa"], "did you mean kappa?"), (["--items", "bot"], "did you mean both?"),
                (["--value", "weight"], "it is one of net, sign"), (["--intervals", "0"], "--intervals"),
                (["--intervals", "99"], "--intervals"), (["--intervals", "lots"], "--intervals"),
                (["--intervals", "--level", "1.5"], "a number above 0 and below 1"), (["--intervals", "--level", "0"], "--level"),
                (["--level", "0.9"], "--level goes with --intervals"), (["--seed", "3"], "--seed goes with"),
                (["--intervals", "--seed", "-1"], "--seed"), (["--poles", "alba,alba"], "named twice"), (["--poles", "alba"], "write A,B"),
                (["--poles", "alba,brav"], "--poles: no actor \"brav\"; did you mean brava?"),
                (["--poles", "alba,intel", "--roll-up"], "--poles: with --roll-up both"),
                (["--poles", "alba,brava", "--pair", "alba,brava"], "--pair goes with single dyads"),
                (["--groups", "kind", "--pair", "alba,brava"], "--pair goes with single dyads"),
                (["--sensitivity", "--intervals"], "--intervals goes with the table of dyads"),
                (["--poles", "alba,brava", "--third"], "--third goes with the table of dyads"),
                (["--sensitivity", "--groups", "kind"], "--groups"), (["--conventions", "--format", "csv"], "--conventions goes with tables"),
                (["--scale", "0,1"], "--scale goes with --profiles")):
            self.refused(2, "align", "small.json", *line, says=says)
        self.refused(2, "align", "-", "--weights", "-", says="standard input can be given for one file only")

    def test_says_what_is_wrong_in_a_table(self):
        self.refused(1, "align", "small.json", "--weights", self.folder / "none.csv", says="none.csv")
        self.refused(1, "align", "small.json", "--weights", self.write("w.csv", "actor,weight\nalba,-1\n"), says='w.csv:2:6: "-1" is no number')
        self.refused(1, "align", "small.json", "--groups", self.write("g.csv", "actor,group\nalba,a\nalba,b\n"),
                     says="g.csv:3:1: the actor has a value for the same time on line 2")
        self.refused(1, "align", "small.json", "--groups", self.write("h.csv", "actor,group\nnobody,a\n"), says="no row is about a known actor")


class AlignProfiles(CliTest):
    def test_views_over_answers(self):
        pair = rows(self.done(*VOTES, "--sensitivity", "--pair", "alba,brava", "--format", "csv").out)
        self.assertEqual({row["period"] for row in pair}, {"9", "10"})
        self.assertNotIn("start", pair[0])
        poles = rows(self.done(*VOTES, "--by", "all", "--poles", "alba,brava", "--format", "csv").out)
        self.assertEqual(poles, [])  # coro answered too little with either
        groups = self.write("g.csv", "actor,group,period\nalba,a,9\nbrava,a,9\ncoro,b,9\nalba,a,11\n")
        ran = self.done(*VOTES, "--groups", groups, "--format", "csv")
        self.assertEqual([(r["period"], r["group1"], r["group2"], r["dyads"], r["undefined"]) for r in rows(ran.out)],
                         [("9", "a", "a", "1", "0"), ("9", "a", "b", "0", "2")])
        self.assertIn("1 of 2 periods are none of those measured: 11", ran.err)

    def test_intervals_over_answers(self):
        table = rows(self.done(*VOTES, "--intervals", "--measure", "s", "--format", "csv").out)
        self.assertEqual(list(table[0])[6:9], ["s", "s_low", "s_high"])
        self.assertEqual((table[1]["s_low"], table[3]["s_low"], table[3]["s_high"]), ("", "1", "1"))

    def test_refuses_what_has_no_meaning_over_answers(self):
        for line, says in ((["--groups", "bloc"], "--groups bloc goes with a network's ties"), (["--weights", "w.csv"], "column weight"),
                           (["--items", "all"], "--items goes with a network's ties"), (["--third"], "--third"),
                           (["--measure", "net"], "no measure \"net\""), (["--poles", "alba,x"], "--poles: no actor \"x\"")):
            self.refused(2, *VOTES, *line, says=says)
        dated = self.write("d.csv", "actor,group,year\nalba,a,1954\n")
        self.refused(2, *VOTES, "--groups", dated, says="give it a column period instead")


if __name__ == "__main__":
    unittest.main()
