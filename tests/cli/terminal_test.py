"""What changes when stdout or stderr is a terminal."""
import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
import unittest

from support import DATA, ENVIRONMENT, PROGRAM, CliTest, entente

ESCAPE = "\x1b["


def on_terminal(*arguments, columns=80, env=None, stream="stdout"):
    """What the program prints on a terminal of this width."""
    try:
        ours, theirs = pty.openpty()
    except OSError as error:  # a container without /dev/pts
        raise unittest.SkipTest(f"no pseudo-terminal here: {error}")
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: theirs}
    process = subprocess.Popen([str(PROGRAM), *map(str, arguments)], cwd=DATA, stdin=subprocess.DEVNULL,
                               env={**ENVIRONMENT, "TERM": "xterm", **(env or {})}, **streams)
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(ours)
    process.wait(timeout=60)
    return shown.decode("utf-8").replace("\r\n", "\n")


class Terminal(CliTest):
    def test_wide_tables_are_cut_to_the_terminal(self):
        whole = self.done("align", "small.json", "--by", "era", "--evidence").out
        self.assertNotIn("…", whole)
        for columns in (155, 145):
            shown = on_terminal("align", "small.json", "--by", "era", "--evidence", columns=columns, env={"NO_COLOR": "1"})
            self.assertIn("…", shown)
            self.assertEqual(len(shown.splitlines()), len(whole.splitlines()))
        self.assertEqual(on_terminal("align", "small.json", "--by", "era", "--evidence", columns=400,
                                     env={"NO_COLOR": "1"}), whole)

    def test_what_has_no_room_follows_in_blocks(self):
        number = re.compile(r"(?<![\w-])−?\d+\.\d+")
        whole = self.done("centrality", "us-pakistan").out
        for columns in (80, 100, 140):
            shown = on_terminal("centrality", "us-pakistan", columns=columns, env={"NO_COLOR": "1"})
            self.assertLessEqual(max(map(len, shown.splitlines())), columns)
            blocks = shown.split("\n\n")
            self.assertGreater(len(blocks), 1)
            for block in blocks:
                self.assertRegex(block, r"^period +actor ")
            # No number and no date is cut, and none is lost.
            self.assertEqual(sorted(number.findall(shown)), sorted(number.findall(whole)))
            self.assertEqual(shown.count("1947-08-14"), whole.count("1947-08-14"))

    def test_a_hopelessly_narrow_terminal(self):
        for columns in (1, 8, 20):
            self.assertNotEqual(on_terminal("align", "small.json", columns=columns), "")

    def test_only_tables_for_people_are_cut(self):
        for form in ("csv", "json", "md"):
            self.assertEqual(on_terminal("align", "small.json", "--evidence", "--format", form, columns=30),
                             self.done("align", "small.json", "--evidence", "--format", form).out)

    def test_color(self):
        command = ("align", "small.json")
        self.assertIn(ESCAPE, on_terminal(*command))
        for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            self.assertNotIn(ESCAPE, on_terminal(*command, env=env))
            self.assertIn(ESCAPE, on_terminal(*command, "--color", "always", env=env))
        self.assertIn(ESCAPE, on_terminal(*command, env={"NO_COLOR": ""}))
        self.assertNotIn(ESCAPE, on_terminal(*command, "--color", "never"))
        self.assertNotIn(ESCAPE, self.done(*command).out)
        self.assertIn(ESCAPE, self.done(*command, "--color", "always").out)

    def test_color_of_check_marks_the_place(self):
        ran = entente("check", "bad.json", "--color", "always")
        for line in ran.out.splitlines():
            self.assertRegex(line, r"^\x1b\[1mbad\.json:\d+:\d+:\x1b\[0m ")
        self.assertEqual(re.sub(r"\x1b\[\dm", "", ran.out), entente("check", "bad.json").out)


if __name__ == "__main__":
    unittest.main()
