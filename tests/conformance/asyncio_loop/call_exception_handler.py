import asyncio

async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    def handler(loop, context):
        print("handler:", context["message"], context.get("detail"))
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_exception_handler({"message": "something odd", "detail": 3})
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print("TypeError:", error)

asyncio.run(main())
