# stderr: compared
class ConfigError(Exception):
    pass

def load():
    try:
        {}["port"]
    except KeyError as error:
        raise ConfigError("no port") from error

load()
