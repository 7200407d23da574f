"""The live preview: how it ends."""
import contextlib
import os
import pathlib
import signal
import subprocess
import threading
import time
import unittest

from preview import SOON, Watch
from support import ENVIRONMENT, PROGRAM, SHIPPED


def descendants(pid):
    found = []
    for task in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parent = int((task / "stat").read_text().rsplit(")", 1)[1].split()[1])
            if parent == pid:
                found += [int(task.name), *descendants(int(task.name))]
    return found


class Ending(Watch):
    def test_each_signal_ends_it_well(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            before = self.files()
            preview = self.watch()
            preview.until_titled("First")
            state = preview.state()["state"]
            waiting = threading.Thread(target=self.wait_for_news, args=(preview, state))
            waiting.start()
            time.sleep(0.2)
            children = descendants(preview.process.pid)
            self.assertTrue(children)  # the worker
            code = preview.ended_by(number)
            waiting.join(SOON)
            self.assertEqual(code, 0)
            self.assertEqual(self.files(), before)
            self.check_gone(children)

    @staticmethod
    def wait_for_news(preview, state):
        with contextlib.suppress(OSError, ValueError):
            preview.state(state)

    def check_gone(self, processes):
        end = time.monotonic() + SOON
        while (left := [p for p in processes if os.path.exists(f"/proc/{p}")]) and time.monotonic() < end:
            time.sleep(0.02)
        self.assertEqual(left, [])

    def test_in_the_middle_of_drawing(self):
        self.file.write_text(SHIPPED["us-pakistan"].read_text())
        for delay in (0, 0.1, 0.3, 0.6, 0.9):
            preview = self.watch()
            time.sleep(delay)
            children = descendants(preview.process.pid)
            code = preview.ended_by(signal.SIGINT)
            self.assertEqual(code, 0)
            self.check_gone(children)
        self.assertEqual(self.files(), ["net.json"])

    def test_what_is_ignored_stays_ignored(self):
        preview = self.watch()
        preview.until_titled("First")
        process = subprocess.Popen(["/bin/sh", "-c", f"trap '' INT; exec '{PROGRAM}' watch '{self.file}'"],
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.assertTrue(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        time.sleep(0.5)
        self.assertIsNone(process.poll())
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(SOON), 0)


if __name__ == "__main__":
    unittest.main()
