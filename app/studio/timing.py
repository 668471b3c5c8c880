"""When everything happens: scenes and captions laid out along the measured voice."""

import re
from dataclasses import dataclass, replace

from app.studio.storyboard import Line, Role, Scene, Storyboard
from app.studio.voice import Speech, Voice, loudness

FRAMES_A_SECOND = 25
CAPTION_WIDTH = 42
LEAD_IN = 0.9
BETWEEN_LINES = 0.45
TAIL = 1.1
FAREWELL = 1.6


@dataclass(frozen=True)
class Cue:
    """One caption: at most two lines, shown while it is said."""

    start: float
    end: float
    text: str


@dataclass(frozen=True)
class TimedLine:
    """A sentence placed in the video."""

    line: Line
    role: Role
    start: float
    speech: Speech
    loudness: tuple[float, ...]
    cues: tuple[Cue, ...]

    @property
    def end(self) -> float:
        """The moment the sentence is over."""
        return self.start + self.speech.seconds

    def openness(self, moment: float) -> float:
        """How loud the voice is at this moment of the video, between 0 and 1."""
        if not self.start <= moment < self.end:
            return 0.0
        frame = int((moment - self.start) * FRAMES_A_SECOND)
        if not self.loudness:
            return 0.35 + 0.35 * (frame % 6 in (1, 2, 4))
        return self.loudness[min(frame, len(self.loudness) - 1)]


@dataclass(frozen=True)
class TimedScene:
    """A scene placed in the video."""

    scene: Scene
    start: float
    end: float
    lines: tuple[TimedLine, ...]

    def openness(self, role: str, moment: float) -> float | None:
        """How open this role's mouth is, or nothing when the role is silent."""
        for line in self.lines:
            if line.role.id == role and line.start <= moment < line.end:
                return line.openness(moment)
        return None


@dataclass(frozen=True)
class Timeline:
    """The whole video, second by second."""

    title: str
    scenes: tuple[TimedScene, ...]

    @property
    def seconds(self) -> float:
        """How long the video lasts."""
        return self.scenes[-1].end

    @property
    def frames(self) -> int:
        """How many pictures are drawn."""
        return round(self.seconds * FRAMES_A_SECOND)


def lay_out(storyboard: Storyboard, voice: Voice) -> Timeline:
    """Say every sentence once and place the scenes one after the other."""
    scenes: list[TimedScene] = []
    start = 0.0
    for scene in storyboard.scenes:
        timed = _timed_scene(storyboard, scene, start, voice)
        scenes.append(timed)
        start = timed.end
    scenes[-1] = replace(scenes[-1], end=_on_a_frame(start + FAREWELL))
    return Timeline(storyboard.title, tuple(scenes))


def _timed_scene(storyboard: Storyboard, scene: Scene, start: float, voice: Voice) -> TimedScene:
    lines: list[TimedLine] = []
    moment = start + LEAD_IN
    for line in scene.lines:
        timed = _timed_line(line, storyboard.role(line.role), moment, voice)
        lines.append(timed)
        moment = timed.end + BETWEEN_LINES
    end = _on_a_frame(lines[-1].end + TAIL)
    return TimedScene(scene, start, end, tuple(lines))


def _timed_line(line: Line, role: Role, start: float, voice: Voice) -> TimedLine:
    speech = voice.speak(line.spoken or line.say, role)
    pieces = captions(line.say)
    shares = [1.0]
    if len(pieces) > 1:
        shares = [voice.speak(piece.replace("\n", " "), role).seconds for piece in pieces]
    cues: list[Cue] = []
    moment = start
    for piece, share in zip(pieces, shares, strict=True):
        end = moment + speech.seconds * share / sum(shares)
        cues.append(Cue(moment, end, piece))
        moment = end
    heights = loudness(speech.samples, FRAMES_A_SECOND)
    return TimedLine(line, role, start, speech, heights, tuple(cues))


def captions(sentence: str) -> tuple[str, ...]:
    """Cut a sentence into captions of at most two lines, at its own pauses if it has any."""
    if len(_wrapped(sentence)) <= 2:
        return ("\n".join(_balanced(sentence)),)
    clauses = re.split(r"(?<=[,;:.!?…]) ", sentence)
    pieces = [clauses[0]]
    for clause in clauses[1:]:
        joined = f"{pieces[-1]} {clause}"
        if len(_wrapped(joined)) <= 2:
            pieces[-1] = joined
        else:
            pieces.append(clause)
    return tuple(
        "\n".join(_balanced(" ".join(rows[at : at + 2])))
        for rows in map(_wrapped, pieces)
        for at in range(0, len(rows), 2)
    )


def _wrapped(text: str) -> list[str]:
    """Break at plain spaces only: a no-break space holds its words together."""
    rows = [""]
    for word in text.split(" "):
        joined = f"{rows[-1]} {word}".strip(" ")
        if len(joined) <= CAPTION_WIDTH or not rows[-1]:
            rows[-1] = joined
        else:
            rows.append(word)
    return rows


def _balanced(text: str) -> list[str]:
    """Cut into two lines as even as can be, rather after a comma than after a small word."""
    if len(_wrapped(text)) == 1:
        return [text]
    words = text.split(" ")
    cuts = [[" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words))]
    fitting = [cut for cut in cuts if max(map(len, cut)) <= CAPTION_WIDTH]
    return min(fitting, key=_unevenness) if fitting else _wrapped(text)


def _unevenness(cut: list[str]) -> int:
    first, second = cut
    pause = 14 if first[-1] in ",;:.!?…" else 0
    dangling = 14 if len(first.split(" ")[-1]) <= 3 and not pause else 0
    return abs(len(first) - len(second)) - pause + dangling


def _on_a_frame(moment: float) -> float:
    """Let a scene end exactly with a picture, so that none is shared by two scenes."""
    return -(-moment * FRAMES_A_SECOND // 1) / FRAMES_A_SECOND
