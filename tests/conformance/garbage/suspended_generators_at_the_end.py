# stderr: compared
# clock: real
import asyncio
async def ag():
    try:
        yield 1
    finally:
        print("ag fin")
async def main():
    global a
    a = ag()
    print(await anext(a))
asyncio.run(main())
def g1():
    try: yield
    finally: print("g1", name)
name = "nm"
g = g1(); next(g)
async def co():
    try: await asyncio.sleep(0)
    finally: print("co", name)
c = co(); c.send(None)
async def never(): pass
n = never()
