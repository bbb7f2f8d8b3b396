import time
from concurrent.futures import ThreadPoolExecutor, TimeoutError, as_completed


def fetch(name, delay):
    time.sleep(delay)
    return f"{name}:{delay}"


with ThreadPoolExecutor(3) as pool:
    names = {pool.submit(fetch, n, d): n for n, d in [("a", 0.3), ("b", 0.1), ("c", 0.2), ("d", 0.05)]}
    for future in as_completed(names):
        print(names[future], future.result())
    again = list(as_completed(names))
    print(len(again), all(f.done() for f in again))
    slow = [pool.submit(fetch, "x", 0.1), pool.submit(fetch, "y", 5)]
    try:
        for future in as_completed(slow, timeout=1):
            print(future.result())
    except TimeoutError as error:
        print(type(error).__name__, error)
    twice = pool.submit(fetch, "z", 0)
    print([f.result() for f in as_completed([twice, twice])])
