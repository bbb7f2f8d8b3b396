import asyncio


async def main():
    reader = asyncio.StreamReader()
    print(reader)
    reader.feed_data(b"one\ntwo\nthree")
    print(reader)
    print(await reader.readline(), await reader.readline())
    reader.feed_eof()
    print(reader, reader.at_eof())
    print(await reader.readline(), await reader.readline(), reader.at_eof())

    reader = asyncio.StreamReader()
    reader.feed_data(b"abcdef")
    print(await reader.readexactly(4))
    reader.feed_eof()
    try:
        await reader.readexactly(10)
    except asyncio.IncompleteReadError as error:
        print(repr(error), error.partial, error.expected)

    reader = asyncio.StreamReader()
    reader.feed_data(b"head;tail|rest")
    print(await reader.readuntil(b";"), await reader.readuntil((b"||", b"|")))
    reader.feed_eof()
    try:
        await reader.readuntil(b";")
    except asyncio.IncompleteReadError as error:
        print(repr(error), error.partial, error.expected)

    reader = asyncio.StreamReader(limit=4)
    print(reader)
    reader.feed_data(b"0123456789\nok\n")
    try:
        await reader.readuntil()
    except asyncio.LimitOverrunError as error:
        print(repr(error), error.consumed)
    try:
        await reader.readline()
    except ValueError as error:
        print(repr(error))
    print(await reader.readline())

    for bad in (0, -1):
        try:
            asyncio.StreamReader(limit=bad)
        except ValueError as error:
            print(error)
    for separator in (b"", ()):
        try:
            await reader.readuntil(separator)
        except ValueError as error:
            print(error)
    try:
        await reader.readexactly(-1)
    except ValueError as error:
        print(error)
    print(await reader.read(0), await reader.readexactly(0))

    reader = asyncio.StreamReader()
    reader.set_exception(OSError("broken"))
    print(repr(reader.exception()))
    for method in (reader.read, reader.readline, reader.readuntil):
        try:
            await method()
        except OSError as error:
            print(repr(error))


asyncio.run(main())
