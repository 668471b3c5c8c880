"""A voice that is heard by the test alone."""


class FakeVoice:
    """Notes what was said; the test says when a text was read to its end."""

    def __init__(self, name: str = "Lucie") -> None:
        self.name = name
        self.said: list[str] = []
        self._speaking = False

    def say(self, text: str) -> None:
        """Begin."""
        self.said.append(text)
        self._speaking = True

    def speaking(self) -> bool:
        """Tell whether it was neither stopped nor finished."""
        return self._speaking

    def stop(self) -> None:
        """Be silent."""
        self._speaking = False

    def finish(self) -> None:
        """Come to the end of the text."""
        self._speaking = False
