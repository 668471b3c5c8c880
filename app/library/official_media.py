"""The port OfficialMedia: the cooperative's own files, on the shelf at once."""

from app.domain.content import Activity
from app.domain.errors import UserError
from app.library.official import OfficialFiles, worn
from app.library.shelf import FolderShelf
from app.usecases.mallettes import Cancelled, OfficialFile, Place, Progress


class ShelvedOfficialMedia:
    """Checks and keeps the files of activities that are on the shelf."""

    def __init__(self, files: OfficialFiles, shelf: FolderShelf) -> None:
        self._files = files
        self._shelf = shelf

    def in_place(self) -> dict[Place, OfficialFile]:
        """Return which activities show a file of the cooperative's own."""
        return self._files.in_place()

    def checked(self, place: Place, chosen: OfficialFile) -> Activity:
        """Return the activity as it would be; UserError where the file cannot be shown there."""
        module, activity = place
        ours = self._shelf.module(module).activity(activity)
        if ours is None:
            raise UserError(
                "The module “{module}” has no activity “{activity}”: see them in the library.",
                module=module, activity=activity,
            )  # fmt: skip
        return worn(ours, chosen)

    def use(
        self, place: Place, chosen: OfficialFile, progress: Progress, cancelled: Cancelled
    ) -> None:
        """Put a file in the place of ours; UserError where it is not one that can be shown there.

        Whether a film plays is for who has a player to say first.
        """
        self.checked(place, chosen)
        self._files.put(place, chosen, progress, cancelled)
        self._shelf.refresh()

    def back_to_ours(self, place: Place) -> None:
        """Show the film or the leaflet of the pack again."""
        self._files.take_back(place)
        self._shelf.refresh()
