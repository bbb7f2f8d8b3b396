# sys.stdout.buffer and sys.stdin.buffer: bytes beside the text.
import sys

sys.stdout.write("text\n")
sys.stdout.flush()
print(sys.stdout.buffer.write(b"bytes\n"), flush=True)
sys.stdout.buffer.flush()
sys.stdout.flush()
sys.stdout.buffer.writelines([b"a", b"b\n"])
sys.stdout.buffer.flush()
print(sys.stdin.buffer.read(), sys.stdout.buffer.fileno(), sys.stdout.buffer.writable(), sys.stdout.buffer.readable())
try:
    sys.stdout.buffer.write("text")
except TypeError as e:
    print(e)
