import time
from concurrent.futures import ThreadPoolExecutor, TimeoutError


def slow_square(x):
    time.sleep((5 - x) / 10)
    if x == 3:
        raise ValueError("three")
    return x * x


with ThreadPoolExecutor(max_workers=5) as pool:
    results = pool.map(slow_square, range(5))
    print(type(results).__name__)
    try:
        for value in results:
            print(value)
    except ValueError as error:
        print("error", error)
    print(list(pool.map(pow, [2, 3], [5, 2, 9])))
    print(list(pool.map(max, "ab", "ba", chunksize=2)))
    start = time.monotonic()
    try:
        for value in pool.map(time.sleep, [0.1, 2], timeout=0.5):
            print(value)
    except TimeoutError:
        print(f"timeout at {time.monotonic() - start:.1f}")
