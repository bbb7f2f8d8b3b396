kept = []

class Phoenix:
    def __del__(self):
        print("del")
        kept.append(self)

bird = Phoenix()
del bird
print(len(kept))
kept.clear()
print("cleared", len(kept))
