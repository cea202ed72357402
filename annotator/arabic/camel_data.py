"""Where the data of camel-tools lie on this computer, looked for without camel-tools and without the network.

Importing its modules for morphology and names makes it fetch its catalogue where it finds none: `without_fetching`
shows it an empty one that we ship. What the user's own catalogue says is read here, by our own code.
"""

import json
import os
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from threading import RLock
from typing import Any

from annotator.model.resources import resource

VARIABLE = "CAMELTOOLS_DATA"
"""The environment variable by which camel-tools is told where its data lie."""

MORPHOLOGY = ("MorphologyDB", "calima-msa-r13", "morphology_db/calima-msa-r13")
NAMES = ("NamedEntityRecognition", "arabert", "ner/arabert")
"""Component, dataset and usual path of what we use, as in the catalogue of camel-tools 1.6."""

_DATABASES = ("morphology.db", "calima-msa.db")
_MODEL = ("config.json", "vocab.txt")
_WEIGHTS = ("model.safetensors", "pytorch_model.bin")
_importing = RLock()


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where camel-tools keeps its data, by the same rule as its own; the folder need not exist."""
    if named := environment.get(VARIABLE):
        return Path(named).expanduser().absolute()
    return Path.home() / ("AppData/Roaming/camel_tools" if sys.platform == "win32" else ".camel_tools")


def morphology_file(folder: Path | None = None) -> Path | None:
    """Return the morphology database on this computer, None where there is none."""
    return next((f for place in _places(folder, MORPHOLOGY) for n in _DATABASES if (f := place / n).is_file()), None)


def model_folder(folder: Path | None = None) -> Path | None:
    """Return the folder of the model of names on this computer, None where there is none that is whole."""
    return next((place for place in _places(folder, NAMES) if _is_model(place)), None)


def neural_packages() -> bool:
    """Tell whether the packages of the extra `neural` are installed; they are not imported."""
    return all(find_spec(name) is not None for name in ("torch", "transformers"))


@contextmanager
def without_fetching() -> Iterator[None]:
    """Import modules of camel-tools inside: their catalogue is an empty one, so that they fetch nothing."""
    with _importing, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what camel-tools needs, docopt is not written for Python 3.11
        before = os.environ.get(VARIABLE)
        os.environ[VARIABLE] = str(resource("camel"))
        try:
            yield
        finally:
            if before is None:
                del os.environ[VARIABLE]
            else:
                os.environ[VARIABLE] = before


def _places(folder: Path | None, wanted: tuple[str, str, str]) -> Iterator[Path]:
    """Yield the folders that may hold a dataset: where the catalogue says, the usual one, the data folder itself."""
    component, dataset, usual = wanted
    top = folder or data_folder()
    for path in _listed(top / "catalogue.json", component, dataset):
        yield top / "data" / path
    yield top / "data" / usual
    yield top


def _listed(catalogue: Path, component: str, dataset: str) -> Iterator[str]:
    try:
        content: Any = json.loads(catalogue.read_text(encoding="utf-8"))
        listed = content["components"][component]
        names = dict.fromkeys((dataset, listed.get("default")))
        yield from [str(listed["datasets"][name]["path"]) for name in names if name in listed["datasets"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return


def _is_model(folder: Path) -> bool:
    has = {name: (folder / name).is_file() for name in (*_MODEL, *_WEIGHTS)}
    return all(has[name] for name in _MODEL) and any(has[name] for name in _WEIGHTS)
