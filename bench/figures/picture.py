"""A figure as Graphviz places it, and what a reader stumbles over in it, counted."""
import json
import math
import statistics
import subprocess

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


def bounds(line):
    xs, ys = [p[0] for p in line], [p[1] for p in line]
    return min(xs), min(ys), max(xs), max(ys)


def pieces_by_cell(picture, cell):
    """The straight pieces of all ties, as (tie, start, end), in every square of a grid that their bounds meet."""
    cells = {}
    for tie, (_, _, line) in enumerate(picture.ties):
        for p, q in zip(line, line[1:]):
            low, high = [[int(pick(p[k], q[k]) // cell) for k in (0, 1)] for pick in (min, max)]
            for x in range(low[0], high[0] + 1):
                for y in range(low[1], high[1] + 1):
                    cells.setdefault((x, y), []).append((tie, p, q))
    return cells


def crossings(picture, cell=8):
    found = set()  # a pair of pieces may share two squares
    for pieces in pieces_by_cell(picture, cell).values():
        for i, (one, p, q) in enumerate(pieces):
            for two, r, s in pieces[:i]:
                if one != two and cross(p, q, r, s):
                    found.add((one, p, two, r) if one < two else (two, r, one, p))
    return len(found)


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
        around = bounds(line)
        for name in names:
            box, shape = picture.boxes[name], picture.shapes[name]
            if name in (tail, head) or any(box[k] > around[k + 2] or around[k] > box[k + 2] for k in (0, 1)):
                continue
            count += any(inside(box, shape, point) for point in line)
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
