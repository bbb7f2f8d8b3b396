def f(how):
    for i in range(3):
        try:
            if how == "return": return "returned"
            if how == "break": break
            if how == "continue": continue
            if how == "raise": raise ValueError(i)
        except ValueError as e:
            return f"caught {e}"
        else:
            print("else", i)
        finally:
            print("finally", i)
    else:
        return "loop else"
    return "after"
for how in ("return", "break", "continue", "raise", "none"):
    print(how, "->", f(how))
def swallow():
    try:
        raise KeyError("lost")
    finally:
        return "swallowed"
print(swallow())
def nested():
    try:
        try:
            1 / 0
        finally:
            print("inner", end=" ")
    except ZeroDivisionError as e:
        print("outer", e, e.__context__)
        raise RuntimeError("new") from None
    finally:
        print("done")
try:
    nested()
except RuntimeError as e:
    print(e, e.__cause__, e.__context__, e.__suppress_context__)
def loop():
    while True:
        try:
            return 1
        finally:
            break
    return 2
print(loop())
