"""What a person can do, one verb a module: the only door to the rooms below."""
