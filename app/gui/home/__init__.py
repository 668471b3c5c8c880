"""The first window: today, and the doors to everything else."""
