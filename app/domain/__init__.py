"""The rules: plain Python, with no clock, no files, no Qt and no SQL."""
