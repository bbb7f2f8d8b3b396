#include <cmath>

#include <fmt/format.h>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/utf8.hpp"
#include "sim/python/builtins/builtins.hpp"

namespace loopglass {

namespace {

Value f_abs(Args args) { return absolute(args[0]); }
Value f_divmod(Args args) { return binary(BinaryOp::divmod, args[0], args[1]); }
Value f_pow(Args args) { return power(args[0], args[1], args[2]); }
Value f_round(Args args) {
    Value method = lookup_special(args[0], intern("__round__"));
    if (!method)
        return has_error()
                   ? Value()
                   : raise(TypeError_type, "type {} doesn't define __round__ method", type_of(args[0])->name_view());
    if (args[1].is_none()) return call(method);
    return call(method, args[1]);
}
template <char presentation>
Value in_base(Args args) {
    Value index = index_of(args[0]);
    if (!index) return {};
    const char spec[] = {'#', presentation, 0};
    return format(index, intern(spec));
}
Value f_chr(Args args) {
    Value index = index_of(args[0]);
    if (!index) return {};
    std::int64_t code = 0;
    if (!int_fits(index, code) || code < 0 || code > 0x10ffff)
        return raise_text(ValueError_type, "chr() arg not in range(0x110000)");
    return make_str(text::encode(static_cast<char32_t>(code)));
}
Value f_ord(Args args) {
    std::string_view bytes;
    if (is_str(args[0])) {
        Str* text_value = as_str(args[0]);
        if (text_value->length == 1) {
            return make_int(static_cast<std::int64_t>(text::decode_at(text_value->view(), 0)));
        }
        return raise(TypeError_type, "ord() expected a character, but string of length {} found", text_value->length);
    }
    if (bytes_like(args[0], bytes)) {
        if (bytes.size() == 1) return make_int(static_cast<unsigned char>(bytes[0]));
        return raise(TypeError_type, "ord() expected a character, but string of length {} found", bytes.size());
    }
    return raise(TypeError_type, "ord() expected string of length 1, but {} found", type_of(args[0])->name_view());
}

Value f_sum(Args args) {
    Value total = args[1];
    if (is_str(total)) return raise_text(TypeError_type, "sum() can't sum strings [use ''.join(seq) instead]");
    // Floats are summed with compensation (Neumaier), as CPython does from 3.12 on.
    bool floating = false;
    double sum = 0, compensation = 0;
    const auto settle = [&] {
        if (!floating) return;
        total = make_float(compensation != 0 && std::isfinite(compensation) ? sum + compensation : sum);
        floating = false;
    };
    const bool fine = for_each(args[0], [&](Value& item) {
        if (!floating && total.view().is_small_int() && item.is_small_int()) {
            total = make_int(total.view().small_int() + item.view().small_int());
            return true;
        }
        if (!floating &&
            (is_exactly(total, float_type) || (total.view().is_small_int() && is_exactly(item, float_type)))) {
            sum = is_float(total) ? as_double(total) : static_cast<double>(total.view().small_int());
            compensation = 0;
            floating = true;
        }
        if (floating && (is_exactly(item, float_type) || item.is_small_int())) {
            const double x = item.is_small_int() ? static_cast<double>(item.view().small_int()) : as_double(item);
            if (item.is_small_int()) {
                sum += x;
                return true;
            }
            const double next_sum = sum + x;
            compensation += std::fabs(sum) >= std::fabs(x) ? (sum - next_sum) + x : (x - next_sum) + sum;
            sum = next_sum;
            return true;
        }
        settle();
        total = binary(BinaryOp::add, total, item);
        return static_cast<bool>(total);
    });
    if (!fine) return {};
    settle();
    return total;
}

Value extreme(Args args, CompareOp op, const char* name) {
    auto* positional = args[0].as<Tuple>();
    const View key = args[1].is_none() ? View() : args[1];
    const View fallback = args[2];
    Value source = View(positional);
    if (positional->size == 0) return raise(TypeError_type, "{} expected at least 1 argument, got 0", name);
    if (positional->size == 1)
        source = positional->items[0];
    else if (fallback)
        return raise(TypeError_type, "Cannot specify a default for {}() with multiple positional arguments", name);
    Value best, best_key;
    const bool fine = for_each(source, [&](Value& item) {
        Value item_key = key ? call(key, item) : item;
        if (!item_key) return false;
        if (best) {
            const int better = compare_bool(item_key, best_key, op);
            if (better <= 0) return better == 0;
        }
        best = item;
        best_key = std::move(item_key);
        return true;
    });
    if (!fine) return {};
    if (best) return best;
    if (fallback) return fallback;
    return raise(ValueError_type, "{}() iterable argument is empty", name);
}
Value f_min(Args args) { return extreme(args, CompareOp::less, "min"); }
Value f_max(Args args) { return extreme(args, CompareOp::greater, "max"); }

constexpr Method kFunctions[] = {
    {"abs", "x, /", &f_abs},
    {"divmod", "x, y, /", &f_divmod},
    {"pow", "base, exp, mod=None", &f_pow},
    {"round", "number, ndigits=None", &f_round},
    {"bin", "number, /", &in_base<'b'>},
    {"oct", "number, /", &in_base<'o'>},
    {"hex", "number, /", &in_base<'x'>},
    {"chr", "i, /", &f_chr},
    {"ord", "c, /", &f_ord},
    {"sum", "iterable, /, start=0", &f_sum},
    {"min", "*args, key=None, default=?", &f_min},
    {"max", "*args, key=None, default=?", &f_max},
};

}  // namespace

std::span<const Method> number_functions() { return kFunctions; }

}  // namespace loopglass
