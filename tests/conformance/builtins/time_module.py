import time

begun = time.perf_counter()
time.sleep(1.5)
print(round(time.perf_counter() - begun, 1))
begun = time.time()
time.sleep(0.25)
print(round(time.time() - begun, 2), time.monotonic() >= 0, isinstance(time.time_ns(), int))
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
