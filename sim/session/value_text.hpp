#pragma once
/// What a value looks like, told without running any Python code: limited in length and depth, safe on half-made and
/// cyclic objects. Not always Python's own repr: objects of a program's classes show their attributes.
#include <string>

#include "sim/core/value.hpp"
#include "sim/trace/query.hpp"

namespace loopglass {

struct ValueTextLimits {
    std::size_t length = 200;  ///< bytes, about
    int depth = 3;             ///< of containers in containers
    std::size_t items = 20;    ///< of one container
};

/// "[1, 2, …]", "Account(balance=3)", "<Task A, waiting>".
std::string value_text(View value, const ValueTextLimits& limits = {});
/// "int", "Account".
std::string value_type_name(View value);
/// The value as queries compare it: numbers, texts, booleans and None as themselves, anything else as its text.
QueryValue query_value(View value);

}  // namespace loopglass
