import asyncio

class Newest(asyncio.Queue):
    """A queue that hands out each value once."""
    def _init(self, maxsize):
        self._seen = set()
        self._queue = []
    def _put(self, item):
        if item not in self._seen:
            self._seen.add(item)
            self._queue.append(item)
    def _get(self):
        return self._queue.pop()
    def qsize(self):
        return len(self._queue)

async def main():
    queue = Newest()
    for item in "abcab":
        await queue.put(item)
    print(queue.qsize(), [await queue.get() for _ in range(3)], queue.empty())

asyncio.run(main())
