"""How easy our words are to read."""
