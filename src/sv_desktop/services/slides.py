"""Charts as pictures for slides: each as lines (SVG), and as pixels where somebody can make them."""

from collections.abc import Callable
from pathlib import Path

from sv_desktop.domain.dashboard import Panel
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.filenames import safe_name, unique_names
from sv_desktop.domain.language import in_english
from sv_desktop.domain.progress import Progress, silent

#: Of a picture for a slide: its width in points, and how much larger its text is.
_WIDTH, _GROW = 720.0, 1.4
#: Writes an SVG as pixels to a path.
Paint = Callable[[bytes, Path], object]


@in_english()
def write_pictures(
    panels: tuple[Panel, ...], folder: Path, paint: Paint | None = None, progress: Progress = silent
) -> tuple[Path, ...]:
    """Write each chart into a folder, named by its title. paint: for PNG beside it. progress: charts."""
    from sv_desktop.reports import chart_svg

    stems = unique_names(safe_name(panel.title) for panel in panels)
    paths = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, (panel, stem) in enumerate(zip(panels, stems, strict=True), 1):
            drawn = chart_svg(panel, width=_WIDTH, grow=_GROW).encode()
            path = folder / f"{stem}.svg"
            path.write_bytes(drawn)
            paths.append(path)
            if paint is not None:
                paint(drawn, path.with_suffix(".png"))
                paths.append(path.with_suffix(".png"))
            progress(number, len(panels))
    except OSError as error:
        raise PlainError(
            f"The pictures could not be saved in “{folder.name}” ({error.strerror}).", "Choose another folder."
        ) from error
    return tuple(paths)
