"""What is drawn of a network."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Optional, Union

from . import _entente
from ._errors import DataWarning
from ._figure import Figure
from ._files import write_file
from ._view import Chosen, Pair, Rule, Texts, texts


def _choices(
    eras: list[str],
    top: int,
    ties: Optional[int],
    min_strength: float,
    labels: int,
    highlight: Optional[Texts],
    looks: _entente.Looks,
) -> _entente.DrawChoices:
    choices = _entente.DrawChoices()
    choices.eras = eras
    choices.top = top
    choices.ties = ties
    choices.min_strength = min_strength
    choices.labels = labels
    choices.highlight = texts("highlight", highlight)
    choices.looks = looks
    return choices


def _looks(
    title: Optional[str],
    subtitle: Optional[str],
    source: Optional[str],
    size: str,
    layout: str,
    theme: "Union[str, Path]",
    flavour: str,
    language: "Union[str, Path, None]",
) -> _entente.Looks:
    looks = _entente.Looks()
    looks.title = title or ""
    looks.subtitle = subtitle or ""
    looks.source = source or ""
    looks.size = size
    looks.layout = layout
    looks.theme = str(theme)
    looks.flavour = flavour
    looks.language = "" if language is None else str(language)
    return looks


class Drawing:
    """The part of `Network` that draws."""

    _data: _entente.Network
    _chosen: Chosen
    name: str

    def draw(
        self,
        era: Optional[str] = None,
        *,
        by: Rule = "era",
        pair: Optional[Pair] = None,
        highlight: Optional[Texts] = None,
        layout: str = "auto",
        top: int = 60,
        ties: Optional[int] = None,
        min_strength: float = 0,
        labels: int = 60,
        title: Optional[str] = None,
        subtitle: Optional[str] = None,
        source: Optional[str] = None,
        size: str = "wide",
        theme: "Union[str, Path]" = "print",
        flavour: str = "plain",
        language: "Union[str, Path, None]" = None,
    ) -> Figure:
        """Draw the network in one era, or another period.

        Actors keep their place from figure to figure, and line widths compare across them.

        Parameters
        ----------
        era : str, optional
            The period's id (`periods` lists them). May be left out where there is only one.
        by : str or int
            Periods, as for `centrality`.
        pair : two str, optional
            Who faces each other; by default the network's focus.
        highlight : list of str, optional
            Actors to bring out.
        layout : str
            ``"auto"``, ``"stage"`` (two actors facing each other), ``"stress"`` or ``"sfdp"`` (by bloc).
        top, labels : int
            At most so many actors, and actors with their name; 0: all.
        ties : int, optional
            At most so many ties of one figure; 0: all. By default 120, or 3000 when all actors are drawn.
        min_strength : float
            Leave out weaker ties, in Goldstein points a year.
        title, subtitle, source : str, optional
            Instead of those made from the network.
        size : str
            ``"wide"`` (16 cm), ``"portrait"`` (9.5 cm, for a phone) or ``"WIDTHxHEIGHT"`` in units, 40 to the
            centimetre: then the figure is exactly so wide and high.
        theme : str or path
            ``"print"``, ``"screen"`` (larger type), ``"mono"`` (greys), or a file of colours, type and widths.
        flavour : str
            ``"plain"``, ``"auto"`` (dark on a dark screen), ``"inline"`` (in the colours of the page), ``"dark"``.
        language : path, optional
            A catalogue of translations (.mo) for what is said besides the data.

        Raises
        ------
        ValueError
            For an unknown period, actor or choice, with the nearest that there is.
        DrawingError
            When the figure cannot be drawn.
        """
        if era is None:
            ids = [str(each) for each in self._data.periods(self._chosen.view(by)).cells(0)]
            if len(ids) != 1:
                known = ", ".join(ids) if ids else "none"
                raise ValueError(f"era: name one of the periods ({known}), or draw them all with draw_all()")
            era = ids[0]
        looks = _looks(title, subtitle, source, size, layout, theme, flavour, language)
        choices = _choices([era], top, ties, min_strength, labels, highlight, looks)
        return Figure(_entente.draw(self._data, self._chosen.view(by, pair), choices)[0])

    def draw_all(
        self,
        *,
        by: Rule = "era",
        pair: Optional[Pair] = None,
        highlight: Optional[Texts] = None,
        layout: str = "auto",
        top: int = 60,
        ties: Optional[int] = None,
        min_strength: float = 0,
        labels: int = 60,
        subtitle: Optional[str] = None,
        source: Optional[str] = None,
        size: str = "wide",
        theme: "Union[str, Path]" = "print",
        flavour: str = "plain",
        language: "Union[str, Path, None]" = None,
    ) -> dict[str, Figure]:
        """Draw every period: figures by its id, in order of time. Parameters as for `draw`."""
        looks = _looks(None, subtitle, source, size, layout, theme, flavour, language)
        choices = _choices([], top, ties, min_strength, labels, highlight, looks)
        drawn = _entente.draw(self._data, self._chosen.view(by, pair), choices)
        return {each.id: Figure(each) for each in drawn}

    def draw_change(
        self,
        before: str,
        after: str,
        *,
        by: Rule = "era",
        pair: Optional[Pair] = None,
        highlight: Optional[Texts] = None,
        layout: str = "auto",
        top: int = 60,
        ties: Optional[int] = None,
        title: Optional[str] = None,
        size: str = "wide",
        theme: "Union[str, Path]" = "print",
        flavour: str = "plain",
        language: "Union[str, Path, None]" = None,
    ) -> Figure:
        """Draw which ties appeared, vanished and changed sign between two periods, given by id."""
        looks = _looks(title, None, None, size, layout, theme, flavour, language)
        choices = _choices([], top, ties, 0, 60, highlight, looks)
        view = self._chosen.view(by, pair)
        return Figure(_entente.draw_change(self._data, view, before, after, choices))

    def chart(
        self,
        kind: str,
        *,
        by: Optional[Rule] = None,
        pair: Optional[Pair] = None,
        actor: Optional[str] = None,
        eras: Optional[Texts] = None,
        measure: Optional[str] = None,
        top: Optional[int] = None,
        title: Optional[str] = None,
        subtitle: Optional[str] = None,
        source: Optional[str] = None,
        size: str = "wide",
        theme: "Union[str, Path]" = "print",
        flavour: str = "plain",
        language: "Union[str, Path, None]" = None,
    ) -> Figure:
        """Draw one chart.

        Parameters
        ----------
        kind : str
            ``"timeline"`` (a dyad's or an actor's strength and its shifts), ``"alignment"`` (a dyad),
            ``"heatmap"`` (who stood with each of two), ``"multiples"`` (periods side by side) or ``"blocs"``.
        by : str or int, optional
            Periods; by default year for the timeline, decade for alignment and heatmap, else era.
        pair : two str, optional
            By default the network's focus.
        actor : str, optional
            For the timeline, all ties of an actor instead.
        eras : list of str, optional
            For heatmap, multiples and blocs, only these periods, by id.
        measure : str, optional
            For the alignment, a similarity measure; by default S.
        top : int, optional
            For heatmap, multiples and blocs, at most so many actors; 0: all.
        title, subtitle, source, size, theme, flavour, language
            As for `draw`.
        """
        choices = _entente.ChartChoices()
        draw = _entente.DrawChoices()
        draw.looks = _looks(title, subtitle, source, size, "auto", theme, flavour, language)
        draw.eras = texts("eras", eras)
        choices.draw = draw
        choices.actor = actor or ""
        choices.measure = measure or ""
        choices.top = top
        view = self._chosen.view(by if by is not None else "", pair)
        return Figure(_entente.chart(self._data, view, kind, choices))

    def report(
        self,
        folder: Union[str, Path],
        *,
        title: Optional[str] = None,
        documents: bool = False,
        language: "Union[str, Path, None]" = None,
    ) -> Path:
        """Write the whole report into a folder, made if missing: index.html with all figures and tables.

        Parameters
        ----------
        folder : path
            Files of other names in it are left alone.
        title : str, optional
            The page's title; by default the network's.
        documents : bool
            Also report.qmd for Quarto, and latex/, with every figure as PDF.
        language : path, optional
            A catalogue of translations (.mo).

        Returns
        -------
        Path
            Of index.html. What was left out is a warning.
        """
        catalogue = "" if language is None else str(language)
        files, notes = _entente.report(self._data, self.name, title or "", documents, catalogue)
        root = Path(folder)
        if root.exists() and not root.is_dir():
            raise NotADirectoryError(f"{root}: is a file, not a folder")
        # The page last: what it shows is there when it appears.
        for path, content in sorted(files, key=lambda file: file[0] == "index.html"):
            write_file(root / path, content)
        for note in notes:
            warnings.warn(note, DataWarning, stacklevel=2)
        return root / "index.html"
