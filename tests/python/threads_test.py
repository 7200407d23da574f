"""Several threads at once: the same results, and none that stops the others."""

import concurrent.futures
import threading
import time

import entente


def test_threads_give_the_same(powers):
    figure = powers.chart("blocs")

    def work(_):
        table = powers.align(by="year", measures="all")
        return (table.to_csv(), powers.centrality(by="decade").to_csv(), powers.balance().to_csv(),
                powers.chart("timeline", pair=("deu", "fra")).svg, len(figure.pdf()), float(table["cooperation"].sum()))

    expected = work(0)
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert set(pool.map(work, range(8))) == {expected}


def test_long_calls_let_others_run(net):
    ticks = 0
    done = threading.Event()

    def tick():
        nonlocal ticks
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    before = ticks
    began = time.monotonic()
    net.align(by="year", intervals=2000)
    took = time.monotonic() - began
    during = ticks - before
    done.set()
    thread.join()
    # Held throughout, the lock would allow one tick or two.
    assert took > 0.02 and during > 4, (took, during)


def test_results_outlive_networks():
    def load(_):
        return entente.load("great-powers-1872-1907").align(by="year").to_pandas()["net"].sum()

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(load, range(8)))) == 1
