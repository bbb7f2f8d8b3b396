match slice(-2, w1((w1 := 255)), w1.numerator):
    case -1:
        w1 = {1, 2, 3}
        w4 = []
        v5: int = {}
    case ():
        v6: int = 1e22
        print(3, 2)
        print(5e-324, float('nan'))
v7 = 1.5
w1 -= b''
show('v5')
show('v6')
show('v7')
