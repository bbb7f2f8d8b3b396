#include "sim/trace/query.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "sim/trace/query/event_matcher.hpp"
#include "sim/trace/query/measures.hpp"
#include "sim/trace/query/parse.hpp"
#include "sim/trace/query/syntax.hpp"

namespace loopglass {
namespace {

using query::Node;
using query::NodeKind;
using query::Operator;
using query::Run;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

/// The number a value counts as in a comparison, if any. A moment counts as its place in the trace.
std::optional<double> as_number(const QueryValue& value) {
    if (const auto* truth = std::get_if<bool>(&value)) return *truth ? 1.0 : 0.0;
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* moments = std::get_if<Moments>(&value)) {
        if (moments->refs.empty()) return std::nullopt;
        return moments->refs.front();
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        std::string_view digits = *text;
        while (!digits.empty() && (digits.front() == ' ' || digits.front() == '\t')) digits.remove_prefix(1);
        while (!digits.empty() && (digits.back() == ' ' || digits.back() == '\n')) digits.remove_suffix(1);
        double number = 0;
        const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error == std::errc() && !digits.empty() && stop == digits.data() + digits.size()) return number;
    }
    return std::nullopt;
}

template <class Left, class Right>
bool compared(Operator op, const Left& left, const Right& right) {
    switch (op) {
        case Operator::equal: return left == right;
        case Operator::unequal: return left != right;
        case Operator::less: return left < right;
        case Operator::less_or_equal: return left <= right;
        case Operator::greater: return left > right;
        default: return left >= right;
    }
}

bool compare(Operator op, const QueryValue& left, const QueryValue& right) {
    if (op == Operator::in || op == Operator::not_in) {
        const bool contained = to_text(right).find(to_text(left)) != std::string::npos;
        return contained == (op == Operator::in);
    }
    const auto* left_text = std::get_if<std::string>(&left);
    const auto* right_text = std::get_if<std::string>(&right);
    if (left_text != nullptr && right_text != nullptr) return compared(op, *left_text, *right_text);
    const auto left_number = as_number(left);
    const auto right_number = as_number(right);
    if (left_number && right_number) return compared(op, *left_number, *right_number);
    // Two kinds of things that have no order: only equality can be asked.
    const bool equal = left.index() == right.index() && left == right;
    if (op == Operator::equal) return equal;
    return op == Operator::unequal && !equal;
}

/// One evaluation; the first error ends it.
class Evaluation {
public:
    explicit Evaluation(const Run& run) : run_(run) {}

    QueryValue value_of(const Node& node) {
        switch (node.kind) {
            case NodeKind::literal: return node.literal;
            case NodeKind::event: return moments_of(node);
            case NodeKind::measure: return measured(node);
            case NodeKind::index: return line_of(node);
            case NodeKind::count_of: return static_cast<double>(moments_of(*node.children[0]).refs.size());
            case NodeKind::time_of: {
                const Moments moments = moments_of(*node.children[0]);
                if (moments.refs.empty()) return std::monostate();
                return static_cast<double>(run_.trace.events[moments.refs.front() - 1].time) / 1e9;
            }
            case NodeKind::compare: {
                const QueryValue left = value_of(*node.children[0]);
                return compare(node.op, left, value_of(*node.children[1]));
            }
            case NodeKind::negation: return !is_true(value_of(*node.children[0]));
            case NodeKind::both: {
                // Both sides are evaluated, so that a mistake on the right does not hide behind the left.
                const bool left = is_true(value_of(*node.children[0]));
                const bool right = is_true(value_of(*node.children[1]));
                return left && right;
            }
            case NodeKind::either: {
                const bool left = is_true(value_of(*node.children[0]));
                const bool right = is_true(value_of(*node.children[1]));
                return left || right;
            }
            case NodeKind::always:
            case NodeKind::eventually: return is_true(value_of(*node.children[0]));
        }
        return {};
    }

    std::optional<QueryError> error;

private:
    void fail(const Node& node, std::string message) {
        if (!error) error = QueryError{node.column, std::move(message)};
    }

    Moments moments_of(const Node& node) {
        query::EventMatcher matcher(node.pattern, run_);
        if (!matcher.error().empty()) fail(node, matcher.error());
        return matcher.moments();
    }

    QueryValue measured(const Node& node) {
        std::vector<std::string> arguments;
        arguments.reserve(node.children.size());
        for (const auto& child : node.children) arguments.push_back(std::get<std::string>(child->literal));
        query::Measured result = query::find_measure(node.name)->measure(run_, arguments);
        if (!result.error.empty()) fail(node, std::move(result.error));
        return std::move(result.value);
    }

    QueryValue line_of(const Node& node) {
        const std::string text = query::written(run_, node.name == "stderr");
        const std::vector<std::string_view> lines = lines_of(text);
        const auto count = static_cast<std::int64_t>(lines.size());
        const std::int64_t place = node.index < 0 ? count + node.index : node.index;
        if (place >= 0 && place < count) return std::string(lines[static_cast<std::size_t>(place)]);
        return std::monostate();
    }

    const Run& run_;
};

Run run_until(const Trace& trace, const QueryEnvironment& environment, EventRef at) {
    const std::size_t size = trace.events.size();
    return {trace, environment, at == 0 ? size : std::min<std::size_t>(at, size), at};
}

}  // namespace

bool is_true(const QueryValue& value) {
    if (const auto* truth = std::get_if<bool>(&value)) return *truth;
    if (const auto* number = std::get_if<double>(&value)) return *number != 0;
    if (const auto* text = std::get_if<std::string>(&value)) return !text->empty();
    if (const auto* moments = std::get_if<Moments>(&value)) return !moments->refs.empty();
    return false;
}

std::string to_text(const QueryValue& value) {
    if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "True" : "False";
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* moments = std::get_if<Moments>(&value)) {
        return moments->refs.empty() ? "never" : fmt::format("event {}", moments->refs.front());
    }
    return "None";
}

std::string QueryError::text() const { return fmt::format("column {}: {}", column, message); }

std::optional<std::vector<SourceLine>> QueryEnvironment::lines_of_mark(std::string_view) const { return std::nullopt; }
std::optional<QueryValue> QueryEnvironment::global(std::string_view, EventRef) const { return std::nullopt; }
std::optional<std::size_t> QueryEnvironment::problems(std::string_view) const { return std::nullopt; }
std::optional<bool> QueryEnvironment::ran(std::string_view) const { return std::nullopt; }

Query::Query(std::string text, std::unique_ptr<query::Node> root) : text_(std::move(text)), root_(std::move(root)) {}
Query::Query(Query&&) noexcept = default;
Query& Query::operator=(Query&&) noexcept = default;
Query::~Query() = default;

std::variant<Query, QueryError> Query::parse(std::string_view text) {
    auto parsed = query::parse(text);
    if (auto* error = std::get_if<QueryError>(&parsed)) return std::move(*error);
    return Query(std::string(text), std::move(std::get<std::unique_ptr<query::Node>>(parsed)));
}

QueryResult Query::evaluate(const Trace& trace, const QueryEnvironment& environment, EventRef at) const {
    const Run run = run_until(trace, environment, at);
    Evaluation evaluation(run);
    QueryValue value = evaluation.value_of(*root_);
    if (evaluation.error) return {std::monostate(), std::move(evaluation.error)};
    return {std::move(value), std::nullopt};
}

bool Query::is_event() const { return root_->kind == NodeKind::event; }

EventRef Query::first_moment(const Trace& trace, const QueryEnvironment& environment, EventRef after) const {
    if (!is_event()) return 0;
    const Run run = run_until(trace, environment, 0);
    query::EventMatcher matcher(root_->pattern, run);
    if (!matcher.error().empty()) return 0;
    if (root_->pattern.nth != 0) {
        const Moments moments = matcher.moments();
        return moments.refs.empty() || moments.refs.front() <= after ? 0 : moments.refs.front();
    }
    for (std::size_t index = after; index < run.end; ++index) {
        if (matcher.matches(trace.events[index])) return static_cast<EventRef>(index + 1);
    }
    return 0;
}

QueryVerdict::QueryVerdict(const Query& query) : query_(query) { collect(*query.root_); }

void QueryVerdict::collect(const Node& node) {
    switch (node.kind) {
        case NodeKind::both:
        case NodeKind::either:
        case NodeKind::negation:
            for (const auto& child : node.children) collect(*child);
            break;
        case NodeKind::always:
            is_quantified_ = true;
            conditions_.push_back({&node, true});
            break;
        case NodeKind::eventually:
            is_quantified_ = true;
            conditions_.push_back({&node, false});
            break;
        default: conditions_.push_back({&node, false}); break;
    }
}

void QueryVerdict::add_run(const Trace& trace, const QueryEnvironment& environment) {
    const Run run = run_until(trace, environment, 0);
    Evaluation evaluation(run);
    if (!is_quantified_ && !is_true(evaluation.value_of(*query_.root_)) && !first_failure_) first_failure_ = runs_;
    if (is_quantified_) {
        for (Condition& condition : conditions_) {
            const bool now = is_true(evaluation.value_of(*condition.node));
            if (condition.node->kind == NodeKind::always) {
                condition.holds = condition.holds && now;
                if (!now && !first_failure_) first_failure_ = runs_;
            } else if (condition.node->kind == NodeKind::eventually) {
                condition.holds = condition.holds || now;
            } else if (runs_ == 0) {
                condition.holds = now;
            }
        }
    }
    if (!error_) error_ = std::move(evaluation.error);
    ++runs_;
}

bool QueryVerdict::holds() const {
    if (runs_ == 0 || error_) return false;
    return is_quantified_ ? judge(*query_.root_) : !first_failure_;
}

bool QueryVerdict::judge(const Node& node) const {
    switch (node.kind) {
        case NodeKind::both: return judge(*node.children[0]) && judge(*node.children[1]);
        case NodeKind::either: return judge(*node.children[0]) || judge(*node.children[1]);
        case NodeKind::negation: return !judge(*node.children[0]);
        default: break;
    }
    for (const Condition& condition : conditions_) {
        if (condition.node == &node) return condition.holds;
    }
    return false;
}

}  // namespace loopglass
