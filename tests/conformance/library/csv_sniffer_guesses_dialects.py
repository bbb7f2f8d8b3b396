import csv

SAMPLES = ["a;b;c\n1;2;3\n4;5;6\n", "name\tage\nann\t30\nbob\t41\n", "'Harry''s':'IL'\n'Shark':'GL'\n", 'x, "y, z", 3\nq, "r, s", 4\n',
           "1|2|3\n4|5|6", "one line"]
for sample in SAMPLES:
    try:
        found = csv.Sniffer().sniff(sample)
        print(repr(found.delimiter), repr(found.quotechar), found.doublequote, bool(found.skipinitialspace), list(csv.reader(sample.splitlines(), found)))
    except csv.Error as error:
        print(error)
print(csv.Sniffer().sniff("a,b;c\nd,e;f\n", delimiters=";").delimiter)
print(csv.Sniffer().has_header("name,age\nann,30\nbob,41\n"), csv.Sniffer().has_header("1,2\n3,4\n5,6\n"))
