v1, *v3, v2 = f'{{{(0xD800 @ slice(1, None, 2))=:#e}x{ {1, 2, 3}=:0> #020G}'
(range(5, 4, -1) // v3)
print(int(all([-10**30], default=(w4 := float('nan')))), v1.imag('{{x'.format(({1, 2, 3}).__setattr__(None), v2, a=b'x'), ((3 and 2)).nbytes))
show('v1')
show('v2')
show('v3')
