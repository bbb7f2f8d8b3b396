#include "sim/asyncio/deque_view.hpp"

#include <algorithm>

#include "sim/asyncio/module.hpp"
#include "sim/core/collector.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

Type deque_view_type;

struct DequeView : GcObject {
    Value owner;
    const DequeAccess* access;
};

struct Items {
    View owner;
    const DequeAccess& access;

    explicit Items(View self) : owner(self.as<DequeView>()->owner), access(*self.as<DequeView>()->access) {}
    std::size_t size() const { return access.size(owner); }
    Value take(std::size_t index) const {
        Value item = access.at(owner, index);
        access.erase(owner, index);
        return item;
    }
    Ref<List> list() const {
        Ref<List> all = make_list();
        for (std::size_t i = 0; i < size(); ++i) append(all.get(), access.at(owner, i));
        return all;
    }
};

void destroy(Object* object) {
    drop(static_cast<DequeView*>(object)->owner);
    free_object(object, sizeof(DequeView));
}
void traverse(Object* object, Visitor& visit) { visit(static_cast<DequeView*>(object)->owner); }

/// A collections.deque with the same items.
Value copied(View self) {
    Value module = import_library != nullptr ? import_library("collections") : Value();
    return module ? call_method(module, "deque", {View(Items(self).list())}) : Value();
}

/// Raises IndexError.
bool check_index(Items items, View key, std::size_t& index) {
    std::int64_t wanted = 0;
    if (!to_int64(key, wanted)) return false;
    const auto size = static_cast<std::int64_t>(items.size());
    if (wanted < 0) wanted += size;
    if (wanted < 0 || wanted >= size) {
        raise_text(IndexError_type, "deque index out of range");
        return false;
    }
    index = static_cast<std::size_t>(wanted);
    return true;
}
/// The place of the first equal item; its size when there is none, or when `failed`.
std::size_t find(Items items, View wanted, bool& failed) {
    std::size_t i = 0;
    for (; i < items.size(); ++i) {
        const int same = equal(items.access.at(items.owner, i), wanted);
        failed = same < 0;
        if (same != 0) break;
    }
    return failed ? items.size() : i;
}

std::int64_t view_length(View self) { return static_cast<std::int64_t>(Items(self).size()); }
Value view_item(View self, View key) {
    std::size_t index = 0;
    const Items items(self);
    return check_index(items, key, index) ? items.access.at(items.owner, index) : Value();
}
bool view_set_item(View self, View key, View value) {
    std::size_t index = 0;
    const Items items(self);
    if (!check_index(items, key, index)) return false;
    items.access.erase(items.owner, index);
    if (value) items.access.insert(items.owner, index, value);
    return true;
}
int view_contains(View self, View item) {
    bool failed = false;
    const std::size_t at = find(Items(self), item, failed);
    return failed ? -1 : static_cast<int>(at < Items(self).size());
}
Value view_repr(View self) {
    Value copy = copied(self);
    return copy ? Value(repr(copy)) : Value();
}
Value view_iter(View self) {
    Value copy = copied(self);
    return copy ? iter(copy) : Value();
}
Value view_compare(View self, View other, CompareOp op) {
    Value copy = copied(self);
    Value against = is_exactly(other, deque_view_type) ? copied(other) : Value(other);
    return copy && against ? compare(copy, against, op) : Value();
}

template <bool left>
Value method_append(Args args) {
    const Items items(args[0]);
    items.access.insert(items.owner, left ? 0 : items.size(), args[1]);
    return Value::none();
}
template <bool left>
Value method_pop(Args args) {
    const Items items(args[0]);
    if (items.size() == 0) return raise_text(IndexError_type, "pop from an empty deque");
    return items.take(left ? 0 : items.size() - 1);
}
Value method_insert(Args args) {
    const Items items(args[0]);
    const auto size = static_cast<std::int64_t>(items.size());
    std::int64_t at = 0;
    if (!to_int64(args[1], at)) return {};
    at = std::clamp<std::int64_t>(at < 0 ? at + size : at, 0, size);
    items.access.insert(items.owner, static_cast<std::size_t>(at), args[2]);
    return Value::none();
}
Value method_remove(Args args) {
    bool failed = false;
    const Items items(args[0]);
    const std::size_t at = find(items, args[1], failed);
    if (failed) return {};
    if (at == items.size()) return raise_text(ValueError_type, "deque.remove(x): x not in deque");
    items.take(at);
    return Value::none();
}
Value method_clear(Args args) {
    const Items items(args[0]);
    while (items.size() > 0) items.take(items.size() - 1);
    return Value::none();
}
Value method_extend(Args args) {
    const Items items(args[0]);
    Ref<List> more = list_from(args[1]);
    if (!more) return {};
    for (const Value& item : more->view()) items.access.insert(items.owner, items.size(), item);
    return Value::none();
}
Value method_copy(Args args) { return copied(args[0]); }

constexpr Method kMethods[] = {
    {"append", "self, item, /", &method_append<false>},
    {"appendleft", "self, item, /", &method_append<true>},
    {"pop", "self, /", &method_pop<false>},
    {"popleft", "self, /", &method_pop<true>},
    {"remove", "self, value, /", &method_remove},
    {"clear", "self, /", &method_clear},
    {"extend", "self, iterable, /", &method_extend},
    {"copy", "self, /", &method_copy},
    {"__copy__", "self, /", &method_copy},
    {"insert", "self, index, value, /", &method_insert},
};

}  // namespace

Value make_deque_view(View owner, const DequeAccess& access) {
    auto* view = new_object<DequeView>(deque_view_type);
    place(view->owner, owner);
    view->access = &access;
    track(view);
    return Value::adopt(View(view));
}

bool assign_deque(View owner, const DequeAccess& access, View iterable) {
    Ref<List> items = list_from(iterable);
    if (!items) return false;
    while (access.size(owner) > 0) access.erase(owner, access.size(owner) - 1);
    for (const Value& item : items->view()) access.insert(owner, access.size(owner), item);
    return true;
}

void define_deque_view_type() {
    Slots& slots = deque_view_type.slots;
    slots.destroy = &destroy;
    slots.traverse = &traverse;
    slots.repr = &view_repr;
    slots.iter = &view_iter;
    slots.compare = &view_compare;
    slots.length = &view_length;
    slots.get_item = &view_item;
    slots.set_item = &view_set_item;
    slots.contains = &view_contains;
    define_type(deque_view_type, {.name = "collections.deque",
                                  .size = sizeof(DequeView),
                                  .flags = type_flags::kGc | type_flags::kNoInstances,
                                  .methods = kMethods});
}

}  // namespace loopglass
