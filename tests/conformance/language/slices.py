s = list(range(10))
print(s[2:5], s[:3], s[7:], s[-3:], s[::2], s[::-1], s[8:2:-2], s[5:100], s[100:], s[3:1])
print("hello"[1:4], "hello"[::-1], (1, 2, 3)[:-1], range(10)[2:8:3])
s[2:4] = ["a", "b", "c"]
print(s)
s[::3] = [0] * len(s[::3])
print(s)
del s[1:3]
print(s)
s[len(s):] = ["end"]
s[:0] = ["begin"]
print(s)
del s[::2]
print(s)
try:
    s[::2] = [1]
except ValueError as error:
    print(error)
class Show:
    def __getitem__(self, key):
        return key
print(Show()[1:2], Show()[::3, ...], Show()[1, 2], Show()[:])
print(slice(1, 10, 2).indices(6))
