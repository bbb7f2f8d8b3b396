import getopt
def show(args, short, long=[], parse=getopt.getopt):
    try:
        print(parse(args, short, long))
    except getopt.GetoptError as e:
        print(type(e).__name__, e, e.opt, e.msg)
show("-a -b -cfoo -d bar a1 a2".split(), "abc:d:")
show("--condition=foo --testing --output-file abc.def -x a1".split(), "x", ["condition=", "output-file=", "testing"])
show(["-ab", "-"], "ab"); show(["-z"], "ab"); show(["-c"], "c:"); show(["--cond", "x"], "", ["condition="])
show(["--te"], "", ["test", "testing"]); show(["--test=1"], "", ["test"]); show(["--out"], "", ["out="]); show(["--nope"], "", [])
show(["-a", "--", "-b"], "ab"); show(["x", "-a", "y", "-b"], "ab", parse=getopt.gnu_getopt); show(["x", "-a", "y"], "+a", parse=getopt.gnu_getopt)
show(["--t"], "", ["test", "tess="]); show(["--tes"], "", ["tes", "test"])
