"""python -m benchmarks: run every benchmark and print one table. Exit code 1 when a limit is passed."""

import sys
from importlib import import_module

ROOMS = (
    "window_bench",
    "keeping_up_bench",
    "storage_bench",
    "merge_bench",
    "sealing_bench",
    "search_bench",
    "dashboard_bench",
    "register_bench",
    "region_bench",
    "reports_bench",
    "sheets_bench",
)


def main() -> int:
    """Each room's run() gives rows of (what, ratio, floor, limit); a limit of 0 is for information."""
    passed = True
    print(f"{'what':<44} {'ratio':>7}  {'limit':>6}  floor")
    for room in ROOMS:
        for what, ratio, floor, limit in import_module(f"benchmarks.{room}").run():
            within = not limit or ratio <= limit
            passed &= within
            mark = "" if within else "  OVER"
            print(f"{what:<44} {ratio:>7.2f}  {limit or '':>6}  {floor}{mark}", flush=True)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
