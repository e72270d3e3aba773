"""English names of currencies and units as newspapers write them, beyond those that CLDR has."""

from __future__ import annotations

from sejajar.entities.numbers_lexicon import listed, table

CURRENCIES_AFTER = table(
    """
    USD: dollars, dollar, dlr, dlrs, US dollars, US dollar, U.S. dollars, American dollars, USD, $, bucks
    SGD: Singapore dollars, Singaporean dollars
    AUD: Australian dollars
    HKD: Hong Kong dollars
    CAD: Canadian dollars
    NZD: New Zealand dollars
    IDR: rupiah, rupiahs, Indonesian rupiah, IDR
    MYR: ringgit
    EUR: euros, euro, EUR, €
    JPY: yen
    CNY: yuan, renminbi
    KRW: won
    THB: baht
    GBP: pounds, pound, pounds sterling, British pounds, £
    INR: rupees, rupee
    PHP: pesos, peso
    SAR: riyals, riyal, Saudi riyals
    RUB: rubles, roubles, ruble
    CHF: Swiss francs, francs
    TRY: lira, liras
    AED: dirhams, dirham
    KWD: dinars, dinar
    ILS: shekels
    VND: dong
    MMK: kyat
    BRL: reais
    ZAR: rand
    SEK: kronor
    """
)
CURRENCIES_BEFORE = table(
    """
    USD: $, $US, US$, US $, U.S.$, U.S. $, USD, AS$
    SGD: S$, SGD
    AUD: A$, AU$, AUD
    HKD: HK$
    CAD: C$
    TWD: NT$
    NZD: NZ$
    IDR: Rp, Rp., IDR
    MYR: RM, MYR
    EUR: €, EUR
    GBP: £, GBP
    JPY: ¥, JPY
    CNY: CNY
    KRW: ₩, KRW
    THB: ฿
    INR: ₹
    PHP: ₱
    SAR: SAR
    CHF: CHF
    RUB: ₽
    TRY: ₺
    BRL: R$
    VND: ₫
    """
)
UNITS = table(
    """
    km: km, kms, kilometre, kilometres
    m: m, metre, metres, meter, meters, masl
    cm: centimetre, centimetres
    mm: millimetre, millimetres
    m²: square metre, square metres, sq m, sqm, m2, metres square, meters square
    km²: square kilometre, square kilometres, sq km, km2, kilometres square, kilometers square
    m³: m3, cubic metre, cubic metres, metres cubic, meters cubic
    ha: hectare, hectares, ha
    t: ton, tons, tonne, tonnes, metric tons, metric ton
    kg: kg, kgs, kilo, kilos, kilogram, kilograms, kilogrammes
    g: gram, grams, g, grammes
    oz: ounces
    q: quintal, quintals
    L: litre, litres, liter, liters
    cc: cc
    km/h: km/h, kph, kmph, km per hour, kilometres per hour, kilometers per hour, kilometers an hour,
          kilometres an hour
    mph: miles per hour, mph, miles an hour
    m/s: meters per second, metres per second, m/s
    s: second, seconds, sec, secs
    min: minute, minutes, min, mins
    h: hour, hours, hr, hrs
    day: day, days
    week: week, weeks
    month: month, months
    year: year, years, yr, yrs
    decade: decade, decades
    century: centuries
    °C: degrees Celsius, degree Celsius, degrees centigrade, °C, ºC
    deg: degrees, degree, °
    °F: degrees Fahrenheit
    mi: mile, miles
    sq mi: sq mile, sq miles
    ft: foot, feet
    in: inch, inches
    nmi: nautical miles, nautical mile
    kn: knots
    MW: megawatts, megawatt, MW
    GW: GW
    kW: kilowatts
    W: watts, watt
    kWh: kWh
    bbl: barrels, barrel
    gal: gallons
    hp: hp, horsepower
    dB: decibels
    kt: carat, carats
    lb: lbs, lb
    page: page, pages
    bp: basis points, basis point
    pp: percentage points, percentage point
    kL: kiloliters, kilolitres
    mL: ml, millilitres
    V: volts
    kV: kV
    sq ft: square feet
    ac: acres, acre
    """
)
COUNTERS = listed(
    """
    people residents citizens civilians victims refugees soldiers troops houses homes buildings vehicles
    cars units seats students pupils teachers workers employees passengers participants votes cases patients
    doses trees copies pages words tons tonnes hectares km meters metres kilometers miles kg liters litres
    dollars percent thousand million billion trillion years months days hours men women children families
    households villages shops officers police personnel visitors spectators respondents companies members
    pilgrims tourists
    """
)
YEAR_CUES = listed(
    """
    in since until till by during from before after around late early mid of the between to and summer
    winter spring autumn world election olympics
    """
)
