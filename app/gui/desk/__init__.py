"""The sign-up desk: sessions, people, and one form for every way to register."""
