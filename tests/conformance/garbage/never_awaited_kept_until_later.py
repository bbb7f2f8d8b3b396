# stderr: compared
import sys

async def fetch():
    pass

kept = fetch()
print("still referenced", flush=True)
print("dropping", file=sys.stderr)
kept = None
print("dropped", file=sys.stderr)
