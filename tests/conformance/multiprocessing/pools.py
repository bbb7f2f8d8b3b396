# clock: real
# Pools: every way to call, results in order, errors, what cannot be sent.
import multiprocessing
import time
from multiprocessing import Pool
from multiprocessing.pool import ThreadPool

base = 1


def square(x):
    return x * x


def add(a, b=10):
    return a + b


def bad(x):
    raise ValueError(f"bad {x}")


def set_base(value):
    global base
    base = value


def add_base(x):
    return base + x


if __name__ == "__main__":
    with Pool(3) as pool:
        print(pool.map(square, range(10)), pool.map(square, []))
        print(pool.starmap(add, [(1, 2), (3, 4)]), pool.apply(add, (1,), {"b": 2}))
        result = pool.apply_async(square, (7,))
        print(result.get(timeout=30), result.ready(), result.successful())
        print(list(pool.imap(square, range(5))), sorted(pool.imap_unordered(square, range(5))))
        try:
            pool.map(bad, [1, 2])
        except ValueError as error:
            print(error, type(error.__cause__).__name__)
        for unsendable in lambda x: x, multiprocessing.Queue():
            try:
                pool.map(unsendable, [1]) if callable(unsendable) else pool.map(square, [unsendable])
            except Exception as error:
                print(type(error).__name__, str(error).partition(" at ")[0])
        done, failed = [], []
        pool.map_async(square, [1, 2], callback=done.extend).wait()
        pool.apply_async(bad, (3,), error_callback=failed.append).wait()
        print(done, failed)
        try:
            pool.apply_async(time.sleep, (60,)).get(0.01)
        except multiprocessing.TimeoutError as error:
            print(type(error))
    with Pool(2, initializer=set_base, initargs=(100,)) as pool:
        print(pool.map(add_base, [1, 2, 3]), base)
        pool.close()
        pool.join()
        try:
            pool.map(square, [1])
        except ValueError as error:
            print(error)
    with ThreadPool(2) as pool:
        print(pool.map(lambda x: x + base, [1, 2, 3]))
