# clock: real
import asyncio, threading, logging, contextvars, functools, weakref, atexit, signal, sys
class P:
    def __init__(self, x): self.x = x
    def __del__(self): print("bye", self.x)
cv = contextvars.ContextVar("cv")
cv.set(P("ctx"))
def h(*a): pass
h.p = P("sighandler")
signal.signal(signal.SIGTERM, h)
async def main(): await asyncio.sleep(0)
asyncio.run(main())
P.y = 1
