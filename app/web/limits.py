"""How much one visitor, and all of them together, may ask for."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from ipaddress import IPv6Address, ip_address


@dataclass(frozen=True)
class Rate:
    """So many at once, then so many a second."""

    burst: float
    each_second: float


@dataclass(frozen=True)
class Limits:
    """What is borne; forms are what writes, or might.

    A whole assembly in the hall, or an operator's mobile network, may come from one address.
    """

    pages: Rate = Rate(400, 8)
    forms: Rate = Rate(60, 0.3)
    all_forms: Rate = Rate(400, 10)


MOST_ADDRESSES = 20_000
EVERYBODY = "*"


class Turnstile:
    """Lets visitors in as fast as they may come; the time is given, so that tests need none."""

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._left: OrderedDict[str, tuple[float, datetime]] = OrderedDict()

    def lets_in(self, visitor: str, now: datetime) -> bool:
        """Tell whether this visitor may come now, and count them if so."""
        left, since = self._left.pop(visitor, (self._rate.burst, now))
        passed = max(0.0, (now - since).total_seconds())  # a clock may be put back
        left = min(self._rate.burst, left + passed * self._rate.each_second)
        welcome = left >= 1
        self._left[visitor] = (left - 1 if welcome else left, now)
        if len(self._left) > MOST_ADDRESSES:
            self._left.popitem(last=False)
        return welcome


def household_of(address: str) -> str:
    """Whom an address stands for: a whole IPv6 connection counts as one."""
    try:
        read = ip_address(address)
    except ValueError:
        return address
    return str(IPv6Address(int(read) >> 64 << 64)) if isinstance(read, IPv6Address) else str(read)
