// The types of this layer, set up once per process.
#include "sim/asyncio/deque_view.hpp"
#include "sim/asyncio/module.hpp"
#include "sim/asyncio/primitive.hpp"
#include "sim/asyncio/streams.hpp"
#include "sim/core/objects/callable.hpp"

namespace loopglass {

void add_thread_methods();
void add_network_methods();
void define_exception(Type& type, const char* name, Type& base);

Type BrokenBarrierError_type, QueueEmpty_type, QueueFull_type, QueueShutDown_type, IncompleteReadError_type,
    LimitOverrunError_type, SendfileNotAvailableError_type;

namespace {

// The loop that a lock, an event, a queue … is bound to since it first waited.
Value get_loop(View self) {
    const Value& loop = self.as<Primitive>()->loop;
    return loop ? loop : Value::none();
}
bool set_loop(View self, View loop) {
    self.as<Primitive>()->loop = loop && !loop.is_none() ? Value(loop) : Value();
    return true;
}

/// What the classes are made with: for inspect.signature.
void define_constructors() {
    struct Row {
        Type* type;
        const char* parameters;
    };
    const Row rows[] = {{&future_type, "(*, loop=None)"},
                        {&task_type, "(coro, *, loop=None, name=None, context=None, eager_start=False)"},
                        {&handle_type, "(callback, args, loop, context=None)"},
                        {&timer_handle_type, "(when, callback, args, loop, context=None)"},
                        {&abstract_event_loop_type, "()"},
                        {&selector_event_loop_type, "(selector=None)"},
                        {&abstract_policy_type, "()"},
                        {&lock_type, "()"},
                        {&event_type, "()"},
                        {&condition_type, "(lock=None)"},
                        {&semaphore_type, "(value=1)"},
                        {&barrier_type, "(parties)"},
                        {&queue_type, "(maxsize=0)"},
                        {&timeout_type, "(when)"},
                        {&task_group_type, "()"},
                        {&runner_type, "(*, debug=None, loop_factory=None)"},
                        {&IncompleteReadError_type, "(partial, expected)"},
                        {&LimitOverrunError_type, "(message, consumed)"},
                        {&stream_reader_type, "(limit=65536, loop=None)"},
                        {&stream_writer_type, "(transport, protocol, reader, loop)"},
                        {&stream_protocol_type, "(stream_reader, client_connected_cb=None, loop=None)"}};
    for (const Row& row : rows) define_attribute(*row.type, "__text_signature__", View(intern(row.parameters)));
}

}  // namespace

void initialize_asyncio() {
    static bool done = false;
    if (done) return;
    done = true;
    initialize_loop();
    static auto* immortal = new Runtime();
    RuntimeScope scope(*immortal);
    immortal->collector->enabled = false;
    define_exception(BrokenBarrierError_type, "asyncio.exceptions.BrokenBarrierError", RuntimeError_type);
    define_exception(QueueEmpty_type, "asyncio.queues.QueueEmpty", Exception_type);
    define_exception(QueueFull_type, "asyncio.queues.QueueFull", Exception_type);
    define_exception(QueueShutDown_type, "asyncio.queues.QueueShutDown", Exception_type);
    define_exception(SendfileNotAvailableError_type, "asyncio.exceptions.SendfileNotAvailableError", RuntimeError_type);
    define_gather_types();
    define_runner_type();
    define_policy_types();
    define_mixin_types();
    define_deque_view_type();
    define_lock_types();
    define_condition_type();
    define_barrier_type();
    define_queue_types();
    define_timeout_type();
    define_task_group_type();
    define_as_completed_type();
    define_executor_types();
    static constexpr Getter kLoop[] = {{"_loop", &get_loop, &set_loop}};
    for (Type* type : {&lock_type, &event_type, &condition_type, &semaphore_type, &barrier_type, &queue_type})
        add_getters(*type, kLoop);
    add_thread_methods();
    define_exception(gaierror_type, "socket.gaierror", OSError_type);
    define_exception(herror_type, "socket.herror", OSError_type);
    define_socket_type();
    define_transport_types();
    define_stream_types();
    add_network_methods();
    define_constructors();
}

}  // namespace loopglass
