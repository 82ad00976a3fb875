"""One page a file. A page knows no other page: it asks to go to a place by its name."""
