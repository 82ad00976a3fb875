"""Backups: made at sensible moments and when asked for, proved when made, looked into, restored. Never on a network."""
