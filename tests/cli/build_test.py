"""What the program says it was built from, and how it is hardened (release builds only)."""
import json
import os
import re
import subprocess
import sys
import unittest

from support import CliTest, PROGRAM, SOURCE, entente

RELEASE = os.environ.get("ENTENTE_HARDENED") == "1"


def shown_by(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout


class Version(CliTest):
    def test_verbose_names_every_library_with_its_version(self):
        out = self.done("--version", "--verbose").out
        for library in ("Boost.Graph", "oneTBB", "Eigen", "Spectra", "Clp", "nlohmann/json", "pugixml", "SQLite",
                        "zlib", "libzip", "Graphviz", "librsvg", "cairo", "fmt", "CLI11"):
            self.assertRegex(out, rf"(?m)^  {re.escape(library)} +\d+\.\d+")
        self.assertRegex(out, r"(?m)^built with .+, runs on glibc \d")

    def test_of_a_shared_library_it_is_the_one_that_is_loaded(self):
        import sqlite3  # the same library, by way of Python
        self.assertIn(sqlite3.sqlite_version, self.done("--version", "--verbose").out)

    def test_anything_else_after_it_is_wrong_usage(self):
        ran = entente("--version", "--all")
        self.assertEqual(ran.code, 2)
        self.assertIn("--verbose", ran.err)


@unittest.skipUnless(RELEASE, "not a release build")
class Hardening(unittest.TestCase):
    def test_position_independent_with_relocations_read_only(self):
        headers = shown_by("readelf", "-hldW", str(PROGRAM))
        self.assertRegex(headers, r"Type:\s+DYN")
        self.assertIn("GNU_RELRO", headers)
        self.assertRegex(headers, r"FLAGS.*NOW")
        self.assertRegex(headers, r"GNU_STACK\s+\S+\s+\S+\s+\S+\s+\S+\s+\S+\s+RW\s")

    def test_checks_bounds_and_the_stack(self):
        symbols = shown_by("nm", "-D", "--undefined-only", str(PROGRAM))
        self.assertIn("__stack_chk_fail", symbols)
        self.assertRegex(symbols, r"__(memcpy|memset|read|snprintf|vsnprintf)_chk")

    def test_holds_no_path_of_the_checkout(self):
        self.assertNotIn(str(SOURCE).encode() + b"/", PROGRAM.read_bytes())


class BillOfMaterials(CliTest):
    def test_is_spdx_and_the_same_twice(self):
        run = lambda: shown_by(sys.executable, str(SOURCE / "cmake" / "sbom.py"), str(PROGRAM))
        text = run()
        self.assertEqual(text, run())
        document = json.loads(text)
        self.assertEqual(document["spdxVersion"], "SPDX-2.3")
        packages = {package["name"]: package for package in document["packages"]}
        for name in ("entente", "libsqlite3-0", "libgvc6", "librsvg2-2", "libboost-graph-dev", "nlohmann-json3-dev"):
            self.assertIn(name, packages)
            self.assertTrue(packages[name]["versionInfo"])
        ids = {package["SPDXID"] for package in document["packages"]}
        self.assertEqual(len(ids), len(document["packages"]))
        for relation in document["relationships"]:
            self.assertIn(relation["relatedSpdxElement"], ids)


if __name__ == "__main__":
    unittest.main()
