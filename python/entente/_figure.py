"""Figures: diagrams and charts."""

from __future__ import annotations

from pathlib import Path
from typing import Union

from . import _entente
from ._files import write_file

PIXELS_FOR_PRINT = 1890
"""Width of a PNG: 16 cm at 300 dots per inch."""


class Figure:
    """A finished figure. A notebook shows it as it is; `save` writes it to a file.

    Attributes
    ----------
    id : str
        Of its period (``cold-war``, ``early-to-crisis``), or the name of the chart.
    title : str
        What stands over it.
    svg : str
        The figure, one self-contained SVG.
    notes : list of str
        What was simplified or left out.
    """

    def __init__(self, drawn: _entente.DrawnFigure) -> None:
        self._drawn = drawn
        self.id: str = drawn.id
        self.title: str = drawn.title
        self.svg: str = drawn.svg
        self.notes: list[str] = drawn.notes

    def _repr_svg_(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        return f"<entente figure {self.id}: {self.title}>"

    def pdf(self) -> bytes:
        """The figure as a PDF, with vector graphics and fonts. Raises DrawingError."""
        return _entente.converted(self._drawn.plain, "pdf", PIXELS_FOR_PRINT)

    def png(self, pixels_wide: int = PIXELS_FOR_PRINT) -> bytes:
        """The figure as a PNG so many pixels wide. Raises DrawingError."""
        if pixels_wide < 1:
            raise ValueError(f"pixels_wide: {pixels_wide} is not 1 or more")
        return _entente.converted(self._drawn.plain, "png", pixels_wide)

    @property
    def dot(self) -> str:
        """A diagram in the DOT language, with positions. Raises ValueError for a chart, which has none."""
        if not self._drawn.dot:
            raise ValueError("a chart has no DOT form, which describes nodes and edges")
        return self._drawn.dot

    def save(self, path: Union[str, Path]) -> Path:
        """Write the figure to a file whose ending says how: .svg, .pdf, .png or .dot.

        Folders are made as needed. Returns the path.
        """
        path = Path(path)
        ending = path.suffix.lower()
        if ending == ".svg":
            content = self.svg.encode()
        elif ending == ".pdf":
            content = self.pdf()
        elif ending == ".png":
            content = self.png()
        elif ending == ".dot":
            content = self.dot.encode()
        else:
            known = [".svg", ".pdf", ".png", ".dot"]
            raise ValueError(f'path: "{path.name}" ends in no known format{_entente.hint(ending, known)}')
        write_file(path, content)
        return path
