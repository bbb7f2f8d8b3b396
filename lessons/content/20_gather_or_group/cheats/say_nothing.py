import asyncio


class SoldOut(Exception):
    pass


async def ask(what, seconds):
    await asyncio.sleep(seconds)  # @ask


async def check_weather():
    await ask("weather", 1)
    print("sun")


async def book_flight():
    await ask("flight", 2)
    raise SoldOut("the flight is sold out")


async def book_hotel():
    await ask("hotel", 3)
    print("hotel booked")


async def main():
    try:
        async with asyncio.TaskGroup() as group:  # @plan
            group.create_task(check_weather())
            group.create_task(book_flight())
            group.create_task(book_hotel())
    except* SoldOut:
        pass
    await asyncio.sleep(5)  # the program does other things  # @other


asyncio.run(main())
