#pragma once
/// StreamReader, StreamWriter and the protocol between them and a transport. CPython 3.13 Lib/asyncio/streams.py.
#include <memory>

#include "sim/asyncio/transport.hpp"

namespace loopglass {

extern Type stream_reader_type, stream_writer_type, stream_protocol_type;

struct StreamProtocol;

// For primitive::make and its kin.
inline void begin(ByteQueue& member) { ::new (static_cast<void*>(&member)) ByteQueue(); }
inline void end(ByteQueue& member) { member.~ByteQueue(); }
inline void show(Visitor&, ByteQueue&) {}
inline void empty(ByteQueue&) {}

/// Waiters that most connections never have: no memory until there is one.
struct RareWaiters {
    std::unique_ptr<Waiters> list;
    Waiters& get() {
        if (!list) list = std::make_unique<Waiters>();
        return *list;
    }
};
inline void begin(RareWaiters& member) { ::new (static_cast<void*>(&member)) RareWaiters(); }
inline void end(RareWaiters& member) { member.~RareWaiters(); }
inline void show(Visitor& visit, RareWaiters& member) {
    if (!member.list) return;
    for (const Value& waiter : *member.list) visit(waiter);
}
inline void empty(RareWaiters& member) { member.list.reset(); }

struct StreamReader : Primitive {
    Ref<Future> waiter;  ///< of the one read that waits
    Value exception;
    Value transport;
    StreamProtocol* owner;  ///< borrowed, and it borrows this reader: the program's references decide
    ByteQueue buffer;
    std::size_t limit;
    bool eof, paused;
    template <class A>
    void each(A&& action) {
        action(waiter);
        action(exception);
        action(transport);
        action(buffer);
    }
};

/// StreamReaderProtocol with FlowControlMixin.
struct StreamProtocol : Primitive {
    StreamReader* reader;  ///< borrowed; null when it is gone
    Value strong_reader;   ///< until the connection is made
    Value callback;        ///< client_connected_cb
    Value transport;
    Value task;          ///< that the callback's coroutine runs in
    Value close_error;   ///< what the connection ended with; empty: not closed yet, None: in good order
    Ref<Future> closed;  ///< of wait_closed, made when somebody asks
    RareWaiters drainers;
    bool paused, connection_lost, rejects;
    template <class A>
    void each(A&& action) {
        action(strong_reader);
        action(callback);
        action(transport);
        action(task);
        action(close_error);
        action(closed);
        action(drainers);
    }
};

struct StreamWriter : Primitive {
    Value transport, protocol, reader;
    template <class A>
    void each(A&& action) {
        action(transport);
        action(protocol);
        action(reader);
    }
};

/// feed_data, feed_eof, set_exception. False when raised.
bool feed_data(StreamReader* reader, std::string_view bytes);
bool feed_eof(StreamReader* reader);
bool set_stream_exception(StreamReader* reader, View error);
Value make_stream_writer(View transport, View protocol, View reader, View loop);

void define_stream_types();
void define_stream_reader_type();
void define_stream_writer_type();
void define_stream_protocol_type();

}  // namespace loopglass
