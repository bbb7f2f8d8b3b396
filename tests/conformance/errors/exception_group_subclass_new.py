class Failures(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        made = super().__new__(cls, message, exceptions)
        made.code = code
        return made

    def derive(self, exceptions):
        return Failures(self.message, exceptions, self.code)


try:
    raise Failures("several", [ValueError(1), TypeError(2)], 42)
except* ValueError as group:
    print(type(group).__name__, group.code, group.exceptions)
except* TypeError as group:
    print(type(group).__name__, group.code, group.exceptions)
print(ExceptionGroup[ValueError])
for wrong in (lambda: object.__new__(int), lambda: BaseException.__new__(int), lambda: int.__new__(bool)):
    try:
        wrong()
    except TypeError as error:
        print(error)
