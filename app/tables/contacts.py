"""Phone numbers and e-mail addresses as their libraries know them."""

import re

from email_validator import EmailNotValidError, validate_email
from phonenumbers import PhoneNumberFormat, PhoneNumberMatcher, format_number

_HERE = "FR"
_MOST_LETTERS = 200
_PLAIN = re.compile(r"0[1-9]\d{8}")
_USUAL = re.compile(
    r"[a-z0-9]+(?:[._+-][a-z0-9]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.)+(?:fr|com|org|net|eu)"
)
_BLANKS = re.compile(r"[\s.\-_/()\N{NO-BREAK SPACE}]+")


class FrenchContacts:
    """Reads numbers written the French way and addresses of anywhere; changes nothing typed."""

    def phones(self, text: str) -> tuple[str, ...]:
        """Return the numbers in a text in their international form."""
        close = _BLANKS.sub("", text)
        if _PLAIN.fullmatch(close):
            return (f"+33{close[1:]}",)
        found = PhoneNumberMatcher(text[:_MOST_LETTERS], _HERE)
        return tuple(
            dict.fromkeys(format_number(each.number, PhoneNumberFormat.E164) for each in found)
        )

    def shown_phone(self, text: str) -> str:
        """Return a number as it is read out; a text with none, or with several, as it was."""
        found = [*PhoneNumberMatcher(text[:_MOST_LETTERS], _HERE)]
        if len(found) != 1:
            return text
        number = found[0].number
        here = number.country_code == 33
        form = PhoneNumberFormat.NATIONAL if here else PhoneNumberFormat.INTERNATIONAL
        return format_number(number, form)

    def email(self, text: str) -> str | None:
        """Return an address as it can be written to."""
        if len(text) < _MOST_LETTERS and _USUAL.fullmatch(text):
            return text
        try:
            return validate_email(text.strip(), check_deliverability=False).normalized
        except EmailNotValidError:
            return None
