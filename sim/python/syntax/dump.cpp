#include "sim/python/syntax/dump.hpp"

#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "sim/core/text/quote.hpp"
#include "sim/python/syntax/literal_text.hpp"

namespace loopglass {
namespace {

using namespace ast;

const char* const kContexts[] = {"Load()", "Store()", "Del()"};
const char* const kOperators[] = {"Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
                                  "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
const char* const kUnaryOperators[] = {"Invert", "Not", "UAdd", "USub"};
const char* const kCompareOperators[] = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};

class Dumper {
public:
    explicit Dumper(const DumpOptions& options) : options_(options) {}

    std::string take() { return std::move(out_); }

    void module(Stmts body) {
        open("Module");
        list("body", body);
        close();
    }

    void expression(const Expr* body) {
        open("Expression");
        field("body", body);
        close();
    }

private:
    // ---- Pieces of syntax. Absent and empty fields are left out, as ast.dump does.
    void open(const char* name) {
        out_ += name;
        out_ += '(';
        is_first_ = true;
    }

    void key(const char* name) {
        if (!is_first_) out_ += ", ";
        is_first_ = false;
        out_ += name;
        out_ += '=';
    }

    void close() {
        out_ += ')';
        is_first_ = false;
    }

    void close(const Location& where) {
        if (options_.include_attributes) {
            key("lineno");
            fmt::format_to(std::back_inserter(out_), "{}, col_offset={}, end_lineno={}, end_col_offset={}", where.line,
                           where.column, where.end_line, where.end_column);
        }
        close();
    }

    template <class Node>
    void field(const char* name, const Node* node) {
        if (node == nullptr) return;
        key(name);
        put(node);
    }

    void plain(const char* name, std::string_view text) {
        key(name);
        out_ += text;
    }

    void name(const char* field, Identifier identifier) {
        if (!identifier.empty()) plain(field, text::repr_str(identifier));
    }

    void context(Context context) { plain("ctx", kContexts[static_cast<int>(context)]); }

    template <class Items, class Write>
    void items(const char* name, const Items& all, Write write) {
        if (all.empty()) return;
        key(name);
        out_ += '[';
        bool first = true;
        for (const auto& item : all) {
            if (!first) out_ += ", ";
            first = false;
            write(item);
        }
        out_ += ']';
        is_first_ = false;
    }

    template <class Node>
    void list(const char* name, std::span<Node*> nodes) {
        items(name, nodes, [&](const Node* node) {
            if (node == nullptr)
                out_ += "None";
            else
                put(node);
        });
    }

    void names(const char* field, Identifiers identifiers) {
        items(field, identifiers, [&](Identifier identifier) { out_ += text::repr_str(identifier); });
    }

    // ---- Parts
    void put(const Parameter* parameter) {
        open("arg");
        name("arg", parameter->name);
        field("annotation", parameter->annotation);
        close(parameter->where);
    }

    void put(const Parameters* parameters) {
        const auto each = [&](const Parameter& parameter) { put(&parameter); };
        open("arguments");
        items("posonlyargs", parameters->positional_only, each);
        items("args", parameters->positional, each);
        field("vararg", parameters->variadic);
        items("kwonlyargs", parameters->keyword_only, each);
        list("kw_defaults", parameters->keyword_defaults);
        field("kwarg", parameters->keyword_variadic);
        list("defaults", parameters->defaults);
        close();
    }

    void keywords(std::span<Keyword> all) {
        items("keywords", all, [&](const Keyword& keyword) {
            open("keyword");
            name("arg", keyword.name);
            field("value", keyword.value);
            close(keyword.where);
        });
    }

    void clauses(ComprehensionClauses all) {
        items("generators", all, [&](const ComprehensionClause& clause) {
            open("comprehension");
            field("target", clause.target);
            field("iter", clause.iterable);
            list("ifs", clause.conditions);
            plain("is_async", clause.is_async ? "1" : "0");
            close();
        });
    }

    void type_params(TypeParams all) {
        static const char* const kNames[] = {"TypeVar", "ParamSpec", "TypeVarTuple"};
        items("type_params", all, [&](const TypeParam& param) {
            open(kNames[static_cast<int>(param.kind)]);
            name("name", param.name);
            field("bound", param.bound);
            field("default_value", param.default_value);
            close(param.where);
        });
    }

    void aliases(std::span<Alias> all) {
        items("names", all, [&](const Alias& alias) {
            open("alias");
            name("name", alias.name);
            name("asname", alias.alias);
            close(alias.where);
        });
    }

    // ---- Expressions
    void put(const Expr* node) {
        if (node->kind == ExprKind::BinOp) return put_binary(as<BinOp>(node));
        put_expression(node);
        close(node->where);
    }

    /// The left operands of a long sum nest arbitrarily deep; they are written in a loop.
    void put_binary(const BinOp* outermost) {
        std::vector<const BinOp*> chain{outermost};
        while (const auto* left = try_as<const BinOp>(static_cast<const Expr*>(chain.back()->left)))
            chain.push_back(left);
        for (std::size_t i = 0; i < chain.size(); ++i) {
            open("BinOp");
            key("left");
        }
        put(static_cast<const Expr*>(chain.back()->left));
        for (; !chain.empty(); chain.pop_back()) {
            plain("op", kOperators[static_cast<int>(chain.back()->op)]);
            out_ += "()";
            field("right", static_cast<const Expr*>(chain.back()->right));
            close(chain.back()->where);
        }
    }

    void put_expression(const Expr* node);
    void put(const Pattern* node);
    void put_statement(const Stmt* node);

    void put(const Stmt* node) {
        // Likewise the branches of a long elif chain.
        std::vector<const If*> chain;
        for (;;) {
            const auto* branch = try_as<const If>(node);
            if (branch == nullptr || branch->orelse.size() != 1 || branch->orelse[0]->kind != StmtKind::If) break;
            chain.push_back(branch);
            open("If");
            field("test", static_cast<const Expr*>(branch->test));
            list("body", branch->body);
            key("orelse");
            out_ += '[';
            node = branch->orelse[0];
        }
        put_statement(node);
        close(node->where);
        for (; !chain.empty(); chain.pop_back()) {
            out_ += ']';
            close(chain.back()->where);
        }
    }

    std::string out_;
    DumpOptions options_;
    bool is_first_ = true;
};

void Dumper::put_expression(const Expr* node) {
    switch (node->kind) {
        case ExprKind::BoolOp:
            open("BoolOp");
            plain("op", as<BoolOp>(node)->op == BoolOperator::And ? "And()" : "Or()");
            list("values", as<BoolOp>(node)->values);
            break;
        case ExprKind::NamedExpr:
            open("NamedExpr");
            field("target", as<NamedExpr>(node)->target);
            field("value", as<NamedExpr>(node)->value);
            break;
        case ExprKind::BinOp: break;  // put_binary
        case ExprKind::UnaryOp:
            open("UnaryOp");
            plain("op", kUnaryOperators[static_cast<int>(as<UnaryOp>(node)->op)]);
            out_ += "()";
            field("operand", as<UnaryOp>(node)->operand);
            break;
        case ExprKind::Lambda:
            open("Lambda");
            field("args", as<Lambda>(node)->parameters);
            field("body", as<Lambda>(node)->body);
            break;
        case ExprKind::IfExp:
            open("IfExp");
            field("test", as<IfExp>(node)->test);
            field("body", as<IfExp>(node)->body);
            field("orelse", as<IfExp>(node)->orelse);
            break;
        case ExprKind::Dict:
            open("Dict");
            list("keys", as<Dict>(node)->keys);
            list("values", as<Dict>(node)->values);
            break;
        case ExprKind::Set:
            open("Set");
            list("elts", as<Set>(node)->elements);
            break;
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp:
            open(node->kind == ExprKind::ListComp  ? "ListComp"
                 : node->kind == ExprKind::SetComp ? "SetComp"
                                                   : "GeneratorExp");
            field("elt", as<ElementComp>(node)->element);
            clauses(as<ElementComp>(node)->clauses);
            break;
        case ExprKind::DictComp:
            open("DictComp");
            field("key", as<DictComp>(node)->key);
            field("value", as<DictComp>(node)->value);
            clauses(as<DictComp>(node)->clauses);
            break;
        case ExprKind::Await:
            open("Await");
            field("value", as<Await>(node)->value);
            break;
        case ExprKind::Yield:
            open("Yield");
            field("value", as<Yield>(node)->value);
            break;
        case ExprKind::YieldFrom:
            open("YieldFrom");
            field("value", as<YieldFrom>(node)->value);
            break;
        case ExprKind::Compare:
            open("Compare");
            field("left", as<Compare>(node)->left);
            items("ops", as<Compare>(node)->ops, [&](CompareOperator op) {
                out_ += kCompareOperators[static_cast<int>(op)];
                out_ += "()";
            });
            list("comparators", as<Compare>(node)->comparators);
            break;
        case ExprKind::Call:
            open("Call");
            field("func", as<Call>(node)->function);
            list("args", as<Call>(node)->arguments);
            keywords(as<Call>(node)->keywords);
            break;
        case ExprKind::FormattedValue: {
            const auto* value = as<FormattedValue>(node);
            open("FormattedValue");
            field("value", value->value);
            plain("conversion", std::to_string(value->conversion == 0 ? -1 : value->conversion));
            field("format_spec", value->format_spec);
            break;
        }
        case ExprKind::JoinedStr:
            open("JoinedStr");
            list("values", as<JoinedStr>(node)->values);
            break;
        case ExprKind::Constant:
            open("Constant");
            plain("value", repr_of(*as<Constant>(node)));
            if (as<Constant>(node)->unicode_prefix) plain("kind", "'u'");
            break;
        case ExprKind::Attribute:
            open("Attribute");
            field("value", as<Attribute>(node)->value);
            name("attr", as<Attribute>(node)->name);
            context(as<Attribute>(node)->context);
            break;
        case ExprKind::Subscript:
            open("Subscript");
            field("value", as<Subscript>(node)->value);
            field("slice", as<Subscript>(node)->index);
            context(as<Subscript>(node)->context);
            break;
        case ExprKind::Starred:
            open("Starred");
            field("value", as<Starred>(node)->value);
            context(as<Starred>(node)->context);
            break;
        case ExprKind::Name:
            open("Name");
            name("id", as<Name>(node)->name);
            context(as<Name>(node)->context);
            break;
        case ExprKind::List:
            open("List");
            list("elts", as<List>(node)->elements);
            context(as<List>(node)->context);
            break;
        case ExprKind::Tuple:
            open("Tuple");
            list("elts", as<Tuple>(node)->elements);
            context(as<Tuple>(node)->context);
            break;
        case ExprKind::Slice:
            open("Slice");
            field("lower", as<Slice>(node)->lower);
            field("upper", as<Slice>(node)->upper);
            field("step", as<Slice>(node)->step);
            break;
    }
}

void Dumper::put(const Pattern* node) {
    switch (node->kind) {
        case PatternKind::MatchValue:
            open("MatchValue");
            field("value", as<MatchValue>(node)->value);
            break;
        case PatternKind::MatchSingleton: {
            const ConstantKind value = as<MatchSingleton>(node)->value;
            open("MatchSingleton");
            plain("value", value == ConstantKind::None ? "None" : value == ConstantKind::True ? "True" : "False");
            break;
        }
        case PatternKind::MatchSequence:
            open("MatchSequence");
            list("patterns", as<MatchSequence>(node)->patterns);
            break;
        case PatternKind::MatchMapping:
            open("MatchMapping");
            list("keys", as<MatchMapping>(node)->keys);
            list("patterns", as<MatchMapping>(node)->patterns);
            name("rest", as<MatchMapping>(node)->rest);
            break;
        case PatternKind::MatchClass:
            open("MatchClass");
            field("cls", as<MatchClass>(node)->cls);
            list("patterns", as<MatchClass>(node)->patterns);
            names("kwd_attrs", as<MatchClass>(node)->keyword_names);
            list("kwd_patterns", as<MatchClass>(node)->keyword_patterns);
            break;
        case PatternKind::MatchStar:
            open("MatchStar");
            name("name", as<MatchStar>(node)->name);
            break;
        case PatternKind::MatchAs:
            open("MatchAs");
            field("pattern", as<MatchAs>(node)->pattern);
            name("name", as<MatchAs>(node)->name);
            break;
        case PatternKind::MatchOr:
            open("MatchOr");
            list("patterns", as<MatchOr>(node)->patterns);
            break;
    }
    close(node->where);
}

void Dumper::put_statement(const Stmt* node) {
    switch (node->kind) {
        case StmtKind::FunctionDef:
        case StmtKind::AsyncFunctionDef: {
            const auto* function = as<FunctionDef>(node);
            open(function->is_async() ? "AsyncFunctionDef" : "FunctionDef");
            name("name", function->name);
            field("args", function->parameters);
            list("body", function->body);
            list("decorator_list", function->decorators);
            field("returns", function->returns);
            type_params(function->type_params);
            break;
        }
        case StmtKind::ClassDef: {
            const auto* cls = as<ClassDef>(node);
            open("ClassDef");
            name("name", cls->name);
            list("bases", cls->bases);
            keywords(cls->keywords);
            list("body", cls->body);
            list("decorator_list", cls->decorators);
            type_params(cls->type_params);
            break;
        }
        case StmtKind::Return:
            open("Return");
            field("value", as<Return>(node)->value);
            break;
        case StmtKind::Delete:
            open("Delete");
            list("targets", as<Delete>(node)->targets);
            break;
        case StmtKind::Assign:
            open("Assign");
            list("targets", as<Assign>(node)->targets);
            field("value", as<Assign>(node)->value);
            break;
        case StmtKind::TypeAlias:
            open("TypeAlias");
            field("name", as<TypeAlias>(node)->name);
            type_params(as<TypeAlias>(node)->type_params);
            field("value", as<TypeAlias>(node)->value);
            break;
        case StmtKind::AugAssign:
            open("AugAssign");
            field("target", as<AugAssign>(node)->target);
            plain("op", kOperators[static_cast<int>(as<AugAssign>(node)->op)]);
            out_ += "()";
            field("value", as<AugAssign>(node)->value);
            break;
        case StmtKind::AnnAssign:
            open("AnnAssign");
            field("target", as<AnnAssign>(node)->target);
            field("annotation", as<AnnAssign>(node)->annotation);
            field("value", as<AnnAssign>(node)->value);
            plain("simple", as<AnnAssign>(node)->simple ? "1" : "0");
            break;
        case StmtKind::For:
        case StmtKind::AsyncFor:
            open(as<For>(node)->is_async() ? "AsyncFor" : "For");
            field("target", as<For>(node)->target);
            field("iter", as<For>(node)->iterable);
            list("body", as<For>(node)->body);
            list("orelse", as<For>(node)->orelse);
            break;
        case StmtKind::While:
            open("While");
            field("test", as<While>(node)->test);
            list("body", as<While>(node)->body);
            list("orelse", as<While>(node)->orelse);
            break;
        case StmtKind::If:
            open("If");
            field("test", as<If>(node)->test);
            list("body", as<If>(node)->body);
            list("orelse", as<If>(node)->orelse);
            break;
        case StmtKind::With:
        case StmtKind::AsyncWith:
            open(as<With>(node)->is_async() ? "AsyncWith" : "With");
            items("items", as<With>(node)->items, [&](const WithItem& item) {
                open("withitem");
                field("context_expr", item.context_expression);
                field("optional_vars", item.target);
                close();
            });
            list("body", as<With>(node)->body);
            break;
        case StmtKind::Match:
            open("Match");
            field("subject", as<Match>(node)->subject);
            items("cases", as<Match>(node)->cases, [&](const MatchCase& match_case) {
                open("match_case");
                field("pattern", static_cast<const Pattern*>(match_case.pattern));
                field("guard", match_case.guard);
                list("body", match_case.body);
                close();
            });
            break;
        case StmtKind::Raise:
            open("Raise");
            field("exc", as<Raise>(node)->exception);
            field("cause", as<Raise>(node)->cause);
            break;
        case StmtKind::Try:
        case StmtKind::TryStar:
            open(as<Try>(node)->is_star() ? "TryStar" : "Try");
            list("body", as<Try>(node)->body);
            items("handlers", as<Try>(node)->handlers, [&](const ExceptHandler& handler) {
                open("ExceptHandler");
                field("type", handler.type);
                name("name", handler.name);
                list("body", handler.body);
                close(handler.where);
            });
            list("orelse", as<Try>(node)->orelse);
            list("finalbody", as<Try>(node)->finalbody);
            break;
        case StmtKind::Assert:
            open("Assert");
            field("test", as<Assert>(node)->test);
            field("msg", as<Assert>(node)->message);
            break;
        case StmtKind::Import:
            open("Import");
            aliases(as<Import>(node)->names);
            break;
        case StmtKind::ImportFrom:
            open("ImportFrom");
            name("module", as<ImportFrom>(node)->module);
            aliases(as<ImportFrom>(node)->names);
            plain("level", std::to_string(as<ImportFrom>(node)->level));
            break;
        case StmtKind::Global:
            open("Global");
            names("names", as<Global>(node)->names);
            break;
        case StmtKind::Nonlocal:
            open("Nonlocal");
            names("names", as<Nonlocal>(node)->names);
            break;
        case StmtKind::Expr:
            open("Expr");
            field("value", as<ExprStmt>(node)->value);
            break;
        case StmtKind::Pass: open("Pass"); break;
        case StmtKind::Break: open("Break"); break;
        case StmtKind::Continue: open("Continue"); break;
    }
}

}  // namespace

std::string dump(const Module& module, const DumpOptions& options) {
    Dumper dumper(options);
    dumper.module(module.body);
    return dumper.take();
}

std::string dump(const Expression& expression, const DumpOptions& options) {
    Dumper dumper(options);
    dumper.expression(expression.body);
    return dumper.take();
}

}  // namespace loopglass
