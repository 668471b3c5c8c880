"""The slides of the room, painted: one look for the projection and for the console's pictures."""

from app.gui.shared.slides.paint import paint_slide

__all__ = ["paint_slide"]
