"""Dates for people's calendars (.ics): a later edition replaces an earlier one, or cancels it."""

from datetime import UTC, datetime

from icalendar import Calendar, Event, vCalAddress, vText

from app.documents.pages import AUTHOR
from app.screens.invitations import Invitation


def method_of(invitation: Invitation) -> str:
    """What a calendar is to do with it: nobody is asked to answer by machine."""
    return "CANCEL" if invitation.cancelled else "PUBLISH"


def calendar_ics(invitation: Invitation, now: datetime) -> bytes:
    """Write the date down."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{AUTHOR}//FR")
    calendar.add("version", "2.0")
    calendar.add("method", method_of(invitation))
    event = Event()
    event.add("uid", invitation.uid)
    event.add("sequence", invitation.edition)
    event.add("dtstamp", now.astimezone(UTC))
    # universal time needs no table of time zones, which some calendars read wrong
    event.add("dtstart", invitation.starts_at.astimezone(UTC))
    event.add("dtend", invitation.ends_at.astimezone(UTC))
    event.add("summary", invitation.title)
    event.add("description", invitation.text)
    event.add("location", invitation.place)
    event.add("status", "CANCELLED" if invitation.cancelled else "CONFIRMED")
    if invitation.email:
        organiser = vCalAddress(f"mailto:{invitation.email}")
        # a quotation mark cannot be written in the name of an address
        organiser.params["CN"] = vText(invitation.organiser.replace('"', "") or invitation.email)
        event.add("organizer", organiser)
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written
