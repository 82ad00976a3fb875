"""A campaign of mutated packages: made here, opened by the real reader in a process of its own, and judged here."""
