"""A monkey at the keyboard: whatever is pressed, nothing is raised, nothing stalls, nothing is lost."""
