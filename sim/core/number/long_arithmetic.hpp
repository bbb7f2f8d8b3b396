#pragma once

/// Products and quotients of integers so long that libtommath would be busy for many milliseconds: they are made of
/// pieces that it does at once, and between these the run can be left (`breathe`). Short ones go straight to it.
///
/// When the run is being ended meanwhile, what comes out is any number: the caller asks `aborting()`.

#include "sim/core/number/big_integer.hpp"

namespace loopglass::number {

/// `left * right`. Toom and Cook's way in three parts, in time n**1.46.
BigInteger long_product(const BigInteger& left, const BigInteger& right);

/// `left / right`, rounded towards zero, the remainder signed like `left`; `right` is not zero. Burnikel and Ziegler's
/// way, which costs a few products.
QuotientAndRemainder long_quotient(const BigInteger& left, const BigInteger& right);

}  // namespace loopglass::number
