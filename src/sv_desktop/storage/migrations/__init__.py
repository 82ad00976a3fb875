"""Alembic's steps from one version of the workspace file to the next. Loaded only when a file is behind."""
