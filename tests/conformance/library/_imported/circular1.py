from _imported.circular2 import y

x = 1
