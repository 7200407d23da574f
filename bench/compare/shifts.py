"""When did the level change? The same series to Entente, to strucchange, and to the exact optimum of ruptures' criterion,
which is computed here from its definition (Pelt, model l2: sum of squares and a penalty for each shift; only positions
that are multiples of `jump`)."""

import math
import tempfile

from same_numbers import entente, rscript


def optimum(values, penalty, least=2, jump=1):
    """Starts of the segments of the best cut, the first left out. By dynamic programming over all cuts."""
    n = len(values)
    sums, squares = [0.0], [0.0]
    for value in values:
        sums.append(sums[-1] + value)
        squares.append(squares[-1] + value * value)

    def cost(a, b):
        return squares[b] - squares[a] - (sums[b] - sums[a]) ** 2 / (b - a)

    ends = [i for i in range(jump, n, jump)] + [n]
    best, came = {0: -penalty}, {}
    for b in ends:
        ways = [(best[a] + penalty + cost(a, b), a) for a in best if b - a >= least]
        if ways:
            best[b], came[b] = min(ways)
    starts, at = [], n
    while came[at]:
        at = came[at]
        starts.append(at)
    return starts[::-1]


def noise(values):
    """Variance from first differences, robustly."""
    steps = sorted(abs(b - a) for a, b in zip(values, values[1:]))
    half = len(steps) // 2
    median = steps[half] if len(steps) % 2 else (steps[half - 1] + steps[half]) / 2
    return (median / 0.6744897501960817 / math.sqrt(2)) ** 2


def words(years):
    return " ".join(str(year) for year in years)


def rows_of(title, dates, values, found):
    penalty = 2 * math.log(len(values)) * noise(values)
    rows = [[title, "Entente, as it comes", words(found["default"])], ["", "Entente, `--penalty bic`", words(found["bic"])]]
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write("date,value\n")
        file.writelines(f"{d},{v!r}\n" for d, v in zip(dates, values))
        file.flush()
        for least in (2, 5):
            lines = rscript("with_strucchange.R", file.name, least)
            rows.append(["", f"strucchange, BIC, at least {least} years apart", lines[0].strip() if lines else "not here"])
    for jump in (1, 5):
        starts = optimum(values, penalty, jump=jump)
        rows.append(["", f"optimum by squares, 2 ln n, jump = {jump}", words(dates[s] for s in starts)])
    return rows


def table(program, nile):
    """Two series: the flow of the Nile, and the net strength between the United States and Pakistan, on its scale."""
    header = ["series", "who", "new level from"]

    def years(*arguments):
        return {name: [row["date"][:4] for row in entente(program, "phases", *arguments, *more)]
                for name, more in (("default", ()), ("bic", ("--penalty", "bic", "--no-uncertainty")))}

    rows = []
    if nile.is_file():
        lines = nile.read_text(encoding="utf-8").replace('"', "").split()[1:]
        dates, flows = zip(*((int(a), float(b)) for a, b in (line.split(",") for line in lines)))
        found = years("--series", nile, "--date-column", "year", "--value-column", "flow")
        rows += rows_of("Nile, 1871–1970", dates, flows, found)
    series = entente(program, "phases", "us-pakistan", "--pair", "usa,pakistan", "--posterior")
    strengths = [math.asinh(float(row["value"]) / 10) for row in series]
    found = years("us-pakistan", "--pair", "usa,pakistan")
    rows += rows_of("United States – Pakistan", [int(row["period"]) for row in series], strengths, found)
    return header, rows
