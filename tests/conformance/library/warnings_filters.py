import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("first")
    warnings.warn("old", DeprecationWarning)
    print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now fatal", RuntimeWarning)
    except RuntimeWarning as error:
        print(repr(error))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("silent")
print("done")
