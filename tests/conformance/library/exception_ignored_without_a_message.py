# stderr: compared
# clock: real
# An exception without a message keeps the colon, where C reports it.
import _thread
import time


class Loud:
    def __del__(self):
        raise ValueError


Loud()


def body():
    raise IndexError


_thread.start_new_thread(body, ())
time.sleep(0.1)


class Thrown(Exception):
    def __new__(cls):
        return 1


def generator():
    yield


try:
    generator().throw(Thrown)
except TypeError as error:
    print(error)
