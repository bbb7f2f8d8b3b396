# Messages name the types of itertools with their module.
import itertools, collections
for f in (lambda: itertools.count()[0], lambda: itertools.chain().foo, lambda: itertools.count()+1, lambda: len(itertools.chain()), lambda: itertools.islice([],1)(), lambda: itertools.count()<1, lambda: setattr(itertools.count(),'x',1), lambda: itertools.count(1,2,3), lambda: hash(itertools.count()) and 1, lambda: int(itertools.count()), lambda: ''.join([itertools.count()]), lambda: [][itertools.count()], lambda: {}[itertools.count] , lambda: 1 in itertools.count, lambda: iter(itertools.count), lambda: itertools.nope, lambda: isinstance(1, itertools.chain()), lambda: [1]+itertools.chain([2]), lambda: sum(itertools.chain(['a']))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
