import asyncio

pings = 0
left = None


async def ping(name):
    global pings
    while True:
        await asyncio.sleep(1)  # @ping
        pings += 1


async def read_news(name, seconds):
    await asyncio.sleep(seconds)
    if name == "Bob":
        raise ConnectionError("connection lost")  # @break


async def subscribe(name, seconds):
    pinging = asyncio.create_task(ping(name), name=f"ping {name}")
    try:
        await read_news(name, seconds)
        print(name, "has left")
        pinging.cancel()
    except ConnectionError as error:
        print(name, "is gone:", error)


async def main():
    global left
    people = [("Ada", 3.5), ("Bob", 4.5), ("Cy", 5.5)]
    await asyncio.gather(*(subscribe(*person) for person in people))
    await asyncio.sleep(0.5)
    left = len(asyncio.all_tasks())
    print(pings, "pings,", left, "tasks left")


asyncio.run(main())
