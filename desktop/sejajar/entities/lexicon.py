"""Indonesian words that tell what stands beside them: titles, verbs of saying, heads of names."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a person's name.
TITLES = words("""
    presiden wapres menteri menlu menhan menkeu wakil ketua gubernur bupati walikota wali jenderal jendral
    letjen mayjen brigjen kolonel letkol mayor kapten kapolri kapolda kombes akbp kompol ajun komisaris
    direktur dirut manajer pelatih bek gelandang kiper striker penyerang pemain aktor aktris penyanyi
    sutradara dr prof ir drs h hj kh ustad ustadz kiai kyai haji sultan raja ratu pangeran putri paus
    uskup pendeta romo bapak ibu pak bu bung mbah mas mbak tuan nyonya sir lord senator kanselir pm
    perdana duta besar dubes sekjen sekretaris jubir juru bicara pengamat analis ekonom pengacara hakim
    jaksa anggota politisi politikus pemimpin penulis wartawan nabi rasul profesor dokter istri suami anak
    putra almarhum mantan bernama letnan sersan prajurit marsekal laksamana panglima kepala syekh sheikh
    imam kardinal
""")
# Titles without which nobody knows the person: "Bung Karno".
PARTS_OF_NAMES = words("bung gus sultan imam")
SAYING = words("""
    kata ujar ucap tutur jelas tegas imbuh tambah ungkap sebut menurut mengatakan menyatakan menyebut
    menjelaskan menegaskan menambahkan mengungkapkan menilai mengaku berkata tuturnya ujarnya katanya
    jelasnya
""")
# Before a place's name.
PLACE_CUES = words("""
    di ke dari asal wilayah kawasan negara ibukota ibu kota kabupaten kecamatan kelurahan desa dusun
    provinsi propinsi pulau kepulauan gunung sungai danau laut selat teluk samudra samudera tanjung lembah
    jalan jl bandara stadion pelabuhan jalur tepi distrik negeri benua daerah kampung pasar kamp
""")
# At the beginning of an organisation's name.
ORGANISATION_HEADS = words("""
    pt cv partai kementerian kementrian departemen dinas badan dewan komisi komite lembaga universitas
    institut sekolah yayasan bank organisasi persatuan asosiasi federasi ikatan majelis mahkamah
    pengadilan kejaksaan polda polres polsek perusahaan grup tim klub fc gerakan kelompok koran harian
    majalah tv radio serikat front forum perserikatan uni kantor rs rsud brigade pasukan tentara otoritas
    kongres senat parlemen
""")
# At the beginning of nothing but an organisation's name, where they have a capital.
SURE_HEADS = words("""
    komite komisi dewan badan lembaga kementerian kementrian universitas institut yayasan asosiasi
    persatuan federasi ikatan majelis mahkamah pengadilan kejaksaan organisasi partai serikat aliansi
    koalisi otoritas perhimpunan himpunan dinas direktorat departemen politeknik brigade
""")
# Heads that belong to the sentence rather than to the name behind them: "delegasi Hamas", "gerakan Fatah".
LOOSE_HEADS = words("""
    delegasi gerakan kelompok faksi milisi militan pejuang pejabat warga rakyat pemimpin anggota juru
    bicara mantan tentara pasukan militer pemerintah negara kota ibu ibukota presiden bersama menurut
    kepada antara dengan dari kata ujar pihak kubu partai surat harian situs media koran majalah kantor
    berita televisi stasiun
""")
# Capitalised, but no person's, place's or organisation's name: faiths and peoples, days and months, feasts,
# abbreviations of common nouns.
NOT_NAMES = words("""
    kantor gedung markas kompleks islam syiah sunni muslim kristen kristiani katolik protestan yahudi
    hindu buddha budha konghucu tuhan allah alquran quran injil alkitab ramadan ramadhan lebaran natal
    paskah nyepi waisak idul fitri adha iduladha idulfitri kurdi hutu tutsi maois islamis zionis komunis
    senin selasa rabu kamis jumat sabtu minggu ahad januari februari maret april mei juni juli agustus
    september oktober november desember wib wita wit gmt internet covid hiv aids pkl kdrt pltn pltu plta
    apbd apbn sim stnk ktp ktt ump umr bbm abg pns asn cpns ham ri-1 dvd cd tv sms pc ac un uu uud perda
    perppu rapbn rapbd rpjmd rtrw ipk ipm sd smp sma smk sman smkn smpn sdn psk odha napi tki tkw phk thr
    blt umkm ukm pdb gdp suv mpv atm sinetron haji umrah olimpiade ikhwan bumn al qur'an undang-undang
    peraturan perpres keppres pasal kuhp nomor piala liga
""")
# After which a country's name is the office's, not the person's: "Menteri Luar Negeri Rusia Sergei Lavrov".
OFFICES = words(
    "negeri presiden menteri menlu menhan pertahanan pm kanselir raja ratu dubes jenderal militer"
)
# Offices of whom they house: the name in "Kantor DPR" is the DPR's.
HOUSES = words("kantor markas kompleks")
# Before a country's name they make it a currency: "dolar AS".
CURRENCIES = words("dolar dollar gp")
# Behind a country's name they make it a contest's.
CONTESTS = words("Terbuka Open Masters")
# Words without a capital inside a name: "Abdullah bin Zayed", "Vincent van Gogh".
PARTICLES = words("bin binti van von der den de del della da di do dos la le el al ul ibn as abu")
# Words that may stand inside an English name without a capital, but not at its ends.
INNER = words("of the for and in on to at de la el al bin ibn von van & - '")
# What an Indonesian organisation's first word becomes; English puts it anywhere in the name.
ENGLISH_HEADS = {
    head: words(english)
    for head, english in {
        "akademi": "academy",
        "aliansi": "alliance",
        "angkatan": "force forces army navy",
        "asosiasi": "association",
        "badan": "agency body board bureau",
        "balai": "center centre office",
        "bank": "bank",
        "biro": "bureau office",
        "brigade": "brigade brigades",
        "dana": "fund",
        "departemen": "department ministry",
        "dewan": "council board",
        "dinas": "agency office department service",
        "direktorat": "directorate",
        "fakultas": "faculty school",
        "federasi": "federation",
        "forum": "forum",
        "fraksi": "faction",
        "front": "front",
        "gereja": "church",
        "gerakan": "movement",
        "grup": "group",
        "himpunan": "association",
        "ikatan": "association",
        "institut": "institute",
        "jaringan": "network",
        "kantor": "office",
        "kedutaan": "embassy",
        "kejaksaan": "prosecutor prosecutor's attorney",
        "kelompok": "group",
        "kementerian": "ministry department",
        "kementrian": "ministry department",
        "kepolisian": "police",
        "klub": "club",
        "koalisi": "coalition",
        "komando": "command",
        "komisi": "commission committee",
        "komite": "committee",
        "kongres": "congress",
        "konsorsium": "consortium",
        "koperasi": "cooperative",
        "korps": "corps",
        "laboratorium": "laboratory",
        "lembaga": "institute agency institution foundation",
        "liga": "league",
        "mahkamah": "court",
        "majelis": "council assembly",
        "markas": "headquarters",
        "museum": "museum",
        "organisasi": "organization organisation",
        "otoritas": "authority",
        "palang": "cross",
        "panitia": "committee",
        "parlemen": "parliament",
        "partai": "party",
        "pasukan": "force forces troops",
        "pengadilan": "court",
        "perhimpunan": "association",
        "persatuan": "association union",
        "perserikatan": "union league nations",
        "perusahaan": "company",
        "polda": "police",
        "polres": "police",
        "polsek": "police",
        "program": "program programme",
        "pusat": "center centre",
        "rumah": "hospital house",
        "satuan": "unit",
        "sekolah": "school",
        "senat": "senate",
        "serikat": "union",
        "tentara": "army military",
        "tim": "team",
        "uni": "union",
        "universitas": "university",
        "yayasan": "foundation",
    }.items()
}
