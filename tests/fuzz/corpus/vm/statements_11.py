v4 = (reversed([(w3 := range(5)) for c1 in [3, 1, 2] for c2 in range(5)])).numerator
*v6, = (list((0).step(0))).swapcase
print(v4)
show('v4')
show('v5')
show('v6')
