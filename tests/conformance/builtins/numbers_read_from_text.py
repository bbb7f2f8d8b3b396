# int, float and complex of texts right and wrong.
import random

from _answers import show_answers


def conversions(count):
    pick = random.Random(7)
    known = ["inf", "-nan", "1E-400", ".5", "5.", "1_0.0_1", "1__0", "(1+2j)", "1-j", "j", "1e5j", "infinity", "+Inf", "--1", "1e", "1e+"]
    for _ in range(count):
        digits = "".join(pick.choice("0123456789") for _ in range(pick.randrange(1, 25)))
        text = pick.choice([pick.choice(["", "-", "+", " "]) + digits + pick.choice(["", " ", "_1", "x", ".5"]),
                            pick.choice(["0x", "0b", "0o", ""]) + "".join(pick.choice("01234567abz_") for _ in range(pick.randrange(1, 12))),
                            "".join(pick.choice("01_ -+xeE.jinfa") for _ in range(pick.randrange(9))), pick.choice(known)])
        program = pick.choice([f"int('{text}')", f"int('{text}', {pick.choice([0, 2, 8, 10, 16, 36])})", f"float('{text}')",
                               f"complex('{text}')", f"int(b'{text}')"])
        yield program


show_answers(conversions(800))
