"""The way from the window to the working threads and back, through one queued signal."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any, Protocol, TypeVar
from uuid import uuid4

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.errors import Gone, KnownError, Unavailable
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.ui.hub import Hub
from desktop.ui.notices import Notices
from desktop.ui.turns import Turns

T = TypeVar("T")


class Workers(Protocol):
    """The threads, as the window knows them; `app` hands them in."""

    def read(self, work: Callable[[], T], /) -> Future[T]:
        """Run on a reader thread with a connection."""
        ...

    def write(self, work: Callable[[], T], /) -> Future[T]:
        """Run on the writer thread in one transaction."""
        ...

    def work(self, job: Callable[[], T], /) -> Future[T]:
        """Run on a thread without a connection."""
        ...


@dataclass(slots=True, eq=False)
class _Call:
    """One question on its way; touched only by the window's thread but for `future`."""

    owner: QObject | None
    then: Callable[[Any], object] | None
    refused: Callable[[Any], object] | None
    failed: Callable[[Any], object] | None
    lastly: Callable[[], object] | None
    again: Callable[[], object]
    latest: tuple[int, str] | None
    is_write: bool
    future: Future[Any] | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether somebody still waits for it."""
        return self.owner is None or shiboken6.isValid(self.owner)


class Once(Protocol):
    """Does an act unless the one with this key is done; see `services.once`."""

    def __call__(
        self, key: str, at: datetime, work: Callable[[], Changes], /, *, is_again: bool
    ) -> Changes:
        """Run `work` at this instant; `is_again` says that the key may be known."""
        ...


def plainly(key: str, at: datetime, work: Callable[[], Changes], /, *, is_again: bool) -> Changes:
    """Do the act, done or not: where no database remembers keys."""
    del key, at, is_again
    return work()


@dataclass(frozen=True, slots=True)
class _Write:
    """What a person wants done; its key is the same however often it is tried."""

    key: str
    service: Callable[..., Changes]
    args: tuple[object, ...]
    kw: dict[str, object]
    at: datetime | None
    is_again: bool = False


class Relay(QObject):
    """Asks services on other threads and brings results back while their owner lives.

    Common words of `do`, `ask` and `work`: `owner` is the widget that waits (taken from `then`
    when that is a method of one); `lastly` runs whatever came; `latest` names a question that
    makes earlier ones of the same owner and name obsolete: their answers are dropped.
    """

    landed = Signal(object)
    busy_changed = Signal(int)
    settled = Signal()

    def __init__(
        self,
        workers: Workers,
        hub: Hub,
        notices: Notices,
        *,
        now: Callable[[], datetime],
        me: Callable[[], int | None],
        once: Once = plainly,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workers = workers
        self._hub = hub
        self._notices = notices
        self._now = now
        self._me = me
        self._once = once
        self._pending = 0
        self._latest: dict[tuple[int, str], _Call] = {}
        self._turns = Turns(self._hand_over, self)
        self.landed.connect(self._land, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many questions are on their way."""
        return self._pending

    def do(
        self,
        service: Callable[..., Changes],
        /,
        *args: object,
        then: Callable[[Changes], object] | None = None,
        refused: Callable[[KnownError], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        lastly: Callable[[], object] | None = None,
        owner: QObject | None = None,
        as_pressed: bool = False,
        **kw: object,
    ) -> None:
        """Run `service(Act(now, me), *args, **kw)` as one write.

        Success: `hub.changed` with the Changes, then `then`. `Refused` and `Gone` go to
        `refused` when given, else to the notices; `Unavailable` goes to `failed` when given, else
        the notices offer *Try again*, which does nothing twice: the act keeps its key. Defects
        are reported in any case and go to `failed` too. `as_pressed` dates the act when it was
        asked for first, however late a later try succeeds: no minute of a timer is lost.
        """
        self._do(
            _Write(uuid4().hex, service, args, kw, self._now() if as_pressed else None),
            then=then,
            refused=refused,
            failed=failed,
            lastly=lastly,
            owner=owner or _receiver(then) or _receiver(refused),
        )

    def _do(self, write: _Write, *, owner: QObject | None, **heard: Any) -> None:
        act = Act(write.at or self._now(), self._me())
        call = _Call(
            owner=owner,
            again=partial(self._do, replace(write, is_again=True), owner=owner, **heard),
            latest=None,
            is_write=True,
            **heard,
        )
        work = partial(write.service, act, *write.args, **write.kw)
        once = partial(self._once, write.key, act.at, work, is_again=write.is_again)
        self._send(call, self._workers.write(once))

    def ask(
        self,
        service: Callable[..., T],
        /,
        *args: object,
        then: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        lastly: Callable[[], object] | None = None,
        owner: QObject | None = None,
        latest: str = "",
        **kw: object,
    ) -> None:
        """Run a read; `failed` gets what went wrong (defects are reported all the same)."""
        self._question(
            partial(self._workers.read, partial(service, *args, **kw)),
            then=then,
            failed=failed,
            lastly=lastly,
            owner=owner or _receiver(then),
            latest=latest,
        )

    def work(
        self,
        job: Callable[..., T],
        /,
        *args: object,
        then: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        lastly: Callable[[], object] | None = None,
        owner: QObject | None = None,
        latest: str = "",
        **kw: object,
    ) -> None:
        """Run a job that needs no connection (PDF, mail, launching a program)."""
        self._question(
            partial(self._workers.work, partial(job, *args, **kw)),
            then=then,
            failed=failed,
            lastly=lastly,
            owner=owner or _receiver(then),
            latest=latest,
        )

    def _question(
        self,
        begin: Callable[[], Future[Any]],
        *,
        owner: QObject | None,
        latest: str,
        **heard: Any,
    ) -> None:
        call = _Call(
            owner=owner,
            refused=None,
            again=partial(self._question, begin, owner=owner, latest=latest, **heard),
            latest=(id(owner), latest) if latest else None,
            is_write=False,
            **heard,
        )
        self._send(call, begin())

    def _send(self, call: _Call, future: Future[Any]) -> None:
        call.future = future
        if call.latest:
            self._latest[call.latest] = call
        self._pending += 1
        self.busy_changed.emit(self._pending)
        future.add_done_callback(lambda _: self._arrive(call))

    def _arrive(self, call: _Call) -> None:
        # On a working thread. After the window is gone nobody waits for anything.
        if shiboken6.isValid(self):
            self.landed.emit(call)

    @Slot(object)
    def _land(self, call: _Call) -> None:
        self._turns.take(call)

    def _hand_over(self, call: _Call) -> None:
        self._pending -= 1
        self.busy_changed.emit(self._pending)
        is_obsolete = call.latest is not None and self._latest.get(call.latest) is not call
        if call.latest and not is_obsolete:
            del self._latest[call.latest]
        if call.future is None:
            raise AssertionError("a call lands after it was sent")
        error = CancelledError() if call.future.cancelled() else call.future.exception()
        try:
            self._deliver(call, error, is_obsolete=is_obsolete)
        finally:
            if call.lastly is not None and call.is_wanted:
                call.lastly()
            if self._pending == 0:
                self.settled.emit()

    def _deliver(self, call: _Call, error: BaseException | None, *, is_obsolete: bool) -> None:
        if error is not None:
            if not is_obsolete:
                self._fail(call, error)
            return
        result = call.future.result() if call.future else None
        if call.is_write:
            self._hub.changed.emit(result)
        if call.then is not None and call.is_wanted and not is_obsolete:
            call.then(result)

    def _fail(self, call: _Call, error: BaseException) -> None:
        if isinstance(error, CancelledError):
            return
        own = call.refused if call.is_write else call.failed
        if not isinstance(error, KnownError):
            self._notices.defect(error)
            if call.failed is not None and call.is_wanted:
                call.failed(error)
        elif call.is_write and isinstance(error, Unavailable):
            if call.failed is not None and call.is_wanted:
                call.failed(error)
            else:
                self._notices.refuse(error, retry=call.again if call.is_wanted else None)
        elif own is not None and call.is_wanted:
            own(error)
        elif call.is_write or call.is_wanted:
            retry = None if isinstance(error, Gone) or not call.is_wanted else call.again
            self._notices.refuse(error, retry=retry if isinstance(error, Unavailable) else None)


def _receiver(callback: Callable[..., object] | None) -> QObject | None:
    """The widget a bound method belongs to."""
    receiver = getattr(callback, "__self__", None)
    return receiver if isinstance(receiver, QObject) else None
