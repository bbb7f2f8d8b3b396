"""There is no terminal: every request is refused as the machine refuses it for a pipe."""

TCSANOW, TCSADRAIN, TCSAFLUSH = 0, 1, 2
ECHO, ICANON, ISIG, IEXTEN = 8, 2, 1, 32768
VMIN, VTIME = 6, 5


class error(Exception):
    pass


def tcgetattr(fd):
    raise error(25, "Inappropriate ioctl for device")


def tcsetattr(fd, when, attributes):
    tcgetattr(fd)
