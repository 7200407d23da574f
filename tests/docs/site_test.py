"""The documentation as a site: it builds without a warning, every page is in its navigation, no link in it is broken,
and no page asks another server for anything.

    site_test.py FOLDER    builds it into FOLDER
"""
import html.parser
import pathlib
import re
import shutil
import subprocess
import sys
import unittest
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = None
# What a browser loads by itself, and what only a reader's click does.
LOADED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("embed", "src"), ("object", "data"),
          ("video", "src"), ("audio", "src"), ("img", "srcset"), ("source", "srcset"), ("image", "href"), ("use", "href")}
# Links of the sort rel=canonical load nothing.
LOADING_RELATIONS = {"stylesheet", "icon", "shortcut icon", "preload", "prefetch", "preconnect", "dns-prefetch", "manifest"}


class Page(html.parser.HTMLParser):
    """What a page loads, where it links to, and the places in it that can be linked to."""

    def __init__(self, path):
        super().__init__()
        self.loaded, self.links, self.ids, self.styles = [], [], set(), []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.ids.update(values[name] for name in ("id", "name") if values.get(name))
        for name, value in attributes:
            if (tag, name) in LOADED or (tag == "link" and name == "href" and values.get("rel") in LOADING_RELATIONS):
                self.loaded.append(value)
            elif tag == "a" and name == "href":
                self.links.append(value)
            elif name == "style":
                self.styles.append(value)


def outside(address):
    return bool(urllib.parse.urlsplit(address).netloc)


def build():
    ran = subprocess.run([sys.executable, "-B", "-m", "mkdocs", "build", "--strict", "--clean", "-f", str(ROOT / "docs/site/mkdocs.yml"),
                          "-d", str(FOLDER)], capture_output=True, text=True, timeout=300)
    return ran.returncode, ran.stdout + ran.stderr


class Site(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(FOLDER, ignore_errors=True)
        cls.code, cls.said = build()
        cls.pages = {path: Page(path) for path in sorted(FOLDER.rglob("*.html"))} if cls.code == 0 else {}

    def test_builds_without_a_warning(self):
        self.assertEqual(self.code, 0, self.said)
        self.assertNotRegex(self.said, "WARNING|ERROR")

    def test_every_page_of_the_documentation_is_in_the_navigation(self):
        config = (ROOT / "docs/site/mkdocs.yml").read_text(encoding="utf-8")
        named = set(re.findall(r": ([\w/-]+\.md)$", config, re.MULTILINE))
        pages = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}
        self.assertEqual(pages - named, set())

    def test_nothing_is_loaded_from_elsewhere(self):
        self.assertGreater(len(self.pages), 20, self.said)
        for path, page in self.pages.items():
            self.assertEqual([address for address in page.loaded if outside(address)], [], path)
            self.assertEqual([style for style in page.styles if "url(" in style], [], path)
        for path in FOLDER.rglob("*.css"):
            for address in re.findall(r"url\(\s*['\"]?([^'\")]*)|@import\s+['\"]([^'\"]*)", path.read_text(encoding="utf-8")):
                self.assertFalse(outside("".join(address)), path)

    def test_every_link_within_leads_somewhere(self):
        for path, page in self.pages.items():
            if path.name in ("404.html", "search.html"):  # 404.html is written for the root of a server
                continue
            for link in page.loaded + page.links:
                parts = urllib.parse.urlsplit(link)
                if parts.scheme or parts.netloc:
                    continue
                target = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
                if target.is_dir():
                    target /= "index.html"
                self.assertTrue(target.is_file(), f"{path}: {link}")
                if parts.fragment and target.suffix == ".html":
                    self.assertIn(urllib.parse.unquote(parts.fragment), self.pages[target].ids, f"{path}: {link}")


if __name__ == "__main__":
    FOLDER = pathlib.Path(sys.argv.pop()).resolve()
    unittest.main()
