def connect(host, port=80, *, timeout=1.0, verify=True): pass
class Point:
    def __init__(self, x, y, colour="red"): pass
for call in (
    lambda: connect("h", prot=1), lambda: connect("h", timout=3), lambda: connect("h", zzz=1), lambda: connect(hots="x"),
    lambda: Point(1, 2, color="blue"), lambda: connect("h", verfiy=False, porrt=2), lambda: (lambda alpha: 0)(alhpa=1),
):
    try:
        call()
    except TypeError as error:
        print(error)
