print(((NotImplemented[-2]).conjugate(-1) | 100.0), (((lambda p1, /: range(5)))(setattr((1.5-2.5j), 'abcabc', 0xD800), (1j).real(frozenset({1, 2})), b=len())).real)
v2 = int((int('') % ~0))
v2, *v3 = [*v2, 10**20, ('a').format(None, 'TRUE', 'éa\u0301')]
show('v2')
show('v3')
