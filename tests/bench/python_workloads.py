"""What the language costs: `python_workloads.py WORKLOAD SIZE` does SIZE operations of a workload and prints its CPU nanoseconds an operation.

Runs under CPython and under Loopglass alike (whose clock is virtual: there bench_programs measures from outside).
"""

import sys
import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def fib_calls(size):
    # fib(n) makes about 1.618 ** n calls, and fib(20) 21,891.
    for _ in range(size // 21_891):
        fib(20)


def int_loop(size):
    total = 0
    i = 0
    while i < size:
        total += i * 3 % 7
        i += 1
    return total


def range_loop(size):
    total = 0
    for i in range(size):
        if i & 1:
            total += i
    return total


def float_loop(size):
    x = 0.5
    for _ in range(size):
        x = x * 0.999 + 0.001
    return x


class Counter:
    step = 1

    def __init__(self):
        self.value = 0

    def add(self):
        self.value += self.step


def method_calls(size):
    counter = Counter()
    for _ in range(size):
        counter.add()


def list_dict(size):
    seen = {}
    items = []
    for i in range(size):
        key = i % 1000
        items.append(key)
        seen[key] = seen.get(key, 0) + items[-1]
        if len(items) > 500:
            items.clear()
    return seen


def comprehension(size):
    for _ in range(size // 100):
        [x * x for x in range(100) if x % 3]


def strings(size):
    for i in range(size):
        text = f"item {i}: {i / 7:.2f}"
        words = text.split(" ")
        "-".join(words).upper()


def count(limit):
    for i in range(limit):
        yield i


def generators(size):
    for _ in count(size):
        pass


def fail():
    raise ValueError("no")


def raise_catch(size):
    for _ in range(size):
        try:
            fail()
        except ValueError:
            pass


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def objects(size):
    for i in range(size):
        Point(i, i)


def closures(size):
    def make(n):
        return lambda x: x + n

    add = make(1)
    total = 0
    for _ in range(size):
        total = add(total)


def sort_keys(size):
    values = [i * 7919 % 10_007 for i in range(1000)]
    for _ in range(size // 1000):
        sorted(values, key=lambda v: -v)


def main():
    workload, size = globals()[sys.argv[1]], int(sys.argv[2])
    begin = time.process_time()
    workload(size)
    print((time.process_time() - begin) * 1e9 / max(size, 1))


main()
