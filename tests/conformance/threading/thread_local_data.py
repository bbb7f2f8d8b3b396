import threading
import time

data = threading.local()
data.value = "main"


class Session(threading.local):
    shared = []

    def __init__(self, start):
        print("init in", threading.current_thread().name, start)
        self.count = start


session = Session(10)


def worker(n):
    print(hasattr(data, "value"), data.__dict__)
    data.value = n
    session.count += n
    time.sleep(0.1)
    print(data.value, session.count, sorted(data.__dict__))


threads = [threading.Thread(target=worker, args=(i,), name=f"w{i}") for i in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(data.value, session.count, data.__dict__, session.__dict__)
del data.value
try:
    data.value
except AttributeError as error:
    print(error)
try:
    threading.local(1)
except TypeError as error:
    print(error)
