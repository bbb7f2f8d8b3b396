"""Installed distributions: there are none."""

__all__ = ["PackageNotFoundError", "distribution", "distributions", "entry_points", "files", "metadata", "requires", "version"]


class PackageNotFoundError(ModuleNotFoundError):
    def __str__(self):
        return f"No package metadata was found for {self.args[0]}"

    name = property(lambda self: self.args[0])


def distribution(distribution_name):
    raise PackageNotFoundError(distribution_name)


version = metadata = files = requires = distribution


def distributions(**kwargs):
    return iter(())


def entry_points(**params):
    return []
