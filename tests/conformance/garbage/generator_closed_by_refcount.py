def numbers():
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        print("closed at", n)

for n in numbers():
    if n == 3:
        break
print("after the loop")
g = numbers()
next(g)
g = None
print("end")
