// What a class tells of its instances' layout: __flags__, __basicsize__ and their kin. The sizes are ours; the flags
// have CPython's bits (Include/object.h), for programs that test them.
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/define.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

namespace {

struct FlagPair {
    std::uint32_t ours;
    unsigned bit;  ///< in CPython's tp_flags
};
constexpr FlagPair kFlagPairs[] = {
    {type_flags::kSequence, 5},   {type_flags::kMapping, 6}, {type_flags::kNoInstances, 7},
    {type_flags::kHeapType, 9},   {type_flags::kGc, 14},     {type_flags::kAbstract, 20},
    {type_flags::kInt, 24},       {type_flags::kList, 25},   {type_flags::kTuple, 26},
    {type_flags::kBytes, 27},     {type_flags::kStr, 28},    {type_flags::kDict, 29},
    {type_flags::kException, 30}, {type_flags::kType, 31},
};

Value flags(View self) {
    const Type* type = self.as<Type>();
    constexpr std::int64_t kImmutable = 1 << 8, kBaseType = 1 << 10, kReady = 1 << 12;
    std::int64_t bits = kReady;
    if (!type->is_heap_type()) bits |= kImmutable;
    if (type->is_heap_type() || type->has(type_flags::kBaseType)) bits |= kBaseType;
    for (const FlagPair& pair : kFlagPairs) {
        if (type->has(pair.ours)) bits |= std::int64_t{1} << pair.bit;
    }
    return make_int(bits);
}
Value basic_size(View self) { return make_int(self.as<Type>()->basic_size); }
Value item_size(View self) {
    const Type* type = self.as<Type>();
    return make_int(type->has(type_flags::kTuple) ? sizeof(Value) : type->has(type_flags::kBytes) ? 1 : 0);
}
Value dict_offset(View self) {
    const std::uint32_t offset = self.as<Type>()->dict_offset;
    return make_int(offset == kDictBehindItems ? -1 : std::int64_t{offset});
}

constexpr Getter kGetters[] = {{"__flags__", &flags},
                               {"__basicsize__", &basic_size},
                               {"__itemsize__", &item_size},
                               {"__dictoffset__", &dict_offset}};

}  // namespace

void define_type_layout() { add_getters(type_type, kGetters); }

}  // namespace loopglass
