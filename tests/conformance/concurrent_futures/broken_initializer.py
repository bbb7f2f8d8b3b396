import concurrent.futures
from concurrent.futures.thread import BrokenThreadPool


def init():
    raise ValueError("no")


pool = concurrent.futures.ThreadPoolExecutor(1, initializer=init)
future = pool.submit(print, "never")
try:
    future.result()
except BrokenThreadPool as error:
    print(type(error).__name__, error)
try:
    pool.submit(print)
except concurrent.futures.BrokenExecutor as error:
    print(type(error).__name__, error)
