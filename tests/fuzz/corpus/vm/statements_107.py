sum(list(filter(sorted, [3, 1, 2])))
print(2)
w1 = ((('١٢').center('__class__'))[None:None:] in ((w1 := 'strict')).__lt__((memoryview(b'abcd'))[256], w1, (b'abc')['a']) >= w1)
