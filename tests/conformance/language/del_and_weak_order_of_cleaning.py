class Named:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def scope():
    first, second = Named("first"), Named("second")
    del first
    print("deleted first")
    return "left"


print(scope())
value = Named("old")
value = Named("new")
items = [Named("a"), Named("b")]
items[0] = None
items.clear()
holder = {"key": Named("in dict")}
holder.pop("key")
print("end of program")
