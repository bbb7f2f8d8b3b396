# stderr: compared
import sys
print("leaving", flush=True)
sys.exit("something went wrong")
