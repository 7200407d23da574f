"""How readable figures are, in numbers, beside Graphviz's own layouts of the same networks.

    quality.py PROGRAM [NETWORK...]

Draws every era with `entente draw` and lays the same boxes and ties out with neato, fdp and dot, then measures
what Graphviz says of both: crossings of ties, ties through a third actor's box, ties over a pale name, labels that
overlap, the smallest angle between two ties at their actor (the median over actors, in degrees), and how far an
actor moves from the era before (mean, in percent of the figure's width). Without NETWORK: both shipped data sets,
wide and portrait, and made-up networks of 60, 120 and 300 actors. Nothing here passes or fails.
"""
import json
import math
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile

ENGINES = ("neato", "fdp", "dot")
MADE_UP = (60, 120, 300)  # actors
SECONDS = 60  # that an engine may take for an era


def run(*command, **more):
    command = [str(part) for part in command]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=SECONDS, **more).stdout


def numbers(text):
    return [float(part) for part in text.replace("e,", "").replace("s,", "").split(",")]


def bezier(points, steps=40):
    """Points along a chain of cubic Bezier curves."""
    line = [points[0]]
    for i in range(0, len(points) - 3, 3):
        a, b, c, d = points[i : i + 4]
        for step in range(1, steps + 1):
            t = step / steps
            u = 1 - t
            line.append(tuple(u**3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t**3 * d[k] for k in (0, 1)))
    return line


class Picture:
    """Boxes by name, and ties as (tail, head, line), as Graphviz places them."""

    def __init__(self, dot, engine, *options):
        drawn = json.loads(run(engine, "-Tjson", *options, dot))
        objects = {o["_gvid"]: o for o in drawn.get("objects", []) if "pos" in o}
        actors = {i: o for i, o in objects.items() if o["name"].startswith("n")}
        self.boxes, self.shapes, self.ghosts, self.ties = {}, {}, set(), []
        for o in actors.values():
            x, y = numbers(o["pos"])
            w, h = 72 * float(o["width"]) / 2, 72 * float(o["height"]) / 2
            if o.get("shape") == "plaintext":
                self.ghosts.add(o["name"])
                w, h = 0.86 * w, 0.86 * h  # the name is set smaller, and has no box
            self.boxes[o["name"]] = (x - w, y - h, x + w, y + h)
            self.shapes[o["name"]] = "round" if "rounded" in o.get("style", "") else o.get("shape", "box")
        for e in drawn.get("edges", []):
            points = [tuple(numbers(p)) for p in e["pos"].split() if p[1] != ","]
            self.ties.append((actors[e["tail"]]["name"], actors[e["head"]]["name"], bezier(points)))
        x = [v for box in self.boxes.values() for v in (box[0], box[2])]
        self.width = max(x) - min(x) if x else 0

    def centres(self):
        return {name: ((b[0] + b[2]) / 2, (b[1] + b[3]) / 2) for name, b in self.boxes.items()}


def cross(a, b, c, d):
    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def crossings(picture):
    def hull(line):
        xs, ys = [p[0] for p in line], [p[1] for p in line]
        return min(xs), min(ys), max(xs), max(ys)

    count = 0
    lines = [(tie[2], hull(tie[2])) for tie in picture.ties]
    for i, (one, a) in enumerate(lines):
        for two, b in lines[:i]:
            if a[0] > b[2] or b[0] > a[2] or a[1] > b[3] or b[1] > a[3]:
                continue
            count += sum(cross(p, q, r, s) for p, q in zip(one, one[1:]) for r, s in zip(two, two[1:]))
    return count


def inside(box, shape, point, margin=1):
    """Whether a point lies in an outline of that shape that fills the box, `margin` deep."""
    half = [(box[2 + k] - box[k]) / 2 - margin for k in (0, 1)]
    off = [abs(point[k] - (box[k] + box[2 + k]) / 2) for k in (0, 1)]
    if off[0] >= half[0] or off[1] >= half[1]:
        return False
    x, y = off[0] / half[0], off[1] / half[1]
    if shape == "ellipse":
        return x * x + y * y < 1
    if shape == "octagon":
        return x + y < math.sqrt(2)
    if shape == "hexagon":
        return x + y / 2 < 1
    if shape == "round":
        radius = min(12, min(half) / 1.5)
        over = [off[k] - (half[k] - radius) for k in (0, 1)]
        return min(over) <= 0 or math.hypot(*over) < radius
    return True


def through(picture, names):
    count = 0
    for tail, head, line in picture.ties:
        for name in names:
            box, shape = picture.boxes[name], picture.shapes[name]
            if name not in (tail, head) and any(inside(box, shape, point) for point in line):
                count += 1
    return count


def overlaps(picture):
    boxes = list(picture.boxes.values())
    return sum(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for i, a in enumerate(boxes) for b in boxes[:i]
    )


def smallest_angles(picture, reach=30):
    ways = {}
    for tail, head, line in picture.ties:
        for name, points in ((tail, line), (head, line[::-1])):
            start = points[0]
            far = next((p for p in points if math.dist(start, p) > reach), points[-1])
            ways.setdefault(name, []).append(math.atan2(far[1] - start[1], far[0] - start[0]))
    found = []
    for angles in ways.values():
        if len(angles) > 1:
            angles.sort()
            gaps = [b - a for a, b in zip(angles, angles[1:])] + [angles[0] + 2 * math.pi - angles[-1]]
            found.append(math.degrees(min(gaps)))
    return statistics.median(found) if found else float("nan")


def movement(one, two):
    """By actor of both pictures, percent of the width."""
    before, after = one.centres(), two.centres()
    both = [name for name in before if name in after]
    if not both:
        return []
    # A page may be cut below; that all shift together is no movement.
    shift = [statistics.median(after[name][k] - before[name][k] for name in both) for k in (0, 1)]
    width = max(one.width, two.width, 1)
    return [
        100 * math.dist(before[name], (after[name][0] - shift[0], after[name][1] - shift[1])) / width for name in both
    ]


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


def made_up(actors):
    """A network of that many states in some clusters, friendly within and hostile between, over three eras."""
    dice = random.Random(actors)
    clusters = max(3, actors // 15)
    of = [dice.randrange(clusters) for _ in range(actors)]
    relations = []
    for i in range(actors * 2):
        a = dice.randrange(actors)
        near = [b for b in range(actors) if b != a and (of[b] == of[a]) == (dice.random() < 0.8)]
        b = dice.choice(near or [(a + 1) % actors])
        start = dice.randrange(1900, 1925)
        relations.append({
            "id": f"r{i}", "source": f"a{a}", "target": f"a{b}", "type": "pact" if of[a] == of[b] else "feud",
            "start": str(start), "end": str(min(1930, start + dice.randrange(2, 20))),
        })
    return {
        "format": "entente-network/1",
        "id": f"made-up-{actors}",
        "title": f"{actors} actors",
        "observed": {"start": "1900", "end": "1930"},
        "eras": [{"id": f"e{i}", "label": f"Era {i}", "start": str(1900 + 10 * i), "end": str(1910 + 10 * i)}
                 for i in range(3)],
        "types": [{"id": "pact", "label": "Pact", "nature": "state", "directed": False, "weight": 4},
                  {"id": "feud", "label": "Feud", "nature": "state", "directed": False, "weight": -4}],
        "actors": [{"id": f"a{i}", "name": f"State {i}", "kind": "state"} for i in range(actors)],
        "relations": relations,
    }


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
        for actors in MADE_UP if not networks else ():
            path = pathlib.Path(folder) / f"made-up-{actors}.json"
            path.write_text(json.dumps(made_up(actors)))
            measure(program, path, f"{folder}/made-up", "--top", "0")


if __name__ == "__main__":
    main()
