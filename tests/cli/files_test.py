"""What is written is whole or not there at all."""
import os
import pathlib
import random
import resource
import shutil
import signal
import stat
import subprocess
import time
import unittest

from support import DATA, ENVIRONMENT, PROGRAM, CliTest, entente


class Streams(CliTest):
    def test_full_disk_on_stdout(self):
        for command in (["align", "small.json"], ["describe", "us-pakistan"], ["export", "small.json"], ["--help"],
                        ["check", "bad.json"], ["align", "--help"], ["--version"]):
            with open("/dev/full", "wb") as full:
                ran = entente(*command, stdout=full)
            self.assertEqual(ran.code, 1)
            self.assertIn("standard output: cannot be written: No space left on device", ran.err)

    def test_device_as_output_file(self):
        self.refused(1, "align", "small.json", "-o", "/dev/full", says="No space left on device")
        self.assertEqual(self.done("align", "small.json", "-o", "/dev/stdout").out, self.done("align", "small.json").out)

    def test_closed_pipe_is_quiet(self):
        reader, writer = os.pipe()
        os.close(reader)
        ran = entente("centrality", "us-pakistan", "--format", "csv", stdout=writer)
        os.close(writer)
        self.assertEqual((ran.code, ran.err), (1, ""))

    def test_head(self):
        line = f"'{PROGRAM}' centrality us-pakistan --by month --measure degree --format csv | head -1"
        ran = subprocess.run(["sh", "-c", line], capture_output=True, env=ENVIRONMENT, check=True)
        self.assertEqual(ran.stdout, b"period,start,end,actor,name,kind,degree,undefined\n")
        self.assertEqual(ran.stderr, b"")

    def test_closed_stdout(self):
        ran = subprocess.run(["sh", "-c", f"'{PROGRAM}' align us-pakistan -o x.csv >&- && '{PROGRAM}' --help >&-"],
                             cwd=self.folder, capture_output=True, env=ENVIRONMENT)
        self.assertEqual(ran.returncode, 1)
        self.assertIn(b"standard output", ran.stderr)
        self.assertTrue((self.folder / "x.csv").read_text().startswith("period,"))


class Targets(CliTest):
    def test_folders_are_made(self):
        self.done("align", "small.json", "-o", self.folder / "a" / "b" / "c.csv")
        self.assertEqual(self.files(), ["a/b/c.csv"])

    def test_old_file_is_replaced_and_keeps_its_mode(self):
        path = self.write("x.csv", "old")
        path.chmod(0o640)
        self.done("align", "small.json", "-o", path)
        self.assertTrue(path.read_text().startswith("period,"))
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o640)

    def test_new_file_heeds_umask(self):
        self.done("align", "small.json", "-o", self.folder / "x.csv", umask=0o027)
        self.assertEqual(stat.S_IMODE((self.folder / "x.csv").stat().st_mode), 0o640)

    def test_link_is_followed(self):
        path = self.write("real.csv", "old")
        link = self.folder / "link.csv"
        link.symlink_to("real.csv")
        self.done("align", "small.json", "-o", link)
        self.assertTrue(link.is_symlink())
        self.assertTrue(path.read_text().startswith("period,"))

    def test_folder_as_file_and_file_as_folder(self):
        self.refused(1, "align", "small.json", "-o", self.folder, "--format", "csv", says="Is a directory")
        path = self.write("x.csv", "old")
        self.refused(1, "align", "small.json", "-o", path / "y.csv", says=str(path))
        self.refused(1, "report", "small.json", "-o", path, says="not a folder")
        self.assertEqual(path.read_text(), "old")

    def test_folder_without_permission(self):
        locked = self.folder / "locked"
        locked.mkdir()
        if os.geteuid() != 0:
            locked.chmod(0o555)
            self.addCleanup(locked.chmod, 0o755)
            self.refused(1, "align", "small.json", "-o", locked / "x.csv", says="Permission denied")
            return
        # Root may write anywhere, so this runs as nobody, if nobody can reach the program.
        self.folder.chmod(0o755)
        try:
            ran = entente("align", "us-pakistan", "-o", locked / "x.csv", user=65534, group=65534, extra_groups=[], cwd="/")
        except PermissionError:
            self.skipTest("nobody cannot run the program where it is")
        self.assertEqual(ran.code, 1)
        self.assertIn("Permission denied", ran.err)
        self.assertEqual(self.files(), [])

    def test_a_file_limit_leaves_the_old_file(self):
        path = self.write("x.csv", "old")
        ran = entente("centrality", "us-pakistan", "-o", path,
                      preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)))
        self.assertEqual(ran.code, 1)
        self.assertIn("File too large", ran.err)
        self.assertEqual(path.read_text(), "old")
        self.assertEqual(self.files(), ["x.csv"])


class FailingSystem(CliTest):
    """The steps of writing a file that need a broken disk to fail, made to fail by strace."""

    def setUp(self):
        super().setUp()
        if shutil.which("strace") is None:
            self.skipTest("strace is not installed")
        self.path = self.write("x.csv", "old")
        if self.under("rename", "EIO", when="9999").returncode != 0:
            self.skipTest("strace does not work here")
        self.path.write_text("old")

    def under(self, call, error, when="1"):
        return subprocess.run(["strace", "-qq", "-f", "-o", "/dev/null", "-e", f"inject={call}:error={error}:when={when}",
                               str(PROGRAM), "align", "small.json", "-o", str(self.path)],
                              cwd=DATA, env=ENVIRONMENT, capture_output=True, timeout=120)

    def test_fsync_and_rename(self):
        for call, error, words in (("fsync", "EIO", b"Input/output error"), ("rename", "EXDEV", b"Invalid cross-device")):
            ran = self.under(call, error)
            self.assertEqual(ran.returncode, 1, (call, ran.stderr))
            self.assertIn(words, ran.stderr)
            self.assertEqual(self.path.read_text(), "old")
            self.assertEqual(self.files(), ["x.csv"])


class Signals(CliTest):
    """Ended in the middle, the report's folder holds whole files only, and no temporary."""

    def start(self, folder, **more):
        return subprocess.Popen([str(PROGRAM), "report", "us-pakistan", "-o", str(folder)], cwd=DATA, env=ENVIRONMENT,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)

    def assert_whole(self, folder, whole):
        for path in sorted(p for p in folder.rglob("*") if not p.is_dir()):
            name = str(path.relative_to(folder))
            self.assertIn(name, whole, "litter")
            self.assertEqual(path.read_bytes(), whole[name], f"{name} is torn")

    def test_ended_while_it_writes(self):
        reference = self.folder / "reference"
        self.done("report", "us-pakistan", "-o", reference)
        whole = {str(p.relative_to(reference)): p.read_bytes() for p in reference.rglob("*") if not p.is_dir()}
        self.assertIn("index.html", whole)
        chance = random.Random(1)
        caught = 0
        for attempt in range(12):
            target = self.folder / f"run{attempt}"
            process = self.start(target)
            while process.poll() is None and not target.exists():
                time.sleep(0.0005)
            time.sleep(chance.random() * 0.02)
            sent = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)[attempt % 3]
            process.send_signal(sent)
            process.communicate(timeout=60)
            if process.returncode == -sent:
                caught += 1
            else:
                self.assertEqual(process.returncode, 0)
            self.assert_whole(target, whole)
        self.assertGreater(caught, 0)

    def test_ended_while_it_draws(self):
        for delay in (0.02, 0.1, 0.3):
            target = self.folder / f"after{delay}"
            process = self.start(target)
            time.sleep(delay)
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)
            self.assertIn(process.returncode, (-signal.SIGTERM, 0))
            if process.returncode != 0 and target.exists():
                self.assertFalse((target / "index.html").exists())

    def test_no_process_is_left_behind(self):
        for attempt, sent in enumerate((signal.SIGTERM, signal.SIGINT, signal.SIGKILL)):
            process = self.start(self.folder / f"run{attempt}", start_new_session=True)
            time.sleep(0.15)
            process.send_signal(sent)
            process.wait(timeout=60)
            group = process.pid
            process.stdout.close()
            process.stderr.close()
            for _ in range(100):
                try:
                    os.killpg(group, 0)
                except ProcessLookupError:
                    break
                time.sleep(0.1)
            else:
                os.killpg(group, signal.SIGKILL)
                self.fail(f"a worker outlived {sent!r}")


if __name__ == "__main__":
    unittest.main()
