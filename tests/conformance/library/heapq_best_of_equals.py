import heapq
import random


class Card:
    """Ordered by its rank alone, and equal to itself only."""

    def __init__(self, rank, number):
        self.rank, self.number = rank, number

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.rank}.{self.number}"


chance = random.Random(1)
cards = [Card(chance.randrange(20), number) for number in range(2000)]
for n in (-1, 0, 1, 3, 100, 1900, 2500):
    print(n, heapq.nlargest(n, cards)[:30], heapq.nsmallest(n, iter(cards))[-30:])
    print(n, heapq.nlargest(n, iter(cards), key=lambda card: -card.rank)[-30:])
for n, items in ((1.5, [1, 2]), ("1", []), (1, 5), (0, 5), (2, [1, "a"]), (1, [])):
    try:
        print(n, items, heapq.nlargest(n, items))
    except TypeError as error:
        print(n, items, error)
