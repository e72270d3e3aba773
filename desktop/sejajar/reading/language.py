"""Which language a text is in, and whether there is enough of it to say so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sejajar.reading.words import words

_SAMPLE = 6000
_ENOUGH = 80
"""Letters: below this, detectors guess."""
_SURE = 0.9

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
    kerana bahawa iaitu ialah wang kereta polis peratus ogos disember mac jumaat ahad khamis syarikat
    lelaki beliau berkata kerajaan sekiranya semasa manakala encik datuk tun dato seri ringgit malaysia
    pihak mahu ianya telah kepada hospital lapangan terbang elektrik parlimen mahkamah kementerian
    pelajar perkhidmatan kaunter cuti sekolah perdana bagaimanapun isnin selasa
    """
) - {
    "kementerian",
    "kepada",
    "telah",
    "pihak",
    "sekolah",
    "perdana",
    "cuti",
    "selasa",
    "beliau",
    "seri",
    "pelajar",
}
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
    for code, known in (("jv", _JAVANESE), ("su", _SUNDANESE)):
        hits = sum(word in known for word in found)
        if hits >= 4 and hits * 100 >= 12 * len(found):
            return Language(code, enough)
    shared = sum(word in _SHARED for word in found)
    malay = sum(word in _MALAY for word in found)
    indonesian = sum(word in _INDONESIAN for word in found)
    if (shared + indonesian + malay) * 100 >= 15 * len(found) and shared >= 3:
        if malay > 2 * indonesian and malay >= 2:
            return Language("ms", enough and malay >= 3)
        return Language("id", enough and malay <= indonesian)
    code, probability = _detect(" ".join(found))
    # The detector takes Malay, Javanese and lists of names for Indonesian.
    sure = enough and probability >= _SURE and (code != "id" or shared + indonesian >= 2)
    return Language(code, sure)


def _detect(text: str) -> tuple[str, float]:
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        # Raised for text without a single letter it knows.
        return "", 0.0
    return best.lang.partition("-")[0], best.prob
