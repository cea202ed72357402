"""What still holds something that was withdrawn, in lines for people, who have to delete it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from annotator.exchange.publishing import Withdrawn
from ui.study.words import day, number

translate = QCoreApplication.translate


def holding_lines(withdrawn: Withdrawn, names: Mapping[str, str]) -> list[str]:
    """Return a line for each backup, packet and return; `names` are the coders' by id."""
    backup = translate("Holding", "Backup {name} of {day}")
    packet = translate("Holding", "Packet {number} of {coder}, and the corpus made of it")
    returned = translate("Holding", "A return of {coder}, decisions {decisions}")
    return [
        *(backup.format(name=f"\u2066{b.path.name}\u2069", day=day(b.time.isoformat())) for b in withdrawn.backups),
        *(packet.format(number=number(p.number), coder=names.get(p.coder, p.coder)) for p in withdrawn.packets),
        *(returned.format(coder=names.get(r.coder, r.coder), decisions=number(r.decisions)) for r in withdrawn.returns),
    ]
