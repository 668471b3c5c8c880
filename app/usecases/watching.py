"""What a facilitator is told of the computer while a session is on: once, and in time."""

from dataclasses import dataclass

from app.domain.errors import UserError
from app.usecases.devices import Battery, Gauges

LOW_BATTERY = 20  # percent
LOW_DISK_MB = 200
# a gauge that trembles around its limit must not be told again and again
BATTERY_IS_BACK = 25
DISK_IS_BACK_MB = 300


@dataclass(frozen=True)
class Alerts:
    """Which gauges are low, as it was told already."""

    battery: bool = False
    disk: bool = False

    def after(self, gauges: Gauges) -> tuple["Alerts", tuple[UserError, ...]]:
        """Return what is low now, and what must be told that was not told before."""
        told = Alerts(self._battery_after(gauges.battery), self._disk_after(gauges.free_mb))
        news = []
        if gauges.battery is not None and told.battery > self.battery:
            news.append(low_battery(gauges.battery))
        if gauges.free_mb is not None and told.disk > self.disk:
            news.append(low_disk(gauges.free_mb))
        return told, tuple(news)

    def _battery_after(self, battery: Battery | None) -> bool:
        if battery is None:
            return self.battery
        back = battery.plugged or battery.percent >= BATTERY_IS_BACK
        return is_low(battery) or (self.battery and not back)

    def _disk_after(self, free_mb: int | None) -> bool:
        if free_mb is None:
            return self.disk
        return free_mb < LOW_DISK_MB or (self.disk and free_mb < DISK_IS_BACK_MB)


def is_low(battery: Battery) -> bool:
    """Tell whether the computer may go out before the session is over."""
    return battery.percent < LOW_BATTERY and not battery.plugged


def low_battery(battery: Battery) -> UserError:
    """Say that the computer must be plugged in."""
    if battery.minutes_left is None:
        return UserError("Battery at {percent} %: plug the computer in.", percent=battery.percent)
    return UserError(
        "Battery at {percent} %, about {minutes} minutes left: plug the computer in.",
        percent=battery.percent,
        minutes=battery.minutes_left,
    )


def low_disk(free_mb: int) -> UserError:
    """Say that room must be made before nothing can be written any more."""
    return UserError(
        "Only {mb} MB free on the disk: make room at the next break; what was entered is safe.",
        mb=free_mb,
    )
