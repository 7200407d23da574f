"""Help teaches: an overview, the help of each command, and pages that are made from the program's own tables."""
import json
import re
import shlex
import unittest

from support import SOURCE, CliTest, entente, rows

LONGEST = 80


def section(text, begins, ends):
    return text.split(begins)[1].split(ends)[0]


class Help(CliTest):
    def setUp(self):
        super().setUp()
        overview = self.done("help").out
        self.commands = re.findall(r"(?m)^  ([a-z]+)  +[a-z]", section(overview, "Commands:\n", "\n\n"))
        self.topics = re.findall(r"(?m)^  ([a-z]+)  +[a-z]", section(overview, "Topics, for entente help TOPIC:\n", "\n\n"))

    def pages(self):
        for topic in self.topics:
            yield topic, self.done("help", topic).out
        for command in self.commands:
            yield command, self.done(command, "--help").out

    def test_every_page_begins_with_examples_and_is_narrow(self):
        self.assertGreater(len(self.topics), 5)
        for name, page in self.pages():
            with self.subTest(name):
                lines = page.splitlines()
                self.assertEqual(lines[0], "Examples:")
                self.assertRegex(lines[1], r"^  (\S+=\S+ )?entente [a-z]")
                self.assertEqual([line for line in lines if len(line) > LONGEST or line != line.rstrip()], [])

    def test_what_is_unknown_is_said_with_what_is_near(self):
        for word, meant in (("dats", "did you mean dates?"), ("algin", "did you mean align?"), ("formts", "did you mean formats?"),
                            ("zzzzzzz", "the topics are measures, formats")):
            self.refused(2, "help", word, says=[f'no command and no topic "{word}"', meant])

    def test_the_help_of_a_command_is_its_own(self):
        for command in self.commands:
            self.assertEqual(self.done("help", command).out, self.done(command, "--help").out)
        self.assertEqual(self.done("help").out, self.done("--help").out)

    def test_examples_are_ones_that_the_program_takes(self):
        """On files that only a reader has they fail for want of the file, not for want of sense."""
        seen = set()
        for _, page in self.pages():
            for line in re.findall(r"(?m)^  entente (\S.*)", section(page, "Examples:\n", "\n\n")):
                words = shlex.split(line.split(" | ")[0])
                if words[0] in ("draw", "chart", "report", "watch", "phases", "init") or tuple(words) in seen:
                    continue  # those that take long or leave files have tests of their own
                seen.add(tuple(words))
                ran = entente(*words, cwd=self.folder)
                self.assertIn(ran.code, (0, 1) if "us-pakistan" not in line else (0,), f"{line}\n{ran.err}")
        self.assertGreater(len(seen), 30)

    def test_measures_that_answer_a_question_exist(self):
        known = {row["name"] for row in rows(self.done("explain", "--format", "csv").out)}
        asked = section(self.done("help", "measures").out, "answers which question:\n", "\n\n")
        named = [name for line in asked.splitlines() for name in re.findall(r"[a-z_]+", line[44:])]
        self.assertGreater(len(named), 20)
        self.assertEqual(set(named) - known, set())

    def test_pages_hold_all_of_their_tables(self):
        entries = json.loads(self.done("explain", "--format", "json").out)["rows"]
        for topic, kind in (("measures", "measure"), ("formats", "format"), ("errors", "error")):
            words = set(re.findall(r"[a-z0-9_-]+", self.done("help", topic).out))
            self.assertEqual({entry["name"] for entry in entries if entry["kind"] == kind} - words, set(), topic)

    def test_the_sum_of_the_page_on_weights_is_right(self):
        page = self.done("help", "weights").out
        network = {"format": "entente-network/1", "id": "sum", "title": "Sum", "observed": {"start": "1954", "end": "1957"},
                   "types": [{"id": "alliance", "label": "Alliance", "nature": "state", "directed": False, "weight": 5},
                             {"id": "raid", "label": "Raid", "nature": "event", "directed": True, "weight": -8}],
                   "actors": [{"id": id, "name": id, "kind": "state"} for id in ("a", "b")], "sources": [], "eras": [],
                   "relations": [{"id": "r1", "source": "a", "target": "b", "type": "alliance", "start": "1954"},
                                 {"id": "r2", "source": "a", "target": "b", "type": "raid", "date": "1955-06"}]}
        path = self.write("sum.json", json.dumps(network))
        row = rows(self.done("align", path, "--by", "era", "--format", "csv").out)[0]
        self.assertEqual((float(row["cooperation"]), float(row["conflict"])), (15, 8))
        self.assertIn(f"net = (15 - 8) / (15 + 8) = {float(row['net']):.2f}", page)
        self.assertIn(f"strength = (15 - 8) / 3 = {float(row['strength']):.2f}", page)

    def test_variables_are_those_that_the_code_reads(self):
        listed = set(re.findall(r"[A-Z_]{2,}", section(self.done("help", "environment").out, "\n\n", "\n\n")))
        read = set()
        for path in (SOURCE / "cli").rglob("*.cpp"):
            text = path.read_text(encoding="utf-8")
            read |= set(re.findall(r'(?:getenv|environment)\("([A-Z_]+)"', text))
        self.assertGreater(len(read), 2)
        self.assertEqual(read - listed, set())

    def test_works_without_a_terminal_and_in_any_locale(self):
        for name, page in self.pages():
            self.assertEqual(self.done("help", name, env={"LC_ALL": "C", "TERM": "", "LANG": ""}).out, page)


if __name__ == "__main__":
    unittest.main()
