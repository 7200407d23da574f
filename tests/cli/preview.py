"""A running `entente watch`, and what its tests share."""
import json
import os
import pathlib
import re
import socket
import subprocess
import threading
import time
import urllib.request

from support import DATA, ENVIRONMENT, PROGRAM, CliTest, is_sanitized

SMALL = (DATA / "small.json").read_text(encoding="utf-8")
# For a test to wait at most, on any machine and in any build; how long it took is another matter. Shorter than the
# 20 s for which a page that waits for news is kept waiting.
SOON = 15
# For the report of a small network at most.
DRAWN = 300 if is_sanitized() else SOON


def titled(title):
    network = json.loads(SMALL)
    network["title"] = title
    return json.dumps(network)


class Preview:
    """A running `entente watch`."""

    def __init__(self, *arguments, cwd, env=None):
        self.process = subprocess.Popen([str(PROGRAM), "watch", *map(str, arguments)], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, cwd=cwd,
                                        env={**ENVIRONMENT, "TMPDIR": str(cwd), **(env or {})})
        self.said = b""
        self.reader = threading.Thread(target=self.read_stderr, daemon=True)
        self.reader.start()
        line = self.process.stdout.readline().decode()
        match = re.fullmatch(r"(http://127\.0\.0\.1:(\d+)/)\n", line)
        if not match:
            self.process.wait(SOON)
            self.reader.join()
            raise AssertionError(f"printed {line!r}; {self.said.decode()}")
        self.url, self.port = match[1], int(match[2])

    def read_stderr(self):
        for line in self.process.stderr:
            self.said += line

    def get(self, path="", **headers):
        request = urllib.request.Request(self.url + path, headers=headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read().decode(), dict(answer.headers)

    def page(self):
        return self.get()[0]

    def state(self, after="none"):
        return json.loads(self.get(f"watch/state?after={after}")[0])

    def until(self, fits, seconds=DRAWN):
        """The page once it fits."""
        begin = time.monotonic()
        while True:
            page = self.page()
            if fits(page):
                return page
            if time.monotonic() - begin > seconds:
                raise AssertionError("never so: " + page[:3000] + "\n" + self.said.decode())
            time.sleep(0.02)

    def until_titled(self, title, seconds=DRAWN):
        return self.until(lambda page: f"<h1>{title}</h1>" in page and 'class="bad"' not in page, seconds)

    def raw(self, request):
        """The answer to these very bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as link:
            link.sendall(request)
            answer = b""
            while part := link.recv(65536):
                answer += part
        return answer.decode("utf-8", "replace")

    def ended_by(self, number):
        self.process.send_signal(number)
        code = self.process.wait(SOON)
        self.reader.join()
        return code

    def memory(self):
        """Kilobytes of memory that the process has in use."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1])


class Watch(CliTest):
    def setUp(self):
        super().setUp()
        self.file = self.write("net.json", titled("First"))

    def watch(self, *arguments, **more):
        preview = Preview(*(arguments or (self.file,)), cwd=self.folder, **more)
        self.addCleanup(self.stop, preview)
        return preview

    @staticmethod
    def stop(preview):
        if preview.process.poll() is None:
            preview.process.kill()
            preview.process.wait()
        preview.reader.join()
        preview.process.stdout.close()
        preview.process.stderr.close()

    def save_by_rename(self, text):
        beside = self.folder / ".net.json.swp"
        beside.write_text(text)
        os.replace(beside, self.file)
