import asyncio

async def worker(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)
        raise

async def main():
    gathered = asyncio.gather(worker("A"), worker("B"))
    await asyncio.sleep(1)
    print("cancel:", gathered.cancel("enough"))
    try:
        await gathered
    except asyncio.CancelledError as error:
        print("gather cancelled", error.args)
    print(gathered.cancelled(), gathered.cancel())

asyncio.run(main())
