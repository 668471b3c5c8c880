"""Tables of on-line forms and pasted messages, read into what staff would have typed."""
