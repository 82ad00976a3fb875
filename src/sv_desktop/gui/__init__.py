"""The window. Pages show a service's answer and call a service; nothing else is decided here."""
