"""What the sign-up desk can do: each a function of an office; every write is one batch."""
