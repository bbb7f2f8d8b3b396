# stderr: compared
import asyncio

async def fetch(url):
    await asyncio.sleep(0.1)
    raise ConnectionError(f"cannot reach {url}")

async def main():
    await fetch("example.org")

asyncio.run(main())
