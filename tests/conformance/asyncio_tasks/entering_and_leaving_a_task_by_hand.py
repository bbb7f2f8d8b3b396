import asyncio
import asyncio.tasks


async def nothing():
    pass


loop = asyncio.new_event_loop()
a, b = loop.create_task(nothing(), name="a"), loop.create_task(nothing(), name="b")
asyncio.tasks._enter_task(loop, a)
print(asyncio.current_task(loop).get_name())
for wrong in (asyncio.tasks._enter_task, asyncio.tasks._leave_task):
    try:
        wrong(loop, b)
    except RuntimeError as error:
        print(str(error).replace(repr(a), "A").replace(repr(b), "B"))
asyncio.tasks._leave_task(loop, a)
print(asyncio.current_task(loop))
loop.run_until_complete(asyncio.wait([a, b]))
loop.close()
