import concurrent.futures
import threading
import time


class AtOnce(concurrent.futures.Executor):
    def submit(self, fn, /, *args, **kwargs):
        future = concurrent.futures.Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:
            future.set_exception(error)
        return future


class Telling(concurrent.futures.ThreadPoolExecutor):
    def submit(self, fn, *args, **kwargs):
        print("submitting", fn.__name__)
        return super().submit(fn, *args, **kwargs)


with AtOnce() as executor:
    print(list(executor.map(abs, [-1, 2])), isinstance(executor, concurrent.futures.Executor))
    print(repr(executor.submit(int, "x").exception()))
with Telling(1) as executor:
    print(list(executor.map(abs, [-1, -2])))
try:
    concurrent.futures.Executor().submit(print)
except NotImplementedError:
    print("not implemented")


def nested(pool, depth):
    return depth if depth == 0 else pool.submit(nested, pool, depth - 1).result() + 1


called = []
with concurrent.futures.ThreadPoolExecutor(5) as pool:
    print(pool.submit(nested, pool, 4).result())
    for i in range(3):
        future = pool.submit(time.sleep, 0.1 * (i + 1))
        future.add_done_callback(lambda f, i=i: called.append((i, threading.current_thread() is threading.main_thread())))
print(called)
