import dis
print(dis.__name__, callable(dis.dis))
