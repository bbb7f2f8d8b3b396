for leave in (exit, quit):
    print(leave)
    for arguments in ((), (None,), (3,), ("text",), ((1, 2),)):
        try:
            leave(*arguments)
        except SystemExit as end:
            print(repr(end), end.code)
print(help)
exit("goodbye")
