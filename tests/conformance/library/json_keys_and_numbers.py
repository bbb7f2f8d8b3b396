import json
from decimal import Decimal
from enum import IntEnum


class Level(IntEnum):
    LOW = 1


print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none", Level.LOW: "enum"}), json.dumps(Level.LOW), json.dumps([1e100, 1.0, -0.0, 10**20]))
print(json.dumps([float("nan"), float("inf")]), json.loads("[NaN, Infinity, -Infinity]"), json.loads("1E5"), json.loads("-0"), json.loads('"\\ud83d\\ude00"'))
print(json.dumps({"b": 1, "a": [1, {"c": None}]}, indent=2, sort_keys=True), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=1))
print(json.dumps({"a": 1}, separators=(",", ":")), json.dumps("é\u2028\x00\"\\/"), json.dumps("é", ensure_ascii=False), json.dumps((1, 2)))
print(json.loads('{"a": 1.10}', parse_float=Decimal), json.loads('[1, 2]', parse_int=str), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
for call in (lambda: json.dumps({(1, 2): 3}), lambda: json.dumps({1, 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps(object),
             lambda: json.loads('{"a": }'), lambda: json.loads("[1, ]"), lambda: json.loads('"\n"'), lambda: json.loads("{'a': 1}"), lambda: json.loads(""),
             lambda: json.loads("[1] 2"), lambda: json.loads(5)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    json.loads("[1,\n 2,\n x]")
except json.decoder.JSONDecodeError as error:
    print(error.msg, error.lineno, error.colno, error.pos)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
