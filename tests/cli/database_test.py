"""A database wherever JSON is accepted; written whole or not at all."""
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import time
import unittest

from support import DATA, ENVIRONMENT, PROGRAM, SHIPPED, CliTest, entente


class Input(CliTest):
    def setUp(self):
        super().setUp()
        self.database = self.folder / "us-pakistan.db"
        self.assertEqual(self.done("export", "us-pakistan", "-o", self.database).out, "")

    def test_every_command_says_the_same_of_it(self):
        json = self.folder / "us-pakistan.json"
        shutil.copy(SHIPPED["us-pakistan"], json)
        for command in (["describe"], ["centrality", "--by", "decade"], ["align", "--by", "decade", "--pair", "usa,pakistan"],
                        ["phases", "--pair", "usa,pakistan"], ["export"], ["export", "--format", "graphml"]):
            wanted = self.done(command[0], json, *command[1:])
            found = self.done(command[0], self.database, *command[1:])
            self.assertEqual(found.out, wanted.out, command)
            self.assertEqual(found.err, wanted.err.replace("us-pakistan.json", "us-pakistan.db"), command)

    def test_back_to_json_and_again(self):
        self.assertEqual(self.done("export", self.database).out, self.done("export", SHIPPED["us-pakistan"]).out)
        again = self.folder / "again.db"
        self.done("export", self.database, "-o", again)
        self.assertEqual(again.read_bytes(), self.database.read_bytes())

    def test_its_name_does_not_matter(self):
        odd = self.folder / "network.json"
        self.database.rename(odd)
        self.assertEqual(self.done("describe", odd).out, self.done("describe", SHIPPED["us-pakistan"]).out)

    def test_standard_input(self):
        with open(self.database, "rb") as file:
            ran = self.done("describe", "-", stdin=file.read())
        self.assertEqual(ran.out, self.done("describe", SHIPPED["us-pakistan"]).out)

    def test_pipe(self):
        line = f"'{PROGRAM}' describe <(cat '{self.database}')"
        ran = subprocess.run(["bash", "-c", line], capture_output=True, env=ENVIRONMENT, check=True)
        self.assertEqual(ran.stdout.decode(), self.done("describe", SHIPPED["us-pakistan"]).out)

    def test_check(self):
        ran = self.done("check", self.database)
        self.assertEqual(ran.out, "")
        self.assertIn("0 problems; 43 actors, 250 relations", ran.err)
        with sqlite3.connect(self.database) as connection:
            connection.execute("UPDATE relations SET weight = 12 WHERE key = 3")
        connection.close()
        ran = entente("check", self.database)
        self.assertEqual(ran.code, 1)
        self.assertIn(f"{self.database}: relations[key 3].weight: the weight 12 is not between", ran.out)
        self.refused(1, "describe", self.database, says="relations[key 3].weight")

    def test_check_of_what_is_not_there(self):
        self.refused(1, "check", self.folder / "absent.db", says="there is no such file")

    def test_others_that_hold_it_open(self):
        connection = sqlite3.connect(self.database, isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE actors SET note = 'changed'")
        self.refused(1, "describe", self.database, says=["another program is writing to it", "us-pakistan.db-wal"])
        connection.close()
        self.done("describe", self.database)

    def test_read_only_folder(self):
        before = self.database.read_bytes()
        self.folder.chmod(0o555)
        self.addCleanup(self.folder.chmod, 0o755)
        self.done("describe", self.database)
        self.folder.chmod(0o755)
        self.assertEqual(self.files(), ["us-pakistan.db"])
        self.assertEqual(self.database.read_bytes(), before)


class Output(CliTest):
    def test_not_to_a_stream(self):
        self.refused(2, "export", "us-pakistan", "--format", "db", says="say -o FILE.db")
        self.refused(2, "export", "us-pakistan", "--format", "db", "-o", "-", says="say -o FILE.db")
        self.refused(1, "export", "us-pakistan", "--format", "db", "-o", "/dev/full", says="only a plain file")
        (self.folder / "folder.db").mkdir()
        self.refused(1, "export", "us-pakistan", "--format", "db", "-o", self.folder / "folder.db", says="Is a directory")

    def test_another_name_for_it(self):
        self.done("export", "us-pakistan", "--format", "db", "-o", self.folder / "x.sqlite")
        self.assertEqual((self.folder / "x.sqlite").read_bytes()[:15], b"SQLite format 3")

    def test_onto_itself(self):
        path = self.folder / "x.db"
        self.done("export", "us-pakistan", "-o", path)
        before = path.read_bytes()
        self.done("export", path, "-o", path)
        self.assertEqual(path.read_bytes(), before)

    def test_a_file_limit_leaves_the_old_file(self):
        path = self.write("x.db", "old")
        ran = entente("export", "us-pakistan", "-o", path, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000)))
        self.assertEqual(ran.code, 1)
        self.assertIn(f"{path}: cannot be written", ran.err)
        self.assertEqual(path.read_text(), "old")
        self.assertEqual(self.files(), ["x.db"])

    def test_full_disk(self):
        if os.geteuid() != 0 or shutil.which("mount") is None:
            self.skipTest("only root can mount a small disk")
        disk = self.folder / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(disk)], capture_output=True).returncode != 0:
            self.skipTest("cannot mount here")
        self.addCleanup(subprocess.run, ["umount", str(disk)])
        ran = entente("export", "us-pakistan", "-o", disk / "x.db")
        self.assertEqual(ran.code, 1)
        self.assertIn("x.db: cannot be written", ran.err)
        self.assertEqual(os.listdir(disk), [])

    def test_two_at_once(self):
        path = self.folder / "x.db"
        others = ("us-pakistan", "great-powers-1872-1907")
        whole = []
        for name in others:
            self.done("export", name, "-o", path)
            whole.append(path.read_bytes())
        for _ in range(5):
            running = [subprocess.Popen([str(PROGRAM), "export", name, "-o", str(path)], env=ENVIRONMENT) for name in others]
            self.assertEqual([process.wait(timeout=60) for process in running], [0, 0])
            self.assertIn(path.read_bytes(), whole)
        self.assertEqual(self.files(), ["x.db"])


def large_network(path, relations):
    """Straight into SQL, which is also a test of the format as it is documented."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    for table in ("relation_sources", "relations", "actor_sources", "codes", "aliases", "eras"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("UPDATE actors SET parent = NULL, start_date = NULL, end_date = NULL")
    event = connection.execute("SELECT key FROM types WHERE nature = 'event'").fetchone()[0]
    connection.executemany("INSERT INTO relations (id, actor1, actor2, type, date, weight) VALUES (?, ?, ?, ?, ?, ?)",
                           ((f"r{i}", 1 + i % 7, 8 + i % 11, event, f"{1950 + i % 60}-0{1 + i % 9}", i % 19 - 9) for i in range(relations)))
    connection.execute("COMMIT")
    connection.close()


class Killed(CliTest):
    """Killed at any moment, the old file is there or the new one, whole."""

    def setUp(self):
        super().setUp()
        self.large = self.folder / "large.db"
        self.done("export", "us-pakistan", "-o", self.large)
        large_network(self.large, 60000)
        self.target = self.folder / "out" / "y.db"
        started = time.monotonic()
        self.done("export", self.large, "-o", self.target)
        self.seconds = time.monotonic() - started
        self.new = self.target.read_bytes()
        self.done("export", "us-pakistan", "-o", self.target)
        self.old = self.target.read_bytes()

    def end(self, sent, delay):
        self.target.write_bytes(self.old)
        process = subprocess.Popen([str(PROGRAM), "export", str(self.large), "-o", str(self.target)], cwd=DATA, env=ENVIRONMENT,
                                   stderr=subprocess.DEVNULL)
        time.sleep(delay)
        process.send_signal(sent)
        process.wait(timeout=60)
        self.assertIn(process.returncode, (0, -sent))
        found = self.target.read_bytes()
        self.assertIn(found, (self.old, self.new))
        if process.returncode == 0:
            self.assertEqual(found, self.new)
        return process.returncode != 0

    def test_killed_outright(self):
        chance = random.Random(1)
        caught = 0
        for _ in range(30):
            caught += self.end(signal.SIGKILL, chance.random() * self.seconds * 1.1)
            litter = [name for name in os.listdir(self.target.parent) if name != "y.db"]
            # A SIGKILL lets nobody tidy up: one temporary a kill at most, hidden, and never mistaken for a network.
            self.assertLessEqual(len(litter), 1)
            for name in litter:
                self.assertRegex(name, r"^\.entente-\w{6}$")
                (self.target.parent / name).unlink()
        self.assertGreater(caught, 5)

    def test_asked_to_end(self):
        chance = random.Random(2)
        for attempt in range(12):
            self.end((signal.SIGTERM, signal.SIGINT, signal.SIGHUP)[attempt % 3], chance.random() * self.seconds * 1.1)
            self.assertEqual(os.listdir(self.target.parent), ["y.db"])


if __name__ == "__main__":
    unittest.main()
