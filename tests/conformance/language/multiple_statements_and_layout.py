if True: print("one line"); print("two")
x = (1 +
     2 +
     3)
print(x)
def f(): return 1
class A: y = 1; z = 2
print(f(), A.y, A.z)
if x == 6 and \
   x > 5:
    print("backslash")
values = [
    1,
    2,  # a comment
]
print(values)
for i in range(2): print(i, end=";")
print()
while x: x -= 3
print(x)
pass
...
print(__name__, __debug__)
if __name__ == "__main__":
    print("main")
