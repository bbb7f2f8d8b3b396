// _random: the generator that `random`, written in Python, builds on. CPython 3.13 Modules/_randommodule.c.
#include "sim/core/collector.hpp"
#include "sim/core/number/mersenne_twister.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/state.hpp"

namespace loopglass {

namespace {

Type random_type;

struct RandomObject : Object {
    number::MersenneTwister generator;
};
number::MersenneTwister& generator(View self) { return self.as<RandomObject>()->generator; }

/// Without a seed the run's own decides, so that every run can be repeated.
void seed_from_run(number::MersenneTwister& twister) {
    PythonState& state = python_state();
    const std::uint32_t words[] = {static_cast<std::uint32_t>(state.seed),
                                   static_cast<std::uint32_t>(state.seed >> 32U), 0x6c6f6f70U, state.random_streams++};
    twister.seed_with_words(words);
}

Value random_construct(Type* type, CallArgs) {
    auto* object = static_cast<RandomObject*>(new_object_memory(*type, type->basic_size));
    new (&object->generator) number::MersenneTwister();
    seed_from_run(object->generator);
    return Value::adopt(View(object));
}
bool seed(View self, View value) {
    if (value.is_empty() || value.is_none()) {
        seed_from_run(generator(self));
    } else if (is_int(value)) {
        generator(self).seed(as_big(value));
    } else {
        const std::int64_t hashed = hash(value);
        if (hashed == -1) return false;
        generator(self).seed_with_hash(hashed);
    }
    return true;
}
bool random_initialize(View self, CallArgs args) { return args.positional == 0 || seed(self, args[0]); }
Value m_seed(Args args) { return seed(args[0], args[1]) ? Value::none() : Value(); }
Value m_random(Args args) { return make_float(generator(args[0]).next_double()); }
Value m_getrandbits(Args args) {
    std::int64_t count = 0;
    if (!to_int64(args[1], count)) return {};
    if (count < 0) return raise_text(ValueError_type, "number of bits must be non-negative");
    if (runtime().heap.would_exceed(static_cast<std::size_t>(count) / 8)) return raise_text(MemoryError_type, "");
    if (count <= 64) return make_int_unsigned(generator(args[0]).next_bits(static_cast<unsigned>(count)));
    return make_int(generator(args[0]).next_big(static_cast<std::size_t>(count)));
}
Value m_getstate(Args args) {
    const auto& state = generator(args[0]).state();
    Ref<Tuple> tuple = make_tuple(state.size());
    for (std::size_t i = 0; i < state.size(); ++i) tuple->items[i] = make_int(state[i]);
    return tuple;
}
Value m_setstate(Args args) {
    if (!is_tuple(args[1])) return raise_text(TypeError_type, "state vector must be a tuple");
    auto* tuple = args[1].as<Tuple>();
    number::MersenneTwister::State state{};
    if (tuple->size != state.size()) return raise_text(ValueError_type, "state vector is the wrong size");
    for (std::size_t i = 0; i < state.size(); ++i) {
        std::int64_t word = 0;
        if (!to_int64(tuple->items[i], word)) return {};
        state[i] = static_cast<std::uint32_t>(word);
    }
    if (!generator(args[0]).set_state(state)) return raise_text(ValueError_type, "invalid state");
    return Value::none();
}
constexpr Method kMethods[] = {
    {"seed", "self, n=None, /", &m_seed},          {"random", "self, /", &m_random},
    {"getrandbits", "self, k, /", &m_getrandbits}, {"getstate", "self, /", &m_getstate},
    {"setstate", "self, state, /", &m_setstate},
};

}  // namespace

void define_random_type() {
    Slots& slots = random_type.slots;
    slots.destroy = [](Object* self) { free_object(self, sizeof(RandomObject)); };
    slots.construct = &random_construct;
    slots.initialize = &random_initialize;
    define_type(
        random_type,
        {.name = "_random.Random", .size = sizeof(RandomObject), .flags = type_flags::kBaseType, .methods = kMethods});
}

Ref<Module> make_random_module() {
    Ref<Module> module = make_module("_random");
    add_value(module.get(), "Random", View(&random_type));
    return module;
}

}  // namespace loopglass
