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
    await ask("hotel", 30)
    print("hotel booked")


async def main():
    try:
        await asyncio.gather(check_weather(), book_flight(), book_hotel())  # @plan
    except SoldOut as failure:
        print("no trip:", failure)
    await asyncio.sleep(5)  # the program does other things  # @other


asyncio.run(main())
