"""This computer: kept awake while a session is on, its battery, its disk, its printers."""
