"""How a data set is cited: CITATION.cff (Citation File Format 1.2.0) and DataCite metadata (schema 4.5) as JSON."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.model.errors import UserError

DATACITE = "http://datacite.org/schema/kernel-4"
_ORCID = "https://orcid.org/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Creator:
    """A person (family and given name) or an organisation (`name`); `orcid` as 0000-0000-0000-0000, "" for none."""

    family: str = ""
    given: str = ""
    name: str = ""
    orcid: str = ""
    affiliation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What is said of a data set. `licence` is an SPDX id such as CC-BY-4.0; `doi` "" where there is none yet."""

    title: str
    creators: tuple[Creator, ...]
    year: int
    publisher: str
    licence: str
    description: str = ""
    version: str = ""
    doi: str = ""
    language: str = "ar"
    keywords: tuple[str, ...] = field(default=())


def read_citation(raw: Any) -> Citation:
    """Return the citation that a form's JSON holds. UserError with the field where something is missing or wrong."""
    if not isinstance(raw, dict):
        raise UserError("The citation has to be a JSON object with title, creators, year, publisher and licence.")
    unknown = sorted(set(raw) - {*_NEEDED, *_OPTIONAL, "creators", "year", "keywords"})
    if unknown:
        raise UserError(f"The citation has a field {unknown[0]} that nobody knows.")
    for name in _NEEDED:
        if not isinstance(raw.get(name), str) or not raw[name].strip():
            raise UserError(f"The citation needs a {name}.")
    for name in _OPTIONAL:
        if not isinstance(raw.get(name, ""), str):
            raise UserError(f"The {name} of the citation has to be a text.")
    year = raw.get("year")
    if not isinstance(year, int) or isinstance(year, bool) or not 1900 <= year <= 2200:
        raise UserError("The citation needs the year of publication, such as 2027.")
    keywords = raw.get("keywords", [])
    if not isinstance(keywords, list) or not all(isinstance(k, str) and k for k in keywords):
        raise UserError("The keywords of the citation have to be a list of texts.")
    if not re.fullmatch(r"[A-Za-z0-9.+-]+", raw["licence"]):
        raise UserError("The licence of the citation has to be an SPDX id such as CC-BY-4.0.")
    if raw.get("doi") and not re.fullmatch(r"10\.\d{4,9}/\S+", raw["doi"]):
        raise UserError("The doi of the citation has to begin with 10. and hold a slash, such as 10.5281/zenodo.1.")
    listed = raw.get("creators")
    if not isinstance(listed, list) or not listed:
        raise UserError("The citation needs creators: a list with family and given name, or name, of each.")
    texts = {name: raw.get(name, "").strip() for name in (*_NEEDED, *_OPTIONAL)}
    texts["language"] = texts["language"] or "ar"
    return Citation(**texts, creators=tuple(map(_creator, listed)), year=year, keywords=tuple(keywords))


def read_citation_file(path: Path) -> Citation:
    """Return the citation in a JSON file. UserError where it cannot be read."""
    try:
        return read_citation(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        raise UserError(f"{path.name} cannot be read as JSON in UTF-8.") from None


def cff(citation: Citation) -> str:
    """Return CITATION.cff. Its texts are quoted as JSON, which YAML 1.2 reads alike."""
    lines = ["cff-version: 1.2.0", 'message: "If you use this data set, please cite it as below."', "type: dataset"]
    lines.append(f"title: {_quoted(citation.title)}")
    authors = []
    for creator in citation.creators:
        names = {
            "family-names": creator.family,
            "given-names": creator.given,
            "name": creator.name,
            "affiliation": "" if creator.name else creator.affiliation,
            "orcid": f"{_ORCID}{creator.orcid}" if creator.orcid else "",
        }
        told = [f"{name}: {_quoted(value)}" for name, value in names.items() if value]
        authors += [f"  - {told[0]}", *(f"    {line}" for line in told[1:])]
    lines += ["authors:", *authors]
    lines.append(f"license: {_quoted(citation.licence)}")
    more = {"abstract": citation.description, "version": citation.version, "doi": citation.doi}
    lines += [f"{name}: {_quoted(value)}" for name, value in more.items() if value]
    if citation.keywords:
        lines += ["keywords:", *(f"  - {_quoted(keyword)}" for keyword in citation.keywords)]
    # CFF has no publisher and year of a data set itself; what is to be cited has them.
    lines += ["preferred-citation:", "  type: data", f"  title: {_quoted(citation.title)}", f"  year: {citation.year}"]
    lines += ["  publisher:", f"    name: {_quoted(citation.publisher)}", "  authors:"]
    lines += [f"  {line}" for line in authors]
    return "\n".join(lines) + "\n"


def datacite(citation: Citation) -> dict[str, Any]:
    """Return the metadata as DataCite's JSON has them (schema 4.5)."""
    told: dict[str, Any] = {
        "schemaVersion": DATACITE,
        "titles": [{"title": citation.title, "lang": citation.language}],
        "creators": [_datacite_creator(creator) for creator in citation.creators],
        "publisher": {"name": citation.publisher},
        "publicationYear": str(citation.year),
        "types": {"resourceType": "Annotations of news articles", "resourceTypeGeneral": "Dataset"},
        "rightsList": [
            {
                "rights": citation.licence,
                "rightsIdentifier": citation.licence,
                "rightsIdentifierScheme": "SPDX",
                "schemeUri": "https://spdx.org/licenses/",
            }
        ],
        "language": citation.language,
    }
    if citation.description:
        told["descriptions"] = [
            {"description": citation.description, "descriptionType": "Abstract", "lang": citation.language}
        ]
    if citation.version:
        told["version"] = citation.version
    if citation.doi:
        told["doi"] = citation.doi
    if citation.keywords:
        told["subjects"] = [{"subject": keyword} for keyword in citation.keywords]
    return told


def is_orcid(written: str) -> bool:
    """Tell whether these are an ORCID's 16 characters with the right check digit (ISO 7064, MOD 11-2)."""
    if not re.fullmatch(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", written):
        return False
    digits = written.replace("-", "")
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return digits[-1] == ("X" if check == 10 else str(check))


def _creator(raw: Any) -> Creator:
    if not isinstance(raw, dict) or not all(isinstance(v, str) for v in raw.values()):
        raise UserError(
            "Each creator of the citation is an object with texts: family, given, name, orcid, affiliation."
        )
    unknown = sorted(set(raw) - {"family", "given", "name", "orcid", "affiliation"})
    if unknown:
        raise UserError(f"A creator of the citation has a field {unknown[0]} that nobody knows.")
    creator = Creator(**{name: value.strip() for name, value in raw.items()})
    if bool(creator.family) == bool(creator.name):
        raise UserError("Each creator of the citation needs either a family name (with given), or a name.")
    orcid = creator.orcid.removeprefix(_ORCID)
    if orcid and not is_orcid(orcid):
        raise UserError(f"{creator.orcid} is no ORCID: its 16 digits do not fit together.")
    return Creator(
        family=creator.family, given=creator.given, name=creator.name, orcid=orcid, affiliation=creator.affiliation
    )


def _datacite_creator(creator: Creator) -> Mapping[str, Any]:
    person = bool(creator.family)
    told: dict[str, Any] = {
        "name": f"{creator.family}, {creator.given}".strip(", ") if person else creator.name,
        "nameType": "Personal" if person else "Organizational",
    }
    if person:
        told |= {"familyName": creator.family} | ({"givenName": creator.given} if creator.given else {})
    if creator.affiliation:
        told["affiliation"] = [{"name": creator.affiliation}]
    if creator.orcid:
        told["nameIdentifiers"] = [
            {
                "nameIdentifier": f"{_ORCID}{creator.orcid}",
                "nameIdentifierScheme": "ORCID",
                "schemeUri": _ORCID.rstrip("/"),
            }
        ]
    return told


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


_NEEDED = ("title", "publisher", "licence")
_OPTIONAL = ("description", "version", "doi", "language")
