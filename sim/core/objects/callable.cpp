#include "sim/core/objects/callable.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <iterator>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/define.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type native_function_type, method_descriptor_type, getset_type, member_type, bound_method_type, staticmethod_type,
    classmethod_type, property_type, classmethod_descriptor_type;
Type* python_function_type = nullptr;

bool has_python_signature(View function) {
    return python_function_type != nullptr && is_exactly(function, *python_function_type);
}

// -- native functions -----------------------------------------------------------------------------------------------

namespace {

std::string qualified_name(const NativeFunction* function) {
    const std::string_view name = function->method->name;
    const bool qualified = name.find('.') != std::string_view::npos;
    if (function->owner != nullptr && !qualified) return fmt::format("{}.{}", function->owner->name->view(), name);
    return std::string(name);
}

NativeFunction* new_function(Type& type, const Method& method, const Signature* signature, Type* owner, Str* module,
                             View self) {
    auto* function = new_object<NativeFunction>(type);
    function->method = &method;
    function->signature = signature;
    new (&function->self) Value(self);
    function->owner = owner;
    function->module = module;
    return function;
}

/// Read from its text at the first call: of a few thousand functions a program calls a few dozen.
const Signature& signature_for(NativeFunction* function) {
    const std::atomic_ref known(function->signature);  // engines of other threads share the builtin types
    const Signature* signature = known.load(std::memory_order_acquire);
    if (signature == nullptr) [[unlikely]] {
        signature = &signature_of(*function->method);
        known.store(signature, std::memory_order_release);
    }
    return *signature;
}

void function_destroy(Object* object) {
    static_cast<NativeFunction*>(object)->self.~Value();
    free_object(object, sizeof(NativeFunction));
}
void function_traverse(Object* object, Visitor& visit) { visit(static_cast<NativeFunction*>(object)->self); }

Value function_call(View callable, CallArgs args) { return call_native(callable.as<NativeFunction>(), args); }

Value method_descriptor_call(View callable, CallArgs args) {
    auto* function = callable.as<NativeFunction>();
    if (args.positional == 0)
        return raise(TypeError_type, "unbound method {}() needs an argument", qualified_name(function));
    if (!is_instance(args[0], *function->owner)) {
        return raise(TypeError_type, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                     function->method->name, function->owner->name_view(), type_of(args[0])->name_view());
    }
    return call_native(function, args);
}
Value method_descriptor_get(View self, View instance, View) {
    return instance ? make_bound_native(self, instance) : Value(self);
}

Value classmethod_descriptor_get(View self, View instance, View owner) {
    return make_bound_native(self, owner ? owner : View(type_of(instance)));
}

Value function_repr(View self) {
    auto* function = self.as<NativeFunction>();
    if (signature_for(function).python_style) {  // written in Python there
        if (!function->self || function->owner == nullptr) {
            return make_str(fmt::format("<function {} at {}>", qualified_name(function), address_text(self)));
        }
        Ref<Str> owner = repr(function->self);
        return owner ? Value(make_str(fmt::format("<bound method {} of {}>", qualified_name(function), owner->view())))
                     : Value();
    }
    if (is_exactly(self, method_descriptor_type)) {
        return make_str(
            fmt::format("<method '{}' of '{}' objects>", function->method->name, function->owner->name_view()));
    }
    if (function->self && function->owner != nullptr) {
        return make_str(fmt::format("<built-in method {} of {} object at {}>", function->method->name,
                                    type_of(function->self)->name_view(), address_text(function->self)));
    }
    return make_str(fmt::format("<built-in function {}>", function->method->name));
}
Value function_name(View self) {
    const std::string_view name = self.as<NativeFunction>()->method->name;
    return View(intern(name.substr(name.rfind('.') + 1)));
}
Value function_qualname(View self) { return make_str(qualified_name(self.as<NativeFunction>())); }
Value function_doc(View self) {
    const char* doc = self.as<NativeFunction>()->method->doc;
    return *doc == 0 ? Value::none() : Value(make_str(doc));
}
Value function_module(View self) {
    Str* module = self.as<NativeFunction>()->module;
    return module != nullptr ? Value(View(module)) : Value::none();
}
Value function_self(View self) {
    auto* function = self.as<NativeFunction>();
    return function->self ? function->self : Value::none();
}
std::int64_t function_hash(View self) {
    auto* function = self.as<NativeFunction>();
    const auto own = static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(function->method) >> 4U);
    return function->self ? own ^ static_cast<std::int64_t>(id_of(function->self) >> 4U) : own;
}
Value function_compare(View self, View other, CompareOp op) {
    if ((op != CompareOp::equal && op != CompareOp::not_equal) || type_of(self) != type_of(other))
        return View::not_implemented();
    auto *a = self.as<NativeFunction>(), *b = other.as<NativeFunction>();
    const bool same = a->method == b->method && a->self == b->self;
    return Value::boolean(same == (op == CompareOp::equal));
}
/// What inspect.iscoroutinefunction looks for where there is no code object.
Value function_marks_coroutine(View self) {
    const auto* method = self.as<NativeFunction>()->method;
    if (std::string_view(method->signature).starts_with("async ")) return Value::boolean(true);
    return raise(AttributeError_type, "'{}' object has no attribute '_is_coroutine_mark'", type_of(self)->name_view());
}
/// As inspect reads it: "($self, /, sep=None)"; functions of modules leave out their own first one. None where a
/// default is no value, and for what counts as Python.
Value function_text_signature(View self) {
    auto* function = self.as<NativeFunction>();
    std::string text = function->method->signature;
    if (signature_for(function).python_style || text.find("=?") != std::string::npos) return Value::none();
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.replace(at, 1, "\\n");
    if (function->owner != nullptr && (text.starts_with("self") || text.starts_with("cls"))) {
        text = text.starts_with("self") ? "$" + text : "$type" + text.substr(3);
        // What is bound takes no keyword.
        const std::size_t first = std::min(text.find(','), text.size());
        if (text.find('/') == std::string::npos) text.insert(first, ", /");
    }
    return make_str(fmt::format("({})", text));
}
/// Of a function that is Python in CPython, which keeps no text: "(self, item)", without self where it is bound.
Value function_parameters(View self) {
    auto* function = self.as<NativeFunction>();
    std::string_view text = function->method->signature;
    if (!signature_for(function).python_style || text.find("=?") != std::string_view::npos) return Value::none();
    text.remove_prefix(text.find("def ") + 4);
    if (function->self && function->owner != nullptr) {
        const auto comma = text.find(", ");
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 2);
    }
    return make_str(fmt::format("({})", text));
}
constexpr Getter kFunctionGetters[] = {{"__text_signature__", &function_text_signature},
                                       {"_parameters", &function_parameters},
                                       {"__name__", &function_name},
                                       {"_is_coroutine_mark", &function_marks_coroutine},
                                       {"__qualname__", &function_qualname},
                                       {"__doc__", &function_doc},
                                       {"__module__", &function_module},
                                       {"__self__", &function_self}};
Value descriptor_owner(View self) { return View(self.as<NativeFunction>()->owner); }
constexpr Getter kDescriptorGetters[] = {
    {"__name__", &function_name},          {"__text_signature__", &function_text_signature},
    {"_parameters", &function_parameters}, {"_is_coroutine_mark", &function_marks_coroutine},
    {"__qualname__", &function_qualname},  {"__doc__", &function_doc},
    {"__objclass__", &descriptor_owner}};

}  // namespace

namespace {

/// How a complaint about arguments names the function. CPython 3.13 Objects/object.c: _PyObject_FunctionStr.
std::string name_for_callers(const NativeFunction* function, const Signature& signature) {
    const bool of_module = function->owner == nullptr && function->module != nullptr && !signature.python_style;
    if (!of_module || function->module->view() == "builtins") return qualified_name(function);
    return fmt::format("{}.{}", function->module->view(), qualified_name(function));
}

/// Calls that a signature's defaults do not complete alone: keywords, star parameters, wrong counts.
Value call_native_bound(NativeFunction* function, const Signature& signature, bool has_self, CallArgs args) {
    const std::size_t count = signature.parameters.size();
    std::array<Value, kFewParameters> few;
    std::vector<Value> many;
    Value* out = few.data();
    if (count > kFewParameters) {
        many.resize(count);
        out = many.data();
    }
    if (!has_self) {
        if (!bind_arguments(signature, name_for_callers(function, signature), args, out)) return {};
        return function->method->code(Args{out});
    }
    std::vector<Value> with_self;
    with_self.reserve(args.positional + args.keyword_count() + 1);
    with_self.push_back(function->self);
    for (std::uint32_t i = 0; i < args.positional + args.keyword_count(); ++i) with_self.emplace_back(args[i]);
    if (!bind_arguments(signature, name_for_callers(function, signature),
                        CallArgs{with_self.data(), args.positional + 1, args.names}, out))
        return {};
    return function->method->code(Args{out});
}

}  // namespace

namespace {

/// Storage for borrowed arguments: not initialised, since most calls fill only a few.
struct BorrowedArguments {
    std::uint64_t bits[kFewParameters];
    void set(std::size_t i, View value) { bits[i] = value.bits(); }
    Args args() const { return Args{reinterpret_cast<const Value*>(bits)}; }
};

/// Fills the parameters from `from` on with their defaults; false when one has none.
bool fill_defaults(const Signature& signature, std::size_t from, BorrowedArguments& out) {
    const Parameter* const parameters = signature.parameters.data();
    const std::size_t count = signature.parameters.size();
    for (std::size_t i = from; i < count; ++i) {
        if (!parameters[i].optional) return false;
        out.set(i, parameters[i].default_value);
    }
    return true;
}

/// Fills the parameters from `from` on by keyword, then by default. False: `bind_arguments` has to look, or complain.
bool fill_keywords(const Signature& signature, std::size_t from, const CallArgs& args, BorrowedArguments& out) {
    const std::size_t count = signature.parameters.size();
    for (std::size_t i = from; i < count; ++i) out.set(i, View());
    for (std::uint32_t k = 0; k < args.keyword_count(); ++k) {
        std::size_t at = from;
        while (at < count && View(signature.parameters[at].name) != args.names->items[k].view()) ++at;
        if (at == count || signature.parameters[at].kind == Parameter::Kind::positional_only ||
            !View(out.bits[at]).is_empty())
            return false;
        out.set(at, args[args.positional + k]);
    }
    for (std::size_t i = from; i < count; ++i) {
        if (!View(out.bits[i]).is_empty()) continue;
        if (!signature.parameters[i].optional) return false;
        out.set(i, signature.parameters[i].default_value);
    }
    return true;
}

}  // namespace

namespace {

// Apart from the common calls, which need little room on the stack.
[[gnu::noinline]] Value call_native_by_signature(NativeFunction* function, const Signature& signature, bool has_self,
                                                 const CallArgs& args) {
    // Borrowed: the caller holds the arguments and the signature its defaults for as long as the call lasts.
    const std::size_t given = args.positional + (has_self ? 1 : 0);
    if (signature.few && given <= signature.positional) {
        BorrowedArguments values;
        std::size_t filled = 0;
        if (has_self) values.set(filled++, function->self);
        for (std::uint32_t i = 0; i < args.positional; ++i) values.set(filled++, args[i]);
        if (args.names == nullptr ? fill_defaults(signature, filled, values)
                                  : fill_keywords(signature, filled, args, values))
            return function->method->code(values.args());
    }
    if (signature.parameters.size() <= kFewParameters && given >= signature.positional && signature.variadic &&
        !signature.keyword_variadic) {
        // `*args` stands behind the positional ones and takes the rest.
        BorrowedArguments values;
        const std::size_t own = has_self ? 1 : 0, taken = signature.positional - own;
        if (signature.positional >= own) {
            if (has_self) values.set(0, function->self);
            for (std::size_t i = 0; i < taken; ++i) values.set(i + own, args[i]);
            const Ref<Tuple> rest = make_tuple(std::span<const Value>(args.values + taken, args.positional - taken));
            values.set(signature.positional, View(rest));
            const std::size_t next = signature.positional + 1;
            if (args.names == nullptr ? fill_defaults(signature, next, values)
                                      : fill_keywords(signature, next, args, values))
                return function->method->code(values.args());
        }
    }
    return call_native_bound(function, signature, has_self, args);
}

}  // namespace

Value call_native(NativeFunction* function, const CallArgs& args) {
    const Signature& signature = signature_for(function);
    const bool has_self = function->self && signature.is_method && function->owner != nullptr;
    if (!has_self && args.names == nullptr) {
        if (signature.simple && args.positional == signature.positional)
            return function->method->code(Args{args.values});
        if (signature.few && args.positional <= signature.positional) {
            BorrowedArguments values;
            // There are two or three: too few to be taken four at a time.
#pragma clang loop vectorize(disable) unroll(disable)
            for (std::uint32_t i = 0; i < args.positional; ++i) values.set(i, args[i]);
            if (fill_defaults(signature, args.positional, values)) return function->method->code(values.args());
        }
    }
    return call_native_by_signature(function, signature, has_self, args);
}

Value make_native_function(const Method& method, Str* module) {
    return Value::adopt(View(new_function(native_function_type, method, nullptr, nullptr, module, View())));
}

Value make_native_closure(const Method& method, View self) {
    auto* function = new_function(native_function_type, method, &signature_of(method), type_of(self), nullptr, self);
    track(function);
    return Value::adopt(View(function));
}

Value make_bound_native(View descriptor, View self) {
    auto* unbound = descriptor.as<NativeFunction>();
    auto* function =
        new_function(native_function_type, *unbound->method, &signature_for(unbound), unbound->owner, nullptr, self);
    track(function);
    return Value::adopt(View(function));
}

void add_methods(Type& type, std::span<const Method> methods) {
    for (const Method& method : methods) {
        Type& kind = method.kind == Method::kClass    ? classmethod_descriptor_type
                     : method.kind == Method::kStatic ? native_function_type
                                                      : method_descriptor_type;
        NativeFunction* function =
            new_function(kind, method, nullptr, method.kind == Method::kStatic ? nullptr : &type, nullptr, View());
        Value value = Value::adopt(View(function));
        if (method.kind == Method::kStatic) value = make_wrapper(staticmethod_type, value);
        dict_set(type.dict, intern(method.name), value);
    }
}

// -- bound methods --------------------------------------------------------------------------------------------------

namespace {

void bound_destroy(Object* object) {
    auto* method = static_cast<BoundMethod*>(object);
    method->function.~Value();
    method->self.~Value();
    free_object(object, sizeof(BoundMethod));
}
void bound_traverse(Object* object, Visitor& visit) {
    visit(static_cast<BoundMethod*>(object)->function);
    visit(static_cast<BoundMethod*>(object)->self);
}
Value bound_call(View callable, CallArgs args) {
    auto* method = callable.as<BoundMethod>();
    const std::uint32_t total = args.positional + args.keyword_count();
    std::array<Value, 6> few;
    std::vector<Value> many;
    Value* values = few.data();
    if (total + 1 > few.size()) {
        many.resize(total + 1);
        values = many.data();
    }
    values[0] = method->self;
    for (std::uint32_t i = 0; i < total; ++i) values[i + 1] = args[i];
    return call(method->function, CallArgs{values, args.positional + 1, args.names});
}
Value bound_get_attribute(View self, Str* name) {
    // Its doc is the function's, though the type has one too.
    if (lookup_in_type(&bound_method_type, name) && name->view() != "__doc__") return generic_get_attribute(self, name);
    return get_attr(self.as<BoundMethod>()->function, name);
}
Value bound_compare(View self, View other, CompareOp op) {
    if ((op != CompareOp::equal && op != CompareOp::not_equal) || !is_exactly(other, bound_method_type))
        return View::not_implemented();
    auto *a = self.as<BoundMethod>(), *b = other.as<BoundMethod>();
    const bool same = a->self == b->self && equal(a->function, b->function) == 1;
    return Value::boolean(same == (op == CompareOp::equal));
}
std::int64_t bound_hash(View self) {
    auto* method = self.as<BoundMethod>();
    const std::int64_t function_part = hash(method->function);
    const std::int64_t result = static_cast<std::int64_t>(id_of(method->self) >> 4U) ^ function_part;
    return result == -1 ? -2 : result;
}
Value bound_repr(View self) {
    auto* method = self.as<BoundMethod>();
    Value name = get_attr_or_empty(method->function, intern("__qualname__"));
    if (!name) name = get_attr_or_empty(method->function, intern("__name__"));
    Ref<Str> owner = repr(method->self);
    if (!owner) return {};
    return make_str(
        fmt::format("<bound method {} of {}>", name && is_str(name) ? as_str(name)->view() : "?", owner->view()));
}
Value bound_function(View self) { return self.as<BoundMethod>()->function; }
Value bound_self(View self) { return self.as<BoundMethod>()->self; }
constexpr Getter kBoundGetters[] = {{"__func__", &bound_function}, {"__self__", &bound_self}};
Value bound_construct(Type*, CallArgs args) {
    if (args.positional != 2) return raise(TypeError_type, "method expected 2 arguments, got {}", args.positional);
    return make_bound_method(args[0], args[1]);
}

}  // namespace

Value make_bound_method(View function, View self) {
    auto* method = new_object<BoundMethod>(bound_method_type);
    new (&method->function) Value(function);
    new (&method->self) Value(self);
    track(method);
    return Value::adopt(View(method));
}

// -- staticmethod, classmethod, property ----------------------------------------------------------------------------

namespace {

void wrapper_destroy(Object* object) {
    auto* wrapper = static_cast<MethodWrapper*>(object);
    wrapper->function.~Value();
    if (wrapper->dict != nullptr) decref(wrapper->dict);
    free_object(object, sizeof(MethodWrapper));
}
void wrapper_traverse(Object* object, Visitor& visit) {
    visit(static_cast<MethodWrapper*>(object)->function);
    visit(static_cast<Object*>(static_cast<MethodWrapper*>(object)->dict));
}
void wrapper_clear(Object* object) { static_cast<MethodWrapper*>(object)->function = Value::none(); }
Value wrapper_construct(Type* type, CallArgs args) {
    if (args.positional != 1 || args.keyword_count() > 0)
        return raise(TypeError_type, "{} expected 1 argument, got {}", type->name_view(), args.positional);
    auto* wrapper = static_cast<MethodWrapper*>(new_object_memory(*type, type->basic_size));
    new (&wrapper->function) Value(args[0]);
    track(wrapper);
    return Value::adopt(View(wrapper));
}
Value staticmethod_get(View self, View, View) { return self.as<MethodWrapper>()->function; }
Value staticmethod_call(View self, CallArgs args) { return call(self.as<MethodWrapper>()->function, args); }
Value classmethod_get(View self, View instance, View owner) {
    View cls = owner ? owner : View(type_of(instance));
    View function = self.as<MethodWrapper>()->function;
    return make_bound_method(function, cls);
}
Value wrapper_get_attribute(View self, Str* name) {
    // Name, doc and so on are those of the function.
    static constexpr std::string_view kCopied[] = {"__module__", "__name__", "__qualname__", "__doc__",
                                                   "__annotations__"};
    const bool is_copied = std::find(std::begin(kCopied), std::end(kCopied), name->view()) != std::end(kCopied);
    const Dict* own_names = self.as<MethodWrapper>()->dict;
    if (!is_copied || (own_names != nullptr && dict_get(const_cast<Dict*>(own_names), name)))
        return generic_get_attribute(self, name);
    if (Value own = get_attr_or_empty(self.as<MethodWrapper>()->function, name)) return own;
    if (has_error()) return {};
    return generic_get_attribute(self, name);
}
Value wrapper_function(View self) { return self.as<MethodWrapper>()->function; }
Value wrapper_abstract(View self) {
    Value flag = get_attr_or_empty(self.as<MethodWrapper>()->function, intern("__isabstractmethod__"));
    return flag ? flag : Value::boolean(false);
}
Value wrapper_repr(View self) {
    Ref<Str> inner = repr(self.as<MethodWrapper>()->function);
    if (!inner) return {};
    return make_str(fmt::format("<{}({})>", type_of(self)->name_view(), inner->view()));
}
Value wrapper_dict(View self) { return View(instance_dict(self)); }
constexpr Getter kWrapperGetters[] = {{"__dict__", &wrapper_dict},
                                      {"__func__", &wrapper_function},
                                      {"__wrapped__", &wrapper_function},
                                      {"__isabstractmethod__", &wrapper_abstract}};

void property_destroy(Object* object) {
    auto* property = static_cast<Property*>(object);
    for (Value* value : {&property->get, &property->set, &property->del, &property->doc, &property->name})
        value->~Value();
    free_object(object, sizeof(Property));
}
void property_traverse(Object* object, Visitor& visit) {
    auto* property = static_cast<Property*>(object);
    for (const Value* value : {&property->get, &property->set, &property->del, &property->doc, &property->name})
        visit(*value);
}
void property_clear(Object* object) {
    auto* property = static_cast<Property*>(object);
    for (Value* value : {&property->get, &property->set, &property->del, &property->doc}) *value = Value::none();
}
Value new_property(Type* type, View get, View set, View del, View doc) {
    auto* property = static_cast<Property*>(new_object_memory(*type, type->basic_size));
    new (&property->get) Value(get);
    new (&property->set) Value(set);
    new (&property->del) Value(del);
    new (&property->doc) Value(doc);
    new (&property->name) Value();
    track(property);
    return Value::adopt(View(property));
}
Value property_construct(Type* type, CallArgs args) {
    static const Method row{"property", "fget=None, fset=None, fdel=None, doc=None", nullptr};
    std::array<Value, 4> values;
    if (!bind_arguments(signature_of(row), "property", args, values.data())) return {};
    Value doc = values[3];
    if (doc.is_none() && !values[0].is_none()) {
        doc = get_attr_or_empty(values[0], intern("__doc__"));
        if (!doc) doc = Value::none();
    }
    Value made = new_property(type, values[0], values[1], values[2], doc);
    // A subclass has a `__doc__` of its own, which hides the property's: the instance keeps it.
    if (made && type != &property_type && !set_attr(made, intern("__doc__"), doc)) {
        if (!values[3].is_none() || !clear_error_if(AttributeError_type)) return {};
    }
    return made;
}
/// "'name' " for messages; empty when it has none.
std::string quoted_name(const Property* property) {
    const Ref<Str> shown = property->name ? repr(property->name) : nullptr;
    if (!shown) take_error();
    return shown ? fmt::format("{} ", shown->view()) : std::string();
}
Value property_get(View self, View instance, View) {
    if (!instance) return self;
    auto* property = self.as<Property>();
    if (property->get.is_none()) {
        return raise(AttributeError_type, "property {}of '{}' object has no getter", quoted_name(property),
                     type_of(instance)->qualname->view());
    }
    return call(property->get, instance);
}
bool property_set(View self, View instance, View value) {
    auto* property = self.as<Property>();
    const Value& function = value ? property->set : property->del;
    if (function.is_none()) {
        raise(AttributeError_type, "property {}of '{}' object has no {}", quoted_name(property),
              type_of(instance)->qualname->view(), value ? "setter" : "deleter");
        return false;
    }
    return static_cast<bool>(value ? call(function, instance, value) : call(function, instance));
}
Value property_with(Args args, int which) {
    auto* property = args[0].as<Property>();
    // One that came from the getter is the new getter's.
    View doc = property->doc;
    if (!property->get.is_none()) {
        const Value of_getter = get_attr_or_empty(property->get, intern("__doc__"));
        if (has_error()) return {};
        if (of_getter && View(of_getter) == doc) doc = View::none();
    }
    const Value parts[] = {which == 0 ? Value(args[1]) : property->get, which == 1 ? Value(args[1]) : property->set,
                           which == 2 ? Value(args[1]) : property->del, doc};
    // A subclass makes its copies itself.
    Value copy = is_exactly(args[0], property_type) ? property_construct(&property_type, CallArgs{parts, 4, nullptr})
                                                    : call(View(type_of(args[0])), std::span<const Value>(parts));
    if (copy && is_instance(copy, property_type)) copy.as<Property>()->name = property->name;
    return copy;
}
Value property_getter(Args args) { return property_with(args, 0); }
Value property_setter(Args args) { return property_with(args, 1); }
Value property_deleter(Args args) { return property_with(args, 2); }
Value property_set_name(Args args) {
    args[0].as<Property>()->name = args[2];
    return Value::none();
}
Value property_name(View self) {
    auto* property = self.as<Property>();
    if (property->name) return property->name;
    Value name = property->get.is_none() ? Value() : get_attr_or_empty(property->get, intern("__name__"));
    if (name || has_error()) return name;
    return raise(AttributeError_type, "'{}' object has no attribute '__name__'", type_of(self)->name_view());
}
bool property_rename(View self, View value) {
    self.as<Property>()->name = value ? Value(value) : Value();
    return true;
}
Value property_fget(View self) { return self.as<Property>()->get; }
Value property_fset(View self) { return self.as<Property>()->set; }
Value property_fdel(View self) { return self.as<Property>()->del; }
Value property_doc(View self) { return self.as<Property>()->doc; }
bool property_set_doc(View self, View value) {
    self.as<Property>()->doc = value ? Value(value) : Value::none();
    return true;
}
Value property_abstract(View self) {
    for (const Value& part : {self.as<Property>()->get, self.as<Property>()->set, self.as<Property>()->del}) {
        if (part.is_none()) continue;
        Value flag = get_attr_or_empty(part, intern("__isabstractmethod__"));
        if (flag && truth(flag) == 1) return Value::boolean(true);
    }
    return Value::boolean(false);
}
constexpr Method kPropertyMethods[] = {{"getter", "self, fget, /", &property_getter},
                                       {"setter", "self, fset, /", &property_setter},
                                       {"deleter", "self, fdel, /", &property_deleter},
                                       {"__set_name__", "self, owner, name, /", &property_set_name}};
bool refuse_to_set(View, View) {
    raise_text(AttributeError_type, "readonly attribute");
    return false;
}
constexpr Getter kPropertyGetters[] = {
    {"fget", &property_fget, &refuse_to_set},      {"fset", &property_fset, &refuse_to_set},
    {"fdel", &property_fdel, &refuse_to_set},      {"__name__", &property_name, &property_rename},
    {"__doc__", &property_doc, &property_set_doc}, {"__isabstractmethod__", &property_abstract}};

}  // namespace

Value make_wrapper(Type& type, View function) {
    auto* wrapper = new_object<MethodWrapper>(type);
    new (&wrapper->function) Value(function);
    track(wrapper);
    return Value::adopt(View(wrapper));
}

// -- getters and members --------------------------------------------------------------------------------------------

namespace {

struct GetSet : Object {
    const Getter* getter;
    Type* owner;
};
/// A descriptor reaches into its owner's instances: others must not come near.
bool applies(const Type* owner, std::string_view name, View instance) {
    if (is_instance(instance, *owner)) return true;
    raise(TypeError_type, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", name, owner->name_view(),
          type_of(instance)->name_view());
    return false;
}

Value getset_get(View self, View instance, View) {
    if (!instance) return self;
    if (!applies(self.as<GetSet>()->owner, self.as<GetSet>()->getter->name, instance)) return {};
    return self.as<GetSet>()->getter->get(instance);
}
bool getset_set(View self, View instance, View value) {
    const auto* getset = self.as<GetSet>();
    if (!applies(getset->owner, getset->getter->name, instance)) return false;
    if (getset->getter->set == nullptr) {
        raise(AttributeError_type, "attribute '{}' of '{}' objects is not writable", getset->getter->name,
              getset->owner->name_view());
        return false;
    }
    return getset->getter->set(instance, value);
}
Value getset_repr(View self) {
    return make_str(fmt::format("<attribute '{}' of '{}' objects>", self.as<GetSet>()->getter->name,
                                self.as<GetSet>()->owner->name_view()));
}
Value getset_name(View self) { return View(intern(self.as<GetSet>()->getter->name)); }
constexpr Getter kGetSetGetters[] = {{"__name__", &getset_name}};

struct Member : GcObject {
    Ref<Type> owner;
    Str* name;
    std::uint32_t offset;
};
Value& member_of(const Member* member, View instance) {
    return *reinterpret_cast<Value*>(reinterpret_cast<char*>(instance.object()) + member->offset);
}
Value member_get(View self, View instance, View) {
    if (!instance) return self;
    auto* member = self.as<Member>();
    if (!applies(member->owner.get(), member->name->view(), instance)) return {};
    Value value = member_of(member, instance);
    if (!value) {
        raise(AttributeError_type, "'{}' object has no attribute '{}'", type_of(instance)->name_view(),
              member->name->view());
        return {};
    }
    return value;
}
bool member_set(View self, View instance, View value) {
    auto* member = self.as<Member>();
    if (!applies(member->owner.get(), member->name->view(), instance)) return false;
    Value& place = member_of(member, instance);
    if (!value && !place) {
        raise_text(AttributeError_type, member->name->view());
        return false;
    }
    place = value;
    return true;
}
Value member_repr(View self) {
    return make_str(fmt::format("<member '{}' of '{}' objects>", self.as<Member>()->name->view(),
                                self.as<Member>()->owner->name_view()));
}
Value member_name(View self) { return View(self.as<Member>()->name); }
constexpr Getter kMemberGetters[] = {{"__name__", &member_name}};

}  // namespace

Value make_member(Type* owner, Str* name, std::uint32_t offset) {
    auto* member = new_object<Member>(member_type);
    new (&member->owner) Ref<Type>(owner);
    member->name = name;
    member->offset = offset;
    track(member);
    return Value::adopt(View(member));
}

void add_getters(Type& type, std::span<const Getter> getters) {
    for (const Getter& getter : getters) dict_set(type.dict, intern(getter.name), make_getset(&type, getter));
}

Value make_getset(Type* owner, const Getter& getter) {
    auto* getset = new_object<GetSet>(getset_type);
    getset->getter = &getter;
    getset->owner = owner;
    return Value::adopt(View(getset));
}

// -- definitions ----------------------------------------------------------------------------------------------------

void define_callable_types() {
    using namespace type_flags;
    for (Type* type : {&native_function_type, &method_descriptor_type, &classmethod_descriptor_type}) {
        type->slots.destroy = &function_destroy;
        type->slots.traverse = &function_traverse;
        type->slots.repr = &function_repr;
        type->slots.call = &function_call;
        type->slots.hash = &function_hash;
        type->slots.compare = &function_compare;
    }
    method_descriptor_type.slots.call = &method_descriptor_call;
    method_descriptor_type.slots.descriptor_get = &method_descriptor_get;
    classmethod_descriptor_type.slots.descriptor_get = &classmethod_descriptor_get;
    define_type(native_function_type, {.name = "builtin_function_or_method",
                                       .size = sizeof(NativeFunction),
                                       .flags = kGc | kNoInstances,
                                       .getters = kFunctionGetters});
    define_type(method_descriptor_type, {.name = "method_descriptor",
                                         .size = sizeof(NativeFunction),
                                         .flags = kGc | kMethodDescriptor | kNoInstances,
                                         .getters = kDescriptorGetters});
    define_type(classmethod_descriptor_type, {.name = "classmethod_descriptor",
                                              .size = sizeof(NativeFunction),
                                              .flags = kGc | kNoInstances,
                                              .getters = kDescriptorGetters});

    Slots& bound = bound_method_type.slots;
    bound.destroy = &bound_destroy;
    bound.traverse = &bound_traverse;
    bound.call = &bound_call;
    bound.get_attribute = &bound_get_attribute;
    bound.compare = &bound_compare;
    bound.hash = &bound_hash;
    bound.repr = &bound_repr;
    bound.construct = &bound_construct;
    define_type(bound_method_type,
                {.name = "method", .size = sizeof(BoundMethod), .flags = kGc, .getters = kBoundGetters});

    for (Type* type : {&staticmethod_type, &classmethod_type}) {
        type->slots.destroy = &wrapper_destroy;
        type->slots.traverse = &wrapper_traverse;
        type->slots.clear = &wrapper_clear;
        type->slots.construct = &wrapper_construct;
        type->slots.initialize = [](View, CallArgs) { return true; };
        type->slots.get_attribute = &wrapper_get_attribute;
        type->slots.repr = &wrapper_repr;
    }
    staticmethod_type.slots.descriptor_get = &staticmethod_get;
    staticmethod_type.slots.call = &staticmethod_call;
    classmethod_type.slots.descriptor_get = &classmethod_get;
    define_type(staticmethod_type, {.name = "staticmethod",
                                    .size = sizeof(MethodWrapper),
                                    .flags = kGc | kBaseType,
                                    .dict_offset = offsetof(MethodWrapper, dict),
                                    .getters = kWrapperGetters});
    define_type(classmethod_type, {.name = "classmethod",
                                   .size = sizeof(MethodWrapper),
                                   .flags = kGc | kBaseType,
                                   .dict_offset = offsetof(MethodWrapper, dict),
                                   .getters = kWrapperGetters});

    Slots& property = property_type.slots;
    property.destroy = &property_destroy;
    property.traverse = &property_traverse;
    property.clear = &property_clear;
    property.construct = &property_construct;
    property.initialize = [](View, CallArgs) { return true; };
    property.descriptor_get = &property_get;
    property.descriptor_set = &property_set;
    define_type(property_type, {.name = "property",
                                .size = sizeof(Property),
                                .flags = kGc | kBaseType,
                                .methods = kPropertyMethods,
                                .getters = kPropertyGetters});

    getset_type.slots.destroy = [](Object* self) { free_object(self, sizeof(GetSet)); };
    getset_type.slots.descriptor_get = &getset_get;
    getset_type.slots.descriptor_set = &getset_set;
    getset_type.slots.repr = &getset_repr;
    define_type(
        getset_type,
        {.name = "getset_descriptor", .size = sizeof(GetSet), .flags = kNoInstances, .getters = kGetSetGetters});

    member_type.slots.destroy = [](Object* self) {
        static_cast<Member*>(self)->owner.~Ref<Type>();
        free_object(self, sizeof(Member));
    };
    member_type.slots.traverse = [](Object* self, Visitor& visit) { visit(static_cast<Member*>(self)->owner); };
    member_type.slots.descriptor_get = &member_get;
    member_type.slots.descriptor_set = &member_set;
    member_type.slots.repr = &member_repr;
    define_type(
        member_type,
        {.name = "member_descriptor", .size = sizeof(Member), .flags = kGc | kNoInstances, .getters = kMemberGetters});
}

}  // namespace loopglass
