a = b = [1]
a += [2]
print(b, a is b)
a = a + [3]
print(b, a is b)
t = (1,)
u = t
t += (2,)
print(t, u)
n = 7
n //= 2; n **= 3; n %= 10; n <<= 2; n |= 1; n ^= 8; n &= 0xFF; n -= 1; n *= 3; n /= 4; print(n)
s = "ab"
s *= 2
print(s)
d = {"k": [1]}
d["k"] += [2]
print(d)
x = ([],)
try:
    x[0] += [1]
except TypeError as error:
    print(error, x)
d = {"a": 1}
d |= {"b": 2}
print(d, {1, 2} | {3}, {1, 2} & {2}, {1, 2} ^ {2, 3})
