"""One visit painted as a block of its hours."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen

from desktop.services.visit_cards import VisitRow
from desktop.ui.colours import Colours, Tone, TonePair, qcolour
from desktop.ui.fonts import scaled
from desktop.ui.formats import format_time
from desktop.ui.kit.badge import SHAPE, BadgeLook, paint_shape
from desktop.ui.visits.looks import span_words, state_look, warnings

RADIUS = 4.0
BAR = 3.0
SMALL = 0.88
NARROW = 56


class BlockPainter:
    """Paints visits; one for each pass over the wall."""

    def __init__(
        self, painter: QPainter, colours: Colours, font: QFont, zone: ZoneInfo, *, roomy: bool
    ) -> None:
        """`roomy` for pages, where words stand in the size of the body."""
        self._painter = painter
        self._colours = colours
        self._zone = zone
        size = 0.95 if roomy else SMALL
        self._plain = scaled(font, size)
        self._bold = scaled(font, size, bold=True)

    def paint(self, row: VisitRow, box: QRectF, *, is_chosen: bool, is_ghost: bool) -> None:
        """Paint a visit; a ghost is where it stood before the hand took it."""
        painter = self._painter
        painter.save()
        painter.setOpacity(0.35 if is_ghost else 1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones = self._tones(row)
        self._ground(row, box, tones, is_chosen=is_chosen)
        painter.setClipRect(box)
        self._words(row, box.adjusted(BAR + 5, 2, -4, -2), tones)
        painter.restore()

    def paint_span(self, box: QRectF, words: str) -> None:
        """Paint hours that are being chosen."""
        painter = self._painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pair = self._colours.tone(Tone.ACCENT)
        painter.setBrush(qcolour(pair.tint))
        painter.setPen(QPen(qcolour(pair.solid), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(self._bold)
        painter.setPen(qcolour(pair.ink))
        painter.setClipRect(box)
        painter.drawText(
            box.adjusted(8, 2, -4, -2),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop),
            words,
        )
        painter.restore()

    def _tones(self, row: VisitRow) -> TonePair:
        return self._colours.tone(state_look(row).tone)

    def _ground(self, row: VisitRow, box: QRectF, tones: TonePair, *, is_chosen: bool) -> None:
        painter, colours = self._painter, self._colours
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        if row.state == "called_off":
            painter.setBrush(qcolour(colours.surface))
            painter.setPen(QPen(qcolour(colours.edge), 1, Qt.PenStyle.DashLine))
        else:
            painter.setBrush(qcolour(tones.tint))
            painter.setPen(QPen(qcolour(colours.surface), 1))
        painter.drawRoundedRect(inner, RADIUS, RADIUS)
        if row.state == "missed":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(qcolour(tones.solid, alpha=0.45), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(inner, RADIUS, RADIUS)
        if row.state != "called_off":
            bar = Tone.SOON if warnings(row) else None
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolour(self._colours.tone(bar).solid if bar else tones.solid))
            painter.drawRoundedRect(
                QRectF(inner.left(), inner.top(), BAR, inner.height()), BAR / 2, BAR / 2
            )
        if is_chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(qcolour(colours.focus), 2))
            painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _words(self, row: VisitRow, box: QRectF, tones: TonePair) -> None:
        """As many lines as fit: client, time and who, what is odd in words, the ticket."""
        line = QFontMetricsF(self._plain).lineSpacing()
        fits = max(1, int(box.height() // line))
        if box.height() < line:
            box = QRectF(box.left(), box.center().y() - line / 2, box.width(), line)
        signs = self._signs(row)
        is_narrow = box.width() < NARROW
        has_words = not is_narrow and fits > len(signs)
        is_tight = fits == 1 or (has_words and fits == len(signs) + 1 > 1)
        head = row.client
        if is_tight and not is_narrow:
            head = f"{format_time(row.starts_at, self._zone)} {head}"
        beside = () if has_words or (is_narrow and fits > 1) else signs
        strip = QRectF(box.left(), box.top(), box.width(), line)
        self._headline(row, head, strip, beside, tones)
        lines: list[str | tuple[BadgeLook, ...]] = []
        if not is_tight or is_narrow:
            lines += [when for when in (self._when(row, box.width()),) if when]
        lines += [signs] if is_narrow else [(look,) for look in signs]
        if not is_narrow:
            lines += [part for part in (row.ticket, row.subject or row.note) if part]
        for each in lines[: fits - 1]:
            strip = strip.translated(0, line)
            if isinstance(each, str):
                self._text(each, strip, self._plain)
            else:
                self._sign_line(each, strip)

    def _when(self, row: VisitRow, width: float) -> str:
        """The longest way to say when, and who goes, that fits; a time is never cut."""
        start = format_time(row.starts_at, self._zone)
        span = span_words(row, self._zone)
        metrics = QFontMetricsF(self._plain)
        ways = (f"{span} · {row.who}", f"{start} · {row.who}") if row.who else (span,)
        fitting = (each for each in (*ways, start) if metrics.horizontalAdvance(each) <= width)
        return next(fitting, "")

    def _signs(self, row: VisitRow) -> tuple[BadgeLook, ...]:
        """Oddities of a planned visit, the state of one that is over."""
        return warnings(row) if row.state == "planned" else (state_look(row),)

    def _headline(
        self,
        row: VisitRow,
        text: str,
        strip: QRectF,
        signs: tuple[BadgeLook, ...],
        tones: TonePair,
    ) -> None:
        """The bold first line, its signs at the right; struck out when called off."""
        room = strip.width()
        for look in reversed(signs):
            centre = QPointF(strip.left() + room - SHAPE / 2 - 1, strip.center().y())
            paint_shape(self._painter, centre, look.shape, self._colours.tone(look.tone).solid)
            room -= SHAPE + 4
        font = QFont(self._bold)
        ink = tones.ink if row.state != "called_off" else self._colours.soft
        font.setStrikeOut(row.state == "called_off")
        self._painter.setPen(qcolour(ink))
        self._text(text, QRectF(strip.left(), strip.top(), room, strip.height()), font)
        self._painter.setPen(qcolour(self._colours.soft))

    def _sign_line(self, looks: tuple[BadgeLook, ...], strip: QRectF) -> None:
        """Shapes side by side; a single one with its word when there is room for some of it."""
        left = strip.left()
        for look in looks:
            centre = QPointF(left + SHAPE / 2, strip.center().y() + 0.5)
            paint_shape(self._painter, centre, look.shape, self._colours.tone(look.tone).solid)
            left += SHAPE + 4
        if len(looks) == 1 and strip.width() >= NARROW:
            self._painter.setPen(qcolour(self._colours.tone(looks[0].tone).ink))
            self._text(looks[0].word, strip.adjusted(SHAPE + 5, 0, 0, 0), self._plain)
        self._painter.setPen(qcolour(self._colours.soft))

    def _text(self, text: str, strip: QRectF, font: QFont) -> None:
        """One line; where there is room for a few letters only, whole ones and no dots."""
        self._painter.setFont(font)
        metrics = QFontMetricsF(font)
        if strip.width() >= NARROW - SHAPE - 5:  # beside a shape, too
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, strip.width())
        else:
            text = whole_letters(text, metrics, strip.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._painter.save()
        self._painter.setClipRect(strip, Qt.ClipOperation.IntersectClip)
        self._painter.drawText(strip, int(flags | Qt.TextFlag.TextSingleLine), text)
        self._painter.restore()


def whole_letters(text: str, metrics: QFontMetricsF, width: float) -> str:
    """As many letters from the beginning as have room."""
    return next(
        (cut for end in range(len(text), 0, -1) if _fits(cut := text[:end], metrics, width)), ""
    )


def _fits(text: str, metrics: QFontMetricsF, width: float) -> bool:
    return metrics.horizontalAdvance(text) <= width
