"""Runs every ```python block of docs/python.md, one after the other, as one session."""

import re

import pytest

from conftest import SOURCE

PAGE = SOURCE / "docs" / "python.md"
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text(), re.MULTILINE | re.DOTALL)


@pytest.mark.filterwarnings("ignore::entente.DataWarning")
def test_the_page_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    session = {}
    assert len(BLOCKS) > 5
    for block in BLOCKS:
        # A line that says what comes out, `# 250`, is checked.
        for statement, said in re.findall(r"^(.+?)(?:  # gives (.+))?$", block, re.MULTILINE):
            if said:
                session.setdefault("__checks__", []).append((statement, said))
        exec(compile(block, str(PAGE), "exec"), session)
        for statement, said in session.pop("__checks__", []):
            assert repr(eval(statement, session)) == said, statement
    assert (tmp_path / "crisis.pdf").exists() and (tmp_path / "report" / "index.html").exists()


def test_what_the_readme_promises():
    import entente

    net = entente.load("us-pakistan")
    assert len(net.align(by="decade").to_pandas()) > 0
    assert net.draw(era="crisis")._repr_svg_().startswith("<")
    assert net.to_networkx().number_of_edges() == 250
