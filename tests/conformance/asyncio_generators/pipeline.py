import asyncio

async def lines():
    for line in ["3 apples", "oops", "5 pears"]:
        await asyncio.sleep(0.1)
        yield line

async def parsed(source):
    async for line in source:
        try:
            count, name = line.split()
            yield name, int(count)
        except ValueError:
            print("skipping", repr(line))

async def main():
    stock = {}
    async for name, count in parsed(lines()):
        stock[name] = count
        print(f"{name:<8}|{count:>4}")
    print(stock)

asyncio.run(main())
