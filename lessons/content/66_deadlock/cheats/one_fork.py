import asyncio

eaten = clashes = 0
in_use = set()


async def philosopher(number, forks):
    global eaten, clashes
    left, right = number, (number + 1) % 5
    await asyncio.sleep(1)  # @think
    async with forks[left]:  # @left
        await asyncio.sleep(0.1)  # @reach
        if True:  # @right
            if in_use & {left, right}:
                clashes += 1
            in_use.update((left, right))  # @both
            await asyncio.sleep(1)  # @eat
            in_use.difference_update((left, right))
            eaten += 1


async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    async with asyncio.timeout(300):
        await asyncio.gather(*(philosopher(number, forks) for number in range(5)))
    print(eaten, "have eaten")


asyncio.run(main())
