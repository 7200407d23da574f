"""All words of figures and reports can be translated: with a catalogue that turns each text into accented
letters, and a network whose own words are Greek, no plain letter is left in them.

    ENTENTE_PROGRAM=... ENTENTE_SOURCE_DIR=... language_test.py [--list]

--list prints every text that is left, and how often, instead of the first of each figure.
"""
import collections
import html.parser
import json
import os
import pathlib
import re
import string
import subprocess
import sys
import tempfile
import unittest

import po

PROGRAM = os.environ["ENTENTE_PROGRAM"]
ROOT = pathlib.Path(os.environ["ENTENTE_SOURCE_DIR"])
CHARTS = ["timeline", "alignment", "heatmap", "multiples", "blocs"]

ACCENTED = str.maketrans(string.ascii_letters, "áƀçđéƒǧħíĵķļɱñóƥɋŕšťúʋŵẋýžÁƁÇĐÉƑǦĦÍĴĶĻṀÑÓƤɊŔŠŤÚɅŴẊÝŽ")
GREEK = str.maketrans(string.ascii_letters, "αβψδεφγηιξκλμνοπχρστυθωχψζΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΧΡΣΤΥΘΩΧΨΖ")
DATA = {"title", "description", "label", "note", "name", "short", "aliases", "author", "publisher", "locator"}

# What stands in a figure or a page as it is in every language.
UNTRANSLATED = re.compile(
    r"https?://\S+"
    r"|[\w./*-]+\.(?:csv|svg|md|json|html)\b"  # names of files
    r"|\b(?:cow|iso3|gwcode) \w+"  # codes of actors
    r"|\{\w+\}"  # places that the script of the page fills
    r"|\btested\b|\bm?bic\b"  # names of conventions, as the command line has them
    r"|\bSVG\b|\bCSV\b"
    r"|\b(?:max|min|log|ln|sqrt)\b|\balpha\b"  # formulas
    r"|\b[a-z0-9]+(?:[-_][a-z0-9]+)+\b"  # ids
    r"|\bEntente\b|\bentente\b"
    r"|\bn[1-9]?\b|\b[ABIVX]\b|\bS\b|\bp\b|\bP\b|\b[BCD][A-Z]+\b")
WORD = re.compile(r"[A-Za-z]{2,}")
ATTRIBUTES = ("aria-label", "aria-description", "title", "placeholder", "data-text", "alt", "label")


def catalogue(path):
    """A language in which every text is its English one in accented letters, places apart."""
    entries = po.read((ROOT / "data/words/entente.pot").read_text(encoding="utf-8"))
    for entry in entries:
        fields = entry.fields
        if not fields["msgid"]:
            fields["msgstr"] = ("Language: x-accented\nContent-Type: text/plain; charset=UTF-8\n"
                                "Plural-Forms: nplurals=2; plural=(n != 1);\n")
        elif "msgid_plural" in fields:
            fields["msgstr[0]"], fields["msgstr[1]"] = accented(fields["msgid"]), accented(fields["msgid_plural"])
        else:
            fields["msgstr"] = accented(fields["msgid"])
    source = path.with_suffix(".po")
    source.write_text(po.write(entries), encoding="utf-8")
    subprocess.run(["msgfmt", "-o", str(path), str(source)], check=True)


def accented(text):
    return "".join(part if part.startswith("{") else part.translate(ACCENTED)
                   for part in re.split(r"(\{[^{}]*\})", text))


def greek(value, key=""):
    if isinstance(value, dict):
        return {name: greek(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [greek(inner, key) for inner in value]
    return value.translate(GREEK) if isinstance(value, str) and key in DATA else value


def network(name, folder):
    data = greek(json.loads((ROOT / f"data/{name}.json").read_text(encoding="utf-8")))
    # A type without a label would show its id; an id in words of its own is none of the catalogue's texts.
    path = folder / f"{name}.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path, ids_of(data)


def citations():
    """Where measures are defined: names of authors and journals."""
    table = json.loads(subprocess.run([PROGRAM, "explain", "--format", "json"], check=True, stdout=subprocess.PIPE).stdout)
    return {row["citation"] for row in table["rows"] if row["citation"]}


def ids_of(value, key=""):
    if isinstance(value, dict):
        return {one for name, inner in value.items() for one in ids_of(inner, name)}
    if isinstance(value, list):
        return {one for inner in value for one in ids_of(inner, key)}
    return {value} if isinstance(value, str) and key not in DATA else set()


CITATIONS = citations()


class Texts(html.parser.HTMLParser):
    """What a page or a figure says, piece by piece, with the element it stands in."""

    SILENT = {"style", "script", "code", "pre"}

    def __init__(self):
        super().__init__()
        self.stack, self.found = [], []

    def handle_starttag(self, tag, attributes):
        if tag not in ("meta", "link", "br", "input", "col", "img", "hr"):
            link = dict(attributes).get("href") or ""  # a link to a file beside the page may be its name alone
            self.stack.append("code" if tag == "a" and link.startswith("tables/") else tag)
        self.found += [(f"{tag} {name}", text) for name, text in attributes if name in ATTRIBUTES and text]

    def handle_startendtag(self, tag, attributes):
        self.found += [(f"{tag} {name}", text) for name, text in attributes if name in ATTRIBUTES and text]

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop() not in (tag, "code" if tag == "a" else tag):
            pass

    def handle_data(self, data):
        if not self.SILENT & set(self.stack):
            self.found.append((self.stack[-1] if self.stack else "", data))


def left_over(markup, ids):
    """The texts with words that are neither data nor translated."""
    texts = Texts()
    texts.feed(markup)
    left = collections.Counter()
    for where, text in texts.found:
        rest = UNTRANSLATED.sub(" ", text if text.strip() not in CITATIONS else "")
        if [word for word in WORD.findall(rest) if word not in ids]:
            left[f"{where}: {' '.join(text.split())}"] += 1
    return left


class LanguageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.scratch.name)
        cls.language = cls.folder / "accented.mo"
        catalogue(cls.language)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def run_program(self, *arguments):
        return subprocess.run([PROGRAM, *map(str, arguments), "--lang", str(self.language)], check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout.decode()

    def expect_nothing_left(self, what, markup, ids):
        left = left_over(markup, ids)
        if left and "--list" in sys.argv:
            print(f"\n{what}: {len(left)} texts", *[f"  {n} x {text[:200]}" for text, n in left.items()], sep="\n")
        first = "\n".join(text[:300] for text in list(left)[:8])
        self.assertFalse(left, f"{what} says {len(left)} texts that no catalogue can translate:\n{first}")

    def test_report(self):
        for name in ("us-pakistan", "great-powers-1872-1907"):
            with self.subTest(name):
                path, ids = network(name, self.folder)
                out = self.folder / f"report-{name}"
                self.run_program("report", path, "-o", out)
                page = (out / "index.html").read_text(encoding="utf-8")
                self.assertRegex(page, '<html [^>]*lang="x-accented"')
                self.expect_nothing_left("the page", page, ids)

    def test_diagrams(self):
        path, ids = network("us-pakistan", self.folder)
        for size in ("wide", "portrait"):
            with self.subTest(size):
                self.run_program("draw", path, "-o", self.folder / size / "{era}.svg", "--size", size)
                for file in sorted((self.folder / size).iterdir()):
                    self.expect_nothing_left(file.name, file.read_text(encoding="utf-8"), ids)

    def test_difference(self):
        path, ids = network("us-pakistan", self.folder)
        file = self.folder / "difference.svg"
        self.run_program("draw", path, "-o", file, "--diff", "afghan-war,sanctions")
        self.expect_nothing_left("the difference", file.read_text(encoding="utf-8"), ids)

    def test_charts(self):
        path, ids = network("us-pakistan", self.folder)
        for chart in CHARTS:
            with self.subTest(chart):
                file = self.folder / f"{chart}.svg"
                self.run_program("chart", chart, path, "-o", file)
                self.expect_nothing_left(chart, file.read_text(encoding="utf-8"), ids)


class WrongLanguageTest(unittest.TestCase):
    def expect(self, language, code, *said):
        done = subprocess.run([PROGRAM, "draw", "us-pakistan", "--era", "crisis", "-o", "-", "--lang", str(language)],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, code)
        self.assertEqual(done.stdout, b"")
        for text in said:
            self.assertIn(text, done.stderr.decode())

    def test_unknown_names_and_texts_of_catalogues_are_wrong_usage(self):
        self.expect("de", 2, 'no language "de" is shipped', "de.mo")
        self.expect("de.po", 2, "msgfmt -o de.mo de.po")

    def test_reports_and_previews_say_so_before_they_begin(self):
        for command in ("report", "watch"):
            network = ROOT / "data/us-pakistan.json"
            done = subprocess.run([PROGRAM, command, network, "--lang", "de"], stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=20)
            self.assertEqual(done.returncode, 2, command)
            self.assertEqual(done.stdout, b"")

    def test_files_that_are_no_catalogue_are_refused(self):
        self.expect("missing.mo", 1, "missing.mo: there is no such file")
        self.expect(ROOT / "README.md", 1, "README.md: is no catalogue")

    def test_cut_catalogues_are_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            whole = pathlib.Path(folder, "whole.mo")
            catalogue(whole)
            cut = pathlib.Path(folder, "cut.mo")
            cut.write_bytes(whole.read_bytes()[:-1])
            self.expect(cut, 1, "cut.mo: is a broken catalogue")


if __name__ == "__main__":
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    unittest.main(argv=[argument for argument in sys.argv if argument != "--list"])
