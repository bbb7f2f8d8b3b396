// _process: what simulated processes stand on: threads that no program sees, output past sys.stdout, and interpreters
// of their own (see child_program.hpp).
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/child_program.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/state.hpp"

namespace loopglass {

std::unique_ptr<ChildProgram> (*start_child_program)(const ChildRequest&) = nullptr;

namespace {

Type child_type;

struct ChildObject : Object {
    ChildProgram* program;  ///< owned by PythonState::children
};
ChildProgram* program_of(View self) { return self.as<ChildObject>()->program; }

bool read_texts(View list, std::vector<std::string>& out) {
    return for_each(list, [&](Value& item) {
        if (!is_str(item)) return false;
        out.emplace_back(as_str(item)->view());
        return true;
    });
}

bool initialize(View self, CallArgs args) {
    static const Method row{"__init__", "source, filename, program, arguments, environment, folder, /", nullptr};
    Value values[6];
    if (!bind_arguments(signature_of(row), "ChildProgram", args, values)) return false;
    for (const int i : {0, 1, 2, 5}) {
        if (!is_str(values[i])) {
            raise_text(TypeError_type, "source, filename, program and folder must be str");
            return false;
        }
    }
    ChildRequest request;
    request.source = as_str(values[0])->view();
    request.filename = as_str(values[1])->view();
    request.program = as_str(values[2])->view();
    request.folder = as_str(values[5])->view();
    if (!read_texts(values[3], request.arguments)) return false;
    const bool fine = for_each(values[4], [&](Value& name) {
        Value value = get_item(values[4], name);
        if (!value || !is_str(value) || !is_str(name)) return false;
        request.environment[std::string(as_str(name)->view())] = as_str(value)->view();
        return true;
    });
    if (!fine || has_error()) return false;
    request.start = Machine::current().clock.now();
    request.parent = &runtime();
    std::shared_ptr<ChildProgram> made = start_child_program(request);
    self.as<ChildObject>()->program = made.get();
    python_state().children.push_back(std::move(made));
    return true;
}

/// (finished, wants input, seconds until it goes on by itself or None).
Value method_advance(Args args) {
    const double now = Machine::current().clock.now();
    const ChildProgram::State state = program_of(args[0])->advance(now);
    Value next = std::isfinite(state.next) ? make_float(std::max(state.next - now, 0.0)) : Value::none();
    return make_tuple({View::boolean(state.finished), View::boolean(state.wants_input), next.view()});
}
Value method_feed(Args args) {
    std::string_view bytes;
    if (!bytes_argument(args[1], bytes)) return {};
    program_of(args[0])->feed(bytes, Machine::current().clock.now());
    return Value::none();
}
Value method_take_output(Args args) {
    Ref<List> list = make_list();
    for (const auto& [is_error, text] : program_of(args[0])->take_output()) {
        Ref<Tuple> pair = make_tuple({View::boolean(is_error), Value(make_bytes(text)).view()});
        if (!append(list.get(), View(pair))) return {};
    }
    return list;
}
Value method_status(Args args) { return make_int(program_of(args[0])->exit_status()); }
Value method_close(Args args) {
    auto& children = python_state().children;
    ChildProgram* program = std::exchange(args[0].as<ChildObject>()->program, nullptr);
    std::erase_if(children, [&](const auto& each) { return each.get() == program; });
    return Value::none();
}
constexpr Method kMethods[] = {
    {"advance", "self, /", &method_advance},
    {"feed", "self, data, /", &method_feed},
    {"take_output", "self, /", &method_take_output},
    {"status", "self, /", &method_status},
    {"close", "self, /", &method_close},
};

/// spawn(name, function): calls it in a thread that the program does not know of; its number.
Value f_spawn(Args args) {
    SimulatedThread* thread = Machine::current().start_thread(
        std::string(as_str(args[0])->view()),
        [] {
            Value function = Machine::current().current_thread()->function;
            if (!call(function) && !aborting()) report_unraisable(function, "");
        },
        false);
    if (thread == nullptr) return {};
    thread->daemon = true;
    thread->own_processor = true;
    thread->function = args[1];
    return make_int(static_cast<std::int64_t>(thread->number));
}
/// stop(number): such a thread goes no further, nothing of it is unwound, as if a signal had killed its process.
Value f_stop(Args args) {
    std::int64_t number = 0;
    if (!is_int(args[0]) || !int_fits(args[0], number))
        return raise_text(TypeError_type, "a process's number is an int");
    for (const auto& thread : Machine::current().threads()) {
        if (static_cast<std::int64_t>(thread->number) != number ||
            thread->run_state == SimulatedThread::State::finished)
            continue;
        if (ThreadWaitQueue* queue = std::exchange(thread->waits_in, nullptr)) std::erase(queue->waiting, thread.get());
        thread->run_state = SimulatedThread::State::blocked;
        thread->deadline = std::numeric_limits<double>::infinity();
    }
    return Value::none();
}
/// write_out(data, is_error): to the run's stdout or stderr.
Value f_write_out(Args args) {
    std::string_view bytes;
    if (!bytes_argument(args[0], bytes)) return {};
    return Machine::current().write(bytes, args[1].is_true()) ? Value::none() : Value();
}
constexpr Method kFunctions[] = {{"spawn", "name, function, /", &f_spawn},
                                 {"stop", "number, /", &f_stop},
                                 {"write_out", "data, is_error, /", &f_write_out}};

}  // namespace

void define_process_type() {
    Slots& slots = child_type.slots;
    slots.destroy = [](Object* self) { free_object(self, sizeof(ChildObject)); };
    slots.construct = [](Type* type, CallArgs) -> Value {
        return Value::adopt(View(static_cast<Object*>(new_object_memory(*type, sizeof(ChildObject)))));
    };
    slots.initialize = &initialize;
    define_type(child_type, {.name = "_process.ChildProgram", .size = sizeof(ChildObject), .methods = kMethods});
}

Ref<Module> make_process_module() {
    Ref<Module> module = make_module("_process");
    add_functions(module.get(), kFunctions);
    add_value(module.get(), "ChildProgram", View(&child_type));
    return module;
}

}  // namespace loopglass
