import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait


def work(delay, fail=False):
    time.sleep(delay)
    if fail:
        raise ValueError(delay)
    return delay


start = time.monotonic()
with ThreadPoolExecutor(max_workers=4) as pool:
    for mode in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        futures = [pool.submit(work, 0.1), pool.submit(work, 0.2, True), pool.submit(work, 0.3)]
        result = wait(futures, return_when=mode)
        print(mode, len(result.done), len(result.not_done), f"{time.monotonic() - start:.1f}")
        wait(futures)
    futures = [pool.submit(work, 0.1), pool.submit(work, 1)]
    done, not_done = wait(futures, timeout=0.5)
    print(len(done), len(not_done), futures[0] in done, f"{time.monotonic() - start:.1f}")
    print(type(wait(futures)).__name__, wait([]))
    try:
        wait(futures, return_when="SOMETIME")
    except ValueError as error:
        print(error)
