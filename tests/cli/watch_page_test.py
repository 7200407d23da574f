"""The live preview: what it shows, of a good file and of a bad one."""
import base64
import hashlib
import json
import re
import shutil
import signal
import time
import unittest
import urllib.request

from preview import SMALL, SOON, Watch, titled


class Serving(Watch):
    def test_the_page_is_the_report_with_what_follows_the_file(self):
        self.done("report", self.file, "-o", self.folder / "out")
        report = (self.folder / "out" / "index.html").read_text()
        preview = self.watch()
        page = preview.until_titled("First")
        box = re.search(r'\n<div id="entente-watch" data-state="\d+" data-page="\w+-\d+" role="status"></div>', page)
        self.assertIsNotNone(box)
        script = re.findall(r"<script>(.*?)</script>\n", page, re.DOTALL)[-1]
        style = re.search(r"<style>#entente-watch.*?</style>\n", page, re.DOTALL)[0]
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1]
        own = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', report)[1]
        plain = page.replace(box[0], "").replace(f"<script>{script}</script>\n", "").replace(style, "")
        self.assertEqual(plain.replace(policy, own), report)
        self.assertEqual(self.files().count("out/index.html"), 1)

    def test_the_policy_stays_strict(self):
        preview = self.watch()
        preview.until_titled("First")
        page, headers = preview.get()
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1]
        self.assertEqual(headers["Content-Security-Policy"], policy + "; frame-ancestors 'none'")
        rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
        self.assertEqual(rules["default-src"], ["'none'"])
        self.assertEqual(rules["connect-src"], ["'self'"])
        hashes = ["'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
                  for text in re.findall(r"<script>(.*?)</script>", page, re.DOTALL)]
        self.assertEqual(sorted(rules["script-src"]), sorted(hashes))
        self.assertTrue(hashes)
        for name, value in {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
                            "Referrer-Policy": "no-referrer", "Cross-Origin-Resource-Policy": "same-origin"}.items():
            self.assertEqual(headers[name], value)
        self.assertNotIn("Access-Control-Allow-Origin", headers)

    def test_every_file_of_the_report_is_there_and_none_is_written(self):
        self.done("report", self.file, "-o", self.folder / "out")
        files = {str(p.relative_to(self.folder / "out")): p.read_bytes()
                 for p in (self.folder / "out").rglob("*") if p.is_file()}
        shutil.rmtree(self.folder / "out")
        before = self.files()
        preview = self.watch()
        preview.until_titled("First")
        self.assertGreater(len(files), 10)
        for path, content in files.items():
            if path == "index.html":
                continue
            with urllib.request.urlopen(preview.url + path, timeout=30) as answer:
                self.assertEqual(answer.read(), content, path)
        self.save_by_rename(titled("Second"))
        preview.until_titled("Second")
        self.assertEqual(preview.ended_by(signal.SIGINT), 0)
        self.assertEqual(self.files(), before)

    def test_options_of_the_report(self):
        preview = self.watch(self.file, "--title", "Mine & only", "--verbose")
        preview.until_titled("Mine &amp; only")
        preview.ended_by(signal.SIGINT)
        self.assertIn(b"write the page", preview.said)
        self.assertRegex(preview.said.decode(), r"\ndrawn in \d+\.\d s\n")

    def test_the_browser_is_opened_when_asked_to(self):
        tools = self.folder / "bin"
        tools.mkdir()
        (tools / "xdg-open").write_text(f"#!/bin/sh\necho \"$1\" > '{self.folder}/opened'\n")
        (tools / "xdg-open").chmod(0o755)
        preview = self.watch(self.file, "--open", env={"PATH": f"{tools}:/usr/bin:/bin"})
        end = time.monotonic() + SOON
        opened = self.folder / "opened"
        while not (opened.exists() and opened.read_text()) and time.monotonic() < end:
            time.sleep(0.02)
        self.assertEqual(opened.read_text(), preview.url + "\n")
        empty = self.folder / "empty"
        empty.mkdir()
        preview = self.watch(self.file, "--open", env={"PATH": str(empty)})
        preview.until_titled("First")
        preview.ended_by(signal.SIGINT)
        self.assertIn(b"open the address yourself", preview.said)


class Bad(Watch):
    def test_a_bad_file_keeps_the_last_good_report_under_a_banner(self):
        preview = self.watch()
        preview.until_titled("First")
        good = preview.state()
        self.save_by_rename(SMALL.replace('"actors"', '"actors" <b>', 1))
        page = preview.until(lambda page: 'class="bad"' in page)
        self.assertIn("<h1>First</h1>", page)
        self.assertIn("<strong>net.json: 1 problem.</strong>", page)
        self.assertRegex(page, r"<code>[^<]*net\.json:\d+:\d+</code>")
        self.assertIn("last version that was good", page)
        bad = preview.state()
        self.assertEqual(bad["page"], good["page"])  # the browser keeps its place
        self.assertIn('class="bad"', bad["banner"])
        self.save_by_rename(titled("Mended"))
        preview.until_titled("Mended")
        self.assertEqual(preview.state()["banner"], "")

    def test_mending_without_a_change_takes_the_banner_away(self):
        preview = self.watch()
        preview.until_titled("First")
        good = preview.state()
        self.file.write_text("{")
        preview.until(lambda page: 'class="bad"' in page)
        self.file.write_text(titled("First"))
        preview.until_titled("First")
        self.assertEqual(preview.state()["page"], good["page"])

    def test_every_problem_says_where_and_how_to_mend(self):
        network = json.loads(titled("First"))
        network["relations"][0]["type"] = "<script>alert(1)</script>"
        for relation in network["relations"][1:]:
            relation["type"] = "nonsense"
        while len(network["relations"]) < 60:
            network["relations"].append({**network["relations"][-1], "id": f"more-{len(network['relations'])}"})
        preview = self.watch()
        preview.until_titled("First")
        self.file.write_text(json.dumps(network, indent=1))
        page = preview.until(lambda page: 'class="bad"' in page)
        banner = re.search(r'<section class="bad">.*?</section>', page, re.DOTALL)[0]
        self.assertNotIn("<script>alert", page)
        self.assertIn("&lt;script&gt;", banner)
        self.assertIn("<em>", banner)
        self.assertEqual(banner.count("<li>"), 51)
        self.assertRegex(banner, r"<li>and \d+ more</li>")
        told = preview.said.decode()
        self.assertGreaterEqual(len(re.findall(r"net\.json:\d+:\d+: relations\[\d+\]\.type", told)), 60)

    def test_a_file_that_is_bad_from_the_start(self):
        self.file.write_text("[]")
        preview = self.watch()
        page = preview.until(lambda page: 'class="bad"' in page)
        self.assertIn("as soon as it is mended", page)
        self.assertNotIn("<h1>", page)
        self.file.write_text(titled("Good at last"))
        preview.until_titled("Good at last")

    def test_a_file_that_is_removed_and_comes_back(self):
        preview = self.watch()
        preview.until_titled("First")
        self.file.unlink()
        page = preview.until(lambda page: 'class="bad"' in page)
        self.assertIn("<h1>First</h1>", page)
        self.file.write_text(titled("Back"))
        preview.until_titled("Back")

    def test_what_cannot_be_watched(self):
        self.refused(2, "watch", "us-pakistan", says=["us-pakistan", "entente export us-pakistan -o us-pakistan.json"])
        self.refused(2, "watch", "-", says="only a plain file")
        self.refused(2, "watch", self.folder, says="only a plain file")
        self.refused(1, "watch", self.folder / "nothing.json", says="nothing.json")
        self.refused(1, "watch", "us-pakistn", says="did you mean us-pakistan?")
        self.refused(2, "watch", self.file, "--port", "65536", says="whole number from 0 to 65535")
        self.refused(2, "watch", self.file, "--port", "http", says="whole number")


if __name__ == "__main__":
    unittest.main()
