import asyncio

def describe(*args, sep, **options):
    return sep.join(map(str, args)), options

async def main():
    print(await asyncio.to_thread(describe, 1, 2, sep="-", colour="red"))

asyncio.run(main())
