# clock: real
class Person:
    count = 0
    def __init__(self, n): self.n = n; Person.count += 1
    def __del__(self):
        Person.count -= 1
        print("bye", self.n, Person.count)
p = Person("a")
q = Person("b")
