"""What goes beside a video: its captions (SubRip) and its transcript."""

from app.studio.timing import Timeline


def srt(timeline: Timeline) -> str:
    """Write the captions in step with the voice."""
    cues = [cue for scene in timeline.scenes for line in scene.lines for cue in line.cues]
    blocks = [
        f"{number}\n{_clock(cue.start)} --> {_clock(cue.end)}\n{cue.text}\n"
        for number, cue in enumerate(cues, 1)
    ]
    return "\n".join(blocks)


def transcript(timeline: Timeline) -> str:
    """Write everything that is said and shown, scene by scene, with who speaks."""
    several = len({line.role.id for scene in timeline.scenes for line in scene.lines}) > 1
    parts = [timeline.title]
    for number, timed in enumerate(timeline.scenes, 1):
        shown = [timed.scene.headline, timed.scene.caption.replace("\n", " ")]
        heading = " – ".join(words for words in shown if words)
        rows = [f"{number}. [{_clock(timed.start)[3:8]}] {heading}".rstrip()]
        speaker = ""
        for line in timed.lines:
            if several and line.role.name != speaker:
                speaker = line.role.name
                rows.append(f"{speaker}\u00a0:")
            rows.append(line.line.say)
        parts.append("\n".join(rows))
    return "\n\n".join(parts) + "\n"


def _clock(seconds: float) -> str:
    """Write a moment as SubRip does: 00:01:02,345."""
    total = round(seconds * 1000)
    minutes, milliseconds = divmod(total, 60_000)
    hours, minutes = divmod(minutes, 60)
    whole, milliseconds = divmod(milliseconds, 1000)
    return f"{hours:02}:{minutes:02}:{whole:02},{milliseconds:03}"
