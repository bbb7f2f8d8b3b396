import asyncio

loop = asyncio.new_event_loop()
at = loop.time() + 100
first, same, later, other = loop.call_at(at, print), loop.call_at(at, print), loop.call_at(at + 1, print), loop.call_at(at, print, 1)
print(first == same, first != same, first == later, first == other, first == 3, hash(first) == hash(same) == hash(at))
print(first < later, first <= same, first <= other, first > later, later >= first, same >= first)
same.cancel()
print(first == same)
first.cancel()
print(first == same)
loop.close()
