import functools
import threading


def task():
    print(threading.current_thread().name)


class Own(threading.Thread):
    def run(self):
        print(self.name)


made = [
    threading.Thread(target=task),
    threading.Thread(target=functools.partial(task)),
    threading.Thread(target=task, name="named"),
    Own(),
    threading.Timer(0, task),
    threading.Thread(target=task),
]
for t in made:
    t.start()
for t in made:
    t.join()
made[0].name = "renamed"
print(made[0].name, threading.current_thread().name)
