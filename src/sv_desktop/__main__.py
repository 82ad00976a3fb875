"""Start: a window without arguments or with a file, the process that looks into files, else the command line."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the return value is the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (len(given) == 1 and given[0].lower().endswith((".svw", ".svr", ".asice"))):
        from sv_desktop.gui.language import take_language

        take_language()
        from sv_desktop.gui.app import run

        return run(given)
    if given == ["--preview-worker"]:
        from sv_desktop.previews.worker import work

        return work()
    from sv_desktop.cli import run_command

    return run_command(given)


if __name__ == "__main__":
    sys.exit(main())
