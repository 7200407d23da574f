"""What the tests of the Python module share."""

import os
import pathlib
import subprocess

import pytest

import entente

SOURCE = pathlib.Path(os.environ["ENTENTE_SOURCE_DIR"])
EMPTY = {
    "format": "entente-network/1",
    "id": "empty",
    "title": "Nothing",
    "observed": {"start": "1950", "end": "1960"},
    "types": [],
    "actors": [],
    "relations": [],
}
ALONE = {**EMPTY, "id": "alone", "actors": [{"id": "usa", "name": "United States", "kind": "state"}]}


@pytest.fixture(scope="session")
def program():
    """Runs the program and gives what it printed."""

    def run(*arguments):
        done = subprocess.run([os.environ["ENTENTE_PROGRAM"], *arguments], capture_output=True, check=True)
        return done.stdout.decode()

    return run


@pytest.fixture(scope="session")
def net():
    return entente.load("us-pakistan")


@pytest.fixture(scope="session")
def powers():
    return entente.load("great-powers-1872-1907")


@pytest.fixture(params=["empty", "alone"])
def small(request):
    """Networks in which nearly nothing is defined."""
    return entente.from_dict(EMPTY if request.param == "empty" else ALONE)
