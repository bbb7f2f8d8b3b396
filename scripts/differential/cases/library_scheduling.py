# modules: signal,graphlib,sched,html
import graphlib
import html
import random
import sched
import signal

print(signal.SIGINT, repr(signal.SIGTERM), signal.Signals(2).name, signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.strsignal(15), signal.SIGINT in signal.valid_signals())
print(signal.signal(signal.SIGUSR1, lambda number, frame: print("got", number, frame is not None)))
signal.raise_signal(signal.SIGUSR1)
print(callable(signal.signal(signal.SIGUSR1, signal.SIG_IGN)), signal.getsignal(signal.SIGUSR1))
signal.raise_signal(signal.SIGUSR1)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("KeyboardInterrupt")
for bad in (lambda: signal.signal(signal.SIGINT, 5), lambda: signal.signal(99, print), lambda: signal.signal(signal.SIGKILL, print)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
s = graphlib.TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}})
print(list(graphlib.TopologicalSorter({"D": ["B", "C"], "C": ["A"], "B": ["A"]}).static_order()))
s.prepare()
while s.is_active():
    ready = s.get_ready()
    print(sorted(ready))
    s.done(*ready)
for graph in ({"a": ["b"], "b": ["a"]}, {1: [2], 2: [3], 3: [1], 4: [1]}, {1: [1]}):
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        print(error.args)
s = graphlib.TopologicalSorter({1: [2]})
for bad in (lambda: s.get_ready(), lambda: s.is_active(), lambda: s.prepare() or s.done(1), lambda: s.done(9), lambda: s.prepare(), lambda: s.add(3), lambda: (s.get_ready(), s.done(2), s.done(2))):
    try:
        bad()
    except ValueError as error:
        print(error)
random.seed(1)
for _ in range(30):
    graph = {i: [random.randrange(12) for _ in range(random.randrange(3))] for i in range(12)}
    try:
        print(list(graphlib.TopologicalSorter(graph).static_order()))
    except graphlib.CycleError as error:
        print(error.args[1])
now = 0
def sleep(d):
    global now
    now += d
plan = sched.scheduler(lambda: now, sleep)
plan.enter(2, 1, print, ("two",))
e = plan.enter(1, 1, print, ("cancelled",))
plan.enter(1, 2, print, ("one, later",), {"end": "!\n"})
plan.enter(1, 1, print, ("one",))
plan.cancel(e)
print(plan.empty(), [q.time for q in plan.queue], plan.run(blocking=False))
plan.run()
print(now, plan.empty(), html.escape("<a href=\"x\">'&'</a>"), html.unescape("&lt;b&gt; &amp;amp; &#65;&#x42; &unknown; &euro; & x"))
