"""The live preview: what it refuses."""
import contextlib
import os
import pathlib
import signal
import socket
import unittest

from preview import Watch


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
        self.assertEqual(self.preview.ended_by(signal.SIGINT), 0)
        again = self.watch(self.file, "--port", port)
        self.assertEqual(again.port, port)
        again.until_titled("First")


if __name__ == "__main__":
    unittest.main()
