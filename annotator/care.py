"""What can be done to a corpus that nobody has open: listing its backups, restoring one, salvaging a damaged file."""

from annotator.store.backups import Backup, list_backups, restore
from annotator.store.salvage import SalvageReport, salvage

__all__ = ["Backup", "SalvageReport", "list_backups", "restore", "salvage"]
