"""Line editing: stdin is no terminal here, so nothing is edited. What is set can be asked for again."""

_state = {"completer": None, "delims": " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?", "length": -1}
_history = []
backend = "readline"


def parse_and_bind(string, /):
    pass


def read_init_file(filename=None, /):
    pass


def set_completer(function=None, /):
    _state["completer"] = function


def get_completer():
    return _state["completer"]


def set_completer_delims(string, /):
    _state["delims"] = string


def get_completer_delims():
    return _state["delims"]


def set_completion_display_matches_hook(function=None, /):
    pass


def set_startup_hook(function=None, /):
    pass


def set_pre_input_hook(function=None, /):
    pass


def set_auto_history(enabled, /):
    pass


def get_line_buffer():
    return ""


def get_begidx():
    return 0


def get_endidx():
    return 0


def get_completion_type():
    return 0


def insert_text(string, /):
    pass


def redisplay():
    pass


def add_history(string, /):
    _history.append(string)


def clear_history():
    _history.clear()


def get_current_history_length():
    return len(_history)


def get_history_item(index, /):
    return _history[index - 1] if 0 < index <= len(_history) else None


def remove_history_item(pos, /):
    if pos < 0:
        raise ValueError("History index cannot be negative")
    if pos >= len(_history):
        raise ValueError(f"No history item at position {pos}")
    del _history[pos]


def replace_history_item(pos, line, /):
    if pos < 0:
        raise ValueError("History index cannot be negative")
    if pos >= len(_history):
        raise ValueError(f"No history item at position {pos}")
    _history[pos] = line


def get_history_length():
    return _state["length"]


def set_history_length(length, /):
    _state["length"] = length


def read_history_file(filename=None, /):
    with open(filename or "~/.history") as file:
        _history.extend(line.rstrip("\n") for line in file)


def write_history_file(filename=None, /):
    with open(filename or "~/.history", "w") as file:
        file.writelines(line + "\n" for line in _history)
