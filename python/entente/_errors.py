"""What can go wrong, as exceptions."""

from __future__ import annotations

from typing import NamedTuple, Sequence, Union


class Problem(NamedTuple):
    """One thing wrong in a file or a text."""

    file: str
    line: int
    """Counted from 1; 0: not known."""
    column: int
    """In characters, counted from 1; 0: not known."""
    path: str
    """The place within the data, such as ``relations[12].start``."""
    message: str
    """What was found and what was expected."""
    mend: str
    """What to do about it; may be empty."""
    code: str
    """Its kind, such as ``unknown-id``, which `entente.explain` explains; may be empty."""
    text: str
    """All of it in one line, as the program prints it."""

    def __str__(self) -> str:
        return self.text


class DataError(ValueError):
    """Data that cannot be used. All problems found are in `problems`, in the order of the file."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: Union[str, Sequence[Sequence[object]]]) -> None:
        if isinstance(problems, str):
            self.problems = (Problem("", 0, 0, "", problems, "", "", problems),)
        else:
            self.problems = tuple(Problem(*each) for each in problems)  # type: ignore[arg-type]
        super().__init__("\n".join(each.text for each in self.problems))

    def __reduce__(self) -> tuple[type, tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class DrawingError(RuntimeError):
    """A figure could not be drawn, for the reason that the text gives."""


class DataWarning(UserWarning):
    """Data that was read, but not all of it, or not as it stands."""
