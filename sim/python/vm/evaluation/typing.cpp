// Type parameters (PEP 695): the objects themselves are made by the module `typing`.
#include <fmt/format.h>

#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/python/import.hpp"
#include "sim/python/vm/evaluation.hpp"

namespace loopglass {

namespace {

Value typing_function(std::string_view name) {
    Value typing = import_dotted("typing");
    return typing ? get_attr(typing, intern(name)) : Value();
}

}  // namespace

Value make_type_param(std::uint32_t flags, const View* operands) {
    const bool has_bound = (flags & 4U) != 0, has_default = (flags & 16U) != 0;
    Value make = typing_function("_make_type_param");
    if (!make) return {};
    const Value values[] = {Value(View::small_int(flags & 3U)), operands[0], has_bound ? operands[1] : View::none(),
                            Value::boolean((flags & 8U) != 0),
                            has_default ? operands[has_bound ? 2 : 1] : View::none()};
    return call(make, std::span<const Value>(values));
}

Value subscript_generic(View params) {
    Value generic = typing_function("Generic");
    return generic ? get_item(generic, params) : Value();
}

Value make_type_alias(View name, View params, View value) {
    Value make = typing_function("_make_type_alias");
    return make ? call(make, name, params, value) : Value();
}

}  // namespace loopglass
