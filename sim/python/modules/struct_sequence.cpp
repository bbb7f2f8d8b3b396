#include "sim/python/modules/struct_sequence.hpp"

#include <array>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

struct Layout {
    std::span<const char* const> fields;
    std::vector<Getter> getters;  // the type refers to them
};

std::unordered_map<const Type*, Layout>& layouts() {
    static std::unordered_map<const Type*, Layout> table;
    return table;
}

template <std::size_t index>
Value field(View self) {
    auto* tuple = self.as<Tuple>();
    return index < tuple->size ? tuple->items[index] : Value::none();
}
template <std::size_t... index>
constexpr auto field_table(std::index_sequence<index...>) {
    return std::array<Value (*)(View), sizeof...(index)>{&field<index>...};
}
constexpr auto kFields = field_table(std::make_index_sequence<20>());

Value sequence_repr(View self) {
    const Type* type = type_of(self);
    const auto fields = layouts()[type].fields;
    auto* tuple = self.as<Tuple>();
    std::string out = fmt::format("{}(", type->native_name);
    for (std::size_t i = 0; i < tuple->size && i < fields.size(); ++i) {
        Ref<Str> text = repr(tuple->items[i]);
        if (!text) return {};
        out += fmt::format("{}{}={}", i == 0 ? "" : ", ", fields[i], text->view());
    }
    return make_str(out + ")");
}

}  // namespace

void define_struct_sequence(Type& type, const char* name, std::span<const char* const> fields) {
    Layout& layout = layouts()[&type];
    layout.fields = fields;
    for (std::size_t i = 0; i < fields.size(); ++i) layout.getters.push_back({fields[i], kFields[i]});
    type.slots.repr = &sequence_repr;
    define_type(type, {.name = name,
                       .base = &tuple_type,
                       .size = tuple_type.basic_size,
                       .flags = type_flags::kGc,
                       .getters = layout.getters});
}

Value make_struct_sequence(Type& type, std::span<const Value> values) {
    Ref<Tuple> tuple = make_tuple(values);
    if (!tuple) return {};
    tuple->type = &type;
    return tuple;
}

}  // namespace loopglass
