"""`-k` and `-m`: expressions of names, `and`, `or`, `not` and parentheses."""


class WrongExpression(Exception):
    pass


def _tokens(text):
    token = ""
    for c in text:
        if c in "() \t\n":
            if token:
                yield token
            token = ""
            if c in "()":
                yield c
        else:
            token += c
    if token:
        yield token


def compile_expression(text):
    """A function of (matches: name -> bool) that says whether the expression holds."""
    tokens = [*_tokens(text), None]
    position = 0

    def take():
        nonlocal position
        position += 1
        return tokens[position - 1]

    def either():
        parts = [both()]
        while tokens[position] == "or":
            take()
            parts.append(both())
        return parts[0] if len(parts) == 1 else lambda matches: any([part(matches) for part in parts])

    def both():
        parts = [negated()]
        while tokens[position] == "and":
            take()
            parts.append(negated())
        return parts[0] if len(parts) == 1 else lambda matches: all([part(matches) for part in parts])

    def negated():
        token = take()
        if token == "not":
            inner = negated()
            return lambda matches: not inner(matches)
        if token == "(":
            inner = either()
            if take() != ")":
                raise WrongExpression(f"expected right parenthesis in {text!r}")
            return inner
        if token is None or token in (")", "and", "or"):
            raise WrongExpression(f"wrong expression {text!r}: expected a name, `not` or a parenthesis; got {token or 'its end'}")
        return lambda matches: matches(token)

    result = either()
    if tokens[position] is not None:
        raise WrongExpression(f"wrong expression {text!r}: unexpected {tokens[position]}")
    return result
