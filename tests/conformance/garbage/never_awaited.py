# stderr: compared
import asyncio

async def fetch():
    print("never printed")

async def main():
    fetch()
    print("after the call")

asyncio.run(main())
