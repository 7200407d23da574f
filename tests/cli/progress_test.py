"""The line that says how far the work has come: on a terminal alone, from the second second on, and gone at the end."""
import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import termios
import threading
import time
import unittest

from support import DATA, ENVIRONMENT, PROGRAM, CliTest

SMALL = (DATA / "small.json").read_bytes()
ERASE = "\r\x1b[K"


class Terminal:
    """The program with stderr on a terminal."""

    def __init__(self, *arguments, columns=80, env=None):
        try:
            self.ours, theirs = pty.openpty()
        except OSError as error:  # a container without /dev/pts
            raise unittest.SkipTest(f"no pseudo-terminal here: {error}")
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.process = subprocess.Popen([str(PROGRAM), *map(str, arguments)], cwd=DATA, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=theirs,
                                        env={**ENVIRONMENT, "TERM": "xterm", **(env or {})})
        os.close(theirs)
        self.shown = ""

    def read(self, until=None):
        """What is shown up to the end, or to this text."""
        while until is None or until not in self.shown:
            try:
                part = os.read(self.ours, 65536)
            except OSError:
                break
            if not part:
                break
            self.shown += part.decode("utf-8").replace("\r\n", "\n")
        return self.shown

    def end(self, stdin=b""):
        """What was shown, and what came out, after this standard input."""
        try:
            self.process.stdin.write(stdin)
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        reader = threading.Thread(target=self.read)
        reader.start()
        out = self.process.stdout.read()
        reader.join()
        os.close(self.ours)
        self.process.stdout.close()
        self.process.wait(timeout=60)
        return self.shown, out


def slowly(*arguments, stdin=SMALL, until="\x1b[K", seconds=None, **more):
    """A command that has to wait for its standard input: until the line shows this, or for so long."""
    terminal = Terminal(*arguments, **more)
    if seconds is None:
        terminal.read(until=until)
    else:
        time.sleep(seconds)
    return terminal.end(stdin)


def frames(shown):
    """The lines as they stood one after the other."""
    return [part for part in re.split(r"\r|\x1b\[K|\n", shown) if part]


def read_long_enough():
    """A network in JSON, larger and larger, until reading it takes several frames on this machine: its size, and the
    frames. The line is due when the network comes, a second after the program has begun."""
    head = ('{"format":"entente-network/1","id":"many","title":"Many","observed":{"start":"1950","end":"2021"},"types":[{"id":"raid",'
            '"label":"Raid","nature":"event","directed":true,"weight":-8}],"actors":[{"id":"a","name":"A","kind":"state"},'
            '{"id":"b","name":"B","kind":"state"}],"relations":[')
    relation = ',{"id":"r%d","source":"a","target":"b","type":"raid","date":"1999-05","label":"Raid %d on the border, as told"}'
    for number in (100_000, 400_000, 1_600_000):
        text = (head + "".join(relation % (i, i) for i in range(number))[1:] + "]}").encode()
        shown, _ = slowly("check", "-", stdin=text, until="1 s", columns=120)
        if sum("[" in frame for frame in frames(shown)) > 1:
            break
    return len(text), frames(shown)


def long_enough(columns):
    """Random networks in larger and larger numbers, until the work takes several frames on this machine: their
    number in each of seven eras, the command, its frames with a bar, all shown, and its output."""
    for number in (1500, 6000, 24000, 96000):
        command = ("centrality", "us-pakistan", "--null", str(number), "--format", "csv")
        terminal = Terminal(*command, columns=columns)
        shown, out = terminal.end()
        bars = [frame for frame in frames(shown) if "[" in frame]
        if terminal.process.returncode != 0 or sum(bar.endswith(" left") for bar in bars) > 1:
            break
    return number, command, bars, shown, out


class Progress(CliTest):
    def test_a_step_that_takes_long_is_named_until_it_is_over(self):
        shown, _ = slowly("check", "-", until="2 s\x1b[K")
        self.assertRegex(shown, r"^\rreading standard input, 1 s\x1b\[K\rreading standard input, 2 s\x1b\[K")
        self.assertTrue(shown.endswith(ERASE + "-: 0 problems; 7 actors, 10 relations\n"), repr(shown))

    def test_nothing_in_the_first_second(self):
        shown, _ = slowly("check", "-", seconds=0)
        self.assertEqual(shown, "-: 0 problems; 7 actors, 10 relations\n")

    def test_what_can_be_counted_has_share_rate_and_time_left_and_changes_no_byte(self):
        number, command, bars, shown, out = long_enough(columns=120)
        self.assertGreater(len(bars), 1)
        for bar in bars:
            self.assertRegex(bar, rf"^measuring centrality: \[=*>? *\] \d+ %, [\d,]+ of {7 * number:,} random networks"
                                  r"(, [\d,.]+/s)?(, (\d+ min )?\d+ s left)?$")
        self.assertTrue(any(bar.endswith(" left") for bar in bars), bars)
        counts = [int(re.search(r"([\d,]+) of", bar)[1].replace(",", "")) for bar in bars]
        self.assertEqual(counts, sorted(counts))
        self.assertTrue(shown.endswith(ERASE))
        elsewhere = self.done(*command)
        self.assertEqual(elsewhere.err, "")
        self.assertEqual(elsewhere.bytes, out)

    def test_reading_has_share_rate_and_time_left(self):
        size, shown = read_long_enough()
        bars = [frame for frame in shown if "[" in frame]
        self.assertGreater(len(bars), 1, shown)
        for bar in bars:
            self.assertRegex(bar, rf"^reading standard input: \[=*>? *\] \d+ %, \d+ MB of {size / 1e6:.0f} MB"
                                  r"(, \d+ MB/s)?(, (\d+ min )?\d+ s left)?$")
        shares = [int(re.search(r"(\d+) %", bar)[1]) for bar in bars]
        self.assertEqual(shares, sorted(shares))

    def test_every_frame_fits_the_terminal(self):
        for columns in (1, 2, 8, 20, 30):
            with self.subTest(columns):
                shown, _ = slowly("describe", "-", columns=columns)
                self.assertGreater(len(frames(shown)), 0)
                self.assertLessEqual(max(map(len, frames(shown))), max(columns - 1, 28 if columns == 1 else 1))

    def test_not_where_nobody_looks_on(self):
        for env, arguments in (({"TERM": "dumb"}, ()), ({"TERM": ""}, ()), ({"CI": "true"}, ()), ({}, ("--quiet",)),
                               ({}, ("--errors", "json"))):
            with self.subTest(env=env, arguments=arguments):
                shown, out = slowly("describe", "-", *arguments, env=env, seconds=1.5)
                self.assertEqual(shown, "")
                self.assertNotEqual(out, b"")
        self.assertIn("reading", slowly("describe", "-", env={"CI": "false", "LC_ALL": "C"})[0])

    def test_figures_are_counted(self):
        terminal = Terminal("draw", "us-pakistan", "-o", self.folder, "--format", "png", columns=120)
        shown, out = terminal.end()
        self.assertEqual(len(out.splitlines()), 7)
        for frame in frames(shown):
            self.assertRegex(frame, r"^(reading us-pakistan, 1 s|(placing the actors|drawing [^:]+): \[=*>? *\] \d+ %, "
                                    r"\d of 7 figures.*)$")

    def test_ctrl_c_leaves_neither_a_line_nor_a_file(self):
        target = self.folder / "network.json"
        terminal = Terminal("export", "-", "-o", target)
        terminal.read(until="reading standard input, 1 s")
        terminal.process.send_signal(signal.SIGINT)
        terminal.process.wait(timeout=60)
        shown, _ = terminal.end()
        self.assertEqual(terminal.process.returncode, -signal.SIGINT)
        self.assertTrue(shown.endswith(ERASE), repr(shown))
        self.assertEqual(self.files(), [])

    def test_an_error_stands_on_a_line_of_its_own(self):
        shown, out = slowly("describe", "-", stdin=b"{")
        self.assertEqual(out, b"")
        self.assertRegex(shown, re.escape(ERASE) + r"-:1:\d+: [^\r]*\n$")

    def test_a_program_in_the_background_leaves_the_terminal_alone(self):
        """Started by a shell that has the terminal, as with `&`."""
        pid, ours = pty.fork()
        if pid == 0:
            os.environ.update({**ENVIRONMENT, "TERM": "xterm"})
            script = f"set -m; (sleep 1.5; cat {DATA}/small.json) | '{PROGRAM}' describe - > /dev/null & wait; echo over"
            os.execv("/bin/bash", ["bash", "-c", script])
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
        os.close(ours)
        os.waitpid(pid, 0)
        self.assertNotIn(b"reading", shown)
        self.assertIn(b"over", shown)


if __name__ == "__main__":
    unittest.main()
