# stderr: compared
print("never printed")
def broken(:
    pass
