#!/usr/bin/env python3
"""Drops a file on a window, as a file manager would: the source's side of XDND, version 5.

Usage: drop_file.py WINDOW-ID FILE; status 0 when the window took it, 77 where there is no libX11.
"""

import ctypes
import pathlib
import sys
import time

try:
    x = ctypes.CDLL("libX11.so.6")
except OSError:
    sys.exit(77)

CLIENT_MESSAGE, SELECTION_REQUEST, SELECTION_NOTIFY = 33, 30, 31
Long, Int, Pointer = ctypes.c_long, ctypes.c_int, ctypes.c_void_p


def event(*fields):
    header = [("type", Int), ("serial", ctypes.c_ulong), ("send_event", Int), ("display", Pointer)]
    return type("Event", (ctypes.Structure,), {"_fields_": header + list(fields)})


Message = event(("window", Long), ("message_type", Long), ("format", Int), ("data", Long * 5))
Request = event(*((name, Long) for name in ("owner", "requestor", "selection", "target", "property", "time")))
Answer = event(*((name, Long) for name in ("requestor", "selection", "target", "property", "time")))


class Any(ctypes.Union):
    _fields_ = [("type", Int), ("message", Message), ("request", Request), ("answer", Answer), ("size", Long * 24)]


x.XOpenDisplay.restype = Pointer
for function in (x.XInternAtom, x.XDefaultRootWindow, x.XCreateSimpleWindow):
    function.restype = Long

target = int(sys.argv[1])
uri = pathlib.Path(sys.argv[2]).resolve().as_uri().encode() + b"\r\n"
display = Pointer(x.XOpenDisplay(None))
root = Long(x.XDefaultRootWindow(display))
source = x.XCreateSimpleWindow(display, root, 0, 0, 1, 1, 0, Long(0), Long(0))


def atom(name):
    return x.XInternAtom(display, name.encode(), 0)


def send(window, to_send):
    to_send.display = display
    x.XSendEvent(display, Long(window), 0, Long(0), ctypes.byref(to_send))
    x.XFlush(display)


def tell(name, *data):
    message = Any()
    message.message = Message(CLIENT_MESSAGE, 0, 1, None, target, atom(name), 32, (Long * 5)(source, *data))
    send(target, message.message)


def wait_for(name):
    """Until the target has sent that message; hands over the file's address when it asks for it."""
    until = time.monotonic() + 20
    received = Any()
    while time.monotonic() < until:
        if x.XPending(display) == 0:
            time.sleep(0.02)
            continue
        x.XNextEvent(display, ctypes.byref(received))
        if received.type == CLIENT_MESSAGE and received.message.message_type == atom(name):
            return
        if received.type == SELECTION_REQUEST:
            asked = received.request
            x.XChangeProperty(
                display, Long(asked.requestor), Long(asked.property), Long(asked.target), 8, 0, uri, len(uri)
            )
            answer = Answer(
                SELECTION_NOTIFY, 0, 1, None, asked.requestor, asked.selection, asked.target, asked.property, asked.time
            )
            send(asked.requestor, answer)
    sys.exit(f"drop_file: the window sends no {name}")


x.XSetSelectionOwner(display, Long(atom("XdndSelection")), Long(source), Long(0))
tell("XdndEnter", 5 << 24, atom("text/uri-list"), 0, 0)
tell("XdndPosition", 0, 640 << 16 | 400, 0, atom("XdndActionCopy"))
wait_for("XdndStatus")
tell("XdndDrop", 0, 0, 0, 0)
wait_for("XdndFinished")
