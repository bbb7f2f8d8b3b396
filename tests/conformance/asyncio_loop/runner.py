import asyncio

async def count(n):
    await asyncio.sleep(0.1)
    return n

with asyncio.Runner() as runner:
    print(runner.run(count(1)), runner.run(count(2)))
    loop = runner.get_loop()
    print(loop.is_closed())
print(loop.is_closed())
try:
    runner.run(count(3))
except RuntimeError as error:
    print("RuntimeError:", error)
