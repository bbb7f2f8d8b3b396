from __future__ import annotations

import typing

class Node:
    def __init__(self, parent: Node | None = None) -> None:
        self.parent = parent

def f(x: undefined_name) -> also_undefined:
    return x

print(f.__annotations__, f(1), Node.__init__.__annotations__)
print(typing.get_type_hints(Node.__init__))
