"""Objects that stand in for others, and note how they are used."""

from unittest.mock._autospec import create_autospec, mock_open
from unittest.mock._awaits import AsyncMockMixin
from unittest.mock._base import Base, _is_exception
from unittest.mock._calls import (
    ANY, DEFAULT, _ANY, _Call, _CallList, _deleted, _missing, _Sentinel, _SentinelObject, call, sentinel,
)  # fmt: skip
from unittest.mock._magic import MagicMixin
from unittest.mock._mocks import (
    AsyncMock, CallableMixin, InvalidSpecError, MagicMock, Mock, NonCallableMagicMock, NonCallableMock, PropertyMock,
    ThreadingMock, seal,
)  # fmt: skip
from unittest.mock._patch import _patch, _patch_dict, _patch_multiple, _patch_object, patch

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "ThreadingMock",
    "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal", "InvalidSpecError",
)  # fmt: skip

FILTER_DIR = True
