"""Addresses on the web: `urllib.parse`."""
