#include "sim/python/code/code.hpp"

#include <atomic>
#include <new>

#include "sim/core/collector.hpp"
#include "sim/core/heap.hpp"
#include "sim/core/runtime.hpp"

namespace loopglass {
namespace {

struct OpcodeRow {
    std::string_view name;
    std::uint32_t weight;
    bool cached;
};

constexpr OpcodeRow kRows[] = {
#define LOOPGLASS_OPCODE(name, pops, pushes, weight, cached, meaning) {#name, weight, (cached) != 0},
#include "sim/python/code/opcodes.def"
#undef LOOPGLASS_OPCODE
};

const OpcodeRow& row(Opcode op) { return kRows[static_cast<std::size_t>(op)]; }

}  // namespace

Ref<CodeObject> make_code() {
    static std::atomic<std::uint32_t> next_id{0};
    auto* code = new_object<CodeObject>(code_type);
    const Object header = *code;
    new (code) CodeObject();
    static_cast<Object&>(*code) = header;
    code->docstring = Value::none();
    code->id = next_id++;
    return Ref<CodeObject>::adopt(code);
}

std::string_view opcode_name(Opcode op) { return row(op).name; }
bool opcode_is_cached(Opcode op) { return row(op).cached; }
std::uint32_t opcode_weight(Opcode op) { return row(op).weight; }

}  // namespace loopglass
