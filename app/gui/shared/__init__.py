"""What the windows have in common: theme, fonts, small widgets, the session bridge."""
