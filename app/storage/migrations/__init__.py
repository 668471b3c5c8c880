"""Every change of shape that the data file went through; imports nothing of the program."""
