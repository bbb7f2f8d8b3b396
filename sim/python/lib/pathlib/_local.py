"""Where pickles look for the classes of paths."""

from pathlib._concrete import Path, PosixPath, WindowsPath
from pathlib._errors import UnsupportedOperation
from pathlib._pure import PurePath, PurePosixPath, PureWindowsPath
