#pragma once
/// What a program sees of a queue that is kept natively: `lock._waiters`, `queue._queue`. To Python it is a
/// collections.deque, and it is live: what is changed in it is changed where it is kept.
#include <deque>

#include "sim/core/value.hpp"

namespace loopglass {

/// How the items of `owner` are reached; an index is always below the size (`insert`: at most the size).
struct DequeAccess {
    std::size_t (*size)(View owner);
    Value (*at)(View owner, std::size_t index);
    void (*insert)(View owner, std::size_t index, Value item);
    void (*erase)(View owner, std::size_t index);
};

/// For a member that is a pointer to a std::deque of values.
template <class Owner, std::deque<Value>* Owner::* member>
inline constexpr DequeAccess kDequeMember{
    [](View owner) { return (owner.as<Owner>()->*member)->size(); },
    [](View owner, std::size_t index) { return (*(owner.as<Owner>()->*member))[index]; },
    [](View owner, std::size_t index, Value item) {
        std::deque<Value>& items = *(owner.as<Owner>()->*member);
        items.insert(items.begin() + static_cast<std::ptrdiff_t>(index), std::move(item));
    },
    [](View owner, std::size_t index) {
        std::deque<Value>& items = *(owner.as<Owner>()->*member);
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
    }};

/// `access` lives for ever; the view keeps `owner`.
Value make_deque_view(View owner, const DequeAccess& access);
/// Empties it and puts the items of any iterable there. False when raised.
bool assign_deque(View owner, const DequeAccess& access, View iterable);

void define_deque_view_type();

}  // namespace loopglass
