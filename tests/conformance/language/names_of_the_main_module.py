# clock: real
print([name for name in globals()])
print(__name__, __doc__, __package__, __spec__, __annotations__, __cached__, __builtins__.__name__)
