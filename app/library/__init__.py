"""Packs and foreign formats, read into domain objects."""
