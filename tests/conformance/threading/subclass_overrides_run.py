import threading
import time


class Counter(threading.Thread):
    def __init__(self, limit):
        super().__init__(name=f"counter-{limit}", daemon=True)
        self.limit = limit
        self.result = None

    def run(self):
        total = 0
        for i in range(self.limit):
            total += i
            time.sleep(0.01)
        self.result = total


a, b = Counter(5), Counter(10)
a.start()
b.start()
print(a.result, b.result, a.daemon)
a.join()
print(a.result, b.result)
b.join(0.02)
print(b.is_alive(), b.result)
b.join()
print(b.is_alive(), b.result)


class Forgetful(threading.Thread):
    def __init__(self):
        pass


try:
    Forgetful().start()
except RuntimeError as error:
    print(error)
