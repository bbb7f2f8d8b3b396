#include "tests/sim/core/objects/expression.hpp"

#include <array>
#include <cctype>
#include <stdexcept>
#include <vector>

#include "sim/core/number/float_text.hpp"
#include "sim/core/number/integer_text.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/memoryview.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass {

namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

struct Operator {
    std::string_view token;
    BinaryOp op;
};
// From the loosest to the tightest; of two that begin alike the longer one first.
const std::vector<std::vector<Operator>> kLevels = {
    {{"|", BinaryOp::bit_or}},
    {{"^", BinaryOp::bit_xor}},
    {{"&", BinaryOp::bit_and}},
    {{"<<", BinaryOp::left_shift}, {">>", BinaryOp::right_shift}},
    {{"+", BinaryOp::add}, {"-", BinaryOp::subtract}},
    {{"*", BinaryOp::multiply},
     {"@", BinaryOp::matrix_multiply},
     {"//", BinaryOp::floor_divide},
     {"/", BinaryOp::true_divide},
     {"%", BinaryOp::modulo}},
};

Value text_or_empty(Ref<Str> text) { return text; }

Value native_repr(Args args) { return text_or_empty(repr(args[0])); }
Value native_ascii(Args args) { return text_or_empty(ascii(args[0])); }
Value native_format(Args args) { return text_or_empty(format(args[0], as_str(args[1]))); }
Value native_abs(Args args) { return absolute(args[0]); }
Value native_divmod(Args args) { return binary(BinaryOp::divmod, args[0], args[1]); }
Value native_pow(Args args) { return power(args[0], args[1], args[2]); }
Value native_iter(Args args) { return iter(args[0]); }
Value native_len(Args args) {
    const std::int64_t size = length(args[0]);
    return size < 0 ? Value() : make_int(size);
}
Value native_hash(Args args) {
    const std::int64_t value = hash(args[0]);
    return value == -1 ? Value() : make_int(value);
}
Value native_round(Args args) {
    return args[1] ? call_method(args[0], "__round__", {args[1]}) : call_method(args[0], "__round__");
}
Value native_chr(Args args) { return text_or_empty(make_character(static_cast<char32_t>(args[0].small_int()))); }

constexpr Method kFunctions[] = {
    {"repr", "object, /", native_repr},
    {"ascii", "object, /", native_ascii},
    {"format", "value, spec='', /", native_format},
    {"abs", "x, /", native_abs},
    {"divmod", "x, y, /", native_divmod},
    {"pow", "base, exp, mod=None", native_pow},
    {"iter", "object, /", native_iter},
    {"len", "object, /", native_len},
    {"hash", "object, /", native_hash},
    {"round", "number, ndigits=?", native_round},
    {"chr", "i, /", native_chr},
};

Value subclass(const char* name, Type& base) {
    const Ref<Tuple> bases = make_tuple({View(&base)});
    return make_class(&type_type, intern(name), bases.get(), make_dict().get());
}

}  // namespace

Expression::Expression() {
    const std::pair<const char*, Type*> types[] = {{"int", &int_type},
                                                   {"float", &float_type},
                                                   {"complex", &complex_type},
                                                   {"bool", &bool_type},
                                                   {"str", &str_type},
                                                   {"bytes", &bytes_type},
                                                   {"bytearray", &bytearray_type},
                                                   {"memoryview", &memoryview_type},
                                                   {"list", &list_type},
                                                   {"tuple", &tuple_type},
                                                   {"dict", &dict_type},
                                                   {"set", &set_type},
                                                   {"range", &range_type},
                                                   {"slice", &slice_type},
                                                   {"type", &type_type},
                                                   {"object", &object_type}};
    for (const auto& [name, type] : types) names_[name] = View(type);
    for (const Method& method : kFunctions) names_[method.name] = make_native_function(method, nullptr);
    names_["None"] = Value::none();
    names_["True"] = Value::boolean(true);
    names_["False"] = Value::boolean(false);
    names_["NotImplemented"] = View::not_implemented();
    names_["Int"] = subclass("Int", int_type);
    names_["Float"] = subclass("Float", float_type);
    names_["Complex"] = subclass("Complex", complex_type);
    names_["Text"] = subclass("Text", str_type);
    names_["Bytes"] = subclass("Bytes", bytes_type);
    names_["Array"] = subclass("Array", bytearray_type);
}

std::string Expression::evaluate(std::string_view source) {
    source_ = source;
    at_ = 0;
    Value result;
    do {
        result = statement();
        if (!result) break;
    } while (accept(";"));
    Ref<Str> shown = result ? repr(result) : nullptr;
    if (shown) {
        if (peek() != '\0') unreadable();
        return std::string(shown->view());
    }
    if (!has_error()) return aborting() ? "aborted" : "neither a value nor an exception";
    const Ref<ExceptionObject> error = take_error();
    const Ref<Str> message = str(error);
    return std::string(error->type->name_view()) + ": " + (message ? std::string(message->view()) : "?");
}

Value Expression::statement() {
    skip_blanks();
    const std::size_t start = at_;
    const std::string name = word();
    if (const auto found = names_.find(name); found != names_.end() && accept("**=")) {
        const Value exponent = comparison();
        return exponent ? inplace(BinaryOp::power, found->second, exponent) : Value();
    }
    for (const auto& level : kLevels) {
        for (const Operator& candidate : level) {
            const auto found = names_.find(name);
            if (found == names_.end() || !accept(std::string(candidate.token) + "=")) continue;
            const Value right = comparison();
            Value result = right ? inplace(candidate.op, found->second, right) : Value();
            if (result) names_[name] = result;
            return result;
        }
    }
    if (!name.empty() && peek() == '=' && source_.substr(at_, 2) != "==") {
        accept("=");
        Value value = comparison();
        if (value) names_[name] = value;
        return value;
    }
    at_ = start;
    return comparison();
}

Value Expression::comparison() {
    Value left = binary_level(0);
    if (!left) return {};
    constexpr std::pair<std::string_view, CompareOp> operators[] = {
        {"==", CompareOp::equal},         {"!=", CompareOp::not_equal}, {"<=", CompareOp::less_equal},
        {">=", CompareOp::greater_equal}, {"<", CompareOp::less},       {">", CompareOp::greater}};
    for (const auto& [token, op] : operators) {
        if (!accept(token)) continue;
        const Value right = binary_level(0);
        return right ? compare(left, right, op) : Value();
    }
    skip_blanks();
    const std::size_t start = at_;
    const std::string keyword = word();
    if (keyword == "in") {
        const Value right = binary_level(0);
        const int found = right ? contains(right, left) : -1;
        return found < 0 ? Value() : Value::boolean(found > 0);
    }
    if (keyword == "is") {
        const Value right = binary_level(0);
        return right ? Value::boolean(left == right) : Value();
    }
    at_ = start;
    return left;
}

Value Expression::binary_level(int level) {
    if (level == static_cast<int>(kLevels.size())) return unary();
    Value left = binary_level(level + 1);
    for (bool more = true; more && left;) {
        more = false;
        for (const Operator& candidate : kLevels[static_cast<std::size_t>(level)]) {
            skip_blanks();
            const bool is_power = candidate.token == "*" && source_.substr(at_, 2) == "**";
            if (is_power || !accept(candidate.token)) continue;
            const Value right = binary_level(level + 1);
            left = right ? binary(candidate.op, left, right) : Value();
            more = true;
            break;
        }
    }
    return left;
}

Value Expression::unary() {
    Value (*operation)(View) = accept("-") ? &negative : accept("+") ? &positive : accept("~") ? &invert : nullptr;
    if (operation == nullptr) return power_level();
    const Value value = unary();
    return value ? operation(value) : Value();
}

Value Expression::power_level() {
    Value base = postfix();
    if (!base || !accept("**")) return base;
    const Value exponent = unary();
    return exponent ? binary(BinaryOp::power, base, exponent) : Value();
}

Value Expression::postfix() {
    Value value = atom();
    while (value) {
        if (accept(".")) {
            value = get_attr(value, word());
        } else if (accept("(")) {
            value = call_with_arguments(value);
        } else if (accept("[")) {
            const Value key = subscript();
            value = key ? get_item(value, key) : Value();
        } else {
            break;
        }
    }
    return value;
}

Value Expression::subscript() {
    std::array<Value, 3> parts = {Value::none(), Value::none(), Value::none()};
    std::size_t part = 0;
    while (!accept("]")) {
        if (accept(":")) {
            if (++part == 3) unreadable();
            continue;
        }
        parts[part] = comparison();
        if (!parts[part]) return {};
        if (accept(",")) {
            std::vector<Value> several = {parts[0]};
            return items(several, "]") ? Value(make_tuple(std::span<const Value>(several))) : Value();
        }
    }
    return part > 0 ? Value(make_slice(parts[0], parts[1], parts[2])) : parts[0];
}

Value Expression::call_with_arguments(View function) {
    const Value held = function;
    std::vector<Value> values, keyword_values, names;
    while (!accept(")")) {
        skip_blanks();
        const std::size_t start = at_;
        const std::string name = word();
        const bool keyword = !name.empty() && peek() == '=' && source_.substr(at_, 2) != "==";
        if (keyword)
            accept("=");
        else
            at_ = start;
        Value value = comparison();
        if (!value) return {};
        if (keyword) names.emplace_back(View(intern(name)));
        (keyword ? keyword_values : values).push_back(std::move(value));
        if (!accept(",") && peek() != ')') unreadable();
    }
    const auto positional = static_cast<std::uint32_t>(values.size());
    values.insert(values.end(), keyword_values.begin(), keyword_values.end());
    const Ref<Tuple> keywords = make_tuple(std::span<const Value>(names));
    return loopglass::call(held, CallArgs{values.data(), positional, names.empty() ? nullptr : keywords.get()});
}

// -- atoms --------------------------------------------------------------------------------------------------------

Value Expression::atom() {
    const char c = peek();
    const char next = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
    if (std::isdigit(static_cast<unsigned char>(c)) != 0 || (c == '.' && next >= '0' && next <= '9')) return number();
    if (c == '\'' || c == '"' || ((c == 'b' || c == 'r') && (next == '\'' || next == '"'))) return text();
    if (accept("[")) {
        std::vector<Value> values;
        return items(values, "]") ? Value(make_list(values)) : Value();
    }
    if (accept("(")) return parenthesised();
    if (accept("{")) return dict_display();
    if (accept("...")) return View::ellipsis();
    const auto found = names_.find(word());
    if (found == names_.end()) unreadable();
    return found->second;
}

Value Expression::parenthesised() {
    if (accept(")")) return make_tuple(std::size_t{0});
    Value first = comparison();
    if (!first || accept(")")) return first;
    if (!accept(",")) unreadable();
    std::vector<Value> values = {first};
    return items(values, ")") ? Value(make_tuple(std::span<const Value>(values))) : Value();
}

/// A dict, or a set.
Value Expression::dict_display() {
    const Ref<Dict> dict = make_dict();
    const Ref<Set> set = make_set();
    bool is_set = false;
    while (!accept("}")) {
        const Value key = comparison();
        if (!key) return {};
        if (!accept(":")) {
            is_set = true;
            if (!set_add(set.get(), key)) return {};
        } else {
            const Value value = comparison();
            if (!value || !dict_set(dict.get(), key, value)) return {};
        }
        if (!accept(",") && peek() != '}') unreadable();
    }
    return is_set ? Value(View(set.get())) : Value(View(dict.get()));
}

Value Expression::number() {
    const std::size_t start = at_;
    const bool prefixed = source_.substr(at_, 2).find_first_of("xXbBoO") == 1;
    const auto belongs = [&] {
        const char c = source_[at_];
        if (c == '.') return !prefixed;
        const bool sign =
            !prefixed && (c == '+' || c == '-') && at_ > start && (source_[at_ - 1] == 'e' || source_[at_ - 1] == 'E');
        return sign || is_word(c);
    };
    while (at_ < source_.size() && belongs()) ++at_;
    std::string digits;
    for (const char c : source_.substr(start, at_ - start)) {
        if (c != '_') digits += c;
    }
    if (digits.back() == 'j') {
        digits.pop_back();
        return make_complex({0.0, number::read_decimal(digits)});
    }
    if (!prefixed && digits.find_first_of(".eE") != std::string::npos) return make_float(number::read_decimal(digits));
    return make_int(number::parse_integer(digits, 0, 0).value);
}

void Expression::escape(std::string& out, bool bytes) {
    const char c = source_[at_++];
    const auto hexadecimal = [&](std::size_t length) {
        const auto code = static_cast<char32_t>(std::stoul(std::string(source_.substr(at_, length)), nullptr, 16));
        at_ += length;
        if (bytes)
            out += static_cast<char>(code);
        else
            text::append(out, code);
    };
    switch (c) {
        case 'n': out += '\n'; return;
        case 't': out += '\t'; return;
        case 'r': out += '\r'; return;
        case 'x': hexadecimal(2); return;
        case 'u': hexadecimal(4); return;
        case 'U': hexadecimal(8); return;
        case '0': out += '\0'; return;
        default: out += c; return;
    }
}

Value Expression::text() {
    const char prefix = std::isalpha(static_cast<unsigned char>(source_[at_])) != 0 ? source_[at_++] : '\0';
    const char quote = source_[at_++];
    std::string out;
    while (at_ < source_.size() && source_[at_] != quote) {
        const char c = source_[at_++];
        if (c == '\\' && prefix != 'r')
            escape(out, prefix == 'b');
        else
            out += c;
    }
    ++at_;
    return prefix == 'b' ? Value(make_bytes(out)) : Value(make_str(out));
}

bool Expression::items(std::vector<Value>& out, std::string_view close) {
    while (!accept(close)) {
        out.push_back(comparison());
        if (!out.back()) return false;
        if (!accept(",") && peek() != close.front()) unreadable();
    }
    return true;
}

// -- tokens -------------------------------------------------------------------------------------------------------

void Expression::skip_blanks() {
    while (at_ < source_.size() && source_[at_] == ' ') ++at_;
}

char Expression::peek() {
    skip_blanks();
    return at_ < source_.size() ? source_[at_] : '\0';
}

bool Expression::accept(std::string_view token) {
    skip_blanks();
    if (source_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
}

std::string Expression::word() {
    skip_blanks();
    const std::size_t start = at_;
    while (at_ < source_.size() && is_word(source_[at_])) ++at_;
    return std::string(source_.substr(start, at_ - start));
}

void Expression::unreadable() const {
    throw std::logic_error("unreadable from character " + std::to_string(at_) + ": " + std::string(source_));
}

}  // namespace loopglass
