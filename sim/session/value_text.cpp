#include "sim/session/value_text.hpp"

#include <fmt/format.h>

#include "sim/core/number/float_text.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/text/quote.hpp"
#include "sim/loop/coroutine.hpp"
#include "sim/loop/task.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/python/vm/generator.hpp"

namespace loopglass {

namespace {

/// A prefix that does not cut a character.
std::string_view prefix(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
    return text.substr(0, bytes);
}

class ValueWriter {
public:
    explicit ValueWriter(const ValueTextLimits& limits) : limits_(limits) {}

    void write(View value, int depth) {
        if (is_full()) return;
        if (value.is_empty())
            out_ += "(unset)";
        else if (value.is_none())
            out_ += "None";
        else if (value.is_bool())
            out_ += value.is_true() ? "True" : "False";
        else if (value.is_ellipsis())
            out_ += "Ellipsis";
        else if (value.is_not_implemented())
            out_ += "NotImplemented";
        else if (value.is_small_int())
            out_ += fmt::format("{}", value.small_int());
        else if (value.is_inline_float())
            out_ += number::repr_float(value.inline_float());
        else
            write_object(value, depth);
    }

    std::string take() {
        if (!is_full()) return std::move(out_);
        return fmt::format("{}…", prefix(out_, limits_.length));
    }

private:
    bool is_full() const { return out_.size() > limits_.length; }

    void write_object(View value, int depth) {
        const Type* type = value.object()->type;
        if (type->is_heap_type() && write_enum_member(value)) return;
        if (is_str(value))
            write_str(as_str(value)->view());
        else if (is_bytes(value))
            out_ += text::repr_bytes(prefix(value.as<Bytes>()->view(), limits_.length));
        else if (is_bytearray(value))
            out_ += text::repr_bytearray(prefix(value.as<ByteArray>()->view(), limits_.length));
        else if (is_int(value))
            write_big_int(value);
        else if (is_float(value))
            out_ += number::repr_float(as_double(value));
        else if (is_list(value))
            write_items(value, value.as<List>()->view(), "[", "]", depth);
        else if (is_tuple(value))
            write_tuple(value, depth);
        else if (is_dict(value))
            write_dict(value, depth);
        else if (is_set(value))
            write_set(value, depth);
        else if (type->has(type_flags::kException))
            write_exception(value, depth);
        else if (is_instance(value, task_type))
            write_task(value.as<Task>());
        else if (is_future(value))
            out_ += fmt::format("<Future {}>", state_of(value.as<Future>()));
        else if (type->has(type_flags::kType))
            out_ += fmt::format("<class '{}'>", value.as<Type>()->name_view());
        else if (!write_callable(value))
            write_other(value, depth);
    }

    void write_str(std::string_view text) {
        const std::string_view shown = prefix(text, limits_.length);
        out_ += text::repr_str(shown);
        if (shown.size() < text.size()) out_ += "…";
    }

    void write_big_int(View value) {
        const auto digits = as_big(value).to_decimal(200);
        out_ += digits ? *digits : std::string("(an int of more than 200 digits)");
    }

    /// The separator before item `index`; false when no more are to be shown.
    bool separate(std::size_t index) {
        if (index > 0) out_ += ", ";
        if (index < limits_.items && !is_full()) return true;
        out_ += "…";
        return false;
    }

    /// True when the container may be entered; else it is written as closed.
    bool enter(View value, int depth, std::string_view open, std::string_view close) {
        if (type_of(value)->is_heap_type()) out_ += type_of(value)->name_view();
        out_ += open;
        if (depth < limits_.depth) return true;
        out_ += "…";
        out_ += close;
        return false;
    }

    void write_items(View value, std::span<Value> items, std::string_view open, std::string_view close, int depth) {
        if (items.empty()) {
            out_ += fmt::format("{}{}", open, close);
            return;
        }
        if (!enter(value, depth, open, close)) return;
        for (std::size_t index = 0; index < items.size() && separate(index); ++index) write(items[index], depth + 1);
        out_ += close;
    }

    void write_tuple(View value, int depth) {
        auto* tuple = value.as<Tuple>();
        write_items(value, tuple->view(), "(", tuple->size == 1 ? ",)" : ")", depth);
    }

    void write_dict(View value, int depth) {
        auto* dict = value.as<Dict>();
        if (dict->used == 0) {
            out_ += "{}";
            return;
        }
        if (!enter(value, depth, "{", "}")) return;
        std::size_t index = 0;
        for (std::size_t at = 0; DictEntry* entry = dict_next(dict, at); ++index) {
            if (!separate(index)) break;
            write(entry->key, depth + 1);
            out_ += ": ";
            write(entry->value, depth + 1);
        }
        out_ += "}";
    }

    void write_set(View value, int depth) {
        auto* set = value.as<Set>();
        const bool frozen = is_instance(value, frozenset_type);
        if (set->used == 0) {
            out_ += frozen ? "frozenset()" : "set()";
            return;
        }
        if (!enter(value, depth, frozen ? "frozenset({" : "{", frozen ? "})" : "}")) return;
        std::size_t index = 0;
        for (std::size_t at = 0; SetEntry* entry = set_next(set, at); ++index) {
            if (!separate(index)) break;
            write(entry->key, depth + 1);
        }
        out_ += frozen ? "})" : "}";
    }

    void write_exception(View value, int depth) {
        auto* error = value.as<ExceptionObject>();
        out_ += error->type->name_view();
        if (!error->args)
            out_ += "()";
        else if (error->args->size == 1) {
            out_ += "(";
            write(error->args->items[0], depth + 1);
            out_ += ")";
        } else {
            write_items(View(error->args), error->args->view(), "(", ")", depth);
        }
    }

    static std::string state_of(const Future* future) {
        if (future->state == Future::State::pending) return "pending";
        if (future->state == Future::State::cancelled) return "cancelled";
        return future->exception() ? "failed" : "finished";
    }

    void write_task(Task* task) {
        std::string name = "?";
        if (task->name.is_small_int())
            name = fmt::format("Task-{}", task->name.view().small_int());
        else if (task->name && is_str(task->name))
            name = as_str(task->name)->view();
        out_ += fmt::format("<Task {}, {}>", prefix(name, 60), state_of(task));
    }

    bool write_callable(View value) {
        if (is_exactly(value, function_type)) {
            const Value& name = value.as<Function>()->qualname;
            out_ += fmt::format("<function {}>", name && is_str(name) ? as_str(name)->view() : "?");
        } else if (is_exactly(value, native_function_type) || is_exactly(value, method_descriptor_type)) {
            out_ += fmt::format("<built-in function {}>", value.as<NativeFunction>()->method->name);
        } else if (is_exactly(value, bound_method_type)) {
            out_ += "<bound method ";
            const Value& function = value.as<BoundMethod>()->function;
            if (is_exactly(function, function_type)) out_ += as_str(function.as<Function>()->qualname)->view();
            out_ += ">";
        } else if (is_exactly(value, coroutine_type) || is_exactly(value, generator_type) ||
                   is_exactly(value, async_generator_type)) {
            const auto* generator = value.as<Generator>();
            out_ += fmt::format("<{} {}>", type_of(value)->name_view(),
                                generator->qualname ? generator->qualname->view() : "?");
        } else if (is_instance(value, native_coroutine_type)) {
            out_ += fmt::format("<coroutine {}>", value.as<NativeCoroutine>()->name);
        } else {
            return false;
        }
        return true;
    }

    /// Members of an Enum know their names.
    bool write_enum_member(View value) {
        Dict** slot = dict_slot(value);
        if (slot == nullptr || *slot == nullptr) return false;
        static Str* const key = intern("_name_");
        const View name = dict_get(*slot, key);
        if (!name || !is_str(name)) return false;
        out_ += fmt::format("{}.{}", type_of(value)->name_view(), as_str(name)->view());
        return true;
    }

    void write_other(View value, int depth) {
        Type* type = type_of(value);
        if (is_exactly(value, cell_type)) {
            write(value.as<Cell>()->value, depth);
        } else if (is_exactly(value, weakref_type)) {
            out_ += value.as<WeakReference>()->referent == nullptr
                        ? "<weakref; dead>"
                        : fmt::format("<weakref to {}>", value.as<WeakReference>()->referent->type->name_view());
        } else if (is_exactly(value, range_type)) {
            write_range(value.as<Range>());
        } else if (is_exactly(value, module_type)) {
            out_ += "<module>";
        } else if (type->is_heap_type()) {
            write_instance(value, depth);
        } else {
            out_ += fmt::format("<{}>", type->name_view());
        }
    }

    void write_range(const Range* range) {
        out_ += "range(";
        write(range->start, 0);
        out_ += ", ";
        write(range->stop, 0);
        if (!(range->step.view() == View::small_int(1))) {
            out_ += ", ";
            write(range->step, 0);
        }
        out_ += ")";
    }

    void write_instance(View value, int depth) {
        out_ += type_of(value)->name_view();
        Dict** slot = dict_slot(value);
        if (slot == nullptr || *slot == nullptr || (*slot)->used == 0) {
            out_ += "()";
            return;
        }
        if (depth >= limits_.depth) {
            out_ += "(…)";
            return;
        }
        out_ += "(";
        std::size_t index = 0;
        for (std::size_t at = 0; DictEntry* entry = dict_next(*slot, at); ++index) {
            if (!separate(index)) break;
            if (is_str(entry->key)) out_ += as_str(entry->key)->view();
            out_ += "=";
            write(entry->value, depth + 1);
        }
        out_ += ")";
    }

    ValueTextLimits limits_;
    std::string out_;
};

}  // namespace

std::string value_text(View value, const ValueTextLimits& limits) {
    ValueWriter writer(limits);
    writer.write(value, 0);
    return writer.take();
}

std::string value_type_name(View value) {
    if (value.is_empty()) return {};
    if (is_exactly(value, cell_type)) return value_type_name(value.as<Cell>()->value);
    return std::string(type_of(value)->name_view());
}

QueryValue query_value(View value) {
    if (value.is_empty() || value.is_none()) return std::monostate();
    if (value.is_bool()) return value.is_true();
    if (value.is_small_int()) return static_cast<double>(value.small_int());
    if (is_float(value)) return as_double(value);
    if (is_str(value)) return std::string(as_str(value)->view());
    return value_text(value);
}

}  // namespace loopglass
