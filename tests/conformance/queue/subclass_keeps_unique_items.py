import queue


class UniqueQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = {}

    def _put(self, item):
        self.queue[item] = None

    def _get(self):
        item = next(iter(self.queue))
        del self.queue[item]
        return item


q = UniqueQueue()
for item in "abca":
    q.put(item)
print(q.qsize(), [q.get() for _ in range(q.qsize())])
