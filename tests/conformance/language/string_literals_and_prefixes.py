name = "x"
print('a' "b" 'c', r"\n", b"\x41\n", rb"\d", f"{name!r:>5}" rf"\{name}", u"u", "\x41\u00e9\N{BULLET}\101\0".encode())
print("""one
two""", '''it's "quoted"''', "line\
 joined", "tab\tbell\a".encode(), "\\", 'a\'b')
print(f"{name}{name!s}{name=}{name = !r}{1 + 1=}", f"{'nested ' + f'{name}'}", f"{{}}", f"{name:{'>'}{5}}|", f"{3.14159:.2f} {10:#x} {1234567:,}")
print(f"{'a' if True else 'b'}", f"{(lambda y: y * 2)(4)}", f"{[n for n in range(3)]}", f"{ {'k': 1}['k'] }", f"{name
}")
print(len("é"), len("e\u0301"), len("😀"), "😀"[0] == "\U0001f600", "a" "b" * 2, "ab" "cd"[1])
for text in (r"'\x4'", r"'\N{no such}'", "'abc", r"b'é'", "f'{'", "f'{}'", "f'{a b}'", "f'{x!z}'", r"'\U11111111'"):
    try:
        print(text, eval(text))
    except SyntaxError as error:
        print(text, error.msg)
