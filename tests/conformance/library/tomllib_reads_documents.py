import decimal
import io
import tomllib

DOCUMENT = r'''
# settings
title = "TOML \u00e9 \"q\""
[owner]
name = 'Tom \n'
born = 1979-05-27T07:32:00-08:00
local = 1979-05-27 07:32:00.999999999
day = 1979-05-27
time = 07:32:00.5
[database]
ports = [ 8000, 8001, [1.5, inf, -nan, 1e3, 6.626e-34], # more
 ]
numbers = { hex = 0xDEAD_BEEF, oct = 0o755, bin = 0b11, neg = -17, far = 1_000 }
point = {x = 1, y.z = 2, "q r" = []}
lines = """
one \
   two
three""""
literal = """
raw"""
a.b.c = 1
a.b.d = true
[[products]]
name = "Hammer"
[[products]]
[products.sub]
x = 1
[[products.list]]
y = 2
'''
for key, value in tomllib.loads(DOCUMENT).items():
    print(key, value)
print(tomllib.load(io.BytesIO(b"x = 1.10"), parse_float=decimal.Decimal))
