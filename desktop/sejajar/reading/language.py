"""Which language a text is in, and whether there is enough of it to say so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sejajar.reading.urls import is_address
from sejajar.reading.words import words

_SAMPLE = 6000
_ENOUGH = 80
"""Letters: below this, detectors guess."""
_FEW = 25
"""Letters: of this many, function words tell English if there are enough of them."""
_SURE = 0.9
_VERY_SURE = 0.999
_NEIGHBOURS = ("id", "ms", "jv", "su")
_TOLD_BY_WORDS = ("id", "ms", "jv", "su", "en", "tl", "sw", "so")

_WORD = re.compile(r"[^\W\d_]+")

# Frequent in Indonesian and Malay and in no other language of the detector.
_SHARED = words(
    """
    yang dan di ke dari untuk dengan pada ini itu dalam adalah tidak akan telah sudah oleh juga atau
    mereka kami kita dia ia saya ada lebih para sebagai bagi tersebut kepada tetapi antara setelah
    seorang orang tahun hari serta hanya masih bukan menjadi sejak secara lain semua banyak dua tiga
    satu kata
    """
)
# Words that one of two close languages writes and the other does not. Shared ones prove nothing.
_INDONESIAN = words(
    """
    karena bahwa yaitu yakni uang mobil polisi persen agustus desember maret oktober jumat minggu rabu
    bisa saat warga pria perusahaan mengatakan rumah sakit kantor bandara sepeda listrik presiden wakil
    gubernur wali menteri provinsi kabupaten kecamatan rupiah jakarta indonesia pihaknya menyebut
    menuturkan terkait kemarin lalu anggaran kementerian pemerintah korban petugas dpr wib
    """
)
_MALAY = words(
    """
    kerana bahawa iaitu ialah wang polis peratus ogos disember mac jumaat ahad khamis syarikat lelaki
    berkata kerajaan sekiranya semasa manakala encik datuk tun dato ringgit malaysia mahu ianya hospital
    elektrik parlimen perkhidmatan kaunter isnin
    """
)
_JAVANESE = words(
    """
    lan ing kanthi saka kang sing ora iki iku menyang wis karo dheweke marang amarga yaiku saking punika
    ingkang boten kaliyan wonten dening sajrone nalika uga ana kabeh
    """
)
_SUNDANESE = words(
    """
    jeung nu ka ti dina teu henteu urang éta ieu keur anu oge ogé kana tina ku pikeun nyaéta nyaeta geus
    aya
    """
)
# Frequent in English, then what other languages have as well.
_ENGLISH = words(
    """
    the of to and that for with from are have has had been they were will would this these those which
    their there but not by his her she he we you your our what when who how it its be says said about after
    than into more could can while though although until nobody because
    """
)
_ENGLISH_TOO = _ENGLISH | words("in on at as is was a an or if no so do i t s me my over last all")
# Who says it in Indonesian may be quoting an English sentence: that paragraph is to be translated.
_SPEECH = words("kata ujar tutur ucap ungkap tulis jelas tambah katanya ujarnya tuturnya ungkapnya tulisnya")
# Nobody writes these in English, whatever else a chat or a forum mixes in.
_CASUAL = words("aja banget gak kenapa lah ngga nggak pake sih tapi walaupun")
# Papers of any country in the region write these; the rest of _INDONESIAN is only Indonesian.
_REGIONAL = words("indonesia jakarta rupiah presiden menteri wakil gubernur rumah sakit")
# Grammar and spelling that only Malay has; names and offices of Malaysia stand in Indonesian papers too.
_MALAY_GRAMMAR = words("kerana bahawa iaitu sahaja mahu ianya manakala berbanding")
_MALAY_SPELLING = words(
    """
    ogos disember jumaat isnin khamis syarikat polis peratus perkhidmatan kaunter elektrik parlimen semasa
    sekiranya wang hospital kerajaan beliau berkata
    """
)


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is ISO 639-1, empty where nothing could be told; `sure` says whether to rely on it."""

    code: str
    sure: bool


def judge_language(text: str) -> Language:
    """The language of `text`, judged on its first 6,000 characters; the same text gets the same answer.

    Function words tell Indonesian and its neighbours (Malay, Javanese, Sundanese), which langdetect
    confounds; what they do not claim goes to langdetect.
    """
    found = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    enough = sum(map(len, found)) >= _ENOUGH
    shared = sum(word in _SHARED for word in found)
    indonesian = sum(word in _INDONESIAN for word in found)
    for code, known in (("jv", _JAVANESE), ("su", _SUNDANESE)):
        hits = sum(word in known for word in found)
        if hits >= 4 and hits * 100 >= 12 * len(found) and hits > shared + indonesian:
            return Language(code, enough)
    malay = sum(word in _MALAY for word in found)
    if (shared + indonesian + malay) * 100 >= 15 * len(found) and shared >= 3:
        if malay > 2 * indonesian and malay >= 2:
            return Language("ms", enough and malay >= 3)
        return Language("id", enough and malay <= indonesian)
    if _is_plain_english(text[:_SAMPLE]):
        return Language("en", True)
    code, probability = _detect(" ".join(found))
    # The detector takes Malay, Javanese and lists of names for Indonesian.
    sure = enough and probability >= _SURE and (code != "id" or shared + indonesian >= 2)
    return Language(code, sure)


def judge_paragraph(paragraph: str, article: str) -> str:
    """The language that one paragraph of an article in language `article` is surely in, if it is another.

    Empty where it is the article's, or where that is not sure: a name, a short line, a quoted half sentence.
    """
    if len(paragraph) < _FEW:
        return ""
    found = [word.lower() for word in _WORD.findall(paragraph[:_SAMPLE])]
    letters = sum(map(len, found))
    enough = article and letters >= (_ENOUGH if paragraph.isascii() else _ENOUGH // 2)
    code = _surely(found, letters) if enough else ""
    if not code and _is_plain_english(paragraph[:_SAMPLE]):
        code = "en"
    return code if code != article else ""


def is_to_be_copied(paragraph: str, article: str, other: str) -> bool:
    """Whether the paragraph is shown as it stands, not translated; `other` is `judge_paragraph`'s answer.

    In an article surely in a language far from Indonesian, that is whatever may be in that language as well.
    """
    if other or not article or is_near_indonesian(article):
        return other not in ("", "id")
    return judge_language(paragraph).code == article


def is_near_indonesian(code: str) -> bool:
    """Whether an article in that language can be translated, roughly, as if it were Indonesian."""
    return code in _NEIGHBOURS


def _is_plain_english(text: str) -> bool:
    """Whether `text`, however short, is told to be English by its function words alone.

    Only those in small letters count, and the first: "WHO", "AS" and "The Beatles" stand in Indonesian.
    """
    found = _WORD.findall(text)
    if sum(map(len, found)) < _FEW or is_address(text):
        return False
    lower = [word.lower() for word in found]
    small = lower if text.isupper() else [lower[0], *(word for word in found[1:] if word.islower())]
    different = set(lower)
    english = [word for word in small if word in _ENGLISH_TOO]
    return (
        not different & ((_INDONESIAN - _REGIONAL) | _SPEECH | _CASUAL)
        and 25 * sum(word in _SHARED for word in lower) <= len(lower)
        and 5 * len(english) >= len(lower)
        and len({*english} & _ENGLISH) >= 2
        # Two only where they come so often as in no title: "The Lord of the Rings".
        and (len({*english}) >= 3 or (len(english) >= 4 and 10 * len(english) >= 3 * len(lower)))
    )


def _surely(found: list[str], letters: int) -> str:
    different = set(found)
    shared = sum(word in _SHARED for word in found)
    english = sum(word in _ENGLISH_TOO for word in found)
    latin = sum(len(word) for word in found if word < "\u0250")
    if latin * 10 < letters:
        # A script of its own: a verse, a sentence in Chinese.
        code, probability = _detect(" ".join(found))
        return code if probability >= _SURE else ""
    if letters < _ENOUGH or latin * 10 < 9 * letters:
        return ""
    indonesian = different & (_INDONESIAN - _REGIONAL)
    foreign = not indonesian and not different & _SPEECH and shared * 100 <= 4 * len(found)
    if foreign and english * 100 >= 25 * len(found) and len(different & _ENGLISH) >= 2:
        return "en"
    for code, known in (("jv", _JAVANESE), ("su", _SUNDANESE)):
        hits = sum(word in known for word in found)
        if len(different & known) >= 4 and hits * 100 >= 12 * len(found) and hits > shared:
            return code
    grammar, spelling = different & _MALAY_GRAMMAR, different & _MALAY_SPELLING
    if len(grammar) >= 2 and len(grammar | spelling) >= 3 and not indonesian:
        return "ms"
    only = sum(word in indonesian for word in found)
    if only >= 2 and (shared + only) * 100 >= 15 * len(found):
        return "id"
    if foreign and letters >= 2 * _ENOUGH:
        code, probability = _detect(" ".join(found))
        # The detector calls lists of names anything; these are told by their own words above.
        return code if probability >= _VERY_SURE and code not in _TOLD_BY_WORDS else ""
    return ""


def _detect(text: str) -> tuple[str, float]:
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        # Raised for text without a single letter it knows.
        return "", 0.0
    return best.lang.partition("-")[0], best.prob
