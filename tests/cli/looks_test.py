"""How `draw` is told to make figures look: words, size, layout, flavour, theme, highlight."""
import json
import re
import unittest
import xml.etree.ElementTree as ET

from support import SOURCE, CliTest, entente

ERA = ("us-pakistan", "--era", "war-on-terror")


class Looks(CliTest):
    def svg(self, *arguments):
        return self.done("draw", *ERA, "-o", "-", "--format", "svg", *arguments).out

    def not_drawn(self, *arguments):
        ran = entente("draw", *ERA, "-o", "-", *arguments)
        self.assertEqual(ran.out, "")
        return ran

    def test_words(self):
        svg = self.svg("--title", "A & B", "--subtitle", "<i>", "--source", "Own work.")
        for text in ("A &amp; B", "&lt;i&gt;", "Own work."):
            self.assertIn(f">{text}</text>", svg)
        ET.fromstring(svg)

    def test_sizes(self):
        def box(*arguments):
            root = ET.fromstring(self.svg(*arguments))
            self.assertIn("max-width:100%", root.get("style"))
            shown = [float(number) for number in root.get("viewBox").split()]
            return float(root.get("width")), float(root.get("height")), shown

        wide, narrow = box(), box("--size", "portrait")
        self.assertEqual(wide[0], 640)
        self.assertLess(narrow[0], 430)
        self.assertGreater(narrow[1], 1.5 * narrow[0])
        for width, height in ((900, 600), (640, 900), (400, 1000), (640, 400)):
            at = box("--size", f"{width}x{height}")
            self.assertEqual(at[:2], (width, height))
            self.assertAlmostEqual(at[2][2] / at[2][3], width / height, places=2)
        self.assertEqual(box("--size", "900×600")[:2], (900, 600))

    def test_flavours(self):
        plain, dark = self.svg(), self.svg("--flavour", "dark")
        for svg in (plain, dark):
            self.assertNotIn("<style", svg)
        self.assertNotEqual(plain, dark)
        auto, inline = self.svg("--flavour", "auto"), self.svg("--flavour", "inline")
        self.assertEqual(auto.count("<style"), 1)
        self.assertEqual(auto.count("@media"), 1)
        self.assertIn("#war-on-terror-figure .k1{", auto)
        self.assertIn("var(--entente-paper,#FFFFFF)", inline)
        for svg in (plain, dark, auto, inline):
            root = ET.fromstring(svg)
            self.assertEqual(root.get("role"), "img")
            ids = [element.get("id") for element in root.iter() if element.get("id")]
            self.assertEqual(len(ids), len(set(ids)))
            self.assertTrue(all(name.startswith("war-on-terror-") for name in ids))
            self.assertFalse(svg.startswith("<?"))
            self.assertNotIn("<!--", svg)

    def test_pictures_of_an_adaptive_figure_are_light(self):
        for ending in ("png", "pdf"):
            light = self.done("draw", *ERA, "-o", "-", "--format", ending).bytes
            self.assertEqual(self.done("draw", *ERA, "-o", "-", "--format", ending, "--flavour", "auto").bytes, light)

    def test_themes(self):
        self.assertEqual(self.svg("--theme", "print"), self.svg())
        colours = set(re.findall(r"#[0-9A-Fa-f]{6}", self.svg("--theme", "mono")))
        self.assertTrue(all(c[1:3].lower() == c[3:5].lower() == c[5:7].lower() for c in colours), colours)
        self.assertIn('font-size="12.5"', self.svg("--theme", "screen"))

    def test_the_shipped_print_theme_is_the_one_that_a_theme_file_starts_from(self):
        path = self.folder / "empty.json"
        path.write_text('{"format": "entente-theme/1"}')
        for flavour in ("plain", "dark"):
            self.assertEqual(self.svg("--theme", path, "--flavour", flavour), self.svg("--flavour", flavour))
        for name in ("print", "screen", "mono"):
            file = SOURCE / "data" / "themes" / f"{name}.json"
            self.assertEqual(self.svg("--theme", file), self.svg("--theme", name))

    def test_theme_file_with_problems(self):
        path = self.folder / "bad.json"
        path.write_text(json.dumps({"format": "entente-theme/1", "colours": {"inc": "#000000", "ink": "red"},
                                    "label_size": 400, "widths": [1, 2, 3, 4], "actors": {"state": {"shape": "elipse"}}},
                                   indent=1))
        ran = self.not_drawn("--theme", path)
        self.assertEqual(ran.code, 1)
        for text in (f"{path}:4:10: colours.inc: no such setting; did you mean colours.ink?",
                     ":5:10: colours.ink: a colour was expected", ":7:16: label_size: a number from 6 to 40",
                     ":12:3: widths[3]: no such setting", "unknown shape \"elipse\"; did you mean ellipse?"):
            self.assertIn(text, ran.err)
        path.write_text('{"format": "entente-theme/1",}')
        self.assertIn(f"{path}:1:30", self.not_drawn("--theme", path).err)

    def test_what_is_not_known(self):
        for option, text, hint in (("--theme", "mno", "mono"), ("--flavour", "drak", "dark"),
                                   ("--layout", "stres", "stress"), ("--size", "portait", "portrait"),
                                   ("--highlight", "pakistn", "pakistan"), ("--min-strength", "much", "number")):
            ran = self.not_drawn(option, text)
            self.assertEqual(ran.code, 2, option)
            self.assertIn(hint, ran.err)

    def test_highlight_pales_the_rest(self):
        root = ET.fromstring(self.svg("--highlight", "pakistan"))
        classes = [element.get("class", "") for element in root.iter()]
        self.assertTrue(any(name.startswith("tie faded") for name in classes))
        self.assertTrue(any(name.startswith("tie co") for name in classes))
        self.assertTrue(any(name.startswith("node faded") for name in classes))

    def test_min_strength_leaves_weak_ties_out(self):
        def ties(*arguments):
            ran = self.done("draw", *ERA, "-o", "-", *arguments)
            return ran.out.count('class="tie '), ran.err

        all_ties, strong = ties(), ties("--min-strength", "5")
        self.assertLess(strong[0], all_ties[0])
        self.assertIn("--min-strength 5 leaves", strong[1])
        self.assertEqual(ties("--min-strength", "1000000")[0], 0)

    def test_difference(self):
        path = self.folder / "changed.svg"
        self.done("draw", "us-pakistan", "--diff", "war-on-terror,crisis", "-o", path)
        root = ET.parse(path).getroot()
        shown = "".join(root.itertext())
        for text in ("New", "Gone", "Another sign", "Unchanged"):
            self.assertIn(text, shown)
        self.assertIn("stroke-dasharray=\"1.2,3\"", path.read_text())
        back = self.folder / "back"
        self.done("draw", "us-pakistan", "--diff", "crisis,war-on-terror", "-o", f"{back}/")
        self.assertTrue((back / "us-pakistan-crisis-to-war-on-terror.svg").exists())
        for wrong in ("crisis", "crisis,crisis", "crisis,war", "early,crisis,alliance"):
            self.assertEqual(entente("draw", "us-pakistan", "--diff", wrong, "-o", path).code, 2)

    def test_layouts(self):
        drawn = {layout: self.svg("--layout", layout) for layout in ("stage", "stress", "sfdp")}
        self.assertEqual(drawn["stage"], self.svg())
        self.assertEqual(len(set(drawn.values())), 3)
        ran = entente("draw", "great-powers-1872-1907", "-o", self.folder, "--layout", "stage")
        self.assertEqual(ran.code, 2)
        self.assertIn("--pair", ran.err)


if __name__ == "__main__":
    unittest.main()
