#pragma once

// How a call's arguments meet the parameters of a function that is written in Python, or speaks like one that is (all
// of asyncio's do): CPython's messages, in the order in which CPython finds the mistakes. Functions keep their
// parameters in two ways, code objects and Signatures, hence a template; a Shape tells what both know:
//
//   function_name()                             the qualified name, for messages
//   positional_only(), positional(), named()    counts, each including those before; named adds the keyword-only ones
//   required()                                  how many leading ones have no default
//   bound_before()                              how many arguments are bound already, but count in messages: self
//   name(i), take_default(i, out)               of the i-th named parameter; false: there is no default
//   slot(i), variadic_slot(), keyword_variadic_slot()   indices into `out`; kNoSlot: there is no such parameter
//
// CPython 3.13 Python/ceval.c: initialize_locals

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/core/text/closest_name.hpp"

namespace loopglass::python_binding {

inline constexpr std::uint32_t kNoSlot = ~std::uint32_t{0};

template <class Shape>
std::uint32_t find_named(const Shape& shape, Str* keyword) {
    const std::uint32_t named = shape.named();
    for (std::uint32_t i = shape.positional_only(); i < named; ++i) {
        if (shape.name(i) == keyword) return i;
    }
    for (std::uint32_t i = shape.positional_only(); i < named; ++i) {
        if (shape.name(i)->view() == keyword->view()) return i;
    }
    return named;
}

template <class Shape>
void raise_unexpected_keyword(const Shape& shape, CallArgs args, std::string_view keyword) {
    std::string positional_only;
    for (std::uint32_t k = 0; k < args.keyword_count(); ++k) {
        for (std::uint32_t i = 0; i < shape.positional_only(); ++i) {
            const std::string_view name = shape.name(i)->view();
            if (name != as_str(args.names->items[k])->view()) continue;
            positional_only += fmt::format("{}{}", positional_only.empty() ? "" : ", ", name);
        }
    }
    if (!positional_only.empty()) {
        raise(TypeError_type, "{}() got some positional-only arguments passed as keyword arguments: '{}'",
              shape.function_name(), positional_only);
        return;
    }
    std::vector<std::string> names;
    for (std::uint32_t i = shape.positional_only(); i < shape.named(); ++i) names.emplace_back(shape.name(i)->view());
    const std::string meant = text::closest_name(keyword, names);
    raise(TypeError_type, "{}() got an unexpected keyword argument '{}'{}", shape.function_name(), keyword,
          meant.empty() ? std::string() : fmt::format(". Did you mean '{}'?", meant));
}

template <class Shape>
bool bind_keywords(const Shape& shape, CallArgs args, Value* out, Dict* extra) {
    for (std::uint32_t k = 0; k < args.keyword_count(); ++k) {
        Str* keyword = as_str(args.names->items[k]);
        const View value = args[args.positional + k];
        const std::uint32_t found = find_named(shape, keyword);
        if (found < shape.named()) {
            Value& place = out[shape.slot(found)];
            if (place) {
                raise(TypeError_type, "{}() got multiple values for argument '{}'", shape.function_name(),
                      keyword->view());
                return false;
            }
            place = value;
        } else if (extra != nullptr) {
            dict_set(extra, keyword, value);
        } else {
            raise_unexpected_keyword(shape, args, keyword->view());
            return false;
        }
    }
    return true;
}

/// Gives the parameters from `begin` to `end` that have no argument their defaults. False: `kind` arguments are
/// missing.
template <class Shape>
bool fill_defaults(const Shape& shape, Value* out, std::uint32_t begin, std::uint32_t end, std::string_view kind) {
    std::vector<std::string_view> missing;
    for (std::uint32_t i = begin; i < end; ++i) {
        Value& place = out[shape.slot(i)];
        if (!place && !shape.take_default(i, place)) missing.push_back(shape.name(i)->view());
    }
    if (missing.empty()) return true;
    raise_missing(shape.function_name(), kind, missing);
    return false;
}

/// Fills `out`, which is empty. False with TypeError.
template <class Shape>
bool bind(const Shape& shape, CallArgs args, Value* out) {
    const std::uint32_t positional = shape.positional(), named = shape.named();
    const std::uint32_t taken = std::min(args.positional, positional);
    for (std::uint32_t i = 0; i < taken; ++i) out[i] = args[i];

    const std::uint32_t variadic = shape.variadic_slot();
    if (variadic != kNoSlot) {
        Ref<Tuple> rest = make_tuple(std::span<const Value>(args.values + taken, args.positional - taken));
        if (!rest) return false;
        out[variadic] = std::move(rest);
    }
    Ref<Dict> extra;
    if (shape.keyword_variadic_slot() != kNoSlot) {
        extra = make_dict();
        out[shape.keyword_variadic_slot()] = View(extra);
    }
    if (args.keyword_count() > 0 && !bind_keywords(shape, args, out, extra.get())) return false;
    if (args.positional > positional && variadic == kNoSlot) {
        std::size_t keyword_only_given = 0;
        for (std::uint32_t i = positional; i < named; ++i) keyword_only_given += out[shape.slot(i)] ? 1 : 0;
        const std::uint32_t more = shape.bound_before();
        raise_too_many_positional(shape.function_name(), shape.required() + more, positional + more,
                                  args.positional + more, keyword_only_given);
        return false;
    }
    return fill_defaults(shape, out, taken, positional, "positional") &&
           fill_defaults(shape, out, positional, named, "keyword-only");
}

}  // namespace loopglass::python_binding
