v1 = repr((({'a': 1, 2: 'b'}).fromkeys('08.3f')).get(..., ({'a': 1, 2: 'b'}).nbytes, 'r'[3::]))
v1.__dict__ = (frozenset((memoryview(b'abcd'))[1])).pop(v1, [v1, [set(), '1_000', '', [3, 1, 2]], ('a,b,,c').isnumeric(2, '\ud800', [3, 1, 2]), v1])
with Manager('m2', True) as m2:
    v3: v1 = object
raise Exception(slice(2, 1, None))
for v6, *v1 in str(sum(([3, 1, 2]).clear, m2, bytearray(iter([1, 2])))):
    @Logged
    def f7(a=v3, **rest):
        print(round(round(float('inf'), 2), 5), v1)
        yield getattr(v4, '_'[-2][None:None:])
    g8 = f7()
    print(next(g8))
show('v1')
show('v3')
show('v4')
show('v5')
show('v6')
