"""makefile_test.py ROOT: `make help` lists every target of the Makefile, and every one is phony."""
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(sys.argv.pop(1)) if len(sys.argv) > 1 else None


def targets(makefile):
    """Those with a rule, in order; `package: export X = 1` sets a variable and is none."""
    rule = re.compile(r"^([A-Za-z0-9_./-]+):(?![=:]| *export\b)", re.MULTILINE)
    return [name for name in rule.findall(makefile) if not name.startswith(".")]


class Makefile(unittest.TestCase):
    def setUp(self):
        self.text = (ROOT / "Makefile").read_text(encoding="utf-8")

    def test_help_lists_every_target(self):
        shown = subprocess.run(["make", "-s", "-C", ROOT, "help"], capture_output=True, text=True, check=True).stdout
        self.assertEqual(targets(self.text), re.findall(r"^  make (\S+) +\S", shown, re.MULTILINE))

    def test_no_target_is_a_file(self):
        phony = re.search(r"^\.PHONY: (.*)$", self.text, re.MULTILINE).group(1).split()
        self.assertEqual(sorted(targets(self.text)), sorted(phony))

    def test_the_core_needs_no_package_besides_the_usual_ones(self):
        usual, core = (set(re.findall(r"^[^#\s]+", (ROOT / "cmake" / name).read_text(encoding="utf-8"), re.MULTILINE))
                       for name in ("packages.txt", "packages-core.txt"))
        self.assertLess(core, usual)
        self.assertTrue(core)

    def test_targets_are_found(self):
        text = "A ?= 1\nB := 2\n.PHONY: one\none: ## first\n\tx\ntwo: export C ?= 3\ntwo: one\nthree-3: two ## third\n"
        self.assertEqual(["one", "two", "three-3"], targets(text))


if __name__ == "__main__":
    unittest.main()
