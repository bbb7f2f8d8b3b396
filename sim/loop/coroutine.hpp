#pragma once
/// The seam between tasks and what they drive, and the coroutines that native code is written in.
///
/// A task knows `send` and `throw_into` and nothing else (CPython's tp_as_async->am_send), so a Python frame and a C++
/// coroutine are the same to it. `Async` is the return type of the library's own coroutines:
///
///     Async lock_acquire(Ref<Lock> lock) {       // async.hpp
///         ...
///         Outcome outcome = co_await outcome_of(future);   // the exception comes as a value
///         if (outcome.failed()) { …; co_return outcome; }
///         co_await propagating(other);    // an exception ends this frame: its RAII runs, the parent gets it
///         co_return Value::boolean(true); // an empty Value returns the exception set in the Runtime
///     }
///
/// The promise *is* the Python object ("coroutine"): one allocation a call, from the run's heap. Parameters and locals
/// that hold references across a co_await must be `Traced<T>` (parameters: Value and Ref are adopted by themselves), so
/// that the collector sees into the frame; one missed leaks its cycle, and the debug check at the end of a run finds
/// it. See MEASURED for compilers: name temporaries before a co_await expression uses them.
#include <coroutine>
#include <source_location>
#include <string_view>

#include "sim/core/collector.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/runtime.hpp"

namespace loopglass {

extern Type native_coroutine_type;

/// Drives a coroutine, generator or any iterator. `value` may be None. See SendStatus.
SendStatus send_to_iterator(View iterator, View value, Value& out);
inline SendStatus send(View coroutine, View value, Value& out) {
    const auto slot = type_of(coroutine)->slots.send;
    return slot != nullptr ? slot(coroutine, value, out) : send_to_iterator(coroutine, value, out);
}
SendStatus throw_into(View coroutine, Value exception, Value& out);
/// coroutine.close(): false when raised.
bool close_coroutine(View coroutine);
/// What `await value` drives: value itself for coroutines, else `__await__()`'s iterator. TypeError when not awaitable:
/// "object int can't be used in 'await' expression".
Value get_awaitable(View value);
bool is_awaitable(View value);
bool is_coroutine(View value);

/// The result of an await: a value, or an exception.
class [[nodiscard]] LOOPGLASS_TRIVIAL_ABI Outcome {
public:
    Outcome() = default;
    explicit Outcome(Value value) : value_(std::move(value)) {}
    static Outcome success(Value value) {
        Outcome outcome;
        outcome.value_ = std::move(value);
        return outcome;
    }
    static Outcome failure(Ref<ExceptionObject> error) {
        Outcome outcome;
        outcome.error_ = std::move(error);
        return outcome;
    }
    /// The exception set in the Runtime, taken from it.
    static Outcome from_error() { return failure(take_error()); }
    bool failed() const { return static_cast<bool>(error_); }
    const Value& value() const { return value_; }
    ExceptionObject* error() const { return error_.get(); }
    bool failed_with(const Type& type) const { return error_ && is_subtype(error_->type, &type); }
    /// The value, or empty with the exception set.
    Value take() {
        if (error_) {
            restore_error(std::move(error_));
            return {};
        }
        return std::move(value_);
    }

private:
    Value value_;
    Ref<ExceptionObject> error_;
};

struct NativeCoroutine;

/// A slot of a native frame that the collector can see. Lives in the frame (as a local), registers with it.
class TracedBase {
public:
    TracedBase(const TracedBase&) = delete;
    TracedBase& operator=(const TracedBase&) = delete;
    virtual void traverse(Visitor& visit) = 0;
    virtual void clear() = 0;
    TracedBase* next = nullptr;
    /// Registers with another frame: for parameters, which are made before the frame they belong to.
    void move_to(NativeCoroutine* frame);

protected:
    TracedBase();  ///< registers with NativeCoroutine::running
    ~TracedBase();

private:
    void leave();
    NativeCoroutine* frame_;
};
template <class T>
class Traced final : public TracedBase {
public:
    Traced() = default;
    Traced(T initial) : value(std::move(initial)) {}
    Traced& operator=(T next_value) {
        value = std::move(next_value);
        return *this;
    }
    auto operator->() const { return value.get(); }
    T& operator*() { return value; }
    const T& operator*() const { return value; }
    operator const T&() const { return value; }
    operator View() const { return value; }
    void traverse(Visitor& visit) override { visit(value); }
    void clear() override { value = T(); }
    T value;
};

/// The part of a promise that does not depend on what the coroutine returns: the Python object.
struct NativeCoroutine : GcObject {
    enum class State : std::uint8_t { created, suspended, running, finished, bodiless };
    static constexpr std::size_t kParameters = 6;

    std::coroutine_handle<> handle;  ///< of a frameless one: the address of its Frameless
    const char* name;                ///< "Lock.acquire"; the qualified name in messages and reprs
    Value delegate;                  ///< what is awaited now; empty while running or at a bare yield
    Value yielded;                   ///< on its way out through the co_await that suspends
    Outcome result;                  ///< of the finished delegate, then of the coroutine itself
    TracedBase* traced;
    std::source_location where;  ///< of the co_await it stands at
    union {
        std::int16_t parameters[kParameters];  ///< offsets of the frame's Value (odd: +1) and Ref parameters; 0: none
        std::uint32_t frame_bytes;             ///< of a C++ frame that has gone before its object
    };
    State state;
    bool propagates;  ///< a failed await ends the frame
    bool frameless;   ///< see make_frameless
    bool scenario;    ///< a C++ scenario's: its lines are the program's, and its locals die when it fails

    static NativeCoroutine* running;  ///< the frame being resumed
};

/// Called when a native coroutine is dropped without having been started (`name` is qualified); set by the layer above.
extern void (*on_never_awaited)(std::string_view name, View coroutine);
/// The line a suspended coroutine stands at, and the line that runs now; set by the layer above, 0 without it.
extern std::uint32_t (*parked_location_of)(View coroutine);
/// inspect.iscoroutinefunction, and functions marked as such.
bool is_coroutine_function(View function);
extern std::uint32_t (*running_location)();

/// The line a suspended coroutine stands at in the trace: of the innermost frame that is the program's; 0 when unknown.
std::uint32_t where_parked(View coroutine);
std::uint32_t location_of(std::source_location where);

/// Sets up the types of this layer, once per process.
void initialize_loop();

}  // namespace loopglass
