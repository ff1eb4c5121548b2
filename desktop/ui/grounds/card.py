"""The ground of one line: figure by figure, in words, and recomputed."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.rules.explanation import Explanation
from desktop.rules.rates import RateOrigin, RateSource
from desktop.rules.tariffs import Rounding, Scope, Split
from desktop.services.grounds import Ground
from desktop.ui.colours import Tone
from desktop.ui.formats import NBSP, format_date, format_money, format_short_day, format_span
from desktop.ui.kinds import band_names, kind_names
from desktop.ui.kit.badge import Badge, BadgeLook, Shape
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.pane import Card, row_of

_TOP = Qt.AlignmentFlag.AlignTop
Facts = list[tuple[str, str]]


class GroundCard(Card):
    """One `Ground`: title and net, the figures in two columns, the sum worked again."""

    def __init__(self, ground: Ground, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._zone = zone
        title = Words(ground.title, self, bold=True, wrap=True)
        net = Words(format_money(ground.net), self, size=Size.LEAD, bold=True)
        head = row_of(title, net, gap=16)
        head.setStretch(0, 1)
        head.setAlignment(net, _TOP)
        self.body.addLayout(head)
        if ground.protocol:
            words = self.tr("Protocol {number}").format(number=ground.protocol)
            self.body.addWidget(Words(words, self, size=Size.SMALL, ink="soft"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        if ground.why is not None:
            self._put(grid, 0, self._work(ground, ground.why))
            self._put(grid, 2, self._terms(ground.why))
        elif ground.journey is not None:
            self._put(grid, 0, self._journey(ground.journey))
        self.body.addLayout(grid)
        self.body.addWidget(
            Words(ground.words, self, size=Size.SMALL, ink="soft", wrap=True, selectable=True)
        )
        look = (
            BadgeLook(self.tr("the same grosz"), Tone.GOOD, Shape.TICK)
            if ground.is_same
            else BadgeLook(self.tr("differs"), Tone.LATE, Shape.TRIANGLE)
        )
        sum_words = Words(self._sum(ground), self, wrap=True, selectable=True)
        line = row_of(sum_words, Badge(look, self), gap=12)
        line.setStretch(0, 1)
        self.body.addLayout(line)

    def _put(self, grid: QGridLayout, column: int, facts: Facts) -> None:
        for row, (label, value) in enumerate(facts):
            grid.addWidget(Words(label, self, size=Size.SMALL, ink="soft"), row, column, _TOP)
            told = Words(value, self, wrap=True, selectable=True)
            grid.addWidget(told, row, column + 1, _TOP)

    def _work(self, ground: Ground, why: Explanation) -> Facts:
        """What was measured and what is billed of it."""
        facts = [
            (self.tr("Kind of work"), kind_names()[why.kind]),
            (self.tr("Whole work"), self._span(why)),
            (self.tr("Planned") if why.is_called_off else self.tr("From–to"), self._parts(why)),
            (self.tr("Measured"), self._worked(why)),
            (self.tr("Time of week"), self._band(why)),
            (self.tr("Billed"), format_span(ground.billed_minutes)),
        ]
        if why.surcharged_minimum:
            least = self.tr("raised: surcharged work is at least {least}").format(
                least=format_span(why.surcharged_minimum)
            )
            if why.other_surcharged:
                least = self.tr("{words}, {other} of it in another line").format(
                    words=least, other=format_span(why.other_surcharged)
                )
            facts.append(("", least))
        if why.included:
            words = self.tr("{time} paid by the agreement").format(time=format_span(why.included))
            facts.append(("", words))
        return facts

    def _terms(self, why: Explanation) -> Facts:
        """The figures of the tariff and the rate."""
        scopes = {
            Scope.SESSION: self.tr("each session on its own"),
            Scope.TICKET_DAY: self.tr("a ticket's sessions of one day together"),
            Scope.DAY: self.tr("a client's sessions of one day together"),
        }
        rounding = (
            self.tr("{unit}, to the nearest")
            if why.rounding is Rounding.NEAREST
            else self.tr("{unit}, each begun one")
        )
        none = self.tr("none")
        rate = self.tr("{amount}/h").format(amount=format_money(why.rate))
        return [
            (self.tr("Unit"), rounding.format(unit=format_span(why.unit))),
            (self.tr("At least"), format_span(why.minimum)),
            (self.tr("Forgiven"), format_span(why.tolerance) if why.tolerance else none),
            (self.tr("Rounded"), scopes[why.scope]),
            (self.tr("Surcharge"), f"+{why.surcharge}%" if why.surcharge else none),
            (self.tr("Rate"), rate),
            (self.tr("Rate from"), self._source(why.rate_source)),
        ]

    def _journey(self, journey: Mapping[str, Any]) -> Facts:
        if journey["km"] is None:
            return [
                (self.tr("Travel"), self.tr("within the office's town")),
                (self.tr("Flat sum"), format_money(journey["minimum"])),
            ]
        return [
            (self.tr("There and back"), self.tr("{km} km").format(km=journey["km"])),
            (
                self.tr("Rate"),
                self.tr("{rate} zł/km, {source}").format(
                    rate=journey["rate"].replace(".", ","), source=journey["source"]
                ),
            ),
            (self.tr("At least"), format_money(journey["minimum"])),
        ]

    def _span(self, why: Explanation) -> str:
        start, end = why.began.astimezone(self._zone), why.ended.astimezone(self._zone)
        words = f"{format_short_day(start.date())} {start:%H:%M:%S}–"
        if end.date() != start.date():
            words += f"{format_short_day(end.date())} "
        return f"{words}{end:%H:%M:%S}"

    def _parts(self, why: Explanation) -> str:
        local = [(p.start.astimezone(self._zone), p.end.astimezone(self._zone)) for p in why.parts]
        lines = []
        for day, spans in groupby(local, key=lambda part: part[0].date()):
            times = ", ".join(f"{start:%H:%M:%S}–{end:%H:%M:%S}" for start, end in spans)
            lines.append(f"{format_short_day(day)} {times}")
        return "\n".join(lines)

    def _worked(self, why: Explanation) -> str:
        minutes, seconds = divmod(why.worked_seconds, 60)
        rest = f"{NBSP}{seconds}{NBSP}s" if seconds else ""
        if why.is_one_minute:
            return self.tr("{seconds} s, counted as a minute").format(seconds=seconds)
        return f"{format_span(minutes)}{rest}"

    def _band(self, why: Explanation) -> str:
        name = band_names()[why.band]
        if why.split is Split.BY_START:
            return self.tr("{band}, as at the beginning").format(band=name)
        return name

    def _source(self, source: RateSource) -> str:
        if source.origin is RateOrigin.AGREEMENT:
            return self.tr("agreement {number}").format(number=source.name)
        if source.origin is RateOrigin.TYPED or source.since is None:
            return self.tr("typed in")
        return self.tr("price list of {day}").format(day=format_date(source.since))

    def _sum(self, ground: Ground) -> str:
        if ground.is_included:
            return self.tr("Recomputed: {time} within the agreement, nothing to pay").format(
                time=format_span(ground.recomputed_minutes)
            )
        net = format_money(ground.recomputed)
        why, journey = ground.why, ground.journey
        if why is None:
            if journey is None or journey["km"] is None:
                return self.tr("Recomputed: {net}").format(net=net)
            return self.tr("Recomputed: {km} km × {rate} zł, at least {least} = {net}").format(
                km=journey["km"],
                rate=journey["rate"].replace(".", ","),
                least=format_money(journey["minimum"]),
                net=net,
            )
        figures = f"{format_money(why.rate, unit=False)} × {ground.recomputed_minutes}/60"
        if why.surcharge:
            figures += f" × {100 + why.surcharge}%"
        return self.tr("Recomputed: {figures} = {net}").format(figures=figures, net=net)
