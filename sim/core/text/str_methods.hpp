#pragma once

/// Everything that the methods of str and bytes are made of, in one include.

#include "sim/core/text/ascii_case.hpp"
#include "sim/core/text/codec.hpp"
#include "sim/core/text/pad.hpp"
#include "sim/core/text/quote.hpp"
#include "sim/core/text/search.hpp"
#include "sim/core/text/slice.hpp"
#include "sim/core/text/split.hpp"
#include "sim/core/text/unicode.hpp"
#include "sim/core/text/utf8.hpp"
