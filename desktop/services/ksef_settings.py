"""Which KSeF the office talks to, and where its certificate lies; never its password."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.errors import Refused
from desktop.services import settings
from desktop.services.act import Act
from desktop.services.changes import Changes

KSEF = "ksef"


@dataclass(frozen=True, slots=True)
class Environment:
    """Addresses of one KSeF: `api` takes documents, `codes` is where KOD I leads."""

    name: str
    api: str
    codes: str


ENVIRONMENTS = {
    each.name: each
    for each in (
        Environment("prod", "https://api.ksef.mf.gov.pl", "https://qr.ksef.mf.gov.pl"),
        Environment("test", "https://api-test.ksef.mf.gov.pl", "https://qr-test.ksef.mf.gov.pl"),
    )
}


@dataclass(frozen=True, slots=True)
class KsefSettings:
    """`certificate` is the path of a .p12 or .pfx file, or of a .crt with its .key beside it."""

    environment: str = "prod"
    certificate: str = ""


def current() -> KsefSettings:
    """The settings in force; production and no certificate until somebody chooses."""
    kept = settings.value_of(KSEF, {})
    return KsefSettings(kept.get("environment", "prod"), kept.get("certificate", ""))


def environment() -> Environment:
    """The KSeF in force."""
    return ENVIRONMENTS[current().environment]


def save(act: Act, wanted: KsefSettings) -> Changes:
    """Write the settings.

    Raises:
        Refused: `ksef_environment_unknown`.
    """
    if wanted.environment not in ENVIRONMENTS:
        raise Refused("ksef_environment_unknown", "environment")
    kept = {"environment": wanted.environment, "certificate": wanted.certificate.strip()}
    return settings.write(act, KSEF, kept)
