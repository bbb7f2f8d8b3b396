import asyncio

prices = {"apples": [3, 4, 2], "pears": [5, 5, 6]}
seen = []

async def watch(fruit, every):
    last = None
    for price in prices[fruit]:
        if price != last:
            seen.append((fruit, price))
            print(f"{fruit:>8}: {price:6.2f}")
        last = price
        await asyncio.sleep(every)
    return fruit, last

async def main():
    watchers = [asyncio.create_task(watch(f, i)) for f, i in (("apples", 0.5), ("pears", 0.3))]
    for fruit, last in await asyncio.gather(*watchers):
        print(f"{fruit!r} ended at {last}")
    print(len(seen), "changes:", seen)

if __name__ == "__main__":
    asyncio.run(main())
