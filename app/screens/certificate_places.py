"""What the text of a certificate may name, apart from the certificates: light to load."""

from app.screens.wording import _


def certificate_places() -> dict[str, str]:
    """How a text names between braces what a certificate knows."""
    return {
        "person": _("person"),
        "module": _("module"),
        "date": _("date"),
        "start": _("start"),
        "end": _("end"),
        "duration": _("duration"),
        "place": _("place"),
        "cooperative": _("cooperative"),
        "signatory": _("signatory"),
    }


def places_in_words() -> str:
    """Tell whoever writes a text of their own what it may name."""
    places = {each: f"{{{name}}}" for each, name in certificate_places().items()}
    return _(
        "Between braces, a text of your own may name {person}, {module}, {date}, {start}, "
        "{end}, {duration}, {place}, {cooperative} and {signatory}."
    ).format_map(places)
