"""The kinds of error, by whose move it is."""

from __future__ import annotations


class SaysoError(Exception):
    """Base of all errors that people are shown. Its text is one or two sentences."""

    exit_code = 1
    http_status = 500


class PageError(SaysoError):
    """The input cannot be read."""

    exit_code = 3
    http_status = 422


class UsageError(SaysoError):
    """The caller asked for something that does not exist or does not fit."""

    exit_code = 2
    http_status = 400


class MissingError(UsageError):
    """The caller asked for something that the case does not hold."""

    http_status = 404


class CaseError(SaysoError):
    """The case file cannot be opened, read or written."""

    exit_code = 4
    http_status = 409
