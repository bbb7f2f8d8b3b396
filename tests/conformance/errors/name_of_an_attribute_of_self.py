# stderr: compared
class Counter:
    def __init__(self):
        self.total = 0
        self._hidden = 1
    def add(self):
        return total + 1
    def wrong(self):
        return self.totl
    def private(self):
        return self._hiden
import traceback
for method in ("wrong", "private"):
    try:
        getattr(Counter(), method)()
    except AttributeError as error:
        print(traceback.format_exception(error)[-1], end="")
Counter().add()
