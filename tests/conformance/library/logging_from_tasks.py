import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(taskName)s %(levelname)s %(message)s")
logging.getLogger("asyncio").setLevel(logging.WARNING)

async def worker(n):
    logging.info("start %d", n)
    await asyncio.sleep(0.1 * n)
    logging.info("end %d", n)

async def main():
    async with asyncio.TaskGroup() as group:
        for n in range(2):
            group.create_task(worker(n), name=f"worker-{n}")
    logging.warning("all done")

asyncio.run(main())
