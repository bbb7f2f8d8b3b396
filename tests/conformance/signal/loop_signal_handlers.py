import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()

    def stop(name):
        print("handling", name)
        done.set()

    loop.add_signal_handler(signal.SIGTERM, stop, "SIGTERM")
    loop.add_signal_handler(signal.SIGUSR1, print, "usr1")
    loop.call_later(0.1, os.kill, os.getpid(), signal.SIGUSR1)
    loop.call_later(0.2, os.kill, os.getpid(), signal.SIGTERM)
    await done.wait()
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    print(signal.getsignal(signal.SIGTERM))
    for call in (
        lambda: loop.add_signal_handler("x", print),
        lambda: loop.add_signal_handler(100, print),
        lambda: loop.add_signal_handler(signal.SIGKILL, print),
        lambda: loop.add_signal_handler(signal.SIGUSR1, main),
    ):
        try:
            call()
        except (TypeError, ValueError, RuntimeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
print(signal.getsignal(signal.SIGUSR1), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
