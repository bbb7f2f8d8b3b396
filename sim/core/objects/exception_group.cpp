#include "sim/core/objects/exception_group.hpp"

#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type ExceptionGroup_type;

namespace {

constexpr std::string_view plural(std::size_t count) { return count == 1 ? "" : "s"; }

Value group_construct(Type* type, CallArgs args) {
    if (args.positional != 2) {
        return raise(TypeError_type, "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
                     args.positional);
    }
    if (!is_str(args[0])) return raise(TypeError_type, "argument 1 must be str, not {}", type_of(args[0])->name_view());
    if (type_of(args[1])->slots.get_item == nullptr || is_dict(args[1]))
        return raise_text(TypeError_type, "second argument (exceptions) must be a sequence");
    Ref<Tuple> members = tuple_from(args[1]);
    if (!members) return {};
    if (members->size == 0)
        return raise_text(ValueError_type, "second argument (exceptions) must be a non-empty sequence");
    bool all_exceptions = true;
    for (std::size_t i = 0; i < members->size; ++i) {
        Type* member = type_of(members->items[i]);
        if (!member->has(type_flags::kException))
            return raise(ValueError_type, "Item {} of second argument (exceptions) is not an exception", i);
        all_exceptions = all_exceptions && is_subtype(member, &Exception_type);
    }
    if (type == &BaseExceptionGroup_type && all_exceptions)
        type = &ExceptionGroup_type;
    else if (!all_exceptions && is_subtype(type, &Exception_type)) {
        if (type == &ExceptionGroup_type)
            return raise_text(TypeError_type, "Cannot nest BaseExceptions in an ExceptionGroup");
        return raise(TypeError_type, "Cannot nest BaseExceptions in '{}'", type->name_view());
    }
    Value made = BaseException_type.slots.construct(type, args);
    if (!made) return {};
    made.as<ExceptionObject>()->payload = args[0];
    made.as<ExceptionObject>()->payload2 = View(members);
    return made;
}
bool group_initialize(View self, CallArgs args) {
    return BaseException_type.slots.initialize(self, CallArgs{args.values, args.positional, nullptr});
}

Value group_str(View self) {
    const std::size_t count = group_members(self)->size;
    Ref<Str> message = str(self.as<ExceptionObject>()->payload);
    if (!message) return {};
    return make_str(fmt::format("{} ({} sub-exception{})", message->view(), count, plural(count)));
}

/// What a part keeps of the whole: traceback, cause, context, notes.
bool copy_details(View from, View to) {
    auto *source = from.as<ExceptionObject>(), *target = to.as<ExceptionObject>();
    target->traceback = source->traceback;
    target->cause = source->cause;
    target->context = source->context;
    target->suppress_context = source->suppress_context;
    if (source->dict == nullptr) return true;
    View notes = dict_get(source->dict, intern("__notes__"));
    if (!notes || !is_list(notes)) return true;
    return set_attr(to, intern("__notes__"), list_from(notes));
}

/// `group.derive(members)` with the details copied; None when there are none.
Value derive(View group, const std::vector<Value>& members) {
    if (members.empty()) return Value::none();
    Value derived = call_method(group, "derive", {View(make_list(members))});
    if (!derived) return {};
    if (!is_exception_group(derived))
        return raise_text(TypeError_type, "derive must return an instance of BaseExceptionGroup");
    if (!copy_details(group, derived)) return {};
    return derived;
}

int matches(View exception, View condition) {
    const bool by_type = is_tuple(condition) || is_instance(condition, type_type);
    if (by_type) return is_instance_of(exception, condition);
    Value result = call(condition, exception);
    return result ? truth(result) : -1;
}

Value check_condition(View condition) {
    const auto is_exception_class = [](View value) {
        return is_instance(value, type_type) && value.as<Type>()->has(type_flags::kException);
    };
    bool fine = is_exception_class(condition) || (!is_instance(condition, type_type) && is_callable(condition));
    if (is_tuple(condition)) {
        fine = true;
        for (const Value& item : condition.as<Tuple>()->view()) fine = fine && is_exception_class(item);
    }
    return fine ? Value::none()
                : raise_text(TypeError_type, "expected a function, exception type or tuple of exception types");
}

Value group_split(Args args) {
    if (!check_condition(args[1])) return {};
    Value matching, rest;
    if (!split_exception(args[0], args[1], matching, rest)) return {};
    return make_tuple({matching, rest});
}
Value group_subgroup(Args args) {
    if (!check_condition(args[1])) return {};
    Value matching, rest;
    if (!split_exception(args[0], args[1], matching, rest)) return {};
    return matching;
}
Value group_derive(Args args) {
    const Value values[] = {args[0].as<ExceptionObject>()->payload, args[1]};
    return call(View(&BaseExceptionGroup_type), std::span<const Value>(values));
}
Value group_message(View self) { return self.as<ExceptionObject>()->payload; }
Value group_exceptions(View self) { return self.as<ExceptionObject>()->payload2; }

constexpr Method kMethods[] = {{"split", "self, condition, /", &group_split},
                               {"subgroup", "self, condition, /", &group_subgroup},
                               {"derive", "self, excs, /", &group_derive},
                               {"__class_getitem__", "cls, object, /", &class_get_item, "See PEP 585", Method::kClass}};
constexpr Getter kGetters[] = {{"message", &group_message}, {"exceptions", &group_exceptions}};

}  // namespace

Tuple* group_members(View group) { return group.as<ExceptionObject>()->payload2.as<Tuple>(); }

Value make_exception_group(std::string_view message, View exceptions) {
    const Value values[] = {make_str(message), exceptions};
    return call(View(&BaseExceptionGroup_type), std::span<const Value>(values));
}

bool split_exception(View exception, View condition, Value& matching, Value& rest) {
    matching = rest = Value::none();
    const int whole = matches(exception, condition);
    if (whole < 0) return false;
    if (whole == 1) {
        matching = exception;
        return true;
    }
    if (!is_exception_group(exception)) {
        rest = exception;
        return true;
    }
    if (!enter_native(" in exceptiongroup_split_recursive")) return false;
    std::vector<Value> in, out;
    bool fine = true;
    for (const Value& member : group_members(exception)->view()) {
        Value member_in, member_out;
        fine = split_exception(member, condition, member_in, member_out);
        if (!fine) break;
        if (!member_in.is_none()) in.push_back(member_in);
        if (!member_out.is_none()) out.push_back(member_out);
    }
    leave_native();
    if (!fine) return false;
    matching = derive(exception, in);
    if (!matching) return false;
    rest = derive(exception, out);
    return static_cast<bool>(rest);
}

void set_exception_group_slots() {
    Slots& slots = BaseExceptionGroup_type.slots;
    slots.construct = &group_construct;
    slots.initialize = &group_initialize;
    slots.str = &group_str;
}
std::span<const Method> exception_group_methods(const Type* type) {
    return type == &BaseExceptionGroup_type ? std::span<const Method>(kMethods) : std::span<const Method>();
}
std::span<const Getter> exception_group_getters() { return kGetters; }

void define_exception_group_type() {
    define_type(ExceptionGroup_type, {.name = "ExceptionGroup",
                                      .base = &BaseExceptionGroup_type,
                                      .size = sizeof(ExceptionObject),
                                      .flags = type_flags::kGc | type_flags::kBaseType | type_flags::kException,
                                      .dict_offset = offsetof(ExceptionObject, dict)});
    // The one builtin class with two bases.
    ExceptionGroup_type.bases = make_tuple({View(&BaseExceptionGroup_type), View(&Exception_type)}).release();
    ExceptionGroup_type.mro = make_tuple({View(&ExceptionGroup_type), View(&BaseExceptionGroup_type),
                                          View(&Exception_type), View(&BaseException_type), View(&object_type)})
                                  .release();
}

}  // namespace loopglass
