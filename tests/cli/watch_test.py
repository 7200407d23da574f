"""The live preview: what it serves, when it draws again, what it refuses, and how it ends."""
import base64
import contextlib
import hashlib
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
import unittest
import urllib.error
import urllib.request

from support import DATA, ENVIRONMENT, PROGRAM, SHIPPED, CliTest

SMALL = (DATA / "small.json").read_text(encoding="utf-8")
SLOW = any(name in ENVIRONMENT for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"))  # a sanitizer build
SOON = 20 if SLOW else 8  # for the test to wait at most; how long it took is another matter


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

    def until(self, fits, seconds=SOON):
        """The page once it fits, and how long that took."""
        begin = time.monotonic()
        while True:
            page = self.page()
            if fits(page):
                return page, time.monotonic() - begin
            if time.monotonic() - begin > seconds:
                raise AssertionError("never so: " + page[:3000] + "\n" + self.said.decode())
            time.sleep(0.02)

    def until_titled(self, title, seconds=SOON):
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
        begin = time.monotonic()
        self.process.send_signal(number)
        code = self.process.wait(SOON)
        self.reader.join()
        return code, time.monotonic() - begin

    def memory(self):
        """Kilobytes of memory that the process has in use."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1])


def descendants(pid):
    found = []
    for task in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parent = int((task / "stat").read_text().rsplit(")", 1)[1].split()[1])
            if parent == pid:
                found += [int(task.name), *descendants(int(task.name))]
    return found


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


class Serving(Watch):
    def test_the_page_is_the_report_with_what_follows_the_file(self):
        self.done("report", self.file, "-o", self.folder / "out")
        report = (self.folder / "out" / "index.html").read_text()
        preview = self.watch()
        page, _ = preview.until_titled("First")
        box = re.search(r'\n<div id="entente-watch" data-state="\d+" data-page="\w+-\d+" role="status"></div>', page)
        self.assertIsNotNone(box)
        script = re.findall(r"<script>(.*?)</script>\n", page, re.DOTALL)[-1]
        style = re.search(r"<style>#entente-watch.*?</style>\n", page, re.DOTALL)[0]
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1]
        own = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', report)[1]
        plain = page.replace(box[0], "").replace(f"<script>{script}</script>\n", "").replace(style, "")
        self.assertEqual(plain.replace(policy, own), report)
        self.assertEqual(self.files().count("out/index.html"), 1)

    def test_the_policy_stays_strict(self):
        preview = self.watch()
        preview.until_titled("First")
        page, headers = preview.get()
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1]
        self.assertEqual(headers["Content-Security-Policy"], policy + "; frame-ancestors 'none'")
        rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
        self.assertEqual(rules["default-src"], ["'none'"])
        self.assertEqual(rules["connect-src"], ["'self'"])
        hashes = ["'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
                  for text in re.findall(r"<script>(.*?)</script>", page, re.DOTALL)]
        self.assertEqual(sorted(rules["script-src"]), sorted(hashes))
        self.assertTrue(hashes)
        for name, value in {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
                            "Referrer-Policy": "no-referrer", "Cross-Origin-Resource-Policy": "same-origin"}.items():
            self.assertEqual(headers[name], value)
        self.assertNotIn("Access-Control-Allow-Origin", headers)

    def test_every_file_of_the_report_is_there_and_none_is_written(self):
        self.done("report", self.file, "-o", self.folder / "out")
        files = {str(p.relative_to(self.folder / "out")): p.read_bytes()
                 for p in (self.folder / "out").rglob("*") if p.is_file()}
        shutil.rmtree(self.folder / "out")
        before = self.files()
        preview = self.watch()
        preview.until_titled("First")
        self.assertGreater(len(files), 10)
        for path, content in files.items():
            if path == "index.html":
                continue
            with urllib.request.urlopen(preview.url + path, timeout=30) as answer:
                self.assertEqual(answer.read(), content, path)
        self.save_by_rename(titled("Second"))
        preview.until_titled("Second")
        self.assertEqual(preview.ended_by(signal.SIGINT)[0], 0)
        self.assertEqual(self.files(), before)

    def test_options_of_the_report(self):
        preview = self.watch(self.file, "--title", "Mine & only", "--verbose")
        preview.until_titled("Mine &amp; only")
        preview.ended_by(signal.SIGINT)
        self.assertIn(b"write the page", preview.said)
        self.assertRegex(preview.said.decode(), r"\ndrawn in \d+\.\d s\n")

    def test_the_browser_is_opened_when_asked_to(self):
        tools = self.folder / "bin"
        tools.mkdir()
        (tools / "xdg-open").write_text(f"#!/bin/sh\necho \"$1\" > '{self.folder}/opened'\n")
        (tools / "xdg-open").chmod(0o755)
        preview = self.watch(self.file, "--open", env={"PATH": f"{tools}:/usr/bin:/bin"})
        end = time.monotonic() + SOON
        opened = self.folder / "opened"
        while not (opened.exists() and opened.read_text()) and time.monotonic() < end:
            time.sleep(0.02)
        self.assertEqual(opened.read_text(), preview.url + "\n")
        empty = self.folder / "empty"
        empty.mkdir()
        preview = self.watch(self.file, "--open", env={"PATH": str(empty)})
        preview.until_titled("First")
        preview.ended_by(signal.SIGINT)
        self.assertIn(b"open the address yourself", preview.said)


class Redrawing(Watch):
    def check_soon(self, preview, title):
        _, seconds = preview.until_titled(title)
        if not SLOW:
            self.assertLess(seconds, 2, title)

    def test_each_way_to_save(self):
        preview = self.watch()
        preview.until_titled("First")
        self.save_by_rename(titled("By rename"))
        self.check_soon(preview, "By rename")
        self.file.write_text(titled("In place"))
        self.check_soon(preview, "In place")
        self.file.unlink()
        time.sleep(0.15)
        self.file.write_text(titled("Made anew"))
        self.check_soon(preview, "Made anew")
        os.replace(self.file, self.folder / "net.json~")  # a backup first, then a new file
        self.file.write_text(titled("With a backup"))
        self.check_soon(preview, "With a backup")
        with self.file.open("r+") as file:  # in pieces, the file being half written between them
            text = titled("In pieces")
            for part in (text[:200], text[200:400], text[400:]):
                file.write(part)
                file.flush()
                time.sleep(0.03)
            file.truncate()
        self.check_soon(preview, "In pieces")

    def test_a_link_is_followed(self):
        far = self.folder / "far"
        far.mkdir()
        (far / "data.json").write_text(titled("Linked"))
        link = self.folder / "link.json"
        link.symlink_to(far / "data.json")
        preview = self.watch(link)
        preview.until_titled("Linked")
        (far / "new").write_text(titled("Behind the link"))
        os.replace(far / "new", far / "data.json")
        self.check_soon(preview, "Behind the link")
        (far / "other.json").write_text(titled("Another target"))
        (self.folder / "new").symlink_to(far / "other.json")
        os.replace(self.folder / "new", link)
        self.check_soon(preview, "Another target")
        (far / "other.json").write_text(titled("And that one written"))
        self.check_soon(preview, "And that one written")

    def test_a_folder_that_is_replaced(self):
        home = self.folder / "home"
        home.mkdir()
        (home / "net.json").write_text(titled("Before"))
        preview = self.watch("home/net.json")
        preview.until_titled("Before")
        os.replace(home, self.folder / "old")
        home.mkdir()
        (home / "net.json").write_text(titled("After"))
        preview.until_titled("After")
        time.sleep(1.2)  # the new folder is found when the clock says so
        (home / "net.json").write_text(titled("Later"))
        self.check_soon(preview, "Later")

    def test_the_last_of_several_quick_saves_wins(self):
        preview = self.watch()
        preview.until_titled("First")
        for i in range(40):
            self.save_by_rename(titled(f"Save {i}"))
            time.sleep(0.02)
        preview.until_titled("Save 39")
        time.sleep(0.5)
        self.assertIn("<h1>Save 39</h1>", preview.page())
        preview.ended_by(signal.SIGINT)
        self.assertLess(preview.said.count(b"drawn in"), 20)

    def test_the_page_is_told(self):
        preview = self.watch()
        preview.until_titled("First")
        first = preview.state()
        told = {}

        def wait():
            told.update(preview.state(first["state"]), seconds=time.monotonic() - begin)

        begin = time.monotonic()
        waiting = threading.Thread(target=wait)
        waiting.start()
        time.sleep(0.5)
        self.assertEqual(told, {})
        self.save_by_rename(titled("Second"))
        waiting.join(SOON)
        self.assertNotEqual(told["page"], first["page"])
        self.assertNotEqual(told["state"], first["state"])
        self.assertEqual(told["banner"], "")
        # Saved without a change: nothing to tell.
        self.save_by_rename(titled("Second"))
        time.sleep(1)
        self.assertEqual(preview.state(), {"state": told["state"], "page": told["page"], "banner": ""})

    def test_many_who_wait_leave_room_for_others(self):
        preview = self.watch()
        preview.until_titled("First")
        state = preview.state()["state"]
        answers = []
        waiting = [threading.Thread(target=lambda: answers.append(preview.state(state))) for _ in range(40)]
        for thread in waiting:
            thread.start()
        time.sleep(0.3)
        begin = time.monotonic()
        self.assertIn("<h1>First</h1>", preview.page())
        self.assertLess(time.monotonic() - begin, 5)
        self.save_by_rename(titled("Second"))
        for thread in waiting:
            thread.join(SOON)
        self.assertEqual(len(answers), 40)

    def test_memory_stays_level_over_fifty_redraws(self):
        preview = self.watch()
        preview.until_titled("First")
        sizes = []
        for i in range(60):
            self.save_by_rename(titled(f"Drawing {i}"))
            preview.until_titled(f"Drawing {i}")
            sizes.append(preview.memory())
        # After the first ten, in which caches fill.
        self.assertLess(max(sizes[50:]), 1.1 * max(sizes[:10]) + 4096, sizes)

    def test_what_takes_long_does_not_keep_the_last_good_report(self):
        self.file.write_text(SHIPPED["us-pakistan"].read_text())
        preview = self.watch()
        preview.until(lambda page: "<h1>" in page, 60)
        network = json.loads(SHIPPED["us-pakistan"].read_text())
        network["title"] = "Again"
        self.save_by_rename(json.dumps(network))
        slowest = served = 0
        while True:
            begin = time.monotonic()
            page = preview.page()
            slowest = max(slowest, time.monotonic() - begin)
            if "<h1>Again</h1>" in page:
                break
            served += 1
            self.assertLess(served, 100_000)
        self.assertGreater(served, 3)
        self.assertLess(slowest, 1 if not SLOW else 10)


class Bad(Watch):
    def test_a_bad_file_keeps_the_last_good_report_under_a_banner(self):
        preview = self.watch()
        preview.until_titled("First")
        good = preview.state()
        self.save_by_rename(SMALL.replace('"actors"', '"actors" <b>', 1))
        page, seconds = preview.until(lambda page: 'class="bad"' in page)
        if not SLOW:
            self.assertLess(seconds, 2)
        self.assertIn("<h1>First</h1>", page)
        self.assertIn("<strong>net.json: 1 problem.</strong>", page)
        self.assertRegex(page, r"<code>[^<]*net\.json:\d+:\d+</code>")
        self.assertIn("last version that was good", page)
        bad = preview.state()
        self.assertEqual(bad["page"], good["page"])  # the browser keeps its place
        self.assertIn('class="bad"', bad["banner"])
        self.save_by_rename(titled("Mended"))
        preview.until_titled("Mended")
        self.assertEqual(preview.state()["banner"], "")

    def test_mending_without_a_change_takes_the_banner_away(self):
        preview = self.watch()
        preview.until_titled("First")
        good = preview.state()
        self.file.write_text("{")
        preview.until(lambda page: 'class="bad"' in page)
        self.file.write_text(titled("First"))
        preview.until_titled("First")
        self.assertEqual(preview.state()["page"], good["page"])

    def test_every_problem_says_where_and_how_to_mend(self):
        network = json.loads(titled("First"))
        network["relations"][0]["type"] = "<script>alert(1)</script>"
        for relation in network["relations"][1:]:
            relation["type"] = "nonsense"
        while len(network["relations"]) < 60:
            network["relations"].append({**network["relations"][-1], "id": f"more-{len(network['relations'])}"})
        preview = self.watch()
        preview.until_titled("First")
        self.file.write_text(json.dumps(network, indent=1))
        page, _ = preview.until(lambda page: 'class="bad"' in page)
        banner = re.search(r'<section class="bad">.*?</section>', page, re.DOTALL)[0]
        self.assertNotIn("<script>alert", page)
        self.assertIn("&lt;script&gt;", banner)
        self.assertIn("<em>", banner)
        self.assertEqual(banner.count("<li>"), 51)
        self.assertRegex(banner, r"<li>and \d+ more</li>")
        told = preview.said.decode()
        self.assertGreaterEqual(len(re.findall(r"net\.json:\d+:\d+: relations\[\d+\]\.type", told)), 60)

    def test_a_file_that_is_bad_from_the_start(self):
        self.file.write_text("[]")
        preview = self.watch()
        page, _ = preview.until(lambda page: 'class="bad"' in page)
        self.assertIn("as soon as it is mended", page)
        self.assertNotIn("<h1>", page)
        self.file.write_text(titled("Good at last"))
        preview.until_titled("Good at last")

    def test_a_file_that_is_removed_and_comes_back(self):
        preview = self.watch()
        preview.until_titled("First")
        self.file.unlink()
        page, _ = preview.until(lambda page: 'class="bad"' in page)
        self.assertIn("<h1>First</h1>", page)
        self.file.write_text(titled("Back"))
        preview.until_titled("Back")

    def test_what_cannot_be_watched(self):
        self.refused(2, "watch", "us-pakistan", says=["us-pakistan", "entente export us-pakistan -o us-pakistan.json"])
        self.refused(2, "watch", "-", says="only a plain file")
        self.refused(2, "watch", self.folder, says="only a plain file")
        self.refused(1, "watch", self.folder / "nothing.json", says="nothing.json")
        self.refused(1, "watch", "us-pakistn", says="did you mean us-pakistan?")
        self.refused(2, "watch", self.file, "--port", "65536", says="whole number from 0 to 65535")
        self.refused(2, "watch", self.file, "--port", "http", says="whole number")


class Guarding(Watch):
    def setUp(self):
        super().setUp()
        self.preview = self.watch()
        self.preview.until_titled("First")

    def status(self, request):
        answer = self.preview.raw(request.encode())
        return int(answer.split(" ")[1]) if answer else 0, answer

    def get(self, path, host=None):
        host = host if host is not None else f"127.0.0.1:{self.preview.port}"
        return self.status(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")

    def test_only_its_own_name_is_answered(self):
        port = self.preview.port
        for host in (f"127.0.0.1:{port}", f"localhost:{port}"):
            self.assertEqual(self.get("/", host)[0], 200)
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1", "localhost", f"127.0.0.1:{port + 1}",
                     f"127.0.0.1.evil.example:{port}", f"0.0.0.0:{port}", f"[::1]:{port}", ""):
            for path in ("/", "/report.md", "/watch/state?after=0"):
                code, answer = self.get(path, host)
                self.assertEqual(code, 421, host)
                self.assertNotIn("First", answer)
        self.assertEqual(self.status("GET / HTTP/1.1\r\n\r\n")[0], 421)
        self.assertEqual(self.status("GET / HTTP/1.0\r\n\r\n")[0], 421)
        twice = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\n\r\n"
        self.assertEqual(self.status(twice)[0], 421)

    def test_nothing_but_the_report_is_served(self):
        outside = self.write("secret.json", "secret")
        for path in ("/../secret.json", "/secret.json", "/net.json", "/figures/../../secret.json", "/figures/..",
                     "/%2e%2e/secret.json", "/..%2fsecret.json", "/figures/%2e%2e%2f%2e%2e%2fsecret.json",
                     f"/{outside}", f"//{outside}", "/etc/passwd", "/figures", "/figures/", "/tables/", "/watch/",
                     "/.", "/./", "/\\..\\secret.json", "/%00", "/report.md%00.svg", "/report.md/", "/nothing.svg",
                     "http://127.0.0.1/secret.json"):
            code, answer = self.get(path)
            self.assertIn(code, (400, 404), path)
            self.assertNotIn("secret\n", answer.replace("secret.json", ""))
        self.assertEqual(self.get("/report.md")[0], 200)

    def test_only_get(self):
        host = f"Host: 127.0.0.1:{self.preview.port}\r\n"
        for method in ("HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
            code, answer = self.status(f"{method} / HTTP/1.1\r\n{host}Content-Length: 0\r\n\r\n")
            self.assertEqual(code, 405, method)
            self.assertIn("Allow: GET\r\n", answer)
        self.assertIn(self.status(f"BREW / HTTP/1.1\r\n{host}\r\n")[0], (400, 405))

    def test_strange_requests_leave_it_running(self):
        host = f"Host: 127.0.0.1:{self.preview.port}\r\n"
        for request in ("\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", f"GET /{'a' * 20000} HTTP/1.1\r\n{host}\r\n",
                        f"GET / HTTP/1.1\r\n{host}X: {'b' * 100000}\r\n\r\n", "\x00\x01\x02\r\n\r\n",
                        f"GET /watch/state?after=-1 HTTP/1.1\r\n{host}\r\n",
                        f"GET /watch/state?after=99999999999999999999999 HTTP/1.1\r\n{host}\r\n",
                        f"GET / HTTP/1.1\r\n{host}Range: bytes=0-99,5-,-7\r\n\r\n",
                        f"POST / HTTP/1.1\r\n{host}Content-Length: 100000\r\n\r\n{'c' * 100000}"):
            with contextlib.suppress(OSError):
                self.preview.raw(request.encode())
        for _ in range(30):  # connections that say nothing
            link = socket.create_connection(("127.0.0.1", self.preview.port))
            self.addCleanup(link.close)
        self.preview.until_titled("First", 30)
        self.assertIsNone(self.preview.process.poll())

    def test_it_listens_on_this_machine_alone(self):
        wanted = f"{self.preview.port:04X}"
        listening = [line.split()[1] for name in ("tcp", "tcp6") if os.path.exists(f"/proc/net/{name}")
                     for line in pathlib.Path(f"/proc/net/{name}").read_text().splitlines()[1:]
                     if line.split()[3] == "0A" and line.split()[1].endswith(":" + wanted)]
        self.assertEqual(listening, [f"0100007F:{wanted}"])

    def test_a_port_that_is_taken(self):
        self.refused(1, "watch", self.file, "--port", self.preview.port,
                     says=[f"port {self.preview.port} of 127.0.0.1 is in use", "--port"])
        # And it may be had again at once after the end.
        port = self.preview.port
        self.assertEqual(self.preview.ended_by(signal.SIGINT)[0], 0)
        again = self.watch(self.file, "--port", port)
        self.assertEqual(again.port, port)
        again.until_titled("First")


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
            code, seconds = preview.ended_by(number)
            waiting.join(SOON)
            self.assertEqual(code, 0)
            self.assertLess(seconds, 1 if not SLOW else 5)
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
            code, seconds = preview.ended_by(signal.SIGINT)
            self.assertEqual(code, 0)
            self.assertLess(seconds, 3 if not SLOW else 20)
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
