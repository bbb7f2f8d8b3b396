# stderr: compared
# clock: real
import asyncio
async def w(n):
    try:
        await asyncio.sleep(10)
    finally:
        print("fin", n, log)
log = []
async def main():
    global ts
    ts = [asyncio.create_task(w(i)) for i in range(3)]
    await asyncio.sleep(0)
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print("end")
