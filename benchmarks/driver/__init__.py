"""The end-to-end comparison: every contestant sends the same jobs to the same sink, in turns."""
