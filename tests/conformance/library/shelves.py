# Dicts kept in a file: what is written is there later; changes inside of a value only with writeback.
import dbm
import os
import shelve

with shelve.open("store") as shelf:
    shelf["key"] = {"int": 10, "list": [1, 2]}
    shelf["other"] = "text"
    shelf["key"]["lost"] = True
with shelve.open("store", flag="r") as shelf:
    print(sorted(shelf), shelf["key"], "none" in shelf, shelf.get("none", 5), len(shelf), dict(shelf)["other"])
with shelve.open("store", writeback=True) as shelf:
    shelf["key"]["kept"] = True
    del shelf["other"]
    shelf.setdefault("list", []).append(1)
with shelve.open("store") as shelf:
    print(shelf["key"], list(shelf.items())[1:], os.path.exists("store"))
for wrong in lambda: shelf["key"], lambda: len(shelf), lambda: shelve.open("store")["missing"]:
    try:
        wrong()
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
print([*shelve.Shelf({b"a": shelve.Shelf({})._protocol and b"\x80\x04K\x05."}).values()])

with dbm.open("data", "c") as database:
    database["name"] = "value"
    database[b"bytes"] = b"\0\1"
    print(database["name"], database.get("missing", b"none"), sorted(database.keys()), "name" in database, len(database))
with dbm.open("data") as database:
    print(database[b"bytes"])
    try:
        database["x"] = "y"
    except dbm.error:
        print("only to be read")
print(dbm.whichdb("data"), dbm.whichdb("missing"))
try:
    dbm.open("missing", "r")
except dbm.error:
    print("not there")
