"""The formats of tables by name. A new one is a file with a FORMAT, and one line here."""

from annotator.formats import table_csv, table_dta, table_r, table_sav, table_xlsx
from annotator.formats.data_table import TableFormat

TABLE_FORMATS: dict[str, TableFormat] = {
    form.name: form
    for form in (table_csv.FORMAT, table_sav.FORMAT, table_dta.FORMAT, table_xlsx.FORMAT, table_r.FORMAT)
}
