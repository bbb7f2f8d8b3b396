import asyncio

SUBSCRIBERS = ["ada", "bob", "cy", "dan", "eve"]
sent = waited = 0


async def smtp(name):
    await asyncio.sleep(1 + SUBSCRIBERS.index(name) / 10)  # @smtp
    if name == "bob":
        raise OSError("mailbox full")
    if name == "dan":
        raise OSError("no such address")


async def send(name):
    global sent, waited
    try:
        await smtp(name)
        sent += 1
    finally:
        waited += 1


async def main():
    sending = [send(name) for name in SUBSCRIBERS]
    outcomes = await asyncio.gather(*sending, return_exceptions=True)  # @all
    for name, outcome in zip(SUBSCRIBERS, outcomes):
        if isinstance(outcome, Exception):
            print(f"{name}: {outcome}")
    print(sent, "sent")


asyncio.run(main())
