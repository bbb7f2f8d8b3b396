# Each object's death sets the next one free.
deaths = 0


class Node:
    def __init__(self, follower):
        self.follower = follower

    def __del__(self):
        global deaths
        deaths += 1


first = None
for _ in range(50000):
    first = Node(first)
del first
print(deaths)
