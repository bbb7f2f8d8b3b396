import asyncio

def fail():
    raise ValueError("in a callback")

async def main():
    loop = asyncio.get_running_loop()
    contexts = []
    loop.set_exception_handler(lambda loop, context: contexts.append(context))
    loop.call_soon(fail)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for context in contexts:
        print(sorted(context), repr(context["exception"]))
        print(context["message"].split(" at ")[0])
    print("the loop goes on")

asyncio.run(main())
