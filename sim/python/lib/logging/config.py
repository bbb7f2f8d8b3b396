"""Logging set up by a dict or a file."""

import logging
import logging.handlers
import os
import re
import sys

DEFAULT_LOGGING_CONFIG_PORT = 9030
IDENTIFIER = re.compile("^[a-z_][a-z0-9_]*$", re.I)


def _resolve(name):
    """What a dotted name leads to."""
    parts = name.split(".")
    used = parts.pop(0)
    found = __import__(used)
    for part in parts:
        used += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(used)
            found = getattr(found, part)
    return found


def _clear():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


class ConvertingDict(dict):
    """A part of the configuration; text such as "ext://sys.stdout" in it is turned into what it names."""

    def __init__(self, values, configurator):
        super().__init__(values)
        self.configurator = configurator

    def __getitem__(self, key):
        value = dict.__getitem__(self, key)
        result = self.configurator.convert(value)
        if result is not value:
            self[key] = result
        return result

    def get(self, key, default=None):
        return self[key] if key in self else self.configurator.convert(default)

    def pop(self, key, default=None):
        return self.configurator.convert(dict.pop(self, key, default))


class BaseConfigurator:
    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}

    def __init__(self, config):
        self.config = ConvertingDict(config, self)

    def resolve(self, s):
        try:
            return _resolve(s)
        except ImportError as error:
            raise ValueError(f"Cannot resolve {s!r}: {error}") from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        found = self.config
        for part in re.findall(r"[^.\[\]]+", value):
            try:
                found = found[part]
            except (KeyError, TypeError):
                found = found[int(part)]
        return found

    def convert(self, value):
        if isinstance(value, dict) and not isinstance(value, ConvertingDict):
            return ConvertingDict(value, self)
        if isinstance(value, list):
            return [self.convert(item) for item in value]
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return tuple(self.convert(item) for item in value)
        if isinstance(value, str):
            found = re.match(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$", value)
            if found and found["prefix"] in self.value_converters:
                return getattr(self, self.value_converters[found["prefix"]])(found["suffix"])
        return value

    def configure_custom(self, config):
        make = config.pop("()")
        if not callable(make):
            make = self.resolve(make)
        props = config.pop(".", None)
        result = make(**{key: config[key] for key in config if IDENTIFIER.match(key)})
        if props:
            for name, value in props.items():
                setattr(result, name, value)
        return result

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        incremental = config.pop("incremental", False)
        if incremental:
            self._change(config)
            return
        disable_existing = config.pop("disable_existing_loggers", True)
        _clear()
        formatters = config["formatters"] = config.get("formatters", {})
        for name in formatters:
            try:
                formatters[name] = self.configure_formatter(formatters[name])
            except Exception as error:
                raise ValueError(f"Unable to configure formatter {name!r}") from error
        filters = config["filters"] = config.get("filters", {})
        for name in filters:
            try:
                filters[name] = self.configure_filter(filters[name])
            except Exception as error:
                raise ValueError(f"Unable to configure filter {name!r}") from error
        self._configure_handlers(config)
        self._configure_loggers(config, disable_existing)
        root = config.get("root", None)
        if root:
            try:
                self.configure_root(root)
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error

    def _change(self, config):
        """`incremental`: only levels of what is there."""
        for name, handler_config in config.get("handlers", {}).items():
            if name not in logging._handlers:
                raise ValueError(f"No handler found with name {name!r}")
            if level := handler_config.get("level"):
                logging._handlers[name].setLevel(logging._checkLevel(level))
        for name, logger_config in config.get("loggers", {}).items():
            self.configure_logger(name, logger_config, True)
        if root := config.get("root"):
            self.configure_root(root, True)

    def _configure_handlers(self, config):
        handlers = config["handlers"] = config.get("handlers", {})
        waiting = []
        for name in sorted(handlers):
            try:
                handler = self.configure_handler(handlers[name])
                handler.name = name
                handlers[name] = handler
            except Exception as error:
                if " not configured yet" in str(error.__cause__):
                    waiting.append(name)
                else:
                    raise ValueError(f"Unable to configure handler {name!r}") from error
        for name in waiting:
            try:
                handler = self.configure_handler(handlers[name])
                handler.name = name
                handlers[name] = handler
            except Exception as error:
                raise ValueError(f"Unable to configure handler {name!r}") from error

    def _configure_loggers(self, config, disable_existing):
        root = logging.root
        existing = sorted(root.manager.loggerDict)
        children = []
        loggers = config.get("loggers", {})
        for name in loggers:
            if name in existing:
                children += [other for other in existing if other.startswith(name + ".")]
                existing.remove(name)
            try:
                self.configure_logger(name, loggers[name])
            except Exception as error:
                raise ValueError(f"Unable to configure logger {name!r}") from error
        for name in existing:
            logger = root.manager.loggerDict[name]
            if name in children:
                if not isinstance(logger, logging.PlaceHolder):
                    logger.setLevel(logging.NOTSET)
                    logger.handlers = []
                    logger.propagate = True
            elif not isinstance(logger, logging.PlaceHolder):
                logger.disabled = disable_existing

    def configure_formatter(self, config):
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        fmt, datefmt, style = config.get("format", None), config.get("datefmt", None), config.get("style", "%")
        kind = config.get("class", None)
        make = _resolve(kind) if kind else logging.Formatter
        options = {"defaults": config["defaults"]} if "defaults" in config else {}
        if "validate" in config:
            return make(fmt, datefmt, style, config["validate"], **options)
        return make(fmt, datefmt, style, **options)

    def configure_filter(self, config):
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        for name in filters:
            try:
                known = callable(name) or callable(getattr(name, "filter", None))
                filterer.addFilter(name if known else self.config["filters"][name])
            except Exception as error:
                raise ValueError(f"Unable to add filter {name!r}") from error

    def configure_handler(self, config):
        given = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as error:
                raise ValueError(f"Unable to set formatter {formatter!r}") from error
        level, filters = config.pop("level", None), config.pop("filters", None)
        if "()" in config:
            make = config.pop("()")
            if not callable(make):
                make = self.resolve(make)
        else:
            name = config.pop("class")
            kind = name if callable(name) else self.resolve(name)
            if issubclass(kind, logging.handlers.MemoryHandler):
                if "flushLevel" in config:
                    config["flushLevel"] = logging._checkLevel(config["flushLevel"])
                if "target" in config:
                    try:
                        target = self.config["handlers"][config["target"]]
                        if not isinstance(target, logging.Handler):
                            config.update(given)
                            raise TypeError("target not configured yet")
                        config["target"] = target
                    except Exception as error:
                        raise ValueError(f"Unable to set target handler {config['target']!r}") from error
            elif issubclass(kind, logging.handlers.QueueHandler):
                sys._unsupported("logging.config: QueueHandler")
            make = kind
        props = config.pop(".", None)
        options = {key: config[key] for key in config if IDENTIFIER.match(key)}
        try:
            result = make(**options)
        except TypeError as error:
            if "'stream'" not in str(error):
                raise
            options["strm"] = options.pop("stream")
            result = make(**options)
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        if props:
            for name, value in props.items():
                setattr(result, name, value)
        return result

    def add_handlers(self, logger, handlers):
        for name in handlers:
            try:
                logger.addHandler(self.config["handlers"][name])
            except Exception as error:
                raise ValueError(f"Unable to add handler {name!r}") from error

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        handlers = config.get("handlers", None)
        if handlers:
            self.add_handlers(logger, handlers)
        filters = config.get("filters", None)
        if filters:
            self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    import configparser

    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f"{fname} is an empty file")
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        try:
            parser = configparser.ConfigParser(defaults)
            if hasattr(fname, "readline"):
                parser.read_file(fname)
            else:
                parser.read(fname, encoding=encoding)
        except configparser.ParsingError as error:
            raise RuntimeError(f"{fname} is invalid: {error}") from error
    formatters = {}
    for name in _names(parser, "formatters"):
        section = parser[f"formatter_{name}"]
        make = _resolve(section["class"]) if section.get("class") else logging.Formatter
        formatters[name] = make(
            parser.get(f"formatter_{name}", "format", raw=True, fallback=None),
            parser.get(f"formatter_{name}", "datefmt", raw=True, fallback=None),
            parser.get(f"formatter_{name}", "style", raw=True, fallback="%"),
        )
    _clear()
    handlers = _file_handlers(parser, formatters)
    _file_loggers(parser, handlers, disable_existing_loggers)


def _names(parser, kind):
    return [name.strip() for name in parser[kind]["keys"].split(",") if name.strip()]


def _file_handlers(parser, formatters):
    handlers, targets = {}, []
    names = {**vars(logging), "handlers": logging.handlers, "sys": sys}
    for name in _names(parser, "handlers"):
        section = parser[f"handler_{name}"]
        try:
            kind = eval(section["class"], names)
        except (AttributeError, NameError):
            kind = _resolve(section["class"])
        args = eval(section.get("args", "()"), names)
        options = eval(section.get("kwargs", "{}"), names)
        handler = kind(*args, **options)
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        if section.get("formatter"):
            handler.setFormatter(formatters[section["formatter"]])
        if issubclass(kind, logging.handlers.MemoryHandler) and section.get("target"):
            targets.append((handler, section["target"]))
        handlers[name] = handler
    for handler, target in targets:
        handler.setTarget(handlers[target])
    return handlers


def _file_loggers(parser, handlers, disable_existing):
    names = _names(parser, "loggers")
    names.remove("root")
    root = logging.root

    def fill(logger, section):
        if "level" in section:
            logger.setLevel(section["level"])
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in section.get("handlers", "").split(","):
            if name.strip():
                logger.addHandler(handlers[name.strip()])

    fill(root, parser["logger_root"])
    existing = sorted(root.manager.loggerDict)
    children = []
    for name in names:
        section = parser[f"logger_{name}"]
        qualified = section["qualname"]
        logger = logging.getLogger(qualified)
        if qualified in existing:
            children += [other for other in existing if other.startswith(qualified + ".")]
            existing.remove(qualified)
        fill(logger, section)
        logger.propagate = section.getint("propagate", 1)
        logger.disabled = 0
    for name in existing:
        logger = root.manager.loggerDict[name]
        if isinstance(logger, logging.PlaceHolder):
            continue
        if name in children:
            logger.setLevel(logging.NOTSET)
            logger.handlers, logger.propagate = [], 1
        else:
            logger.disabled = disable_existing


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    sys._unsupported("logging.config.listen(): a scenario listens on no port of the machine")


def stopListening():
    pass
