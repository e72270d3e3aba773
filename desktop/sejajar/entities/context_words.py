"""Indonesian words that make what stands beside them a person's, a place's or an organisation's name.

Apart from `lexicon.py`, which the recogniser's weights depend on.
"""

from __future__ import annotations

from sejajar.entities.lexicon import words

# Before a person's name, besides `lexicon.TITLES`.
MORE_TITLES = words("""
    nakhoda konsul uskup suster pastor pdt rektor dekan dosen guru peneliti pakar ahli kades lurah camat
    kapolresta kapolres kapolsek kapolrestabes kapuspen danramil dandim danrem pangdam pangkostrad sekda
    sekdaprov mendagri mensos mensesneg mendikbud menag menhub menkes menpora mentan menaker menperin
    mendag menteri seskab dirjen irjen komjen ipda iptu aipda aiptu bripka brigadir bripda letda lettu
    serda serka sertu pelda peltu laksda laksma laksdya marsdya marsda marsma brigjenpol pol purn wamen
    wamenlu wamenkeu wagub wabup wawali waketum ketum bendahara sekum kabid kasat kasatreskrim kanit kabag
    kadis kadinkes karo
    kasi kajari kajati kejari plt pj plh ny nn sdr sdri ceo cfo cto coo founder pendiri bos owner
    manager aktivis psikolog arsitek sosiolog sejarawan epidemiolog seniman budayawan ustazah nyai
    syeikh suami istri relawan warga saksi korban menko menkopolhukam menkominfo menkumham menristek
    mendikbudristek menpan mendes menhut menteri tersangka terdakwa terpidana ulama pedagang petani
    nelayan sopir mahasiswa mahasiswi koordinator kasi kasubsi kasubdit coach kak kaka
""")
ENGLISH_ROLES = words("Director Manager Officer Executive President Secretary Editor")
# Between an institution and one of its people.
ACADEMIC = words("profesor prof")
# At the beginning of the names of hospitals and schools.
INSTITUTION_HEADS = frozenset({"rumah sakit", "pondok pesantren"}) | words("""
    rs rsu rsud rsup rsupn rsia rsj puskesmas sd sdn smp smpn sma sman smk smkn mts mtsn mi min man paud slb
    universitas politeknik stikes uin iain stain pesantren bursa
""")
# At the beginning of the names of buildings, grounds and roads, and of land and water.
BUILDING_HEADS = frozenset(
    {"lembaga pemasyarakatan", "rumah tahanan", "taman nasional", "taman makam", "asrama haji", "pintu tol"}
) | words("""
    bandara bandar stasiun terminal pelabuhan dermaga stadion gor lapangan jalan jl jembatan bundaran taman
    pasar hotel masjid gereja pura candi museum monumen plaza mal rutan lapas wisma istana gedung balairung
    perumahan apartemen pos kibbutz benteng alun-alun
""")
LAND_HEADS = words("""
    pantai gunung bukit sungai danau waduk bendungan pulau kepulauan teluk tanjung selat laut dusun desa
    kelurahan kecamatan kabupaten kota provinsi distrik kawasan kampung lembah nagari
""")
# At the end of organisations' names.
ORGANISATION_TAILS = words("""
    sekuritas sekurities securities group grup holding holdings united fc watch post tv airlines airways
    corporation corp inc ltd foundation institute capital ventures network bhd gmbh
""")
# At the end of English names of organisations, if nothing with a capital follows.
ENGLISH_TAILS = words("""
    international fund railway railways energy motors club technologies technology labs partners resources
    industries limited university institute times news association agency society research services
    company organization council airline entertainment studios records pharmaceutical pharmaceuticals
    healthcare
""")
# At the end of English names of buildings and grounds.
SITE_TAILS = words("tower towers plaza mall arena stadium square park residence residences airport")
# Of sites that go by their own names too: "Bandara Kertajati", "Kertajati".
SITE_HEADS = words("""
    bandara bandar pelabuhan stasiun terminal dermaga bendungan waduk stadion museum candi benteng jembatan
    pulau kawasan pltu plta pabrik tambang lapas rutan
""")
# Grades of ranks and branches of service, behind a rank and before the name.
GRADES = words("""
    muda madya pertama besar utama jenderal kolonel satu dua polisi pol komisaris inspektur brigadir kepala
    purn inf kav arm arh czi cpl chb cba caj ckm cke cpn mar pnb laut
""")
GRADED = words("""
    laksamana laksdya laksda laksma marsekal marsdya marsda marsma jenderal letjen mayjen brigjen kolonel
    letnan letkol mayor kapten brigadir komisaris kombes ajun inspektur irjen komjen sersan kopral lettu
    letda prajurit
""")
# Before "RI", which names no place there.
LAWS = words("undang-undang uu perpres pp kuhp")
# Before names whose part they are not, where no capital says so: "posko GOR Manahan", "cabang Makassar".
ASIDE = words("cabang posko permukiman prefektur blok komunitas tim kelompok toko simpangan")
# Before a name that two of them bear: "Brigade Izzuddin al-Qassam".
NAMED_AFTER = words("brigade yayasan universitas institut politeknik akademi")
# Verbs and small words that end a name in a headline, where they have capitals.
HEADLINE_WORDS = words("""
    tak tidak soal usai jadi kembali akan minta sebut bakal harus bisa masih sudah belum sita raih resmi
    siap buka tutup gelar tolak desak imbau ajak klaim bantah naik turun lima dua tiga empat enam tujuh
    ingatkan teken tahan tangkap periksa panggil selidiki gugat tunda cabut beri kirim terima serahkan
    dukung bahas rilis catat bangun jual beli bidik kaji cari ungkap duga anggap nilai tegaskan sepi ramai
    tewas tembus anjlok melonjak hingga untuk dari karena agar saat sejak pada dengan
""")
# Before firms' names.
COMPANY_HEADS = words("pt cv ud")
# Parts of a university or an office, whose name may follow: "Fakultas Pertanian UGM".
FACULTIES = words("fakultas jurusan departemen program prodi sekolah")
# Of the forces, numbered: "Kodim 0402/OKI".
UNITS = words("kodim korem kodam yonif yonkav yonarmed batalyon batalion brigif")
# Before ships' names.
SHIPS = frozenset({"KM", "KMP", "KN", "KRI", "KLM", "KAL", "MV", "LCT", "USS", "HMS"})
# Bodies that a place right behind the name belongs to.
BRANCHES = words("""
    polda polres polresta polrestabes polsek kejaksaan kejari kejati pengadilan pn dinas disdik dinkes
    bpbd dprd dprk kpu kpud bawaslu panwaslu bnn bnnp baznas kantor pmi pemkab pemkot pemprov pemerintah
    korem kodim kodam kanwil bksda keuskupan walhi jatam lbh kontras apindo muhammadiyah kementerian
    departemen kadin idi pwi aji kepolisian bulog pelabuhan imigrasi inspektorat sekretariat kamar balai
    fraksi partai disperindag dishub disdukcapil dispar disnakertrans diskominfo diskes dpd dpc dpw
""")
# Short names of offices, always followed by whose they are: "Kejari Ogan Ilir", "KJRI Davao".
OFFICES_OF = words("""
    polda polres polresta polrestabes polsek kejati kejari pemprov pemkab pemkot pemko kodam korem kodim kjri
    kbri
""")
# Bodies named by the fields they work in.
FIELDED = words("kementerian kementrian departemen dinas ditjen direktorat badan deputi pusat")
# Bodies of another body, whose name they go before.
RUN_TOGETHER = words("fraksi bem litbang ditjen bidpropam dpp dpc dpd dpw pp pbnu lembaga survei")
# Those of them, and offices, that are nothing else in a sentence without capitals.
LEADING = words("fraksi dpp dpc dpd dpw pemprov pemkab pemkot")
# Bodies that the whole is named behind: "Komisi III DPR".
WHOLES = words("komisi fraksi bem rumah")
KIN = words("""
    istrinya suaminya anaknya putranya putrinya ibunya ayahnya bapaknya adiknya kakaknya saudaranya temannya
    rekannya keponakannya cucunya kakeknya neneknya pamannya bibinya bungsunya sulungnya tunangannya
""")
QUOTING = words(
    "kata ujar ucap tutur ungkap imbuh tambah sambung jelas tegas pesan teriak papar terang keluh cerita"
)
# What an office is for, between it and who holds it: "Menteri Agama Yaqut Cholil Qoumas".
PORTFOLIOS = words("""
    agama luar dalam negeri keuangan kesehatan pertahanan pertanian perdagangan perindustrian pendidikan
    sosial hukum dan ham perhubungan kehutanan kelautan perikanan energi sumber daya mineral koordinator
    bidang perekonomian kemaritiman investasi politik keamanan pekerjaan umum perumahan rakyat tenaga
    kerja ketenagakerjaan komunikasi informatika digital pariwisata ekonomi kreatif pemuda olahraga
    koperasi lingkungan hidup kebudayaan riset teknologi tinggi agraria tata ruang desa transmigrasi
    sekretaris negara kabinet utama jenderal muda madya pertama operasional teknik pemasaran umum
    eksekutif polhukam agung muda besar pertanahan pangan pengembangan perencanaan pembangunan mineral
    batubara bea cukai pajak
""")
# Behind an organisation's name they belong to the person that follows: "Polda Metro Jaya Kombes Ade".
RANKS = words(
    "kombes akbp kompol brigjen irjen komjen kolonel letkol mayor kapten letjen mayjen laksda marsda "
    "laksamana marsekal laksdya laksma marsdya marsma"
)
# What looks like a place with its head, or behind "di", and is none.
NO_PLACES = frozenset(
    {"pasar modal", "pasar saham", "pasar uang", "perumahan rakyat", "jalan raya", "jalan tol"}
) | words("""
    rp us rm liga piala premier twitter facebook instagram youtube tiktok whatsapp telegram google pansel
    olimpiade asian sea
""")
# At the beginning of organisations' names before their abbreviation, besides `lexicon.ORGANISATION_HEADS`.
MORE_HEADS = words("""
    pusat survei jaringan kantor himpunan perkumpulan gabungan konsorsium biro direktorat forum aliansi
    koalisi satuan satgas masyarakat perum sekretariat balai bursa akademi lembaga perhimpunan
    inspektorat unit gugus program otorita museum paguyuban
""")
