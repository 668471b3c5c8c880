"""Storyboards drawn into videos: the only PyAV."""
