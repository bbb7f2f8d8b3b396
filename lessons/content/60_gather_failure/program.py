import asyncio


async def send(seconds):
    await asyncio.sleep(seconds)  # @send
    return "sent"


async def mail():
    await asyncio.sleep(1)
    raise ConnectionError("refused")  # @refuse


async def confirm(what, coroutine):
    result = await coroutine
    print(what, result)
    return result


async def main():
    ways = [("mail", mail()), ("push", send(2)), ("letter", send(3))]
    tasks = [asyncio.create_task(confirm(name, way), name=name) for name, way in ways]
    try:
        print("main:", await asyncio.gather(*tasks))  # @gather
    except ConnectionError as error:
        print("main:", error)  # @handler
    await asyncio.sleep(5)


asyncio.run(main())
