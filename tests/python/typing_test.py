"""Type checkers understand the package, and what a user writes with it."""

import pathlib
import subprocess
import sys

import entente
from conftest import SOURCE

SCRIPT = '''
from pathlib import Path
import entente

net = entente.load("us-pakistan")
table: entente.Table = net.select(since=1954, roll_up=True).align(by="decade", pair=("usa", "pakistan"))
names: list[str] = table.columns
shifts: entente.Phases = net.phases()
driver_table: entente.Table = shifts.drivers()
figure: entente.Figure = net.draw(era="crisis")
path: Path = figure.save("crisis.pdf")
figures: dict[str, entente.Figure] = net.draw_all()
csv: str = table.to_csv()
try:
    entente.load(Path("mine.json"))
except entente.DataError as error:
    for problem in error.problems:
        line: int = problem.line
unit: str = entente.explain("betweenness")[0].unit
version: str = entente.__version__
'''


def mypy(tmp_path, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), "--python-executable",
         sys.executable, *arguments],
        capture_output=True, text=True, cwd=pathlib.Path(entente.__file__).parents[1],
        env={"MYPYPATH": str(pathlib.Path(entente.__file__).parents[1]), "PATH": "/usr/bin:/bin"})


def test_a_script_passes_strict_checks_and_wrong_ones_do_not(tmp_path):
    good, bad = tmp_path / "good.py", tmp_path / "bad.py"
    good.write_text(SCRIPT)
    bad.write_text('import entente\nx: int = entente.load(1).align(bye="decade")\n')
    done = mypy(tmp_path, str(good))
    assert done.returncode == 0, done.stdout + done.stderr
    done = mypy(tmp_path, str(bad))
    assert done.returncode == 1 and done.stdout.count("error:") >= 3, done.stdout


def test_the_stub_names_what_the_extension_has():
    import ast

    from entente import _entente

    stub = ast.parse((SOURCE / "python" / "entente" / "_entente.pyi").read_text())
    for item in stub.body:
        if isinstance(item, ast.FunctionDef):
            assert hasattr(_entente, item.name), item.name
        if isinstance(item, ast.ClassDef):
            there = dir(getattr(_entente, item.name))
            for member in item.body:
                name = member.target.id if isinstance(member, ast.AnnAssign) else member.name
                assert name in there, f"{item.name}.{name}"
    said = {item.name for item in stub.body if isinstance(item, (ast.FunctionDef, ast.ClassDef))}
    public = {name for name in vars(_entente) if not name.startswith("_")} - {"Numbers"}
    assert public <= said


def test_everything_public_is_documented():
    for name in entente.__all__:
        thing = getattr(entente, name)
        if name == "__version__":
            continue
        assert thing.__doc__, name
        for member, value in vars(thing).items() if isinstance(thing, type) else []:
            if callable(value) and not member.startswith("_"):
                assert value.__doc__, f"{name}.{member}"
