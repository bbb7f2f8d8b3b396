#include <algorithm>

#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/exception_group.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/loop/coroutine_methods.hpp"
#include "sim/python/vm/evaluation.hpp"

namespace loopglass {

namespace {

bool is_exception_class(View value) {
    return is_instance(value, type_type) && value.as<Type>()->has(type_flags::kException);
}

bool check_except_type(View type) {
    bool fine = is_exception_class(type);
    if (is_tuple(type)) {
        fine = true;
        for (const Value& item : type.as<Tuple>()->view()) fine = fine && is_exception_class(item);
    }
    if (!fine) raise_text(TypeError_type, "catching classes that do not inherit from BaseException is not allowed");
    return fine;
}

/// `except` looks at the class's MRO only: no __subclasscheck__.
bool matches(View exception, View type) {
    if (is_tuple(type)) {
        for (const Value& item : type.as<Tuple>()->view()) {
            if (matches(exception, item)) return true;
        }
        return false;
    }
    return is_instance(exception, *type.as<Type>());
}

}  // namespace

int exception_matches(View exception, View type) {
    if (!check_except_type(type)) return -1;
    return matches(exception, type) ? 1 : 0;
}

bool match_exception_group(View exception, View type, Value& matching, Value& rest) {
    matching = rest = Value::none();
    if (exception.is_none()) return true;
    if (!check_except_type(type)) return false;
    const auto is_group_class = [](View value) {
        return is_instance(value, type_type) && is_subtype(value.as<Type>(), &BaseExceptionGroup_type);
    };
    bool names_group = is_group_class(type);
    if (is_tuple(type)) {
        for (const Value& item : type.as<Tuple>()->view()) names_group = names_group || is_group_class(item);
    }
    if (names_group) {
        raise_text(TypeError_type, "catching ExceptionGroup with except* is not allowed. Use except instead.");
        return false;
    }
    if (matches(exception, type)) {
        if (is_exception_group(exception)) {
            matching = exception;
        } else {
            // A bare exception is wrapped so that the handler sees a group.
            matching = make_exception_group("", Value(make_tuple({exception})));
            if (!matching) return false;
            matching.as<ExceptionObject>()->traceback = exception.as<ExceptionObject>()->traceback;
        }
        return true;
    }
    if (is_exception_group(exception)) return split_exception(exception, type, matching, rest);
    rest = exception;
    return true;
}

namespace {

/// The leaves of a group, by identity.
void collect_leaves(View exception, std::vector<Object*>& leaves) {
    if (!is_exception_group(exception)) {
        leaves.push_back(exception.object());
        return;
    }
    for (const Value& member : group_members(exception)->view()) collect_leaves(member, leaves);
}

bool same_origin(View a, View b) {
    auto *left = a.as<ExceptionObject>(), *right = b.as<ExceptionObject>();
    return left->traceback == right->traceback && left->cause == right->cause && left->context == right->context;
}

/// The part of `whole` whose leaves are among `leaves`.
Value project(View whole, const std::vector<Object*>& leaves) {
    std::vector<Value> members;
    bool is_whole = true;
    for (const Value& member : group_members(whole)->view()) {
        const std::size_t before = members.size();
        if (is_exception_group(member)) {
            Value part = project(member, leaves);
            if (!part) return {};
            if (!part.is_none()) members.push_back(part);
        } else if (std::find(leaves.begin(), leaves.end(), member.object()) != leaves.end()) {
            members.push_back(member);
        }
        is_whole = is_whole && members.size() > before && members.back() == member;
    }
    if (members.empty()) return Value::none();
    if (is_whole) return whole;
    Value derived = call_method(whole, "derive", {View(make_list(members))});
    if (!derived) return {};
    auto *source = whole.as<ExceptionObject>(), *target = derived.as<ExceptionObject>();
    target->traceback = source->traceback;
    target->cause = source->cause;
    target->context = source->context;
    target->suppress_context = source->suppress_context;
    return derived;
}

}  // namespace

/// What an except* statement raises at its end: the exceptions raised in its handlers, and what was reraised or
/// unhandled in the shape of the original.
Value prepare_reraise_star(View original, View raised_list) {
    auto* list = raised_list.as<List>();
    std::vector<Value> raised;
    std::vector<Object*> unhandled;
    Value bare;
    for (const Value& item : list->view()) {
        if (item.is_none()) continue;
        if (!is_exception_group(original)) {
            bare = item;
            continue;
        }
        if (item == Value(original) || (is_exception_group(item) && same_origin(item, original)))
            collect_leaves(item, unhandled);
        else
            raised.push_back(item);
    }
    if (!is_exception_group(original)) return bare ? bare : Value::none();
    Value rest = unhandled.empty() ? Value::none() : project(original, unhandled);
    if (!rest) return {};
    if (raised.empty()) return rest;
    if (!rest.is_none()) raised.push_back(rest);
    if (raised.size() == 1) return raised[0];
    return make_exception_group("", Value(make_list(raised)));
}

void raise_from(View exception, View cause) {
    Value instance = exception;
    if (is_exception_class(exception)) {
        instance = exception_instance(exception, call(exception));
        if (!instance) return;
    } else if (!type_of(exception)->has(type_flags::kException)) {
        raise_text(TypeError_type, "exceptions must derive from BaseException");
        return;
    }
    if (cause) {
        Value fixed = cause;
        if (is_exception_class(cause)) {
            fixed = exception_instance(cause, call(cause));
            if (!fixed) return;
        } else if (!cause.is_none() && !type_of(cause)->has(type_flags::kException)) {
            raise_text(TypeError_type, "exception causes must derive from BaseException");
            return;
        }
        instance.as<ExceptionObject>()->cause = fixed.is_none() ? Value() : fixed;
        instance.as<ExceptionObject>()->suppress_context = true;
    }
    raise_value(instance);
}

Value enter_context(View manager, Value& exit, bool is_async) {
    static Str* const names[2][2] = {{intern("__enter__"), intern("__exit__")},
                                     {intern("__aenter__"), intern("__aexit__")}};
    const auto refuse = [&](std::string_view missed) {
        if (has_error()) return Value();
        return raise(TypeError_type, "'{}' object does not support the {} protocol{}", type_of(manager)->name_view(),
                     is_async ? "asynchronous context manager" : "context manager", missed);
    };
    Type* type = type_of(manager);
    Value enter = lookup_in_type(type, names[is_async ? 1 : 0][0]);
    const bool unbound =
        enter && type_of(enter)->has(type_flags::kMethodDescriptor);  // called with its self, not bound
    if (!unbound) enter = lookup_special(manager, names[is_async ? 1 : 0][0]);
    if (!enter) return refuse("");
    Str* exit_name = names[is_async ? 1 : 0][1];
    exit = lookup_special(manager, exit_name);
    if (!exit) return refuse(fmt::format(" (missed {} method)", exit_name->view()));
    return unbound ? call(enter, manager) : call(enter);
}

Value call_exit(View exit, View exception) {
    Value traceback = exception.as<ExceptionObject>()->traceback;
    return call(exit, View(type_of(exception)), exception, traceback ? traceback.view() : View::none());
}

Value replace_stop_iteration(View exception, const CodeObject* code) {
    const char* message = nullptr;
    if (is_instance(exception, StopIteration_type)) {
        message = code->has(code_flags::kAsyncGenerator) ? "async generator raised StopIteration"
                  : code->has(code_flags::kCoroutine)    ? "coroutine raised StopIteration"
                                                         : "generator raised StopIteration";
    } else if (code->has(code_flags::kAsyncGenerator) && is_instance(exception, StopAsyncIteration_type)) {
        message = "async generator raised StopAsyncIteration";
    }
    if (message == nullptr) return exception;
    Ref<ExceptionObject> replaced = make_exception(RuntimeError_type, message);
    replaced->cause = exception;
    replaced->context = exception;
    replaced->suppress_context = true;
    return replaced;
}

}  // namespace loopglass
