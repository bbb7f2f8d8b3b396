from collections import OrderedDict

od = OrderedDict.fromkeys("abc", 0)
try:
    for k in od: od["z"] = 1
except RuntimeError as e: print(e)
try:
    for k in od: od.move_to_end("a")
except RuntimeError as e: print(e)
try:
    for k in od.items(): del od["z"]
except RuntimeError as e: print(e)
for k in od: od[k]=2
print(od)
