"""Builds every object once and connects them: the only file that knows everyone."""
