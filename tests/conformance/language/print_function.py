print()
print("a", "b", sep="-", end="!\n")
print(1, None, [1, "x"], {"k": (1,)}, sep="\n")
print(*range(5), sep=", ")
print("x", end="")
print("y")
print("flush", flush=True)
import sys
print("to stdout", file=sys.stdout)
print("to stderr", file=sys.stderr)
try:
    print("x", sep=1)
except TypeError as error:
    print(error)
sys.stdout.write("written\n")
