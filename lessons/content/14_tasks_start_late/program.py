import asyncio


async def post():
    print("the letter is posted")
    await asyncio.sleep(1)  # @travel
    print("the letter arrives")


async def main():
    letter = asyncio.create_task(post(), name="letter")  # @create
    print("main goes on")
    print("main takes a break")
    await asyncio.sleep(0.5)  # @break
    print("main is back")
    try:
        await letter  # @join
    except asyncio.CancelledError:
        print("no letter: it was cancelled")


asyncio.run(main())
