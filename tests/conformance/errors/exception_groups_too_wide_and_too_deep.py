# stderr: compared


wide = ExceptionGroup("wide", [ValueError(i) for i in range(20)])
deep = ValueError("inmost")
for i in range(14):
    deep = ExceptionGroup(f"level {i}", [deep])
last = ExceptionGroup("last is a group", [TypeError(1), ExceptionGroup("inner", [TypeError(2), KeyError(3)])])
first = ExceptionGroup("first is a group", [ExceptionGroup("inner", [TypeError(2), KeyError(3)]), TypeError(1)])
sixteen = ExceptionGroup("sixteen", [ValueError(i) for i in range(16)])
raise ExceptionGroup("all", [wide, sixteen, deep, last, first])
