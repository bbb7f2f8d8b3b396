import sys
print(sys.get_int_max_str_digits())
n = 10 ** 5000
for f in (lambda: str(n), lambda: f"{n}", lambda: "%d" % n, lambda: int("9" * 5000), lambda: repr(-n), lambda: print(n)):
    try:
        print(len(f()))
    except ValueError as e:
        print(e)
print(len(hex(n)), int("f" * 6000, 16).bit_length())
sys.set_int_max_str_digits(0)
print(len(str(n)), len(f"{n:,}"), len("%d" % n), int("9" * 5000) == n - 1 - (n - 10**5000) if False else int("9" * 5000) + 1 == n)
for digits in (100, -1, 639):
    try:
        sys.set_int_max_str_digits(digits)
    except ValueError as e:
        print(e)
sys.set_int_max_str_digits(640)
try:
    str(10 ** 700)
except ValueError as e:
    print(e)
