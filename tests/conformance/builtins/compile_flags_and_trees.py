import ast
tree = compile("a = 1", "<x>", "exec", ast.PyCF_ONLY_AST)
print(type(tree), tree.body[0].targets[0].id)
code = compile(tree, "<x>", "exec")
scope = {}
exec(code, scope); print(scope["a"], code.co_filename)
failing = ast.parse("\n\nx = 1\n\ny = x / 0\n")
try:
    exec(compile(failing, "<made>", "exec"))
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_frame.f_code.co_filename)
for bad in (lambda: compile(5, "f", "exec"), lambda: compile("x", "f", "run"), lambda: compile("x = 1", "f", "eval"), lambda: compile("1\n2", "f", "single"), lambda: eval("x = 1"), lambda: eval("1\n2"), lambda: compile("a\0b", "f", "exec")):
    try:
        print(bad())
    except (TypeError, ValueError, SyntaxError) as e:
        print(type(e).__name__, e)
