#include "tests/sim/core/objects/calculator.hpp"

#include <array>
#include <cctype>
#include <stdexcept>

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/unpack.hpp"

namespace loopglass {

namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

struct Operator {
    std::string_view token;
    BinaryOp op;
};
// From the loosest to the tightest.
const std::vector<std::vector<Operator>> kLevels = {
    {{"|", BinaryOp::bit_or}},
    {{"^", BinaryOp::bit_xor}},
    {{"&", BinaryOp::bit_and}},
    {{"+", BinaryOp::add}, {"-", BinaryOp::subtract}},
    {{"**", BinaryOp::power},
     {"*", BinaryOp::multiply},
     {"//", BinaryOp::floor_divide},
     {"/", BinaryOp::true_divide},
     {"%", BinaryOp::modulo}},
};

/// The functions that the calculator itself knows; as values they are native functions.
Value sorted_list(View iterable, View key, bool reverse) {
    const Ref<List> list = list_from(iterable);
    if (!list || !sort_list(list.get(), key, reverse)) return {};
    return list;
}
Value native_len(Args args) {
    const std::int64_t size = length(args[0]);
    return size < 0 ? Value() : make_int(size);
}
Value native_repr(Args args) { return repr(args[0]); }
Value native_negate(Args args) { return negative(args[0]); }
Value native_hash(Args args) {
    const std::int64_t value = hash(args[0]);
    return value == -1 ? Value() : make_int(value);
}
constexpr Method kFunctions[] = {
    {"len", "object, /", native_len},
    {"repr", "object, /", native_repr},
    {"negate", "object, /", native_negate},
    {"hash", "object, /", native_hash},
};

}  // namespace

Calculator::Calculator() {
    const std::pair<const char*, Type*> types[] = {
        {"int", &int_type},           {"float", &float_type},   {"str", &str_type},
        {"bool", &bool_type},         {"list", &list_type},     {"tuple", &tuple_type},
        {"dict", &dict_type},         {"set", &set_type},       {"frozenset", &frozenset_type},
        {"range", &range_type},       {"slice", &slice_type},   {"enumerate", &enumerate_type},
        {"zip", &zip_type},           {"map", &map_type},       {"filter", &filter_type},
        {"reversed", &reversed_type}, {"object", &object_type}, {"type", &type_type}};
    for (const auto& [name, type] : types) names_[name] = View(type);
    for (const Method& method : kFunctions) names_[method.name] = make_native_function(method, nullptr);
    names_["None"] = Value::none();
    names_["True"] = Value::boolean(true);
    names_["False"] = Value::boolean(false);
    names_["NotImplemented"] = View::not_implemented();
}

std::string Calculator::run(std::string_view program) {
    text_ = program;
    at_ = 0;
    Value result;
    do {
        if (peek() == '\0') break;
        result = statement();
        if (has_error()) {
            const Ref<ExceptionObject> error = take_error();
            const Ref<Str> message = str(error);
            return std::string(error->type->name_view()) + ": " + (message ? std::string(message->view()) : "?");
        }
    } while (accept(";"));
    if (peek() != '\0') bad_program();
    if (!result) return "";
    const Ref<Str> shown = repr(result);
    if (!shown) return "Error: " + std::string(take_error()->type->name_view());
    return std::string(shown->view());
}

// -- statements ---------------------------------------------------------------------------------------------------

Value Calculator::statement() {
    skip_spaces();
    const std::size_t start = at_;
    if (word() == "del") {
        Target place;
        if (!target(place)) return {};
        if (place.container)
            del_item(place.container, place.key);
        else
            names_.erase(place.name);
        return {};
    }
    // A `=` outside of brackets and not part of another token makes an assignment.
    int depth = 0;
    char quote = '\0';
    for (std::size_t i = start; i < text_.size() && (depth > 0 || quote != '\0' || text_[i] != ';'); ++i) {
        const char c = text_[i];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '\'') {
            quote = c;
        } else if (std::string_view("([{").find(c) != std::string_view::npos) {
            ++depth;
        } else if (std::string_view(")]}").find(c) != std::string_view::npos) {
            --depth;
        } else if (c == '=' && depth == 0 && text_[i + 1] != '=' &&
                   std::string_view("=!<>").find(text_[i - 1]) == std::string_view::npos) {
            return assign(start);
        }
    }
    at_ = start;
    return comparison();
}

Value Calculator::assign(std::size_t start) {
    at_ = start;
    std::vector<Target> targets;
    bool starred = false;
    std::size_t star = 0;
    do {
        if (peek() == '=') break;
        if (accept("*")) {
            starred = true;
            star = targets.size();
        }
        if (!target(targets.emplace_back())) return {};
    } while (accept(","));
    for (const auto& level : kLevels) {
        for (const Operator& candidate : level) {
            if (!accept(std::string(candidate.token) + "=")) continue;
            Value old = targets[0].container ? get_item(targets[0].container, targets[0].key) : names_[targets[0].name];
            const Value right = comparison();
            if (!old || !right) return {};
            const Value result = inplace(candidate.op, old, right);
            if (result) store(targets[0], result);
            return {};
        }
    }
    if (!accept("=")) bad_program();
    const Value value = comparison();
    if (!value) return {};
    if (targets.size() == 1 && !starred) {
        store(targets[0], value);
        return {};
    }
    std::vector<Value> values(targets.size());
    const bool unpacked = starred ? unpack_with_star(value, star, targets.size() - star - 1, values.data())
                                  : unpack(value, values.size(), values.data());
    for (std::size_t i = 0; unpacked && i < values.size(); ++i) store(targets[i], values[i]);
    return {};
}

bool Calculator::target(Target& out) {
    Value value = postfix(true, &out);
    return value || !has_error();
}

bool Calculator::store(const Target& to, View value) {
    if (to.container) return set_item(to.container, to.key, value);
    names_[to.name] = value;
    return true;
}

// -- expressions --------------------------------------------------------------------------------------------------

Value Calculator::comparison() {
    Value left = operation(0);
    if (!left) return {};
    const std::pair<std::string_view, CompareOp> operators[] = {
        {"==", CompareOp::equal},         {"!=", CompareOp::not_equal}, {"<=", CompareOp::less_equal},
        {">=", CompareOp::greater_equal}, {"<", CompareOp::less},       {">", CompareOp::greater}};
    for (const auto& [token, op] : operators) {
        if (!accept(token)) continue;
        const Value right = operation(0);
        return right ? compare(left, right, op) : Value();
    }
    skip_spaces();
    const std::size_t start = at_;
    const std::string keyword = word();
    const bool negated = keyword == "not";
    if (keyword == "in" || (negated && word() == "in")) {
        const Value right = operation(0);
        const int found = right ? contains(right, left) : -1;
        return found < 0 ? Value() : Value::boolean((found > 0) != negated);
    }
    if (keyword == "is") {
        const Value right = operation(0);
        return right ? Value::boolean(left == right) : Value();
    }
    at_ = start;
    return left;
}

Value Calculator::operation(int level) {
    if (level == static_cast<int>(kLevels.size())) return unary();
    Value left = operation(level + 1);
    for (bool more = static_cast<bool>(left); more;) {
        more = false;
        for (const Operator& candidate : kLevels[static_cast<std::size_t>(level)]) {
            skip_spaces();
            // Part of an augmented assignment, or a longer operator.
            const std::size_t after = at_ + candidate.token.size();
            if (after < text_.size() && text_[after] == '=') continue;
            if (!accept(candidate.token)) continue;
            const Value right = operation(level + 1);
            if (!right) return {};
            left = binary(candidate.op, left, right);
            more = static_cast<bool>(left);
            break;
        }
    }
    return left;
}

Value Calculator::unary() {
    if (accept("-")) {
        const Value value = unary();
        return value ? negative(value) : Value();
    }
    return postfix(false, nullptr);
}

Value Calculator::postfix(bool assignable, Target* target) {
    if (assignable) {
        skip_spaces();
        const std::size_t start = at_;
        const std::string name = word();
        if (!name.empty() && peek() != '[' && peek() != '.' && peek() != '(') {
            target->name = name;
            return Value::none();
        }
        at_ = start;
    }
    Value value = atom();
    while (value) {
        if (accept(".")) {
            value = get_attr(value, word());
        } else if (accept("(")) {
            value = call(value);
        } else if (accept("[")) {
            const Value key = subscript();
            if (!key) return {};
            if (assignable && peek() != '[' && peek() != '.') {
                target->container = value;
                target->key = key;
                return value;
            }
            value = get_item(value, key);
        } else {
            break;
        }
    }
    return value;
}

/// A key or a slice, up to and including the `]`.
Value Calculator::subscript() {
    std::array<Value, 3> parts = {Value::none(), Value::none(), Value::none()};
    std::size_t part = 0;
    bool slice = false;
    while (!accept("]")) {
        if (accept(":")) {
            slice = true;
            if (++part == 3) bad_program();
            continue;
        }
        parts[part] = comparison();
        if (!parts[part]) return {};
        if (accept(",")) {
            std::vector<Value> several = {parts[0]};
            if (!items(several, ']')) return {};
            return make_tuple(std::span<const Value>(several));
        }
    }
    return slice ? Value(make_slice(parts[0], parts[1], parts[2])) : parts[0];
}

Value Calculator::atom() {
    const char c = peek();
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) return number();
    if (c == '\'') return string();
    if (accept("[")) {
        std::vector<Value> values;
        return items(values, ']') ? Value(make_list(values)) : Value();
    }
    if (accept("(")) return parenthesised();
    if (accept("{")) return display('}');
    if (accept("...")) return View::ellipsis();
    const std::string name = word();
    if (name.empty()) bad_program();
    if (auto found = names_.find(name); found != names_.end()) return found->second;
    if ((name == "iter" || name == "next" || name == "sorted" || name == "isinstance" || name == "issubclass") &&
        accept("(")) {
        Arguments given;
        return arguments(given, ')') ? builtin(name, given) : Value();
    }
    bad_program();
}

Value Calculator::number() {
    std::string digits;
    while (at_ < text_.size() && (is_word(text_[at_]) || text_[at_] == '.')) digits += text_[at_++];
    const bool real = digits.find('.') != std::string::npos;
    return loopglass::call(View(real ? &float_type : &int_type), make_str(digits));
}

Value Calculator::string() {
    const std::size_t end = text_.find('\'', at_ + 1);
    const std::string_view content = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return make_str(content);
}

Value Calculator::display(char close) {
    if (accept("}")) return make_dict();
    const Value first = comparison();
    if (!first) return {};
    if (!accept(":")) {
        std::vector<Value> values = {first};
        if (peek() != close && !accept(",")) bad_program();
        if (!items(values, close)) return {};
        const Ref<Set> set = make_set();
        for (const Value& value : values) {
            if (!set_add(set.get(), value)) return {};
        }
        return set;
    }
    const Ref<Dict> dict = make_dict();
    Value key = first;
    for (;;) {
        const Value value = comparison();
        if (!value || !dict_set(dict.get(), key, value)) return {};
        if (accept("}")) return dict;
        if (!accept(",")) bad_program();
        key = comparison();
        if (!key || !accept(":")) return {};
    }
}

Value Calculator::parenthesised() {
    if (accept(")")) return make_tuple(std::size_t{0});
    const Value first = comparison();
    if (!first || accept(")")) return first;
    if (!accept(",")) bad_program();
    std::vector<Value> values = {first};
    return items(values, ')') ? Value(make_tuple(std::span<const Value>(values))) : Value();
}

bool Calculator::items(std::vector<Value>& out, char close) {
    const std::string_view end(&close, 1);
    while (!accept(end)) {
        out.push_back(comparison());
        if (!out.back()) return false;
        if (!accept(",") && peek() != close) bad_program();
    }
    return true;
}

bool Calculator::arguments(Arguments& out, char close) {
    const std::string_view end(&close, 1);
    while (!accept(end)) {
        skip_spaces();
        const std::size_t start = at_;
        const std::string name = word();
        if (!name.empty() && peek() == '=' && text_.substr(at_, 2) != "==") {
            accept("=");
            out.keywords.emplace_back(name, comparison());
            if (!out.keywords.back().second) return false;
        } else {
            at_ = start;
            out.positional.push_back(comparison());
            if (!out.positional.back()) return false;
        }
        if (!accept(",") && peek() != close) bad_program();
    }
    return true;
}

Value Calculator::call(View function) {
    Arguments given;
    if (!arguments(given, ')')) return {};
    std::vector<Value> values = given.positional;
    const Ref<Tuple> names = make_tuple(given.keywords.size());
    for (std::size_t i = 0; i < given.keywords.size(); ++i) {
        names->items[i] = View(intern(given.keywords[i].first));
        values.push_back(given.keywords[i].second);
    }
    const Value hold = function;
    return loopglass::call(hold, CallArgs{values.data(), static_cast<std::uint32_t>(given.positional.size()),
                                          given.keywords.empty() ? nullptr : names.get()});
}

Value Calculator::builtin(std::string_view name, const Arguments& given) {
    const auto& args = given.positional;
    if (name == "iter") return iter(args.at(0));
    if (name == "isinstance" || name == "issubclass") {
        const int is =
            name == "isinstance" ? is_instance_of(args.at(0), args.at(1)) : is_subclass_of(args.at(0), args.at(1));
        return is < 0 ? Value() : Value::boolean(is > 0);
    }
    if (name == "next") {
        Value item = next(args.at(0));
        if (item || has_error()) return item;
        return args.size() > 1 ? args[1] : raise_text(StopIteration_type, "");
    }
    Value key;
    bool reverse = false;
    for (const auto& [keyword, value] : given.keywords) {
        if (keyword == "key")
            key = value;
        else
            reverse = truth(value) > 0;
    }
    return sorted_list(args.at(0), key, reverse);
}

// -- tokens -------------------------------------------------------------------------------------------------------

void Calculator::skip_spaces() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
}

char Calculator::peek() {
    skip_spaces();
    return at_ < text_.size() ? text_[at_] : '\0';
}

bool Calculator::accept(std::string_view token) {
    skip_spaces();
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
}

std::string Calculator::word() {
    skip_spaces();
    std::string result;
    while (at_ < text_.size() && is_word(text_[at_])) result += text_[at_++];
    return result;
}

void Calculator::bad_program() const {
    throw std::logic_error("the calculator cannot read \"" + std::string(text_) + "\" from character " +
                           std::to_string(at_));
}

}  // namespace loopglass
