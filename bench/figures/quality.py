"""How readable a layout is, in numbers, beside Graphviz's own layouts of the same networks.

    quality.py PROGRAM [NETWORK...]

Draws every era with `entente draw` and lays the same boxes and ties out with neato, fdp and dot, then measures
what Graphviz says of both: crossings of ties, ties through a third actor's box, overlapping boxes, the smallest
angle between two ties at their actor (the median over actors, in degrees), and how far an actor moves from one era
to the next (mean, in percent of the figure's width). Pale names count as boxes that ties may cross.
"""
import json
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile

ENGINES = ("neato", "fdp", "dot")


def run(*command, **more):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True, **more).stdout


def numbers(text):
    return [float(part) for part in text.replace("e,", "").replace("s,", "").split(",")]


def bezier(points, steps=24):
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
        self.boxes, self.ghosts, self.ties = {}, set(), []
        for o in actors.values():
            x, y = numbers(o["pos"])
            w, h = 72 * float(o["width"]) / 2, 72 * float(o["height"]) / 2
            if o.get("shape") == "plaintext":
                self.ghosts.add(o["name"])
                w, h = 0.86 * w, 0.86 * h  # the name is set smaller, and has no box
            self.boxes[o["name"]] = (x - w, y - h, x + w, y + h)
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


def through(picture, names, margin=1):
    count = 0
    for tail, head, line in picture.ties:
        for name in names:
            x0, y0, x1, y1 = picture.boxes[name]
            if name not in (tail, head) and any(
                x0 + margin < x < x1 - margin and y0 + margin < y < y1 - margin for x, y in line
            ):
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


def movement(pictures):
    steps = []
    for one, two in zip(pictures, pictures[1:]):
        before, after = one.centres(), two.centres()
        both = [name for name in before if name in after]
        if not both:
            continue
        # A page may be cut below; that all shift together is no movement.
        shift = [statistics.median(after[name][k] - before[name][k] for name in both) for k in (0, 1)]
        width = max(one.width, two.width, 1)
        for name in both:
            x, y = after[name][0] - shift[0], after[name][1] - shift[1]
            steps.append(100 * math.dist(before[name], (x, y)) / width)
    return statistics.mean(steps) if steps else float("nan")


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
                lines.append(f"{text.split(' [')[0]} [width={values['width']}, height={values['height']}, shape=box];")
    return "\n".join(lines + ["}"])


def measure(program, network, folder):
    era_files = run(program, "draw", network, "-o", f"{folder}/", "--format", "dot").split("\n")[:-1]
    rows = {"entente": [Picture(path, "neato", "-n2") for path in era_files]}
    for path in era_files:
        pathlib.Path(path).with_suffix(".bare").write_text(bare(pathlib.Path(path).read_text()))
    for engine in ENGINES:
        rows[engine] = [Picture(pathlib.Path(path).with_suffix(".bare"), engine) for path in era_files]
    for name, pictures in rows.items():
        real = [[box for box in picture.boxes if box not in picture.ghosts] for picture in pictures]
        print(
            f"{network:24} {name:8} {sum(map(crossings, pictures)):9} "
            f"{sum(through(p, names) for p, names in zip(pictures, real)):8} "
            f"{sum(through(p, p.ghosts) for p in pictures):6} {sum(map(overlaps, pictures)):8} "
            f"{statistics.mean(map(smallest_angles, pictures)):7.1f} {movement(pictures):6.1f}"
        )


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    print(f"{'network, all eras':24} {'layout':8} {'crossings':>9} {'through':>8} {'ghosts':>6} {'overlaps':>8} "
          f"{'angle':>7} {'moved%':>6}")
    for network in sys.argv[2:] or ("us-pakistan", "great-powers-1872-1907"):
        with tempfile.TemporaryDirectory() as folder:
            measure(sys.argv[1], network, folder)


if __name__ == "__main__":
    main()
