# stderr: compared
assert True, "fine"
try:
    assert 1 > 2
except AssertionError as error:
    print("AssertionError", error.args)
try:
    assert 1 > 2, ("one", "two")
except AssertionError as error:
    print("AssertionError", error.args)
assert False, "the last word"
