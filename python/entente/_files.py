"""Files, written whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Callable, Union


def replace_file(path: Union[str, Path], write: Callable[[Path], None]) -> None:
    """Let `write` make a file beside `path`, then put it in its place.

    Whoever looks finds the old file or the new one, and a failure leaves no litter.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(8)}")
    try:
        write(beside)
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        os.replace(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def write_file(path: Union[str, Path], content: bytes) -> None:
    """The bytes as the whole file."""

    def write(beside: Path) -> None:
        with open(beside, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    replace_file(path, write)


def packaged(name: str) -> Path:
    """A file of this package."""
    return Path(__file__).parent / name
