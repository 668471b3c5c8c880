"""When everything happens: scenes and captions laid out along the measured voice."""

import math
from dataclasses import dataclass, replace

from app.studio.storyboard import Line, Role, Scene, Storyboard
from app.studio.voice import Speech, Voice, loudness, pauses

FRAMES_A_SECOND = 25
CAPTION_WIDTH = 42
LEAD_IN = 0.9
BETWEEN_LINES = 0.45
TAIL = 1.1
FAREWELL = 1.6
LINGER = 0.15
READING_SPEED = 16.8
"""Characters a second: what most people read without hurry."""
SHORTEST_CUE = 1.0
_HASTY = 18
_TRIES = 6
_SLOWEST = 100
_SAME_PAUSE = 0.9
_STOPS = ";:.!?…"
_PAUSES = ","


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
        moment = max(timed.end + BETWEEN_LINES, timed.cues[-1].end)
    end = _on_a_frame(lines[-1].end + TAIL)
    return TimedScene(scene, start, end, tuple(lines))


def _timed_line(line: Line, role: Role, start: float, voice: Voice) -> TimedLine:
    """Say a sentence, slower where its captions could not be read in the time."""
    speech, cues = _said(line, role, start, voice)
    speed: float = role.speed
    for _ in range(_TRIES):
        hurried = max(_needed(cue.text) / (cue.end - cue.start) for cue in cues)
        if hurried <= 1 or speed <= _SLOWEST:
            break
        speed = max(speed / (hurried + 0.01), _SLOWEST)
        slower = role.model_copy(update={"speed": round(speed)})
        speech, cues = _said(line, slower, start, voice)
    heights = loudness(speech.samples, FRAMES_A_SECOND)
    return TimedLine(line, role, start, speech, heights, cues)


def _said(line: Line, role: Role, start: float, voice: Voice) -> tuple[Speech, tuple[Cue, ...]]:
    pieces = captions(line.say)
    speech = voice.speak(line.spoken or line.say, role)
    return speech, _cues(pieces, speech, start, _shares(pieces, voice, role))


def _needed(caption: str) -> float:
    """How long a caption must stay to be read."""
    return max(len(caption) / READING_SPEED, SHORTEST_CUE)


def _shares(pieces: tuple[str, ...], voice: Voice, role: Role) -> list[float]:
    """Tell how long each caption takes to say, by saying it apart."""
    if len(pieces) == 1:
        return [1.0]
    return [voice.speak(piece.replace("\n", " "), role).seconds for piece in pieces]


def _cues(
    pieces: tuple[str, ...], speech: Speech, start: float, shares: list[float]
) -> tuple[Cue, ...]:
    """Give each caption its time: it changes where the voice takes breath."""
    quiet = pauses(speech.samples)
    cues: list[Cue] = []
    begun = said = 0.0
    for piece, share in zip(pieces[:-1], shares, strict=False):
        said += speech.seconds * share / sum(shares)
        breathing = piece[-1] in _STOPS + _PAUSES
        ended, resumed = _breath_near(said, begun, quiet) if breathing else (said, said)
        cues.append(Cue(start + begun, start + min(ended + LINGER, resumed), piece))
        begun = resumed
    end = max(speech.seconds + LINGER, begun + SHORTEST_CUE)
    return (*cues, Cue(start + begun, start + end, pieces[-1]))


def _breath_near(
    said: float, begun: float, quiet: tuple[tuple[float, float], ...]
) -> tuple[float, float]:
    """Find the pause that this moment stands for, a long one rather than the nearest."""
    return min(
        (pause for pause in quiet if begun < pause[0] and abs(pause[1] - said) < _SAME_PAUSE),
        key=lambda pause: abs(sum(pause) / 2 - said) - (pause[1] - pause[0]),
        default=(said, said),
    )


def captions(sentence: str) -> tuple[str, ...]:
    """Cut a sentence into captions of at most two lines, at its own pauses if it has any."""
    if len(_wrapped(sentence)) <= 2:
        return ("\n".join(_balanced(sentence)),)
    words = sentence.split(" ")
    cuts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    parts = max(2, math.ceil(len(sentence) / (2 * CAPTION_WIDTH)))
    first, rest = min(
        (cut for cut in cuts if len(_wrapped(cut[0])) <= 2),
        key=lambda cut: _awkwardness(cut[0], cut[1], len(sentence) / parts),
    )
    return (*captions(first), *captions(rest))


def _awkwardness(first: str, rest: str, fair: float) -> float:
    """How badly a caption ends: far from its fair share, or where nobody takes breath."""
    if first[-1] in _STOPS:
        breathless = 0
    elif first[-1] in _PAUSES:
        breathless = 7
    else:
        breathless = 60 if len(first.rpartition(" ")[2]) <= 3 else 40
    hasty = 60 if min(len(first), len(rest)) < _HASTY else 0
    return abs(len(first) - fair) + breathless + hasty


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
