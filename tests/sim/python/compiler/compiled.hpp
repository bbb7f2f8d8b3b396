#pragma once
/// Source compiled for a test, with a Runtime of its own.
#include <memory>
#include <string>
#include <string_view>

#include "sim/core/runtime.hpp"
#include "sim/python/code/code.hpp"

namespace loopglass {

class Compiled {
public:
    /// Fails the test when `source` has a problem.
    explicit Compiled(std::string_view source);
    ~Compiled();
    const CodeObject& module() const { return *module_; }
    /// The code of this qualified name; fails the test when there is none.
    const CodeObject& code(std::string_view qualname) const;
    RuntimeScope enter() { return RuntimeScope(*runtime_); }

private:
    std::unique_ptr<Runtime> runtime_;
    Ref<CodeObject> module_;
};

}  // namespace loopglass
