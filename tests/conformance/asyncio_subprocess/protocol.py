# clock: real
import asyncio


class Protocol(asyncio.SubprocessProtocol):
    def __init__(self, done):
        self.done = done
        self.ends = []  # a real process's come in either order

    def connection_made(self, transport):
        print("made", transport.get_pipe_transport(1) is not None, transport.get_returncode())

    def pipe_data_received(self, fd, data):
        print("data", fd, data)

    def pipe_connection_lost(self, fd, exc):
        self.ends.append(f"pipe lost {fd} {exc}")

    def process_exited(self):
        self.ends.append("exited")

    def connection_lost(self, exc):
        print(sorted(self.ends), "lost", exc)
        self.done.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    transport, protocol = await loop.subprocess_exec(
        lambda: Protocol(done), "sh", "-c", "sleep 0.02; echo out", stdin=None, stderr=None
    )
    await done
    print(transport.get_returncode())
    transport.close()


asyncio.run(main())
