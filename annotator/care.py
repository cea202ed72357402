"""What can be done to a corpus that nobody has open: listing its backups, restoring one, salvaging a damaged file."""

from annotator.store.backups import Backup, list_backups
from annotator.store.salvage import SalvageReport, salvage
from annotator.store.withdrawal import restore

__all__ = ["Backup", "SalvageReport", "list_backups", "restore", "salvage"]
