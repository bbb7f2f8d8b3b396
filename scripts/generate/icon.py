#!/usr/bin/env python3
"""Draws the window's icon: assets/icon/loopglass.svg, .png (256 pixels) and .rgba (48 pixels, as the window takes it).

A glass whose rim is a loop, with an arrow's head where it closes, and three tasks under it: one runs, one is ready, one waits.
One list of shapes makes all three files, so that they cannot differ. Usage: scripts/generate/icon.py
"""
import math
import struct
import zlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "icon"
SIZE = 64  # units of the drawing

GROUND, RIM, RUNS, READY, WAITS, LENS = "#1a1e25", "#6cb2ff", "#41c463", "#f0b74a", "#8391a8", "#24384f"
CENTRE, RADIUS, WIDTH = (28.0, 28.0), 17.0, 5.0
GAP = (-0.50, 0.30)  # radians of the rim that are left open, for the arrow's head


def rim_points():
    start, end = GAP[1], GAP[0] + 2 * math.pi
    return [(CENTRE[0] + RADIUS * math.cos(a), CENTRE[1] + RADIUS * math.sin(a))
            for a in (start + (end - start) * i / 96 for i in range(97))]


def arrow_head():
    a = GAP[0]
    x, y = CENTRE[0] + RADIUS * math.cos(a), CENTRE[1] + RADIUS * math.sin(a)
    along, out = (-math.sin(a), math.cos(a)), (math.cos(a), math.sin(a))
    return [(x + 6.5 * out[0] - 1.5 * along[0], y + 6.5 * out[1] - 1.5 * along[1]),
            (x - 6.5 * out[0] - 1.5 * along[0], y - 6.5 * out[1] - 1.5 * along[1]), (x + 9 * along[0], y + 9 * along[1])]


# (kind, colour, what) from the bottom to the top
SHAPES = [
    ("rounded", GROUND, (0, 0, 64, 64, 14)),
    ("disc", LENS, (*CENTRE, RADIUS)),
    ("line", RIM, ([(41.5, 41.5), (54.0, 54.0)], 7.0)),
    ("line", RIM, (rim_points(), WIDTH)),
    ("polygon", RIM, arrow_head()),
    ("line", RUNS, ([(20.5, 21.5), (31.0, 21.5)], 4.0)),
    ("line", READY, ([(23.5, 28.5), (35.0, 28.5)], 4.0)),
    ("line", WAITS, ([(20.5, 35.5), (28.0, 35.5)], 4.0)),
]


def svg():
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" width="256" height="256">', "  <title>Loopglass</title>"]
    for kind, colour, what in SHAPES:
        if kind == "rounded":
            x, y, width, height, radius = what
            out.append(f'  <rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}" fill="{colour}"/>')
        elif kind == "disc":
            out.append(f'  <circle cx="{what[0]:g}" cy="{what[1]:g}" r="{what[2]:g}" fill="{colour}"/>')
        else:
            points, width = what if kind == "line" else (what, 0)
            path = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
            style = f'fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-linecap="round"' if width else f'fill="{colour}"'
            out.append(f'  <poly{"line" if width else "gon"} points="{path}" {style}/>')
    return "\n".join([*out, "</svg>", ""])


def to_segment(x, y, a, b):
    (ax, ay), (bx, by) = a, b
    length = (bx - ax) ** 2 + (by - ay) ** 2
    t = max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) if length else 0.0
    return math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))


def covers(kind, what, x, y):
    if kind == "rounded":
        left, top, width, height, radius = what
        dx = max(left + radius - x, x - (left + width - radius), 0)
        dy = max(top + radius - y, y - (top + height - radius), 0)
        return math.hypot(dx, dy) <= radius
    if kind == "disc":
        return math.hypot(x - what[0], y - what[1]) <= what[2]
    if kind == "line":
        points, width = what
        half = width / 2
        return any(to_segment(x, y, a, b) <= half for a, b in zip(points, points[1:])
                   if min(a[0], b[0]) - half <= x <= max(a[0], b[0]) + half and min(a[1], b[1]) - half <= y <= max(a[1], b[1]) + half)
    signs = [(b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) for a, b in zip(what, [*what[1:], what[0]])]
    return all(s >= 0 for s in signs) or all(s <= 0 for s in signs)


def pixels(size, samples=4):
    """RGBA, row by row; each pixel the mean of its samples."""
    data = bytearray()
    for row in range(size):
        for column in range(size):
            total, seen = [0, 0, 0], 0
            for i in range(samples * samples):
                x = (column + (i % samples + 0.5) / samples) * SIZE / size
                y = (row + (i // samples + 0.5) / samples) * SIZE / size
                top = next((colour for kind, colour, what in reversed(SHAPES) if covers(kind, what, x, y)), None)
                if top:
                    seen += 1
                    for channel in range(3):
                        total[channel] += int(top[1 + 2 * channel:3 + 2 * channel], 16)
            data += bytes([round(c / seen) if seen else 0 for c in total] + [round(255 * seen / samples ** 2)])
    return bytes(data)


def png(size, data):
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    rows = b"".join(b"\0" + data[4 * size * y:4 * size * (y + 1)] for y in range(size))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


FOLDER.mkdir(parents=True, exist_ok=True)
(FOLDER / "loopglass.svg").write_text(svg())
(FOLDER / "loopglass.png").write_bytes(png(256, pixels(256)))
(FOLDER / "loopglass.rgba").write_bytes(pixels(48))
