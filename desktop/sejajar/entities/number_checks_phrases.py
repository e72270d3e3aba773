"""Words and phrases that stand for numbers, in both languages."""

from __future__ import annotations

import re

# Value -> what may stand for it. An asterisk is the rest of a word.
NUMBERS_EN = {
    "0": "no, none, nobody, nil, goalless, scoreless, without, zero",
    "1": "a, an, one*, once, single, sole, only, each, every, per, first, another, other, same, united",
    "2": "both, twice, double*, doubling, couple, pair*, two*, second*, duo, bilateral, either, neither, "
    "twin*, dual, duet*, biennial*, bimonthly, bi-monthly, biweekly, bi-weekly, runner-up, runners-up, "
    "straight set*, straight game*, every other, alternate*",
    "3": "triple*, treble, trio, thrice, threefold, third*, trilateral, hat-trick, quarter*",
    "4": "quadruple*, fourfold, quarter*",
    "5": "fivefold, fifth*, quintuple*",
    "6": "sixfold, sextuple*",
    "7": "sevenfold",
    "8": "eightfold",
    "9": "ninefold",
    "10": "tenfold, decade*",
    "12": "dozen*",
    "20": "twentyfold",
    "25": "silver jubilee, silver anniversary",
    "30": "half-hour, half hour, half an hour",
    "50": "half, halv*, fifties, golden jubilee, golden anniversary, golden wedding",
    "100": "hundred*, century, centenary",
    "1000": "thousand*, millennium",
    "1000000": "another million, per million, every million",
    "1000000000": "another billion",
    "1000000000000": "another trillion",
    "0.5": "half, halves, halving, halved, halfway, semi*",
    "0.1": "tenth*, one in ten, one out of ten",
    "0.2": "fifth*, one in five, one out of five",
    "0.25": "quarter*, fourth*, one in four, one out of four",
    "0.4": "two fifths, two-fifths, two in five, two out of five",
    "0.6": "three fifths, three-fifths, three in five, three out of five",
    "0.75": "three-quarter*, three in four, three out of four",
    "1/3": "third*, onethird, one in three, one out of three",
    "2/3": "two third*, twothird*, two in three, two out of three",
    "1.5": "and a half",
    "2.5": "and a half",
}
# The same for measures: what is counted is not said again where the words say it.
MEASURES_EN = {
    "15 min": "quarter*",
    "30 min": "half-hour*, half an hour, half hour*, and a half",
    "45 min": "three-quarter*, three quarter*",
    "60 min": "hour*",
    "90 min": "hour and a half, one-and-a-half-hour",
    "1 h": "hourly",
    "12 h": "half a day, half-day*",
    "24 h": (
        "past day, last day, day later, next day, whole day, all day, daily, one day, round-the-clock, "
        "around the clock, round the clock, day and night"
    ),
    "1 day": "daily",
    "2 day": "day before yesterday, day after tomorrow, every other day, alternate day*",
    "7 day": "week, weekly, weeklong, week-long, every day",
    "14 day": "fortnight*",
    "28 day": "month*",
    "30 day": "month*",
    "31 day": "month*",
    "365 day": "year*",
    "1 week": "weekly",
    "2 week": "fortnight*, biweekly, every other week",
    "1 month": "monthly",
    "3 month": "quarter*, trimester*",
    "6 month": (
        "half, half-year*, semester*, twice a year, twice yearly, biannual*, semi-annual*, semiannual*"
    ),
    "12 month": "year*, annual*",
    "18 month": "year and a half",
    "1 year": "yearly, annual*",
    "2 year": "every other year, biennial*, alternate year*",
    "10 year": "decade*, decennial*",
    "50 year": "half a century, half-century",
    "100 year": "century, centenary, centennial",
    "1000 year": "millennium",
    "50 cm": "half a met*",
    "500 m": "half a kilomet*, half kilomet*",
    "500 g": "half a kilo*, half kilo*",
    "25 bp": "quarter*",
    "50 bp": "half",
    "10%": "one in ten, one out of ten, tenth*",
    "20%": "one in five, one out of five, fifth*",
    "40%": "two in five, two out of five, two fifths, two-fifths",
    "60%": "three in five, three out of five, three fifths, three-fifths",
    "80%": "four in five, four out of five, four fifths, four-fifths",
    "90%": "nine in ten, nine out of ten, nine tenths, nine-tenths",
    "200%": "triple*, tripling, threefold",
    "300%": "quadruple*, fourfold",
    "100%": (
        "double*, doubling, twice, twofold, all, every*, whole, full*, complete*, total*, entire*, "
        "absolute*, maximum, hundredfold"
    ),
}
FEASTS_EN = {
    "--01-01": "new year*",
    "--05-01": "may day, labour day, labor day, workers' day, workers’ day",
    "--08-17": "independence day",
    "--12-24": "christmas eve",
    "--12-25": "christmas*",
    "--12-31": "new year's eve, new year’s eve",
}
# Values, what stands before and behind the number, and English for all of it together.
TOGETHER_EN = (
    ("2 3 4", r"\broda\W+$", "", "car*, vehicle*, automobile*, motor*, bike*, scooter*, rickshaw*"),
    ("2", r"\bkelas\W+$", r"\s+(?:SMA|SMK|MA|SMP|MTs)\b", "eighth*, eleventh*, grader*"),
    ("8", "", r"\s+besar\b", "quarter-final*, quarterfinal*"),
    ("4", "", r"\s+besar\b", "semi-final*, semifinal*"),
    (
        "20 30 40 50 60 70 80 90",
        "",
        r"\s*-?\s*tahunan\b",
        "twenties, thirties, forties, fifties, sixties, seventies, eighties, nineties",
    ),
    ("24", "", r"\s*/\s*7\b", "clock, all day, day and night"),
    ("7", r"24\s*/\s*$", "", "clock, every day, all week"),
    ("45 90", "", r"\s*\+\s*[0-9]", "stoppage, injury, added, extra"),
)
NUMBERS_ID = {
    "0": "nihil, tanpa, kosong",
    "1": "se*, satu*, tunggal, per, pertama, salah",
    "2": "kedua*, ganda, dwi*, dua-duanya, berdua, pasangan, bilateral, duo",
    "3": "ketiga*, bertiga, tri*",
    "4": "keempat*, berempat, caturwulan",
    "5": "kelima*",
    "6": "keenam*",
    "7": "ketujuh*, seminggu, sepekan",
    "8": "sewindu, windu",
    "10": "dekade, dasawarsa, sedekade",
    "12": "lusin, selusin, setahun, siang",
    "14": "dwipekan",
    "24": "sehari",
    "100": "seabad, abad, beratus*",
    "1000": "beribu*",
    "0.5": "separuh, setengah, separo, paruh, tengah",
    "0.25": "seperempat, triwulan, kuartal",
}
CARDINALS_ID = {
    str(number): word
    for number, word in enumerate(
        re.findall(r"\w+", "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"), 1
    )
}
DECADES_EN = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
ROMAN = {
    str(number): roman
    for number, roman in enumerate(
        re.findall(r"\w+", "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII"), 1
    )
}
