#pragma once
/// Writes the code of a module, unit by unit, walking its tree once. The families of constructs have a file each; what
/// they share is here. Order of evaluation, positions and unwinding are those of CPython 3.13 Python/compile.c.
///
/// Unwinding: a `return`, `break` or `continue` undoes the FrameBlocks it leaves, innermost first, in place: `finally`
/// bodies are therefore written out once for each way through them. While that code is written the handler in effect is
/// the one outside the block.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "sim/python/compiler/compile.hpp"
#include "sim/python/compiler/scope.hpp"
#include "sim/python/compiler/unit.hpp"

namespace loopglass::compiler {

/// Names that a pattern has captured so far, whose values wait on the stack; and where to go when it fails, by how many
/// values must be dropped first. CPython 3.13 Python/compile.c: pattern_context.
struct PatternContext {
    std::vector<std::string_view> stores;
    std::vector<Label> fail_pop;  ///< [n]: drops n values, then fails
    std::size_t on_top = 0;       ///< values above the captured ones
};

class Generator {
public:
    Generator(SymbolTable& table, std::string_view filename, CompileOptions options);

    Ref<CodeObject> generate(const ast::Module& module);
    Ref<CodeObject> generate(const ast::Expression& expression);

private:
    // -- units (generator.cpp)
    // -------------------------------------------------------------------------------------------
    void enter(UnitKind kind, const Scope& scope, std::string_view name, std::uint32_t first_line);
    Ref<CodeObject> leave();
    void set_qualname(Unit& unit);
    void emit_prologue();
    void emit_generator_handler();
    void emit_implicit_return();

    // -- instructions and operands (generator.cpp)
    // -----------------------------------------------------------------------
    InstructionBuffer& buffer() { return unit_->buffer; }
    void emit(Opcode op, Location where) { buffer().emit(op, 0, where); }
    void emit(Opcode op, std::size_t argument, Location where) {
        buffer().emit(op, static_cast<std::uint32_t>(argument), where);
    }
    void jump(Opcode op, Label target, Location where) { buffer().emit_jump(op, target, where); }
    Label new_label() { return buffer().new_label(); }
    void bind(Label label) { buffer().bind(label); }
    std::uint32_t constant(const Value& value);
    void load_constant(const Value& value, Location where);
    void load_none(Location where) { load_constant(Value::none(), where); }
    void load_text(std::string_view text, Location where);
    /// Number of an attribute or global name, mangled.
    std::uint32_t name_number(std::string_view name);
    std::string_view mangled(std::string_view name) { return table_.mangled(unit_->class_name, name); }
    /// `text`, interned, so that it outlives the unit.
    static std::string_view keep(std::string_view text) { return intern(text)->view(); }
    bool is_async_generator() const;

    // -- variables (names.cpp)
    // ---------------------------------------------------------------------------------------------
    enum class Access : std::uint8_t { fast, cell, free, name, global };
    Access access_of(std::string_view mangled_name, bool& is_implicit_global) const;
    std::uint32_t cell_number(std::string_view mangled_name, Access access) const;
    /// Number of the variable that a function inside captures.
    std::uint32_t captured_number(std::string_view mangled_name) const;
    void load(std::string_view name, Location where);
    /// In place of a variable that has no place here.
    void load_unsupported(std::string_view name, Location where);
    void store(std::string_view name, Location where);
    void remove(std::string_view name, Location where);

    // -- expressions (expressions.cpp, displays.cpp, operators.cpp, calls.cpp)
    // --------------------------------------------
    void visit(const ast::Expr* expression);
    void visit(ast::Exprs expressions);
    void visit_optional(const ast::Expr* expression, Location where);
    void visit_attribute(const ast::Attribute& attribute);
    void visit_subscript(const ast::Subscript& subscript);
    void visit_slice(const ast::Slice& slice);
    void visit_name(const ast::Name& name);
    void visit_named_expression(const ast::NamedExpr& named);
    void visit_if_expression(const ast::IfExp& expression);
    void visit_joined_string(const ast::JoinedStr& joined);
    void visit_formatted_value(const ast::FormattedValue& formatted);
    void note_static_attribute(const ast::Attribute& attribute);

    void visit_tuple(const ast::Tuple& tuple);
    void visit_list(const ast::List& list);
    void visit_set(const ast::Set& set);
    void visit_dict(const ast::Dict& dict);
    /// A list (then, with `as_tuple`, a tuple) or set of `elements` and of the `pushed` values already on the stack.
    void build_display(ast::Exprs elements, Opcode build, Opcode add, Opcode extend, bool as_tuple, std::size_t pushed,
                       Location where);
    void unpack_targets(ast::Exprs targets, Location where);
    /// A list or set that is only walked or searched: as a tuple or frozenset where that cannot be told.
    void visit_read_only(const ast::Expr* expression, bool is_searched);

    void visit_bool_op(const ast::BoolOp& operation);
    void visit_binary(const ast::BinOp& operation);
    void emit_binary(ast::Operator op, Location where);
    void emit_inplace(ast::Operator op, Location where);
    void visit_unary(const ast::UnaryOp& operation);
    void visit_compare(const ast::Compare& comparison);
    void visit_operand(ast::CompareOperator op, const ast::Expr* right);
    /// A chained comparison up to its last operator; `give_up` jumps to `cleanup`, the middle operand still on the
    /// stack.
    void emit_chain_but_last(const ast::Compare& comparison, Opcode give_up, Label cleanup);
    void emit_compare(ast::CompareOperator op, Location where);
    /// Goes to `target` when the truth of `test` is `condition`, else on.
    void jump_if(const ast::Expr* test, Label target, bool condition, Location where);
    bool jump_if_none_test(const ast::Expr* test, Label target, bool condition);
    void jump_if_chain(const ast::Compare& comparison, Label target, bool condition);

    // -- warnings (warn.cpp)
    // ---------------------------------------------------------------------------------------------
    void warn(std::string message, Location where);
    std::string_view certain_type(const ast::Expr* expression) const;
    void warn_of_assertion(const ast::Assert& assertion);
    void warn_of_identity(const ast::Compare& comparison);
    void warn_of_callee(const ast::Expr* callee);
    void warn_of_subscript(const ast::Subscript& subscript);

    void visit_call(const ast::Call& call);
    bool visit_method_call(const ast::Call& call);
    /// Behind the callable, the empty place and `pushed` arguments: evaluates the others and calls.
    void emit_call(ast::Exprs arguments, std::span<const ast::Keyword> keywords, std::size_t pushed, Location where);
    void emit_star_call(ast::Exprs arguments, std::span<const ast::Keyword> keywords, std::size_t pushed,
                        Location where);
    void emit_keyword_dict(std::span<const ast::Keyword> keywords, Location where);
    void load_keyword_names(std::span<const ast::Keyword> keywords, Location where);
    bool is_plain_super(const ast::Attribute& attribute) const;
    void load_super_attribute(const ast::Attribute& attribute, Location where);

    // -- constants (constants.cpp)
    // ----------------------------------------------------------------------------------------
    /// The value of an expression known beforehand; empty when it is none.
    Value fold(const ast::Expr* expression) const;
    Value fold_chain(const ast::Expr* operation) const;
    Value fold_elements(ast::Exprs elements) const;
    Value fold_set(ast::Exprs elements) const;
    bool is_replaced(std::string_view text) const;
    std::optional<bool> known_truth(const ast::Expr* expression) const;

    // -- comprehensions (comprehensions.cpp)
    // --------------------------------------------------------------------------------
    struct Comprehension {
        const ast::Expr* node;
        ast::ComprehensionClauses clauses;
        const ast::Expr* element;  ///< the key of a dict comprehension
        const ast::Expr* value;    ///< of a dict comprehension
    };
    void visit_comprehension(const Comprehension& comprehension);
    void visit_inlined_comprehension(const Comprehension& comprehension, const Scope& scope);
    void visit_own_comprehension(const Comprehension& comprehension, const Scope& scope);
    void emit_clause(const Comprehension& comprehension, std::size_t index, std::size_t depth, bool iterator_on_stack);
    void emit_for_clause(const Comprehension& comprehension, std::size_t index, std::size_t depth,
                         bool iterator_on_stack);
    void emit_async_for_clause(const Comprehension& comprehension, std::size_t index, std::size_t depth,
                               bool iterator_on_stack);
    void emit_element(const Comprehension& comprehension, std::size_t index, std::size_t depth);
    void visit_read_only_iterable(const ast::ComprehensionClause& clause);
    static const ast::Expr* only_element(const ast::Expr* iterable);
    void restore_locals(const std::vector<std::string_view>& names, Location where);

    // -- functions, classes, type parameters (functions.cpp, classes.cpp, type_parameters.cpp)
    // ---------------------------------
    void visit_function(const ast::FunctionDef& function);
    void visit_generic_function(const ast::FunctionDef& function, std::uint32_t bits, std::uint32_t first_line);
    void visit_lambda(const ast::Lambda& lambda);
    void push_decorators(ast::Exprs decorators);
    void apply_decorators(ast::Exprs decorators);
    /// Pushes defaults and keyword-only defaults where there are any; returns their bits for make_function.
    std::uint32_t push_defaults(const ast::Parameters& parameters, Location where);
    std::uint32_t push_annotations(const ast::Parameters& parameters, const ast::Expr* returns, Location where);
    std::size_t push_annotation(std::string_view name, const ast::Expr* annotation, Location where);
    void visit_annotation(const ast::Expr* annotation);
    void set_parameters(const ast::Parameters& parameters);
    Ref<CodeObject> function_body(const ast::FunctionDef& function, std::uint32_t first_line);
    void make_function(const Ref<CodeObject>& code, std::uint32_t bits, Location where);
    void call_without_arguments(const Ref<CodeObject>& code, Location where);

    void visit_class(const ast::ClassDef& cls);
    Ref<CodeObject> class_body(const ast::ClassDef& cls, std::uint32_t first_line);
    void call_build_class(const ast::ClassDef& cls, const Ref<CodeObject>& body, bool is_generic);

    void visit_type_alias(const ast::TypeAlias& alias);
    void push_type_parameters(ast::TypeParams parameters);
    void make_type_expression(const ast::Expr* expression, const ast::TypeParam& parameter, SymbolTable::Part part);
    void enter_type_parameters(const void* node, std::string_view name, std::uint32_t first_line,
                               std::string_view class_name);

    // -- statements (statements.cpp, assignments.cpp, loops.cpp, imports.cpp)
    // -----------------------------------------------
    void visit(const ast::Stmt* statement);
    void visit(ast::Stmts statements);
    /// Body of a module or class: makes room for annotations, keeps the docstring.
    void visit_body(ast::Stmts body, Location where);
    void visit_if(const ast::If& branch);
    void visit_assert(const ast::Assert& assertion);
    void visit_explained_assert(const ast::Assert& assertion);
    void visit_raise(const ast::Raise& statement);
    void visit_expression_statement(const ast::ExprStmt& statement);
    void visit_return(const ast::Return& statement);
    void visit_assign(const ast::Assign& assign);
    void visit_augmented_assign(const ast::AugAssign& assign);
    void visit_annotated_assign(const ast::AnnAssign& assign);
    /// For what evaluating does alone.
    void visit_unused(const ast::Expr* expression);
    void visit_unused_subscript(const ast::Expr* index);
    void visit_import(const ast::Import& statement);
    void visit_import_from(const ast::ImportFrom& statement);
    void visit_for(const ast::For& loop);
    void visit_async_for(const ast::For& loop);
    void visit_while(const ast::While& loop);
    void visit_break(Location where);
    void visit_continue(Location where);

    // -- blocks left by return, break, continue (unwinding.cpp, unwinding.hpp)
    // ---------------------------------------------------------------
    void push_block(FrameBlock block) { unit_->blocks.push_back(block); }
    void pop_block() { unit_->blocks.pop_back(); }
    /// Undoes one block. With `keeps_top` the value on top (to be returned) stays there. `where` becomes the position
    /// of what follows.
    void unwind(const FrameBlock& block, bool keeps_top, Location& where);
    /// Undoes all blocks, or with `to_loop` those inside the innermost loop; calls `then` in the context outside of
    /// them.
    template <class Then>
    void unwind_all(bool keeps_top, bool to_loop, Location where, Then&& then);

    // -- exceptions (try.cpp, with.cpp)
    // ----------------------------------------------------------------------------------------
    void visit_try(const ast::Try& statement);
    /// The body with its handlers, whatever `finally` there is.
    void visit_guarded_body(const ast::Try& statement);
    void visit_try_finally(const ast::Try& statement);
    void visit_try_except(const ast::Try& statement);
    void visit_try_star(const ast::Try& statement);
    void visit_handler(const ast::ExceptHandler& handler, Label next, Label end, std::uint32_t outer_handler);
    void visit_star_handler(const ast::ExceptHandler& handler, std::uint32_t outer_handler);
    void forget_name(std::string_view name, Location where);
    void emit_pop_except_and_reraise();
    void visit_with(const ast::With& with, std::size_t item);
    void call_exit_with_nones(Location where);
    void await_exit(Location where);

    // -- generators and coroutines (async.cpp)
    // ------------------------------------------------------------------------------
    void visit_yield(const ast::Yield& yield);
    void visit_yield_from(const ast::YieldFrom& yield);
    void visit_await(const ast::Await& await);
    void emit_yield(Location where);
    /// `receiver None` -> result: sends until the receiver returns.
    void emit_send_loop(bool is_await, Location where);
    /// Awaits the next item of the asynchronous iterator on the stack; what it raises goes to `stopped`.
    void emit_next_awaited(Label stopped, std::uint32_t outer_handler, Location where);

    // -- patterns (patterns.cpp)
    // ----------------------------------------------------------------------------------------------
    void visit_match(const ast::Match& match);
    void visit_case(const ast::MatchCase& match_case, bool copies_subject, PatternContext& context);
    void visit_pattern(const ast::Pattern* pattern, PatternContext& context);
    void visit_value_pattern(const ast::MatchValue& pattern, PatternContext& context);
    void visit_singleton_pattern(const ast::MatchSingleton& pattern, PatternContext& context);
    void visit_sequence_pattern(const ast::MatchSequence& pattern, PatternContext& context);
    void unpack_sequence_pattern(ast::Patterns patterns, PatternContext& context, Location where);
    void index_sequence_pattern(ast::Patterns patterns, std::size_t star, PatternContext& context, Location where);
    void visit_mapping_pattern(const ast::MatchMapping& pattern, PatternContext& context);
    void visit_class_pattern(const ast::MatchClass& pattern, PatternContext& context);
    void visit_as_pattern(const ast::MatchAs& pattern, PatternContext& context);
    void visit_or_pattern(const ast::MatchOr& pattern, PatternContext& context);
    void reorder_captures(const std::vector<std::string_view>& control, std::vector<std::string_view>& stores,
                          Location where);
    void capture(std::string_view name, PatternContext& context, Location where);
    void rotate(std::size_t count, Location where);
    void jump_to_fail(Opcode op, PatternContext& context, Location where);
    void emit_fail_pops(PatternContext& context, Location where);
    Label fail_label(PatternContext& context, std::size_t pops);

    SymbolTable& table_;
    CompileOptions options_;
    Ref<Str> filename_;
    std::unique_ptr<Unit> unit_owner_;  ///< the innermost unit
    std::vector<std::unique_ptr<Unit>> outer_units_;
    Unit* unit_ = nullptr;
    std::unordered_map<std::string, Value> shared_constants_;  ///< of all units: equal constants are one object
};

}  // namespace loopglass::compiler
