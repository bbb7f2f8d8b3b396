import concurrent.futures
import math

NUMBERS = [112272535095293, 112582705942171, 115280095190773, 1099726899285419, 4]


def is_prime(n):
    for divisor in range(2, min(math.isqrt(n), 1000) + 1):
        if n % divisor == 0:
            return False
    return True


def fails(x):
    raise ValueError(f"bad {x}")


if __name__ == "__main__":
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as executor:
        for number, prime in zip(NUMBERS, executor.map(is_prime, NUMBERS, chunksize=2)):
            print(number, prime)
        future = executor.submit(fails, 7)
        try:
            future.result()
        except ValueError as error:
            print(repr(error), type(error.__cause__).__name__)
        print(executor.submit(pow, 2, 10).result())
    try:
        executor.submit(pow, 1, 1)
    except RuntimeError as error:
        print(error)
