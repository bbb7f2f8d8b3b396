import threading
import time

start = time.monotonic()


def say(text, end="!"):
    print(f"{time.monotonic() - start:.1f} {text}{end}")


first = threading.Timer(0.3, say, args=["first"])
second = threading.Timer(0.2, say, ["second"], {"end": "?"})
third = threading.Timer(0.1, say, ["never"])
for t in (first, second, third):
    t.start()
third.cancel()
say("main")
first.join()
print(first.finished.is_set(), third.is_alive())
