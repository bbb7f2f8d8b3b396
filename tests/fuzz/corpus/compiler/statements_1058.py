print(([])[5])
assert (((bytearray(b'abc') <= (1, 'a')) is not (w1 := None)) | w1), complex
v3 = (w2 := w2.real(w2))
w2, = ((w4 := v3) or list(w4))
try:
    match (1, 'a'):
        case True if True:
            v6 = 1/3
            print('a')
            v3.x = slice(1, None, 2)
    print(1000)
    print('a,b,,c')
except Exception as error:
    print(type(error), error)
finally:
    v7 = -10**30
    (v8, w4, w1,), v9 = '>8'
show('v3')
show('v6')
show('v7')
show('v8')
show('v9')
