import asyncio
import gc
import weakref

room = []  # weak references: leaving is as easy as being forgotten
background = set()  # yours to use
delivered = 0


class Seat:
    def __init__(self):
        self.message = asyncio.get_running_loop().create_future()


async def member(name):
    global delivered
    seat = Seat()
    room.append(weakref.ref(seat))
    text = await seat.message  # @listen
    delivered += 1
    print(name, "reads", text)


def join(name):
    asyncio.create_task(member(name), name=name)  # @join


def post(text):
    for reference in room:
        seat = reference()
        if seat is None:
            print("an empty seat")
        else:
            seat.message.set_result(text)


async def main():
    global still_kept
    for name in ("Ada", "Bob", "Cy"):
        join(name)
    await asyncio.sleep(1)
    gc.collect()  # @collect
    post("hello")
    await asyncio.sleep(1)
    still_kept = len(background)
    print("delivered", delivered)


asyncio.run(main())
