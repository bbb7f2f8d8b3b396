#pragma once
// Catch2 3 or 2, whichever the system has: Debian 12 packages 2.13, later ones 3. Keep to what both offer.

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers.hpp>
using Catch::Approx;  // Catch2 2 offers it unqualified
#else
#include <catch2/catch.hpp>
#endif
