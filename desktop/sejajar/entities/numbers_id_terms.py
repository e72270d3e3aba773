"""Indonesian names of currencies and units as newspapers write them, beyond those that CLDR has."""

from __future__ import annotations

from sejajar.entities.numbers_lexicon import listed, table

CURRENCIES_AFTER = table(
    """
    IDR: rupiah, IDR
    USD: dolar AS, dollar AS, dolar Amerika, dolar, dollar, USD, $
    SGD: dolar Singapura
    AUD: dolar Australia
    HKD: dolar Hong Kong
    CAD: dolar Kanada
    NZD: dolar Selandia Baru
    TWD: dolar Taiwan
    MYR: ringgit
    EUR: euro, EUR, €
    JPY: yen
    CNY: yuan, renminbi
    KRW: won
    THB: baht
    GBP: poundsterling, pound sterling, pound, poundsterling Inggris, £
    INR: rupee, rupe
    PHP: peso
    SAR: riyal, real Saudi, riyal Saudi
    RUB: rubel
    CHF: franc Swiss, frank Swiss, franc
    TRY: lira
    AED: dirham
    KWD: dinar
    ILS: shekel, syikal
    VND: dong
    MMK: kyat
    BRL: real
    ZAR: rand
    SEK: krona
    """
)
CURRENCIES_BEFORE = table(
    """
    IDR: Rp., Rp, IDR, rupiah
    USD: $US, US$, US $, AS$, USD, U$, $, $AS
    SGD: S$, SGD
    AUD: A$, AU$, AUD
    HKD: HK$
    CAD: C$
    TWD: NT$
    NZD: NZ$
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
    km: kilo meter, km
    m: m, meter, mdpl
    m²: meter persegi, m2, m², meter per segi
    m³: m3, meter kubik, kubik
    km²: kilo meter persegi, km2, km², km persegi
    ha: hektar, hektare, hektoare, ha
    t: ton
    kg: kilo gram, kg, kilo, kilogram
    g: gram, gr, g
    hg: ons
    q: kuintal, kwintal
    L: liter, ltr
    cc: cc
    km/h: km/jam, km per jam, kilometer per jam, kpj
    m/s: meter per detik, m/detik, m/s
    s: detik
    min: menit
    h: jam
    day: hari
    week: minggu, pekan
    month: bulan
    year: tahun, thn
    windu: windu
    decade: dekade, dasawarsa
    century: abad
    °C: derajat C, derajat Celcius, derajat Celsius, derajat Selsius, °C, ºC
    °F: derajat Fahrenheit
    deg: derajat, °
    mi: mil
    ft: kaki
    in: inci, inchi
    nmi: mil laut
    kn: knot
    MW: megawatt, MW
    GW: GW
    kW: kilowatt
    W: watt
    kWh: kWh
    bbl: barel, barrel
    gal: galon
    hp: hp, tenaga kuda
    lb: pon
    mm: milimeter
    cm: sentimeter, centimeter, senti
    dB: desibel
    kt: karat
    page: halaman
    bp: basis poin
    pp: poin persentase, poin persen
    kL: kiloliter, kilo liter
    mg: miligram
    mL: mililiter, ml
    hPa: hektopascal
    V: volt
    kV: kilovolt, KV
    """
)
COUNTERS = listed(
    """
    orang warga jiwa unit buah ekor kursi kepala keluarga anak siswa pelajar mahasiswa guru personel
    prajurit tentara pengungsi korban rumah kendaraan mobil motor lembar butir batang ha km meter kilometer
    hektare hektar ton kg liter dolar rupiah persen pegawai karyawan pekerja buruh penumpang peserta suara
    kasus titik desa penduduk pasien dosis ribu juta miliar triliun peluru bangunan pohon bibit paket
    eksemplar halaman kata cc watt mw tamu petugas pasukan aparat polisi pedagang pengunjung penonton
    responden perusahaan bus kamar toko anggota kk jamaah jemaah wisatawan penggemar
    """
)
YEAR_CUES = listed(
    """
    tahun pada sejak hingga sampai per awal akhir pertengahan di dari antara mulai setelah sebelum pasca
    sekitar perang pemilu pilpres pilkada piala olimpiade apbn apbd selama sepanjang periode masa musim
    """
)
