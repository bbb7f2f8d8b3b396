# No assignment expression anywhere inside the iterable of a comprehension, however deep.
for source in (
    "[x for x in (y := [1])]",
    "[x for x in [(y := z) for z in (1, 2)]]",
    "[x for x in (lambda: (y := 1))()]",
    "[x for w in [[1]] for x in [(y := z) for z in w]]",
    "[(y := x) for x in [z for z in (1, 2)]]",
    "[[(y := z) for z in (1, 2)] for x in (1, 2)]",
    "{k: [v for v in {(q := k)}] for k in 'ab'}",
):
    try:
        print(eval(source))
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
