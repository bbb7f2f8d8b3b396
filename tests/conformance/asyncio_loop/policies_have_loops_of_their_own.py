import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
    pass


first = asyncio.new_event_loop()
asyncio.set_event_loop(first)
before = asyncio.get_event_loop_policy()
other = Policy()
asyncio.set_event_loop_policy(other)
second = asyncio.new_event_loop()
asyncio.set_event_loop(second)
print(asyncio.get_event_loop() is second)
asyncio.set_event_loop_policy(before)
print(asyncio.get_event_loop() is first)
asyncio.set_event_loop_policy(other)
print(asyncio.get_event_loop() is second)
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
first.close()
second.close()
