import asyncio


async def nothing():
    return None


loop = asyncio.new_event_loop()
future, other = loop.create_future(), loop.create_future()
for each in (future, other):
    each.add_done_callback(print)
task = loop.create_task(nothing())
plain = loop.create_future()
coroutine = nothing()
loop.close()
for operation in (
    lambda: future.set_result(1),
    lambda: other.cancel(),
    lambda: future.add_done_callback(print),
    lambda: plain.set_result(2),
    lambda: asyncio.Future(loop=loop).cancel(),
    lambda: task.cancel(),
    lambda: loop.create_task(coroutine),
    lambda: asyncio.ensure_future(coroutine, loop=loop),
    lambda: loop.run_until_complete(plain),
    lambda: loop.add_signal_handler(2, print),
    lambda: loop.remove_signal_handler(2),
    lambda: loop.add_reader(0, print),
    lambda: loop.remove_reader(0),
    loop.is_closed,
):
    try:
        print(operation())
    except RuntimeError as error:
        print("RuntimeError:", error)
print(future, other, plain)
