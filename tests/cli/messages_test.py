"""--quiet, --verbose and --errors: how much the program says on stderr, and in which form."""
import json
import re
import unittest

from support import DATA, CliTest, entente

KEYS = ["file", "line", "column", "path", "severity", "code", "message", "mend"]
COMMANDS = ("check", "describe", "centrality", "balance", "align", "phases", "draw", "chart", "report", "watch", "export",
            "import", "init", "explain")
# Command lines that say something on stderr, or may.
TALKATIVE = (["check", "small.json"], ["describe", "small.json"], ["centrality", "small.json"], ["balance", "triangles.json"],
             ["align", "small.json", "--pair", "alba,brava"], ["phases", "small.json"],
             ["balance", "small.json", "--by", "phases:alba,brava", "--types", "alliance"],
             ["export", "small.json", "--format", "graphml"], ["explain", "degree"])


def objects(text):
    return [json.loads(line) for line in text.splitlines()]


class Loudness(CliTest):
    def test_every_command_has_the_options(self):
        for command in COMMANDS:
            text = self.done(command, "--help").out
            for option in ("-q, --quiet", "-v, --verbose", "--errors FORM"):
                self.assertIn(option, text, command)

    def test_quiet_says_nothing_and_verbose_more_and_neither_changes_the_result(self):
        for arguments in TALKATIVE:
            with self.subTest(arguments):
                usual = self.done(*arguments)
                quiet = self.done(*arguments, "--quiet")
                verbose = self.done(*arguments, "-v")
                self.assertEqual(quiet.err, "")
                self.assertEqual(quiet.bytes, usual.bytes)
                self.assertEqual(verbose.bytes, usual.bytes)
                for line in usual.err.splitlines():
                    self.assertIn(line, verbose.err.splitlines())
                self.assertRegex(verbose.err, r"^entente \d+\.\d+\.\d+, on up to \d+ threads\n")
                self.assertRegex(verbose.err, r"\ndone in \d+\.\d\d s\n$")

    def test_quiet_writes_the_same_files(self):
        for command in (["draw", "small.json"], ["report", "small.json"], ["init"]):
            for how in ("usual", "quiet"):
                folder = self.folder / command[0] / how
                target = [folder] if command[0] == "init" else ["-o", folder]
                ran = self.done(*command, *target, *(["-q"] if how == "quiet" else []))
                if how == "quiet":
                    self.assertEqual(ran.err, "")
            one, other = (self.folder / command[0] / how for how in ("usual", "quiet"))
            names = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
            self.assertGreater(len(names), 0)
            self.assertEqual(names, sorted(path.relative_to(other) for path in other.rglob("*") if path.is_file()))
            for name in names:
                self.assertEqual((one / name).read_bytes(), (other / name).read_bytes(), name)

    def test_quiet_keeps_errors(self):
        for arguments, code in ((["align", "bad.json"], 1), (["align", "none.json"], 1), (["align", "small.json", "--by", "x"], 2)):
            self.assertEqual(self.refused(code, *arguments, "-q").err, entente(*arguments).err)
        self.assertEqual(entente("check", "bad.json", "-q").err, "")
        self.assertEqual(entente("check", "bad.json", "-q").out, entente("check", "bad.json").out)

    def test_quiet_keeps_quiet_about_an_import(self):
        table = self.write("ties.csv", "source,target,year\nusa,pakistan,1954\nusa,,1955\n")
        usual = self.done("import", "edges", table, "-o", self.folder / "a.json")
        quiet = self.done("import", "edges", table, "-o", self.folder / "b.json", "-q")
        self.assertIn("read 2 rows", usual.err)
        self.assertEqual(quiet.err, "")
        self.assertEqual((self.folder / "a.json").read_bytes(), (self.folder / "b.json").read_bytes())

    def test_verbose_names_what_is_read_and_what_it_held(self):
        spoken = self.done("describe", "small.json", "--verbose").err
        self.assertRegex(spoken, r"\nreading small\.json: \d+\.\d\d s; JSON, [\d,]+ bytes; 7 actors, 10 relations, 2 eras, "
                                 r"observed 1990\.\.2000\n")
        spoken = self.done("balance", "triangles.json", "--null", "20", "--verbose").err
        self.assertRegex(spoken, r"\nmeasuring balance: \d+ networks in \d+\.\d\d s\n")

    def test_verbose_names_every_step(self):
        spoken = self.done("draw", "small.json", "-o", self.folder, "--verbose").err
        self.assertEqual(re.findall(r"^(placing|drawing) ([^:]+): \d+\.\d\d s$", spoken, re.MULTILINE),
                         [("placing", "the actors"), ("drawing", "Early years"), ("drawing", "Late years")])

    def test_both_together_are_refused(self):
        for command in COMMANDS:
            arguments = {"chart": ["timeline", "small.json", "-o", "x.svg"], "draw": ["small.json", "-o", "x.svg"],
                         "import": ["edges", "x.csv"], "init": [], "explain": []}.get(command, ["small.json"])
            self.refused(2, command, *arguments, "--quiet", "--verbose", says="excludes")


class JsonErrors(CliTest):
    def refused_as_json(self, code, *arguments, says="", **more):
        """The objects, for the exit code and the words that the text form has too."""
        ran = entente(*arguments, "--errors", "json", **more)
        self.assertEqual(ran.code, code, ran.err)
        self.assertEqual(ran.out, "")
        found = objects(ran.err)
        self.assertGreater(len(found), 0)
        for one in found:
            self.assertEqual(list(one), KEYS)
            self.assertEqual(one["severity"], "error")
            self.assertTrue(one["message"])
        self.assertIn(says, found[0]["message"])
        return found

    def test_wrong_usage(self):
        for arguments, says, mend in ((["frobnicate"], "no command", "see entente --help"),
                                      (["align"], "NETWORK is missing", "see entente align --help"),
                                      (["align", "small.json", "--bi", "era"], "did you mean --by?", "see entente align --help"),
                                      (["align", "small.json", "--quiet", "-v"], "excludes", "see entente align --help"),
                                      (["align", "small.json", "--pair", "alba,bravva"], "did you mean brava?",
                                       "see entente align --help")):
            found = self.refused_as_json(2, *arguments, says=says)
            self.assertEqual(len(found), 1)
            self.assertEqual((found[0]["code"], found[0]["mend"]), ("usage", mend))
        found = objects(entente("--errors=json").err)
        self.assertEqual([(one["code"], one["file"]) for one in found], [("usage", None)])

    def test_the_form_itself_misspelt(self):
        self.refused(2, "align", "small.json", "--errors", "jsn", says=["did you mean json?", "--help"])
        self.refused(2, "align", "small.json", "--errors", "xml", says="text, json")

    def test_bad_data(self):
        plain = entente("check", "bad.json").out.splitlines()
        found = self.refused_as_json(1, "align", "bad.json")
        self.assertEqual(len(found), len(plain))
        for one, line in zip(found, plain):
            self.assertTrue(line.startswith(f"{one['file']}:{one['line']}:{one['column']}: "), line)
            for part in ("path", "message", "mend", "code"):
                self.assertIn(one[part] or "", line)
        self.assertTrue(all(one["code"] for one in found))

    def test_files_that_cannot_be_read_or_written(self):
        found = self.refused_as_json(1, "align", "none.json")
        self.assertEqual((found[0]["file"], found[0]["line"]), ("none.json", None))
        self.refused_as_json(1, "align", "us-pakstan", says="did you mean us-pakistan?")
        found = self.refused_as_json(1, "align", "small.json", "-o", "/dev/null/x.csv")
        self.assertEqual(found[0]["code"], "system")
        self.refused_as_json(1, "report", "small.json", "-o", DATA / "small.json", says="not a folder")

    def test_check_gives_its_problems_on_stdout(self):
        table = json.loads(entente("check", "bad.json", "--format", "json").out)["rows"]
        for asked in (["--json"], ["--errors", "json"], ["--errors=json"]):
            ran = entente("check", "bad.json", *asked)
            self.assertEqual((ran.code, ran.err), (1, ""))
            found = objects(ran.out)
            self.assertEqual([(one["line"], one["column"], one["path"], one["message"]) for one in found],
                             [(row["line"], row["column"], row["path"], row["what"]) for row in table])
        ran = entente("check", "--json", "small.json")
        self.assertEqual((ran.code, ran.out, ran.err), (0, "", ""))
        ran = entente("check", "--json", "none.json")
        self.assertEqual((ran.code, ran.out, objects(ran.err)[0]["file"]), (1, "", "none.json"))
        self.assertEqual(objects(entente("check", "--json").err)[0]["code"], "usage")
        self.assertEqual(objects(entente("check", "-", "--json", stdin=b"").out)[0]["file"], "-")

    def test_check_writes_them_to_a_file_and_leaves_tables_alone(self):
        entente("check", "bad.json", "--json", "-o", self.folder / "problems.txt")
        self.assertEqual((self.folder / "problems.txt").read_text(), entente("check", "bad.json", "--json").out)
        for form in ("csv", "md"):
            self.assertEqual(entente("check", "bad.json", "--json", "--format", form).out,
                             entente("check", "bad.json", "--format", form).out)

    def test_notes_are_objects_too(self):
        arguments = ["balance", "small.json", "--by", "phases:alba,brava", "--types", "alliance"]
        ran = self.done(*arguments, "--errors", "json", "--verbose")
        self.assertEqual(ran.out, self.done(*arguments).out)
        found = objects(ran.err)
        self.assertTrue(all(list(one) == KEYS and one["severity"] == "note" for one in found))
        self.assertTrue(any("one phase" in one["message"] for one in found))
        self.assertEqual(self.done(*arguments, "--errors", "json", "--quiet").err, "")

    def test_every_byte_is_ascii_whatever_stands_in_the_file(self):
        path = self.write("Zo\u00eb \u202e.json", '{"format": "entente-network/1", "K\u00f6nig\\u0007\u202e": 1}')
        for env in ({}, {"LC_ALL": "C"}):
            ran = entente("check", path, "--json", env=env)
            self.assertRegex(ran.out, r"^[ -~\n]+$")
            self.assertEqual(objects(ran.out)[0]["file"], str(path))

    def test_the_locale_has_no_say(self):
        for arguments in (["align", "bad.json"], ["align"], ["check", "bad.json", "--json"]):
            for more in ([], ["--errors", "json"]):
                if "--json" in arguments and more:
                    continue
                one, other = (entente(*arguments, *more, env={"LC_ALL": locale}) for locale in ("C", "C.UTF-8"))
                self.assertEqual((one.code, one.out, one.err), (other.code, other.out, other.err))


if __name__ == "__main__":
    unittest.main()
