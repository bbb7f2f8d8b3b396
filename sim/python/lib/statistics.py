"""Averages and spread.  Sums are exact: values are added as fractions, and rounded once."""

from math import isqrt as _isqrt, sqrt as _sqrt, fsum as _fsum, exp as _exp, log as _log, erf as _erf, tau as _tau, hypot as _hypot

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
    "pvariance", "quantiles", "stdev", "variance",
]  # fmt: skip


class StatisticsError(ValueError):
    pass


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None
    except (OverflowError, ValueError):
        return x, None


class _Sum:
    """An exact sum as numerator over denominator, and the type that results should have."""

    def __init__(self, data):
        self.kind, self.count = int, 0
        partials = {}
        self.special = None
        for x in data:
            self.count += 1
            cls = type(x)
            if cls is bool:
                cls = int
            if cls is not self.kind and (self.kind is int or cls is not int) and not issubclass(self.kind, cls):
                if self.kind is not int and cls is not float and self.kind is not float:
                    raise TypeError(f"don't know how to coerce {self.kind.__name__} and {cls.__name__}")
                self.kind = cls if self.kind is int or cls is float else self.kind
            n, d = _ratio(x)
            if d is None:
                self.special = n if self.special is None else self.special + n
            else:
                partials[d] = partials.get(d, 0) + n
        denominator = 1
        for d in partials:
            denominator = denominator * d // _gcd(denominator, d)
        self.numerator = sum(n * (denominator // d) for d, n in partials.items())
        self.denominator = denominator

    def divided_by(self, n):
        if self.special is not None:
            return self.special
        return _convert(self.numerator, self.denominator * n, self.kind)


def _gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def _convert(numerator, denominator, kind):
    common = _gcd(abs(numerator), denominator) or 1
    numerator, denominator = numerator // common, denominator // common
    if kind is int:
        return numerator if denominator == 1 else numerator / denominator
    if kind is float or issubclass(kind, float):
        return kind(numerator / denominator)
    if kind.__name__ == "Fraction":
        return kind(numerator, denominator)
    return kind(numerator) / kind(denominator)


def _values(data, message):
    data = list(data)
    if not data:
        raise StatisticsError(message)
    return data


def mean(data):
    total = _Sum(data)
    if not total.count:
        raise StatisticsError("mean requires at least one data point")
    return total.divided_by(total.count)


def fmean(data, weights=None):
    data = data if hasattr(data, "__len__") else list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return _fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = _fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("Must have a non-empty dataset")
    if any(x < 0 for x in data):
        raise StatisticsError("No negative inputs allowed")
    if any(x == 0 for x in data):
        return 0.0
    return _exp(_fsum(map(_log, data)) / len(data))


def harmonic_mean(data, weights=None):
    data = _values(data, "harmonic_mean requires at least one data point")
    if weights is None:
        if len(data) == 1:
            if data[0] < 0:
                raise StatisticsError("harmonic mean does not support negative values")
            return data[0]
        weights = [1] * len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    if any(x < 0 for x in (*data, *weights)):
        raise StatisticsError("harmonic mean does not support negative values")
    if any(x == 0 for x in data):
        return 0
    inverse = _Sum([w / x if w else 0 for x, w in zip(data, weights)])
    total = _Sum(weights)
    if inverse.numerator <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total.numerator * inverse.denominator, total.denominator * inverse.numerator, inverse.kind)


def median(data):
    data = sorted(_values(data, "no median for empty data"))
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data = sorted(_values(data, "no median for empty data"))
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(_values(data, "no median for empty data"))
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = sorted(_values(data, "no median for empty data"))
    n = len(data)
    x = data[n // 2]
    below = sum(1 for value in data if value < x)
    within = sum(1 for value in data if value == x)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (n / 2 - below) / within


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.__getitem__)


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    count = len(data)
    if count < 2:
        if count == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    result = []
    m = count - 1 if method == "inclusive" else count + 1
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * m, n)
            low, high = data[j], data[j + 1] if j + 1 < count else data[j]
        else:
            j = min(max(i * m // n, 1), count - 1)
            delta = i * m - j * n
            low, high = data[j - 1], data[j]
        result.append((low * (n - delta) + high * delta) / n)
    return result


def _squared_deviations(data, center=None):
    """Sum of squared deviations as a fraction, count and type; around the mean unless told otherwise."""
    data = list(data)
    total = _Sum(data)
    if not data:
        return 0, 1, 0, int
    if total.special is not None:
        return total.special, None, len(data), total.kind
    if center is None:
        mean_n, mean_d = total.numerator, total.denominator * len(data)
    else:
        mean_n, mean_d = _ratio(center)
    numerator, denominator = 0, 1
    squares = {}
    for x in data:
        n, d = _ratio(x)
        delta_n, delta_d = n * mean_d - mean_n * d, d * mean_d
        squares[delta_d] = squares.get(delta_d, 0) + delta_n * delta_n
    for d in squares:
        denominator = denominator * d // _gcd(denominator, d)
    for d, n in squares.items():
        numerator += n * (denominator // d) ** 2
    return numerator, denominator * denominator, len(data), total.kind


def _spread(data, center, correction, name, needed):
    numerator, denominator, count, kind = _squared_deviations(data, center)
    if count < needed:
        words = {1: "one data point", 2: "two data points"}[needed]
        raise StatisticsError(f"{name} requires at least {words}")
    if denominator is None:
        return numerator, None, kind
    return numerator, denominator * (count - correction), kind


def variance(data, xbar=None):
    numerator, denominator, kind = _spread(data, xbar, 1, "variance", 2)
    return numerator if denominator is None else _convert(numerator, denominator, kind)


def pvariance(data, mu=None):
    numerator, denominator, kind = _spread(data, mu, 0, "pvariance", 1)
    return numerator if denominator is None else _convert(numerator, denominator, kind)


def stdev(data, xbar=None):
    return _root(*_spread(data, xbar, 1, "stdev", 2))


def pstdev(data, mu=None):
    return _root(*_spread(data, mu, 0, "pstdev", 1))


def _root(numerator, denominator, kind):
    """The square root of a fraction, rounded once."""
    if denominator is None:
        return _sqrt(numerator)
    if not numerator:
        return 0.0
    if kind.__name__ == "Decimal":
        return (kind(numerator) / kind(denominator)).sqrt()
    shift = max(0, (denominator.bit_length() - numerator.bit_length() + 110 + 1) // 2)
    scaled = (numerator << 2 * shift) // denominator
    root = _isqrt(scaled)
    if root * root * denominator != numerator << 2 * shift:
        root |= 1
    return root / (1 << shift)


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    x_mean, y_mean = _fsum(x) / n, _fsum(y) / n
    return _fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)]) / (n - 1)


def correlation(x, y, /, *, method="linear"):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    x_mean, y_mean = _fsum(x) / n, _fsum(y) / n
    x, y = [a - x_mean for a in x], [b - y_mean for b in y]
    sxy, sxx, syy = _fsum([a * b for a, b in zip(x, y)]), _fsum([a * a for a in x]), _fsum([b * b for b in y])
    try:
        return sxy / _sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


def _ranks(data):
    order = sorted(range(len(data)), key=data.__getitem__)
    result = [0.0] * len(data)
    i = 0
    while i < len(order):
        j = i
        while j + 1 < len(order) and data[order[j + 1]] == data[order[i]]:
            j += 1
        for k in range(i, j + 1):
            result[order[k]] = (i + j) / 2 + 1
        i = j + 1
    return result


def linear_regression(x, y, /, *, proportional=False):
    from collections import namedtuple

    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    x_mean, y_mean = (0.0, 0.0) if proportional else (_fsum(x) / n, _fsum(y) / n)
    x, y = [a - x_mean for a in x], [b - y_mean for b in y]
    sxx = _fsum([a * a for a in x])
    if not sxx:
        raise StatisticsError("x is constant")
    slope = _fsum([a * b for a, b in zip(x, y)]) / sxx
    kind = namedtuple("LinearRegression", ("slope", "intercept"), module="statistics")
    return kind(slope=slope, intercept=0.0 if proportional else y_mean - slope * x_mean)


class NormalDist:
    """A normal distribution."""

    __slots__ = {"_mu": "mean", "_sigma": "standard deviation"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    mean = property(lambda self: self._mu)
    median = mode = mean
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def _needs_spread(self, what):
        if not self._sigma:
            raise StatisticsError(f"{what} not defined when sigma is zero")

    def pdf(self, x):
        self._needs_spread("pdf()")
        difference = x - self._mu
        variance = self._sigma * self._sigma
        return _exp(difference * difference / (-2.0 * variance)) / _sqrt(_tau * variance)

    def cdf(self, x):
        self._needs_spread("cdf()")
        return 0.5 * (1.0 + _erf((x - self._mu) / (self._sigma * _sqrt(2.0))))

    def inv_cdf(self, p):
        """The value below which the share `p` of all values lies."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _normal_quantile(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """The area that both densities cover."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        low, high = (other, self) if (other._sigma, other._mu) < (self._sigma, self._mu) else (self, other)
        low_variance, high_variance = low.variance, high.variance
        if not low_variance or not high_variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        variance, distance = high_variance - low_variance, abs(high._mu - low._mu)
        if not variance:
            return 1.0 - _erf(distance / (2.0 * low._sigma * _sqrt(2.0)))
        a = low._mu * high_variance - high._mu * low_variance
        b = low._sigma * high._sigma * _sqrt(distance * distance + variance * _log(high_variance / low_variance))
        first, second = (a + b) / variance, (a - b) / variance
        return 1.0 - (abs(high.cdf(first) - low.cdf(first)) + abs(high.cdf(second) - low.cdf(second)))

    def zscore(self, x):
        self._needs_spread("zscore()")
        return (x - self._mu) / self._sigma

    def samples(self, n, *, seed=None):
        import random

        gauss = (random if seed is None else random.Random(seed)).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * abs(factor))

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / abs(divisor))

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"


# Wichura's AS 241 (1988): coefficients of three rational approximations, the highest power first.
_CENTRE = (
    (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
     1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080),
    (5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867, 5394.1960214247511077,
     687.18700749205790830, 42.313330701600911252, 1.0),
)  # fmt: skip
_MIDDLE = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258, 3.64784832476320460504,
     5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1.0),
)  # fmt: skip
_TAIL = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0),
)  # fmt: skip


def _polynomial(coefficients, x):
    total = 0.0
    for coefficient in coefficients:
        total = total * x + coefficient
    return total


def _normal_quantile(p, mu, sigma):
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        x = _polynomial(_CENTRE[0], r) * q / _polynomial(_CENTRE[1], r)
    else:
        r = _sqrt(-_log(p if q <= 0.0 else 1.0 - p))
        above, below = _MIDDLE if r <= 5.0 else _TAIL
        r -= 1.6 if r <= 5.0 else 5.0
        x = _polynomial(above, r) / _polynomial(below, r)
        if q < 0.0:
            x = -x
    return mu + x * sigma
