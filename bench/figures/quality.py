"""How readable figures are, in numbers, beside Graphviz's own layouts of the same networks.

    quality.py PROGRAM [NETWORK...]

Draws every era with `entente draw` and lays the same boxes and ties out with neato, fdp and dot, then measures
what Graphviz says of both: crossings of ties, ties through a third actor's box, ties over a pale name, labels that
overlap, the smallest angle between two ties at their actor (the median over actors, in degrees), and how far an
actor moves from the era before (mean, in percent of the figure's width). Without NETWORK: both shipped data sets,
wide and portrait, made-up networks of 60, 120 and 300 actors, and one of 300 in clusters. Nothing here passes or
fails.
"""
import json
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile

from made_up import clustered, made_up
from picture import Picture, crossings, movement, overlaps, run, smallest_angles, through

ENGINES = ("neato", "fdp", "dot")
MADE_UP = (60, 120, 300)  # actors


def bare(dot):
    """The same boxes and ties without places, chips and hulls, for Graphviz to lay out."""
    lines = ["graph bare {", "node [fixedsize=true, label=\"\"]; graph [overlap=false, splines=true];"]
    for line in dot.splitlines():
        text = line.strip()
        if text.startswith("n") and " -- " in text.split("[")[0]:
            lines.append(text.split(" [")[0] + ";")
        elif text.startswith("n") and text[1:2].isdigit():
            # A pale name has no tie; a layout without places would put it anywhere.
            values = dict(part.split("=", 1) for part in text[text.index("[") + 1 : -2].split(", ") if "=" in part)
            if values.get("shape") != "plaintext":
                lines.append(f"{text.split(' [')[0]} [width={values['width']}, height={values['height']}, "
                             f"shape={values.get('shape', 'box')}];")
    return "\n".join(lines + ["}"])


def laid_out(path, engine):
    try:
        return Picture(path, engine)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return None


def numbers_of(picture, before):
    real = [name for name in picture.boxes if name not in picture.ghosts]
    return {
        "ties": len(picture.ties),
        "crossings": crossings(picture),
        "through": through(picture, real),
        "names": through(picture, picture.ghosts),
        "overlaps": overlaps(picture),
        "angle": smallest_angles(picture),
        "moved": movement(before, picture) if before else [],
    }


def print_row(title, layout, eras):
    """One era, or the sum of several."""
    if any(era is None for era in eras):
        return print(f"{title:36} {layout:8}  gave up")
    total = {key: sum(era[key] for era in eras) for key in ("ties", "crossings", "through", "names", "overlaps")}
    angles = [era["angle"] for era in eras if not math.isnan(era["angle"])]
    moved = [step for era in eras for step in era["moved"]]
    angle = f"{statistics.mean(angles):7.1f}" if angles else f"{'':7}"
    steps = f"{statistics.mean(moved):6.1f}" if moved else ""
    print(
        f"{title:36} {layout:8} {total['ties']:5} {total['crossings']:9} {total['through']:7} {total['names']:5} "
        f"{total['overlaps']:8} {angle} {steps}".rstrip(),
        flush=True,
    )


def measure(program, network, folder, *options):
    drawn = run(program, "draw", network, "-o", f"{folder}/", "--format", "dot", *options).split("\n")[:-1]
    paths = [pathlib.Path(path) for path in drawn]
    for path in paths:
        path.with_suffix(".bare").write_text(bare(path.read_text()))
    rows = {"entente": [Picture(path, "neato", "-n2") for path in paths]}
    for engine in ENGINES:
        rows[engine] = [laid_out(path.with_suffix(".bare"), engine) for path in paths]
    found = {
        name: [numbers_of(now, before) if now else None for before, now in zip([None] + pictures, pictures)]
        for name, pictures in rows.items()
    }
    name = pathlib.Path(network).stem + (f" {options[1]}" if "--size" in options else "")
    for i, path in enumerate(paths):
        era = path.stem.removeprefix(pathlib.Path(network).stem + "-")
        for layout, eras in found.items():
            print_row(f"{name}: {era}", layout, [eras[i]])
    for layout, eras in found.items():
        print_row(f"{name}: all", layout, eras)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program, networks = sys.argv[1], sys.argv[2:]
    print(f"{'network: era':36} {'layout':8} {'ties':>5} {'crossings':>9} {'through':>7} {'names':>5} {'overlaps':>8} "
          f"{'angle':>7} {'moved':>6}")
    with tempfile.TemporaryDirectory() as folder:
        for network in networks or ("us-pakistan", "great-powers-1872-1907"):
            measure(program, network, f"{folder}/wide")
            if not networks:
                measure(program, network, f"{folder}/portrait", "--size", "portrait")
        for network in [made_up(actors) for actors in MADE_UP] + [clustered(300)] if not networks else ():
            path = pathlib.Path(folder) / f"{network['id']}.json"
            path.write_text(json.dumps(network))
            measure(program, path, f"{folder}/made-up", "--top", "0")


if __name__ == "__main__":
    main()
