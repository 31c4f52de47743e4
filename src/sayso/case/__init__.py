"""The case file: pages, documents and readings kept in one SQLite file."""

from sayso.case.case import CaseFile
from sayso.case.documents import Added, Documents, Unread
from sayso.case.judgements import Judgements
from sayso.case.search import Hit, Search
from sayso.case.summary import Summary

__all__ = ["Added", "CaseFile", "Documents", "Hit", "Judgements", "Search", "Summary", "Unread"]
