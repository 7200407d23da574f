"""Runs the R of two pages and of examples/r, and compares what is printed.

    r_test.py             check
    r_test.py --update    write what is printed into the pages and examples/r/expected; read the difference

In a ```r block, the lines that begin with `#> ` are what the lines above them print. The blocks of a page run in order, in
one session and one folder, beside the files of examples/r, with `entente` on the PATH.
"""
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

from support import ENVIRONMENT, PROGRAM, SOURCE

PAGES = [SOURCE / "docs" / "r.md", SOURCE / "docs" / "compare.md"]
EXAMPLES = SOURCE / "examples" / "r"
BLOCK = re.compile(r"^```r\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(r"^#>( |$)")
# A piece is a file; what it prints goes to a file beside it.
SESSION = """
for (piece in sort(list.files("pieces", pattern = "[.]R$", full.names = TRUE))) {
  sink(sub("R$", "txt", piece))
  tryCatch(source(piece, print.eval = TRUE, encoding = "UTF-8"),
           error = function(e) { sink(); message(piece, ": ", conditionMessage(e)); quit(status = 1) })
  sink()
}
"""


def pieces(text):
    """For each run of lines in an r block with what it prints: (first line's number, code, shown lines)."""
    for block in BLOCK.finditer(text):
        number = text[:block.start(1)].count("\n") + 1
        code, shown = [], []
        for line in block[1].splitlines():
            if shown and not SHOWN.match(line):
                yield number, code, shown
                number, code, shown = number + len(code) + len(shown), [], []
            (shown if SHOWN.match(line) else code).append(line)
        yield number, code, shown


def rscript(folder, *arguments):
    (folder / ".bin").mkdir(exist_ok=True)
    if not (folder / ".bin" / "entente").exists():
        os.symlink(PROGRAM, folder / ".bin" / "entente")
    environment = {**ENVIRONMENT, "PATH": f"{folder}/.bin:{ENVIRONMENT['PATH']}", "HOME": str(folder)}
    return subprocess.run(["Rscript", "--vanilla", *arguments], cwd=folder, env=environment, capture_output=True,
                          text=True, timeout=600)


def copied(folder):
    for file in EXAMPLES.glob("*.R"):
        shutil.copy(file, folder)


def page_session(page, folder):
    """Runs the pieces of a page; what each printed, as lines that begin with `#> `."""
    copied(folder)
    (folder / "pieces").mkdir()
    found = list(pieces(page.read_text(encoding="utf-8")))
    for i, (number, code, _) in enumerate(found):
        (folder / "pieces" / f"{i:03}-line-{number}.R").write_text("\n".join(code) + "\n", encoding="utf-8")
    ran = rscript(folder, "-e", SESSION)
    if ran.returncode != 0:
        raise AssertionError(f"{page.name}: {ran.stderr}")
    printed = []
    for file in sorted((folder / "pieces").glob("*.txt")):
        printed.append([("#> " + line).rstrip() for line in file.read_text(encoding="utf-8").splitlines()])
    return found, printed


def pixels(png):
    """Width, height, and how many different bytes its rows hold."""
    width, height = struct.unpack(">II", png[16:24])
    data, at = b"", 8
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at:at + 8])
        data += png[at + 8:at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    return width, height, len(set(zlib.decompress(data)))


class RTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.assertTrue(shutil.which("Rscript"), "no Rscript: make deps installs it (r-base-core, r-cran-igraph)")
        folder = tempfile.TemporaryDirectory(prefix="entente-r-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def check_page(self, page):
        found, printed = page_session(page, self.folder)
        self.assertGreaterEqual(len(found), 3)
        for (number, code, shown), lines in zip(found, printed, strict=True):
            with self.subTest(page=page.name, line=number, code=code):
                self.assertEqual(shown, lines)

    def test_comparison(self):
        self.check_page(PAGES[1])

    def test_page(self):
        self.check_page(PAGES[0])
        for figure in ("alignment.pdf", "phases.pdf"):
            self.assertEqual((self.folder / figure).read_bytes()[:5], b"%PDF-")

    def test_scripts(self):
        copied(self.folder)
        scripts = sorted(EXAMPLES.glob("[0-9][0-9]_*.R"))
        self.assertEqual(len(scripts), 2)
        for script in scripts:
            with self.subTest(script=script.name):
                ran = rscript(self.folder, script.name)
                self.assertEqual(ran.returncode, 0, ran.stderr)
                self.assertEqual(ran.stdout, (EXAMPLES / "expected" / (script.stem + ".txt")).read_text(encoding="utf-8"))
        self.assertEqual((self.folder / "alignment.pdf").read_bytes()[:5], b"%PDF-")
        self.assertIn(b"<svg ", (self.folder / "alignment.svg").read_bytes())
        width, height, different = pixels((self.folder / "alignment.png").read_bytes())
        self.assertEqual((width, height), (1050, 600))
        self.assertGreater(different, 100, "an empty picture")

    def test_cells(self):
        """An empty cell alone is NA, and ids stay texts."""
        copied(self.folder)
        (self.folder / "t.csv").write_text("actor,period,x,day,when,yes,none,undefined\n007,1954,1e-3,1954-05-19,1954,yes,,\n"
                                           "NA,1955,,,1955-05~,,,why\n", encoding="utf-8")
        code = """source("entente.R"); t <- entente_read("t.csv")
stopifnot(identical(t$actor, c("007", "NA")), identical(t$period, c("1954", "1955")), identical(t$x, c(0.001, NA)),
          identical(t$day, as.Date(c("1954-05-19", NA))), identical(t$when, c("1954", "1955-05~")),
          identical(t$yes, c(TRUE, NA)), identical(t$none, c(NA, NA)), identical(t$undefined, c(NA, "why")))"""
        ran = rscript(self.folder, "-e", code)
        self.assertEqual(ran.returncode, 0, ran.stderr)

    def test_no_program(self):
        copied(self.folder)
        ran = rscript(self.folder, "-e", 'options(entente.program = "no/such"); source("entente.R"); entente("check", "x")')
        self.assertNotEqual(ran.returncode, 0)
        self.assertIn("no program no/such", ran.stderr)


def update():
    for page in PAGES:
        with tempfile.TemporaryDirectory(prefix="entente-r-") as name:
            found, printed = page_session(page, pathlib.Path(name))
        lines = page.read_text(encoding="utf-8").splitlines()
        for (number, code, shown), now in reversed(list(zip(found, printed))):
            begin = number - 1 + len(code)
            lines[begin:begin + len(shown)] = now
        page.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="entente-r-") as name:
        folder = pathlib.Path(name)
        copied(folder)
        (EXAMPLES / "expected").mkdir(exist_ok=True)
        for script in sorted(EXAMPLES.glob("[0-9][0-9]_*.R")):
            ran = rscript(folder, script.name)
            if ran.returncode != 0:
                sys.exit(ran.stderr)
            (EXAMPLES / "expected" / (script.stem + ".txt")).write_text(ran.stdout, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--update"]:
        update()
    else:
        unittest.main()
