#include "sim/core/objects/exception.hpp"
#include "sim/python/vm/evaluation.hpp"
#include "sim/python/vm/generator.hpp"

namespace loopglass {

Value awaitable_for(View value, std::uint32_t where) {
    if (is_exactly(value, coroutine_type)) {
        auto* coroutine = value.as<Generator>();
        if (coroutine->state == Generator::State::suspended && delegate_of(coroutine)) {
            return raise_text(RuntimeError_type, "coroutine is being awaited already");
        }
        return value;
    }
    if (where != 0 && !is_awaitable(value)) {
        return raise(TypeError_type, "'async with' received an object from {} that does not implement __await__: {}",
                     where == 1 ? "__aenter__" : "__aexit__", type_of(value)->name_view());
    }
    return get_awaitable(value);
}

Value yield_from_iterator(View value, const CodeObject* code) {
    const bool is_coroutine_object =
        is_exactly(value, coroutine_type) ||
        (is_exactly(value, generator_type) && value.as<Generator>()->code->has(code_flags::kIterableCoroutine));
    if (is_coroutine_object) {
        if (!code->has(code_flags::kCoroutine | code_flags::kIterableCoroutine)) {
            return raise_text(TypeError_type, "cannot 'yield from' a coroutine object in a non-coroutine generator");
        }
        return value;
    }
    if (is_exactly(value, generator_type)) return value;
    return iter(value);
}

Value async_iterator(View value) {
    Type* type = type_of(value);
    if (type->slots.aiter == nullptr)
        return raise(TypeError_type, "'async for' requires an object with __aiter__ method, got {}", type->name_view());
    Value iterator = type->slots.aiter(value);
    if (iterator && type_of(iterator)->slots.anext == nullptr) {
        return raise(TypeError_type,
                     "'async for' received an object from __aiter__ that does not implement __anext__: {}",
                     type_of(iterator)->name_view());
    }
    return iterator;
}

Value async_next(View iterator) {
    if (is_exactly(iterator, async_generator_type)) return async_generator_anext(iterator);
    Type* type = type_of(iterator);
    if (type->slots.anext == nullptr)
        return raise(TypeError_type, "'async for' requires an iterator with __anext__ method, got {}",
                     type->name_view());
    Value next_item = type->slots.anext(iterator);
    if (!next_item) return {};
    Value awaitable = get_awaitable(next_item);
    if (!awaitable) {
        Ref<ExceptionObject> cause = take_error();
        raise(TypeError_type, "'async for' received an invalid object from __anext__: {}",
              type_of(next_item)->name_view());
        if (auto& error = runtime().thread->error; error && cause) {
            error->cause = View(cause);
            error->context = View(cause);
            error->suppress_context = true;
        }
    }
    return awaitable;
}

}  // namespace loopglass
