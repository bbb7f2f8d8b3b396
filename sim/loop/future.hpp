#pragma once
/// Future: a result that is not there yet. CPython 3.13 Lib/asyncio/futures.py (and Modules/_asynciomodule.c).
#include <span>
#include <string>
#include <vector>

#include "sim/core/objects/exception.hpp"
#include "sim/core/runtime.hpp"
#include "sim/trace/event.hpp"

namespace loopglass {

struct EventLoop;
struct Task;
class Outcome;

extern Type future_type;

/// A done callback. A waiting task is entered as itself: no bound method is made for its wakeup.
struct DoneCallback {
    Value callback;  ///< a Task (its wakeup) or any callable; empty: none
    Value context;   ///< contextvars.Context; empty for a task's wakeup
};

/// What few futures ever need: those that fail, are cancelled, or have more than one callback.
struct FutureDetails {
    Ref<ExceptionObject> exception;
    Value exception_traceback;  ///< as it was when the exception was set: each raise starts from it
    Value cancel_message;
    Ref<ExceptionObject> cancelled_error;
    std::vector<DoneCallback> further_callbacks;  ///< in order, behind Future::first_callback
};

/// A million of them may be waiting: what is rarely needed has a block of its own.
struct Future : GcObject {
    enum class State : std::uint8_t { pending, cancelled, finished };
    EventLoop* loop;  ///< owned reference
    Value result;
    Value first_callback;    ///< a DoneCallback without a context, when nothing came before it
    FutureDetails* details;  ///< owned; null until needed, see details_of
    Dict* dict;              ///< of subclasses and Python attributes
    EntityId entity;         ///< trace id; 0 until something is recorded of it
    EventRef resolved_by;    ///< the event that resolved it
    EntityId resource;       ///< lock, queue … this is a waiter of; 0 otherwise
    WaitKind wait_kind;      ///< what a task waiting for this is said to wait for
    State state;
    bool blocking;             ///< _asyncio_future_blocking
    bool log_traceback;        ///< an exception nobody has read
    bool must_cancel;          ///< Task
    bool log_destroy_pending;  ///< Task
    bool has_origin;           ///< debug mode knows where it was made: see origin.hpp

    /// The exception it ended with; null when there is none.
    const Ref<ExceptionObject>& exception() const { return details != nullptr ? details->exception : no_exception; }
    static const Ref<ExceptionObject> no_exception;
};
/// The rare members, made when there are none yet.
FutureDetails& details_of(Future* future);
/// task.cancel(msg): what it was called with; empty when nothing.
Value cancel_message_of(const Future* future);
void set_cancel_message(Future* future, View message);

Ref<Future> make_future(EventLoop* loop);
/// A future whose wait is said to be for `resource`, of `kind`.
Ref<Future> make_waiter(EventLoop* loop, WaitKind kind, EntityId resource);
/// `value` when awaiting it means waiting for the future itself: no Python `__await__` of a subclass in between.
Future* directly_awaited(View value);
/// What FutureIter.send does, for one who awaits the future without an iterator: yields it once, then its result.
SendStatus send_to_future(Future* future, Value& out);
/// result() as an Outcome. Precondition: done.
Outcome future_outcome(Future* future);
/// Its id in the trace, given on first use; 0 when nothing is recorded.
EntityId entity_of(Future* future);
bool is_future(View value);  ///< Future, Task or a subclass
/// InvalidStateError when done: returns false.
bool set_result(Future* future, View value);
/// set_result as the class of a program may define it.
bool deliver_result(Future* future, View value);
/// result() as the class of a program may define it, for a task that waits.
Value deliver_to_waiter(Future* future);
bool set_exception(Future* future, View exception);
/// False when already done. `message` may be empty.
bool cancel_future(Future* future, View message);
/// task.cancel() or future.cancel(), honouring Python overrides; -1 raised.
int cancel(View future, View message);
/// result(): the value, or empty with the exception (CancelledError, InvalidStateError) set. Counts as retrieved.
Value result_of(Future* future);
bool add_done_callback(Future* future, View callback, View context);
/// The task's wakeup as a done callback, without the checks.
void add_wakeup(Future* future, Task* task);
/// Every done callback, in order.
std::vector<DoneCallback> callbacks_of(const Future* future);
/// set_result unless done; `cause` is the event that brought it about, 0: the present step.
void wake(Future* future, EventRef cause);
/// Somebody has read the exception.
void mark_retrieved(Future* future);
/// CancelledError(message): the one stored, or a new one.
Ref<ExceptionObject> make_cancelled_error(Future* future);
/// Number removed.
std::int64_t remove_done_callback(Future* future, View callback);
inline bool is_done(const Future* future) { return future->state != Future::State::pending; }

extern Type CancelledError_type, InvalidStateError_type, future_iterator_type;

// For the types that derive from Future.
void future_construct_members(Future* future, EventLoop* loop);
void future_release_members(Future* future);
void future_traverse(Object* self, Visitor& visit);
void future_clear(Object* self);
/// "pending", "finished result=1", … with the callbacks: base_futures._future_repr_info. Empty with `raised` set on
/// failure.
bool future_repr_parts(Future* future, std::vector<std::string>& parts);
/// CPython's Future.__del__: complains of an exception that nobody read.
void complain_unretrieved(Future* future);
/// Objects that must be told of their death only in some states skip the finalizer in the others.
void set_needs_finalizer(Future* future, bool needed);
Value future_await(View self);
/// The loop argument of a constructor: None means the current one. Null when raised.
Ref<EventLoop> loop_argument(View loop);

}  // namespace loopglass
