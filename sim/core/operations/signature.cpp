#include "sim/core/operations/signature.hpp"

#include <array>
#include <charconv>
#include <mutex>
#include <unordered_map>

#include <fmt/format.h>

#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/python_binding.hpp"
#include "sim/core/text/closest_name.hpp"

namespace loopglass {

namespace {

std::string_view trim(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

Value parse_default(std::string_view text) {
    if (text == "?") return {};
    if (text == "None") return Value::none();
    if (text == "True") return Value::boolean(true);
    if (text == "False") return Value::boolean(false);
    if (text.size() >= 2 && (text.front() == '\'' || text.front() == '"'))
        return View(intern(text.substr(1, text.size() - 2)));
    if (text.find('.') != std::string_view::npos) {
        double number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return make_float(number);
    }
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return make_int(number);
}

std::unique_ptr<Signature> parse_signature(std::string_view text) {
    auto signature = std::make_unique<Signature>();
    // "async def …": it returns a coroutine. See function_marks_coroutine in callable.cpp.
    if (text.starts_with("async ")) text.remove_prefix(6);
    if (text.starts_with("def ")) {
        signature->python_style = true;
        text.remove_prefix(4);
    }
    auto kind = Parameter::Kind::either;
    while (!text.empty()) {
        // A default may be a quoted text with a comma in it.
        std::size_t end = 0;
        for (char quote = 0; end < text.size(); ++end) {
            if (quote != 0) {
                if (text[end] == quote) quote = 0;
            } else if (text[end] == '\'' || text[end] == '"') {
                quote = text[end];
            } else if (text[end] == ',') {
                break;
            }
        }
        std::string_view part = trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (part.empty()) continue;
        if (part == "/") {
            for (Parameter& parameter : signature->parameters) parameter.kind = Parameter::Kind::positional_only;
            signature->positional_only = static_cast<std::uint32_t>(signature->parameters.size());
            continue;
        }
        if (part == "*") {
            kind = Parameter::Kind::keyword_only;
            continue;
        }
        Parameter parameter{kind, nullptr, {}, false};
        if (part.starts_with("**")) {
            parameter.kind = Parameter::Kind::keyword_variadic;
            signature->keyword_variadic = true;
            part.remove_prefix(2);
        } else if (part.starts_with("*")) {
            parameter.kind = Parameter::Kind::variadic;
            signature->variadic = true;
            kind = Parameter::Kind::keyword_only;
            part.remove_prefix(1);
        } else if (const auto equals = part.find('='); equals != std::string_view::npos) {
            parameter.optional = true;
            parameter.default_value = parse_default(trim(part.substr(equals + 1)));
            part = trim(part.substr(0, equals));
        }
        parameter.name = intern(part);
        if (parameter.kind == Parameter::Kind::either) {
            ++signature->positional;
            if (!parameter.optional) signature->required = signature->positional;
        }
        if (parameter.kind == Parameter::Kind::keyword_only) signature->keyword_only = true;
        signature->parameters.push_back(std::move(parameter));
    }
    signature->is_method = !signature->parameters.empty() && (signature->parameters[0].name->view() == "self" ||
                                                              signature->parameters[0].name->view() == "cls");
    signature->simple = signature->positional == signature->parameters.size();
    signature->few =
        !signature->variadic && !signature->keyword_variadic && signature->parameters.size() <= kFewParameters;
    return signature;
}

std::string_view last_part(std::string_view name) {
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

std::string_view plural(std::size_t count) { return count == 1 ? "" : "s"; }

/// How CPython's C functions complain about a wrong number of positional arguments.
void raise_native_count(const Signature& signature, std::string_view name, std::size_t given) {
    const std::size_t self = signature.is_method ? 1 : 0;
    const std::size_t most = signature.positional - self,
                      least = signature.required - std::min<std::size_t>(signature.required, self);
    if (given < self) {
        raise(TypeError_type, "unbound method {}() needs an argument", name);
        return;
    }
    given -= self;
    const bool positional_only = signature.positional_only == signature.positional && !signature.keyword_only;
    // CPython 3.13 Python/bltinmodule.c: builtin_sorted, which unpacks by itself and leaves the names to list.sort.
    if (name == "sorted")
        raise(TypeError_type, "sorted expected 1 argument, got {}", given);
    else if (most == 0 && signature.keyword_only)
        raise(TypeError_type, "{}() takes no positional arguments", last_part(name));
    else if (most == 0)
        raise(TypeError_type, "{}() takes no arguments ({} given)", name, given);
    else if (positional_only && most == 1 && least == 1)
        raise(TypeError_type, "{}() takes exactly one argument ({} given)", name, given);
    else if (positional_only && most == least)
        raise(TypeError_type, "{} expected {} argument{}, got {}", last_part(name), most, plural(most), given);
    else if (positional_only)
        raise(TypeError_type, "{} expected at {} {} argument{}, got {}", last_part(name),
              given < least ? "least" : "most", given < least ? least : most, plural(given < least ? least : most),
              given);
    else
        raise(TypeError_type, "{}() takes {} {} positional argument{} ({} given)", last_part(name),
              most == least ? "exactly" : "at most", most, plural(most), given);
}

const Signature& parsed_once(const Method& method) {
    static std::unordered_map<const Method*, std::unique_ptr<Signature>> parsed;
    static std::mutex mutex;  // engines of other threads share what is process-wide
    const std::lock_guard lock(mutex);
    auto& entry = parsed[&method];
    if (!entry) entry = parse_signature(method.signature);
    return *entry;
}

}  // namespace

const Signature& signature_of(const Method& method) {
    // Closures are made of the same few methods again and again.
    struct Known {
        const Method* method = nullptr;
        const Signature* signature = nullptr;
    };
    thread_local std::array<Known, 64> known;
    Known& entry = known[(reinterpret_cast<std::uintptr_t>(&method) >> 4U) % known.size()];
    if (entry.method != &method) entry = {&method, &parsed_once(method)};
    return *entry.signature;
}

Value raise_missing(std::string_view function, std::string_view kind, std::span<const std::string_view> names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) list += names.size() == 2 ? " and " : (i + 1 == names.size() ? ", and " : ", ");
        list += fmt::format("'{}'", names[i]);
    }
    return raise(TypeError_type, "{}() missing {} required {} argument{}: {}", function, names.size(), kind,
                 plural(names.size()), list);
}

Value raise_too_many_positional(std::string_view function, std::size_t least, std::size_t most, std::size_t given,
                                std::size_t keyword_only_given) {
    std::string takes = least == most ? fmt::format("{}", most) : fmt::format("from {} to {}", least, most);
    std::string also;
    if (keyword_only_given > 0) {
        also = fmt::format(" positional argument{} (and {} keyword-only argument{})", plural(given), keyword_only_given,
                           plural(keyword_only_given));
    }
    return raise(TypeError_type, "{}() takes {} positional argument{} but {}{} {} given", function, takes,
                 most == 1 && least == most ? "" : "s", given, also,
                 given == 1 && keyword_only_given == 0 ? "was" : "were");
}

namespace {

/// A native function's parameters, in the order of their text: `*args` comes before the keyword-only ones.
struct SignatureShape {
    std::string_view function_name() const { return name_in_messages; }
    std::uint32_t positional_only() const { return signature.positional_only; }
    std::uint32_t positional() const { return signature.positional; }
    std::uint32_t named() const {
        return static_cast<std::uint32_t>(signature.parameters.size()) - (signature.variadic ? 1 : 0) -
               (signature.keyword_variadic ? 1 : 0);
    }
    std::uint32_t required() const { return signature.required; }
    /// An initializer's signature leaves self out: its slot gets it apart from the arguments.
    std::uint32_t bound_before() const {
        return !signature.is_method && name_in_messages.ends_with(".__init__") ? 1 : 0;
    }
    Str* name(std::uint32_t i) const { return signature.parameters[slot(i)].name; }
    bool take_default(std::uint32_t i, Value& out) const {
        const Parameter& parameter = signature.parameters[slot(i)];
        if (parameter.optional) out = parameter.default_value;
        return parameter.optional;
    }
    std::uint32_t slot(std::uint32_t i) const { return i + (i >= signature.positional && signature.variadic ? 1 : 0); }
    std::uint32_t variadic_slot() const { return signature.variadic ? signature.positional : python_binding::kNoSlot; }
    std::uint32_t keyword_variadic_slot() const {
        return signature.keyword_variadic ? static_cast<std::uint32_t>(signature.parameters.size()) - 1
                                          : python_binding::kNoSlot;
    }

    const Signature& signature;
    std::string_view name_in_messages;
};

}  // namespace

namespace {

/// The parameter that callers may name so, or the number of parameters.
std::size_t named_parameter(const Signature& signature, const Str* name) {
    std::size_t i = 0;
    for (; i < signature.parameters.size(); ++i) {
        const Parameter& parameter = signature.parameters[i];
        if (parameter.kind != Parameter::Kind::either && parameter.kind != Parameter::Kind::keyword_only) continue;
        if (parameter.name == name || parameter.name->view() == name->view()) break;
    }
    return i;
}

/// False when the arguments do not fit; nothing is raised but for want of memory.
bool fill(const Signature& signature, CallArgs args, Value* out) {
    const std::size_t count = signature.parameters.size();
    const std::size_t taken = std::min<std::size_t>(args.positional, signature.positional);
    if (taken < args.positional && !signature.variadic) return false;
    for (std::size_t i = 0; i < taken; ++i) out[i] = args[i];
    Ref<Dict> extra = signature.keyword_variadic ? make_dict() : nullptr;
    for (std::size_t k = 0; k < args.keyword_count(); ++k) {
        Str* keyword = as_str(args.names->items[k]);
        const View value = args[args.positional + k];
        const std::size_t found = named_parameter(signature, keyword);
        if (found == count ? !extra : static_cast<bool>(out[found])) return false;
        if (found == count)
            dict_set(extra.get(), keyword, value);
        else
            out[found] = value;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Parameter& parameter = signature.parameters[i];
        if (parameter.kind == Parameter::Kind::variadic)
            out[i] = make_tuple(std::span<const Value>(args.values + taken, args.positional - taken));
        else if (parameter.kind == Parameter::Kind::keyword_variadic)
            out[i] = extra;
        else if (!out[i] && parameter.optional)
            out[i] = parameter.default_value;
        else if (!out[i])
            return false;
        if (!out[i] && has_error()) return false;
    }
    return true;
}

/// Says why arguments do not fit, in the order in which CPython looks.
/// CPython 3.13 Python/getargs.c: _PyArg_UnpackKeywords.
void raise_unbound(const Signature& signature, std::string_view name, CallArgs args) {
    const std::size_t self = signature.is_method ? 1 : 0, keywords = args.keyword_count();
    const bool takes_names =
        signature.keyword_only || signature.keyword_variadic || signature.positional_only != signature.positional;
    if (keywords > 0 && !takes_names) {
        raise(TypeError_type, "{}() takes no keyword arguments", name);
        return;
    }
    const bool open = signature.variadic || signature.keyword_variadic;
    const std::size_t given = args.positional - std::min<std::size_t>(args.positional, self);
    const std::size_t all = signature.parameters.size() - self;
    if (!takes_names || args.positional < self ||
        (open && args.positional > signature.positional && !signature.variadic))
        return raise_native_count(signature, name, args.positional);
    if (!open && given + keywords > all) {
        raise(TypeError_type, "{}() takes at most {} {}argument{} ({} given)", last_part(name), all,
              given == 0 ? "keyword " : "", plural(all), given + keywords);
        return;
    }
    const std::size_t most = signature.positional - self;
    if (given > most && !signature.variadic) return raise_native_count(signature, name, args.positional);
    const std::size_t nameless = std::min(signature.required, signature.positional_only);
    if (nameless > self && given < nameless - self) {
        if (name == "sorted") return raise_native_count(signature, name, args.positional);
        raise(TypeError_type, "{}() takes {} {} positional argument{} ({} given)", last_part(name),
              nameless - self < most ? "at least" : "exactly", nameless - self, plural(nameless - self), given);
        return;
    }
    std::vector<bool> named(signature.parameters.size() + 1);
    for (std::size_t k = 0; k < keywords; ++k) named[named_parameter(signature, as_str((*args.names)[k]))] = true;
    for (std::size_t i = args.positional; i < signature.parameters.size(); ++i) {
        const Parameter& parameter = signature.parameters[i];
        const bool star =
            parameter.kind == Parameter::Kind::variadic || parameter.kind == Parameter::Kind::keyword_variadic;
        if (named[i] || parameter.optional || star) continue;
        if (parameter.kind == Parameter::Kind::keyword_only)
            raise(TypeError_type, "{}() missing required keyword-only argument '{}'", last_part(name),
                  parameter.name->view());
        else
            raise(TypeError_type, "{}() missing required argument '{}' (pos {})", last_part(name),
                  parameter.name->view(), i + 1 - self);
        return;
    }
    for (std::size_t i = 0; i < std::min<std::size_t>(args.positional, signature.positional); ++i) {
        if (!named[i]) continue;
        raise(TypeError_type, "argument for {}() given by name ('{}') and position ({})", last_part(name),
              signature.parameters[i].name->view(), i + 1 - self);
        return;
    }
    for (std::size_t k = 0; k < keywords; ++k) {
        const Str* keyword = as_str((*args.names)[k]);
        if (named_parameter(signature, keyword) < signature.parameters.size()) continue;
        std::vector<std::string> names;
        for (const Parameter& parameter : signature.parameters) {
            if (parameter.kind == Parameter::Kind::either || parameter.kind == Parameter::Kind::keyword_only)
                names.emplace_back(parameter.name->view());
        }
        const std::string meant = text::closest_name(keyword->view(), names);
        // sorted() hands its keywords to list.sort().
        raise(TypeError_type, "{}() got an unexpected keyword argument '{}'{}",
              name == "sorted" ? "sort" : last_part(name), keyword->view(),
              meant.empty() ? std::string() : fmt::format(". Did you mean '{}'?", meant));
        return;
    }
}

}  // namespace

bool bind_arguments(const Signature& signature, std::string_view name, CallArgs args, Value* out) {
    if (signature.python_style) return python_binding::bind(SignatureShape{signature, name}, args, out);
    if (fill(signature, args, out)) return true;
    if (!has_error()) raise_unbound(signature, name, args);
    return false;
}

}  // namespace loopglass
