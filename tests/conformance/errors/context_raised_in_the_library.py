# stderr: compared
# What the library raised and handled itself is shown with its heading, though none of its frames is the program's.
import asyncio
import logging


async def main():
    reader = asyncio.StreamReader(limit=10)
    reader.feed_data(b"much longer than ten\n")
    try:
        await reader.readline()
    except ValueError:
        logging.exception("too long")
    reader.feed_data(b"again much longer than ten\n")
    await reader.readline()


asyncio.run(main())
