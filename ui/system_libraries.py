"""Which system libraries Qt needs on Linux and does not bring along. Looked for before Qt is imported."""

import ctypes
import sys
from collections.abc import Callable, Mapping

_ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_ON_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(
    environment: Mapping[str, str], *, platform: str = sys.platform, loads: Callable[[str], bool] = _loads
) -> tuple[str, ...]:
    """Return the Debian names of the packages whose libraries `loads` denies; () where Qt brings its own."""
    if not platform.startswith("linux"):
        return ()
    needed = _ALWAYS | (_ON_X11 if _uses_x11(environment) else {})
    return tuple(package for library, package in needed.items() if not loads(library))


def sentence(packages: tuple[str, ...]) -> str:
    """Return what to say to a person on whose machine they are missing."""
    return f"Some system libraries are missing; install them with: sudo apt install {' '.join(packages)}"


def _uses_x11(environment: Mapping[str, str]) -> bool:
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.startswith("xcb")
    return "WAYLAND_DISPLAY" not in environment
