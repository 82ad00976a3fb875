"""Alembic's environment: it runs on the connection that :func:`sv_desktop.storage.migrate.migrate` hands over."""

from alembic import context

from sv_desktop.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
