"""Pictures of all common kinds as bare pixels, upright, no larger than asked for."""

from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

from sv_desktop.domain.preview import Picture
from sv_desktop.previews.content import Unshowable

# No format that starts another program (EPS) or draws by commands (WMF).
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "HEIF")
#: Pixels. A JPEG is read at a fraction of its size, everything else at its full size first.
_MOST_PIXELS = 60_000_000
_MOST_PIXELS_OF_JPEG = 260_000_000
#: Its reader is two fifths of Pillow on disk, for a kind that browsers save and no telephone takes.
_AVIF = "Pictures of the kind AVIF are not shown here."
_TOO_LARGE = "The picture is too large to be shown here: {} by {} pixels."


def load_formats() -> None:
    """Have every reader in memory, before the process may open no file any more."""
    from pi_heif import register_heif_opener

    Image.init()
    register_heif_opener()
    # Our own limits, which know the format, take the place of Pillow's.
    Image.MAX_IMAGE_PIXELS = None


def draw_picture(data: bytes, edge: int, page: int = 0) -> tuple[Picture, int]:
    """(page of the file, at most edge pixels wide and high; how many pages it has)."""
    if _is_avif(data):
        raise Unshowable(_AVIF)
    with Image.open(BytesIO(data), formats=_FORMATS) as image:
        pages = _pages(image)
        if page:
            image.seek(min(page, pages - 1))
        _refuse_bombs(image)
        return pixels(_upright(_small(image, edge))), pages


def pixels(image: Image.Image) -> Picture:
    """The pixels on white."""
    if image.has_transparency_data:
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image.convert("RGBA"))
    return Picture(image.width, image.height, image.convert("RGB").tobytes())


def _is_avif(data: bytes) -> bool:
    """Its brands stand in the first box, in which a HEIC has others (ISO/IEC 23000-22, 10.2)."""
    brands = data[8 : min(int.from_bytes(data[:4], "big"), 128)]
    return data[4:8] == b"ftyp" and (b"avif" in brands or b"avis" in brands)


def _pages(image: Any) -> int:
    """Pages of a fax; the pictures of an animation are no pages."""
    return int(getattr(image, "n_frames", 1)) if image.format == "TIFF" else 1


def _refuse_bombs(image: Image.Image) -> None:
    most = _MOST_PIXELS_OF_JPEG if image.format == "JPEG" else _MOST_PIXELS
    if image.width * image.height > most:
        raise Unshowable(_TOO_LARGE.format(image.width, image.height))


def _small(image: Image.Image, edge: int) -> Image.Image:
    if image.mode.startswith("I;16"):
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    elif image.mode in ("1", "P", "PA"):
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.thumbnail((edge, edge), Image.Resampling.BILINEAR)
    return image


def _upright(image: Image.Image) -> Image.Image:
    """As the camera was held (Exif, tag Orientation)."""
    return ImageOps.exif_transpose(image)
