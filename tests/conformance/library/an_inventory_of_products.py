"""Inventory management with dataclasses."""
from __future__ import annotations
from dataclasses import dataclass, field, asdict, astuple, replace, fields, KW_ONLY
from typing import ClassVar, Optional
from decimal import Decimal, ROUND_HALF_UP
import json, sys

@dataclass(order=True)
class Product:
    sku: str
    name: str = field(compare=False)
    price: Decimal = field(default=Decimal("0"), compare=False)
    tags: list[str] = field(default_factory=list, repr=False, compare=False)
    count: ClassVar[int] = 0
    _: KW_ONLY
    discontinued: bool = False

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"price of {self.sku!r} must be >= 0, got {self.price}")
        type(self).count += 1

    @property
    def gross(self) -> Decimal:
        return (self.price * Decimal("1.19")).quantize(Decimal(".01"), ROUND_HALF_UP)

class Inventory:
    def __init__(self): self._items: dict[str, tuple[Product, int]] = {}
    def add(self, product: Product, qty: int = 1) -> None:
        old = self._items.get(product.sku, (product, 0))[1]
        self._items[product.sku] = product, old + qty
    def __getitem__(self, sku): return self._items[sku]
    def __iter__(self): return iter(self._items.values())
    def __len__(self): return len(self._items)
    def __contains__(self, sku): return sku in self._items
    def total(self): return sum((p.gross * n for p, n in self), Decimal())

inv = Inventory()
inv.add(Product("b-2", "Bolt", Decimal("0.10"), ["metal", "small"]), 100)
inv.add(Product("a-1", "Anvil", Decimal("129.99")), 2)
inv.add(Product("c-3", "Crate", discontinued=True))
for p, n in sorted(inv):
    print(f"{p.sku:<6}{p.name:>10} {p.gross:>9,.2f} x{n:<4d}|{p.discontinued!s:^7}|")
print(inv.total(), len(inv), "a-1" in inv, Product.count)
print(fields(Product)[0].name, [f.name for f in fields(Product)], Product.__match_args__)
p = inv["b-2"][0]
print(asdict(p), astuple(p))
print(replace(p, name="Nut"), p)
try: Product("x", "y", Decimal(-1))
except ValueError as e: print(e)
try: inv["zz"]
except KeyError as e: print(repr(e), e.args)
try: Product("x", "y", discontinud=True)
except TypeError as e: print(e)
print(Product.__annotations__)
print(json.dumps({"items": [asdict(p) for p, _ in inv]}, default=str, indent=2, sort_keys=True))
