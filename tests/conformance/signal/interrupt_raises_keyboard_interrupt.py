import signal
import time

try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as error:
    print("caught", repr(error))


def raising(number, frame):
    raise RuntimeError(f"signal {number}")


signal.signal(signal.SIGTERM, raising)
try:
    try:
        signal.raise_signal(signal.SIGTERM)
    finally:
        print("finally")
except RuntimeError as error:
    print(error)
