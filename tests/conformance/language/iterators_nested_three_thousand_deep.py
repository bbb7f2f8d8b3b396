for wrap in (lambda it: map(int, it)), (lambda it: filter(None, it)), enumerate, zip:
    iterator = iter([7])
    for _ in range(3000):
        iterator = wrap(iterator)
    print(len(list(iterator)))
