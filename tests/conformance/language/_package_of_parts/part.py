print("part is imported")
name = __name__
