"""What can go wrong for a user, said in one sentence that tells them what to do."""


class UserError(Exception):
    """The user's data or machine is at fault, not the program.

    `message` is a catalogue entry (English); it says what happened and what to do next, with
    `{name}` fields filled from `values` only after it was translated.
    """

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message, values)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return self.message.format(**self.values)
