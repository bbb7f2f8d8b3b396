import asyncio
from unittest import mock


async def main():
    loop = asyncio.get_running_loop()
    with mock.patch("asyncio.base_events.logger") as logger:
        loop.call_soon(lambda: 1 / 0)
        await asyncio.sleep(0)
    (message,), keywords = logger.error.call_args
    print(message.partition(" main")[0], bool(keywords["exc_info"]))
    print(asyncio.base_events.logger.name)


asyncio.run(main())
