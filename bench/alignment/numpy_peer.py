"""numpy_peer.py PROFILES.csv: S and kappa of all pairs of actors in each period, in numpy, as one line of JSON.

S by products of matrices, one for each answer there is; kappa by products of sums; and S an actor at a time
against all others, which is how one writes it without thinking of matrices.
"""

import json
import sys
import time

import numpy
import pandas

LEAST_ITEMS = 3
RANGE = 2.0


def matrices(path):
    table = pandas.read_csv(path, dtype={"actor": "category", "item": "category", "period": "category"},
                            keep_default_na=False)
    out = []
    for _, part in table.groupby("period", observed=True):
        actors, rows = numpy.unique(part["actor"].cat.codes, return_inverse=True)
        items, columns = numpy.unique(part["item"].cat.codes, return_inverse=True)
        values = numpy.full((len(actors), len(items)), numpy.nan)
        values[rows, columns] = part["value"]
        out.append(values)
    return out


def summed(of_pairs):
    """Rows, items and the sum of values over all pairs."""
    rows = items = 0
    total = 0.0
    for shared, values in of_pairs:
        upper = numpy.triu_indices(len(shared), 1)
        shared, values = shared[upper], values[upper]
        rows += len(shared)
        items += int(shared.sum())
        total += float(values[(shared >= LEAST_ITEMS) & ~numpy.isnan(values)].sum())
    return {"rows": rows, "items": items, "sum": total}


def s_by_products(periods):
    for values in periods:
        answered = (~numpy.isnan(values)).astype(numpy.float64)
        shared = answered @ answered.T
        given = {level: (values == level).astype(numpy.float64) for level in (-1, 0, 1)}
        distance = 0
        for low, high in ((-1, 0), (0, 1), (-1, 1)):
            product = given[low] @ given[high].T
            distance = distance + (high - low) * (product + product.T)
        with numpy.errstate(invalid="ignore"):
            yield shared, 1 - 2 * distance / (shared * RANGE)


def s_by_rows(periods):
    for values in periods:
        n = len(values)
        shared, s = numpy.zeros((n, n)), numpy.zeros((n, n))
        with numpy.errstate(invalid="ignore"):
            for i in range(n):
                distance = numpy.abs(values[i + 1:] - values[i])
                known = ~numpy.isnan(distance)
                shared[i, i + 1:] = known.sum(axis=1)
                s[i, i + 1:] = 1 - 2 * numpy.where(known, distance, 0).sum(axis=1) / (shared[i, i + 1:] * RANGE)
        yield shared, s


def kappa_by_products(periods):
    for values in periods:
        answered = (~numpy.isnan(values)).astype(numpy.float64)
        x = numpy.nan_to_num(values)
        shared = answered @ answered.T
        sums, squares, products = x @ answered.T, (x * x) @ answered.T, x @ x.T
        with numpy.errstate(invalid="ignore", divide="ignore"):
            chance = squares + squares.T - 2 * sums * sums.T / shared
            kappa = 1 - (squares + squares.T - 2 * products) / chance
        yield shared, numpy.where(chance > 0, kappa, numpy.nan)


def timed(work, *arguments):
    wall, cpu = time.perf_counter(), time.process_time()
    answer = work(*arguments)
    return answer, {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}


def main():
    periods, read = timed(matrices, sys.argv[1])
    out = {"read": read}
    for name, work in (("s", s_by_products), ("s_rows", s_by_rows), ("kappa", kappa_by_products)):
        answer, took = timed(lambda work=work: summed(work(periods)))
        out[name] = {**took, **answer}
    print(json.dumps(out))


main()
