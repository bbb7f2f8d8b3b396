import json

data = {"name": "Ada", "tags": ["x", 1, 2.5, None, True], "nested": {"é": "ü\n\"quoted\""}, "empty": [], 3: "int key"}
text = json.dumps(data)
print(text)
print(json.dumps(data, indent=2, sort_keys=False, ensure_ascii=False))
print(json.loads(text) == {**{k: v for k, v in data.items() if k != 3}, "3": "int key"}, json.loads("[1, 2.0, \"a\", null]"))
for bad in ("", "{", "[1,]", "{'a': 1}", '{"a": }', "nul"):
    try:
        json.loads(bad)
    except json.JSONDecodeError as error:
        print(error)
for bad in ({1, 2}, {(1,): 2}, float):
    try:
        json.dumps(bad)
    except TypeError as error:
        print(error)

class Encoder(json.JSONEncoder):
    def default(self, obj):
        return sorted(obj) if isinstance(obj, set) else super().default(obj)

print(json.dumps({"s": {3, 1}}, cls=Encoder), json.dumps([1, 2], separators=(",", ":")), json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d)))
