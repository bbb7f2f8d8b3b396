import statistics as s
from fractions import Fraction

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(s.mean(data), s.fmean(data), s.median(data), s.mode(data), s.multimode("aabbc"), s.pstdev(data), s.stdev(data), s.variance(data), s.pvariance(data))
print(s.median_low(data), s.median_high(data), s.median_grouped(data), s.quantiles(data, n=4), s.quantiles(data, n=4, method="inclusive"), s.harmonic_mean([40, 60]))
print(s.geometric_mean([54, 24, 36]), s.mean([Fraction(1, 2), Fraction(1, 3)]), s.fmean([1, 2], weights=[3, 1]), s.correlation([1, 2, 3], [1, 4, 9]), s.covariance([1, 2, 3], [1, 5, 7]))
print(s.linear_regression([1, 2, 3], [2, 4, 6]), s.NormalDist(100, 15).cdf(130), s.NormalDist.from_samples(data), [s.NormalDist(0, 1).inv_cdf(p) for p in (1e-9, 0.01, 0.3, 0.975)], s.NormalDist(2, 1).overlap(s.NormalDist(3, 2)), s.NormalDist().quantiles(3), s.NormalDist(1, 2) + s.NormalDist(3, 4))
for wrong in (lambda: s.mean([]), lambda: s.stdev([1]), lambda: s.mode([]), lambda: s.harmonic_mean([-1]), lambda: s.quantiles([1]), lambda: s.correlation([1], [1]), lambda: s.mean(["a"])):
    try:
        print(wrong())
    except (s.StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
