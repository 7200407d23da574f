"""Manual and completions, against what the program's --help says.

    pages_test.py PROGRAM MAN1 BASH ZSH FISH    the folder of the manual, beside it man7; the files of the completions
"""
import gzip
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

PROGRAM, MAN1, BASH, ZSH, FISH = (pathlib.Path(argument).resolve() for argument in sys.argv[1:6])


def shown_by(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout


def help_of(*words):
    return shown_by(str(PROGRAM), *words, "--help")


def options_of(command):
    """Every name of an option that help lists: `-o`, `--output`."""
    listed = help_of(command).split("\nOptions:\n")[1]
    return [name for line in re.findall(r"(?m)^  (-\S.*?)(?:  |$)", listed) for name in re.findall(r"--?[a-z-]+", line)]


COMMANDS = re.findall(r"(?m)^  ([a-z]+)  ", help_of().split("Commands:\n")[1].split("\n\n")[0])
TOPICS = re.findall(r"(?m)^  ([a-z]+)  ", help_of().split("\nTopics")[1].split("\n\n")[0])


def page(name, part=1):
    plain = MAN1.parent / f"man{part}" / f"{name}.{part}"
    packed = plain.with_name(plain.name + ".gz")
    return gzip.decompress(packed.read_bytes()).decode("utf-8") if packed.exists() else plain.read_text("utf-8")


def words(text):
    """Without what differs between the terminal and the manual: spaces, macros, fonts, escapes."""
    text = re.sub(r"(?m)^\.[A-Z]+ ?", "", re.sub(r"\\f[A-Z]|\\&", "", text))
    return text.replace("`", "").replace("\\e", "\0").replace("\\", "").replace("\0", "\\").split()


def completed(*words):
    """What bash offers for the last word."""
    script = ('source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _entente; '
              'for word in "${COMPREPLY[@]}"; do echo "$word"; done')
    return shown_by("bash", "--norc", "-c", script, "bash", str(BASH), "entente", *words).splitlines()


class Manual(unittest.TestCase):
    def test_has_a_page_for_every_command_with_every_option(self):
        self.assertGreater(len(COMMANDS), 10)
        overview = page("entente").replace("\\", "")
        for command in COMMANDS:
            text = page(f"entente-{command}").replace("\\", "")
            for section in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "SEE ALSO"):
                self.assertIn(f"\n.SH {section}\n", text)
            for option in options_of(command):
                self.assertIn(f"fB{option}fR", text, command)
            self.assertIn(f"entente-{command}", overview)
        for topic in TOPICS:
            self.assertIn(f"entente help {topic}", overview)

    def test_has_a_page_for_every_topic_that_says_what_help_says(self):
        overview = page("entente").split("\n.SH SEE ALSO\n")[1]
        for topic in TOPICS:
            manual = page(f"entente-{topic}", 7)
            self.assertRegex(manual, rf"\n\.SH NAME\nentente\\-{topic} \\- \S")
            self.assertIn(f"\\fBentente\\-{topic}\\fR(7)", overview)
            examples, *body = shown_by(str(PROGRAM), "help", topic).split("\n\n")
            described, tried = manual.split("\n.SH DESCRIPTION\n")[1].split("\n.SH SEE ALSO\n")[0].split("\n.SH EXAMPLES\n")
            self.assertEqual(words(described), words("\n\n".join(body).replace("\\", "\\e")), topic)
            self.assertEqual(words(tried), words(examples)[1:], topic)

    def test_has_the_name_line_that_whatis_reads(self):
        self.assertRegex(page("entente-draw"), r"\n\.SH NAME\nentente\\-draw \\- \S")

    @unittest.skipUnless(shutil.which("groff"), "no groff")
    def test_is_set_without_a_warning(self):
        names = [("entente", 1), *((f"entente-{command}", 1) for command in COMMANDS), *((f"entente-{topic}", 7) for topic in TOPICS)]
        for name, part in names:
            ran = subprocess.run(["groff", "-K", "utf8", "-man", "-Tutf8", "-ww", "-z"], input=page(name, part).encode(),
                                 stderr=subprocess.PIPE, check=True)
            self.assertEqual(ran.stderr.decode(), "", name)


class Bash(unittest.TestCase):
    def test_offers_the_commands(self):
        self.assertEqual(completed(""), COMMANDS + ["--help", "--version"])
        self.assertEqual(completed("dra"), ["draw"])

    def test_offers_every_option_of_a_command(self):
        for command in COMMANDS:
            self.assertEqual(completed(command, "-"), options_of(command), command)

    def test_offers_the_values_that_have_names(self):
        self.assertEqual(completed("check", "x.json", "--format", ""), ["table", "csv", "json", "md"])
        self.assertEqual(completed("describe", "x.json", "--by", "de"), ["decade"])
        self.assertEqual(completed("phases", "x.json", "--cost", ""), ["mean", "mean-variance", "poisson", "negative-binomial"])
        self.assertEqual(completed("centrality", "x.json", "--direction", ""), ["ignore", "out", "in"])
        self.assertEqual(completed("import", "gdelt", "x", "--period", ""), ["day", "week", "month", "year"])
        self.assertEqual(completed("draw", "x.json", "--theme", "sc"), ["screen"])
        self.assertEqual(completed("describe", "x.json", "--from", ""), [])

    def test_offers_the_rest_of_a_list(self):
        self.assertEqual(completed("centrality", "x.json", "--measure", "degree,betw"), ["degree,betweenness"])

    def test_offers_what_stands_at_a_place(self):
        self.assertEqual(completed("report", "us-p"), ["us-pakistan"])
        self.assertEqual(completed("report", "--title", "x", "us-p"), ["us-pakistan"])
        self.assertEqual(completed("chart", "time"), ["timeline"])
        self.assertEqual(completed("chart", "timeline", "us-p"), ["us-pakistan"])
        self.assertEqual(completed("import", "cow-a"), ["cow-alliances"])
        self.assertIn("frustration", completed("explain", "frus"))
        self.assertIn("unknown-id", completed("explain", "unknown-"))
        self.assertEqual(completed("help", ""), TOPICS + COMMANDS)
        self.assertEqual(completed("help", "dra"), ["draw"])

    def test_offers_files(self):
        self.assertIn(str(FISH), completed("check", str(FISH)[:-2]))
        self.assertEqual(completed("report", "x", "-o", str(FISH)[:-2]), [])
        self.assertIn(str(FISH.parent), completed("report", "x", "-o", str(FISH.parent)[:-1]))


class OtherShells(unittest.TestCase):
    def test_zsh_and_fish_know_every_option(self):
        zsh, fish = ZSH.read_text(encoding="utf-8"), FISH.read_text(encoding="utf-8")
        for command in COMMANDS:
            for option in options_of(command):
                self.assertIn(option, zsh)
                self.assertIn(f" -l {option[2:]} " if option.startswith("--") else f" -s {option[1:]} ", fish)

    @unittest.skipUnless(shutil.which("zsh"), "no zsh")
    def test_zsh_reads_it(self):
        shown_by("zsh", "-n", str(ZSH))

    @unittest.skipUnless(shutil.which("fish"), "no fish")
    def test_fish_reads_it(self):
        shown_by("fish", "--no-execute", str(FISH))
        offered = shown_by("fish", "--no-config", "-c", f"source {FISH}; complete -C 'entente check x --format '")
        self.assertEqual(sorted(line.split("\t")[0] for line in offered.splitlines()), ["csv", "json", "md", "table"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
