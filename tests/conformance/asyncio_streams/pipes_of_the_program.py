# clock: real
"""os.pipe: read and written directly, through files, and as transports."""

import asyncio
import os
import threading


class Told(asyncio.Protocol):
    def __init__(self, name):
        self.name, self.bytes = name, 0

    def connection_made(self, transport):
        print(self.name, "made", type(transport).__name__)

    def data_received(self, data):
        self.bytes += len(data)

    def eof_received(self):
        print(self.name, "end after", self.bytes)

    def pause_writing(self):
        print(self.name, "pause")

    def resume_writing(self):
        print(self.name, "resume")

    def connection_lost(self, error):
        print(self.name, "lost", error)


async def main():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(r, "rb"))
    transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(w, "wb"))
    writer = asyncio.StreamWriter(transport, protocol, None, loop)
    writer.write(b"one\ntwo\n")
    print(await reader.readline(), await reader.readline())
    writer.close()
    print(await reader.read())

    r, w = os.pipe()
    reading, _ = await loop.connect_read_pipe(lambda: Told("reader"), os.fdopen(r, "rb", 0))
    writing, _ = await loop.connect_write_pipe(lambda: Told("writer"), os.fdopen(w, "wb", 0))
    reading.pause_reading()
    writing.write(b"x" * 300000)
    print("left", writing.get_write_buffer_size())
    reading.resume_reading()
    writing.write_eof()
    await asyncio.sleep(0.1)

    r, w = os.pipe()
    writing, _ = await loop.connect_write_pipe(lambda: Told("alone"), os.fdopen(w, "wb", 0))
    os.close(r)
    await asyncio.sleep(0.1)
    print(writing.is_closing())


def directly():
    r, w = os.pipe()
    os.write(w, b"abc")
    print(os.read(r, 2), os.read(r, 10), os.get_blocking(r))
    twin = os.dup(w)
    os.close(w)
    os.write(twin, b"by the twin")
    os.close(twin)
    print(os.read(r, 100), os.read(r, 100))
    os.close(r)
    try:
        os.read(r, 1)
    except OSError as error:
        print(error)
    r, w = os.pipe()
    os.set_blocking(r, False)
    try:
        os.read(r, 1)
    except BlockingIOError as error:
        print(error)
    try:
        os.read(w, 1)
    except OSError as error:
        print(error)
    os.close(r)
    try:
        os.write(w, b"x")
    except BrokenPipeError as error:
        print(error)
    os.close(w)
    r, w = os.pipe()
    with os.fdopen(r) as lines, os.fdopen(w, "w") as out:
        print("written", file=out, flush=True)
        print(lines.readline(), end="")
    r, w = os.pipe()
    thread = threading.Thread(target=lambda: (os.write(w, b"y" * 200000), os.close(w)))
    thread.start()
    total = 0
    while part := os.read(r, 1 << 20):
        total += len(part)
    thread.join()
    os.close(r)
    print(total)


asyncio.run(main())
directly()
