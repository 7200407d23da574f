"""`chart`: every kind of chart in every form, what it says when it can't, and that values are those of the tables."""
import json
import re
import subprocess
import unittest
import xml.etree.ElementTree as ET

from support import SHIPPED, CliTest, entente, rows

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("timeline", "alignment", "heatmap", "multiples", "blocs")


def texts(svg):
    return [element.text for element in ET.fromstring(svg).iter(SVG + "text")]


def prose(svg):
    return ET.fromstring(svg).find(SVG + "desc").text


class Charts(CliTest):
    def svg(self, kind, network, *arguments):
        return self.done("chart", kind, network, "-o", "-", "--format", "svg", *arguments).out

    def refused(self, *arguments):
        ran = entente("chart", *arguments)
        self.assertEqual(ran.code, 2, ran.err)
        self.assertEqual(ran.out, "")
        return ran.err

    def test_every_chart_is_a_clean_svg_in_every_flavour_and_size(self):
        for kind in KINDS:
            for arguments in ((), ("--size", "portrait"), ("--size", "900x700"), ("--flavour", "auto"),
                              ("--flavour", "inline"), ("--flavour", "dark"), ("--theme", "mono")):
                with self.subTest(kind=kind, arguments=arguments):
                    svg = self.svg(kind, "us-pakistan", *arguments)
                    root = ET.fromstring(svg)
                    self.assertEqual(root.get("role"), "img")
                    self.assertIn("max-width:100%", root.get("style"))
                    self.assertRegex(root.get("width"), r"^[0-9.]+$")
                    self.assertIsNotNone(root.get("viewBox"))
                    self.assertFalse(svg.startswith("<?"))
                    self.assertNotIn("<!--", svg)
                    ids = [element.get("id") for element in root.iter() if element.get("id")]
                    self.assertEqual(len(ids), len(set(ids)))
                    self.assertTrue(all(name.startswith("us-pakistan-" + kind) for name in ids), ids)
                    self.assertEqual(svg.count("<style"), 1 if arguments[-1:] in (("auto",), ("inline",)) else 0)
                    self.assertGreater(len(prose(svg)), 80)

    def test_sizes(self):
        for kind in KINDS:
            self.assertEqual(ET.fromstring(self.svg(kind, "us-pakistan")).get("width"), "640")
            self.assertEqual(ET.fromstring(self.svg(kind, "us-pakistan", "--size", "portrait")).get("width"), "380")
            exact = ET.fromstring(self.svg(kind, "us-pakistan", "--size", "500x500"))
            self.assertEqual((exact.get("width"), exact.get("height")), ("500", "500"))
            shown = [float(number) for number in exact.get("viewBox").split()]
            self.assertAlmostEqual(shown[2], shown[3], delta=0.5)

    def test_words(self):
        for kind in KINDS:
            said = texts(self.svg(kind, "great-powers-1872-1907", *self.pair(kind), "--title", "A & B", "--subtitle",
                                  "<i>", "--source", "Own work."))
            for text in ("A & B", "<i>", "Own work."):
                self.assertIn(text, said)

    @staticmethod
    def pair(kind):
        return () if kind in ("multiples", "blocs") else ("--pair", "gbr,fra")

    def test_pictures(self):
        for kind in KINDS:
            for ending, magic in (("pdf", b"%PDF-"), ("png", b"\x89PNG")):
                path = self.folder / f"{kind}.{ending}"
                ran = self.done("chart", kind, "great-powers-1872-1907", *self.pair(kind), "-o", path)
                self.assertEqual(ran.out, f"{path}\n")
                self.assertTrue(path.read_bytes().startswith(magic))

    def test_folder(self):
        ran = self.done("chart", "blocs", "us-pakistan", "-o", f"{self.folder}/charts/")
        self.assertEqual(ran.out, f"{self.folder}/charts/us-pakistan-blocs.svg\n")

    def test_other_programs_read_every_chart(self):
        for kind in KINDS:
            path = self.folder / f"{kind}.svg"
            self.done("chart", kind, "us-pakistan", "-o", path)
            subprocess.run(["xmllint", "--noout", path], check=True)
            subprocess.run(["rsvg-convert", path, "-o", self.folder / "x.png"], check=True)

    def test_same_bytes_each_time(self):
        for kind in KINDS:
            self.assertEqual(self.svg(kind, "us-pakistan"), self.svg(kind, "us-pakistan"))

    def test_alignment_shows_the_values_of_align(self):
        table = rows(self.done("align", "us-pakistan", "--pair", "usa,pakistan", "--format", "csv").out)
        words = prose(self.svg("alignment", "us-pakistan"))
        self.assertEqual(len(table), 8)
        for row in table:
            net, s = (f"{float(row[name]):+.2f}".replace("-", "−") for name in ("net", "s"))
            self.assertIn(f" {row['period']}: {net}, {s} (", words)

    def test_timeline_shows_the_shifts_of_phases(self):
        table = rows(self.done("phases", "us-pakistan", "--format", "csv").out)
        svg = self.svg("timeline", "us-pakistan")
        years = [re.match(r"[↑↓]\s(\d{4})", text).group(1) for text in texts(svg) if text[0] in "↑↓"]
        self.assertEqual(len(years), len(table))
        self.assertEqual([row["date"][:4] for row in table], years)
        shifts = [row for row in table if row["turn"] == "shift"]
        self.assertTrue(0 < len(shifts) < len(table))
        self.assertIn(f"{len(shifts)} shifts.", prose(svg))
        actor = self.svg("timeline", "us-pakistan", "--actor", "china")
        self.assertIn("Net strength of all ties of China", prose(actor))

    def test_blocs_are_those_of_balance(self):
        table = rows(self.done("balance", "great-powers-1872-1907", "--blocs", "--format", "csv").out)
        words = prose(self.svg("blocs", "great-powers-1872-1907"))
        network = json.loads(SHIPPED["great-powers-1872-1907"].read_text())
        short = {actor["id"]: actor.get("short", actor["name"]) for actor in network["actors"]}
        labels = {era["id"]: era["label"] for era in network["eras"]}
        blocs = {}
        for row in table:
            key = (labels[row["period"]], row["bloc"])
            blocs.setdefault(key, set()).add(short[row["actor"]])
            if row["moved_from"]:
                move = f"{short[row['actor']]} moved from bloc {row['moved_from']} to bloc {key[1]} in {key[0]}."
                self.assertIn(move, words)
        self.assertEqual(words.count(" moved from "), sum(bool(row["moved_from"]) for row in table))
        for (era, bloc), members in blocs.items():
            said = re.search(re.escape(era) + r" –[^.]*? " + bloc + r": ([^;.]*)", words).group(1)
            self.assertEqual(set(said.split(", ")), members)

    def test_era_and_span(self):
        said = texts(self.svg("multiples", "us-pakistan", "--era", "crisis,alliance"))
        self.assertIn("Cold War allies", said)
        self.assertNotIn("War on Terror", said)
        self.assertNotIn("1940s", texts(self.svg("heatmap", "us-pakistan", "--from", "1950")))
        self.assertIn("1950s", texts(self.svg("blocs", "us-pakistan", "--by", "decade")))

    def test_what_is_left_out_is_said(self):
        for kind, words in (("heatmap", "Shown: of 25 actors"), ("blocs", "Shown: the 5 most prominent"),
                            ("multiples", "Drawn: 5 of 4")):
            ran = self.done("chart", kind, "us-pakistan", "--top", "5", "-o", "-")
            self.assertTrue(any(words in text for text in texts(ran.out)), texts(ran.out)[-3:])
            self.assertIn("5 of ", ran.err)

    def test_networks_with_little_in_them(self):
        path = self.folder / "little.json"
        path.write_text(json.dumps({
            "format": "entente-network/1", "id": "little", "title": "Little",
            "observed": {"start": "1950", "end": "1960"}, "types": [], "relations": [],
            "actors": [{"id": "a", "name": "A", "kind": "state"}, {"id": "b", "name": "B", "kind": "state"}]}))
        for kind in KINDS:
            more = () if kind in ("multiples", "blocs") else ("--pair", "a,b")
            ET.fromstring(self.svg(kind, path, *more))

    def test_mistakes_say_how_to_mend_them(self):
        self.assertIn('no chart "timelin"; did you mean timeline?', self.refused("timelin", "us-pakistan", "-o", "x.svg"))
        self.assertIn("it is one of timeline, alignment, heatmap, multiples, blocs",
                      self.refused("us-pakistan", "timeline", "-o", "x.svg"))
        self.assertIn("a chart has no DOT form", self.refused("blocs", "us-pakistan", "-o", "x.dot"))
        self.assertIn("entente draw", self.refused("blocs", "us-pakistan", "-o", "x.dot"))
        self.assertIn("--pair: of timeline, alignment, heatmap and multiples only; leave it out for blocs",
                      self.refused("blocs", "us-pakistan", "--pair", "usa,pakistan", "-o", "x.svg"))
        self.assertIn("--measure", self.refused("alignment", "us-pakistan", "--measure", "kapa", "-o", "x.svg"))
        self.assertIn("did you mean kappa?", self.refused("alignment", "us-pakistan", "--measure", "kapa", "-o", "x.svg"))
        self.assertIn("did you mean crisis?", self.refused("multiples", "us-pakistan", "--era", "crises", "-o", "x.svg"))
        self.assertIn("--size", self.refused("blocs", "us-pakistan", "--size", "tall", "-o", "x.svg"))
        self.assertIn("--pair", self.refused("timeline", "great-powers-1872-1907", "-o", "x.svg"))
        self.assertIn("phases are what a timeline finds",
                      self.refused("timeline", "us-pakistan", "--by", "phases", "-o", "x.svg"))
        self.assertIn("exclude each other", self.refused("timeline", "us-pakistan", "--actor", "china", "--pair",
                                                        "usa,china", "-o", "x.svg"))


if __name__ == "__main__":
    unittest.main()
