"""The live preview: when it draws again, and what it tells the page."""
import json
import os
import signal
import threading
import time
import unittest

from preview import DRAWN, SOON, Watch, titled
from support import SHIPPED


class Redrawing(Watch):
    def test_each_way_to_save(self):
        preview = self.watch()
        preview.until_titled("First")
        self.save_by_rename(titled("By rename"))
        preview.until_titled("By rename")
        self.file.write_text(titled("In place"))
        preview.until_titled("In place")
        self.file.unlink()
        time.sleep(0.15)
        self.file.write_text(titled("Made anew"))
        preview.until_titled("Made anew")
        os.replace(self.file, self.folder / "net.json~")  # a backup first, then a new file
        self.file.write_text(titled("With a backup"))
        preview.until_titled("With a backup")
        with self.file.open("r+") as file:  # in pieces, the file being half written between them
            text = titled("In pieces")
            for part in (text[:200], text[200:400], text[400:]):
                file.write(part)
                file.flush()
                time.sleep(0.03)
            file.truncate()
        preview.until_titled("In pieces")

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
        preview.until_titled("Behind the link")
        (far / "other.json").write_text(titled("Another target"))
        (self.folder / "new").symlink_to(far / "other.json")
        os.replace(self.folder / "new", link)
        preview.until_titled("Another target")
        (far / "other.json").write_text(titled("And that one written"))
        preview.until_titled("And that one written")

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
        preview.until_titled("Later")

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
            told.update(preview.state(first["state"]))

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
        self.assertIn("<h1>First</h1>", preview.page())
        self.assertLess(len(answers), 40)  # it came while some were still waiting
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
        preview.until(lambda page: "<h1>" in page, max(DRAWN, 60))
        network = json.loads(SHIPPED["us-pakistan"].read_text())
        network["title"] = "Again"
        self.save_by_rename(json.dumps(network))
        served = 0
        while True:
            page = preview.page()
            if "<h1>Again</h1>" in page:
                break
            served += 1
            self.assertLess(served, 100_000)
        self.assertGreater(served, 3)


if __name__ == "__main__":
    unittest.main()
