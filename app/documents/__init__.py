"""The papers: the only reportlab."""
