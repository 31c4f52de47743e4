"""One object as one line of JSON, safe wherever a line of text may end up."""

from __future__ import annotations

import json
import re
from typing import Any

# "<" so that no tag of a page survives in a web page; the rest ends lines or steers terminals.
_UNSAFE = re.compile("[<\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def line(form: Any) -> bytes:
    """`form` as UTF-8 with a line feed; what could be markup or control is escaped."""
    told = json.dumps(form, ensure_ascii=False, separators=(",", ":"))
    return (_UNSAFE.sub(_escape, told) + "\n").encode("utf-8")


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
