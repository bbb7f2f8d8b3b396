print({"apple", "banana", "cherry"}, {"a", "b", "c", "d"}, set("hello world"))
print({"GET", "POST", "PUT"}, frozenset(["x", "yy", "zzz"]), {b"bytes", "text", None})
for word in {"one", "two", "three", "four", "five", "six"}:
    print(word, end=" ")
print()
