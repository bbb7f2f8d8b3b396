"""Paths as objects: how they are written (PurePath), and what they lead to (Path)."""

from pathlib._concrete import Path, PosixPath, WindowsPath
from pathlib._errors import UnsupportedOperation
from pathlib._pure import PurePath, PurePosixPath, PureWindowsPath

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]
