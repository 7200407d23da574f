"""latency.py PROGRAM [NETWORK...]: how long one waits for the live preview, in seconds; prints the table.

    start     from the start of `entente watch` to the first page with the report
    save      from a save to the page that shows it
    ask       the longest a page was waited for while the preview drew
    end       from Ctrl-C to the end of the program, when it has nothing to do
    end busy  the same in the middle of drawing
    report    `entente report` of the same network, from start to end

`save/report` is the ratio. Median and, after a stroke, the longest of so many times; what took longer than we want
is marked *. Nothing here passes or fails. See README.md.
"""
import contextlib
import json
import os
import pathlib
import signal
import statistics
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TIMES = max(2, int(os.environ.get("BENCH_TIMES", 3)))
NETWORKS = [ROOT / path for path in ("examples/tutorial/cod-wars.json", "data/great-powers-1872-1907.json",
                                     "data/us-pakistan.json")]
# What we want at most. A large network may take longer to draw; nobody may wait longer for a page or an end.
WANTED = {"save": 2, "ask": 1, "end": 1, "end busy": 3}
COLUMNS = ("start", "save", "ask", "end", "end busy", "report")


def since(begin):
    return time.perf_counter() - begin


def is_report(page):
    return "<h1>" in page and 'class="bad"' not in page


class Trial:
    """Previews of one network, each a file of its own that is saved again and again."""

    def __init__(self, client, entente, network, folder):
        self.client, self.entente, self.folder = client, entente, folder
        self.text = network.read_text(encoding="utf-8")
        self.file = folder / "network.json"
        self.took = {name: [] for name in COLUMNS}

    def save(self, title):
        """Renamed into place, as editors do."""
        network = json.loads(self.text)
        network["title"] = title
        beside = self.folder / ".network.swp"
        beside.write_text(json.dumps(network, ensure_ascii=False), encoding="utf-8")
        os.replace(beside, self.file)

    @contextlib.contextmanager
    def started(self):
        begin = time.perf_counter()
        preview = self.client.Preview(self.file, cwd=self.folder)
        try:
            preview.until(is_report, 120)
            self.took["start"].append(since(begin))
            yield preview
        finally:
            self.client.Watch.stop(preview)

    def saves(self, preview, titles):
        for title in titles:
            longest, begin = 0, time.perf_counter()
            self.save(title)
            while True:
                asked = time.perf_counter()
                page = preview.page()
                longest = max(longest, since(asked))
                if f"<h1>{title}</h1>" in page and is_report(page):
                    break
                time.sleep(0.01)
            self.took["save"].append(since(begin))
            self.took["ask"].append(longest)

    def end(self, preview, name):
        begin = time.perf_counter()
        preview.ended_by(signal.SIGINT)
        self.took[name].append(since(begin))

    def report(self):
        begin = time.perf_counter()
        ran = self.entente("report", self.file, "-o", self.folder / "report")
        if ran.code != 0:
            sys.exit(ran.err)
        self.took["report"].append(since(begin))

    def run(self):
        for i in range(TIMES):
            self.save("Before")
            self.report()
            with self.started() as preview:
                self.saves(preview, [f"Save {i} {j}" for j in range(TIMES)])
                self.end(preview, "end")
            with self.started() as preview:
                self.save("Never shown")
                # Shares of the time a report takes, so that it is drawing then.
                time.sleep(self.took["report"][-1] * (i + 1) / (TIMES + 1))
                self.end(preview, "end busy")
        return self.took


def cell(name, values):
    """Median | longest."""
    late = "*" if max(values) > WANTED.get(name, float("inf")) else ""
    return f"{statistics.median(values):.2f} | {max(values):.2f}{late}"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    os.environ["ENTENTE_PROGRAM"] = sys.argv[1]  # read when the tests' preview is imported
    sys.path.insert(0, str(ROOT / "tests" / "cli"))
    import preview
    from support import entente
    print("\nLive preview, seconds: median | longest\n")
    print("  " + f"{'':24}" + "".join(f"{name:>15}" for name in COLUMNS) + f"{'save/report':>13}")
    for network in [pathlib.Path(name).resolve() for name in sys.argv[2:]] or NETWORKS:
        with tempfile.TemporaryDirectory(prefix="entente-bench-") as folder:
            took = Trial(preview, entente, network, pathlib.Path(folder)).run()
        ratio = statistics.median(took["save"]) / statistics.median(took["report"])
        print(f"  {network.stem:24}" + "".join(f"{cell(name, took[name]):>15}" for name in COLUMNS) + f"{ratio:>13.2f}",
              flush=True)
    print(f"\n  wanted at most: {', '.join(f'{name} {most}' for name, most in WANTED.items())}; * took longer")


if __name__ == "__main__":
    main()
