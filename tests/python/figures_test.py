"""Figures and reports: the same as the program's, whatever happens to the worker, in forks and threads."""

import os
import pathlib
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

import pytest

import entente
from conftest import ALONE, SOURCE


def drawn_by(program, tmp_path, *arguments):
    path = tmp_path / "program.svg"
    program(*arguments, "-o", str(path))
    return path.read_text()


def workers():
    """Processes of the worker program that this interpreter started."""
    mine = []
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            parent = int((process / "stat").read_text().rsplit(")", 1)[1].split()[1])
            if parent == os.getpid() and (process / "exe").readlink().name == "_worker":
                mine.append(int(process.name))
        except OSError:
            continue
    return mine


def test_diagrams_are_the_program_s(net, powers, program, tmp_path):
    figure = net.draw(era="crisis")
    assert figure._repr_svg_() == drawn_by(program, tmp_path, "draw", "us-pakistan", "--era", "crisis")
    assert figure.id == "crisis" and figure.title in figure.svg and "crisis" in repr(figure)
    figure = powers.draw("1880s", by="decade", size="portrait", flavour="auto", layout="sfdp", top=6, title="T",
                         highlight=["deu"])
    assert figure.svg == drawn_by(program, tmp_path, "draw", "great-powers-1872-1907", "--by", "decade", "--era",
                                  "1880s", "--size", "portrait", "--flavour", "auto", "--layout", "sfdp", "--top",
                                  "6", "--title", "T", "--highlight", "deu")
    assert any("are drawn" in note for note in figure.notes)


@pytest.mark.parametrize("theme", ["mono", "screen"])
def test_themes_and_sizes_are_the_program_s(powers, program, tmp_path, theme):
    asked = ("great-powers-1872-1907", "--theme", theme, "--size", "800x600", "--flavour", "dark")
    assert powers.draw("ententes", theme=theme, size="800x600", flavour="dark").svg == \
        drawn_by(program, tmp_path, "draw", *asked, "--era", "ententes")
    assert powers.chart("blocs", theme=theme, size="800x600", flavour="dark").svg == \
        drawn_by(program, tmp_path, "chart", "blocs", *asked)


def test_a_theme_file_and_what_is_wrong_in_it(powers, tmp_path):
    file = tmp_path / "mine.json"
    file.write_text('{"format": "entente-theme/1", "colours": {"ink": "#123456"}}')
    assert "#123456" in powers.draw("ententes", theme=file).svg
    file.write_text('{"format": "entente-theme/1", "colours": {"inc": "#123456"}}')
    with pytest.raises(entente.DataError, match="ink"):
        powers.draw("ententes", theme=file)


def test_changes_are_the_program_s(powers, program, tmp_path):
    figure = powers.draw_change("1880s", "1890s", by="decade")
    assert figure.id == "1880s-to-1890s"
    assert figure.svg == drawn_by(program, tmp_path, "draw", "great-powers-1872-1907", "--by", "decade", "--diff",
                                  "1880s,1890s")


@pytest.mark.parametrize("kind", ["timeline", "alignment", "heatmap", "multiples", "blocs"])
def test_charts_are_the_program_s(powers, program, tmp_path, kind):
    pair = None if kind == "blocs" else "deu,fra"
    asked = ("--pair", pair) if pair else ()
    assert powers.chart(kind, pair=pair).svg == drawn_by(program, tmp_path, "chart", kind, "great-powers-1872-1907",
                                                         *asked)


def test_charts_of_the_focus_are_the_program_s(net, program, tmp_path):
    assert net.chart("timeline").svg == drawn_by(program, tmp_path, "chart", "timeline", "us-pakistan")


def test_figures_are_saved(powers, tmp_path):
    figure = powers.draw("1880s", by="decade", flavour="auto")
    for ending, begin in [("svg", b"<svg"), ("pdf", b"%PDF-"), ("png", b"\x89PNG"), ("dot", b"graph")]:
        content = figure.save(tmp_path / "new" / f"figure.{ending}").read_bytes()
        assert content.lstrip()[:200].find(begin) >= 0, content[:80]
    assert len(list((tmp_path / "new").iterdir())) == 4
    with pytest.raises(ValueError, match="did you mean .svg"):
        figure.save(tmp_path / "figure.svgz")
    with pytest.raises(ValueError, match="no DOT form"):
        powers.chart("blocs").save(tmp_path / "blocs.dot")
    with pytest.raises(ValueError, match="1 or more"):
        figure.png(0)


def test_wrong_use_says_what_there_is(net):
    for call, words in [
        (lambda: net.draw("crises"), "did you mean crisis"),
        (lambda: net.draw(), "draw_all"),
        (lambda: net.draw("crisis", layout="stages"), "did you mean stage"),
        (lambda: net.draw("crisis", flavour="drak"), "did you mean dark"),
        (lambda: net.draw("crisis", theme="mon"), "theme: .*did you mean mono"),
        (lambda: net.draw("crisis", size="800"), "WIDTHxHEIGHT"),
        (lambda: net.draw("crisis", language="de"), "language: no language"),
        (lambda: net.draw("crisis", min_strength=-1), "min_strength: -1 is not"),
        (lambda: net.chart("timeline", top=5), "top: of heatmap"),
        (lambda: net.chart("timeline", actor="usa", pair="usa,pakistan"), "exclude each other"),
        (lambda: net.draw("crisis", highlight="pakistn"), "highlight: .*did you mean pakistan"),
        (lambda: net.draw_change("crisis", "crisis"), "name two"),
        (lambda: net.chart("blocs", pair="usa,pakistan"), "leave it out"),
        (lambda: net.chart("time line"), "did you mean timeline"),
        (lambda: net.chart("timeline", by="phases"), "year, month or day"),
        (lambda: entente.from_dict(ALONE).chart("heatmap"), "names no focus"),
    ]:
        with pytest.raises(ValueError, match=words):
            call()


def test_small_networks_are_drawn(small):
    figures = {**small.draw_all(), "draw": small.draw(), "blocs": small.chart("blocs")}
    for figure in figures.values():
        ElementTree.fromstring(figure.svg)
    assert list(small.draw_all()) == ["all"]


def test_reports_are_the_program_s(powers, program, tmp_path):
    index = powers.report(tmp_path / "python")
    program("report", "great-powers-1872-1907", "-o", str(tmp_path / "program"))
    paths = {file.relative_to(tmp_path / "program") for file in (tmp_path / "program").rglob("*.*")}
    assert index == tmp_path / "python" / "index.html" and len(paths) > 10
    for path in paths - {pathlib.Path("index.html"), pathlib.Path("report.md")}:  # which name the libraries
        assert (tmp_path / "python" / path).read_bytes() == (tmp_path / "program" / path).read_bytes(), path
    (tmp_path / "file").write_text("")
    with pytest.raises(NotADirectoryError):
        powers.report(tmp_path / "file")


def test_a_worker_that_dies_is_replaced():
    net = entente.from_dict(ALONE)
    before = net.draw().svg
    for number in (signal.SIGKILL, signal.SIGSEGV):
        [worker] = workers()
        os.kill(worker, number)
        time.sleep(0.2)
        assert net.draw().svg == before
        assert workers() != [worker]


def test_a_worker_that_dies_at_work_raises():
    script = """
import os, signal, threading, time
import conftest, entente, figures_test
net = entente.from_dict(conftest.ALONE)
figure = net.draw()
[worker] = figures_test.workers()
os.kill(worker, signal.SIGSTOP)
threading.Timer(0.5, os.kill, (worker, signal.SIGKILL)).start()
try:
    figure.pdf()
except entente.DrawingError as error:
    print("raised:", error)
print("alive:", figure.pdf()[:5], net.draw().id)
"""
    done = run(script)
    assert "raised: the Graphviz worker is gone" in done and "alive: b'%PDF-' all" in done


def test_a_worker_that_is_not_there_raises():
    done = run("""
import conftest, entente
entente._entente.set_worker_program("/no/such/program")
try:
    entente.from_dict(conftest.ALONE).draw()
except entente.DrawingError as error:
    print("raised:", error)
""")
    assert "raised: cannot start the Graphviz worker" in done and "/no/such/program" in done


def test_forks_draw_for_themselves():
    done = run("""
import multiprocessing, threading
import conftest, entente
def draw(_):
    return net.draw().svg
net = entente.from_dict(conftest.ALONE)
before = draw(0)
busy = threading.Thread(target=lambda: [draw(0) for _ in range(4)])
busy.start()
with multiprocessing.get_context("fork").Pool(2) as pool:
    print("same:", set(pool.map(draw, range(4))) == {before})
busy.join()
print("own:", draw(0) == before)
""")
    assert "same: True" in done and "own: True" in done


def test_workers_end_with_the_interpreter():
    process = int(run("""
import conftest, entente, figures_test
entente.from_dict(conftest.ALONE).draw()
print(figures_test.workers()[0])
"""))
    deadline = time.monotonic() + 10
    while is_running(process):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def is_running(process):
    """Whether it is there and has not ended, collected or not."""
    try:
        return pathlib.Path("/proc", str(process), "stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_the_worker_is_no_program_to_run():
    program = pathlib.Path(entente.__file__).with_name("_worker")
    done = subprocess.run([program], stdin=subprocess.DEVNULL, capture_output=True)
    assert done.returncode == 2 and b"starts it by itself" in done.stderr


def run(script):
    """What another interpreter prints that runs the script."""
    paths = f"{os.environ['PYTHONPATH']}:{SOURCE / 'tests' / 'python'}"
    done = subprocess.run([sys.executable, "-B", "-c", script], capture_output=True, text=True, timeout=120,
                          env={**os.environ, "PYTHONPATH": paths})
    assert done.returncode == 0, done.stderr
    return done.stdout
