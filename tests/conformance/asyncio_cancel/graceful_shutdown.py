import asyncio

async def server(name):
    served = 0
    try:
        while True:
            await asyncio.sleep(1)
            served += 1
    except asyncio.CancelledError:
        print(f"{name}: served {served}, closing")
        await asyncio.sleep(0.25)
        print(f"{name}: closed")

async def main():
    servers = [asyncio.create_task(server(n)) for n in ("web", "mail")]
    await asyncio.sleep(3.5)
    for task in servers:
        task.cancel()
    await asyncio.gather(*servers)
    print("bye")

asyncio.run(main())
