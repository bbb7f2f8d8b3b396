// The Python type `code`: what inspect, traceback and curious programs read of a function's code.
#include <functional>

#include "sim/core/collector.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/runtime.hpp"
#include "sim/python/code/code.hpp"

namespace loopglass {

Type code_type;

namespace {

CodeObject* code_of(View self) { return &with_body(*self.as<CodeObject>()); }

void code_destroy(Object* self) {
    auto* code = static_cast<CodeObject*>(self);
    code->~CodeObject();
    free_object(code, sizeof(CodeObject));
}

void code_traverse(Object* self, Visitor& visit) {
    auto* code = static_cast<CodeObject*>(self);
    for (const Value& constant : code->constants) visit(constant);
    visit(code->docstring);
    visit(code->name);
    visit(code->qualname);
    visit(code->filename);
}

Value code_repr(View self) {
    const CodeObject* code = code_of(self);
    return make_str(fmt::format("<code object {} at {}, file \"{}\", line {}>", code->name->view(), address_text(self),
                                code->filename->view(), code->first_line));
}

Value text_tuple(std::span<Str* const> names) {
    std::vector<Value> items;
    for (Str* name : names) items.emplace_back(static_cast<Object*>(name));
    return make_tuple(std::span<const Value>(items));
}

template <auto Member>
Value number(View self) {
    return make_int(std::invoke(Member, code_of(self)));
}
template <auto Member>
Value value_of(View self) {
    return std::invoke(Member, code_of(self));
}

Value constants(View self) { return make_tuple(std::span<const Value>(code_of(self)->constants)); }
Value names(View self) { return text_tuple(code_of(self)->names); }

Value variable_names(View self) {
    const CodeObject* code = code_of(self);
    return text_tuple(std::span(code->locals).first(code->plain_local_count));
}

Value cell_names(View self) {
    const CodeObject* code = code_of(self);
    std::vector<Str*> cells;
    for (const std::uint32_t slot : code->cell_locals) cells.push_back(code->locals[slot]);
    return text_tuple(cells);
}

Value free_names(View self) {
    const CodeObject* code = code_of(self);
    return text_tuple(std::span(code->locals).last(code->free_count));
}

Value flags(View self) {
    constexpr std::uint32_t kNewLocals = 1U << 1;
    const CodeObject* code = code_of(self);
    std::uint32_t bits = code->flags & ~code_flags::kClassBody;
    if (code->has(code_flags::kOptimized)) bits |= kNewLocals;
    return make_int(bits);
}

/// Ours, not CPython's: words of four bytes, the least significant first.
Value instruction_bytes(View self) {
    std::string bytes;
    for (const Instruction word : code_of(self)->instructions) {
        for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((word >> shift) & 0xffU);
    }
    return make_bytes(bytes);
}

/// An iterator over one tuple per word: (line, end_line, column, end_column).
Value positions(Args args) {
    const Ref<List> rows = make_list();
    const auto item = [](const CodePosition& position, std::uint32_t value) {
        return position.line != 0 ? make_int(value) : Value::none();
    };
    for (const CodePosition& position : code_of(args[0])->positions) {
        const Value row = make_tuple({item(position, position.line), item(position, position.end_line),
                                      item(position, position.column), item(position, position.end_column)});
        if (!append(rows.get(), row)) return {};
    }
    return iter(rows);
}

/// An iterator over one tuple per run of words on one line: (first byte, byte behind the last, line or None).
Value lines(Args args) {
    constexpr std::size_t kBytesPerWord = sizeof(Instruction);
    const CodeObject* code = code_of(args[0]);
    const Ref<List> rows = make_list();
    for (std::size_t begin = 0; begin < code->positions.size();) {
        const std::uint32_t line = code->positions[begin].line;
        std::size_t end = begin + 1;
        while (end < code->positions.size() && code->positions[end].line == line) ++end;
        const Value row = make_tuple({make_int(static_cast<std::int64_t>(begin * kBytesPerWord)),
                                      make_int(static_cast<std::int64_t>(end * kBytesPerWord)),
                                      line != 0 ? make_int(line) : Value::none()});
        if (!append(rows.get(), row)) return {};
        begin = end;
    }
    return iter(rows);
}

/// A copy with other attributes: those that say what the code is called and is, not what it does.
Value replace(Args args) {
    const CodeObject* code = code_of(args[0]);
    Ref<CodeObject> copy = make_code();
    const Object header = *copy;
    const std::uint32_t id = copy->id;
    *copy = *code;
    static_cast<Object&>(*copy) = header;
    copy->id = id;
    constexpr std::uint32_t kSettable = code_flags::kIterableCoroutine;
    for (std::size_t i = 0; DictEntry* entry = dict_next(args[1].as<Dict>(), i);) {
        const std::string_view name = as_str(entry->key)->view();
        const View value = entry->value;
        std::int64_t number = 0;
        if (name == "co_flags" && to_int64(value, number)) {
            const auto bits = static_cast<std::uint32_t>(number);
            copy->flags = (copy->flags & ~kSettable) | (bits & kSettable);
        } else if (name == "co_firstlineno" && to_int64(value, number)) {
            copy->first_line = static_cast<std::uint32_t>(number);
        } else if ((name == "co_name" || name == "co_qualname" || name == "co_filename") && is_str(value)) {
            auto& member = name == "co_name" ? copy->name : name == "co_qualname" ? copy->qualname : copy->filename;
            member = Ref<Str>(as_str(value));
        } else if (!has_error()) {
            return unsupported(fmt::format("code.replace({}=…)", name));
        }
        if (has_error()) return {};
    }
    return copy;
}

constexpr Getter kGetters[] = {
    {"co_argcount", number<&CodeObject::argument_count>},
    {"co_posonlyargcount", number<&CodeObject::positional_only_count>},
    {"co_kwonlyargcount", number<&CodeObject::keyword_only_count>},
    {"co_nlocals", number<&CodeObject::plain_local_count>},
    {"co_stacksize", number<&CodeObject::stack_size>},
    {"co_firstlineno", number<&CodeObject::first_line>},
    {"co_flags", flags},
    {"co_code", instruction_bytes},
    {"co_consts", constants},
    {"co_names", names},
    {"co_varnames", variable_names},
    {"co_cellvars", cell_names},
    {"co_freevars", free_names},
    {"co_filename", value_of<&CodeObject::filename>},
    {"co_name", value_of<&CodeObject::name>},
    {"co_qualname", value_of<&CodeObject::qualname>},
};

constexpr Method kMethods[] = {
    {"co_positions", "self, /", positions},
    {"co_lines", "self, /", lines},
    {"replace", "self, /, **changes", replace},
};

}  // namespace

void define_code_type() {
    code_type.slots.destroy = code_destroy;
    code_type.slots.traverse = code_traverse;
    code_type.slots.repr = code_repr;
    define_type(code_type, {.name = "code",
                            .size = sizeof(CodeObject),
                            .flags = type_flags::kNoInstances,
                            .methods = kMethods,
                            .getters = kGetters,
                            .doc = "Create a code object.  Not for mere mortals."});
}

}  // namespace loopglass
