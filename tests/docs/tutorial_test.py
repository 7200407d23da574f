"""The tutorial's network is held to the standard that the tutorial asks of its readers."""
import json
import re
import sys
import pathlib
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from support import SOURCE, CliTest  # noqa: E402

FILE = SOURCE / "examples" / "tutorial" / "cod-wars.json"


class Tutorial(CliTest):
    def setUp(self):
        super().setUp()
        self.network = json.loads(FILE.read_text(encoding="utf-8"))

    def test_has_no_problem(self):
        self.assertIn(": 0 problems;", self.done("check", FILE).err)

    def test_every_relation_has_a_source_and_every_source_is_used(self):
        used = set()
        for relation in self.network["relations"]:
            self.assertGreaterEqual(len(relation["sources"]), 1, relation["id"])
            used |= {source["id"] for source in relation["sources"]}
        self.assertEqual(used, {source["id"] for source in self.network["sources"]})

    def test_every_source_can_be_found(self):
        for source in self.network["sources"]:
            self.assertTrue(source["title"] and source["publisher"], source["id"])
            self.assertRegex(source["date"], r"^\d{4}$")

    def test_every_weight_names_its_category(self):
        for kind in self.network["types"]:
            category = re.search(r"Goldstein \d{3} .+, ([+-]\d+(?:\.\d+)?)", kind["description"])
            self.assertIsNotNone(category, kind["id"])
            self.assertEqual(float(category[1]), kind["weight"], kind["id"])

    def test_every_actor_and_type_is_used(self):
        ends = {relation[end] for relation in self.network["relations"] for end in ("source", "target")}
        self.assertEqual({actor["id"] for actor in self.network["actors"]}, ends)
        self.assertEqual({kind["id"] for kind in self.network["types"]},
                         {relation["type"] for relation in self.network["relations"]})

    def test_each_fact_of_the_account_is_a_relation(self):
        text = (SOURCE / "docs" / "tutorial.md").read_text(encoding="utf-8")
        account = text[text.index("## The account"):text.index("## Begin a file")]
        days = {"{} {} {}".format(int(day), month, year) for relation in self.network["relations"]
                for year, number, day in re.findall(r"^(\d{4})-(\d\d)-(\d\d)$", relation.get("date", relation.get("start", "")))
                for month in ["January February March April May June July August September October November December".split()[int(number) - 1]]}
        for day, month, year in re.findall(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})", account):
            self.assertIn(f"{day} {month} {year}", days)


if __name__ == "__main__":
    unittest.main()
