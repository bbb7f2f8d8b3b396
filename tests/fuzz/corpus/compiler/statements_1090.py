v1 = (((2**62).denominator('1e5') is not ...) is not None in setattr(True.is_integer(''), ('\x00').lstrip))
v1 = (((slice(1, None, 2) % slice(1, None, 2))).start(v1))((memoryview('') if ('' == ()) else ([3, 1, 2]).reverse(-2)), v1, *(+v1))
print(1)
v1.__class__ = v1
print((float((~-2**63))).is_integer(5, v1, (~(1/3).is_integer())), (-delattr((1.5 if True else frozenset({1, 2})))))
show('v1')
