#include "sim/asyncio/transport_base.hpp"

#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/loop/context_vars.hpp"
#include "sim/loop/interpreter_side.hpp"

namespace loopglass::transport_base {

namespace {

constexpr std::size_t kHighWater = 64 * 1024;

bool leaves_the_loop() { return aborting() || error_is(KeyboardInterrupt_type) || error_is(SystemExit_type); }

// -- life -----------------------------------------------------------------------------------------------------------

template <class A>
void each(Transport* self, A&& action) {
    for (Value* member : {&self->context, &self->loop, &self->protocol, &self->server, &self->extra,
                          &self->socket_object, &self->handed_out, &self->remote})
        action(*member);
}

void destroy(Object* object) {
    auto* self = static_cast<Transport*>(object);
    if (self->socket && !self->gone && !self->socket_object) Network::current().close(self->socket.get());
    leave_clients(self);
    each(self, [](Value& member) { drop(member); });
    self->socket.~SocketRef();
    drop_pending(self);
    if (self->dict != nullptr) decref(self->dict);
    free_object(object, sizeof(Transport));
}
void traverse(Object* object, Visitor& visit) {
    auto* self = static_cast<Transport*>(object);
    visit(static_cast<Object*>(self->dict));
    each(self, [&](Value& member) { visit(member); });
}
void clear(Object* object) {
    auto* self = static_cast<Transport*>(object);
    // The loop and the protocol go with the transport itself: a finalizer may still want to say something.
    for (Value* member : {&self->server, &self->extra, &self->handed_out, &self->remote, &self->protocol})
        member->reset();
    if (Dict* dict = std::exchange(self->dict, nullptr); dict != nullptr) decref(dict);
}
/// _SelectorTransport.__del__.
void finalize(Object* object) {
    auto* self = static_cast<Transport*>(object);
    if (self->gone || !self->socket || !self->loop) return;
    Ref<Str> text = repr(View(object));
    if (!text) take_error();
    if (interpreter_side.warn_unclosed != nullptr && text)
        interpreter_side.warn_unclosed(fmt::format("unclosed transport {}", text->view()), View(object));
    Network::current().close(self->socket.get());
    self->gone = true;
    if (self->server && !call_method(self->server, "_detach", {View(object)})) report_unraisable(View(object), "");
}

// -- information ----------------------------------------------------------------------------------------------------

Value peer_name(Transport* self) {
    Socket* socket = self->socket.get();
    if (!socket || (socket->type == kStream ? socket->state == Socket::State::fresh
                                            : socket->remote.port == 0 && socket->remote.host == 0))
        return Value::none();
    SocketAddress address = socket->remote;
    address.family = socket->family;
    return address_value(address);
}

Value extra_info(Transport* self, std::string_view name, View fallback) {
    if (self->extra && is_dict(self->extra)) {
        if (View own = dict_get(self->extra.as<Dict>(), intern(name))) return own;
        if (has_error()) return {};
    }
    if (name == "peername") return peer_name(self);
    if (name == "sockname") return self->socket ? address_value(self->socket->local) : Value::none();
    if (name == "socket") {
        if (!self->handed_out) {
            Value inner = self->socket_object ? self->socket_object : make_socket_object(self->socket.get(), true);
            Value wrap = get_attr(View(self), "_wrap_socket");
            self->handed_out = wrap ? call(wrap, inner) : Value();
        }
        return self->handed_out;
    }
    return fallback;
}
Value method_get_extra_info(Args args) {
    if (!is_str(args[1])) return args[2];
    return extra_info(as_transport(args[0]), as_str(args[1])->view(), args[2]);
}
Value method_is_closing(Args args) { return Value::boolean(as_transport(args[0])->closing); }
Value method_is_reading(Args args) {
    Transport* self = as_transport(args[0]);
    return Value::boolean(!self->closing && !self->paused);
}
Value method_get_protocol(Args args) {
    const Value& protocol = as_transport(args[0])->protocol;
    return protocol ? protocol : Value::none();
}
Value method_set_protocol(Args args) {
    set_protocol(as_transport(args[0]), args[1]);
    return Value::none();
}

// -- reading and closing --------------------------------------------------------------------------------------------

Value method_pause_reading(Args args) {
    return transport_pause_reading(as_transport(args[0])) ? Value::none() : Value();
}
Value method_resume_reading(Args args) {
    return transport_resume_reading(as_transport(args[0])) ? Value::none() : Value();
}
Value method_close(Args args) {
    transport_close(as_transport(args[0]));
    return Value::none();
}
Value method_abort(Args args) { return force_close(as_transport(args[0]), View::none()) ? Value::none() : Value(); }
Value method_fatal_error(Args args) {
    Ref<Str> message = str(args[2]);
    if (!message) return {};
    raise_value(args[1]);
    return fatal_from_error(as_transport(args[0]), std::string(message->view()).c_str()) ? Value::none() : Value();
}
Value method_force_close(Args args) { return force_close(as_transport(args[0]), args[1]) ? Value::none() : Value(); }
Value method_call_connection_lost(Args args) {
    return call_connection_lost(as_transport(args[0]), args[1]) ? Value::none() : Value();
}
/// Begins to read once connection_made has been called.
Value method_start_reading(Args args) {
    Transport* self = as_transport(args[0]);
    if (self->closing || self->paused || !self->loop) return Value::none();
    self->context = copy_context();
    selector_of(loop_of_transport(self)).set(self->socket.get(), false, args[0]);
    return Value::none();
}

// -- flow control ---------------------------------------------------------------------------------------------------

Value method_set_limits(Args args) {
    Transport* self = as_transport(args[0]);
    std::int64_t high = static_cast<std::int64_t>(kHighWater), low = 0;
    if (!args[2].is_none() && !to_int64(args[2], low)) return {};
    if (args[1].is_none()) {
        if (!args[2].is_none()) high = 4 * low;
    } else if (!to_int64(args[1], high)) {
        return {};
    }
    if (args[2].is_none()) low = high >= 0 ? high / 4 : (high - 3) / 4;
    if (!(high >= low && low >= 0))
        return raise(ValueError_type, "high ({}) must be >= low ({}) must be >= 0", high, low);
    self->high_water = static_cast<std::size_t>(high);
    self->low_water = static_cast<std::size_t>(low);
    return maybe_pause_protocol(self) ? Value::none() : Value();
}
Value method_get_limits(Args args) {
    Transport* self = as_transport(args[0]);
    return make_tuple({View::small_int(static_cast<std::int64_t>(self->low_water)),
                       View::small_int(static_cast<std::int64_t>(self->high_water))});
}

constexpr Method kSharedMethods[] = {
    {"get_extra_info", "def self, name, default=None", &method_get_extra_info},
    {"is_closing", "def self", &method_is_closing},
    {"is_reading", "def self", &method_is_reading},
    {"get_protocol", "def self", &method_get_protocol},
    {"set_protocol", "def self, protocol", &method_set_protocol},
    {"pause_reading", "def self", &method_pause_reading},
    {"resume_reading", "def self", &method_resume_reading},
    {"close", "def self", &method_close},
    {"abort", "def self", &method_abort},
    {"_fatal_error", "def self, exc, message='Fatal error on transport'", &method_fatal_error},
    {"_force_close", "def self, exc", &method_force_close},
    {"_call_connection_lost", "def self, exc", &method_call_connection_lost},
    {"_add_reader", "def self", &method_start_reading},
    {"set_write_buffer_limits", "def self, high=None, low=None", &method_set_limits},
    {"get_write_buffer_limits", "def self", &method_get_limits},
};

Value get_loop(View self) {
    const Value& loop = as_transport(self)->loop;
    return loop ? loop : Value::none();
}
Value get_protocol(View self) {
    const Value& protocol = as_transport(self)->protocol;
    return protocol ? protocol : Value::none();
}
Value get_server(View self) {
    const Value& server = as_transport(self)->server;
    return server ? server : Value::none();
}
Value get_sock(View self) {
    Transport* transport = as_transport(self);
    return transport->gone ? Value::none() : extra_info(transport, "socket", View::none());
}
Value get_descriptor(View self) { return make_int(as_transport(self)->descriptor); }
Value get_closing(View self) { return Value::boolean(as_transport(self)->closing); }
Value get_paused(View self) { return Value::boolean(as_transport(self)->paused); }
Value get_protocol_paused(View self) { return Value::boolean(as_transport(self)->protocol_paused); }
Value get_lost(View self) { return make_int(as_transport(self)->lost); }
constexpr Getter kGetters[] = {{"_loop", &get_loop},          {"_protocol", &get_protocol},
                               {"_server", &get_server},      {"_sock", &get_sock},
                               {"_sock_fd", &get_descriptor}, {"_closing", &get_closing},
                               {"_paused", &get_paused},      {"_protocol_paused", &get_protocol_paused},
                               {"_conn_lost", &get_lost}};

Value transport_repr(View view) {
    Transport* self = as_transport(view);
    std::string text(type_of(view)->name->view());
    if (self->gone || !self->socket)
        text += " closed";
    else if (self->closing)
        text += " closing";
    text += fmt::format(" fd={}", self->descriptor);
    if (self->loop && !loop_of_transport(self)->closed) {
        const Watch* watch = self->socket ? selector_of(loop_of_transport(self)).find(self->socket.get()) : nullptr;
        text += watch != nullptr && watch->reader ? " read=polling" : " read=idle";
        text += fmt::format(" write=<{}, bufsize={}>", watch != nullptr && watch->writer ? "polling" : "idle",
                            write_buffer_size(self));
    }
    return make_str(fmt::format("<{}>", text));
}

/// futures._set_result_unless_cancelled.
Value wake_waiter(Args args) {
    if (is_future(args[0])) {
        if (args[0].as<Future>()->state == Future::State::pending) set_result(args[0].as<Future>(), View::none());
        return has_error() ? Value() : Value::none();
    }
    return call_method(args[0], "set_result", {View::none()});
}
constexpr Method kWakeWaiter{"_set_result_unless_cancelled", "self, /", &wake_waiter};

}  // namespace

void define_transport_type(Type& type, const char* name, bool (*initialize)(View, CallArgs),
                           std::span<const Method> methods) {
    Slots& slots = type.slots;
    slots.construct = &construct;
    slots.initialize = initialize;
    slots.destroy = &destroy;
    slots.traverse = &traverse;
    slots.clear = &clear;
    slots.finalize = &finalize;
    slots.repr = &transport_repr;
    define_type(type, {.name = name,
                       .size = sizeof(Transport),
                       .flags = type_flags::kBaseType | type_flags::kGc,
                       .dict_offset = offsetof(IoTarget, dict),
                       .methods = kSharedMethods,
                       .getters = kGetters});
    add_methods(type, methods);
}

Value construct(Type* type, CallArgs) {
    auto* self = new_instance<Transport>(*type);
    each(self, [](Value& member) { place(member); });
    ::new (static_cast<void*>(&self->socket)) SocketRef();
    self->high_water = kHighWater;
    self->low_water = kHighWater / 4;
    self->descriptor = -1;
    track(self);
    return Value::adopt(View(self));
}

bool begin_transport(Transport* self, View loop, View socket, View protocol, View extra, View server) {
    if (!is_instance(loop, base_event_loop_type)) {
        raise_text(TypeError_type, "a transport needs an event loop");
        return false;
    }
    if (!socket.is_none()) {
        Socket* found = socket_of(socket);
        if (found == nullptr) return false;
        self->socket = SocketRef(found);
        if (is_exactly(socket, socket_type))
            socket.as<SocketObject>()->borrows = true;  // nobody else will close it: the transport does
        else
            self->socket_object = socket;
    }
    self->loop = loop;
    self->descriptor = self->socket->descriptor;
    self->entity = self->socket->entity;
    self->context = copy_context();
    if (!extra.is_none()) self->extra = extra;
    set_protocol(self, protocol);
    if (server && !server.is_none()) {
        self->server = server;
        if (!call_method(server, "_attach", {View(self)})) return false;
    }
    return true;
}

bool schedule_start(Transport* self, View waiter) {
    EventLoop* loop = loop_of_transport(self);
    Value made = get_attr(self->protocol, "connection_made");
    Value reading = made ? get_attr(View(self), "_add_reader") : Value();
    if (!reading || !check_open(loop)) return false;
    // Of the three, only a program's own connection_made is worth an entry in the trace.
    if (self->native_protocol)
        add_ready(loop, make_handle(loop, made, make_tuple({View(self)})));
    else if (!call_soon(loop, made, make_tuple({View(self)})))
        return false;
    add_ready(loop, make_handle(loop, reading, make_tuple(std::size_t{0})));
    if (waiter && !waiter.is_none())
        add_ready(loop, make_handle(loop, make_native_closure(kWakeWaiter, waiter), make_tuple(std::size_t{0})));
    return true;
}

void set_protocol(Transport* self, View protocol) {
    self->protocol = protocol;
    self->native_protocol = stream_protocol.is_native != nullptr && stream_protocol.is_native(protocol);
    self->buffered = false;
    if (self->native_protocol) return;
    // BufferedProtocol is a class of our library: known by its methods.
    Value marker = get_attr_or_empty(protocol, intern("_loopglass_buffered_protocol"));
    if (!marker) take_error();
    self->buffered = marker && marker.view().is_true();
}

std::size_t write_buffer_size(const Transport* self) {
    std::size_t size = self->pending != nullptr ? self->pending->size() : 0;
    if (self->datagrams != nullptr) {
        for (const Datagram& datagram : *self->datagrams) size += datagram.bytes.size() + 8;
    }
    return size;
}

void drop_pending(Transport* self) {
    delete std::exchange(self->pending, nullptr);
    delete std::exchange(self->datagrams, nullptr);
}

// -- flow control ---------------------------------------------------------------------------------------------------

namespace {

bool tell_protocol(Transport* self, const char* method) {
    if (call_method(self->protocol, method)) return true;
    if (leaves_the_loop()) return false;
    Ref<ExceptionObject> error = take_error();
    Ref<Dict> context = make_dict();
    dict_set(context.get(), intern("message"), make_str(fmt::format("protocol.{}() failed", method)));
    dict_set(context.get(), intern("exception"), View(error));
    dict_set(context.get(), intern("transport"), View(self));
    dict_set(context.get(), intern("protocol"), self->protocol);
    return call_exception_handler(loop_of_transport(self), std::move(context));
}

}  // namespace

bool log_in_debug_mode(Transport* self, int line, const char* function, const char* what, View error) {
    if (!self->loop || !loop_of_transport(self)->debug || log_asyncio == nullptr) return true;
    Ref<Str> shown = repr(View(self));
    if (!shown) return false;
    constexpr int kDebug = 10;
    log_asyncio(kDebug, {"asyncio/selector_events.py", line, function}, fmt::format("{}{}", shown->view(), what),
                error);
    return !aborting();
}

bool maybe_pause_protocol(Transport* self) {
    if (self->protocol_paused || write_buffer_size(self) <= self->high_water) return true;
    self->protocol_paused = true;
    return tell_protocol(self, "pause_writing");
}

bool maybe_resume_protocol(Transport* self) {
    if (!self->protocol_paused || write_buffer_size(self) > self->low_water) return true;
    self->protocol_paused = false;
    return tell_protocol(self, "resume_writing");
}

// -- closing --------------------------------------------------------------------------------------------------------

bool fatal_from_error(Transport* self, const char* message) {
    if (leaves_the_loop()) return false;
    Ref<ExceptionObject> error = take_error();
    if (!self->loop) return true;
    if (!is_instance(View(error), OSError_type)) {
        Ref<Dict> context = make_dict();
        dict_set(context.get(), intern("message"), make_str(message));
        dict_set(context.get(), intern("exception"), View(error));
        dict_set(context.get(), intern("transport"), View(self));
        dict_set(context.get(), intern("protocol"), self->protocol);
        if (!call_exception_handler(loop_of_transport(self), std::move(context))) return false;
    } else if (!log_in_debug_mode(self, 878, "_fatal_error", fmt::format(": {}", message).c_str(), View(error))) {
        return false;
    }
    return force_close(self, View(error));
}

namespace {

bool schedule_connection_lost(Transport* self, View error) {
    Value method = get_attr(View(self), "_call_connection_lost");
    return method && call_soon(loop_of_transport(self), method, make_tuple({error}));
}

}  // namespace

bool force_close(Transport* self, View error) {
    if (self->lost != 0 || !self->loop) return true;
    Selector& selector = selector_of(loop_of_transport(self));
    if (self->pending != nullptr || self->datagrams != nullptr) {
        drop_pending(self);
        selector.set(self->socket.get(), true, View());
    }
    if (!self->closing) {
        self->closing = true;
        selector.set(self->socket.get(), false, View());
    }
    ++self->lost;
    return schedule_connection_lost(self, error);
}

bool call_connection_lost(Transport* self, View error) {
    Ref<Transport> keep(self);
    bool went_well = true;
    if (self->protocol) went_well = static_cast<bool>(call_method(self->protocol, "connection_lost", {error}));
    if (aborting()) return false;
    Ref<ExceptionObject> raised = went_well ? nullptr : take_error();
    self->gone = true;
    if (self->socket_object && is_instance(self->socket_object, socket_type)) {
        if (!call_method(self->socket_object, "close")) went_well = false;
    } else {
        Network::current().close(self->socket.get());
    }
    self->protocol.reset();
    self->loop.reset();
    leave_clients(self);
    if (Value server = std::move(self->server); server) {
        if (!call_method(server, "_detach", {View(self)})) went_well = false;
    }
    if (raised) restore_error(std::move(raised));
    return went_well;
}

}  // namespace loopglass::transport_base

namespace loopglass {

using namespace transport_base;

void transport_close(Transport* self) {
    if (self->closing || !self->loop) return;
    self->closing = true;
    EventLoop* loop = loop_of_transport(self);
    selector_of(loop).set(self->socket.get(), false, View());
    if (self->pending != nullptr || self->datagrams != nullptr) return;
    ++self->lost;
    selector_of(loop).set(self->socket.get(), true, View());
    Value method = get_attr(View(self), "_call_connection_lost");
    if (method) (void)call_soon(loop, method, make_tuple({View::none()}));
}

bool transport_pause_reading(Transport* self) {
    if (self->closing || self->paused) return true;
    self->paused = true;
    selector_of(loop_of_transport(self)).set(self->socket.get(), false, View());
    return log_in_debug_mode(self, 847, "pause_reading", " pauses reading");
}

bool transport_resume_reading(Transport* self) {
    if (self->closing || !self->paused) return true;
    self->paused = false;
    self->context = copy_context();
    selector_of(loop_of_transport(self)).set(self->socket.get(), false, View(self));
    return log_in_debug_mode(self, 855, "resume_reading", " resumes reading");
}

}  // namespace loopglass
