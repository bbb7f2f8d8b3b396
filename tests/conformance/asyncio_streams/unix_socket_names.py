# A Unix server's path is a file: seen, taken, left over and removed.
import asyncio
import os
import stat
import tempfile


async def echo(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def attempt(path):
    try:
        reader, writer = await asyncio.open_unix_connection(path)
    except OSError as error:
        print(type(error).__name__, error.errno)
        return
    writer.write(b"hey\n")
    print(await reader.read())
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "server.sock")
        await attempt(path)
        server = await asyncio.start_unix_server(echo, path)
        print(stat.S_ISSOCK(os.stat(path).st_mode), os.path.exists(path), os.path.isfile(path), os.listdir(folder))
        await attempt(path)
        os.unlink(path)
        await attempt(path)
        other = await asyncio.start_unix_server(echo, path, cleanup_socket=False)
        server.close()
        await server.wait_closed()
        print(os.path.exists(path))
        await attempt(path)
        other.close()
        await other.wait_closed()
        print(os.path.exists(path))
        await attempt(path)
        async with await asyncio.start_unix_server(echo, path):
            await attempt(path)
        print(os.path.exists(path))
        with open(path, "w") as file:
            file.write("no socket")
        await attempt(path)
        try:
            await asyncio.start_unix_server(echo, path)
        except OSError as error:
            print(type(error).__name__, error.errno)


asyncio.run(main())
