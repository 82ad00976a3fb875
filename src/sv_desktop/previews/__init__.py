"""Looking into files that strangers made, in a process of their own that has little to lose."""

from sv_desktop.previews.previewer import NotShown, Previewer, Source

__all__ = ["NotShown", "Previewer", "Source"]
