"""Arrays of numbers of one kind."""

from _array import ArrayType, array, typecodes
