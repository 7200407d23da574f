"""What a person can get wrong: the exit code, a message that says what and where, nothing on stdout."""
import json
import re
import resource
import unittest

from support import DATA, CliTest, entente, rows

GOOD = (DATA / "small.json").read_text(encoding="utf-8")
READERS = ("check", "describe", "centrality", "balance", "align", "phases", "export")


class Usage(CliTest):
    def test_no_command_prints_help_to_stderr(self):
        self.refused(2, says=["Commands:", "centrality"])

    def test_version(self):
        self.assertRegex(self.done("--version").out, r"^entente \d+\.\d+\.\d+\n$")

    def test_help_of_each_command_opens_with_two_examples(self):
        overview = self.done("--help").out.split("Commands:\n")[1].split("\n\n")[0]
        commands = re.findall(r"^  ([a-z]+)  +[a-z]", overview, re.MULTILINE)
        self.assertEqual(commands, ["check", "describe", "centrality", "balance", "align", "phases", "draw", "chart", "report",
                                    "watch", "export", "import", "init", "explain", "help"])
        for command in commands:
            lines = self.done(command, "--help").out.splitlines()
            self.assertEqual(lines[0], "Examples:")
            examples = "\n".join(lines[1:lines.index("")])
            self.assertRegex(examples, rf"^(  entente {command}( .*)?(\n      \S.*)+(\n|$)){{2}}$")
            self.assertTrue(all(len(line) <= 80 for line in lines), max(lines, key=len))
            self.assertEqual(self.done("help", command).out.splitlines(), lines)
        self.assertEqual(self.done("help").out, self.done("--help").out)

    def test_the_nearest_is_suggested(self):
        for arguments, meant in (
                (["algin", "small.json"], "did you mean align?"),
                (["raport"], "did you mean report?"),
                (["align", "small.json", "--formt", "csv"], "did you mean --format?"),
                (["align", "small.json", "--rolup"], "did you mean --roll-up?"),
                (["align", "small.json", "--evidnce=1"], "did you mean --evidence?"),
                (["align", "small.json", "--pair", "alba,bravva"], "did you mean brava?"),
                (["align", "small.json", "--actors", "alba,Scotlnd"], "did you mean alba?"),
                (["align", "small.json", "--actors", "Alba"], "did you mean alba?"),
                (["align", "small.json", "--kinds", "militant group"], "did you mean militant-group?"),
                (["align", "small.json", "--types", "allience"], "did you mean alliance?"),
                (["align", "small.json", "--by", "decad"], "did you mean decade?"),
                (["align", "small.json", "--format", "jsn"], "did you mean json?"),
                (["align", "small.json", "-o", "x.cvs"], "did you mean .csv?"),
                (["align", "small.json", "--color", "alway"], "did you mean always?"),
                (["centrality", "small.json", "--measure", "betweeness"], "did you mean betweenness?"),
                (["centrality", "small.json", "--ties", "cooperaton"], "did you mean cooperation?"),
                (["centrality", "small.json", "--direction", "outt"], "did you mean out?"),
                (["centrality", "small.json", "--groups", "blocs"], "did you mean bloc?"),
                (["centrality", "small.json", "--length", "0"], "none of inverse, strength and an exponent"),
                (["centrality", "small.json", "--katz", "1"], "is not a number above 0 and below 1"),
                (["centrality", "small.json", "--damping", "nan"], "is not a number from 0 to below 1"),
                (["centrality", "small.json", "--seed", "-1"], "is not a whole number from 0"),
                (["centrality", "small.json", "--null", "1e3"], "is not a whole number from 0 to 100000"),
                (["balance", "small.json", "--k", "2,7"], "is not a whole number from 2 to 6"),
                (["balance", "small.json", "--alpha", "1.5"], "is not a number from 0 to 1"),
                (["balance", "small.json", "--budget", "-1"], "is not a number of seconds"),
                (["balance", "small.json", "--camps", "--blocs"], "--camps excludes --blocs"),
                (["explain", "frustation"], "did you mean frustration?"),
                (["draw", "small.json", "--era", "erly", "-o", "x.svg"], "did you mean early?"),
                (["draw", "small.json", "--era", "early", "-o", "x.svgg"], "did you mean .svg?"),
                (["draw", "small.json", "-o", "d/", "--format", "pgn"], "did you mean png?"),
                (["export", "small.json", "-o", "x.dott"], "did you mean .dot?"),
        ):
            with self.subTest(arguments):
                self.refused(2, *arguments, says=[meant, "--help"], cwd=DATA)

    def test_a_misspelt_shipped_name(self):
        for command in READERS:
            self.refused(1, command, "us-pakstan", says=["did you mean us-pakistan?", "great-powers-1872-1907"])

    def test_what_has_nothing_near_lists_what_there_is(self):
        self.refused(2, "align", "small.json", "--actors", "zzzzzzzz", says=["alba", "brava", "hand"])
        self.refused(2, "align", "small.json", "--format", "spreadsheet", says=["table, csv, json, md"])
        self.refused(2, "frobnicate", says=["check, describe, centrality"])
        self.refused(1, "check", "zzzzzzzz", says=["us-pakistan", "great-powers-1872-1907"])

    def test_wrong_values(self):
        for arguments, says in (
                (["align"], "NETWORK is missing"),
                (["align", "small.json", "extra"], "one argument too many"),
                (["align", "small.json", "--by"], "--by takes one value"),
                (["align", "small.json", "--by", "0"], "0 is no number of years from 1 to 1000"),
                (["align", "small.json", "--by", "-3"], "no rule"),
                (["align", "small.json", "--by", "1001"], "1001 is no number of years from 1 to 1000"),
                (["align", "small.json", "--from", "1990-13"], "is not a date"),
                (["align", "small.json", "--to", "yesterday"], "is not a date"),
                (["align", "small.json", "--from", "1995", "--to", "1994"], "lies after"),
                (["align", "small.json", "--from", "2005"], "the network covers 1990-01-01 through 1999-12-31"),
                (["align", "small.json", "--pair", "alba"], "write A,B"),
                (["align", "small.json", "--pair", "alba,brava,coro"], "write A,B"),
                (["align", "small.json", "--pair", "alba,alba"], "named twice"),
                (["align", "small.json", "--pair", "alba,intel", "--roll-up"], "count as alba"),
                (["align", "small.json", "--pair", "alba,brava", "--actors", "alba"],
                 "--pair: brava is left out by --actors; name it there"),
                (["export", "small.json", "-o", "out.csv"], "say -o out/"),
                (["export", "small.json", "--format", "csv", "-o", "out.csv"], "say -o out/"),
                (["phases", "small.json", "--min-length", "100"], "two stretches of 100 do not fit into the"),
                (["align", "small.json", "--actors", ""], "--actors: the value is empty"),
                (["align", "small.json", "--from", ""], "--from: the value is empty"),
                (["align", "small.json", "--from", "1992", "--from", "1993"], "--from takes one value"),
                (["align", ""], "the value is empty"),
                (["align", "small.json", "--actors", "alba,,brava"], "no actor \"\""),
                (["align", "small.json", "-o", "x"], "no ending"),
                (["align", "small.json", "-o", "x.json", "--format", "csv"], "disagree"),
                (["phases", "small.json", "--penalty", "-1"], "from 0 up"),
                (["phases", "small.json", "--penalty", "nan"], "from 0 up"),
                (["phases", "small.json", "--penalty", "1,5"], "from 0 up"),
                (["draw", "small.json"], "-o is missing"),
                (["draw", "small.json", "-o", "x.svg"], "2 diagrams do not go into one file"),
                (["draw", "small.json", "-o", "-"], "2 diagrams do not go into one file"),
                (["draw", "small.json", "-o", ""], "the value is empty"),
                (["draw", "small.json", "--era", "early", "-o", "x.svg", "--format", "png"], "disagree"),
                (["--format", "csv", "align"], "the command comes first"),
        ):
            with self.subTest(arguments):
                self.refused(2, *arguments, says=says, cwd=DATA)

    def test_check_notes_a_war_of_weeks_that_is_coded_as_a_state(self):
        network = json.loads(GOOD)
        network["observed"] = {"start": "1990", "end": "1999-12-31"}
        del network["eras"]
        network["types"] += [{"id": "open-war", "label": "War", "nature": "state", "directed": False, "weight": -10},
                             {"id": "strike", "label": "Strike", "nature": "event", "directed": False, "weight": -10}]
        one, other = (actor["id"] for actor in network["actors"][:2])
        war = {"source": one, "target": other, "type": "open-war"}
        network["relations"] = [
            dict(war, id="brief", start="1991-12-03", end="1991-12-17"),
            dict(war, id="long", start="1992-01-01", end="1992-06-01"),
            dict(war, id="slight", start="1993-01-01", end="1993-01-15", weight=-5),
            dict(war, id="cut", start="1999-12-20"),
            {"id": "raided", "source": one, "target": other, "type": "strike", "date": "1994-02-01"}]
        ran = self.done("check", self.write("n.json", json.dumps(network)))
        self.assertIn("brief (open-war, weight -10) holds for 14 days and counts -0.4; code it as an event", ran.err)
        for other in ("long", "slight", "cut", "raided"):
            self.assertNotIn(other + " (", ran.err)

    def test_options_that_mean_nothing_to_a_command_are_not_offered(self):
        for command, option in (("check", "--by"), ("export", "--actors"), ("phases", "--kinds"), ("report", "--format"),
                                ("draw", "--color"), ("describe", "--roll-up"), ("init", "--output")):
            self.refused(2, command, "small.json", option, "x", says="no option " + option)

    def test_phases_without_pair_and_focus(self):
        network = json.loads(GOOD)
        del network["focus"]
        self.refused(2, "phases", self.write("n.json", json.dumps(network)), says="--pair A,B")

    def test_hostile_words_reach_the_terminal_tamed(self):
        ran = self.refused(2, "align", "small.json", "--actors", "\x1b[31mred\x07\u202e")
        self.assertNotRegex(ran.err, "[\x00-\x09\x0b-\x1f\u202e]")


class BadInput(CliTest):
    def each(self, text, says, commands=READERS):
        path = self.write("n.json", text)
        for command in commands:
            with self.subTest(command):
                ran = entente(command, path)
                self.assertEqual(ran.code, 1, ran.err)
                heard = ran.out + ran.err
                if command != "check":
                    self.assertEqual(ran.out, "")
                for word in [says] if isinstance(says, str) else says:
                    self.assertIn(word, heard)
                self.assertIn(str(path), heard)

    def test_missing_file(self):
        for command in READERS:
            self.refused(1, command, self.folder / "none.json", says="none.json")

    def test_folder(self):
        for command in READERS:
            self.refused(1, command, self.folder, says=[str(self.folder), "director"])

    def test_empty_file(self):
        self.each("", "empty")

    def test_not_json(self):
        self.each("source,target\nusa,pakistan\n", ":1:1")
        self.each(GOOD[:500], "n.json:")
        self.each(GOOD + "x", "n.json:")
        self.each(b"\xff\xfe{}", "UTF-16")
        self.each(b'{"format": "\xc3\x28"}', "UTF-8")

    def test_wrong_types(self):
        self.each(GOOD.replace('"weight": 5}', '"weight": "5"}'), ["n.json:12:", "types[0].weight"])
        self.each("[]", ":1:1")
        self.each('{"format": "entente-network/1", "actors": {}}', "actors")

    def test_unknown_ids(self):
        self.each(GOOD.replace('"target": "hand"', '"target": "hnad"'), ["n.json:34:", "relations[2].target", "hand"])
        self.each(GOOD.replace('"parent": "alba"', '"parent": "albaa"'), ["actors[2].parent", "alba"])

    def test_impossible_dates(self):
        self.each(GOOD.replace("1992-06-01", "1992-02-30"), ["n.json:33:", "1992-02-30"])
        self.each(GOOD.replace('"start": "1990", "end": "1993"', '"start": "1993", "end": "1990"'),
                  ["n.json:32:", "relations[0]"])
        self.each(GOOD.replace('"date": "1998-07"', '"date": "1994-07"'), "relations[7]")

    def test_cyclic_parents(self):
        self.each(GOOD.replace('"name": "Alba", "kind": "state"', '"name": "Alba", "kind": "state", "parent": "intel"'),
                  "actors[")

    def test_ten_million_deep_nesting(self):
        for opening in (b"[", b'{"a":'):
            self.each(opening * 10_000_000, ["n.json:1:", "nest"], commands=("check", "align"))

    def test_unknown_key_and_duplicate_id(self):
        self.each(GOOD.replace('"kind": "alliance"', '"kin": "alliance"'), ["n.json:23:", "kind"])
        self.each(GOOD.replace('"id": "coro"', '"id": "hand"', 1), ["n.json:25:", "hand"])

    def test_check_counts_on_stderr_and_lists_on_stdout(self):
        ran = entente("check", "bad.json")
        self.assertEqual(ran.code, 1)
        lines = ran.out.splitlines()
        self.assertTrue(all(re.match(r"bad\.json:\d+:\d+: ", line) for line in lines), ran.out)
        self.assertEqual(ran.err, f"bad.json: {len(lines)} problems\n")
        places = [tuple(map(int, line.split(":")[1:3])) for line in lines]
        self.assertEqual(len(places), len(set(lines)))
        found = json.loads(entente("check", "bad.json", "--format", "json").out)["rows"]
        self.assertEqual([(row["line"], row["column"]) for row in found], places)
        self.assertEqual(len(rows(entente("check", "bad.json", "--format", "csv").out)), len(lines))

    def test_check_of_standard_input(self):
        ran = entente("check", "-", stdin=b"{}")
        self.assertEqual(ran.code, 1)
        self.assertIn("-:1:", ran.out)

    def test_no_output_file_when_the_input_is_bad(self):
        for command, target in (("align", "x.csv"), ("export", "x.dot"), ("draw", "x.svg"), ("report", "d")):
            self.assertEqual(entente(command, "bad.json", "-o", self.folder / target).code, 1)
        self.assertEqual(self.files(), [])

    def test_too_little_memory_is_said_and_not_a_crash(self):
        path = self.folder / "big.json"
        with open(path, "wb") as file:
            file.write(b"[")
            file.truncate(900 << 20)

        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20))

        if entente("--version", preexec_fn=limit).code != 0:
            self.skipTest("this build does not start in 600 MB of address space")
        self.refused(1, "check", path, preexec_fn=limit, says="memory")


if __name__ == "__main__":
    unittest.main()
