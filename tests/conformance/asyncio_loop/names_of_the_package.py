import asyncio

print(sorted(asyncio.__all__))
namespace = {}
exec("from asyncio import *", namespace)
print(len([name for name in namespace if not name.startswith("__")]), asyncio.__package__, hasattr(asyncio, "BaseDefaultEventLoopPolicy"))
for name in ("SelectorEventLoop", "EventLoop", "DefaultEventLoopPolicy", "Lock", "Queue", "Condition", "Semaphore", "Event", "Barrier"):
    print(name, [base.__qualname__ for base in getattr(asyncio, name).__mro__])
