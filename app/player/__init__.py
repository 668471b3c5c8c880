"""Video players behind one port: libVLC, and Qt Multimedia where it is missing."""
