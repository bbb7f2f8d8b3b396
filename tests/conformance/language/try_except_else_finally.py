def run(action):
    try:
        print("try", action)
        if action == "raise":
            raise ValueError("v")
        if action == "return":
            return "returned"
        if action == "other":
            raise KeyError("k")
    except ValueError as error:
        print("except", error)
    else:
        print("else")
    finally:
        print("finally")
    return "end"

for action in ("fine", "raise", "return", "other"):
    try:
        print(run(action))
    except KeyError as error:
        print("outside", error)

def overrides():
    try:
        return "try"
    finally:
        return "finally"

def swallow():
    for i in range(3):
        try:
            1 / 0
        finally:
            if i == 1:
                break
            continue
    return i

print(overrides(), swallow())

def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("inner finally")
    except (KeyError, ValueError) as error:
        print("outer", error)
        try:
            raise
        except ValueError as again:
            print("raised again", again is error)

nested()
