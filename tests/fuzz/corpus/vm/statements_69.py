n1 = 3
while n1 > 0:
    n1 -= 1
    v2 = list((list(iter([1, 2]))).start)
v2 = v2
v2 //= v2
show('v2')
