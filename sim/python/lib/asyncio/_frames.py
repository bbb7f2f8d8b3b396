"""Frames of coroutines whose functions are native here, as far as a program can look into them."""


class code:
    def __init__(self, qualified_name, path, first_line):
        self.co_qualname = qualified_name
        self.co_name = qualified_name.rpartition(".")[2]
        self.co_filename = path
        self.co_firstlineno = first_line

    def __repr__(self):
        return f'<code object {self.co_name} at {id(self):#x}, file "{self.co_filename}", line {self.co_firstlineno}>'


class frame:
    f_back = None

    def __init__(self, code, line):
        self.f_code = code
        self.f_lineno = line
        self.f_locals = {}
        self.f_globals = {"__name__": "asyncio." + code.co_filename.rpartition("/")[2].removesuffix(".py")}

    def __repr__(self):
        return f"<frame at {id(self):#x}, file {self.f_code.co_filename!r}, line {self.f_lineno}, code {self.f_code.co_name}>"


def frame_of(qualified_name, path, first_line, line):
    return frame(code(qualified_name, path, first_line), line)
