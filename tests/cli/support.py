"""Runs the program under test. ENTENTE_PROGRAM names it; ENTENTE_SOURCE_DIR is the checkout."""
import csv
import functools
import io
import os
import pathlib
import subprocess
import tempfile
import unittest

PROGRAM = pathlib.Path(os.environ.get("ENTENTE_PROGRAM", "build/entente")).resolve()
SOURCE = pathlib.Path(os.environ.get("ENTENTE_SOURCE_DIR", pathlib.Path(__file__).parents[2])).resolve()
DATA = SOURCE / "tests" / "cli" / "data"
SHIPPED = {name: SOURCE / "data" / (name + ".json") for name in ("us-pakistan", "great-powers-1872-1907")}
SECONDS = 300

# A fixed surrounding; a test that wants another says so.
ENVIRONMENT = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
# Fontconfig keeps its font list to the end; that is no leak of ours (matters to sanitizer builds alone).
ENVIRONMENT["LSAN_OPTIONS"] = f"suppressions={SOURCE}/tests/cli/leaks.supp:print_suppressions=0"
for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"):
    if name in os.environ:
        ENVIRONMENT[name] = os.environ[name]


class Ran:
    def __init__(self, process):
        self.code = process.returncode
        self.bytes = process.stdout
        self.out = process.stdout.decode("utf-8", "surrogateescape")
        self.err = process.stderr.decode("utf-8", "surrogateescape")


def entente(*arguments, stdin=b"", env=None, cwd=DATA, **more):
    process = subprocess.run([str(PROGRAM), *map(str, arguments)], input=stdin, stdout=more.pop("stdout", subprocess.PIPE),
                             stderr=subprocess.PIPE, env={**ENVIRONMENT, **(env or {})}, cwd=cwd, timeout=SECONDS, **more)
    if process.stdout is None:
        process.stdout = b""
    return Ran(process)


def rows(text):
    """CSV text as a list of dictionaries."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def header(text):
    return next(csv.reader(io.StringIO(text, newline="")))


@functools.cache
def is_sanitized():
    """Whether a sanitizer slows the program down. Looks through the file piece by piece: a child's peak memory is
    reckoned as at least its parent's."""
    if not PROGRAM.exists():
        return False
    signs, before = (b"__asan_init", b"__tsan_init"), b""
    with open(PROGRAM, "rb") as file:
        while piece := file.read(1 << 20):
            if any(sign in before + piece for sign in signs):
                return True
            before = piece[-len(signs[0]):]
    return False


class CliTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="entente-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run(self, result=None):
        """Says what is skipped, for the tally."""
        before = len(result.skipped) if result else 0
        result = super().run(result) or result
        for test, reason in result.skipped[before:] if result else ():
            print(f"\n{test.id().removeprefix('__main__.')}: skipped, {reason.removeprefix('skipped: ')}", flush=True)
        return result

    def done(self, *arguments, **more):
        """Runs, and expects exit code 0."""
        ran = entente(*arguments, **more)
        self.assertEqual(ran.code, 0, ran.err)
        return ran

    def refused(self, code, *arguments, says=(), **more):
        """Runs, and expects this exit code, nothing on stdout, and each of `says` on stderr."""
        ran = entente(*arguments, **more)
        self.assertEqual(ran.code, code, ran.out + ran.err)
        self.assertEqual(ran.out, "")
        self.assertNotEqual(ran.err, "")
        for text in [says] if isinstance(says, str) else says:
            self.assertIn(text, ran.err)
        return ran

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def files(self):
        """Every file below the test's folder, hidden ones too."""
        return sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*") if not p.is_dir())
