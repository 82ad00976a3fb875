"""The program as another program sees it: through the accessibility tree, on a screen of its own."""
