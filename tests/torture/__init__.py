"""Breaking it on purpose: `make torture` kills the program at random instants, and damages single bytes."""
