import os
import signal
import threading
import time


def handler(number, frame):
    print("handler in", threading.current_thread().name)


signal.signal(signal.SIGUSR1, handler)


def worker():
    try:
        signal.signal(signal.SIGUSR1, handler)
    except ValueError as error:
        print(error)


t = threading.Thread(target=worker)
t.start()
t.join()
signal.raise_signal(signal.SIGUSR1)
