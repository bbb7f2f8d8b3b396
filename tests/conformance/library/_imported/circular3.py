import _imported.circular4

x = 1
