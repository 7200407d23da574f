"""entente import of event data: folded while it is read, into JSON, a database or a table of cells."""
import gzip
import io
import json
import unittest
import zipfile

from support import SOURCE, CliTest, rows

REAL = SOURCE.parent / "shared" / "realdata"
COLUMNS = {"id": 0, "date": 1, "actor1": 5, "actor2": 15, "code": 26, "base": 27, "root": 28, "quad": 29, "goldstein": 30,
           "mentions": 31}


def event(id, date, actor1, actor2, code, goldstein, mentions=1):
    """A line of a GDELT 1.0 file."""
    cells = [""] * 58
    values = {"id": id, "date": date, "actor1": actor1, "actor2": actor2, "code": code, "base": code[:3], "root": code[:2],
              "quad": 1, "goldstein": goldstein, "mentions": mentions}
    for name, value in values.items():
        cells[COLUMNS[name]] = str(value)
    cells[-1] = "http://example.org/"
    return "\t".join(cells) + "\n"


DAYS = [event(1, 20201103, "USA", "PAKMIL", "057", 8), event(2, 20201104, "USA", "PAKMIL", "010", 0, 9),
        event(3, 20201130, "PAKMIL", "USA", "190", -10), event(4, 20201201, "PAKMIL", "USA", "190", -10),
        event(5, 20201109, "USA", "PAKMIL", "016", -2), event(6, 20201109, "USA", "PAKMIL", "018", 3.4),
        event(7, 20201109, "USA", "", "190", -10), event(8, 20201109, "USA", "USA", "190", -10)]


class ImportEvents(CliTest):
    def setUp(self):
        super().setUp()
        self.file = self.write("days.export.CSV", "".join(DAYS))

    def cells(self, *arguments, files=None):
        return rows(self.done("import", "gdelt", *(files or [self.file]), "--format", "csv", *arguments).out)

    def test_folds_events_into_cells(self):
        out = self.folder / "cells.csv"
        ran = self.done("import", "gdelt", self.file, "-o", out)
        self.assertEqual(out.read_text(),
                         "actor1,actor2,period,type,count,goldstein_sum,positive_sum,negative_sum,first_id,last_id\n"
                         "PAKMIL,USA,2020-11,19,1,-10,0,-10,3,3\n"
                         "PAKMIL,USA,2020-12,19,1,-10,0,-10,4,4\n"
                         "USA,PAKMIL,2020-11,01,3,1.4,3.4,-2,2,6\n"
                         "USA,PAKMIL,2020-11,05,1,8,8,0,1,1\n")
        self.assertIn("read 8 rows, used 6, skipped 2\n", ran.err)
        self.assertIn("  1 skipped: no second actor\n", ran.err)
        self.assertIn("days.export.CSV:8:", ran.err)

    def test_makes_the_same_network_as_json_and_as_a_database(self):
        as_json, as_db = self.folder / "net.json", self.folder / "net.db"
        self.done("import", "gdelt", self.file, "-o", as_json)
        self.done("import", "gdelt", self.file, "-o", as_db)
        self.assertEqual(self.done("export", as_json).out, self.done("export", as_db).out)
        folded = [tie for tie in json.loads(as_json.read_text())["relations"] if tie.get("count") == 3]
        self.assertEqual([(round(tie["weight"] * 3, 12), tie["offset"]) for tie in folded], [(1.4, 2.0)])
        for command in ("check", "describe", "align", "centrality"):
            self.assertEqual(self.done(command, as_json).out.replace("net.json", ""),
                             self.done(command, as_db).out.replace("net.db", ""))

    def test_cells_come_back_in(self):
        table = self.write("cells.csv", self.done("import", "gdelt", self.file, "--format", "csv").out)
        again = self.done("import", "cells", table, "--format", "csv").out
        self.assertEqual(again, table.read_text())

    def test_takes_packed_files_and_standard_input_and_any_order(self):
        whole = self.cells()
        half, rest = "".join(DAYS[:3]).encode(), "".join(DAYS[3:]).encode()
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("20201130.export.CSV", rest)
        files = [self.write("b.zip", packed.getvalue()), self.write("a.gz", gzip.compress(half))]
        for threads in ("1", "2", "3"):
            self.assertEqual(self.cells("--threads", threads, files=files), whole)
            self.assertEqual(self.cells("--threads", threads, files=files[::-1]), whole)
        piped = self.done("import", "gdelt", "-", "--format", "csv", stdin="".join(DAYS).encode())
        self.assertEqual(rows(piped.out), whole)

    def test_periods_types_and_conditions(self):
        self.assertEqual([cell["period"] for cell in self.cells("--period", "week", "--event-types", "none")],
                         ["2020-W49", "2020-W45", "2020-W46"])
        self.assertEqual({cell["type"] for cell in self.cells("--event-types", "code")}, {"057", "010", "016", "018", "190"})
        self.assertEqual({cell["actor1"] for cell in self.cells("--where", "code=19*", "--where", "date>=2020-12")}, {"PAKMIL"})
        self.assertEqual([cell["first_id"] for cell in self.cells("--where", "mentions>=9")], ["2"])
        self.assertEqual([cell["first_id"] for cell in self.cells("--from", "2020-12")], ["4"])
        self.assertEqual(len(self.cells("--to", "2020-11-03")), 1)

    def test_a_broken_file_is_named_and_the_rest_goes_on(self):
        packed = gzip.compress("".join(DAYS * 200).encode())
        broken = self.write("broken.gz", packed[:len(packed) // 2])
        out = self.folder / "net.json"
        ran = self.refused(1, "import", "gdelt", broken, self.file, "-o", out, says="broken.gz")
        self.assertIn("ends within its compressed data", ran.err)
        self.done("check", out)

    def test_strict_fails_and_writes_nothing(self):
        out = self.folder / "net.db"
        self.refused(1, "import", "gdelt", self.file, "--strict", "-o", out, says="days.export.CSV:7:")
        self.assertEqual(self.files(), ["days.export.CSV"])

    def test_says_what_is_wrong(self):
        wrong = [(["--where", "actr=PAK"], "actor"), (["--period", "fortnight"], "--period"), (["--map", "a=b"], "--map"),
                 (["--event-types", "roots"], "did you mean root?"), (["--actors", "usa"], "--where"),
                 (["-o", "x.gexf"], "no format ends in"), (["--format", "db"], "-o"), (["--max-size", "much"], "500M")]
        for arguments, says in wrong:
            with self.subTest(arguments):
                self.refused(1 if arguments[0] == "--where" else 2, "import", "gdelt", self.file, *arguments, says=says)
        self.refused(1, "import", "gdelt", self.file, "--max-size", "500", "-o", self.folder / "x.json",
                     says="--max-size")
        self.refused(2, "import", "csv", self.file, "--period", "day", says="event data")
        self.refused(1, "import", "gdelt", self.write("t.csv", "a,b\n1,2\n"), says="t.csv")

    def test_the_real_samples_become_a_report(self):
        if not REAL.exists():
            self.skipTest("skipped: no real data")
        out = self.folder / "events.db"
        files = [REAL / "gdelt" / "20180101000000.export.CSV", REAL / "gdelt" / "20191024143000.export.CSV"]
        ran = self.done("import", "gdelt", *files, "-o", out)
        self.assertIn("read 4525 rows, used 2800, skipped 1725\n", ran.err)
        self.done("report", out, "-o", self.folder / "report")
        self.assertIn("report/index.html", self.files())


if __name__ == "__main__":
    unittest.main()
