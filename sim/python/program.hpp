#pragma once
/// Program: Python source made ready to run, and the running of it as `__main__`.
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "sim/core/runtime.hpp"
#include "sim/python/code/code.hpp"
#include "sim/python/state.hpp"
#include "sim/python/syntax/syntax_warning.hpp"

namespace loopglass {

enum class CompileMode : std::uint8_t { exec, eval, single };

/// Compiles within the current run; empty with SyntaxError set.
Value compile_source(std::string_view source, std::string_view filename, CompileMode mode);
/// What that charges to the run.
constexpr std::uint64_t work_of_compiling(std::string_view source) { return source.size() / 8; }
/// The syntax tree as the expression that `ast.dump(…, include_attributes=True)` writes; empty with SyntaxError set.
Value dump_source(std::string_view source, std::string_view filename, CompileMode mode);

/// Immutable and shared by any number of runs: its code lives on a heap of its own.
class Program {
public:
    Program() = default;
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    /// Never fails: a program with a syntax error raises it when run, as `python file.py` does.
    static std::shared_ptr<const Program> compile(std::string source, std::string filename);
    const std::string& source() const { return source_; }
    const std::string& filename() const { return filename_; }
    /// Null when the source has a syntax error.
    CodeObject* code() const { return code_; }
    /// CPython's whole message ("  File …, line …", caret), empty when it compiles.
    const std::string& syntax_error() const { return syntax_error_; }
    std::uint32_t error_line() const { return error_line_; }
    const SyntaxWarnings& warnings() const { return warnings_; }

private:
    std::string source_, filename_, syntax_error_;
    std::uint32_t error_line_ = 0;
    SyntaxWarnings warnings_;
    std::unique_ptr<Runtime> storage_;
    CodeObject* code_ = nullptr;
};

/// Adds the Python side to a Runtime: state, builtins, sys. Call under a RuntimeScope.
PythonState& install_python(Runtime& rt);
/// sys.argv.
void set_arguments(const std::string& program, const std::vector<std::string>& arguments);
/// Sets up types, once per process.
void initialize_python();
/// Runs the program as `__main__` to its very end, exit handlers and the last garbage included; returns the exit
/// status. Uncaught exceptions are printed on stderr. `before_teardown` is called when all code but finalizers has run,
/// while the main module's names are still there; not when the run is being ended from outside.
int run_program(const Program& program, const std::function<void()>& before_teardown = {});

}  // namespace loopglass
