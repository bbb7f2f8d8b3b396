for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
n = 0
while n < 5:
    n += 1
    if n == 2:
        continue
    print(n, end=" ")
else:
    print("else")
while True:
    break
else:
    print("not printed")
for x in []:
    pass
else:
    print("empty else")
for i in range(3):
    pass
print(i)
