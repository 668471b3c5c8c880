"""Spreadsheets and text tables, phones and e-mail addresses: the only home of their libraries."""
