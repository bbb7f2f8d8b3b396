from _imported.circular1 import x

y = 2
