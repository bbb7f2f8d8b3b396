import csv

for options in ({"delimiter": ""}, {"delimiter": "ab"}, {"delimiter": 3}, {"delimiter": "\n"}, {"quotechar": "ab"}, {"quotechar": b"x"},
                {"escapechar": "\r"}, {"delimiter": ",", "quotechar": ","}, {"quotechar": None, "quoting": csv.QUOTE_ALL},
                {"quoting": 9}, {"quoting": "x"}, {"lineterminator": 3}, {"unknown": 1}, {"dialect": "nothing"}):
    try:
        csv.reader([], **options)
        print(options, "fine")
    except (TypeError, ValueError, csv.Error) as error:
        print(options, type(error).__name__, error)


class Wrong(csv.excel):
    delimiter = "::"


try:
    Wrong()
except csv.Error as error:
    print(error)
print(csv.reader([]).dialect.delimiter, type(csv.reader([])), csv.list_dialects())
try:
    csv.reader([]).dialect.delimiter = ";"
except AttributeError as error:
    print(type(error).__name__)
