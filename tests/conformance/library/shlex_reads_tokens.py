import shlex

for text in ("a 'b c' \"d \\\" e\" f\\ g # rest", "x=1;y='2 3'", "echo hi>file && ls|wc", ""):
    print(list(shlex.shlex(text)), list(shlex.shlex(text, posix=True)), list(shlex.shlex(text, punctuation_chars=True)))
    print(shlex.split(text), shlex.split(text, comments=True))
lexer = shlex.shlex("one two\nthree", infile="file.conf")
lexer.push_token("pushed")
print(lexer.get_token(), lexer.get_token(), lexer.get_token(), lexer.error_leader(), lexer.get_token(), lexer.lineno, repr(lexer.get_token()))
words = shlex.shlex("a-b.c d", posix=True)
words.wordchars += "-."
print(list(words))
for wrong in ("'open", "end\\"):
    try:
        shlex.split(wrong)
    except ValueError as error:
        print(error)
