"""What docs/editors.md tells editors to look for finds the problems that the program prints."""
import json
import re
import unittest

from support import SOURCE, CliTest, entente

PAGE = (SOURCE / "docs" / "editors.md").read_text(encoding="utf-8")


def block(kind, holding=""):
    """The code block of this kind that holds the text."""
    return next(body for body in re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL) if holding in body)


class Editors(CliTest):
    def setUp(self):
        super().setUp()
        self.text = entente("check", "bad.json").out + entente("check", "bad.json").err
        self.found = [json.loads(line) for line in entente("check", "bad.json", "--json").out.splitlines()]
        self.assertGreater(len(self.found), 3)

    def expect_places(self, places):
        self.assertEqual(places, [(one["file"], one["line"], one["column"]) for one in self.found])

    def test_vs_code(self):
        matcher = json.loads(block("json", "problemMatcher"))["tasks"][0]["problemMatcher"]
        pattern = matcher["pattern"]
        matches = [match for line in self.text.splitlines() if (match := re.match(pattern["regexp"], line))]
        self.expect_places([(match[pattern["file"]], int(match[pattern["line"]]), int(match[pattern["column"]]))
                            for match in matches])
        for match, one in zip(matches, self.found):
            self.assertIn(one["message"], match[pattern["message"]])
            self.assertEqual(match[pattern["code"]], one["code"])

    def test_vim(self):
        """The parts of 'errorformat' that it uses, as regular expressions."""
        option = re.search(r"errorformat=((?:\\ |\S)+)", block("vim"))[1].replace("\\ ", " ")
        self.assertTrue(option.endswith(",%-G%.%#"))  # all other lines are left out
        pattern = re.escape(option.removesuffix(",%-G%.%#")).replace(r"\ ", " ")
        for item, meaning in (("%f", "(?P<file>[^:]+)"), ("%l", r"(?P<line>\d+)"), ("%c", r"(?P<column>\d+)"),
                              ("%m", "(?P<message>.+)")):
            self.assertIn(item, pattern)
            pattern = pattern.replace(item, meaning)
        matches = [match for line in self.text.splitlines() if (match := re.fullmatch(pattern, line))]
        self.expect_places([(match["file"], int(match["line"]), int(match["column"])) for match in matches])

    def test_emacs(self):
        """Lisp's string, and its regular expression in Python's form."""
        text, groups = re.search(r"'\(entente (\".*\") ([\d ]+)\)", block("elisp")).groups()
        pattern = re.sub(r"\\([()])", r"\1", json.loads(text))
        file, line, column = map(int, groups.split())
        matches = list(re.finditer(pattern, self.text, re.MULTILINE))
        self.expect_places([(match[file], int(match[line]), int(match[column])) for match in matches])

    def test_every_key_is_explained(self):
        for key in self.found[0]:
            self.assertRegex(PAGE, rf"(?m)^\|.*`{key}`.*\| ")


if __name__ == "__main__":
    unittest.main()
