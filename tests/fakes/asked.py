"""A shelf whose modules are updated between two sessions, without a disk."""

from app.domain.content import Module
from app.domain.errors import UserError
from app.usecases.asked import AskedTexts


class ChangingShelf:
    """Holds one module as it is today, and what every text that it gave meant."""

    def __init__(self, module: Module) -> None:
        self.today = module
        self.legible = True
        self._meant: list[Module] = []

    def module(self, module: str) -> Module:
        """Return the module as it is today."""
        if module != self.today.id:
            raise UserError("There is no module “{module}”.", module=module)
        return self.today

    def texts(self, module: str) -> AskedTexts:
        """Return texts that stand for the module as it is today."""
        self._meant.append(self.module(module))
        name = str(len(self._meant) - 1)
        return AskedTexts("pack", 1, name, {name: ""})

    def as_asked(self, texts: AskedTexts) -> Module:
        """Return the module that these texts stand for."""
        if not self.legible:
            raise UserError("These texts cannot be read.")
        return self._meant[int(texts.name)]
