def loops(items):
    for item in (
        items
    ):
        if item:
            continue
        elif items:
            break
        else:
            pass
    else:
        print(
            item
        )
    while True:
        items()
    while items and \
            item:
        items.pop()


def exceptions():
    try:
        work()
    except ValueError:
        first()
    except (TypeError,
            KeyError) as error:
        second(error)
    else:
        third()
    finally:
        last()
    return 1


def leaving(a):
    for i in a:
        try:
            if i:
                return i
            if a:
                break
            continue
        finally:
            print()
    with a as b:
        return b
    return


def chain(a):
    return (a
            .first()
            .second(1,
                    2)
            .third)


def nothing():
    pass


def constants():
    if 0:
        hidden()
    if __debug__:
        shown()
    "not a docstring"
    assert a, b
    return None


def matching(command):
    match command:
        case "go", direction if direction:
            go(direction)
        case {"look": where}:
            look(where)
        case Point(x=0, y=(1 | 2) as y):
            point(y)
        case None | True:
            return
        case _:
            other()


@first
@second(
    1
)
def decorated(
    a=1,
    b=2
) -> int:
    x: int = a
    return x


@third
class Decorated(
    base
):
    """Doc."""

    attribute: int = 1
    other: str


async def asynchronous(source):
    async for item in source:
        await item
    async with (
        source as a,
        source as b,
    ):
        return a
    return [
        x
        async for x in source
        if x
    ]


def stars():
    try:
        work()
    except* ValueError as group:
        handle(group)
    except* TypeError:
        pass
