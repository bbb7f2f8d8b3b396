#pragma once
/// contextvars: ContextVar, Context, Token. CPython 3.13 Python/context.c.
///
/// A context is copied for every task and callback, so copies share their variables until one is set. An *empty* Value
/// stands for a context without variables that nobody has asked for yet: most programs never make one.
#include <cstring>

#include "sim/core/objects/dict.hpp"
#include "sim/core/runtime.hpp"

namespace loopglass {

extern Type context_type, context_var_type, context_token_type;

struct Context : GcObject {
    Ref<Dict> variables;  ///< shared between copies while its refcount is above 1; null when there are none
    Value previous;       ///< the context it was entered from
    bool entered;
};

/// A copy of the present context, as it may be stored: empty when it has no variables.
Value copy_context();
/// The object, made when `stored` is empty.
Context* context_object(Value& stored);

/// Makes a stored context the present one for a scope, and takes back what became of it.
class ContextScope {
public:
    explicit ContextScope(Value& stored) : stored_(stored), thread_(runtime().thread) { exchange(); }
    ~ContextScope() { exchange(); }
    ContextScope(const ContextScope&) = delete;
    ContextScope& operator=(const ContextScope&) = delete;

private:
    /// A swap of words: no reference is counted.
    void exchange() {
        std::uint64_t outside = 0, inside = 0;
        std::memcpy(&inside, static_cast<const void*>(&stored_), sizeof inside);
        std::memcpy(&outside, static_cast<const void*>(&thread_->context), sizeof outside);
        std::memcpy(static_cast<void*>(&stored_), &outside, sizeof outside);
        std::memcpy(static_cast<void*>(&thread_->context), &inside, sizeof inside);
    }
    Value& stored_;
    ThreadState* thread_;
};

void define_context_types();
std::span<const Method> contextvars_functions();

}  // namespace loopglass
