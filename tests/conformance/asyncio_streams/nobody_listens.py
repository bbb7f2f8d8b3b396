import asyncio


async def main():
    for host, port in (("127.0.0.1", 9), ("localhost", 9)):
        try:
            await asyncio.open_connection(host, port)
        except ConnectionRefusedError as error:
            print(repr(error), error.errno)
    try:
        await asyncio.open_connection("no-such-host.invalid", 80)
    except OSError as error:
        print(type(error).__mro__[:2], error)


asyncio.run(main())
