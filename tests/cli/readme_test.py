"""Runs what a Markdown file shows, and compares what it shows with what comes out.

    readme_test.py FILE...         check files
    readme_test.py --self-test     check the checker

In a ```console block, a line that begins with `$ ` is a command; the lines up to the next one are its
output, where a line `...` stands for any lines: stdout, with or without what went to stderr before or
after it. A command under which nothing is shown may print anything, but must end with exit code 0, and
so must a ```sh block. A block right after the comment `<!-- not run: REASON -->` is left alone. All blocks of a
file run in one temporary folder, in order, with `entente` on the PATH and as `build/entente`.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from support import ENVIRONMENT, PROGRAM

BLOCK = re.compile(r"^(?P<indent> *)```(?P<kind>console|sh)\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
NOT_RUN = re.compile(r"<!-- not run: \S[^>]* -->\s*$")


def blocks(text):
    for match in BLOCK.finditer(text):
        if not NOT_RUN.search(text[:match.start()]):
            indent = len(match["indent"])
            lines = [line[indent:] for line in match["body"].splitlines()]
            yield match["kind"], lines, text[:match.start()].count("\n") + 1


def commands(lines):
    """Pairs of a command and the output shown under it."""
    found = []
    for line in lines:
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found and found[-1][0].endswith("\\"):
            found[-1] = (found[-1][0] + "\n" + line, [])
        elif found:
            found[-1][1].append(line)
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


def run(command, folder):
    environment = {**ENVIRONMENT, "PATH": f"{folder}/.bin:{ENVIRONMENT['PATH']}", "HOME": str(folder)}
    return subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, timeout=600)


def problems(text):
    found = []
    with tempfile.TemporaryDirectory(prefix="entente-readme-") as name:
        folder = pathlib.Path(name)
        for place in (".bin", "build"):
            (folder / place).mkdir()
            os.symlink(PROGRAM, folder / place / "entente")
        for kind, lines, line in blocks(text):
            if kind == "sh":
                ran = run("set -e\n" + "\n".join(lines), folder)
                if ran.returncode != 0:
                    found.append(f"line {line}: the block ended with {ran.returncode}:\n{ran.stderr.decode()}")
                continue
            for command, shown in commands(lines):
                ran = run(command, folder)
                out, err = (text.decode("utf-8", "replace").splitlines() for text in (ran.stdout, ran.stderr))
                if ran.returncode != 0 and not shown:
                    found.append(f"line {line}: $ {command}: exit code {ran.returncode}:\n" + "\n".join(err))
                if shown and not any(matches(shown, printed) for printed in (out, out + err, err + out)):
                    found.append(f"line {line}: $ {command}: shown\n" + "\n".join(shown) + "\nprinted\n" +
                                 "\n".join(out) + "\nand on stderr\n" + "\n".join(err))
    return found


def self_test():
    good = "```console\n$ echo a; echo b; echo c\na\n...\nc\n$ entente --version\n...\n```\n\n```sh\nbuild/entente --help >x\ntest -s x\n```\n"
    good += "```console\n$ echo a; echo b >&2\na\n$ echo a; echo b >&2\na\nb\n```\n"
    assert problems(good) == [], problems(good)
    for bad in ("```console\n$ echo a\nb\n```\n", "```console\n$ echo a\na\nb\n```\n", "```sh\nfalse\ntrue\n```\n",
                "```console\n$ entente nonsense >/dev/null 2>&1\n```\n", "1. x\n   ```sh\n   false\n   ```\n",
                "```console\n$ printf 'a\\nb\\n'\na\n```\n"):
        assert len(problems(bad)) == 1, bad
    assert problems("<!-- not run: needs root -->\n```sh\nfalse\n```\n") == []


def main():
    if sys.argv[1:] == ["--self-test"]:
        self_test()
        return 0
    failed = False
    for path in sys.argv[1:]:
        for problem in problems(pathlib.Path(path).read_text(encoding="utf-8")):
            print(f"{path}: {problem}\n", file=sys.stderr)
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
