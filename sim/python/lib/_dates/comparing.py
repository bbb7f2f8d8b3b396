"""What time and datetime compare by: much the same, since either may have an offset from UTC or not."""

__name__ = "datetime"  # where its classes and functions say they are from


def _comparisons(keys):
    """A class's __eq__, __lt__, __le__, __gt__ and __ge__. `keys(self, other, equality)` is the pair that they compare,
    or None where `other` is of another kind."""

    def __eq__(self, other):
        pair = keys(self, other, True)
        return NotImplemented if pair is None else pair[0] == pair[1]

    def __lt__(self, other):
        pair = keys(self, other, False)
        return NotImplemented if pair is None else pair[0] < pair[1]

    def __le__(self, other):
        pair = keys(self, other, False)
        return NotImplemented if pair is None else pair[0] <= pair[1]

    def __gt__(self, other):
        pair = keys(self, other, False)
        return NotImplemented if pair is None else pair[0] > pair[1]

    def __ge__(self, other):
        pair = keys(self, other, False)
        return NotImplemented if pair is None else pair[0] >= pair[1]

    return __eq__, __lt__, __le__, __gt__, __ge__
