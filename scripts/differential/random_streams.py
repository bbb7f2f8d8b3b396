"""Random conversations over streams, one a seed: the same file runs under CPython and under Loopglass.

    python3 scripts/record/virtual_clock.py scripts/differential/random_streams.py FIRST LAST [SIZE]
    loopglass run scripts/differential/random_streams.py FIRST LAST [SIZE]

For every seed a server and some clients are drawn, each side a script of writes, reads, waits and closes, and run; the log of
all of them is one line.  scripts/differential/tasks --program random_streams.py compares the two.  Ports are not logged.
"""

import asyncio
import random
import sys

DELAYS = (0, 0, 0.1, 0.1, 0.2, 0.3)
BYTES = (b"a\n", b"bb\n", b"word", b"x;y\n", b"-" * 40 + b"\n", b"\n", b"end\n", b"q" * 3000, b";")
ACTIONS = (
    "write", "write", "write", "write_slowly", "readline", "readline", "readline", "read", "readexactly", "readuntil", "sleep",
    "sleep", "drain", "drain", "writelines", "write_eof", "read_in_time", "read_in_time", "iterate", "at_eof", "cancelled_read",
)  # fmt: skip
LAST = ("close", "close", "close", "close_and_wait", "close_and_wait", "abort", "nothing", "eof_and_read", "read_to_end", "fail")


def draw_script(rng, size):
    steps = [(rng.choice(ACTIONS), rng.randrange(len(BYTES)), rng.choice(DELAYS)) for _ in range(rng.randint(1, 2 + size))]
    return [*steps, (rng.choice(LAST), 0, 0)]


def shown(result):
    if isinstance(result, bytes):
        return f"{result[:6].decode()!r}/{len(result)}"
    if isinstance(result, BaseException):
        return f"{type(result).__name__}({result})"
    return repr(result)


async def step(log, name, reader, writer, action, n, delay):
    data = BYTES[n]
    if action == "write":
        writer.write(data)
    elif action == "write_slowly":
        for index in range(0, min(len(data), 6), 2):
            writer.write(data[index : index + 2])
            await asyncio.sleep(delay)
    elif action == "writelines" and not writer.is_closing():  # there 3.13.0 watches a descriptor that another may get
        writer.writelines([data, b"+", data])
    elif action == "drain":
        writer.write(data)
        await writer.drain()
    elif action == "write_eof":
        writer.write_eof()
    elif action == "sleep":
        await asyncio.sleep(delay)
    elif action == "readline":
        return await asyncio.wait_for(reader.readline(), 1)
    elif action == "read":
        return await asyncio.wait_for(reader.read(1 + n * 7), 1)
    elif action == "readexactly":
        return await asyncio.wait_for(reader.readexactly(n), 1)
    elif action == "readuntil":
        return await asyncio.wait_for(reader.readuntil(b";"), 1)
    elif action == "read_in_time":
        async with asyncio.timeout(delay):
            return await reader.read(100)
    elif action == "iterate":
        async with asyncio.timeout(0.5):
            async for line in reader:
                log.append(f"{name}.{shown(line)}")
    elif action == "at_eof":
        return reader.at_eof(), writer.is_closing()
    elif action == "cancelled_read":
        task = asyncio.create_task(reader.readline())
        await asyncio.sleep(delay)
        task.cancel()
        return await asyncio.gather(task, return_exceptions=True)
    elif action == "close":
        writer.close()
    elif action == "close_and_wait":
        writer.close()
        await writer.wait_closed()
    elif action == "abort":
        writer.transport.abort()
    elif action == "eof_and_read":
        writer.write_eof()
        return await asyncio.wait_for(reader.read(), 2)
    elif action == "read_to_end":
        return await asyncio.wait_for(reader.read(), 2)
    elif action == "fail":
        raise LookupError(name)
    return None


async def play(log, name, reader, writer, script):
    for action, n, delay in script:
        try:
            result = await step(log, name, reader, writer, action, n, delay)
        except LookupError:
            raise
        except Exception as error:
            result = error
        log.append(f"{name}:{action}={shown(result)}")
        if writer.is_closing() and action not in ("close", "close_and_wait", "abort"):
            log.append(f"{name}:closing")


async def run_program(seed, size):
    rng = random.Random(seed)
    log = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: log.append("?" + context["message"]))
    scripts = [draw_script(rng, size) for _ in range(3)]
    served = 0

    async def serve(reader, writer):
        nonlocal served
        name = f"S{served}"
        script = scripts[served % len(scripts)]
        served += 1
        await play(log, name, reader, writer, script)

    async def visit(name, script, delay):
        await asyncio.sleep(delay)
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=limit)
        except OSError as error:
            log.append(f"{name}:{type(error).__name__}")
            return
        try:
            await play(log, name, reader, writer, script)
        except LookupError:
            log.append(f"{name}:failed")
        finally:
            kept.append(writer)

    limit, kept = rng.choice((20, 64, 65536)), []
    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=limit)
    port = server.sockets[0].getsockname()[1]
    clients = [
        asyncio.create_task(visit(chr(65 + index), draw_script(rng, size), rng.choice(DELAYS)))
        for index in range(rng.randint(1, size))
    ]
    await asyncio.wait(clients, timeout=30)
    log.append(f"served {served}")
    server.close()
    await asyncio.sleep(0.5)
    for writer in kept:
        writer.close()
    await asyncio.sleep(0.5)
    return " ".join(entry.replace(" ", "_") for entry in log)


def main():
    first, last = int(sys.argv[1]), int(sys.argv[2])
    size = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    for seed in range(first, last):
        try:
            print(seed, asyncio.run(run_program(seed, size)))
        except BaseException as error:
            print(seed, type(error).__name__, error)


if __name__ == "__main__":
    main()
