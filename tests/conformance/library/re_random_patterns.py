# Random patterns on random texts.
import re, random
r = random.Random(20)
ATOMS = ["a","b","c","x",".","\\d","\\w","\\s","\\W","\\b","\\B","^","$","[ab]","[^a]","[a-c]","(a)","(b|c)","(?:ab)","(?:a|bc)","\\1","(?P<n>a*)","(?P=n)","(?=a)","(?!b)","(?<=a)","(?<!b)","(?>a+)","(?:a*)","(a*)","(a|b)*","((a)|b)","(?i:A)","é","[é-ü]","\\A","\\Z","(?(1)a|b)","(?:)","()","(?:a|)","(?:a*b)*","(|a)"]
QUANT = ["","","","*","+","?","*?","+?","??","{2}","{1,3}","{,2}","{2,}?","*+","++","?+","{0,2}+"]
def pat(depth=0):
    n = r.randint(1,4)
    out=""
    for _ in range(n):
        if depth<2 and r.random()<0.25:
            a = r.choice(["(%s)","(?:%s)","(?=%s)","(?!%s)","(?>%s)","(%s|"+pat(depth+1)+")"])
            a = a.replace("%s", pat(depth+1))
        else: a = r.choice(ATOMS)
        out += a + r.choice(QUANT)
    return out
def text():
    return "".join(r.choice("aaabbbcxA1 \né_") for _ in range(r.randint(0,9)))
for i in range(150):
    p = pat(); flags = r.choice([0,0,0,re.I,re.M,re.S,re.A,re.I|re.M])
    try:
        c = re.compile(p, flags)
    except re.PatternError as e:
        print(i, repr(p), "E", e); continue
    except (OverflowError, ValueError, RecursionError) as e:
        print(i, repr(p), type(e)); continue
    for _ in range(3):
        t = text()
        for m in (c.match(t), c.search(t), c.fullmatch(t), c.search(t,1,5)):
            print(i, repr(p), flags, repr(t), m and (m.span(), m.regs, m.lastindex, m.lastgroup, m.groups()))
        print(c.findall(t), c.split(t), c.sub("<\\g<0>>", t), [m.span() for m in c.finditer(t)])
