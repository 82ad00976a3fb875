"""Demonstrate: play every use case for an invented charity, to try the program and to show that it works."""

from sv_desktop.services.demonstrate.build import build_example
from sv_desktop.services.demonstrate.play import Demonstration, demonstrate

__all__ = ["Demonstration", "build_example", "demonstrate"]
