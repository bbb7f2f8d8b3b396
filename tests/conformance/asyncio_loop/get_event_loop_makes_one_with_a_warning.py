# stderr: compared
import asyncio

loop = asyncio.get_event_loop()
print(loop.is_running(), asyncio.get_event_loop() is loop)
print(loop.run_until_complete(asyncio.sleep(0.1, "done")))
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
loop.close()
asyncio.run(asyncio.sleep(0))
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
for wrong in (3, "loop"):
    try:
        asyncio.set_event_loop(wrong)
    except TypeError as error:
        print(error)
