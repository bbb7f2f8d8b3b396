#include "sim/loop/library_coroutines.hpp"

#include <string>

#include "sim/core/objects/str.hpp"
#include "sim/loop/coroutine.hpp"
#include "sim/loop/interpreter_side.hpp"

namespace loopglass {

namespace {

constexpr LibraryCoroutine kLibraryCoroutines[] = {
    {"sleep", "tasks.py", 703, 718},
    {"wait", "tasks.py", 424, 451},
    {"wait_for", "tasks.py", 459, 507},
    {"_wrap_awaitable", "tasks.py", 736, 737},
    {"to_thread", "threads.py", 12, 25},
    {"BaseEventLoop.shutdown_asyncgens", "base_events.py", 572, 584},
    {"BaseEventLoop.shutdown_default_executor", "base_events.py", 597, 612},
    {"Lock.acquire", "locks.py", 90, 110},
    {"Event.wait", "locks.py", 200, 213},
    {"Condition.wait", "locks.py", 248, 272},
    {"Condition.wait_for", "locks.py", 303, 313},
    {"Semaphore.acquire", "locks.py", 386, 407},
    {"Barrier.wait", "locks.py", 511, 527},
    {"Barrier.reset", "locks.py", 577, 577},
    {"Barrier.abort", "locks.py", 592, 592},
    {"Queue.put", "queues.py", 125, 139},
    {"Queue.get", "queues.py", 172, 186},
    {"Queue.join", "queues.py", 242, 251},
    {"StreamReader.read", "streams.py", 688, 730},
    {"StreamReader.readline", "streams.py", 543, 562},
    {"StreamReader.readuntil", "streams.py", 574, 677},
    {"StreamReader.readexactly", "streams.py", 739, 769},
    {"StreamWriter.drain", "streams.py", 363, 386},
    {"StreamWriter.wait_closed", "streams.py", 357, 358},
    {"Server.serve_forever", "base_events.py", 369, 380},
    {"Server.wait_closed", "base_events.py", 390, 415},
    {"open_connection", "streams.py", 26, 48},
    {"start_server", "streams.py", 54, 84},
    {"open_unix_connection", "streams.py", 90, 97},
    {"Process.wait", "subprocess.py", 135, 137},
    {"Process.communicate", "subprocess.py", 188, 201},
    {"create_subprocess_exec", "subprocess.py", 218, 224},
    {"create_subprocess_shell", "subprocess.py", 206, 211},
    {"BaseEventLoop.getaddrinfo", "base_events.py", 928, 935},
    {"BaseEventLoop.create_server", "base_events.py", 1500, 1562},
    {"BaseSelectorEventLoop.sock_recv", "selector_events.py", 364, 384},
    {"BaseSelectorEventLoop.sock_recv_into", "selector_events.py", 406, 425},
    {"BaseSelectorEventLoop.sock_recvfrom", "selector_events.py", 444, 465},
    {"BaseSelectorEventLoop.sock_recvfrom_into", "selector_events.py", 484, 507},
    {"BaseSelectorEventLoop.sock_sendall", "selector_events.py", 526, 555},
    {"BaseSelectorEventLoop.sock_sendto", "selector_events.py", 579, 604},
    {"BaseSelectorEventLoop.sock_accept", "selector_events.py", 694, 707},
    {"BaseEventLoop.create_connection", "base_events.py", 1054, 1137},
    {"BaseSelectorEventLoop.sock_connect", "selector_events.py", 621, 641},
};

}  // namespace

const LibraryCoroutine* library_coroutine(std::string_view name) {
    for (const LibraryCoroutine& each : kLibraryCoroutines) {
        if (each.name == name) return &each;
    }
    return nullptr;
}

std::string library_path(std::string_view file) { return std::string("/usr/lib/python3.13/asyncio/").append(file); }

Value library_frame(View coroutine) {
    using State = NativeCoroutine::State;
    auto* self = coroutine.as<NativeCoroutine>();
    if (self->state == State::finished || interpreter_side.call_library == nullptr) return Value::none();
    const LibraryCoroutine* known = library_coroutine(self->name);
    const int first_line = known != nullptr ? known->first_line : 1;
    const Value path = make_str(library_path(known != nullptr ? known->file : std::string_view()));
    return interpreter_side.call_library(
        "asyncio._frames", "frame_of",
        {Value(make_str(self->name)), path, View::small_int(first_line),
         View::small_int(known != nullptr && self->state != State::created ? known->waiting_line : first_line)});
}

}  // namespace loopglass
