#include "sim/core/objects/exception.hpp"

#include "sim/core/collector.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/define.hpp"
#include "sim/core/objects/exception_group.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/traceback_type.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/codec.hpp"

namespace loopglass {

#define LOOPGLASS_EXCEPTION(name, base) Type name##_type;
#include "sim/core/objects/exceptions.def"
#undef LOOPGLASS_EXCEPTION
Type traceback_type;

void (*on_unraisable)(Ref<ExceptionObject> error, View where, std::string_view message) = nullptr;

void report_unraisable(View where, std::string_view message) {
    Ref<ExceptionObject> error = take_error();
    if (error && on_unraisable != nullptr) on_unraisable(std::move(error), where, message);
}

// -- raising --------------------------------------------------------------------------------------------------------

bool has_error() { return static_cast<bool>(runtime().thread->error); }
Ref<ExceptionObject> take_error() { return std::exchange(runtime().thread->error, nullptr); }
void restore_error(Ref<ExceptionObject> error) { runtime().thread->error = std::move(error); }
bool error_is(const Type& type) {
    const auto& error = runtime().thread->error;
    return error && is_subtype(error->type, &type);
}
bool clear_error_if(const Type& type) {
    if (!error_is(type)) return false;
    runtime().thread->error = nullptr;
    return true;
}

View handled_exception() {
    for (const Handling* at = runtime().thread->handling; at != nullptr; at = at->outer) {
        if (at->exception.is_object()) return at->exception;
    }
    return {};
}

namespace {

/// The exception being handled becomes the context of the one raised, without making a cycle of contexts.
void set_context(ExceptionObject* error) {
    View top = handled_exception();
    if (top.is_empty()) return;
    auto* current = top.as<ExceptionObject>();
    if (current == error) return;
    for (ExceptionObject* link = current; link->context;) {
        auto* next = link->context.as<ExceptionObject>();
        if (next == error) {
            link->context.reset();
            break;
        }
        if (next == current) break;
        link = next;
    }
    error->context = top;
}

void set_error(Ref<ExceptionObject> error) {
    set_context(error.get());
    runtime().thread->error = std::move(error);
}

ExceptionObject* new_exception(Type* type) {
    auto* error = static_cast<ExceptionObject*>(new_object_memory(*type, type->basic_size));
    new (&error->args) Ref<Tuple>();
    for (Value* member :
         {&error->cause, &error->context, &error->traceback, &error->payload, &error->payload2, &error->payload3})
        new (member) Value();
    return error;
}

}  // namespace

void chain_context() {
    if (auto& error = runtime().thread->error; error) set_context(error.get());
}

Value raise_text(Type& type, std::string_view message) {
    set_error(make_exception(type, message));
    return {};
}

Value raise_with(Type& type, View argument) {
    Value error = call(View(&type), argument);
    if (error) set_error(Ref<ExceptionObject>(error.as<ExceptionObject>()));
    return {};
}

Value raise_value(View exception) {
    Value instance = exception;
    if (is_instance(exception, type_type) && exception.as<Type>()->has(type_flags::kException)) {
        instance = call(exception);
        if (!instance) return {};
    }
    if (!type_of(instance)->has(type_flags::kException)) {
        return raise_text(TypeError_type, "exceptions must derive from BaseException");
    }
    set_error(Ref<ExceptionObject>(instance.as<ExceptionObject>()));
    return {};
}

Ref<ExceptionObject> make_exception(Type& type, Ref<Tuple> args) {
    auto* error = new_exception(&type);
    error->args = std::move(args);
    track(error);
    return Ref<ExceptionObject>::adopt(error);
}

Ref<ExceptionObject> make_exception(Type& type, std::string_view message) {
    return make_exception(type, make_tuple({View(make_str(message))}));
}

Ref<ExceptionObject> make_stop_iteration(View value) {
    Ref<ExceptionObject> error =
        make_exception(StopIteration_type, value && !value.is_none() ? make_tuple({value}) : make_tuple(0));
    error->payload = value ? value : View::none();
    return error;
}

Value describe_exception(View exception) {
    Type* type = type_of(exception);
    // The program's own classes are named without their module.
    Value name = module_of(type) == "__main__" ? Value(View(type->qualname)) : full_name(type);
    // Never empty: a limit may end the run meanwhile, or there is no memory left.
    const auto or_bare_name = [type](Value shown) {
        if (shown) return shown;
        take_error();
        return Value(View(type->qualname));
    };
    if (!name) return or_bare_name({});
    Ref<Str> text = str(exception);
    if (!text) {
        take_error();
        return or_bare_name(make_str(fmt::format("{}: <exception str() failed>", as_str(name)->view())));
    }
    if (text->length == 0) return name;
    return or_bare_name(make_str(fmt::format("{}: {}", as_str(name)->view(), text->view())));
}

void add_note(ExceptionObject* exception, std::string_view note) {
    Dict* dict = instance_dict(View(exception));
    Str* key = intern("__notes__");
    View notes = dict_get(dict, key);
    Ref<List> list = notes && is_list(notes) ? Ref<List>(notes.as<List>()) : make_list();
    if (append(list.get(), make_str(note))) dict_set(dict, key, View(list));
}

// -- the types ------------------------------------------------------------------------------------------------------

namespace {

ExceptionObject* as_exception(View self) { return self.as<ExceptionObject>(); }

Value exception_construct(Type* type, CallArgs args) {
    Ref<ExceptionObject> error = Ref<ExceptionObject>::adopt(new_exception(type));
    error->args = make_tuple(std::span<const Value>(args.values, args.positional));
    track(error.get());
    return error;
}
bool exception_initialize(View self, CallArgs args) {
    if (args.keyword_count() > 0) {
        raise(TypeError_type, "{}() takes no keyword arguments", type_of(self)->name_view());
        return false;
    }
    const std::span<const Value> given(args.values, args.positional);
    Ref<Tuple>& present = as_exception(self)->args;
    // `__new__` has kept them already, unless somebody calls one of the two with others.
    const bool are_there =
        present && std::equal(given.begin(), given.end(), present->items, present->items + present->size);
    if (!are_there) present = make_tuple(given);
    return true;
}
void exception_destroy(Object* object) {
    auto* error = static_cast<ExceptionObject*>(object);
    error->args.~Ref<Tuple>();
    for (Value* member :
         {&error->cause, &error->context, &error->traceback, &error->payload, &error->payload2, &error->payload3})
        member->~Value();
    if (error->dict != nullptr) decref(error->dict);
    free_object(object, sizeof(ExceptionObject));
}
void exception_traverse(Object* object, Visitor& visit) {
    auto* error = static_cast<ExceptionObject*>(object);
    visit(error->args);
    for (const Value* member :
         {&error->cause, &error->context, &error->traceback, &error->payload, &error->payload2, &error->payload3})
        visit(*member);
    visit(static_cast<Object*>(error->dict));
}
void exception_clear(Object* object) {
    auto* error = static_cast<ExceptionObject*>(object);
    for (Value* member :
         {&error->cause, &error->context, &error->traceback, &error->payload, &error->payload2, &error->payload3})
        member->reset();
    if (Dict* dict = std::exchange(error->dict, nullptr); dict != nullptr) decref(dict);
}
Value exception_str(View self) {
    Tuple* args = as_exception(self)->args.get();
    if (args->size == 0) return View(intern(""));
    if (args->size == 1) return str(args->items[0]);
    return str(View(args));
}
Value exception_repr(View self) {
    Tuple* args = as_exception(self)->args.get();
    const std::string_view name = type_of(self)->name_view();
    if (args->size == 1) {
        Ref<Str> text = repr(args->items[0]);
        if (!text) return {};
        return make_str(fmt::format("{}({})", name, text->view()));
    }
    Ref<Str> text = repr(View(args));
    if (!text) return {};
    return make_str(fmt::format("{}{}", name, text->view()));
}

Value value_or_none(const Value& value) { return value ? value : Value::none(); }
Value get_args(View self) { return View(as_exception(self)->args); }
bool set_args(View self, View value) {
    if (!value) {
        raise_text(TypeError_type, "args may not be deleted");
        return false;
    }
    Ref<Tuple> args = tuple_from(value);
    if (!args) return false;
    as_exception(self)->args = std::move(args);
    return true;
}
Value get_cause(View self) { return value_or_none(as_exception(self)->cause); }
bool refuse_deletion(const char* name) {
    raise(TypeError_type, "{} may not be deleted", name);
    return false;
}
bool set_cause(View self, View value) {
    if (!value) return refuse_deletion("__cause__");
    if (!value.is_none() && !type_of(value)->has(type_flags::kException)) {
        raise_text(TypeError_type, "exception cause must be None or derive from BaseException");
        return false;
    }
    as_exception(self)->cause = value.is_none() ? View() : value;
    as_exception(self)->suppress_context = true;
    return true;
}
Value get_context(View self) { return value_or_none(as_exception(self)->context); }
bool set_context_attribute(View self, View value) {
    if (!value) return refuse_deletion("__context__");
    if (!value.is_none() && !type_of(value)->has(type_flags::kException)) {
        raise_text(TypeError_type, "exception context must be None or derive from BaseException");
        return false;
    }
    as_exception(self)->context = value.is_none() ? View() : value;
    return true;
}
Value get_suppress(View self) { return Value::boolean(as_exception(self)->suppress_context); }
bool set_suppress(View self, View value) {
    if (!value) {
        raise_text(TypeError_type, "can't delete numeric/char attribute");
        return false;
    }
    const int flag = truth(value);
    if (flag < 0) return false;
    as_exception(self)->suppress_context = flag != 0;
    return true;
}
Value get_traceback(View self) { return value_or_none(as_exception(self)->traceback); }
bool set_traceback(View self, View value) {
    if (!value) return refuse_deletion("__traceback__");
    if (!value.is_none() && !is_exactly(value, traceback_type)) {
        raise_text(TypeError_type, "__traceback__ must be a traceback or None");
        return false;
    }
    as_exception(self)->traceback = value.is_none() ? View() : value;
    return true;
}
Value get_exception_dict(View self) { return View(instance_dict(self)); }

Value with_traceback(Args args) {
    if (!set_traceback(args[0], args[1])) return {};
    return args[0];
}
Value add_note_method(Args args) {
    if (!is_str(args[1])) return raise(TypeError_type, "note must be a str, not '{}'", type_of(args[1])->name_view());
    Dict* dict = instance_dict(args[0]);
    Str* key = intern("__notes__");
    View notes = dict_get(dict, key);
    Ref<List> list = notes && is_list(notes) ? Ref<List>(notes.as<List>()) : make_list();
    if (!append(list.get(), args[1])) return {};
    dict_set(dict, key, View(list));
    return Value::none();
}
View os_error_file(View self, std::size_t index);

/// (type, args) or, where a program has set attributes, (type, args, dict). An OSError's file names are arguments
/// again.
Value exception_reduce(Args args) {
    auto* error = as_exception(args[0]);
    Value given = View(error->args);
    if (is_instance(args[0], OSError_type) && error->args->size == 2 && os_error_file(args[0], 0)) {
        const Value* own = error->args->items;
        const View first = os_error_file(args[0], 0), second = os_error_file(args[0], 1);
        given =
            second ? make_tuple({own[0], own[1], first, View::none(), second}) : make_tuple({own[0], own[1], first});
    }
    if (error->dict == nullptr || error->dict->used == 0) return make_tuple({View(error->type), given});
    return make_tuple({View(error->type), given, View(error->dict)});
}

Value exception_set_state(Args args) {
    if (args[1].is_none()) return Value::none();
    if (!is_dict(args[1])) return raise_text(TypeError_type, "state is not a dictionary");
    for (std::size_t i = 0; DictEntry* entry = dict_next(args[1].as<Dict>(), i);) {
        const Value key = entry->key, value = entry->value;
        if (!is_str(key)) return raise_text(TypeError_type, "attribute name must be string");
        if (!set_attr(args[0], as_str(key), value)) return {};
    }
    return Value::none();
}

constexpr Method kMethods[] = {{"__reduce__", "self, /", &exception_reduce},
                               {"__setstate__", "self, state, /", &exception_set_state},
                               {"with_traceback", "self, tb, /", &with_traceback},
                               {"add_note", "self, note, /", &add_note_method}};
constexpr Getter kGetters[] = {
    {"args", &get_args, &set_args},
    {"__cause__", &get_cause, &set_cause},
    {"__context__", &get_context, &set_context_attribute},
    {"__suppress_context__", &get_suppress, &set_suppress},
    {"__traceback__", &get_traceback, &set_traceback},
    {"__dict__", &get_exception_dict},
};

template <Value ExceptionObject::* field>
Value get_field(View self) {
    return value_or_none(as_exception(self)->*field);
}
template <Value ExceptionObject::* field>
bool set_field(View self, View value) {
    as_exception(self)->*field = value;
    return true;
}
template <Value ExceptionObject::* field>
constexpr Getter field_row(const char* name) {
    return {name, &get_field<field>, &set_field<field>};
}

constexpr auto kFirst = &ExceptionObject::payload;
constexpr auto kSecond = &ExceptionObject::payload2;
constexpr auto kThird = &ExceptionObject::payload3;

// StopIteration.value and SystemExit.code: the first argument.
bool first_argument_initialize(View self, CallArgs args) {
    if (!exception_initialize(self, args)) return false;
    as_exception(self)->payload = args.positional > 0 ? args[0] : View::none();
    return true;
}
bool system_exit_initialize(View self, CallArgs args) {
    if (!exception_initialize(self, args)) return false;
    if (args.positional == 1)
        as_exception(self)->payload = args[0];
    else if (args.positional > 1)
        as_exception(self)->payload = View(as_exception(self)->args);
    return true;
}
constexpr Getter kStopIterationGetters[] = {field_row<kFirst>("value")};
constexpr Getter kSystemExitGetters[] = {field_row<kFirst>("code")};

Value key_error_str(View self) {
    Tuple* args = as_exception(self)->args.get();
    if (args->size == 1) return repr(args->items[0]);
    return exception_str(self);
}

/// Exceptions whose keywords become fields: name=, obj=, path=.
template <std::size_t N>
bool keyword_fields(View self, CallArgs args, const std::pair<const char*, Value ExceptionObject::*> (&fields)[N]) {
    if (!exception_initialize(self, CallArgs{args.values, args.positional, nullptr})) return false;
    for (std::uint32_t i = 0; i < args.keyword_count(); ++i) {
        const std::string_view name = as_str(args.names->items[i])->view();
        bool known = false;
        for (const auto& [field_name, field] : fields) {
            if (name != field_name) continue;
            as_exception(self)->*field = args[args.positional + i];
            known = true;
        }
        if (!known) {
            raise(TypeError_type, "{}() got an unexpected keyword argument '{}'", type_of(self)->name_view(), name);
            return false;
        }
    }
    return true;
}
bool attribute_error_initialize(View self, CallArgs args) {
    return keyword_fields(self, args, {{"name", kFirst}, {"obj", kSecond}});
}
bool name_error_initialize(View self, CallArgs args) { return keyword_fields(self, args, {{"name", kFirst}}); }
bool import_error_initialize(View self, CallArgs args) {
    return keyword_fields(self, args, {{"name", kFirst}, {"path", kSecond}, {"name_from", kThird}});
}
Value import_error_msg(View self) {
    Tuple* args = as_exception(self)->args.get();
    return args->size == 1 ? args->items[0] : Value::none();
}
constexpr Getter kAttributeErrorGetters[] = {field_row<kFirst>("name"), field_row<kSecond>("obj")};
constexpr Getter kNameErrorGetters[] = {field_row<kFirst>("name")};
constexpr Getter kImportErrorGetters[] = {
    field_row<kFirst>("name"), field_row<kSecond>("path"), field_row<kThird>("name_from"), {"msg", &import_error_msg}};

// OSError(errno, strerror[, filename]) picks a subclass by errno.
struct ErrnoClass {
    int number;
    Type* type;
};
constexpr ErrnoClass kErrnoClasses[] = {
    {11, &BlockingIOError_type},         {10, &ChildProcessError_type},       {32, &BrokenPipeError_type},
    {103, &ConnectionAbortedError_type}, {111, &ConnectionRefusedError_type}, {104, &ConnectionResetError_type},
    {17, &FileExistsError_type},         {2, &FileNotFoundError_type},        {4, &InterruptedError_type},
    {21, &IsADirectoryError_type},       {20, &NotADirectoryError_type},      {1, &PermissionError_type},
    {13, &PermissionError_type},         {3, &ProcessLookupError_type},       {110, &TimeoutError_type},
    {114, &BlockingIOError_type},        {115, &BlockingIOError_type},        {108, &BrokenPipeError_type}};

Value os_error_construct(Type* type, CallArgs args) {
    if (type == &OSError_type && args.positional >= 2 && args[0].is_small_int()) {
        for (const ErrnoClass& row : kErrnoClasses) {
            if (row.number == args[0].small_int()) type = row.type;
        }
    }
    return exception_construct(type, args);
}
bool os_error_initialize(View self, CallArgs args) {
    if (!exception_initialize(self, args)) return false;
    auto* error = as_exception(self);
    if (args.positional >= 2 && args.positional <= 5) {
        error->payload = args[0];
        error->payload2 = args[1];
        if (args.positional >= 3) {
            // Two names, as those of a rename, share the field in a cell.
            const bool two = args.positional == 5 && !args[4].is_none();
            error->payload3 = two ? Value(make_cell(make_tuple({args[2], args[4]}))) : Value(args[2]);
            error->args = make_tuple({args[0], args[1]});
        }
    }
    return true;
}
/// filename (0) and filename2 (1); empty when there is none.
View os_error_file(View self, std::size_t index) {
    View file = as_exception(self)->payload3;
    if (file && is_exactly(file, cell_type)) return file.as<Cell>()->value.as<Tuple>()->items[index];
    return index == 0 ? file : View();
}
template <std::size_t index>
Value os_error_filename(View self) {
    View file = os_error_file(self, index);
    return file ? Value(file) : Value::none();
}
bool set_os_error_filename(View self, View value) {
    as_exception(self)->payload3 = value ? Value(value) : Value::none();
    return true;
}
bool set_os_error_filename2(View self, View value) {
    View first = os_error_file(self, 0);
    if (!first) first = View::none();
    as_exception(self)->payload3 =
        !value || value.is_none() ? Value(first) : Value(make_cell(make_tuple({first, value})));
    return true;
}
Value os_error_str(View self) {
    auto* error = as_exception(self);
    if (!error->payload || !error->payload2) return exception_str(self);
    Ref<Str> number = str(error->payload), text = str(error->payload2);
    if (!number || !text) return {};
    if (!error->payload3 || error->payload3.is_none())
        return make_str(fmt::format("[Errno {}] {}", number->view(), text->view()));
    Ref<Str> file = repr(os_error_file(self, 0));
    if (!file) return {};
    View second = os_error_file(self, 1);
    if (!second) return make_str(fmt::format("[Errno {}] {}: {}", number->view(), text->view(), file->view()));
    Ref<Str> other = repr(second);
    if (!other) return {};
    return make_str(fmt::format("[Errno {}] {}: {} -> {}", number->view(), text->view(), file->view(), other->view()));
}
constexpr Getter kOSErrorGetters[] = {field_row<kFirst>("errno"),
                                      field_row<kSecond>("strerror"),
                                      {"filename", &os_error_filename<0>, &set_os_error_filename},
                                      {"filename2", &os_error_filename<1>, &set_os_error_filename2}};

// SyntaxError(message, (filename, lineno, offset, text[, end_lineno, end_offset])): the details stay a tuple in
// payload2.
bool syntax_error_initialize(View self, CallArgs args) {
    if (!exception_initialize(self, args)) return false;
    auto* error = as_exception(self);
    if (args.positional > 0) error->payload = args[0];
    if (args.positional > 1) {
        Ref<Tuple> details = tuple_from(args[1]);
        if (!details) return false;
        error->payload2 = View(details);
    }
    return true;
}
template <std::size_t index>
Value syntax_detail(View self) {
    const Value& details = as_exception(self)->payload2;
    if (!details || !is_tuple(details) || details.as<Tuple>()->size <= index) return Value::none();
    return details.as<Tuple>()->items[index];
}
/// Deleted is None, as a program finds it.
template <std::size_t index>
bool set_syntax_detail(View self, View value) {
    constexpr std::size_t kDetails = 6;
    auto* error = as_exception(self);
    const bool known = error->payload2 && is_tuple(error->payload2);
    const std::size_t given = known ? error->payload2.as<Tuple>()->size : 0;
    Ref<Tuple> details = make_tuple(std::max(given, kDetails));
    if (!details) return false;
    for (std::size_t i = 0; i < details->size; ++i)
        details->items[i] = i < given ? error->payload2.as<Tuple>()->items[i] : Value::none();
    details->items[index] = value ? value : View::none();
    error->payload2 = View(details);
    return true;
}
Value syntax_error_str(View self) {
    auto* error = as_exception(self);
    Ref<Str> message = error->payload ? str(error->payload) : make_str("None");
    if (!message) return {};
    Value file = syntax_detail<0>(self), line = syntax_detail<1>(self);
    std::string base;
    if (is_str(file)) {
        const std::string_view path = as_str(file)->view();
        base = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
    }
    if (!base.empty() && line.is_small_int())
        return make_str(fmt::format("{} ({}, line {})", message->view(), base, line.view().small_int()));
    if (!base.empty()) return make_str(fmt::format("{} ({})", message->view(), base));
    if (line.is_small_int()) return make_str(fmt::format("{} (line {})", message->view(), line.view().small_int()));
    return message;
}
constexpr Getter kSyntaxErrorGetters[] = {field_row<kFirst>("msg"),
                                          {"filename", &syntax_detail<0>, &set_syntax_detail<0>},
                                          {"lineno", &syntax_detail<1>, &set_syntax_detail<1>},
                                          {"offset", &syntax_detail<2>, &set_syntax_detail<2>},
                                          {"text", &syntax_detail<3>, &set_syntax_detail<3>},
                                          {"end_lineno", &syntax_detail<4>, &set_syntax_detail<4>},
                                          {"end_offset", &syntax_detail<5>, &set_syntax_detail<5>}};

// UnicodeDecodeError(encoding, object, start, end, reason).
template <std::size_t index>
Value argument(View self) {
    Tuple* args = as_exception(self)->args.get();
    return index < args->size ? args->items[index] : Value::none();
}
bool unicode_error_initialize(View self, CallArgs args) {
    if (args.positional != 5) {
        raise(TypeError_type, "function takes exactly 5 arguments ({} given)", args.positional);
        return false;
    }
    return exception_initialize(self, args);
}
Value unicode_error_str(View self) {
    Tuple* args = as_exception(self)->args.get();
    if (args->size != 5 || !args->items[2].is_small_int() || !args->items[3].is_small_int()) return exception_str(self);
    Ref<Str> encoding = str(args->items[0]), reason = str(args->items[4]);
    if (!encoding || !reason) return {};
    const std::int64_t start = args->items[2].view().small_int(), end = args->items[3].view().small_int();
    const View object = args->items[1];
    std::string_view bytes;
    if (is_instance(self, UnicodeEncodeError_type) && is_str(object)) {
        return make_str(
            text::encode_error_message(as_str(object)->view(), encoding->view(), start, end, reason->view()));
    }
    if (is_instance(self, UnicodeDecodeError_type) && bytes_like(object, bytes))
        return make_str(text::decode_error_message(bytes, encoding->view(), start, end, reason->view()));
    return exception_str(self);
}
constexpr Getter kUnicodeErrorGetters[] = {{"encoding", &argument<0>},
                                           {"object", &argument<1>},
                                           {"start", &argument<2>},
                                           {"end", &argument<3>},
                                           {"reason", &argument<4>}};

std::span<const Getter> getters_of(const Type* type) {
    if (type == &BaseException_type) return kGetters;
    if (type == &StopIteration_type) return kStopIterationGetters;
    if (type == &SystemExit_type) return kSystemExitGetters;
    if (type == &AttributeError_type) return kAttributeErrorGetters;
    if (type == &NameError_type) return kNameErrorGetters;
    if (type == &ImportError_type) return kImportErrorGetters;
    if (type == &OSError_type) return kOSErrorGetters;
    if (type == &SyntaxError_type) return kSyntaxErrorGetters;
    if (type == &UnicodeDecodeError_type || type == &UnicodeEncodeError_type) return kUnicodeErrorGetters;
    return {};
}

}  // namespace

void define_exception_types() {
    Slots& base = BaseException_type.slots;
    base.destroy = &exception_destroy;
    base.traverse = &exception_traverse;
    base.clear = &exception_clear;
    base.construct = &exception_construct;
    base.initialize = &exception_initialize;
    base.str = &exception_str;
    base.repr = &exception_repr;
    StopIteration_type.slots.initialize = &first_argument_initialize;
    SystemExit_type.slots.initialize = &system_exit_initialize;
    KeyError_type.slots.str = &key_error_str;
    AttributeError_type.slots.initialize = &attribute_error_initialize;
    NameError_type.slots.initialize = &name_error_initialize;
    ImportError_type.slots.initialize = &import_error_initialize;
    OSError_type.slots.construct = &os_error_construct;
    OSError_type.slots.initialize = &os_error_initialize;
    OSError_type.slots.str = &os_error_str;
    SyntaxError_type.slots.initialize = &syntax_error_initialize;
    SyntaxError_type.slots.str = &syntax_error_str;
    for (Type* type : {&UnicodeDecodeError_type, &UnicodeEncodeError_type}) {
        type->slots.initialize = &unicode_error_initialize;
        type->slots.str = &unicode_error_str;
    }
    set_exception_group_slots();
#define LOOPGLASS_EXCEPTION(exception, parent)                                                                     \
    define_type(exception##_type,                                                                                  \
                {.name = #exception,                                                                               \
                 .base = &parent##_type,                                                                           \
                 .size = sizeof(ExceptionObject),                                                                  \
                 .flags = type_flags::kGc | type_flags::kBaseType | type_flags::kException,                        \
                 .dict_offset = offsetof(ExceptionObject, dict),                                                   \
                 .methods = &exception##_type == &BaseException_type ? std::span<const Method>(kMethods)           \
                                                                     : exception_group_methods(&exception##_type), \
                 .getters = &exception##_type == &BaseExceptionGroup_type ? exception_group_getters()              \
                                                                          : getters_of(&exception##_type)});
#include "sim/core/objects/exceptions.def"
#undef LOOPGLASS_EXCEPTION
    define_exception_group_type();
}

}  // namespace loopglass
