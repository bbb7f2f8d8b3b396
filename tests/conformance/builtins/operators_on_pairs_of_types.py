# Every operator on operands of many types.
import random

from _answers import show_answers

OPERANDS = """0 1 -1 2 -3 7 10 True False 255 1000003 4611686018427387903 4611686018427387904 -4611686018427387904
-4611686018427387905 9223372036854775807 -9223372036854775808 18446744073709551616 10**25 -10**25 2**100 3**60
0.0 -0.0 1.0 0.5 -2.5 1e16 1e300 -1e-5 9007199254740992.0 float('inf') float('-inf') float('nan')
1j (1+2j) (-2.5-0j) Int(3) Int(10**20) Float(2.5) 'a' '' 'ab' b'a' bytearray(b'b') [1] (1,) None""".split()
OPERATORS = "+ - * / // % ** << >> & | ^ == != < <= > >=".split()


def operators(count):
    pick = random.Random(3)
    seen = set()
    while len(seen) < count:
        left, operator, right = pick.choice(OPERANDS), pick.choice(OPERATORS), pick.choice(OPERANDS)
        huge = any(len(operand) > 8 or "**" in operand or operand in ("1000003", "1e16", "1e300") for operand in (left, right))
        if operator in ("**", "<<") and huge:
            continue
        if {left, right} & {"'a'", "''", "'ab'", "b'a'", "bytearray(b'b')", "[1]", "(1,)"} and operator == "*" and huge:
            continue
        left = f"({left})" if left.startswith("-") or "**" in left else left
        program = f"{left} {operator} {right}"
        if program not in seen:
            seen.add(program)
            yield program


show_answers(operators(2500))
