"""What a report holds for Word, PDF, Quarto and LaTeX, and whether other programs make of it what they should."""
import html
import json
import re
import shutil
import subprocess
import unittest
import zipfile

from support import DATA, CliTest

# What each of Markdown, YAML, Quarto, LaTeX and HTML would like to make something of.
HOSTILE = ("&_#%$~^\\{}", "\"quoted\" 'single' ``ticks''", "--leading", "- item", "[x] *star* _line_", "中国 日本",
           "مصر العربية", "भारत गणराज्य", "<b>bold</b>", "@fig-timeline", "{{< include /etc/passwd >}}",
           "\\input{/etc/passwd}", "\\end{document}", "a | b", "[^1]: note", "$x^2$ $$y$$", "%", "`code` ```", "# head",
           ": colon {#tbl-x}", "?` ,, '' <<", "Đặng Łódź Ğ", "😀 ́")


def have(*programs):
    missing = [program for program in programs if shutil.which(program) is None]
    return unittest.skipIf(missing, f"not installed: {', '.join(missing)}")


def one_line(text):
    return re.sub(r"\s+", " ", text)


def run(*command, cwd):
    ran = subprocess.run(command, cwd=cwd, capture_output=True, timeout=600)
    if ran.returncode != 0:
        raise AssertionError(f"{command}: {ran.stderr.decode()[-2000:]}\n{ran.stdout.decode(errors='replace')[-3000:]}")
    return ran.stdout.decode("utf-8", "replace")


def text_of(inlines):
    """The text of Pandoc's inlines."""
    out = ""
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind == "Str":
            out += content
        elif kind in ("Space", "SoftBreak"):
            out += " "
        elif kind in ("Emph", "Strong"):
            out += text_of(content)
        elif kind in ("Link", "Image", "Cite", "Span"):
            out += text_of(content[0] if kind == "Image" else content[1])
        elif kind == "Quoted":
            out += "".join(text_of(content[1]).join(('"', '"') if content[0]["t"] == "DoubleQuote" else ("'", "'")))
        elif kind == "Code":
            out += content[1]
        else:
            raise AssertionError(f"{kind} {content}")
    return out


def found(tree, kind):
    """Everything of that kind in Pandoc's tree, in order."""
    if isinstance(tree, dict):
        if tree.get("t") == kind:
            yield tree["c"]
        for value in tree.values():
            yield from found(value, kind)
    elif isinstance(tree, list):
        for value in tree:
            yield from found(value, kind)


class Documents(CliTest):
    def report(self, network="small.json", *options):
        self.done("report", network, "-o", self.folder / "out", *options)
        self.out = self.folder / "out"
        return self.out

    def hostile(self):
        """small.json under names that mean something to whoever reads them."""
        network = json.loads((DATA / "small.json").read_text())
        network["title"] = HOSTILE[0] + " \"A\": - b \\ # ' --"
        names = list(HOSTILE)
        for actor in network["actors"]:
            actor["name"] = names.pop(0)
            actor.pop("short", None)
        for era in network["eras"]:
            era["label"] = names.pop(0)
        for kind in network["types"]:
            kind["label"] = names.pop(0)
        for relation, name in zip(network["relations"], HOSTILE * 3):
            relation["label"] = relation["note"] = name
        for source in network["sources"]:
            source["title"] = HOSTILE[1]
        self.title = network["title"]
        self.eras = [era["label"] for era in network["eras"]]
        return self.write("hostile.json", json.dumps(network))

    def captions(self):
        """Figures of report.md: what it refers to, and the captions as Pandoc reads them."""
        tree = json.loads(run("pandoc", "report.md", "-t", "json", cwd=self.out))
        images = list(found(tree, "Image"))
        self.assertTrue(images)
        return {image[2][0]: one_line(text_of(image[1])) for image in images}


class Files(Documents):
    def test_without_the_option_there_are_none(self):
        out = self.report()
        self.assertFalse([p for p in out.rglob("*") if p.suffix in (".qmd", ".tex", ".pdf")])
        self.assertFalse((out / "latex").exists())

    def test_each_figure_is_there_as_pdf_and_as_a_snippet(self):
        out = self.report("small.json", "--documents")
        quarto = (out / "report.qmd").read_text()
        main = (out / "latex" / "main.tex").read_text()
        figures = sorted((out / "figures").glob("*.svg"))
        self.assertGreater(len(figures), 3)
        used = re.findall(r"\]\((figures/[^)]*\.svg)\)", (out / "report.md").read_text())
        self.assertGreater(len(used), 3)
        for path in used:
            stem = path[len("figures/"):-len(".svg")]
            self.assertTrue((out / "figures" / f"{stem}.pdf").read_bytes().startswith(b"%PDF-"))
            self.assertIn(f"](figures/{stem}){{#fig-{stem}}}\n", quarto)
            self.assertIn(f"@fig-{stem}", quarto)
            snippet = (out / "latex" / f"figure-{stem}.tex").read_text()
            self.assertIn(f"{{{stem}.pdf}}", snippet)
            self.assertIn(f"\\label{{fig:{stem}}}", snippet)
            self.assertEqual(main.count(f"\\input{{figure-{stem}}}"), 1)
            self.assertIn(f"\\ref{{fig:{stem}}}", main)
        inputs = re.findall(r"\\input\{([^}]*)\}", main.split(r"\begin{document}")[1])
        self.assertEqual(sorted(inputs + ["main"]), sorted(p.stem for p in (out / "latex").iterdir()))
        self.assertTrue(any(name.startswith("table-") for name in inputs))

    def test_the_rest_of_the_report_is_the_same(self):
        plain = {p.relative_to(self.out): p.read_bytes() for p in self.report().rglob("*") if p.is_file()}
        shutil.rmtree(self.out)
        more = {p.relative_to(self.out): p.read_bytes()
                for p in self.report("small.json", "--documents").rglob("*") if p.is_file()}
        self.assertEqual({path: more[path] for path in plain}, plain)
        shutil.rmtree(self.out)
        again = {p.relative_to(self.out): p.read_bytes()
                 for p in self.report("small.json", "--documents").rglob("*") if p.is_file()}
        self.assertEqual(again, more)

    def test_any_network(self):
        for name, change in (("empty", {"actors": [], "relations": [], "eras": [], "focus": None}),
                             ("no-ties", {"relations": []}), ("no-eras", {"eras": [], "focus": None})):
            network = json.loads((DATA / "small.json").read_text())
            network.update(change)
            network = {key: value for key, value in network.items() if value is not None}
            out = self.report(self.write(f"{name}.json", json.dumps(network)), "--documents")
            self.assertTrue((out / "report.qmd").read_text().startswith("---\ntitle: "))
            self.assertIn("\\end{document}\n", (out / "latex" / "main.tex").read_text())
            shutil.rmtree(out)


@have("pandoc")
class Pandoc(Documents):
    def check_word(self):
        captions = self.captions()
        run("pandoc", "report.md", "-o", "report.docx", cwd=self.out)
        with zipfile.ZipFile(self.out / "report.docx") as word:
            drawings = [word.read(name) for name in word.namelist() if name.startswith("word/media/")
                        and name.endswith(".svg")]
            pictures = [name for name in word.namelist() if re.fullmatch(r"word/media/.*\.(svg|png)", name)]
            words = re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", word.read("word/document.xml").decode())
        text = one_line(html.unescape("".join(words))).replace(" ", "")
        figures = [(self.out / path).read_bytes() for path in captions]
        self.assertEqual(sorted(drawings), sorted(figures))
        self.assertGreaterEqual(len(pictures), len(captions))
        for caption in captions.values():
            if caption.replace(" ", "") not in text:
                raise AssertionError(f"not in the document: {caption}")

    def check_pdf(self):
        captions = self.captions()
        run("pandoc", "report.md", "-o", "report.pdf", "--css", "print.css", "--pdf-engine=weasyprint",
            cwd=self.out)
        pages = [one_line(page).replace(" ", "") for page in
                 run("pdftotext", "report.pdf", "-", cwd=self.out).split("\f")]
        for path, caption in captions.items():
            on = [page for page in pages if caption.replace(" ", "") in page]
            self.assertTrue(on, caption)
            title = re.search(r"<title[^>]*>([^<]*)</title>", (self.out / path).read_text())[1]
            shown = html.unescape(title).replace(" ", "")
            self.assertTrue(any(shown in page for page in on), f"{path}: {title} is not on the page of its caption")

    def test_word_holds_every_figure_and_caption(self):
        self.report("us-pakistan")
        self.check_word()

    @have("weasyprint", "pdftotext")
    def test_pdf_holds_every_figure_with_its_caption(self):
        self.report("great-powers-1872-1907", "--documents")
        self.check_pdf()

    def test_word_of_hostile_names(self):
        self.report(self.hostile())
        self.check_word()

    def test_titles_are_read_as_they_are(self):
        self.report(self.hostile(), "--documents")
        tree = json.loads(run("pandoc", "-f", "markdown", "report.qmd", "-t", "json", cwd=self.out))
        self.assertEqual(text_of(tree["meta"]["title"]["c"]), self.title)
        tree = json.loads(run("pandoc", "-f", "markdown-smart", "report.md", "-t", "json", cwd=self.out))
        heads = [text_of(head[2]) for head in found(tree, "Header")]
        self.assertEqual(heads[0], self.title)
        for era in self.eras:
            self.assertTrue(any(head.startswith(era) for head in heads), heads)

    def test_every_reference_of_quarto_leads_to_a_label(self):
        for network in ("great-powers-1872-1907", self.hostile()):
            out = self.report(network, "--documents")
            text = (out / "report.qmd").read_text()
            tree = json.loads(run("pandoc", "-f", "markdown-smart", "report.qmd", "-t", "json", cwd=out))
            labels = [image[0][0] for image in found(tree, "Image")] + re.findall(r"\{#(tbl-[a-z0-9-]+)\}\n", text)
            cited = [citation["citationId"] for cite in found(tree, "Cite") for citation in cite[0]]
            self.assertEqual(sorted(cited), sorted(labels))
            self.assertEqual(len(set(labels)), len(labels))
            self.assertFalse(list(found(tree, "RawInline")) + list(found(tree, "RawBlock")))
            self.assertNotIn("{{<", text)
            self.assertEqual(list(found(tree, "Math")), [])
            shutil.rmtree(out)

    def test_quarto_documents_become_word(self):
        out = self.report("small.json", "--documents")
        run("pandoc", "-f", "markdown", "report.qmd", "-o", "q.docx", "--default-image-extension=svg", cwd=out)
        with zipfile.ZipFile(out / "q.docx") as word:
            drawings = [name for name in word.namelist() if name.endswith(".svg")]
        self.assertEqual(len(drawings), (out / "report.qmd").read_text().count("{#fig-"))


@have("pdflatex", "pdftotext")
class Latex(Documents):
    def compiled(self, network):
        out = self.report(network, "--documents") / "latex"
        for _ in range(2):
            log = run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "main.tex", cwd=out)
        self.assertNotIn("undefined", log)
        return out, log

    def test_it_compiles_and_nothing_runs_out_of_its_line(self):
        out, log = self.compiled("us-pakistan")
        self.assertNotIn("Overfull", log)
        text = one_line(run("pdftotext", "main.pdf", "-", cwd=out))
        for snippet in out.glob("*-*.tex"):
            self.assertIn("\\caption{", snippet.read_text())
        figures = len(list(out.glob("figure-*.tex")))
        self.assertIn(f"Figure {figures}:", text)
        self.assertNotIn(f"Figure {figures + 1}:", text)
        self.assertNotIn("??", text)
        tables = len(list(out.glob("table-*.tex")))
        self.assertIn(f"Table {tables}:", text)

    def test_it_compiles_with_hostile_names(self):
        self.compiled(self.hostile())


if __name__ == "__main__":
    unittest.main()
