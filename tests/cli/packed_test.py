"""Files packed by gzip or zip, good and bad, wherever a file may be named."""
import gzip
import io
import json
import unittest
import zipfile

from support import SHIPPED, CliTest

TIES = b"source,target,time,weight\nusa,pak,1954-05-19,5\npak,ind,1965-09-01,-9\n"
NETWORK = SHIPPED["us-pakistan"].read_bytes()


def zipped(*members):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members:
            file.writestr(name, content)
    return archive.getvalue()


class Packed(CliTest):
    def imported(self, *arguments, **more):
        return json.loads(self.done("import", "edges", *arguments, **more).out)

    def test_is_read_as_if_it_were_not(self):
        plain = self.imported(self.write("ties.csv", TIES))["relations"]
        self.assertEqual(len(plain), 2)
        for name, content in {"ties.csv.gz": gzip.compress(TIES), "ties.zip": zipped(("ties.csv", TIES)),
                              "no-ending": gzip.compress(TIES)}.items():
            ties = self.imported(self.write(name, content))["relations"]
            self.assertEqual([(t["source"], t["target"], t["date"]) for t in ties],
                             [(t["source"], t["target"], t["date"]) for t in plain])
        for content in (gzip.compress(TIES), zipped(("ties.csv", TIES))):
            self.assertEqual(len(self.imported("-", stdin=content)["relations"]), 2)

    def test_archive_gives_every_file(self):
        two = self.write("two.zip", zipped(("a.csv", TIES), ("folder/b.csv", TIES.replace(b"usa", b"chn"))))
        self.assertEqual(len(self.imported(two)["actors"]), 4)

    def test_network(self):
        plain = self.done("describe", SHIPPED["us-pakistan"]).out
        packed = self.write("net.json.gz", gzip.compress(NETWORK))
        archive = self.write("net.zip", zipped(("net.json", NETWORK)))
        self.assertEqual(self.done("describe", packed).out, plain)
        self.assertEqual(self.done("describe", archive).out, plain)
        self.refused(1, "describe", self.write("two.zip", zipped(("a.json", NETWORK), ("b.json", NETWORK))),
                     says="is an archive of 2 files where one is wanted")
        self.refused(1, "describe", self.write("short.json.gz", gzip.compress(NETWORK)[:-9]),
                     says="ends within its compressed data, at byte")

    def test_damage_is_never_taken_for_the_end(self):
        packed = gzip.compress(TIES)
        for content, says in ((packed[:-1], "ends within its compressed data"), (packed + b"junk", "trailing bytes"),
                              (packed[:-8] + b"\0\0\0\0" + packed[-4:], "CRC-32"), (b"", "is empty"),
                              (TIES, "is no gzip file, although its name says so")):
            self.refused(1, "import", "edges", self.write("ties.csv.gz", content), says=["ties.csv.gz: ", says])
        archive = zipped(("ties.csv", TIES))
        for content, says in ((archive[:-1], "cut short"), (zipped(), "without a file in it"),
                              (zipped(("../ties.csv", TIES)), "leads out of it"),
                              (archive.replace(b"\x08\0", b"\x63\0"), "ties.zip")):
            self.refused(1, "import", "edges", self.write("ties.zip", content), says=["ties.zip", says])

    def test_bombs_are_bounded(self):
        bomb = self.write("bomb.csv.gz", gzip.compress(TIES + b"usa,pak,1954-05-19,5\n" * 1_000_000))
        self.refused(1, "import", "edges", bomb, "--max-size", "1M", "-o", self.folder / "out.json",
                     says="is larger than 1048576 bytes; say --max-size")
        self.refused(2, "import", "edges", bomb, "--max-size", "much", says="--max-size")
        line = self.write("line.csv.gz", gzip.compress(TIES + b"0" * 50_000_000))
        self.refused(1, "import", "edges", line, says="line.csv.gz:4: this line is longer than 32 MB")
        self.assertFalse((self.folder / "out.json").exists())


if __name__ == "__main__":
    unittest.main()
