"""The windows: the only Qt widgets."""
