#pragma once
/// What the Python side keeps for a run: builtins, sys.modules, inline caches, the sources it knows, hooks.
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/runtime.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/code/code_archive.hpp"
#include "sim/python/vm/interpreter.hpp"

namespace loopglass {

namespace files {
struct Files;
}

class ChildProgram;

struct PythonState final : RuntimeExtension {
    Ref<Dict> builtins;                                    ///< namespace of the module `builtins`
    Ref<Dict> modules;                                     ///< sys.modules
    Ref<Dict> sys;                                         ///< namespace of the module `sys`
    std::vector<std::unique_ptr<InlineCache[]>> caches;    ///< by CodeObject::id
    std::vector<std::unique_ptr<CodeArchive>> archives;    ///< of the library modules imported so far
    std::unordered_map<std::string, std::string> sources;  ///< text by file name, but of library modules: source_text
    std::unordered_map<std::string, std::vector<std::string_view>> source_lines;
    std::vector<std::string> arguments{""};    ///< sys.argv
    std::string program_file;                  ///< as the program was named: `__file__` of `__main__`
    std::optional<std::string> main_package;   ///< with -m: the package of `__main__`, "" outside of all
    std::shared_ptr<files::Files> files;       ///< null until the program touches a file
    std::string main_folder;                   ///< where `import` finds the scenario's own modules; empty: none
    std::vector<std::string> library_folders;  ///< --stdlib
    InterpreterHooks hooks;
    bool hooked = false;      ///< which interpreter runs
    bool finalizing = false;  ///< all code but finalizers has run
    Value async_generator_first_hook, async_generator_finalizer;
    std::vector<std::shared_ptr<ChildProgram>> children;  ///< processes that run Python
    std::vector<Value> exit_handlers;                     ///< atexit: (function, args, kwargs)
    std::string input;                                    ///< standard input
    std::size_t input_position = 0;
    std::unique_ptr<ThreadWaitQueue> more_input;     ///< set: further input may come, and threads wait for it here
    std::map<std::string, std::string> environment;  ///< os.environ
    std::vector<std::vector<LocationId>> locations;  ///< by code id and instruction: see trace_hooks
    std::uint64_t seed = 0;
    std::uint32_t random_streams = 0;                      ///< unseeded generators made so far
    int coroutine_origin_depth = 0;                        ///< frames kept of where a coroutine was made; 0: none
    bool debug = false;                                    ///< asyncio's debug mode for every loop
    std::vector<std::string> explained_files;              ///< whose failing asserts show what they compared
    std::function<void(std::string_view)> on_test_report;  ///< receives what the test runner has to say

    InlineCache* caches_of(const CodeObject* code) {
        if (code->id < caches.size() && caches[code->id]) return caches[code->id].get();
        return make_caches(code);
    }
    InlineCache* make_caches(const CodeObject* code);
    /// The heap goes as a whole when a run is dropped: what is still held here is forgotten, not destroyed.
    ~PythonState() override;
    void traverse(Visitor& visit) override;
    void clear() override;
};

inline PythonState& python_state() { return *runtime().extension<PythonState>(ExtensionSlot::python); }

}  // namespace loopglass
