# stderr: compared
import threading


def bad(n):
    return 1 / n


t = threading.Thread(target=bad, args=(0,), name="worker")
t.start()
t.join()
print("goes on", t.is_alive())


def leaves():
    raise SystemExit("quietly")


t = threading.Thread(target=leaves)
t.start()
t.join()


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook
t = threading.Thread(target=bad, args=(0,), name="second")
t.start()
t.join()
threading.excepthook = threading.__excepthook__


class Own(threading.Thread):
    def run(self):
        try:
            {}["missing"]
        except KeyError as error:
            raise ValueError("wrapped") from error


Own(name="own").start()
