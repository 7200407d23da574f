"""entente import: files of other kinds become networks, and every row is accounted for."""
import json
import unittest

from support import SOURCE, CliTest

ACTORS = "id,label,kind,parent\nusa,United States,state,\ncia,CIA,agency,usa\npak,Pakistan,state,\n"
TIES = ("actor1,actor2,date,start,end,type,sign,weight\n"
        "usa,pak,,1954-05-19,,pact,1,5\n"
        "usa,pak,1965-09-08,,,embargo,-1,6\n"
        "cia,pak,,1979-07-03,1989-02-15,aid,1,\n"
        "usa,moon,1969-07-20,,,visit,1,\n")
REAL = SOURCE.parent / "shared" / "realdata"


class Import(CliTest):
    def test_makes_a_network_that_every_command_reads(self):
        out = self.folder / "net.json"
        ran = self.done("import", "csv", self.write("actors.csv", ACTORS), self.write("ties.csv", TIES), "-o", out)
        self.assertEqual(ran.out, "")
        self.assertIn("read 7 rows, used 6, skipped 1\n", ran.err)
        self.assertIn("  1 skipped: an actor that the table of actors does not list\n", ran.err)
        self.assertIn('ties.csv:5:5: the actor "moon" is not in ', ran.err)
        network = json.loads(out.read_text())
        self.assertEqual(network["observed"], {"start": "1954-05-19", "end": "1989-02-15"})
        for command in ("check", "describe", "centrality", "align"):
            self.done(command, out)

    def test_writes_to_standard_output_and_reads_standard_input(self):
        ran = self.done("import", "edges", "-", stdin=b"a b -1\nb c 1\n", cwd=self.folder)
        self.assertEqual(len(json.loads(ran.out)["relations"]), 2)
        self.assertIn("nominal year 1", ran.err)

    def test_strict_fails_and_writes_nothing(self):
        out = self.folder / "net.json"
        ties = self.write("ties.csv", TIES)
        self.refused(1, "import", "csv", ties, self.write("actors.csv", ACTORS), "--strict", "-o", out, says="ties.csv:5")
        self.assertFalse(out.exists())

    def test_takes_columns_actors_and_dates(self):
        table = self.write("t.csv", "x,y,when\na,b,1950\na,c,1951\na,b,1952\na,b,1953\n")
        ran = self.done("import", "edges", table, "--map", "actor1=x,actor2=y,date=when", "--actors", "a,b",
                        "--from", "1951", "--to", "1952")
        self.assertEqual([tie["date"] for tie in json.loads(ran.out)["relations"]], ["1952"])
        self.assertIn("before --from", ran.err)
        self.assertIn("left out by --actors", ran.err)

    def test_says_what_is_wrong(self):
        table = self.write("t.csv", "from,to\na,b\n")
        self.refused(2, "import", "edgs", table, says="did you mean edges?")
        self.refused(2, "import", "edges", table, "--map", "weight", says="ROLE=COLUMN")
        self.refused(2, "import", "edges", table, "--from", "yesterday", says="--from")
        self.refused(2, "import", "edges", says="FILE is missing")
        self.refused(1, "import", "edges", self.folder / "none.csv", says="there is no such file")
        self.refused(1, "import", "edges", self.write("open.csv", 'a,b\n1,"x\n'), says="open.csv:2:3: a quote")

    def test_verbose_names_every_place(self):
        ties = self.write("t.csv", "actor1,actor2,date,weight\n" + "a,a,1950,1\n" * 5 + "a,b,1950,1\n")
        usual = self.done("import", "csv", ties, "-o", self.folder / "net.json").err
        self.assertIn("t.csv:4: an actor tied to itself\n    and 2 more; --verbose shows where\n", usual)
        verbose = self.done("import", "csv", ties, "-o", self.folder / "net.json", "--verbose").err
        self.assertIn("t.csv:6: an actor tied to itself", verbose)
        self.assertNotIn("2 more", verbose)

    def test_an_end_may_be_the_last_day(self):
        ties = self.write("t.csv", "actor1,actor2,start,end,weight\na,b,1904,1904,1\nb,c,1900,1903,1\n")
        ran = self.done("import", "csv", ties, "-o", self.folder / "net.json")
        self.assertIn("write 1905, or say --end-included", ran.err)
        ran = self.done("import", "csv", ties, "--end-included")
        self.assertEqual([tie["end"] for tie in json.loads(ran.out)["relations"]], ["1905", "1904"])
        self.refused(2, "import", "pajek", ties, "--end-included", says="--end-included is for tables of your own")
        self.refused(2, "import", "gdelt", ties, "--end-included", says="--end-included is for tables of your own")

    def test_says_how_title_and_focus_are_given(self):
        ties = self.write("t.csv", "actor1,actor2,date,weight\na,b,1950,1\n")
        self.assertIn("the title is the file's name, \"t\"", self.done("import", "csv", ties).err)
        network = self.write("network.csv", "network,title,observed_start,observed_end,focus1,focus2\nn,N,1950,1951,a,b\n")
        self.assertNotIn("the title", self.done("import", "csv", ties, network).err)

    def test_check_notes_relations_that_say_the_same(self):
        ties = self.write("t.csv", "actor1,actor2,date,weight,source\na,b,1950,1,S\nb,c,1950,1,S\na,b,1950,1,S\n")
        sources = self.write("s.csv", "id,title,publisher\nS,Source,Press\n")
        out = self.folder / "net.json"
        self.assertIn("t.csv:4: the same as line 2", self.done("import", "csv", ties, sources, "-o", out).err)
        lines = out.read_text().splitlines()
        first, twin = (1 + next(i for i, line in enumerate(lines) if f'"{name}"' in line) for name in ("t1", "t3"))
        ran = self.done("check", out)
        self.assertIn(f":{twin}:", ran.err)
        self.assertIn(f"t3 has the actors, type, time, label and sources of t1, first in line {first}; both count", ran.err)
        self.assertIn("0 problems", ran.err)

    def test_help_lists_the_formats(self):
        text = self.done("import", "--help").out
        for name in ("csv:", "edges:"):
            self.assertIn("\n" + name, text)

    def test_real_signed_networks(self):
        if not REAL.exists():
            self.skipTest("skipped: no real data")
        out = self.folder / "tribes.json"
        ran = self.done("import", "edges", REAL / "signed_benchmarks" / "tribes.csv", "-o", out)
        self.assertIn("read 58 rows, used 58, skipped 0\n", ran.err)
        self.done("check", out)


if __name__ == "__main__":
    unittest.main()
