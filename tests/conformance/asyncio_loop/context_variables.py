import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")

async def handle(name):
    request.set(name)
    await asyncio.sleep(0.1)
    print(name, request.get())

async def main():
    request.set("main")
    await asyncio.gather(handle("a"), handle("b"))
    print(request.get())
    await handle("inline")
    print(request.get())

asyncio.run(main())
print(request.get())
