"""Small steps with FFmpeg's filters, for the voice and for the mix."""

from collections.abc import Iterator

import av
import av.filter


def then(
    graph: av.filter.Graph, before: av.filter.context.FilterContext, name: str, options: str | None
) -> av.filter.context.FilterContext:
    """Add a filter after another one."""
    added = graph.add(name, options)
    before.link_to(added)
    return added


def pulled(graph: av.filter.Graph) -> Iterator[av.AudioFrame]:
    """Take whatever sound the filters have ready."""
    while True:
        try:
            frame = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        if isinstance(frame, av.AudioFrame):
            yield frame
