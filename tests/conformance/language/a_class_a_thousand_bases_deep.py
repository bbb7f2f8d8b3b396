class A:
    value = 1


for depth in range(1000):

    class A(A):
        pass


print(A().value, len(A.__mro__))
