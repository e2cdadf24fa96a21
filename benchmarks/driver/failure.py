"""What ends a comparison with one line instead of a stack trace."""


class Failure(Exception):
    """Says in one line what went wrong, where, why, and what to do."""
