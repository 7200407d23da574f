"""Runs what Markdown pages show, and compares what they show with what comes out.

    commands_test.py FILE...             check files, and list what is not run
    commands_test.py --update FILE...    write the output that came instead of the output shown
    commands_test.py --self-test         check the checker

In a ```console block, a line that begins with `$ ` is a command; the lines up to the next one are its
output, where a line `...` stands for any lines: stdout, with or without what went to stderr before or
after it. A command under which nothing is shown may print anything, but must end with exit code 0, and
so must a ```sh block. So must `entente ...` in a line of text, if it names a data set that ships. All
blocks of a page run in one temporary folder, in order, with `entente` on the PATH and as `build/entente`,
and with the project's `data/` and `examples/`.

A comment right before a block says what is special about it:

    <!-- not run: REASON -->          left alone; its reason is listed
    <!-- field data: DIR/FILE ... --> these files of the field's own data are put into the folder first (`FILE=NAME`
                                      under another name); where they are absent, the block is skipped
    <!-- part of: FILE -->            each line of the block, whatever its kind, is in this file of the project

A command that is in any other block, or indented, is a mistake: nobody would run it. Commands and options
are those that the program has, run or not.
"""
import functools
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from support import ENVIRONMENT, PROGRAM, SHIPPED, SOURCE  # noqa: E402

FIELD_DATA = SOURCE.parent / "shared" / "realdata"
BLOCK = re.compile(r"^(?P<indent> *)```(?P<kind>[a-z]*)\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"<!-- (?P<mark>not run|field data|part of): (?P<text>\S[^>]*) -->\s*$")
COMMAND = re.compile(r"^(?:\$ )?(?:build/)?entente (?=[a-z-])", re.MULTILINE)
INDENTED = re.compile(r"^ {4,}(?:\$ )?(?:entente|make|cmake|ctest|ninja|apt|apt-get|python3|sh|sudo) .*", re.MULTILINE)
INLINE = re.compile(r"(?<!`)`(entente [^`]+)`(?!`)")
ONE_LINE = re.compile(r"\\\n\s*")


class Page:
    """What came out of one page."""

    def __init__(self):
        self.problems = []
        self.ran = 0
        self.not_run = []
        self.absent = []
        self.edits = []  # (line of the page, lines shown, lines printed)


def commands(lines):
    """Triples of a command, its place among the lines, and the output shown under it."""
    found = []
    for at, line in enumerate(lines):
        if line.startswith("$ "):
            found.append((line[2:], at, []))
        elif found and found[-1][0].endswith("\\"):
            found[-1] = (found[-1][0] + "\n" + line, at, [])
        elif found:
            found[-1][2].append(line)
    return found


def matches(shown, printed):
    parts, part = [], []
    for line in shown:
        if line.strip() == "...":
            parts.append(part)
            part = []
        else:
            part.append(line)
    parts.append(part)
    pattern = "(?:[^\n]*\n)*?".join("".join(re.escape(line) + "\n" for line in part) for part in parts)
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


@functools.lru_cache(maxsize=None)
def options_of(command):
    """The options that the program's help lists for a command; None if there is no such command."""
    ran = subprocess.run([str(PROGRAM), command, "--help"], env=ENVIRONMENT, capture_output=True, text=True, timeout=60)
    if ran.returncode != 0:
        return None
    return set(re.findall(r"(?<![\w-])(-[a-zA-Z]|--[a-z][a-z-]*)", ran.stdout))


def unknown(command):
    """What a line that calls the program names and the program does not have; None if nothing."""
    words = re.split(r"[ \n]", re.split(r" +[|>#] ?", command)[0])
    name = words[1].rstrip(".,:;") if len(words) > 1 else ""
    if not re.fullmatch(r"[a-z]+", name):
        return None
    options = {"--help"} if name == "help" else options_of(name)
    if options is None:
        return f"there is no command {name}"
    for word in words[2:]:
        option = re.match(r"(--[a-z][a-z-]*|-[a-zA-Z]$)", word)
        if option and option[1] not in options:
            return f"{name} has no option {option[1]}"
    return None


def run(command, folder):
    environment = {**ENVIRONMENT, "PATH": f"{folder}/.bin:{ENVIRONMENT['PATH']}", "HOME": str(folder),
                   "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, timeout=600)


def prepare(folder):
    for place in (".bin", "build"):
        (folder / place).mkdir()
        os.symlink(PROGRAM, folder / place / "entente")
    for name in ("data", "examples"):
        if (SOURCE / name).is_dir():
            os.symlink(SOURCE / name, folder / name)


def bring(text, folder):
    """Puts files of the field's own data into the folder; False if one of them is absent."""
    for word in text.split():
        path, _, name = word.partition("=")
        if not (FIELD_DATA / path).is_file():
            return False
        link = folder / (name or pathlib.PurePath(path).name)
        if not link.exists():
            os.symlink(FIELD_DATA / path, link)
    return True


def check_part(page, lines, name, line):
    text = re.sub(r"\s+", " ", (SOURCE / name).read_text(encoding="utf-8"))
    for shown in lines:
        if re.sub(r"\s+", " ", shown.strip().rstrip(",")) not in text:
            page.problems.append(f"line {line}: {name} does not have: {shown}")


def check_script(page, lines, line, folder):
    ran = run("set -e\n" + "\n".join(lines), folder)
    page.ran += len([one for one in ONE_LINE.sub(" ", "\n".join(lines)).splitlines() if one and not one.startswith("#")])
    if ran.returncode != 0:
        page.problems.append(f"line {line}: the block ended with {ran.returncode}:\n{ran.stderr.decode()}")


def check_console(page, lines, line, folder):
    for command, at, shown in commands(lines):
        ran = run(command, folder)
        page.ran += 1
        out, err = (text.decode("utf-8", "replace").splitlines() for text in (ran.stdout, ran.stderr))
        if ran.returncode != 0 and not shown:
            page.problems.append(f"line {line}: $ {command}: exit code {ran.returncode}:\n" + "\n".join(err))
        if shown and not any(matches(shown, printed) for printed in (out, out + err, err + out)):
            page.edits.append((line + at, shown, out + err))
            page.problems.append(f"line {line}: $ {command}: shown\n" + "\n".join(shown) + "\nprinted\n" +
                                 "\n".join(out) + "\nand on stderr\n" + "\n".join(err))


def check_block(page, match, before, folder):
    indent, kind = len(match["indent"]), match["kind"]
    lines = [line[indent:] for line in match["body"].splitlines()]
    line = before.count("\n") + 1
    mark = MARK.search(before)
    for command in ONE_LINE.sub(" ", "\n".join(lines)).splitlines():
        fault = COMMAND.match(command) and unknown(command.removeprefix("$ "))
        if fault:
            page.problems.append(f"line {line}: {command}: {fault}")
    if mark and mark["mark"] == "not run":
        page.not_run.append((line, mark["text"], lines))
    elif mark and mark["mark"] == "part of":
        check_part(page, lines, mark["text"], line)
    elif mark and not bring(mark["text"], folder):
        page.absent.append((line, mark["text"]))
    elif kind == "sh":
        check_script(page, lines, line, folder)
    elif kind == "console":
        check_console(page, lines, line, folder)
    elif kind not in ("cpp", "python", "r", "sql") and COMMAND.search("\n".join(lines)):
        page.problems.append(f"line {line}: commands in a block that is not run: make it ```sh or ```console, or say "
                             "<!-- not run: REASON -->")


def check_prose(page, text, folder):
    """Commands outside blocks; `text` has the blocks blanked out."""
    for match in INDENTED.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        page.problems.append(f"line {line}: an indented command is not run: make it a ```sh block: {match[0].strip()}")
    for match in INLINE.finditer(text):
        command, line = re.sub(r"\s+", " ", match[1]), text.count("\n", 0, match.start()) + 1
        fault = unknown(command)
        if fault:
            page.problems.append(f"line {line}: `{command}`: {fault}")
        elif any(f" {name}" in command for name in SHIPPED) and not re.search(r"…|\.\.\.|\b[A-Z]{2,}\b", command):
            check_script(page, [command], line, folder)


def check(text):
    page = Page()
    with tempfile.TemporaryDirectory(prefix="entente-docs-") as name:
        folder = pathlib.Path(name)
        prepare(folder)
        for match in BLOCK.finditer(text):
            check_block(page, match, text[:match.start()], folder)
        check_prose(page, BLOCK.sub(lambda match: "\n" * match[0].count("\n"), text), folder)
    return page


def updated(text, page):
    """The page with the output that came, where none of it was left out."""
    lines = text.split("\n")
    for at, shown, printed in sorted(page.edits, key=lambda edit: edit[0], reverse=True):
        if "..." not in (one.strip() for one in shown):
            lines[at + 1:at + 1 + len(shown)] = printed
    return "\n".join(lines)


def self_test():
    def problems(text):
        return check(text).problems

    good = "```console\n$ echo a; echo b; echo c\na\n...\nc\n$ entente --version\n...\n```\n\n```sh\nbuild/entente --help >x\ntest -s x\n```\n"
    good += "```console\n$ echo a; echo b >&2\na\n$ echo a; echo b >&2\na\nb\n```\n"
    good += "`entente describe us-pakistan`, `entente align`, `entente draw NETWORK --era us-pakistan`\n"
    assert problems(good) == [], problems(good)
    for bad in ("```console\n$ echo a\nb\n```\n", "```console\n$ echo a\na\nb\n```\n", "```sh\nfalse\ntrue\n```\n",
                "```console\n$ entente nonsense >/dev/null 2>&1\n```\n", "1. x\n   ```sh\n   false\n   ```\n",
                "```console\n$ printf 'a\\nb\\n'\na\n```\n", "    entente check x.json\n", "```\nentente check x.json\n```\n",
                "```text\n$ entente check x.json\n```\n", "`entente algin`\n", "`entente align --no-such`\n",
                "`entente describe us-pakistan --by fortnight`\n", "<!-- not run: x -->\n```sh\nentente check --no-such\n```\n",
                "<!-- part of: data/us-pakistan.json -->\n```json\nno such line\n```\n"):
        assert len([one for one in problems(bad) if "nonsense" not in one or "exit" in one]) >= 1, bad
    left = check("<!-- not run: needs root -->\n```sh\nfalse\n```\n<!-- field data: no/such.csv -->\n```sh\nfalse\n```\n")
    assert (left.problems, len(left.not_run), len(left.absent), left.ran) == ([], 1, 1, 0)
    assert check("<!-- part of: data/us-pakistan.json -->\n```json\n\"us-pakistan\"\n```\n").problems == []
    page = check("```console\n$ echo a\nb\n$ echo c\nc\n```\n")
    assert updated("```console\n$ echo a\nb\n$ echo c\nc\n```\n", page) == "```console\n$ echo a\na\n$ echo c\nc\n```\n"


def main():
    arguments = sys.argv[1:]
    if not PROGRAM.is_file():
        print(f"{PROGRAM}: no such program; `make` builds it, or ENTENTE_PROGRAM names one", file=sys.stderr)
        return 2
    if arguments == ["--self-test"]:
        self_test()
        return 0
    update = arguments[:1] == ["--update"]
    totals, failed = [0, 0, 0], False
    for name in arguments[1 if update else 0:]:
        path = pathlib.Path(name)
        text = path.read_text(encoding="utf-8")
        page = check(text)
        if update and page.edits:
            path.write_text(updated(text, page), encoding="utf-8")
            page = check(path.read_text(encoding="utf-8"))
        for line, reason, lines in page.not_run:
            first = next((one for one in lines if not one.startswith("#")), "")
            print(f"{path.name}:{line}: not run ({reason}): {first}")
        for line, files in page.absent:
            print(f"{path.name}:{line} ({files}): skipped, no field data in {os.path.relpath(FIELD_DATA, SOURCE)}")
        for problem in page.problems:
            print(f"{path}: {problem}\n", file=sys.stderr)
            failed = True
        totals = [a + b for a, b in zip(totals, (page.ran, len(page.not_run), len(page.absent)))]
    print("{} commands run; {} blocks not run, {} skipped".format(*totals))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
