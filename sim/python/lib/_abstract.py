"""What abstract classes that count by their methods have in common."""


def subclass_hook(*names):
    """A `__subclasshook__`: every class counts that has all these methods, `None` meaning that it refuses one. Of classes
    derived from the one that has the hook it says nothing."""

    def __subclasshook__(cls, other):
        if cls.__dict__.get("__subclasshook__") is not hook:
            return NotImplemented
        for name in names:
            for base in other.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return NotImplemented
                    break
            else:
                return NotImplemented
        return True

    hook = classmethod(__subclasshook__)
    return hook
