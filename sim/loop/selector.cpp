#include "sim/loop/selector.hpp"

#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/context_vars.hpp"

namespace loopglass {

Selector& selector_of(EventLoop* loop) {
    if (loop->io == nullptr) loop->io = new Selector(loop->selector);
    return *loop->io;
}

Selector::~Selector() { clear(); }

Watch* Selector::find(const Socket* socket) const {
    for (Watch* watch = socket->watches; watch != nullptr; watch = watch->next_of_socket) {
        if (watch->selector == this) return watch;
    }
    return nullptr;
}

void Selector::note_ready(Watch* watch) {
    if (!watch->linked) {
        watch->linked = true;
        watch->previous_ready = last_ready_;
        watch->next_ready = nullptr;
        (last_ready_ != nullptr ? last_ready_->next_ready : first_ready_) = watch;
        last_ready_ = watch;
    }
    if (!sleeper_->waiting.empty()) Machine::current().notify_all(*sleeper_);
}

void Selector::unlink_ready(Watch* watch) {
    if (!watch->linked) return;
    watch->linked = false;
    (watch->previous_ready != nullptr ? watch->previous_ready->next_ready : first_ready_) = watch->next_ready;
    (watch->next_ready != nullptr ? watch->next_ready->previous_ready : last_ready_) = watch->previous_ready;
}

void Selector::remove(Watch* watch) {
    unlink_ready(watch);
    (watch->previous != nullptr ? watch->previous->next : watches_) = watch->next;
    if (watch->next != nullptr) watch->next->previous = watch->previous;
    if (watch->socket != nullptr) {
        Watch** place = &watch->socket->watches;
        while (*place != watch) place = &(*place)->next_of_socket;
        *place = watch->next_of_socket;
    }
    delete watch;
}

namespace {

/// A registration that ends: what stands in the ready queue for it already does not run.
void cancel(const Value& target, bool writing) {
    if (!target || !target.is_object()) return;
    if (is_instance(target, handle_type)) {
        cancel_handle(target.as<Handle>());
    } else {
        auto* io = target.as<IoTarget>();
        ++(writing ? io->writer_version : io->reader_version);
    }
}

}  // namespace

bool Selector::set(Socket* socket, bool writing, View target) {
    Watch* watch = find(socket);
    if (watch == nullptr) {
        if (!target) return false;
        watch = new Watch();
        watch->selector = this;
        watch->socket = socket;
        watch->next_of_socket = socket->watches;
        socket->watches = watch;
        watch->next = watches_;
        if (watches_ != nullptr) watches_->previous = watch;
        watches_ = watch;
    }
    Value old = std::exchange(writing ? watch->writer : watch->reader, Value(target));
    watch->interest = static_cast<std::uint8_t>((watch->reader ? ready::in : 0) | (watch->writer ? ready::out : 0));
    const bool there_was = static_cast<bool>(old);
    if (watch->interest == 0)
        remove(watch);
    else if ((Network::current().poll(socket) & (watch->interest | ready::failed | ready::hung_up)) != 0)
        note_ready(watch);
    cancel(old, writing);
    return there_was;
}

View io_tag(const IoTarget* target, bool writing) {
    const std::uint64_t version = writing ? target->writer_version : target->reader_version;
    return View::small_int(static_cast<std::int64_t>(version << 1U | (writing ? 1U : 0U)));
}

std::size_t Selector::collect(EventLoop* loop) {
    std::size_t reported = 0;
    Network& network = Network::current();
    // One round over what is on the list now; what is reported joins its end again.
    Watch* const end = last_ready_;
    for (Watch* watch = first_ready_; watch != nullptr;) {
        Watch* const following = watch == end ? nullptr : watch->next_ready;
        const std::uint8_t now = network.poll(watch->socket);
        const auto events = static_cast<std::uint8_t>(now & (watch->interest | ready::failed | ready::hung_up));
        unlink_ready(watch);
        if (events != 0) {
            ++reported;
            note_ready(watch);
            // Whatever is not plainly one of the two counts as both.
            const bool reading = (events & ~ready::out) != 0, writing = (events & ~ready::in) != 0;
            const auto add = [&](const Value& target, bool write) {
                if (!target) return;
                if (is_instance(target, handle_type))
                    loop->ready->push(target, {}, {}, 0, ReadyEntry::Kind::handle);
                else
                    loop->ready->push(target, io_tag(target.as<IoTarget>(), write), {}, 0, ReadyEntry::Kind::io);
            };
            if (reading) add(watch->reader, false);
            if (writing) add(watch->writer, true);
        }
        watch = following;
    }
    return reported;
}

void Selector::traverse(Visitor& visit) const {
    for (const Watch* watch = watches_; watch != nullptr; watch = watch->next) {
        visit(watch->reader);
        visit(watch->writer);
    }
}

void Selector::clear() {
    // The callbacks go last: their destruction may look at this list.
    std::vector<Value> held;
    while (watches_ != nullptr) {
        held.push_back(std::move(watches_->reader));
        held.push_back(std::move(watches_->writer));
        remove(watches_);
    }
}

bool Selector::serves() const {
    for (const Watch* watch = watches_; watch != nullptr; watch = watch->next) {
        if (watch->reader && watch->socket != nullptr && watch->socket->state == Socket::State::listening) return true;
    }
    return false;
}

bool run_io_target(EventLoop* loop, IoTarget* target, View tag) {
    const bool writing = (tag.small_int() & 1) != 0;
    if (!(tag == io_tag(target, writing))) return true;  // it was removed meanwhile
    Machine& machine = Machine::current();
    Recorder& trace = machine.recorder;
    if (trace.enabled()) trace.context() = {target->entity, 0, 0};
    bool went_well = true;
    {
        ContextScope scope(target->context);
        if (!target->action(target, writing)) {
            Value method = has_error() && !aborting() ? [&] {
                Ref<ExceptionObject> error = take_error();
                Value found = get_attr(View(target), writing ? "_write_ready" : "_read_ready");
                if (!found) take_error();
                restore_error(std::move(error));
                return found;
            }()
                                                      : Value();
            Ref<Handle> handle = method ? make_handle(loop, method, make_tuple(std::size_t{0})) : Ref<Handle>();
            went_well = handle && report_callback_error(loop, method, handle->args.get(), handle.get());
        }
    }
    if (aborting()) return false;
    if (machine.cpu_cost > 0) machine.charge_cpu();
    trace.context() = {};
    return went_well;
}

}  // namespace loopglass
