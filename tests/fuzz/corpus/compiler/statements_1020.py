v1, = ((b'a%08.0g%G' % 2**63-1)).split(['Hello World'])
v1.x -= []
v2 = ((v1 if None(True) else v1))[v1]
assert v1, (-2**63).isupper(True, -3, (-0.0-1j))
v2.__dict__ = (sys.maxsize).from_bytes(('%(a).0s%%%#08X' % (1e22).fromhex(float('inf'), 256)))
show('v1')
show('v2')
