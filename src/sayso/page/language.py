"""The language of a page's clean text."""

from __future__ import annotations

import re
from typing import Final

# The dozen commonest English function words are about a fifth of running English text
# (Brown corpus: 26 %), and share few spellings with other languages' common words.
_COMMON: Final = frozenset(
    "the of and to that is was for it with as his on be at by had are but from have not they "
    "which this were said will would their been has who".split()
)
_WORDS = re.compile(r"[^\W\d_]+")
ENGLISH_SHARE: Final = 0.12
SHORT: Final = 20
"""Words under which a text is too short to tell; it is read where it is in Latin letters."""
SAMPLE: Final = 6000
"""Characters of the text that are looked at."""
NAMES: Final = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian",
    "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "ml": "Malayalam", "mr": "Marathi", "ms": "Malay", "mt": "Maltese",
    "nl": "Dutch", "no": "Norwegian", "nb": "Norwegian", "nn": "Norwegian", "pl": "Polish",
    "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak",
    "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "te": "Telugu", "th": "Thai", "tl": "Tagalog", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language(text: str) -> str:
    """The ISO 639-1 code of the language of `text`; English where it plausibly is."""
    sample = text[:SAMPLE]
    words = [word.casefold() for word in _WORDS.findall(sample)]
    common = sum(word in _COMMON for word in words)
    if common >= ENGLISH_SHARE * len(words) and len(words) > SHORT:
        return "en"
    if len(words) <= SHORT and sample.isascii():
        return "en"
    from py3langid import classify  # type: ignore[import-untyped]

    return str(classify(sample)[0])


def called(code: str) -> str:
    """The English name of a language, or a wording for one that has no entry here."""
    return NAMES.get(code, f"another language than English (code {code!r})")
