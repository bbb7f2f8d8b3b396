# What is thrown into a generator that has not begun is traced to its def, cells and free variables or not.
import traceback


def closure(value):

    def inner():
        return value
    yield inner


def plain():

    yield 0


for generator in (closure(1), plain()):
    print(generator.gi_frame.f_lineno)
    try:
        generator.throw(ValueError)
    except ValueError as error:
        print([entry.lineno for entry in traceback.extract_tb(error.__traceback__)])
