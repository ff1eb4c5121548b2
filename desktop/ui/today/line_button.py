"""One line of today: whom, why, how near; the whole line leads on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.colours import colours_of, qcolour
from desktop.ui.fonts import scaled
from desktop.ui.icons import paint_icon
from desktop.ui.kit.badge import BadgeLook, badge_size, paint_badge
from desktop.ui.kit.naming import named

SMALL = 0.92
PAD = 8
ARROW = 16


class LineButton(QAbstractButton):
    """Two lines of words, a badge at the right; a click, Enter or Space follows it."""

    followed = Signal()

    def __init__(
        self, name: str, title: str, reason: str, look: BadgeLook | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._title, self._reason, self._look = title, reason, look
        spoken = ", ".join(part for part in (title, look.word if look else "", reason) if part)
        named(self, name, spoken)
        self.setToolTip(reason)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.followed)

    @property
    def reason(self) -> str:
        """Why it stands there."""
        return self._reason

    def sizeHint(self) -> QSize:
        """Two lines of words."""
        small = QFontMetricsF(scaled(self.font(), SMALL)).lineSpacing()
        return QSize(240, round(QFontMetricsF(self.font()).lineSpacing() + small + 2 * PAD))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        super().enterEvent(event)
        self.update()

    def keyPressEvent(self, event: object) -> None:
        """Enter does what Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
            self.click()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title and badge above, the reason below, an arrow where it leads on."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        box = QRectF(self.rect())
        if self.hasFocus() or self.underMouse() or self.isDown():
            painter.setBrush(qcolour(colours.pressed if self.isDown() else colours.hover))
            painter.setPen(qcolour(colours.focus) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        bold = scaled(self.font(), 1.0, bold=True)
        small = scaled(self.font(), SMALL)
        head, below = QFontMetricsF(bold), QFontMetricsF(small)
        inner = box.adjusted(PAD, PAD, -PAD - ARROW - 4, -PAD)
        badge = badge_size(self._look, self.font()).width() + 8 if self._look else 0
        first = QRectF(inner.left(), inner.top(), inner.width() - badge, head.lineSpacing())
        second = QRectF(inner.left(), first.bottom(), inner.width() - badge, below.lineSpacing())
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(bold)
        painter.setPen(qcolour(colours.text))
        painter.drawText(first, flags, head.elidedText(self._title, elide, first.width()))
        painter.setFont(small)
        painter.setPen(qcolour(colours.soft))
        painter.drawText(second, flags, below.elidedText(self._reason, elide, second.width()))
        if self._look is not None:
            where = QRectF(inner.right() - badge + 8, box.top(), badge, box.height())
            paint_badge(painter, where, self._look, colours, self.font())
        arrow = QRectF(box.right() - PAD - ARROW, box.center().y() - ARROW / 2, ARROW, ARROW)
        paint_icon(painter, "chevron-right", arrow, colours.faint)
        painter.end()
