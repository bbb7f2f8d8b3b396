import bisect
import heapq

heap = []
for item in [(5, "e"), (1, "a"), (3, "c"), (1, "b")]:
    heapq.heappush(heap, item)
print(heap, [heapq.heappop(heap) for _ in range(len(heap))])
data = [9, 4, 7, 1, 8, 2]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 5), heapq.heapreplace(data, 0), data, heapq.nlargest(2, data), heapq.nsmallest(3, data, key=lambda n: -n))
print(list(heapq.merge([1, 4], [2, 3], [0])))
scores = [10, 20, 20, 30]
print(bisect.bisect(scores, 20), bisect.bisect_left(scores, 20), bisect.insort(scores, 25), scores, [("FDCBA"[bisect.bisect([60, 70, 80, 90], s)]) for s in (33, 70, 89, 99)])
