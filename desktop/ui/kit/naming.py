"""A name for tests and one for people: every widget that a person touches has both."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def named(widget: QWidget, name: str, spoken: str = "") -> None:
    """Give a widget its `pane.thing` name and what a screen reader says of it.

    Raises:
        ValueError: the name is not of the form `pane.thing`.
    """
    if "." not in name:
        raise ValueError(f"{name!r} is not of the form pane.thing")
    widget.setObjectName(name)
    if spoken:
        widget.setAccessibleName(spoken)


def marked(widget: QWidget, mark: str, value: str) -> None:
    """Set a property the style sheet looks at, and let it look again."""
    if widget.property(mark) == value:
        return
    widget.setProperty(mark, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
