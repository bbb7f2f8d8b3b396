import asyncio
import contextvars

order_number = contextvars.ContextVar("order_number")
lines = wrong_lines = 0
expected = {"rye": 1, "rolls": 2, "cake": 3}


def log(text):
    """Used everywhere in the bakery: it gets a text, and adds the number of the order."""
    global lines, wrong_lines
    number = order_number.get()  # @number
    lines += 1
    wrong_lines += number != expected[text.split()[-1]]
    print(f"order {number}: {text}")


async def bake(what):
    log(f"kneading {what}")
    await asyncio.sleep(1)  # @bake
    log(f"baking {what}")
    await asyncio.sleep(2)  # @oven
    log(f"cooling {what}")


async def handle(number, what):
    order_number.set(number)  # @set
    await bake(what)


async def main():
    await asyncio.gather(*(handle(number, what) for what, number in expected.items()))


asyncio.run(main())
