import json
for bad in ('{"a": 1,}', "[1, 2", '{"a" 1}', "nul", '"abc', "[1] x", "{'a': 1}", "", "[1,]", '"\\x"', "01", "-", '{"a":}', "[NaN, Infinity, -Infinity]", '"\t"'):
    try:
        print(repr(bad), json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), "->", e, e.lineno, e.colno, e.pos)
class Sets(json.JSONEncoder):
    def default(self, o): return sorted(o) if isinstance(o, (set, frozenset)) else super().default(o)
print(json.dumps({"s": {3, 1}, 1: None, None: 1.0, True: float("inf"), 2.5: "x"}, cls=Sets), Sets(indent=1).encode([{1}]))
for f in (lambda: json.dumps({"a": object}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps({1: 1, "a": 2}, sort_keys=True), lambda: json.loads(5), lambda: json.loads(b"\xff")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e))
loop = []; loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
print(json.dumps({(1,): 1, "a": 2}, skipkeys=True), json.dumps("é☃\u2028\x7f"), json.dumps("é", ensure_ascii=False), json.dumps([1, [2, {"a": []}], {}], indent=2), json.dumps([1, 2], separators=(",", ":"), indent=None))
print(json.loads("[1.5, 2, 1e400]", parse_float=str, parse_int=lambda s: "i" + s), json.loads('{"x": {"y": 1}}', object_hook=lambda d: tuple(d.items())), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads('"\\ud83d\\ude00 \\u00e9"'), json.loads(b'[1]'), json.loads(" [ ] "))
print(json.JSONDecoder().raw_decode('{"a": 1} rest'), list(json.JSONEncoder().iterencode([1, "a"])))
