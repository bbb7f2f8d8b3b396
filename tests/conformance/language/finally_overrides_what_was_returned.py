def returns():
    try:
        return "try"
    finally:
        return "finally"


def swallows():
    for number in range(3):
        try:
            raise ValueError(number)
        finally:
            if number < 2:
                continue
            break
    return "swallowed"


def order():
    result = []
    try:
        result.append("body")
        return result
    finally:
        result.append("finally")


def nested():
    try:
        try:
            1 / 0
        finally:
            {}["key"]
    except KeyError as error:
        return repr(error), repr(error.__context__)


print(returns(), swallows(), order(), nested())
