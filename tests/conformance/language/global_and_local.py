x = "module"

def read():
    return x

def shadow():
    x = "local"
    return x

def write():
    global x, created
    x = "written"
    created = "by write"

print(read(), shadow(), x)
write()
print(read(), created)

def delete_local():
    y = 1
    del y
    try:
        y
    except UnboundLocalError as error:
        print(error)

delete_local()
del created
try:
    created
except NameError as error:
    print(error)
[x for x in range(3)]
print(x)

class Body:
    x = "class"
    def method(self):
        return x

print(Body().method(), Body.x)
