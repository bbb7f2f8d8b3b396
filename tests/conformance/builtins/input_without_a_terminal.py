try:
    input("name? ")
except EOFError as error:
    print()
    print("EOFError:", error)
