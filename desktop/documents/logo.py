"""The office's logo on the letterhead: a small JPEG stays as it is, all else is made into one."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from desktop.errors import Refused

ROOM_WIDTH = 160.0
ROOM_HEIGHT = 46.0
_PIXELS = (667, 192)  # 300 dots an inch of the room
_LIGHT = 24_000  # bytes of a JPEG that is embedded untouched
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
    """At most 667 x 192 pixels, on white where the picture is clear."""
    from PIL import Image  # noqa: PLC0415  lazily: 40 ms

    image.thumbnail(_PIXELS)
    clear = image.convert("RGBA")
    ground = Image.new("RGB", clear.size, "white")
    ground.paste(clear, mask=clear.getchannel("A"))
    target = BytesIO()
    ground.save(target, "JPEG", quality=88, optimize=True)
    return target.getvalue()
