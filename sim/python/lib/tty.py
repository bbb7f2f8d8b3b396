"""Modes of a terminal, of which there is none."""

import termios

__all__ = ["setraw", "setcbreak"]


def setraw(fd, when=termios.TCSAFLUSH):
    return termios.tcgetattr(fd)


def setcbreak(fd, when=termios.TCSAFLUSH):
    return termios.tcgetattr(fd)
