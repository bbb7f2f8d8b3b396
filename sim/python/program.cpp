#include "sim/python/program.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sim/asyncio/executor.hpp"
#include "sim/asyncio/module.hpp"
#include "sim/core/collector.hpp"
#include "sim/core/core_hooks.hpp"
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/place.hpp"
#include "sim/core/text/ascii_case.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/absent_modules.hpp"
#include "sim/python/builtins/builtins.hpp"
#include "sim/python/compiler/compile.hpp"
#include "sim/python/finalization.hpp"
#include "sim/python/import.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/standard_streams.hpp"
#include "sim/python/syntax/dump.hpp"
#include "sim/python/syntax/parser.hpp"
#include "sim/python/syntax/source.hpp"
#include "sim/python/trace_hooks.hpp"
#include "sim/python/unraisable.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/python/vm/place.hpp"
#include "sim/python/vm/syntax_excerpt.hpp"
#include "sim/python/vm/traceback.hpp"
#include "sim/python/vm/types.hpp"
#include "sim/python/warnings.hpp"

namespace loopglass {

namespace {

Type& type_of_problem(SyntaxProblem::Type type) {
    switch (type) {
        case SyntaxProblem::Type::SyntaxError: return SyntaxError_type;
        case SyntaxProblem::Type::IndentationError: return IndentationError_type;
        case SyntaxProblem::Type::TabError: return TabError_type;
        case SyntaxProblem::Type::MemoryError: return MemoryError_type;
        case SyntaxProblem::Type::RecursionError: return RecursionError_type;
    }
    return SyntaxError_type;
}

Value raise_problem(const SyntaxProblem& problem, std::string_view filename) {
    Type& type = type_of_problem(problem.type);
    if (!is_subtype(&type, &SyntaxError_type)) return raise_text(type, problem.message);
    Ref<Tuple> details =
        make_tuple({View(make_str(filename)), make_int(problem.line), make_int(problem.column),
                    problem.text.empty() && problem.line > 0 ? Value::none() : Value(make_str(problem.text)),
                    make_int(problem.end_line), make_int(problem.end_column)});
    const Value values[] = {make_str(problem.message), View(details)};
    Value error = call(View(&type), std::span<const Value>(values));
    return error ? raise_value(error) : Value();
}

/// "  File "x.py", line 1" with the line and its caret, and the message, as CPython prints an uncaught SyntaxError.
std::string describe_problem(const SyntaxProblem& problem, std::string_view filename) {
    SyntaxPlace place{.filename = filename};
    if (problem.line > 0 && problem.has_position) place.line = problem.line;
    if (!problem.text.empty()) place.text = problem.text;
    place.offset = problem.column;
    place.end_line = problem.end_line;
    place.end_offset = problem.end_column;
    return syntax_excerpt(place) + fmt::format("{}: {}\n", name_of(problem.type), problem.message);
}

Value raise_null_byte() {
    Value error = call(View(&SyntaxError_type), make_str("source code string cannot contain null bytes"));
    return error ? raise_value(error) : Value();
}

/// False with an exception set: a filter makes it the SyntaxError that it could have been.
bool warn_of_syntax(const SyntaxWarning& warning, std::string_view source, std::string_view filename) {
    if (filename.starts_with("<loopglass>")) return true;
    const Location& where = warning.where;
    if (issue_warning_at(SyntaxWarning_type, warning.message, filename, static_cast<std::uint32_t>(where.line)))
        return true;
    if (!clear_error_if(SyntaxWarning_type)) return false;
    raise_problem(
        {SyntaxProblem::Type::SyntaxError, warning.message, where.line, where.column + 1, where.end_line,
         where.end_column + 1, warning.in_literal ? std::string(line_of(source, where.line)) : std::string(), true},
        filename);
    return false;
}

/// Only what the program brought itself: a library's asserts are its own affair.
bool explains_asserts(std::string_view filename) {
    const PythonState* state = runtime().extension<PythonState>(ExtensionSlot::python);
    return state != nullptr && std::find(state->explained_files.begin(), state->explained_files.end(), filename) !=
                                   state->explained_files.end();
}

struct Compiled {
    Ref<CodeObject> code;
    SyntaxProblem problem;
    SyntaxWarnings warnings;
};

bool is_compound(ast::StmtKind kind) {
    switch (kind) {
        case ast::StmtKind::FunctionDef:
        case ast::StmtKind::AsyncFunctionDef:
        case ast::StmtKind::ClassDef:
        case ast::StmtKind::For:
        case ast::StmtKind::AsyncFor:
        case ast::StmtKind::While:
        case ast::StmtKind::If:
        case ast::StmtKind::With:
        case ast::StmtKind::AsyncWith:
        case ast::StmtKind::Match:
        case ast::StmtKind::Try:
        case ast::StmtKind::TryStar: return true;
        default: return false;
    }
}

bool is_word(char c) {
    return text::ascii::is_letter(c) || (c >= '0' && c <= '9') || c == '_' || static_cast<signed char>(c) < 0;
}

/// Why a source is not what an interactive prompt takes: one compound statement, or simple ones on one line.
std::optional<SyntaxProblem> not_interactive(ast::Stmts body, std::string_view source) {
    const auto at = [source](std::string_view message, int line, int column, int end_column) {
        return SyntaxProblem{SyntaxProblem::Type::SyntaxError,
                             std::string(message),
                             line,
                             column,
                             line,
                             end_column,
                             std::string(line_of(source, line)),
                             true};
    };
    if (body.empty()) return at("invalid syntax", source.empty() ? 0 : 1, 0, 0);
    const Location& first = body[0]->where;
    const auto next = std::find_if(body.begin() + 1, body.end(),
                                   [&](const ast::Stmt* statement) { return statement->where.line > first.end_line; });
    if (next == body.end()) return std::nullopt;
    if (!is_compound(body[0]->kind)) {
        const int end = (*(next - 1))->where.end_column;
        return at("multiple statements found while compiling a single statement", first.end_line, end + 1, end + 2);
    }
    // The grammar expects the end there: the next word is what is wrong.
    const Location& where = (*next)->where;
    const std::string_view rest = line_of(source, where.line).substr(static_cast<std::size_t>(where.column));
    const auto length = std::find_if_not(rest.begin(), rest.end(), is_word) - rest.begin();
    return at("invalid syntax", where.line, where.column + 1, where.column + 1 + std::max(1, static_cast<int>(length)));
}

Compiled compile_text(std::string_view source, std::string_view filename, CompileMode mode) {
    Compiled out;
    CompileResult result = SyntaxProblem();
    if (mode == CompileMode::eval) {
        ExpressionResult parsed = parse_expression(source, filename);
        if (auto* problem = std::get_if<SyntaxProblem>(&parsed)) {
            out.problem = std::move(*problem);
            return out;
        }
        auto& expression = std::get<ast::Expression>(parsed);
        out.warnings = std::move(expression.warnings);
        result = compile_expression(expression, filename, {.warnings = &out.warnings});
    } else {
        ParseResult parsed =
            parse_module(source, filename, mode == CompileMode::single ? SourceKind::fragment : SourceKind::file);
        if (auto* problem = std::get_if<SyntaxProblem>(&parsed)) {
            out.problem = std::move(*problem);
            return out;
        }
        auto& module = std::get<ast::Module>(parsed);
        if (mode == CompileMode::single) {
            if (auto problem = not_interactive(module.body, source)) {
                out.problem = std::move(*problem);
                return out;
            }
        }
        out.warnings = std::move(module.warnings);
        CompileOptions options;
        options.warnings = &out.warnings;
        options.explain_asserts = explains_asserts(filename);
        if (mode == CompileMode::single) options.mode = CompileOptions::Mode::single;
        result = compile_module(module, filename, options);
    }
    if (auto* problem = std::get_if<SyntaxProblem>(&result)) {
        out.problem = std::move(*problem);
        // CPython's compiler, unlike its parser, looks the line up in the file: `<string>` is none.
        if (filename.starts_with('<') && filename.ends_with('>')) out.problem.text.clear();
    } else {
        out.code = std::move(std::get<Ref<CodeObject>>(result));
    }
    return out;
}

/// What tree and code of a source take while it is compiled, for each of its bytes; they stand outside the run's heap.
constexpr std::size_t kTreeBytes = 96;

}  // namespace

Value compile_source(std::string_view source, std::string_view filename, CompileMode mode) {
    if (!charge_work(work_of_compiling(source)) || !request_memory(source.size() * kTreeBytes)) return {};
    if (source.find('\0') != std::string_view::npos) return raise_null_byte();
    Compiled compiled = compile_text(source, filename, mode);
    for (const SyntaxWarning& warning : compiled.warnings) {
        if (!warn_of_syntax(warning, source, filename)) return {};
    }
    if (!compiled.code) return raise_problem(compiled.problem, filename);
    return compiled.code;
}

Value dump_source(std::string_view source, std::string_view filename, CompileMode mode) {
    if (!charge_work(source.size()) || !request_memory(source.size() * kTreeBytes)) return {};
    if (source.find('\0') != std::string_view::npos) return raise_null_byte();
    const auto text_of = [&](auto parsed) -> Value {
        if (auto* problem = std::get_if<SyntaxProblem>(&parsed)) return raise_problem(*problem, filename);
        const auto& tree = std::get<0>(parsed);
        for (const SyntaxWarning& warning : tree.warnings) {
            if (!warn_of_syntax(warning, source, filename)) return {};
        }
        std::string text = dump(tree, {.include_attributes = true});
        if (mode == CompileMode::single) text.replace(0, text.find('('), "Interactive");
        return make_str(text);
    };
    return mode == CompileMode::eval ? text_of(parse_expression(source, filename))
                                     : text_of(parse_module(source, filename));
}

/// Code has memory outside of the storage, which goes with it only when it is destroyed.
Program::~Program() {
    if (code_ == nullptr) return;
    const RuntimeScope scope(*storage_);
    const Ref<CodeObject> code = Ref<CodeObject>::adopt(code_);
}

std::shared_ptr<const Program> Program::compile(std::string source, std::string filename) {
    initialize_python();
    auto program = std::make_shared<Program>();
    program->source_ = std::move(source);
    program->filename_ = std::move(filename);
    Limits limits;
    program->storage_ = std::make_unique<Runtime>(limits);
    RuntimeScope scope(*program->storage_);
    program->storage_->collector->enabled = false;
    Compiled compiled = compile_text(program->source_, program->filename_, CompileMode::exec);
    program->warnings_ = std::move(compiled.warnings);
    if (compiled.code) {
        program->code_ = compiled.code.release();
    } else {
        program->syntax_error_ = describe_problem(compiled.problem, program->filename_);
        program->error_line_ = static_cast<std::uint32_t>(std::max(compiled.problem.line, 0));
    }
    return program;
}

namespace {

/// A function of `_encodings`, written in Python: the encodings that core has not.
Value ask_encodings(std::string_view function, View object, std::string_view encoding, std::string_view errors) {
    const Value module = import_dotted("_encodings");
    if (!module) return {};
    const Value name = make_str(encoding);
    const Value handler = make_str(errors);
    if (!name || !handler) return {};
    return call_method(module, function, {object, name, handler});
}

}  // namespace

void initialize_python() {
    static bool done = false;
    if (done) return;
    done = true;
    initialize_core();
    static auto* immortal = new Runtime();
    RuntimeScope scope(*immortal);
    immortal->collector->enabled = false;
    define_code_type();
    define_frame_type();
    define_function_type();
    define_generator_types();
    define_traceback_type();
    define_super_type();
    define_site_types();
    define_stream_type();
    define_module_types();
    add_object_reduction();
    core_hooks.calling_module = [] {
        const Frame* frame = current_frame();
        return frame != nullptr ? Value(dict_get(frame->globals, intern("__name__"))) : Value();
    };
    core_hooks.builtin = [](std::string_view name) -> Value {
        if (const View found = dict_get(python_state().builtins.get(), intern(name))) return found;
        return raise(NameError_type, "name '{}' is not defined", name);
    };
    core_hooks.integer_digits = &integer_digits_of_run;
    core_hooks.encode_otherwise = [](View text, std::string_view encoding, std::string_view errors) {
        return ask_encodings("encode_text", text, encoding, errors);
    };
    core_hooks.decode_otherwise = [](View bytes, std::string_view encoding, std::string_view errors) {
        return ask_encodings("decode_data", bytes, encoding, errors);
    };
    initialize_asyncio();
    connect_to_loop();
    set_place_finder(&place_in_program);
}

PythonState& install_python(Runtime& rt) {
    auto owned = std::make_unique<PythonState>();
    PythonState& state = *owned;
    rt.set_extension(ExtensionSlot::python, std::move(owned));
    take_unraisable_exceptions();
    state.modules = make_dict();
    Ref<Module> builtins = make_builtins_module();
    state.builtins = Ref<Dict>(builtins->dict);
    dict_set(state.modules.get(), intern("builtins"), View(builtins));
    Ref<Module> sys = make_sys_module();
    state.sys = Ref<Dict>(sys->dict);
    dict_set(state.modules.get(), intern("sys"), View(sys));
    return state;
}

void set_arguments(const std::string& program, const std::vector<std::string>& arguments) {
    Ref<List> list = make_list();
    append(list.get(), make_str(program));
    for (const std::string& argument : arguments) append(list.get(), make_str(argument));
    dict_set(python_state().sys.get(), intern("argv"), View(list));
}

namespace {

/// sys.exit(x): None is 0, an int its value, anything else is printed and 1.
int exit_status_of(View code) {
    if (code.is_empty() || code.is_none()) return 0;
    if (is_int(code)) {
        std::int64_t status = 0;
        return int_fits(code, status) ? static_cast<int>(status & 0xff) : 255;
    }
    Ref<Str> text = str(code);
    if (text) write_stderr(fmt::format("{}\n", text->view()));
    return 1;
}

/// For `traceback.print_last` in an exit handler. It also keeps what the exception's frames hold until the end.
void remember_last_exception(ExceptionObject* error) {
    Dict* sys = python_state().sys.get();
    const Value traceback = error->traceback ? error->traceback : Value::none();
    dict_set(sys, intern("last_exc"), View(error));
    dict_set(sys, intern("last_type"), View(error->type));
    dict_set(sys, intern("last_value"), View(error));
    dict_set(sys, intern("last_traceback"), traceback);
}

int finish_with_error() {
    if (aborting()) return 1;
    Ref<ExceptionObject> error = take_error();
    if (!error) return 1;
    if (is_subtype(error->type, &SystemExit_type)) return exit_status_of(error->payload);
    remember_last_exception(error.get());
    Machine::current().recorder.context() = {};  // it is no line of the program that tells of it
    View hook = dict_get(python_state().sys.get(), intern("excepthook"));
    if (hook && has_python_excepthook(hook)) {
        Value traceback = error->traceback ? error->traceback : Value::none();
        if (!call(hook, View(error->type), View(error), traceback)) take_error();
    } else {
        write_stderr(format_exception(View(error)));
    }
    if (is_subtype(error->type, &ModuleNotFoundError_type) && error->payload && is_str(error->payload) && !aborting()) {
        // Not the program's fault: say why, or what there is.
        abort_run(Abort::unsupported, why_absent(as_str(error->payload)->view()));
        return 1;
    }
    // As after SIGINT: 128 + 2.
    return is_subtype(error->type, &KeyboardInterrupt_type) ? 130 : 1;
}

}  // namespace

int run_program(const Program& program, const std::function<void()>& before_teardown) {
    PythonState& state = python_state();
    state.sources[program.filename()] = program.source();
    state.program_file = program.filename();
    for (const SyntaxWarning& warning : program.warnings()) {
        const auto line = static_cast<std::uint32_t>(warning.where.line);
        if (!issue_warning_at(SyntaxWarning_type, warning.message, program.filename(), line))
            return finish_with_error();
    }
    if (program.code() == nullptr) {
        write_stderr(program.syntax_error());
        return 1;
    }
    Ref<Module> main = make_module("__main__");
    Dict* names = main->dict;
    dict_set(names, intern("__annotations__"), make_dict());
    dict_set(names, intern("__builtins__"), dict_get(state.modules.get(), intern("builtins")));
    dict_set(names, intern("__file__"), make_str(program.filename()));
    dict_set(names, intern("__cached__"), View::none());
    dict_set(names, intern("__package__"), state.main_package ? Value(make_str(*state.main_package)) : Value::none());
    dict_set(names, intern("__loader__"), View::none());
    dict_set(names, intern("__spec__"), View::none());
    dict_set(state.modules.get(), intern("__main__"), View(main));
    // CPython has collected three times by now: at which allocation of the program's it does so next depends on that,
    // and so does the order of its last finalizers.
    runtime().collector->promote(1);
    runtime().collector->counts = {69, 3, 0};
    int status = 0;
    const bool in_package = state.main_package && !state.main_package->empty();
    // `-m package.module`: the packages come first.
    if ((in_package && !import_dotted(*state.main_package)) || !run_code(program.code(), names, View(names)))
        status = finish_with_error();
    if (!aborting()) join_executor_threads();
    if (!aborting() && !Machine::current().join_threads() && has_error()) status = finish_with_error();
    if (!aborting() && !run_exit_handlers() && has_error()) status = finish_with_error();
    Machine::current().end_threads();
    if (!aborting()) {
        if (before_teardown) before_teardown();
        main = Ref<Module>();
        finalize_interpreter();
    }
    return status;
}

}  // namespace loopglass
