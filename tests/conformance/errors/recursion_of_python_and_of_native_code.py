# Python calls have the limit of sys.getrecursionlimit(); native code between them has another one, which they do not use up.
import sys


class Count:
    calls = 0


# How deep a plain function comes, a little less than the limit: what runs the script has frames too.
plain = 0

def depth_of(start):
    Count.calls = 0
    try:
        start()
    except RecursionError as error:
        print(start.__name__, Count.calls - plain, error)


class Text:
    def __str__(self):
        Count.calls += 1
        return str(self)

    def __repr__(self):
        Count.calls += 1
        return repr([self])

    def __eq__(self, other):
        Count.calls += 1
        return [self] == [other]

    def __lt__(self, other):
        Count.calls += 1
        return self < other

    def __getattr__(self, name):
        Count.calls += 1
        return getattr(self, name)

    def __getitem__(self, key):
        Count.calls += 1
        return self[key]

    def __call__(self):
        Count.calls += 1
        return self()

    def __bool__(self):
        Count.calls += 1
        return not self

    def __len__(self):
        Count.calls += 1
        return len(self)

    def __hash__(self):
        Count.calls += 1
        return hash((self,))

    def __iter__(self):
        Count.calls += 1
        return iter(list(self))

    def __format__(self, spec):
        Count.calls += 1
        return f"{self}"


def call():
    Count.calls += 1
    call()


def sort_key(x=0):
    Count.calls += 1
    return sorted([x], key=sort_key)


def through_map(x=0):
    Count.calls += 1
    return list(map(through_map, [x]))


def generators():
    def nested():
        Count.calls += 1
        yield from nested()

    next(nested())


def strings():
    str(Text())


def reprs():
    repr(Text())


def equals():
    Text() == Text()


def less():
    Text() < Text()


def attributes():
    Text().missing


def items():
    Text()[0]


def calls():
    Text()()


def truths():
    bool(Text())


def lengths():
    len(Text())


def hashes():
    hash(Text())


def iterations():
    iter(Text())


def formats():
    format(Text())


try:
    call()
except RecursionError:
    plain = Count.calls
print(990 < plain < 1000)
for start in (call, sort_key, through_map, generators, strings, reprs, equals, less, attributes, items, calls, truths,
              lengths, hashes, iterations, formats):
    depth_of(start)

sys.setrecursionlimit(300)
plain -= 700
depth_of(call)
depth_of(reprs)
