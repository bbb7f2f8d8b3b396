# The prompt is flushed before a line is read, to whatever stdout is.
import io
import sys

events = []


class Output(io.StringIO):
    def write(self, text):
        events.append(("write", text))

    def flush(self):
        events.append("flush")


class Input(io.StringIO):
    def readline(self):
        events.append("read")
        return super().readline()


out, sys.stdout, sys.stdin = sys.stdout, Output(), Input("first\nsecond")
lines = input("? "), input()
sys.stdout = out
print(lines, events)
