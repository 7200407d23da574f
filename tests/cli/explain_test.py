"""entente explain: every measure, format, error and word, and every error that the sources can make."""
import json
import re
import shlex
import unittest

from support import SOURCE, CliTest, entente

CODES = SOURCE / "include" / "entente" / "model" / "problem_code.hpp"


class Explain(CliTest):
    @classmethod
    def setUpClass(cls):
        cls.entries = json.loads(entente("explain", "--format", "json").out)["rows"]

    def of_kind(self, kind):
        found = [entry for entry in self.entries if entry["kind"] == kind]
        self.assertGreater(len(found), 10, kind)
        return found

    def test_everything_that_is_listed_can_be_asked_for(self):
        names = sorted({entry["name"] for entry in self.entries})
        text = self.done("explain", *names).out
        self.assertEqual([line for line in text.splitlines() if len(line) > 80], [])
        for entry in self.entries:
            self.assertTrue(entry["name"] in text or entry["label"] in text, entry["name"])
        listed = self.done("explain").out
        for entry in self.entries:
            self.assertRegex(listed, rf"(?m)^  {re.escape(entry['name'])} ")
        self.assertEqual([line for line in listed.splitlines() if len(line) > 80], [])

    def test_one_name_of_several_things_gives_them_all(self):
        text = self.done("explain", "graphml").out
        self.assertIn("graphml, a format to import, in `entente import`", text)
        self.assertIn("graphml, a format to export to, in `entente export`", text)
        self.assertEqual(self.done("explain", "S SCORE").out, self.done("explain", "s-score").out)

    def test_formats_say_what_they_read_and_skip_and_how(self):
        for entry in self.of_kind("format"):
            with self.subTest(entry["name"]):
                wanted = ("reads", "gives", "skips", "example") if entry["command"] == "import" else ("gives", "loses", "example")
                for field in wanted:
                    self.assertTrue(entry[field], field)
                words = shlex.split(entry["example"])
                self.assertEqual(words[:2], ["entente", entry["command"]])
                if entry["command"] == "import":
                    self.assertEqual(words[2], entry["name"])
                    self.assertEqual(entente(*words[1:], cwd=self.folder).code, 1)  # there is no such file
                else:
                    self.done(*words[1:], cwd=self.folder)
        self.assertNotEqual(self.files(), [])

    def test_every_error_says_what_is_wrong_and_how_to_mend_it(self):
        for entry in self.of_kind("error"):
            self.assertRegex(entry["name"], r"^[a-z]+(-[a-z]+)*$")
            self.assertRegex(entry["meaning"], r"(?s)^[A-Z].*\.$", entry["name"])
            self.assertTrue(entry["mend"], entry["name"])

    def test_every_code_is_one_that_the_sources_use(self):
        """That each has a row in the table is asserted where the table is compiled."""
        codes = re.findall(r"(?m)^    ([a-z_]+),$", CODES.read_text(encoding="utf-8").split("enum class")[1].split("};")[0])
        self.assertEqual([code.replace("_", "-") for code in codes], [e["name"] for e in self.of_kind("error") if e["label"] == "an error in data"])
        used = set()
        for folder in ("graph/model", "ingest", "cli"):
            for path in (SOURCE / folder).rglob("*.[ch]pp"):
                used |= set(re.findall(r"ProblemCode::([a-z_]+)", path.read_text(encoding="utf-8")))
        self.assertEqual(set(codes) - used, set(), "codes that no source uses")

    def test_messages_name_their_code(self):
        known = {entry["name"] for entry in self.of_kind("error")}
        for line in entente("check", "bad.json").out.splitlines():
            self.assertIn(re.search(r"\[([a-z-]+)\]$", line)[1], known)
        self.refused(1, "describe", self.folder / "none.json", says="[file-missing]")
        row = json.loads(entente("check", "bad.json", "--format", "json").out)["rows"][0]
        self.assertIn(row["code"], known)

    def test_what_is_unknown_is_said_with_what_is_near(self):
        self.refused(2, "explain", "unknown_idd", says='nothing is called "unknown_idd"; did you mean unknown-id')
        self.refused(2, "explain", "brokerage-total", says="broker_total")
        self.refused(2, "explain", "zzzzzzzzzz", says="entente explain lists what there is")

    def test_is_the_same_in_any_locale(self):
        plain = self.done("explain").out
        self.assertEqual(self.done("explain", env={"LC_ALL": "C", "LANG": "", "TERM": "dumb"}).out, plain)


if __name__ == "__main__":
    unittest.main()
