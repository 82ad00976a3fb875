"""Keeps the network out: what of pyHanko and PyJWT would ask servers is replaced before it is loaded."""

import sys
from types import ModuleType

#: Its modules that load an HTTP client, and the one name that its other modules take from each.
_ONLINE = {
    "pyhanko_certvalidator.fetchers.aiohttp_fetchers": "AIOHttpFetcherBackend",
    "pyhanko.sign.timestamps.aiohttp_client": "HTTPTimeStamper",
    "jwt.jwks_client": "PyJWKClient",
}


class Offline:
    """Stands where they would reach for the network. We never make one; whoever does is told."""

    def __init__(self, *_arguments: object, **_settings: object) -> None:
        raise RuntimeError("SV Desktop makes no network connection.")


def stay_offline() -> None:
    """Before either is loaded. Neither an HTTP client nor TLS is then in the process, nor needed in the frozen app."""
    for module, name in _ONLINE.items():
        stand_in = ModuleType(module, Offline.__doc__)
        setattr(stand_in, name, Offline)
        sys.modules.setdefault(module, stand_in)
