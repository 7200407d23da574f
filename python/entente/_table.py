"""Results as tables."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterator, Union

from . import _entente

if TYPE_CHECKING:
    import numpy
    import pandas  # type: ignore[import]

PathLike = Union[str, "Path"]

_ROWS_SHOWN = 20


class Table:
    """A result: columns of equal length, with the names and values of the program's CSV.

    ``table["net"]`` is a column as a numpy array. Numbers are not copied: the array looks at the result's own
    memory, which lasts as long as the array, and is read-only. An undefined number is NaN; why it is undefined
    stands in the column ``undefined`` of the same row (``s_undefined`` where S is the only measure of `align`).

    Attributes
    ----------
    columns : list of str
        Names, in order.
    notes : list of str
        What to know about this result: what was left out, or not proven in time.
    """

    def __init__(self, frame: _entente.Frame) -> None:
        self._frame = frame
        self.columns: list[str] = frame.names()
        self.notes: list[str] = frame.notes()

    def __len__(self) -> int:
        return len(self._frame)

    def __contains__(self, name: object) -> bool:
        return name in self.columns

    def _position(self, name: str) -> int:
        if name not in self.columns:
            raise KeyError(f'no column "{name}"{_entente.hint(name, self.columns)}')
        return self.columns.index(name)

    def __getitem__(self, name: str) -> "numpy.ndarray[Any, Any]":
        """The column of that name; text and what is undefined in it (None) as an array of objects."""
        import numpy

        column = self._position(name)
        if self._frame.kind(column) == "text":
            texts = numpy.empty(len(self), dtype=object)
            texts[:] = self._frame.cells(column)
            return texts
        values: numpy.ndarray[Any, Any] = numpy.asarray(self._frame.values(column))
        gaps = self._frame.gaps(column)
        if gaps is None:
            return values
        numbers: numpy.ndarray[Any, Any] = numpy.where(numpy.asarray(gaps), numpy.nan, values)
        return numbers

    def buffer(self, name: str) -> memoryview:
        """A column of numbers as a read-only buffer, for those who have no numpy.

        Undefined whole numbers are 0 in it. Raises TypeError for a column of text.
        """
        return memoryview(self._frame.values(self._position(name)))

    def column(self, name: str) -> list[Any]:
        """The column as a list of str, int and float; None where undefined."""
        cells: list[Any] = self._frame.cells(self._position(name))
        return cells

    def rows(self) -> Iterator[dict[str, Any]]:
        """Each row as a dict; None where undefined."""
        columns = [self._frame.cells(i) for i in range(len(self.columns))]
        for values in zip(*columns):
            yield dict(zip(self.columns, values))

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return self.rows()

    def to_pandas(self, copy: bool = True) -> "pandas.DataFrame":
        """The table as a DataFrame.

        Numbers are float64 (undefined: NaN) and int64, or Int64 where some are undefined (NA). Text is of
        type object (undefined: None).

        Parameters
        ----------
        copy : bool
            False: the frame looks at the result's own memory, and its numbers cannot be changed in place.
        """
        import numpy
        import pandas

        data: dict[str, Any] = {}
        for i, name in enumerate(self.columns):
            gaps = self._frame.gaps(i)
            if gaps is None:
                data[name] = self[name]
            else:
                values = numpy.array(self._frame.values(i))
                data[name] = pandas.arrays.IntegerArray(values, numpy.array(gaps))
        return pandas.DataFrame(data, columns=self.columns, copy=copy)

    def to_csv(self, path: "PathLike | None" = None) -> str:
        """The table as CSV, the same bytes as the program's; written to `path` if one is given.

        RFC 4180, UTF-8. Numbers in the shortest form that reads back exactly; empty where undefined. Text that
        a spreadsheet would run as a formula has an apostrophe before it.
        """
        text = self._frame.to_csv()
        if path is not None:
            from ._files import write_file

            write_file(path, text.encode())
        return text

    def to_markdown(self) -> str:
        """The table in Markdown, rounded for people."""
        return self._frame.to_markdown(len(self))

    def __repr__(self) -> str:
        text = self._frame.to_markdown(_ROWS_SHOWN).rstrip("\n")
        more = len(self) - _ROWS_SHOWN
        return text + (f"\n… {more} more rows" if more > 0 else "")

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.columns)
        numbers = [self._frame.kind(i) != "text" for i in range(len(self.columns))]
        body = []
        for row in self._frame.formatted(_ROWS_SHOWN):
            cells = (
                f'<td style="text-align:{"right" if number else "left"}">{html.escape(cell)}</td>'
                for cell, number in zip(row, numbers)
            )
            body.append("<tr>" + "".join(cells) + "</tr>")
        more = len(self) - _ROWS_SHOWN
        foot = f"<p>… {more} more rows</p>" if more > 0 else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>{foot}"
