import time

start = time.monotonic()
begun = time.perf_counter_ns()
time.sleep(0.25)
print(round(time.monotonic() - start, 3), (time.perf_counter_ns() - begun) // 10**6, type(time.time_ns()))
print(time.process_time() < 0.2, time.thread_time() < 0.2)
print(time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable)
print(time.time() > 1.7e9, abs(time.time() - time.time_ns() / 1e9) < 1)
