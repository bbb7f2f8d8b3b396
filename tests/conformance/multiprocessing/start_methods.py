# clock: real
# A forked process has the names as they are; a spawned one imports the program under another name.
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

state = {"n": 0}


def increase(queue=None):
    state["n"] += 1
    if queue is not None:
        queue.put((__name__, state["n"]))
    return state["n"], multiprocessing.current_process().name.partition("-")[0]


def set_state(n):
    state["n"] = n


if __name__ == "__main__":
    state["n"] = 10
    print(multiprocessing.get_start_method(), multiprocessing.get_all_start_methods())
    for method in "fork", "spawn":
        context = multiprocessing.get_context(method)
        queue = context.Queue()
        process = context.Process(target=increase, args=(queue,))
        process.start()
        print(queue.get(), process.name.partition("-")[0])
        process.join()
    with ProcessPoolExecutor(1) as executor:
        print([executor.submit(increase).result() for _ in range(2)])
    with ProcessPoolExecutor(1, initializer=set_state, initargs=(100,)) as executor:
        print(executor.submit(increase).result())
    print(state)
