"""A whole session by itself: two windows, real films, hands, a power cut, the papers."""
