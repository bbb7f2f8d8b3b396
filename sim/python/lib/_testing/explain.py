"""What a failing assert says about the values it compared."""

WIDEST = 240


def short(value):
    try:
        text = repr(value)
    except Exception as error:
        return f"<[{type(error).__name__}({error}) raised in repr()] {type(value).__name__} object>"
    if len(text) <= WIDEST:
        return text
    half = (WIDEST - 3) // 2
    return f"{text[:half]}...{text[-half:]}"


def explain_assert(symbol, origins, message, *values):
    texts = [short(value) for value in values]
    if len(values) == 2:
        lines = [f"assert {texts[0]} {symbol} {texts[1]}"]
    else:
        lines = [f"assert {symbol + ' ' if symbol else ''}{texts[0]}"]
    details = _compare(symbol, *values) if len(values) == 2 else []
    for text, origin in zip(texts, origins):
        if origin and origin != text:
            lines.append(f" +  where {text} = {origin}")
    if details:
        lines += ["  ", *(f"  {line}" for line in details)]
    explanation = "\n".join(lines)
    if not (isinstance(message, str) and message == ""):
        explanation = f"{message}\n{explanation}"
    return AssertionError(explanation)


def _compare(symbol, left, right):
    try:
        if symbol == "==":
            return _compare_equal(left, right)
        if symbol == "not in" and isinstance(left, str) and isinstance(right, str):
            return [f"{left!r} is contained here:", f"  {right}"]
        if isinstance(left, (set, frozenset)) and isinstance(right, (set, frozenset)) and symbol in ("<=", "<"):
            return _only_in("left", left - right)
        if isinstance(left, (set, frozenset)) and isinstance(right, (set, frozenset)) and symbol in (">=", ">"):
            return _only_in("right", right - left)
    except Exception as error:
        return [f"(explaining this failed: {type(error).__name__}: {error})"]
    return []


def _only_in(side, items):
    return [f"Extra items in the {side} set:", *(short(item) for item in items)] if items else []


def _compare_equal(left, right):
    if isinstance(left, str) and isinstance(right, str):
        return _lines_that_differ(left, right)
    if isinstance(left, (set, frozenset)) and isinstance(right, (set, frozenset)):
        return _only_in("left", left - right) + _only_in("right", right - left)
    if isinstance(left, dict) and isinstance(right, dict):
        return _compare_dicts(left, right)
    if isinstance(left, (list, tuple)) and type(left) is type(right) and not hasattr(left, "_fields"):
        return _compare_sequences(left, right)
    fields = getattr(left, "__dataclass_fields__", None) if type(left) is type(right) else None
    names = list(fields) if fields else list(getattr(left, "_fields", ())) if type(left) is type(right) else []
    differing = [name for name in names if getattr(left, name) != getattr(right, name)]
    lines = [f"  {name}: {short(getattr(left, name))} != {short(getattr(right, name))}" for name in differing]
    return ["Differing attributes:", *lines] if lines else []


def _compare_sequences(left, right):
    lines = []
    for index, (a, b) in enumerate(zip(left, right)):
        if a != b:
            lines.append(f"At index {index} diff: {short(a)} != {short(b)}")
            break
    more, side, longer = len(left) - len(right), "Left", left
    if more < 0:
        more, side, longer = -more, "Right", right
    if more:
        first = short(longer[len(longer) - more])
        lines.append(
            f"{side} contains one more item: {first}" if more == 1 else f"{side} contains {more} more items, first extra item: {first}"
        )
    return lines


def _compare_dicts(left, right):
    lines = []
    differing = [key for key in left if key in right and left[key] != right[key]]
    same = sum(1 for key in left if key in right and left[key] == right[key])
    if same:
        lines.append(f"Omitting {same} identical items, use -vv to show")
    if differing:
        lines.append("Differing items:")
        lines += [f"{{{key!r}: {short(left[key])}}} != {{{key!r}: {short(right[key])}}}" for key in differing]
    for side, here, there in (("Left", left, right), ("Right", right, left)):
        extra = {key: here[key] for key in here if key not in there}
        if extra:
            lines += [f"{side} contains {len(extra)} more item{'s' if len(extra) > 1 else ''}:", short(extra)]
    return lines


def _lines_that_differ(left, right):
    from difflib import ndiff

    return [line.rstrip("\n") for line in ndiff(right.splitlines(), left.splitlines())]
