"""The audience's window."""
