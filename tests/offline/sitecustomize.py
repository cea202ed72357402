"""Python imports this at its start where this folder is on its path: no connection is made, each attempt is noted.

Children of the process inherit it. OFFLINE_LOG names the file for the attempts. Sockets of the computer itself (Unix)
are let through.
"""

import os
import socket
from typing import Any

_LOG = os.environ["OFFLINE_LOG"]
_connect = socket.socket.connect


def _refuse(what: str, where: object) -> OSError:
    with open(_LOG, "a", encoding="utf-8") as log:
        log.write(f"{what} {where}\n")
    return OSError(101, "Network is unreachable")


def _guarded(self: socket.socket, address: Any) -> None:
    if self.family != getattr(socket, "AF_UNIX", None):
        raise _refuse("connect", address)
    _connect(self, address)


def _resolve(host: object, *_arguments: object, **_options: object) -> None:
    raise _refuse("resolve", host)


socket.socket.connect = _guarded  # type: ignore[method-assign]
socket.socket.connect_ex = _guarded  # type: ignore[method-assign,assignment]
for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
    setattr(socket, name, _resolve)
