// First pass over the tree: which names does each block bind and use? (CPython 3.13 Python/symtable.c:
// symtable_visit_*)
#include "sim/python/compiler/scope.hpp"
#include "sim/python/syntax/pause.hpp"

namespace loopglass::compiler {
namespace {

using namespace ast;
using Part = SymbolTable::Part;
namespace flag = symbol_flags;

class Collector {
public:
    Collector(SymbolTable& table, SymbolOptions options) : table_(table), options_(options) {
        table_.top = table_.add(ScopeKind::module, "top", nullptr, Part::body);
        stack_.push_back(table_.top);
    }

    void visit(Stmts statements) {
        for (const Stmt* statement : statements) {
            pause_at_statement();
            visit(statement);
        }
    }
    void visit(const Stmt* statement);
    void visit(const Expr* expression);

private:
    Scope& current() { return *stack_.back(); }
    void enter(ScopeKind kind, std::string_view name, const void* node, Part part) {
        Scope* scope = table_.add(kind, name, node, part);
        current().children.push_back(scope);
        stack_.push_back(scope);
    }
    void leave() { stack_.pop_back(); }

    void define(std::string_view name, std::uint16_t flags) { define_in(current(), name, flags); }
    void define_in(Scope& scope, std::string_view name, std::uint16_t flags) {
        table_.mention(name);
        const std::string_view text = table_.mangled(class_name_, name);
        scope.symbols[text].flags |= flags;
        if ((flags & flag::kParameter) != 0) scope.parameters.push_back(text);
        // A `global` anywhere makes the module's own variable an explicit global.
        if ((flags & flag::kGlobal) != 0) table_.top->symbols[text].flags |= flags;
    }

    void visit(Exprs expressions) {
        for (const Expr* expression : expressions) visit(expression);
    }
    void visit_optional(const Expr* expression) {
        if (expression != nullptr) visit(expression);
    }
    void visit_annotation(const Expr* annotation) {
        if (annotation != nullptr && !options_.future_annotations) visit(annotation);
    }
    void visit(const Pattern* pattern);
    void visit(Patterns patterns) {
        for (const Pattern* pattern : patterns) visit(pattern);
    }
    void visit_defaults(const Parameters& parameters);
    void visit_parameter_annotations(const Parameters& parameters, const Expr* returns);
    void define_parameters(const Parameters& parameters);
    void visit_function(const FunctionDef& function);
    void visit_class(const ClassDef& cls);
    void visit_type_alias(const TypeAlias& alias);
    void enter_type_parameters(std::string_view name, const void* node, const Parameters* parameters, bool of_class);
    void visit(TypeParams parameters);
    void visit_type_expression(const Expr* expression, std::string_view name, const void* node, Part part);
    void visit_comprehension(const Expr* node, ComprehensionClauses clauses, const Expr* element, const Expr* value);
    void visit_named_expression(const NamedExpr& named);
    void visit_binary(const BinOp& operation);
    void visit_if(const If& branch);
    void visit_try(const Try& statement);

    SymbolTable& table_;
    SymbolOptions options_;
    std::vector<Scope*> stack_;
    std::string_view class_name_;  ///< of the class whose private names are mangled
};

// -- statements
// ------------------------------------------------------------------------------------------------------------

void Collector::visit(const Stmt* statement) {
    switch (statement->kind) {
        case StmtKind::FunctionDef:
        case StmtKind::AsyncFunctionDef: return visit_function(*as<FunctionDef>(statement));
        case StmtKind::ClassDef: return visit_class(*as<ClassDef>(statement));
        case StmtKind::TypeAlias: return visit_type_alias(*as<TypeAlias>(statement));
        case StmtKind::If: return visit_if(*as<If>(statement));
        case StmtKind::Try:
        case StmtKind::TryStar: return visit_try(*as<Try>(statement));
        case StmtKind::Return: return visit_optional(as<Return>(statement)->value);
        case StmtKind::Delete: return visit(as<Delete>(statement)->targets);
        case StmtKind::Assign: {
            const auto* assign = as<Assign>(statement);
            visit(assign->targets);
            return visit(assign->value);
        }
        case StmtKind::AugAssign: {
            const auto* assign = as<AugAssign>(statement);
            visit(assign->target);
            return visit(assign->value);
        }
        case StmtKind::AnnAssign: {
            const auto* assign = as<AnnAssign>(statement);
            if (const auto* name = try_as<Name>(assign->target)) {
                if (assign->simple || assign->value != nullptr) define(name->name, flag::kLocal);
            } else {
                visit(assign->target);
            }
            visit_annotation(assign->annotation);
            return visit_optional(assign->value);
        }
        case StmtKind::For:
        case StmtKind::AsyncFor: {
            const auto* loop = as<For>(statement);
            visit(loop->target);
            visit(loop->iterable);
            visit(loop->body);
            return visit(loop->orelse);
        }
        case StmtKind::While: {
            const auto* loop = as<While>(statement);
            visit(loop->test);
            visit(loop->body);
            return visit(loop->orelse);
        }
        case StmtKind::With:
        case StmtKind::AsyncWith: {
            const auto* with = as<With>(statement);
            for (const WithItem& item : with->items) {
                visit(item.context_expression);
                visit_optional(item.target);
            }
            return visit(with->body);
        }
        case StmtKind::Match: {
            const auto* match = as<Match>(statement);
            visit(match->subject);
            for (const MatchCase& match_case : match->cases) {
                visit(match_case.pattern);
                visit_optional(match_case.guard);
                visit(match_case.body);
            }
            return;
        }
        case StmtKind::Raise:
            visit_optional(as<Raise>(statement)->exception);
            return visit_optional(as<Raise>(statement)->cause);
        case StmtKind::Assert:
            visit(as<Assert>(statement)->test);
            return visit_optional(as<Assert>(statement)->message);
        case StmtKind::Import:
            for (const Alias& alias : as<Import>(statement)->names) {
                define(alias.alias.empty() ? alias.name.substr(0, alias.name.find('.')) : alias.alias, flag::kImport);
            }
            return;
        case StmtKind::ImportFrom:
            for (const Alias& alias : as<ImportFrom>(statement)->names) {
                if (alias.name != "*") define(alias.alias.empty() ? alias.name : alias.alias, flag::kImport);
            }
            return;
        case StmtKind::Global:
            for (const Identifier name : as<Global>(statement)->names) define(name, flag::kGlobal);
            return;
        case StmtKind::Nonlocal:
            for (const Identifier name : as<Nonlocal>(statement)->names) define(name, flag::kNonlocal);
            return;
        case StmtKind::Expr: return visit(as<ExprStmt>(statement)->value);
        case StmtKind::Pass:
        case StmtKind::Break:
        case StmtKind::Continue: return;
    }
}

void Collector::visit_if(const If& branch) {
    const If* current = &branch;
    while (true) {  // A long chain of `elif` must not recurse.
        visit(current->test);
        visit(current->body);
        const If* next = current->orelse.size() == 1 ? try_as<If>(current->orelse[0]) : nullptr;
        if (next == nullptr) return visit(current->orelse);
        current = next;
    }
}

void Collector::visit_try(const Try& statement) {
    visit(statement.body);
    visit(statement.orelse);
    for (const ExceptHandler& handler : statement.handlers) {
        visit_optional(handler.type);
        if (!handler.name.empty()) define(handler.name, flag::kLocal);
        visit(handler.body);
    }
    visit(statement.finalbody);
}

void Collector::visit(const Pattern* pattern) {
    switch (pattern->kind) {
        case PatternKind::MatchValue: return visit(as<MatchValue>(pattern)->value);
        case PatternKind::MatchSingleton: return;
        case PatternKind::MatchSequence: return visit(as<MatchSequence>(pattern)->patterns);
        case PatternKind::MatchStar:
            if (!as<MatchStar>(pattern)->name.empty()) define(as<MatchStar>(pattern)->name, flag::kLocal);
            return;
        case PatternKind::MatchMapping: {
            const auto* mapping = as<MatchMapping>(pattern);
            visit(mapping->keys);
            visit(mapping->patterns);
            if (!mapping->rest.empty()) define(mapping->rest, flag::kLocal);
            return;
        }
        case PatternKind::MatchClass: {
            const auto* match = as<MatchClass>(pattern);
            visit(match->cls);
            visit(match->patterns);
            return visit(match->keyword_patterns);
        }
        case PatternKind::MatchAs: {
            const auto* match = as<MatchAs>(pattern);
            if (match->pattern != nullptr) visit(match->pattern);
            if (!match->name.empty()) define(match->name, flag::kLocal);
            return;
        }
        case PatternKind::MatchOr: return visit(as<MatchOr>(pattern)->patterns);
    }
}

// -- functions, classes, type parameters
// -----------------------------------------------------------------------------------

void Collector::visit_defaults(const Parameters& parameters) {
    visit(parameters.defaults);
    for (const Expr* value : parameters.keyword_defaults) visit_optional(value);
}

void Collector::visit_parameter_annotations(const Parameters& parameters, const Expr* returns) {
    for (const Parameter& parameter : parameters.positional_only) visit_annotation(parameter.annotation);
    for (const Parameter& parameter : parameters.positional) visit_annotation(parameter.annotation);
    if (parameters.variadic != nullptr) visit_annotation(parameters.variadic->annotation);
    if (parameters.keyword_variadic != nullptr) visit_annotation(parameters.keyword_variadic->annotation);
    for (const Parameter& parameter : parameters.keyword_only) visit_annotation(parameter.annotation);
    visit_annotation(returns);
}

void Collector::define_parameters(const Parameters& parameters) {
    for (const Parameter& parameter : parameters.positional_only) define(parameter.name, flag::kParameter);
    for (const Parameter& parameter : parameters.positional) define(parameter.name, flag::kParameter);
    for (const Parameter& parameter : parameters.keyword_only) define(parameter.name, flag::kParameter);
    if (parameters.variadic != nullptr) define(parameters.variadic->name, flag::kParameter);
    if (parameters.keyword_variadic != nullptr) define(parameters.keyword_variadic->name, flag::kParameter);
}

void Collector::visit_function(const FunctionDef& function) {
    define(function.name, flag::kLocal);
    visit_defaults(*function.parameters);
    visit(function.decorators);
    const bool is_generic = !function.type_params.empty();
    if (is_generic) {
        enter_type_parameters(function.name, &function, function.parameters, false);
        visit(function.type_params);
    }
    visit_parameter_annotations(*function.parameters, function.returns);
    enter(ScopeKind::function, function.name, &function, Part::body);
    current().is_coroutine = function.is_async();
    define_parameters(*function.parameters);
    visit(function.body);
    leave();
    if (is_generic) leave();
}

void Collector::visit_class(const ClassDef& cls) {
    define(cls.name, flag::kLocal);
    visit(cls.decorators);
    const std::string_view outer_class = class_name_;
    const bool is_generic = !cls.type_params.empty();
    if (is_generic) {
        enter_type_parameters(cls.name, &cls, nullptr, true);
        class_name_ = cls.name;
        visit(cls.type_params);
    }
    visit(cls.bases);
    for (const Keyword& keyword : cls.keywords) visit(keyword.value);
    enter(ScopeKind::class_body, cls.name, &cls, Part::body);
    class_name_ = cls.name;
    if (is_generic) {
        define("__type_params__", flag::kLocal);
        define(".type_params", flag::kUse);
    }
    visit(cls.body);
    leave();
    if (is_generic) leave();
    class_name_ = outer_class;
}

void Collector::visit_type_alias(const TypeAlias& alias) {
    visit(alias.name);
    const std::string_view name = as<Name>(alias.name)->name;
    const bool in_class = current().kind == ScopeKind::class_body;
    const bool is_generic = !alias.type_params.empty();
    if (is_generic) {
        enter_type_parameters(name, &alias, nullptr, false);
        visit(alias.type_params);
    }
    enter(ScopeKind::type_alias, name, &alias, Part::body);
    current().sees_class_scope = in_class;
    if (in_class) define("__classdict__", flag::kUse);
    visit(alias.value);
    leave();
    if (is_generic) leave();
}

// CPython 3.13 Python/symtable.c: symtable_enter_type_param_block.
void Collector::enter_type_parameters(std::string_view name, const void* node, const Parameters* parameters,
                                      bool of_class) {
    const bool in_class = current().kind == ScopeKind::class_body;
    enter(ScopeKind::type_parameters, name, node, Part::type_parameters);
    if (in_class) {
        current().sees_class_scope = true;
        define("__classdict__", flag::kUse);
    }
    if (of_class) {
        define(".type_params", flag::kLocal | flag::kUse);
        define(".generic_base", flag::kLocal | flag::kUse);
    }
    if (parameters == nullptr) return;
    if (!parameters->defaults.empty()) define(".defaults", flag::kParameter);
    for (const Expr* value : parameters->keyword_defaults) {
        if (value == nullptr) continue;
        define(".kwdefaults", flag::kParameter);
        break;
    }
}

void Collector::visit(TypeParams parameters) {
    for (const TypeParam& parameter : parameters) {
        define(parameter.name, flag::kTypeParameter | flag::kLocal);
        if (parameter.bound != nullptr) visit_type_expression(parameter.bound, parameter.name, &parameter, Part::bound);
        if (parameter.default_value != nullptr) {
            visit_type_expression(parameter.default_value, parameter.name, &parameter, Part::default_value);
        }
    }
}

void Collector::visit_type_expression(const Expr* expression, std::string_view name, const void* node, Part part) {
    const bool in_class = current().sees_class_scope;
    enter(ScopeKind::type_variable, name, node, part);
    current().sees_class_scope = in_class;
    if (in_class) define("__classdict__", flag::kUse);
    visit(expression);
    leave();
}

// -- expressions
// -----------------------------------------------------------------------------------------------------------

void Collector::visit(const Expr* expression) {
    switch (expression->kind) {
        case ExprKind::BoolOp: return visit(as<BoolOp>(expression)->values);
        case ExprKind::NamedExpr: return visit_named_expression(*as<NamedExpr>(expression));
        case ExprKind::BinOp: return visit_binary(*as<BinOp>(expression));
        case ExprKind::UnaryOp: return visit(as<UnaryOp>(expression)->operand);
        case ExprKind::Lambda: {
            const auto* lambda = as<Lambda>(expression);
            visit_defaults(*lambda->parameters);
            enter(ScopeKind::function, "lambda", lambda, Part::body);
            define_parameters(*lambda->parameters);
            visit(lambda->body);
            return leave();
        }
        case ExprKind::IfExp:
            visit(as<IfExp>(expression)->test);
            visit(as<IfExp>(expression)->body);
            return visit(as<IfExp>(expression)->orelse);
        case ExprKind::Dict: {
            const auto* dict = as<Dict>(expression);
            for (const Expr* key : dict->keys) visit_optional(key);
            return visit(dict->values);
        }
        case ExprKind::Set: return visit(as<Set>(expression)->elements);
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp: {
            const auto* comprehension = as<ElementComp>(expression);
            return visit_comprehension(comprehension, comprehension->clauses, comprehension->element, nullptr);
        }
        case ExprKind::DictComp: {
            const auto* comprehension = as<DictComp>(expression);
            return visit_comprehension(comprehension, comprehension->clauses, comprehension->key, comprehension->value);
        }
        case ExprKind::Await:
            visit(as<Await>(expression)->value);
            current().is_coroutine = true;
            return;
        case ExprKind::Yield:
            visit_optional(as<Yield>(expression)->value);
            current().is_generator = true;
            return;
        case ExprKind::YieldFrom:
            visit(as<YieldFrom>(expression)->value);
            current().is_generator = true;
            return;
        case ExprKind::Compare:
            visit(as<Compare>(expression)->left);
            return visit(as<Compare>(expression)->comparators);
        case ExprKind::Call: {
            const auto* call = as<Call>(expression);
            visit(call->function);
            visit(call->arguments);
            for (const Keyword& keyword : call->keywords) {
                table_.mention(keyword.name);
                visit(keyword.value);
            }
            return;
        }
        case ExprKind::FormattedValue:
            visit(as<FormattedValue>(expression)->value);
            return visit_optional(as<FormattedValue>(expression)->format_spec);
        case ExprKind::JoinedStr: return visit(as<JoinedStr>(expression)->values);
        case ExprKind::Constant: return;
        case ExprKind::Attribute:
            table_.mention(as<Attribute>(expression)->name);
            return visit(as<Attribute>(expression)->value);
        case ExprKind::Subscript:
            visit(as<Subscript>(expression)->value);
            return visit(as<Subscript>(expression)->index);
        case ExprKind::Starred: return visit(as<Starred>(expression)->value);
        case ExprKind::Name: {
            const auto* name = as<Name>(expression);
            define(name->name, name->context == Context::Load ? flag::kUse : flag::kLocal);
            // super() without arguments needs the class.
            if (name->context == Context::Load && current().kind == ScopeKind::function && name->name == "super") {
                define("__class__", flag::kUse);
            }
            return;
        }
        case ExprKind::List: return visit(as<List>(expression)->elements);
        case ExprKind::Tuple: return visit(as<Tuple>(expression)->elements);
        case ExprKind::Slice:
            visit_optional(as<Slice>(expression)->lower);
            visit_optional(as<Slice>(expression)->upper);
            return visit_optional(as<Slice>(expression)->step);
    }
}

void Collector::visit_binary(const BinOp& operation) {
    std::vector<const Expr*> right_operands;  // A long chain of `a + b + c` must not recurse.
    const Expr* leftmost = &operation;
    while (const auto* binary = try_as<BinOp>(leftmost)) {
        right_operands.push_back(binary->right);
        leftmost = binary->left;
    }
    visit(leftmost);
    for (auto operand = right_operands.rbegin(); operand != right_operands.rend(); ++operand) visit(*operand);
}

// CPython 3.13 Python/symtable.c: symtable_handle_comprehension.
void Collector::visit_comprehension(const Expr* node, ComprehensionClauses clauses, const Expr* element,
                                    const Expr* value) {
    visit(clauses[0].iterable);  // evaluated outside
    enter(ScopeKind::function, "comprehension", node, Part::body);
    Scope& scope = current();
    scope.is_comprehension = true;
    scope.is_generator_expression = node->kind == ExprKind::GeneratorExp;
    define(".0", flag::kParameter);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clauses[i].is_async) scope.is_coroutine = true;
        visit(clauses[i].target);
        if (i > 0) visit(clauses[i].iterable);
        visit(clauses[i].conditions);
    }
    if (value != nullptr) visit(value);
    visit(element);
    scope.is_generator = scope.is_generator_expression;
    leave();
    if (scope.is_coroutine && !scope.is_generator_expression) current().is_coroutine = true;
}

// CPython 3.13 Python/symtable.c: symtable_extend_namedexpr_scope. The target belongs to the function around the
// comprehension.
void Collector::visit_named_expression(const NamedExpr& named) {
    const std::string_view target = as<Name>(named.target)->name;
    if (current().is_comprehension) {
        for (auto scope = stack_.rbegin(); scope != stack_.rend(); ++scope) {
            if ((*scope)->is_comprehension) continue;
            if ((*scope)->kind == ScopeKind::function) {
                const Symbol* known = (*scope)->symbols.find(table_.mangled(class_name_, target));
                const bool is_global = known != nullptr && known->has(flag::kGlobal);
                define(target, is_global ? flag::kGlobal : flag::kNonlocal);
                define_in(**scope, target, flag::kLocal);
            } else if ((*scope)->kind == ScopeKind::module) {
                define(target, flag::kGlobal);
            }
            break;
        }
    }
    visit(named.value);
    visit(named.target);
}

}  // namespace

void collect_symbols(SymbolTable& table, Stmts body, SymbolOptions options) { Collector(table, options).visit(body); }

void collect_symbols(SymbolTable& table, const Expr* expression, SymbolOptions options) {
    Collector(table, options).visit(expression);
}

}  // namespace loopglass::compiler
