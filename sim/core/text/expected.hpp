#pragma once

/// A value, or the reason why there is none: what text functions return where Python would raise.
/// (std::expected comes only with C++23.)

#include <cassert>
#include <utility>
#include <variant>

namespace loopglass::text {

template <class Error>
struct Unexpected {
    Error error;
};

template <class Error>
Unexpected(Error) -> Unexpected<Error>;

template <class Value, class Error>
class [[nodiscard]] Expected {
public:
    Expected(Value value) : content_(std::in_place_index<0>, std::move(value)) {}
    Expected(Unexpected<Error> unexpected) : content_(std::in_place_index<1>, std::move(unexpected.error)) {}

    bool has_value() const { return content_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    /// Only where there is one.
    const Value& value() const {
        assert(has_value());
        return *std::get_if<0>(&content_);
    }
    Value& value() {
        assert(has_value());
        return *std::get_if<0>(&content_);
    }
    const Value& operator*() const { return value(); }
    Value& operator*() { return value(); }
    const Value* operator->() const { return &value(); }

    /// Only where there is no value.
    const Error& error() const {
        assert(!has_value());
        return *std::get_if<1>(&content_);
    }

private:
    std::variant<Value, Error> content_;
};

}  // namespace loopglass::text
