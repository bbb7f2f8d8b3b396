# stderr: compared
# clock: real
# A log record names its process; the library's own log says when processes begin and end.
import functools
import logging
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.queues import SimpleQueue

count = 0


def work():
    logging.warning("at work")


def counted(step):
    global count
    count += step
    return count


if __name__ == "__main__":
    logging.basicConfig(format="%(processName)s: %(message)s", stream=sys.stdout)
    logging.warning("begins")
    sys.stdout.flush()
    multiprocessing.log_to_stderr(logging.INFO)
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
    print(multiprocessing.get_logger().name, SimpleQueue[int].__args__)
    multiprocessing.get_logger().setLevel(logging.WARNING)
    with ProcessPoolExecutor(1) as executor:
        print([executor.submit(functools.partial(counted, 2)).result() for _ in range(2)], count)
    last = multiprocessing.Process(target=work)
    print(last.name)
