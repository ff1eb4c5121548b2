"""The office's logo on the letterhead: a small JPEG stays as it is, all else is made into one."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from desktop.errors import Refused

ROOM_WIDTH = 160.0
ROOM_HEIGHT = 46.0
_LIGHT = 11_000  # bytes: with two codes and two faces a page stays below 35 kB
# 300 dots an inch of the room, then less for pictures that are not flat colours.
_TRIES = (((667, 192), 88), ((667, 192), 76), ((533, 154), 76), ((444, 128), 66), ((333, 96), 50))
_MOST_PIXELS = 20_000_000


class Logo(NamedTuple):
    """A JPEG and its size on paper in points; its shape is kept."""

    data: bytes
    width: float
    height: float


@lru_cache(maxsize=4)
def letterhead_logo(data: bytes) -> Logo:
    """The logo as it is embedded, from the bytes of a JPEG or PNG.

    Raises:
        Refused: `logo_wrong` for what is no picture, `logo_too_large` above 20 million pixels.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  lazily: 40 ms

    try:
        with Image.open(BytesIO(data)) as image:
            wide, high = image.size
            if wide * high > _MOST_PIXELS:
                raise Refused("logo_too_large", "logo", width=wide, height=high)
            is_light = image.format == "JPEG" and len(data) <= _LIGHT
            embedded = data if is_light else _jpeg(image)
    except Image.DecompressionBombError as error:
        raise Refused("logo_too_large", "logo") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Refused("logo_wrong", "logo") from error
    scale = min(ROOM_WIDTH / wide, ROOM_HEIGHT / high)
    return Logo(embedded, wide * scale, high * scale)


def _jpeg(image: Any) -> bytes:
    """A JPEG of at most 667 x 192 pixels and 11 kB, on white where the picture is clear."""
    from PIL import Image  # noqa: PLC0415  lazily: 40 ms

    image.thumbnail(_TRIES[0][0])
    clear = image.convert("RGBA")
    ground = Image.new("RGB", clear.size, "white")
    ground.paste(clear, mask=clear.getchannel("A"))
    made = b""
    for pixels, quality in _TRIES:
        ground.thumbnail(pixels)
        target = BytesIO()
        ground.save(target, "JPEG", quality=quality, optimize=True)
        made = target.getvalue()
        if len(made) <= _LIGHT:
            break
    return made
