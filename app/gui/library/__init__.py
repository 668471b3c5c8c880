"""The library: the modules of this computer, what is in them, and where they come from."""
