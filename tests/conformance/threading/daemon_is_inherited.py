import threading

seen = []


def outer():
    t = threading.Thread(target=lambda: None)
    seen.append(t.daemon)


for daemon in (True, False):
    t = threading.Thread(target=outer, daemon=daemon)
    t.start()
    t.join()
print(seen)
