import asyncio

hose = asyncio.Lock()  # @lock


async def gardener():
    async with hose:  # @take
        await asyncio.sleep(1)


async def water(when, people):
    await asyncio.gather(*(gardener() for _ in range(people)))
    print(f"{when}: both have watered" if people == 2 else f"{when}: one has watered")


asyncio.run(water("morning", 2))  # @first
pass  # @renew
try:
    asyncio.run(water("evening", 2))  # @second
except RuntimeError as error:
    print("evening: the lock is bound to a different loop" if "different" in str(error) else error)
