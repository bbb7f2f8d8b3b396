#include "sim/core/objects/iterator_reduction.hpp"

#include "sim/core/core_hooks.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

/// As the program sees it: it may have put another function there. Empty when raised.
Value iter_function() { return core_hooks.builtin("iter"); }

}  // namespace

Value reduce_to_iter(View container) {
    const Value function = iter_function();
    return function ? Value(make_tuple({function, make_tuple({container})})) : Value();
}

Value reduce_to_iter(View container, Value index) {
    const Value function = iter_function();
    return function ? Value(make_tuple({function, make_tuple({container}), index})) : Value();
}

Value reduce_to_reversed(View container, std::int64_t index) {
    return make_tuple({View(&reversed_type), make_tuple({container}), make_int(index)});
}

Value reduce_to_reversed(View empty) { return make_tuple({View(&reversed_type), make_tuple({empty})}); }

Value reduce_to_rest(View copy) {
    const Ref<List> rest = list_from(copy);
    return rest ? reduce_to_iter(rest) : Value();
}

bool read_iterator_state(View state, std::int64_t& index) {
    if (!is_int(state)) {
        raise_text(TypeError_type, "an integer is required");
        return false;
    }
    if (to_int64(state, index)) return true;
    if (!has_error()) raise_text(OverflowError_type, "Python int too large to convert to C ssize_t");
    return false;
}

}  // namespace loopglass
