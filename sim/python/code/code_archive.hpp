#pragma once
/// Compiled modules as bytes: the build compiles our library modules once, so that importing one need not.
///
/// An archive holds the code of one module. Its texts stand in a table; every function is a head (what making and
/// calling it needs) and a body, which is read when the function first runs: most of a library never does. The bytes
/// are for the binary they were built into: they carry no version, and are trusted.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/python/code/code.hpp"

namespace loopglass {

/// The bytes of a module's code, whose body and those of the functions in it must all be there.
std::string write_archive(const CodeObject& module);

/// Reads one module's bytes for one run. It must outlive the code it makes, and the bytes it.
class CodeArchive {
public:
    explicit CodeArchive(std::string_view bytes);
    /// The module's code, to which `filename` is given.
    Ref<CodeObject> read_module(Ref<Str> filename);

private:
    friend void read_body(CodeObject& code);
    class Reader;
    struct Text {
        std::string_view view;
        Str* interned;  ///< null until asked for
    };
    std::string_view bytes_;
    std::size_t start_ = 0;  ///< of the module's code
    std::vector<Text> texts_;
};

}  // namespace loopglass
