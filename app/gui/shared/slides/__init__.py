"""The slides of the room, painted: one look for the projection and for the console's pictures."""

from app.gui.shared.slides.paint import follow_picture, paint_slide

__all__ = ["follow_picture", "paint_slide"]
