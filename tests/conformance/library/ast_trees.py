import ast
tree = ast.parse("x = 1 + 2 * y\nif x > 3:\n    print(f'{x!r:>{5}}', *a, **k)\n")
print(ast.dump(tree))
print(ast.dump(tree.body[0], indent=2))
print(ast.dump(ast.parse("a.b[1:2]", mode="eval"), annotate_fields=False))
print(ast.dump(ast.parse("pass"), include_attributes=True))
print([type(n).__name__ for n in ast.walk(ast.parse("a + b"))])
class Names(ast.NodeVisitor):
    def __init__(self): self.seen = []
    def visit_Name(self, node):
        self.seen.append((node.id, type(node.ctx).__name__, node.lineno, node.col_offset))
        self.generic_visit(node)
v = Names(); v.visit(tree); print(v.seen)
class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node
    def visit_If(self, node): return None
new = Double().visit(ast.parse("x = 1 + 2\nif x: y\nz = 'a'"))
print(ast.dump(new))
print(ast.unparse(ast.fix_missing_locations(new)))
namespace = {}
exec(compile(new, "<ast>", "exec"), namespace)
print(namespace["x"], namespace["z"])
print(eval(compile(ast.fix_missing_locations(ast.Expression(ast.BinOp(ast.Constant(2), ast.Pow(), ast.Constant(8)))), "<e>", "eval")))
f = ast.parse('def f(a, b=1, /, *c, d: int = 2, **e) -> str:\n    """Doc."""\n    return a').body[0]
print(ast.get_docstring(f), [a.arg for a in f.args.args], f.args.vararg.arg, f.name, f.returns.id, list(ast.iter_fields(f))[0])
print(isinstance(f, ast.stmt), f._fields, ast.BinOp._fields, ast.Name("x").ctx.__class__, ast.List().elts)
try:
    ast.parse("x = (")
except SyntaxError as e:
    print(e.msg, e.lineno)
try:
    compile(ast.Expression(ast.Constant(1)), "<e>", "eval")
except TypeError as e:
    print(e)
