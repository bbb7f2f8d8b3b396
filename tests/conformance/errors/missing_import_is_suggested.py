# stderr: compared
import traceback
def show(function):
    try:
        function()
    except Exception as error:
        print(traceback.format_exception(error)[-1].strip(), "|", traceback.format_exception_only(error)[-1].strip())
show(lambda: math.pi)
show(lambda: jsonn)
show(lambda: random.randint(1, 2))
show(lambda: [].apend(1))
show(lambda: "x".uper())
def of_collections():
    from collections import namedtupel
try:
    of_collections()
except ImportError as error:
    print(traceback.format_exception(error)[-1].strip().rpartition(")")[2])
datetime.now()
