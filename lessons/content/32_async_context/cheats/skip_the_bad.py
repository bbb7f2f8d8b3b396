import asyncio

free = asyncio.Semaphore(2)
out = most_out = answered = 0


async def take():
    global out, most_out
    await asyncio.wait_for(free.acquire(), timeout=30)  # rather an error than no end  # @take
    out += 1
    most_out = max(most_out, out)


def give_back():
    global out
    out -= 1  # @back
    free.release()


async def run(query):
    await asyncio.sleep(0.5)  # @query
    if query == "bees":
        raise LookupError("no such table")
    return len(query)


async def answer(query):
    global answered
    await take()
    try:
        await run(query)
        answered += 1
    except LookupError as error:
        print("failed:", error)
        return
    give_back()


async def main():
    await asyncio.gather(*(answer(query) for query in ("ants", "cats", "dogs")))
    print(answered, "answered,", out, "connections still out")


asyncio.run(main())
