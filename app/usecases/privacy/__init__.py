"""What is done with people's data: telling them, letting them see it, forgetting them."""
