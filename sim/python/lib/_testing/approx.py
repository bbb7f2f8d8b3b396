"""`pytest.approx`: numbers that are near enough, alone or in lists, tuples, dicts."""

import math

RELATIVE, ABSOLUTE = 1e-6, 1e-12


class Approx:
    __array_priority__ = 100

    def __init__(self, expected, rel, abs, nan_ok):
        self.expected, self.rel, self.abs, self.nan_ok = expected, rel, abs, nan_ok

    __hash__ = None

    def _of(self, value):
        return approx(value, self.rel, self.abs, self.nan_ok)


class ApproxScalar(Approx):
    def tolerance(self):
        absolute = ABSOLUTE if self.abs is None else self.abs
        if absolute < 0:
            raise ValueError(f"absolute tolerance can't be negative: {absolute}")
        if self.rel is None and self.abs is not None:
            return absolute
        relative = (RELATIVE if self.rel is None else self.rel) * abs(self.expected)
        if relative < 0:
            raise ValueError(f"relative tolerance can't be negative: {relative}")
        return max(relative, absolute)

    def __eq__(self, actual):
        if actual == self.expected:
            return True
        if not hasattr(self.expected, "__abs__") or not hasattr(actual, "__sub__") or isinstance(self.expected, bool):
            return False
        if self.expected != self.expected:
            return self.nan_ok and actual != actual
        if math.isinf(abs(self.expected)):
            return False
        return abs(self.expected - actual) <= self.tolerance()

    def __repr__(self):
        if not hasattr(self.expected, "__abs__") or isinstance(self.expected, bool) or math.isinf(abs(self.expected)):
            return str(self.expected)
        tolerance = self.tolerance()
        shown = f"{tolerance:.1e}" if not 1e-3 <= tolerance < 1e3 else f"{tolerance:.3g}"
        return f"{self.expected} ± {shown}"


class ApproxMapping(Approx):
    def __eq__(self, actual):
        try:
            if set(actual.keys()) != set(self.expected.keys()):
                return False
        except AttributeError:
            return False
        return all(actual[key] == self._of(value) for key, value in self.expected.items())

    def __repr__(self):
        return f"approx({ {key: self._of(value) for key, value in self.expected.items()} })"


class ApproxSequence(Approx):
    def __eq__(self, actual):
        try:
            if len(actual) != len(self.expected):
                return False
        except TypeError:
            return False
        return all(a == self._of(value) for a, value in zip(actual, self.expected))

    def __repr__(self):
        made = [self._of(value) for value in self.expected]
        return f"approx({tuple(made) if isinstance(self.expected, tuple) else made})"


def approx(expected, rel=None, abs=None, nan_ok=False):
    if isinstance(expected, dict) or hasattr(expected, "keys"):
        return ApproxMapping(expected, rel, abs, nan_ok)
    if hasattr(expected, "__getitem__") and hasattr(expected, "__len__") and not isinstance(expected, (str, bytes)):
        return ApproxSequence(expected, rel, abs, nan_ok)
    return ApproxScalar(expected, rel, abs, nan_ok)
