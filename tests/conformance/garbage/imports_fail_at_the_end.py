# clock: real
import sys


class Closing:
    def __del__(self):
        print("finalizing:", sys.is_finalizing())
        try:
            import json
        except ImportError as error:
            print(type(error).__name__, error)


closing = Closing()
print("finalizing:", sys.is_finalizing())
