// Barrier. CPython 3.13 Lib/asyncio/locks.py: class Barrier.
#include "sim/asyncio/primitive.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type barrier_type;

namespace {

struct Barrier : Primitive {
    Value condition;
    Value parties;
    std::int64_t count;
    enum class State : std::uint8_t { filling, draining, resetting, broken } state;
    template <class A>
    void each(A&& action) {
        action(condition);
        action(parties);
    }
};
Barrier* as_barrier(View self) { return self.as<Barrier>(); }
constexpr const char* kStates[] = {"filling", "draining", "resetting", "broken"};

bool initialize(View self, CallArgs args) {
    static const Method row{"__init__", "def parties", nullptr};
    Value parties;
    if (!bind_arguments(signature_of(row), "Barrier.__init__", args, &parties)) return false;
    const int too_few = compare_bool(parties, View::small_int(1), CompareOp::less);
    if (too_few < 0) return false;
    if (too_few == 1) {
        raise_text(ValueError_type, "parties must be > 0");
        return false;
    }
    as_barrier(self)->parties = std::move(parties);
    as_barrier(self)->condition = call(View(&condition_type));
    return static_cast<bool>(as_barrier(self)->condition);
}

/// The predicates that Barrier hands to its condition.
Value not_draining(Args args) {
    const Barrier::State state = as_barrier(args[0])->state;
    return Value::boolean(state != Barrier::State::draining && state != Barrier::State::resetting);
}
Value not_filling(Args args) { return Value::boolean(as_barrier(args[0])->state != Barrier::State::filling); }
constexpr Method kNotDraining{"Barrier._block.<locals>.<lambda>", "self, /", &not_draining};
constexpr Method kNotFilling{"Barrier._wait.<locals>.<lambda>", "self, /", &not_filling};

Value notify_all(Barrier* barrier) { return call_method(barrier->condition, "notify_all"); }
Value wait_until(Barrier* barrier, const Method& predicate) {
    return call_method(barrier->condition, "wait_for", {make_native_closure(predicate, View(barrier))});
}
Value broken(const char* message) { return raise_text(BrokenBarrierError_type, message); }

/// Barrier.wait within its condition's lock.
Async wait_inside(Ref<Barrier> barrier) {
    Traced<Value> blocking(wait_until(barrier.get(), kNotDraining));
    if (!*blocking) co_return Value();
    co_await propagating(*blocking);
    if (barrier->state == Barrier::State::broken) co_return broken("Barrier aborted");
    const std::int64_t index = barrier->count++;
    double parties = 0;
    if (!to_double(barrier->parties, parties)) co_return Value();
    Outcome outcome = Outcome::success(make_int(index));
    if (static_cast<double>(index + 1) == parties) {
        barrier->state = Barrier::State::draining;
        note(TraceKind::notified, barrier.get(), EntityKind::barrier, static_cast<std::size_t>(index));
        if (!notify_all(barrier.get())) outcome = Outcome::from_error();
    } else {
        note(TraceKind::waiting, barrier.get(), EntityKind::barrier, static_cast<std::size_t>(index + 1));
        Traced<Value> waiting(wait_until(barrier.get(), kNotFilling));
        Outcome waited = *waiting ? co_await outcome_of(*waiting) : Outcome::from_error();
        if (waited.failed()) {
            outcome = std::move(waited);
        } else if (barrier->state == Barrier::State::broken || barrier->state == Barrier::State::resetting) {
            broken("Abort or reset of barrier");
            outcome = Outcome::from_error();
        }
    }
    --barrier->count;
    if (barrier->count == 0) {
        if (barrier->state == Barrier::State::resetting || barrier->state == Barrier::State::draining)
            barrier->state = Barrier::State::filling;
        if (!notify_all(barrier.get())) co_return Value();
    }
    co_return outcome;
}

enum class Action : std::uint8_t { wait, reset, abort };

/// async with self._cond: …
Async with_condition(Ref<Barrier> barrier, Action action) {
    Traced<Value> acquiring(call_method(barrier->condition, "acquire"));
    if (!*acquiring) co_return Value();
    co_await propagating(*acquiring);
    Outcome outcome = Outcome::success(Value::none());
    if (action == Action::wait) {
        Traced<Value> waiting(wait_inside(barrier).named("Barrier.wait"));
        outcome = co_await outcome_of(*waiting);
    } else {
        if (action == Action::abort)
            barrier->state = Barrier::State::broken;
        else if (barrier->count > 0)
            barrier->state = Barrier::State::resetting;
        else
            barrier->state = Barrier::State::filling;
        if (!notify_all(barrier.get())) outcome = Outcome::from_error();
    }
    Value released = call_method(barrier->condition, "release");
    if (!released) co_return Value();
    co_return outcome;
}
Value method_wait(Args args) {
    return with_condition(Ref<Barrier>(as_barrier(args[0])), Action::wait).named("Barrier.wait");
}
Value method_reset(Args args) {
    return with_condition(Ref<Barrier>(as_barrier(args[0])), Action::reset).named("Barrier.reset");
}
Value method_abort(Args args) {
    return with_condition(Ref<Barrier>(as_barrier(args[0])), Action::abort).named("Barrier.abort");
}

Async enter(Value self) {
    Traced<Value> waiting(call_method(self, "wait"));
    if (!*waiting) co_return Value();
    Value index = co_await propagating(*waiting);
    co_return index;
}
Value method_enter(Args args) { return enter(args[0]).named("Barrier.__aenter__"); }
Value method_exit(Args) { return returns_at_once(Value::none(), "Barrier.__aexit__"); }
constexpr Method kMethods[] = {{"wait", "async def self", &method_wait},
                               {"reset", "async def self", &method_reset},
                               {"abort", "async def self", &method_abort},
                               {"__aenter__", "async def self", &method_enter},
                               {"__aexit__", "async def self, *args", &method_exit}};
Value get_parties(View self) { return as_barrier(self)->parties; }
Value get_waiting(View self) {
    return make_int(as_barrier(self)->state == Barrier::State::filling ? as_barrier(self)->count : 0);
}
Value get_broken(View self) { return Value::boolean(as_barrier(self)->state == Barrier::State::broken); }
Value get_condition(View self) { return as_barrier(self)->condition; }
Value get_count(View self) { return make_int(as_barrier(self)->count); }
constexpr Getter kGetters[] = {{"parties", &get_parties}, {"_parties", &get_parties}, {"n_waiting", &get_waiting},
                               {"broken", &get_broken},   {"_cond", &get_condition},  {"_count", &get_count}};
Value barrier_repr(View self) {
    Barrier* barrier = as_barrier(self);
    std::string extra = kStates[static_cast<int>(barrier->state)];
    if (barrier->state != Barrier::State::broken) {
        Ref<Str> parties = str(barrier->parties);
        extra += fmt::format(", waiters:{}/{}", barrier->state == Barrier::State::filling ? barrier->count : 0,
                             parties ? parties->view() : "?");
    }
    return primitive_repr(self, extra, 0);
}

}  // namespace

void define_barrier_type() {
    barrier_type.slots.initialize = &initialize;
    barrier_type.slots.repr = &barrier_repr;
    primitive::define<Barrier>(barrier_type, "asyncio.locks.Barrier", type_flags::kBaseType, kMethods, kGetters,
                               &loop_bound_type);
}

}  // namespace loopglass
