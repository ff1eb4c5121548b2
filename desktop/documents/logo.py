"""The office's logo: made small once, when the office chooses it, then embedded as it is."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from desktop.errors import Refused

ROOM_WIDTH = 160.0
ROOM_HEIGHT = 46.0
_PIXELS = (667, 192)  # 300 dots an inch of the room
_LARGEST = 60_000_000  # pixels of the original, before it is opened


def prepared(data: bytes) -> bytes:
    """A JPEG of at most 667 x 192 pixels on white, from an image file of any common kind.

    Raises `Refused("logo_unreadable", "logo")` for what is no image and
    `Refused("logo_too_large", "logo")` for one of more than 60 million pixels.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  lazily: 40 ms

    try:
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height > _LARGEST:
                raise Refused("logo_too_large", "logo", width=image.width, height=image.height)
            return _jpeg(image)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Refused("logo_unreadable", "logo") from error


def _jpeg(image: Any) -> bytes:
    from PIL import Image  # noqa: PLC0415  lazily

    ground = Image.new("RGB", image.size, "white")
    clear = image.convert("RGBA")
    ground.paste(clear, mask=clear.getchannel("A"))
    ground.thumbnail(_PIXELS)
    target = BytesIO()
    ground.save(target, "JPEG", quality=88, optimize=True)
    return target.getvalue()


def size(data: bytes) -> tuple[float, float]:
    """Width and height in points that fit the letterhead and keep the picture's shape."""
    from PIL import Image  # noqa: PLC0415  lazily

    with Image.open(BytesIO(data)) as image:
        wide, high = image.size
    scale = min(ROOM_WIDTH / wide, ROOM_HEIGHT / high)
    return wide * scale, high * scale
