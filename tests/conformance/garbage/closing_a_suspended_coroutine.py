class Pause:
    def __await__(self):
        yield "paused"

async def work():
    try:
        await Pause()
    except GeneratorExit:
        print("GeneratorExit")
        raise
    finally:
        print("finally")

coroutine = work()
print(coroutine.send(None))
del coroutine
print("after del")

async def refuses():
    try:
        await Pause()
    except GeneratorExit:
        await Pause()

coroutine = refuses()
coroutine.send(None)
try:
    coroutine.close()
except RuntimeError as error:
    print("RuntimeError:", error)
