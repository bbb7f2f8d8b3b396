v1 = format(+int(), '-,c')
v1.__class__ = v1
for v1 in v1:
    v5 = (v1 ^ max(([])[-1::1]))
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
