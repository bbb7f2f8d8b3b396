import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new_event_loop")
        return super().new_event_loop()

    def set_event_loop(self, loop):
        print("set_event_loop", loop is None)
        super().set_event_loop(loop)

    def get_event_loop(self):
        print("get_event_loop")
        return super().get_event_loop()


async def main():
    print("running", asyncio.get_event_loop() is asyncio.get_running_loop())


print(type(asyncio.get_event_loop_policy()).__name__)
asyncio.set_event_loop_policy(Policy())
print(type(asyncio.get_event_loop_policy()).__name__)
asyncio.run(main())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
loop.close()
asyncio.set_event_loop_policy(None)
asyncio.run(main())
try:
    asyncio.set_event_loop_policy(3)
except TypeError as error:
    print(error)
