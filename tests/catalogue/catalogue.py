"""The catalogue of all texts of figures and reports, data/words/entente.pot, taken from the sources.

    catalogue.py write ROOT TABLE_TEXTS     write it
    catalogue.py check ROOT TABLE_TEXTS     is it what the sources say?
    catalogue.py places FILE.po             do translations have the places of the English texts?

TABLE_TEXTS is the program of that name, which tells the texts of the tables in model and graph.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

import po

HEADER = """# Texts of Entente's figures and reports. Written by `make words`; docs/languages.md says how to translate them.
msgid ""
msgstr ""
"Project-Id-Version: entente\\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
"""
KEYWORDS = ["say", "say_", "as:1c,2", "count:2,3", "mark"]
# In cli, say() speaks on the terminal, which is in English.
FILES = ["words/*.cpp", "render/**/*.cpp", "report/**/*.cpp", "report/**/*.hpp", "request/*.cpp"]


def extracted(root, table_texts):
    files = sorted({str(path.relative_to(root)) for pattern in FILES for path in root.glob(pattern)})
    with tempfile.TemporaryDirectory() as folder:
        tables = pathlib.Path(folder, "tables.cpp")
        tables.write_bytes(subprocess.run([table_texts], check=True, stdout=subprocess.PIPE).stdout)
        out = pathlib.Path(folder, "out.pot")
        common = ["xgettext", "--language=C++", "--from-code=UTF-8", "--no-wrap", "--sort-by-file",
                  "--keyword", *[f"--keyword={word}" for word in KEYWORDS], f"--output={out}"]
        environment = dict(os.environ, LC_ALL="C.UTF-8")
        # It warns of every text with a dash that is no ASCII; what else it says shows when it fails.
        for more in (["--add-location=file", *files], ["--no-location", "--add-comments", "--join-existing", str(tables)]):
            done = subprocess.run([*common, *more], cwd=root, env=environment, stderr=subprocess.PIPE, text=True)
            if done.returncode != 0:
                sys.exit(done.stderr)
        entries = [entry for entry in po.read(out.read_text(encoding="utf-8")) if entry.english]
    for entry in entries:  # the texts of C have their own marks of form, which ours are not
        entry.comments = [line for line in entry.comments if not line.startswith("#, ")]
    return HEADER + "\n" + po.write(entries)


def check(root, table_texts):
    path = root / "data/words/entente.pot"
    if extracted(root, table_texts) != path.read_text(encoding="utf-8"):
        sys.exit(f"{path.relative_to(root)} is not what the sources say: write it again with `make words`")
    entries = po.read(path.read_text(encoding="utf-8"))
    print(f"{len(entries) - 1} texts")


def check_places(path):
    faults = 0
    for entry in po.read(path.read_text(encoding="utf-8")):
        wanted = po.places(entry.english)
        for text in entry.translations():
            if text and entry.english and not set(po.places(text)) <= set(wanted):
                print(f"{path}: \"{text}\" has the places {po.places(text)}; those of the English text are {wanted}")
                faults += 1
    sys.exit(1 if faults else 0)


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "places":
        check_places(pathlib.Path(sys.argv[2]))
    if len(sys.argv) != 4 or sys.argv[1] not in ("write", "check"):
        sys.exit(__doc__)
    root = pathlib.Path(sys.argv[2]).resolve()
    if sys.argv[1] == "check":
        return check(root, sys.argv[3])
    (root / "data/words/entente.pot").write_text(extracted(root, sys.argv[3]), encoding="utf-8")


if __name__ == "__main__":
    main()
