# stderr: compared
class Bad:
    def __del__(self):
        raise ValueError("in del")

def drop():
    bad = Bad()

drop()
print("goes on")
