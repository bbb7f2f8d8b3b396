import gc

class Holder:
    pass

target = ["a marked list"]
holder = Holder()
holder.kept = target
box = {"target": target}
print(any(r is box for r in gc.get_referrers(target)))
print(any(r is target for r in gc.get_referents(box)))
print(gc.is_tracked([]), gc.is_tracked(5))
