match dict((((1, 'a') / (1, 'a')) % (w1 := (1, 'a'))), k=(w1, len(*[3, 1, 2]), (3 if True else 2), 2)):
    case 'a' if False:
        assert True, None
    case object(real='a'):
        print(-3, 4)
        print(1.5, 0.0)
        assert False, frozenset({1, 2})
print('éa\u0301')
w1 = {1, 2, 3}
