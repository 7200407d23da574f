"""The same bytes whatever the number of processors, the locale, the time zone and the order of relations in the
file, and on every run: each command, with every file that it writes."""
import json
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import unittest

from support import DATA, SHIPPED, CliTest, entente

# Built from tests/support/cores.cpp; absent where a sanitizer has to be loaded first.
CORES = os.environ.get("ENTENTE_CORES_LIBRARY")

NETWORK = "us-pakistan.json"
PAIR = ["--pair", "usa,pakistan"]
# Commands that end in `-o out…` write there; the others print.
TABLES = [
    ["check", NETWORK],
    ["describe", NETWORK],
    ["centrality", NETWORK, "--measure", "all", "--by", "decade"],
    ["centrality", NETWORK, "--null", "19"],
    ["balance", NETWORK],
    ["balance", NETWORK, "--null", "19", "--by", "decade"],
    ["balance", NETWORK, "--frustrated"],
    ["balance", NETWORK, "--camps"],
    ["balance", NETWORK, "--blocs"],
    ["balance", NETWORK, "--census"],
    ["balance", NETWORK, "--k", "2,3"],
    ["align", NETWORK, "--measure", "all"],
    ["align", NETWORK, *PAIR, "--intervals", "100"],
    ["align", NETWORK, "--sensitivity"],
    ["align", NETWORK, "--measure-agreement"],
    ["align", NETWORK, "--groups", "bloc"],
    ["align", NETWORK, "--poles", "usa,soviet-union"],
    ["align", "--profiles", str(DATA / "votes.csv"), "--intervals", "100"],
    ["phases", NETWORK],
    ["phases", NETWORK, "--drivers"],
    ["phases", NETWORK, "--online"],
    ["phases", NETWORK, "--actor", "pakistan"],
    ["phases", NETWORK, "--network"],
    ["phases", NETWORK, "--network", "--changes"],
    ["phases", "--series", str(DATA / "aid.csv"), "--date-column", "year", "--value-column", "amount", "--where",
     "country=A", "--where", "type=grant"],
    ["explain"],
]
FIGURES = [
    ["draw", NETWORK, "--era", "war-on-terror", "-o", "out.svg"],
    ["draw", NETWORK, "--era", "war-on-terror", "-o", "out.png"],
    ["draw", NETWORK, "--era", "war-on-terror", "-o", "out.pdf"],
    *[["chart", chart, NETWORK, "-o", "out.svg"] for chart in ("timeline", "alignment", "heatmap", "blocs")],
    ["chart", "multiples", "small.json", "-o", "out.svg"],
    ["report", "small.json", "-o", "out"],
]
# They hold the relations one by one, in the order of the file.
LISTS = [
    ["align", NETWORK, "--evidence"],
    *[["export", NETWORK, "-o", "out." + ending] for ending in ("json", "graphml", "gexf", "net", "dot", "db")],
    ["export", NETWORK, "-o", "out/"],
]
PLACES = [{"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Asia/Karachi"},
          {"LC_ALL": "C", "LANG": "", "TZ": "America/Los_Angeles"}, {"LC_ALL": "xx", "TZ": "nowhere"}]


def comma_locale(folder):
    """A locale whose decimal point is a comma, where its sources are installed (package locales)."""
    built = subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", folder / "de_DE.UTF-8"], check=False,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) if shutil.which("localedef") else None
    return {"LOCPATH": str(folder)} if built and built.returncode == 0 else {}


class Surroundings(CliTest):
    @classmethod
    def setUpClass(cls):
        cls.locales = tempfile.TemporaryDirectory(prefix="entente-locales-")
        cls.comma = comma_locale(pathlib.Path(cls.locales.name))
        cls.plain = {}

    @classmethod
    def tearDownClass(cls):
        cls.locales.cleanup()

    def made(self, command, env=None, shuffled=False):
        """Everything a command says and writes."""
        with tempfile.TemporaryDirectory(prefix="entente-test-") as name:
            folder = pathlib.Path(name)
            for path in (SHIPPED["us-pakistan"], DATA / "small.json"):
                data = json.loads(path.read_text(encoding="utf-8"))
                if shuffled:
                    random.Random(1).shuffle(data["relations"])
                (folder / path.name).write_text(json.dumps(data), encoding="utf-8")
            ran = entente(*command, cwd=folder, env=env)
            self.assertEqual(ran.code, 0, f"{command}: {ran.err}")
            files = {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
                     if path.is_file() and path.name not in (NETWORK, "small.json")}
            self.assertEqual("-o" in command, bool(files), command)
            return ran.out, ran.err, files

    def usual(self, command):
        key = tuple(command)
        if key not in self.plain:
            self.plain[key] = self.made(command)
        return self.plain[key]

    def same(self, command, **changes):
        found, expected = self.made(command, **changes), self.usual(command)
        with self.subTest(command=command, **changes):
            self.assertEqual(found[:2], expected[:2])
            self.assertEqual(list(found[2]), list(expected[2]))
            self.assertEqual([name for name in found[2] if found[2][name] != expected[2][name]], [])

    def test_repeated_runs(self):
        for command in TABLES + FIGURES + LISTS:
            self.same(command)

    def test_locale_and_time_zone(self):
        for place in PLACES:
            for command in TABLES + FIGURES + LISTS:
                self.same(command, env={**place, **self.comma})

    def test_order_of_the_relations(self):
        for command in TABLES + [figure for figure in FIGURES if figure[0] != "report"]:
            self.same(command, shuffled=True)

    @unittest.skipUnless(CORES, "needs a library that is loaded first")
    def test_number_of_processors(self):
        for cores in (1, 2, 4, 8):
            log = self.folder / f"threads-{cores}"
            env = {"LD_PRELOAD": CORES, "ENTENTE_CORES": str(cores), "ENTENTE_CORES_LOG": str(log)}
            for command in TABLES + (FIGURES + LISTS if cores in (1, 8) else []):
                self.same(command, env=env)
            threads = max(int(line) for line in log.read_text(encoding="utf-8").split())
            self.assertEqual(threads, cores - 1, "threads beside the first")

    def test_threads_of_an_import(self):
        for threads in (1, 2, 4, 8):
            cells = "actor1,actor2,period,type,count,goldstein_sum,positive_sum,negative_sum,first_id,last_id\n" + "".join(
                f"A{i % 7},B{i % 5},20{10 + i % 10}-01,04,2,{i % 5},{i % 5},0,{i + 1},{i + 2}\n" for i in range(300))
            ran = self.done("import", "cells", "-", "--threads", threads, stdin=cells.encode())
            self.plain.setdefault("import", ran.bytes)
            self.assertEqual(ran.bytes, self.plain["import"])


if __name__ == "__main__":
    unittest.main()
