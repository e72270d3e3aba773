"""Indonesian abbreviations that end in a full stop, and the words that a sentence likes to begin with."""

from __future__ import annotations

import re

from sejajar.reading.words import words

# Stand before a name: no sentence ends at them. Lower case, without the last stop.
BEFORE_NAME = words(
    """
    jl jln gg ds dsn kp kel kec kab kodya prov komp kav wil pt cv ud pd po tb tn ny nn sdr sdri bpk bp
    dr drg drh drs dra ir prof ing h hj hh kh k.h r.a r.m r.ay rr rd ust tgk tgh tk st sto mr mrs ms mgr
    pdt moh muh mohd abd ach chr jend letjen mayjen brigjen letjend mayjend brigjend marsda marsma
    laksda laksma kol letkol kapt lettu letda serma serka sertu kopda irjen komjen irjend komjend akp
    akbp kombes kompol pol ph purn ipda iptu aiptu aipda bripka brigpol briptu bripda plt plh pj pjs jo
    a.n u.b u.p d.a c.q d.h q.q i.e e.g cf lih vs yth ytc hr qs q.s h.r sp rep dit jkt
    """
)

# Stand before a number; before anything else they are words or end a sentence like words.
BEFORE_NUMBER = words(
    """
    no nr nmr gbr rp rt rw km lt blok hlm hal h.l jil bab ps psl ay vol ed art tgl tg thn th bln pkl tlp
    telp tel hp faks fax usd us jan feb mar apr jun jul agu agt ags agust sep sept okt nov des sen sel
    rab kam jum sab min ming s.d
    """
)

# Always followed by what they introduce.
NEVER_LAST = words("jl jln rp no nr hlm tgl pkl tlp telp jo a.n u.b u.p d.a c.q i.e e.g")

# Short for words inside or at the end of a sentence: what follows decides.
EITHER = words(
    """
    dll dsb dst dkk dlsb dlm dgn yg utk kpd tsb ttg sbb etc al tbk ltd inc corp co plc bhd pte pty jr sr
    sh mh mhum msi mpd spd se mm mba lc ak apt swt saw
    """
)

# S.H., M.Hum., S.Pd.I., Ph.D., Sp.OG., A.Md.: letters and syllables with stops between them.
DEGREE = re.compile(
    r"(?:[SM]\.? ?(?:[A-Z][A-Za-z]{0,4}\.?){1,3}|Ph\.? ?D|LL\.? ?[MB]|Sp\.? ?(?:[A-Z]{1,3}|[A-Z][a-z]{1,3})"
    r"|A\.? ?Md|B\.? ?(?:Sc|A|Eng|Ed)|D\.? ?Phil|Lc|MBA|MSc|CA|CPA)(?=[.,)\s]|$)"
)

# Words that open a sentence and are no name: after an initial or an abbreviation they tell its end.
OPENERS = words(
    """
    ada adalah adanya adapun agar akan akibat akibatnya akhirnya antara apa apabila apakah artinya atas
    awalnya bagaimana bagi bahkan bahwa banyak beberapa begitu belum berbagai berdasarkan berikut
    berikutnya bersama biasanya bila bisa bukan cara dalam dan dari daripada dengan demikian demi di dia
    diketahui hal hanya harga hasil hasilnya hingga ia ini itu itulah jadi jangan jika jumlah juga
    justru kalau kami kapan karena kata katanya ke kedua keduanya keempat kemudian kendati kenapa kepada
    ketika ketiga kini kita konon korban lalu lantas maka masih masing masyarakat melalui memang
    menanggapi mengapa mengenai mengingat mengutip menurut menurutnya mereka meski meskipun mulai namun
    nantinya oleh pada padahal para pasalnya pemerintah pertama petugas pihak pihaknya polisi rencananya
    saat salah sambil sampai saya sayangnya seandainya sebab sebagai sebagian sebanyak sebelum
    sebelumnya sebenarnya sebuah secara sedangkan sehingga sejak sejauh sejumlah selain selama
    selanjutnya sementara semua seorang sepanjang seperti serta sesuai setelah setiap seluruh siapa
    sudah tak tanpa tapi telah tentu terakhir terdapat terhadap terkait ternyata tetapi tidak tujuan
    untuk upaya usai walau walaupun warga yakni yaitu yang
    """
)

# A single letter behind one of these is its name, not a person's initial: "vitamin C. Menurut dokter".
LETTERED = words(
    """
    blok derajat gedung gerbang golongan grade grup hepatitis huruf jalur kategori kelas kelompok kode
    lapangan lantai nilai opsi paket pilihan pintu poin rencana rute selalu seri sim suhu terminal tipe
    vitamin zona
    """
)
