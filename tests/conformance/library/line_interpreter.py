import cmd, io
class Shell(cmd.Cmd):
    intro = "Welcome."
    prompt = "> "
    def do_greet(self, name):
        """greet [name]
        Say hello."""
        print("Hello,", name or "you")
    def do_add(self, text): print(sum(map(int, text.split())))
    def do_quit(self, arg): print("bye"); return True
    def help_topic(self): print("about a topic")
    def precmd(self, line): return line.lower()
    def postcmd(self, stop, line): return stop
shell = Shell()
for line in ("greet Ann", "add 1 2 3", "unknown x", "", "help", "help greet", "?add", "help topic", "help nope", "!ls", "quit"):
    print(repr(line), "->", shell.onecmd(shell.precmd(line)))
print(shell.parseline("a_b c d"), shell.parseline("?x"), shell.parseline("  "), shell.completenames("g"))
out = io.StringIO()
s = Shell(stdin=io.StringIO("GREET Bob\nadd 4 5\nquit\n"), stdout=out)
s.use_rawinput = False
s.cmdloop()
print(repr(out.getvalue()))
cmd.Cmd().columnize([f"word{i}" * (i % 3 + 1) for i in range(20)], 60)
q = Shell(); q.cmdqueue = ["greet queue", "quit"]; q.cmdloop("again")
