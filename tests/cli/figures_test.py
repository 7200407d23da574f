"""draw, report, export and init: which files, where, and that they are what their endings say."""
import json
import os
import re
import shlex
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ET

from support import DATA, SHIPPED, SOURCE, CliTest, entente


class Draw(CliTest):
    def draw(self, *arguments):
        return self.done("draw", *arguments).out.splitlines()

    def test_folder_gets_a_file_per_era(self):
        for path in (f"{self.folder}/a/", self.folder / "b", self.folder):
            printed = self.draw("small.json", "-o", path)
            base = str(path).rstrip("/")
            self.assertEqual(printed, [f"{base}/small-early.svg", f"{base}/small-late.svg"])
            for name in printed:
                self.assertTrue(ET.parse(name).getroot().tag.endswith("svg"))

    def test_every_format_by_ending_and_by_name(self):
        for ending, magic in (("svg", b"<"), ("pdf", b"%PDF-"), ("png", b"\x89PNG\r\n"), ("dot", b"")):
            path = self.folder / f"late.{ending}"
            self.assertEqual(self.draw("small.json", "--era", "late", "-o", path), [str(path)])
            self.assertTrue(path.read_bytes().startswith(magic))
            ran = self.done("draw", "small.json", "--era", "late", "-o", "-", "--format", ending)
            if ending != "pdf":
                self.assertEqual(ran.bytes, path.read_bytes())

    def test_pattern(self):
        printed = self.draw("small.json", "-o", self.folder / "fig-{era}.svg", "--era", "late,early")
        self.assertEqual([os.path.basename(name) for name in printed], ["fig-late.svg", "fig-early.svg"])

    def test_other_periods(self):
        printed = self.draw("small.json", "--by", "5", "--from", "1992", "-o", self.folder)
        self.assertEqual([os.path.basename(name) for name in printed], ["small-1990-1994.svg", "small-1995-1999.svg"])

    def test_one_era_is_drawn_as_it_is_among_all(self):
        self.draw("us-pakistan", "-o", self.folder)
        era = json.loads(SHIPPED["us-pakistan"].read_text(encoding="utf-8"))["eras"][1]["id"]
        self.draw("us-pakistan", "--era", era, "-o", self.folder / "one.svg")
        self.assertEqual((self.folder / "one.svg").read_bytes(), (self.folder / f"us-pakistan-{era}.svg").read_bytes())

    def test_filters(self):
        self.draw("us-pakistan", "--roll-up", "--kinds", "state", "-o", self.folder)
        self.draw("us-pakistan", "--actors", "pakistan", "-o", self.folder / "alone")
        self.draw("us-pakistan", "--types", json.loads(SHIPPED["us-pakistan"].read_text())["types"][0]["id"], "-o",
                  self.folder / "typed")
        for name in self.files():
            ET.parse(self.folder / name)

    def test_networks_with_little_in_them(self):
        base = {"format": "entente-network/1", "id": "n", "title": "N", "observed": {"start": "1990", "end": "2000"},
                "types": [], "actors": [], "relations": []}
        one = {**base, "actors": [{"id": "a", "name": "A", "kind": "state"}]}
        two = {**base, "actors": one["actors"] + [{"id": "b", "name": "B", "kind": "person"}]}
        for network in (base, one, two):
            text = json.dumps(network).encode()
            self.done("draw", "-", "-o", self.folder / "x", stdin=text)
            self.done("report", "-", "-o", self.folder / "r", stdin=text)
            for command in ("check", "describe", "centrality", "align", "export"):
                for form in ("json",) if command == "export" else ("table", "csv", "json", "md"):
                    self.done(command, "-", "--format", form, stdin=text)
        self.assertEqual([name for name in self.files() if name.endswith("html")], ["r/index.html"])


def crowd(actors):
    """A network of so many actors in a ring, each stronger tied than the one before, and all tied to the first."""
    names = [f"n{i}" for i in range(actors)]
    ties = [(names[i], names[(i + 1) % actors], 1 + i % 9) for i in range(actors)]
    ties += [(names[0], name, 2) for name in names[2:-1]]
    return json.dumps({
        "format": "entente-network/1", "id": "crowd", "title": "A crowd", "observed": {"start": "1990", "end": "2000"},
        "types": [{"id": "visit", "label": "Visit", "nature": "event", "directed": True, "weight": 1}],
        "actors": [{"id": name, "name": name, "kind": "state"} for name in names],
        "relations": [{"id": f"r{i}", "source": a, "target": b, "type": "visit", "date": "1995", "weight": w}
                      for i, (a, b, w) in enumerate(ties)]}).encode()


class LargeNetworks(CliTest):
    def drawn(self, network, *options):
        ran = self.done("draw", "-", "-o", "-", "--format", "svg", *options, stdin=network)
        svg = ET.fromstring(ran.bytes)
        # Type size, fill and place differ; the names of boxes are those that a text element holds alone.
        names = {"".join(text.itertext()) for text in svg.iter("{http://www.w3.org/2000/svg}text")}
        return {name for name in names if re.fullmatch(r"n\d+", name)}, ran

    def test_the_most_prominent_actors_are_drawn_and_the_rest_is_counted(self):
        names, ran = self.drawn(crowd(90))
        self.assertEqual(len(names), 60)
        self.assertIn("n0", names)
        self.assertRegex(ran.err, r"60 of 90 actors, with \d\d % of the strength of all ties, are drawn; --top 100 draws more")
        self.assertIn("Drawn: 60 of 90 actors", ran.out)

    def test_top(self):
        names, ran = self.drawn(crowd(90), "--top", "12")
        self.assertEqual(len(names), 12)
        self.assertIn("12 of 90 actors", ran.err)
        names, ran = self.drawn(crowd(90), "--top", "0", "--labels", "0")
        self.assertEqual(len(names), 90)
        self.assertNotIn("are drawn", ran.err)
        names, ran = self.drawn(crowd(90), "--top", "0")
        self.assertEqual(len(names), 60)
        self.assertIn("30 of 90 actors are drawn without their names; --labels 100 names more", ran.err)

    def test_actors_that_are_named_are_kept(self):
        asked = [f"n{i}" for i in range(70)]
        names, _ = self.drawn(crowd(90), "--actors", ",".join(asked))
        self.assertEqual(names, set(asked))

    def test_ties(self):
        _, ran = self.drawn(crowd(90), "--ties", "70")
        self.assertIn("the strongest 70 are drawn; --ties", ran.err)
        self.assertRegex(ran.out, r"70 of \d+ ties between them, the strongest\.")

    def test_a_network_with_room_is_drawn_whole_and_silently(self):
        whole = self.done("draw", "us-pakistan", "--era", "war-on-terror", "-o", "-", "--format", "svg")
        self.assertEqual(whole.err, "")
        more = self.done("draw", "us-pakistan", "--era", "war-on-terror", "--top", "0", "-o", "-", "--format", "svg")
        self.assertEqual(whole.bytes, more.bytes)
        self.assertNotIn("Drawn:", whole.out)

    def test_wrong_numbers(self):
        for option in ("--top", "--ties"):
            for value in ("-1", "many", "1.5"):
                ran = entente("draw", "us-pakistan", "-o", self.folder, option, value)
                self.assertEqual(ran.code, 2, (option, value))


class Report(CliTest):
    def test_prints_where_and_how_much(self):
        for network in ("small.json", *SHIPPED):
            target = self.folder / network
            ran = self.done("report", network, "-o", target)
            self.assertEqual(ran.out, f"{target}/index.html\n")
            figures = len(list((target / "figures").iterdir()))
            tables = len(list((target / "tables").iterdir()))
            self.assertEqual(ran.err.splitlines()[-1], f"{figures} figures, {tables} tables")
            self.assertTrue((target / "report.md").is_file())

    def test_usual_folder_is_named_after_the_network(self):
        ran = self.done("report", "us-pakistan", cwd=self.folder)
        self.assertEqual(ran.out, "out/us-pakistan/index.html\n")

    def test_other_files_of_the_folder_stay(self):
        self.write("notes.txt", "mine")
        self.done("report", "small.json", "-o", self.folder)
        self.assertEqual((self.folder / "notes.txt").read_text(), "mine")

    def test_twice_gives_the_same_bytes(self):
        for target in ("a", "b"):
            self.done("report", "us-pakistan", "-o", self.folder / target)
        for path in (self.folder / "a").rglob("*"):
            if path.is_file():
                self.assertEqual(path.read_bytes(), (self.folder / "b" / path.relative_to(self.folder / "a")).read_bytes())

    def test_the_commands_that_it_names_give_its_tables(self):
        for network in ("small.json", "us-pakistan"):
            target = self.folder / "report" / network
            shutil.copy(DATA / "small.json", self.folder)
            self.done("report", network, "-o", target, cwd=self.folder)
            commands = re.findall(r"^ *entente (.* -o ([a-z-]+\.csv))$", (target / "report.md").read_text(encoding="utf-8"),
                                  re.MULTILINE)
            self.assertGreater(len(commands), 6)
            for command, table in commands:
                with self.subTest(command):
                    self.done(*shlex.split(command), cwd=self.folder)
                    self.assertEqual((self.folder / table).read_bytes(), (target / "tables" / table).read_bytes())

    def test_title(self):
        self.done("report", "small.json", "--title", "Own <title>", "-o", self.folder)
        page = (self.folder / "index.html").read_text(encoding="utf-8")
        self.assertIn("Own &lt;title&gt;", page)
        self.assertNotIn("Own <title>", page)

    def test_no_path_of_this_machine_in_the_page(self):
        self.done("report", DATA / "small.json", "-o", self.folder)
        self.assertNotIn(str(DATA), (self.folder / "index.html").read_text(encoding="utf-8"))


class Dot(CliTest):
    def test_graphviz_reads_it_and_shows_the_text_as_it_is(self):
        if shutil.which("dot") is None:
            self.skipTest("the dot program is not installed")
        for network in ("small.json", *SHIPPED):
            text = self.done("export", network, "--format", "dot").bytes
            ran = subprocess.run(["dot", "-Tjson"], input=text, capture_output=True, check=True)
            self.assertEqual(ran.stderr, b"")
            graph = json.loads(ran.stdout)
            data = json.loads((DATA / network if network == "small.json" else SHIPPED[network]).read_text(encoding="utf-8"))
            self.assertEqual([node["name"] for node in graph["objects"]], [actor["id"] for actor in data["actors"]])
            self.assertEqual(len(graph["edges"]), len(data["relations"]))
            self.assertEqual(sorted(edge["id"] for edge in graph["edges"]), sorted(r["id"] for r in data["relations"]))
        svg = subprocess.run(["dot", "-Tsvg"], input=self.done("export", "small.json", "--format", "dot").bytes,
                             capture_output=True, check=True).stdout
        shown = ["".join(text.itertext()) for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]
        self.assertIn('=SUM(1) \\n grain, "free" &amp; <b>', shown)
        self.assertIn("日本 Pact", shown)


class Init(CliTest):
    def test_what_it_writes_is_sound_and_runs_through(self):
        target = self.folder / "new" / "suez' $1956"
        ran = self.done("init", target)
        self.assertEqual(ran.out, f"{target}/network.json\n")
        self.assertEqual(self.files(), ["new/suez' $1956/network.json", "new/suez' $1956/network.schema.json"])
        commands = [shlex.split(line) for line in ran.err.splitlines() if line.startswith("  entente ")]
        self.assertEqual(len(commands), 3)
        for command in commands:
            self.done(*command[1:])
        self.assertTrue((target / "report" / "index.html").is_file())

    def test_the_schema_beside_it_is_the_shipped_one_and_accepts_it(self):
        self.done("init", cwd=self.folder)
        schema = (self.folder / "network.schema.json").read_bytes()
        self.assertEqual(schema, (SOURCE / "data" / "schema" / "network.schema.json").read_bytes())
        network = json.loads((self.folder / "network.json").read_text(encoding="utf-8"))
        self.assertEqual(network["$schema"], "network.schema.json")
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        jsonschema.Draft202012Validator(json.loads(schema)).validate(network)

    def test_replaces_nothing(self):
        path = self.write("network.json", "mine")
        self.refused(1, "init", cwd=self.folder, says=["network.json", "will not be replaced"])
        self.assertEqual(path.read_text(), "mine")
        self.assertEqual(self.files(), ["network.json"])


if __name__ == "__main__":
    unittest.main()
