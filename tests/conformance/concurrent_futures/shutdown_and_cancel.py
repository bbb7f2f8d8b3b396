import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)
futures = [pool.submit(time.sleep, 0.5) for _ in range(3)]
print([f.running() for f in futures])
print(futures[2].cancel(), futures[0].cancel())
pool.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in futures], [f.done() for f in futures])
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
pool.shutdown()
print([f.done() for f in futures])
for n in (0, -1):
    try:
        ThreadPoolExecutor(n)
    except ValueError as error:
        print(error)
try:
    ThreadPoolExecutor(initializer=3)
except TypeError as error:
    print(error)
