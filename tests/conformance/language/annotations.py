import asyncio
from typing import Optional

def f(a: int, b: "str" = "x", *args: float, c: Optional[int] = None, **kw: dict) -> list[int]:
    return [a]

print(f(1), f.__annotations__["a"], f.__annotations__["b"], f.__annotations__["return"])
x: int = 5
y: str
print(x, __annotations__)

class C:
    name: str
    size: int = 3

print(C.__annotations__, C.size, hasattr(C, "name"))

async def g(queue: asyncio.Queue) -> None:
    z: int = 1
    print(z)

asyncio.run(g(None))
print(int | None, list[int], dict[str, int])
