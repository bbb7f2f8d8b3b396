try:
    import a_module_that_does_not_exist
except ModuleNotFoundError as error:
    print(type(error).__name__, error, error.name)
try:
    from asyncio import no_such_thing
except ImportError as error:
    print(str(error).split(" (")[0])
