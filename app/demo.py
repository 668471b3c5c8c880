"""A whole session by itself: two windows, real videos, hands, a power cut, the papers."""
