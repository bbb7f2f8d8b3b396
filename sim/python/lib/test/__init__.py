"""What CPython's own tests import to stand on: enough of it to run them here."""
