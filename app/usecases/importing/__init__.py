"""Bringing in the forms that people filled in on line: first a preview, then one step."""
