"""Every figure of the shipped data sets, in all sizes and flavours, is an SVG that other programs accept."""
import pathlib
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ET

from support import SHIPPED, CliTest

SVG = "{http://www.w3.org/2000/svg}"
LOOKS = [("wide", "plain"), ("wide", "auto"), ("wide", "inline"), ("wide", "dark"), ("portrait", "plain"),
         ("portrait", "auto"), ("900x600", "plain")]


class Accepted(CliTest):
    def figures(self):
        for network in SHIPPED:
            for size, flavour in LOOKS:
                folder = self.folder / f"{network}-{size}-{flavour}"
                ran = self.done("draw", network, "--size", size, "--flavour", flavour, "-o", f"{folder}/")
                if size in ("wide", "portrait"):
                    self.assertNotIn("through the box", ran.err)
                for path in sorted(folder.glob("*.svg")):
                    yield path, flavour

    def test_every_figure(self):
        seen = 0
        for path, flavour in self.figures():
            seen += 1
            if shutil.which("xmllint"):
                self.silent("xmllint", "--noout", "--nonet", path)
            if shutil.which("rsvg-convert"):
                png = path.with_suffix(".png")
                self.silent("rsvg-convert", "-w", "64", path, "-o", png)
                self.assertTrue(png.read_bytes().startswith(b"\x89PNG"))
            self.look_into(path, flavour)
        self.assertGreaterEqual(seen, len(SHIPPED) * len(LOOKS))

    def silent(self, *command):
        ran = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
        self.assertEqual((ran.returncode, ran.stdout, ran.stderr), (0, "", ""))

    def look_into(self, path: pathlib.Path, flavour):
        text = path.read_text(encoding="utf-8")
        self.assertTrue(text.startswith("<svg "), "no prolog, no comment")
        self.assertNotIn("<!--", text)
        svg = ET.fromstring(text)
        self.assertEqual(svg.get("role"), "img")
        self.assertRegex(svg.get("viewBox"), r"^0 0 [0-9.]+ [0-9.]+$")
        self.assertRegex(svg.get("width"), r"^[0-9.]+$")
        self.assertIn("max-width:100%", svg.get("style").replace(" ", ""))
        self.assertTrue(svg.findtext(f"{SVG}title").strip())
        self.assertTrue(svg.findtext(f"{SVG}desc").strip())
        ids = [element.get("id") for element in svg.iter() if element.get("id")]
        self.assertEqual(len(ids), len(set(ids)))
        prefix = re.match(r"[A-Za-z][A-Za-z0-9-]*", svg.get("id") or ids[0])[0].split("-")[0]
        self.assertEqual([i for i in ids if not i.startswith(prefix)], [])
        tags = {element.tag.removeprefix(SVG) for element in svg.iter()}
        self.assertFalse(tags & {"script", "foreignObject", "image"}, tags)
        self.assertEqual("style" in tags, flavour in ("auto", "inline"), path)
        for link in svg.iter(f"{SVG}a"):
            self.assertIn("noopener", link.get("rel", "").split())


if __name__ == "__main__":
    unittest.main()
