# stderr: compared
from concurrent.futures import ThreadPoolExecutor


def bad(future):
    raise RuntimeError("in callback")


with ThreadPoolExecutor(1) as pool:
    f = pool.submit(int, "x")
    try:
        f.result()
    except ValueError as error:
        print(error)
    f.add_done_callback(bad)
    f.add_done_callback(lambda f: print("still called"))
    print(repr(f.exception()))
