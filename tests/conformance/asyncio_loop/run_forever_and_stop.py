import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
count = 0

def tick():
    global count
    count += 1
    print("tick", count)
    if count == 3:
        loop.stop()
        loop.call_soon(print, "runs on the next run_forever")
    else:
        loop.call_later(1, tick)

loop.call_soon(tick)
loop.run_forever()
print("stopped")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
