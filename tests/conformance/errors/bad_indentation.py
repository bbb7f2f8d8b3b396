# stderr: compared
def f():
print("no body")
