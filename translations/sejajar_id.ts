<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Sejajar</source>
        <translation>Tentang Sejajar</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It stands on:</source>
        <translation>Perangkat lunak bebas berlisensi MIT. Dibangun di atas:</translation>
    </message>
    <message>
        <source>Indonesian articles beside their English translation, made offline.</source>
        <translation>Artikel bahasa Indonesia di samping terjemahan Inggrisnya, dibuat tanpa jaringan.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;About Sejajar</source>
        <translation>&amp;Tentang Sejajar</translation>
    </message>
    <message>
        <source>&amp;Close the article</source>
        <translation>Tutup art&amp;ikel</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Gelap</translation>
    </message>
    <message>
        <source>&amp;Dim all but one sentence</source>
        <translation>&amp;Redupkan selain satu kalimat</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sunting</translation>
    </message>
    <message>
        <source>&amp;Edit the translation</source>
        <translation>Su&amp;nting terjemahan</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Filter names and numbers</source>
        <translation>Sa&amp;ring nama dan angka</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Layar &amp;penuh</translation>
    </message>
    <message>
        <source>&amp;Go to paragraph…</source>
        <translation>Ke &amp;paragraf…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Terang</translation>
    </message>
    <message>
        <source>&amp;Narrow the left text</source>
        <translation>Semp&amp;itkan teks kiri</translation>
    </message>
    <message>
        <source>&amp;Next mention</source>
        <translation>Penyebutan &amp;berikutnya</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Buka…</translation>
    </message>
    <message>
        <source>&amp;Paste an article</source>
        <translation>&amp;Tempel artikel</translation>
    </message>
    <message>
        <source>&amp;Previous mention</source>
        <translation>Penyebutan s&amp;ebelumnya</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ulan&amp;gi</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Pen&amp;gaturan…</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>Bilah &amp;sisi</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>S&amp;tatistik</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Te&amp;ma</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>A file of each open article</source>
        <translation>Satu berkas dari setiap artikel yang terbuka</translation>
    </message>
    <message>
        <source>A&amp;dd to the glossary…</source>
        <translation>Tamba&amp;hkan ke glosarium…</translation>
    </message>
    <message>
        <source>Article &amp;details…</source>
        <translation>&amp;Rincian artikel…</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Ikuti &amp;sistem</translation>
    </message>
    <message>
        <source>C&amp;lear the lights</source>
        <translation>Pada&amp;mkan sorotan</translation>
    </message>
    <message>
        <source>C&amp;onfirm the sentence</source>
        <translation>Sah&amp;kan kalimat</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Export &amp;all…</source>
        <translation>Ekspor &amp;semua…</translation>
    </message>
    <message>
        <source>Export as PDF, for Word, as text or for other translation programs</source>
        <translation>Ekspor sebagai PDF, untuk Word, sebagai teks, atau untuk program terjemahan lain</translation>
    </message>
    <message>
        <source>F&amp;ind in both texts</source>
        <translation>&amp;Cari di kedua teks</translation>
    </message>
    <message>
        <source>Glossar&amp;y…</source>
        <translation>Gl&amp;osarium…</translation>
    </message>
    <message>
        <source>Go on to a sentence to look at twice</source>
        <translation>Pergi ke kalimat yang perlu dilihat lagi</translation>
    </message>
    <message>
        <source>Make the last change again</source>
        <translation>Membuat kembali perubahan terakhir</translation>
    </message>
    <message>
        <source>Ne&amp;xt article</source>
        <translation>Artikel berikut&amp;nya</translation>
    </message>
    <message>
        <source>Ne&amp;xt unconfirmed sentence</source>
        <translation>Ka&amp;limat berikutnya yang belum disahkan</translation>
    </message>
    <message>
        <source>Next &amp;warning</source>
        <translation>Peringat&amp;an berikutnya</translation>
    </message>
    <message>
        <source>Nor&amp;mal size</source>
        <translation>Ukuran n&amp;ormal</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Buka artikel</translation>
    </message>
    <message>
        <source>Ori&amp;ginal only</source>
        <translation>Hanya teks &amp;asli</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Pre&amp;vious article</source>
        <translation>Artikel sebelumn&amp;ya</translation>
    </message>
    <message>
        <source>Previous w&amp;arning</source>
        <translation>Per&amp;ingatan sebelumnya</translation>
    </message>
    <message>
        <source>Read the sa&amp;mple</source>
        <translation>Baca conto&amp;h</translation>
    </message>
    <message>
        <source>Read the text on the clipboard</source>
        <translation>Baca teks di papan klip</translation>
    </message>
    <message>
        <source>Reopen &amp;the closed article</source>
        <translation>Buka lagi yang &amp;ditutup</translation>
    </message>
    <message>
        <source>Rewrite the translated sentence</source>
        <translation>Menulis ulang kalimat terjemahan</translation>
    </message>
    <message>
        <source>S&amp;wap the texts</source>
        <translation>T&amp;ukar kedua teks</translation>
    </message>
    <message>
        <source>Say how the selected words are to be translated</source>
        <translation>Tentukan terjemahan kata yang dipilih</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Tampilkan atau sembunyikan bilah sisi</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>B&amp;erdampingan</translation>
    </message>
    <message>
        <source>T&amp;ranslation only</source>
        <translation>Hanya ter&amp;jemahan</translation>
    </message>
    <message>
        <source>Take back the last change or correction</source>
        <translation>Membatalkan perubahan atau perbaikan terakhir</translation>
    </message>
    <message>
        <source>The translation is right; go to the next sentence</source>
        <translation>Terjemahan sudah benar; ke kalimat berikutnya</translation>
    </message>
    <message>
        <source>Title, author, date, repairs</source>
        <translation>Judul, penulis, tanggal, perbaikan</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Alat</translation>
    </message>
    <message>
        <source>Translation b&amp;elow</source>
        <translation>Terjemahan di ba&amp;wah</translation>
    </message>
    <message>
        <source>Widen the &amp;left text</source>
        <translation>&amp;Lebarkan teks kiri</translation>
    </message>
    <message>
        <source>Words and the translations you want</source>
        <translation>Kata-kata dan terjemahan yang Anda inginkan</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Per&amp;besar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Perke&amp;cil</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>&amp;Author:</source>
        <translation>&amp;Penulis:</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Tanggal:</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>T&amp;empat:</translation>
    </message>
    <message>
        <source>&amp;Source:</source>
        <translation>&amp;Sumber:</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Judul:</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>Article details</source>
        <translation>Rincian artikel</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Seperti semula</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraf</translation>
    </message>
    <message>
        <source>Repairs ({count})</source>
        <translation>Perbaikan ({count})</translation>
    </message>
    <message>
        <source>The text as it was before the repairs</source>
        <translation>Teks sebelum diperbaiki</translation>
    </message>
    <message>
        <source>They stand above the text and in what is exported.</source>
        <translation>Tampil di atas teks dan dalam hasil ekspor.</translation>
    </message>
</context>
<context>
    <name>EntityModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n penyebutan</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers and dates</source>
        <translation>Angka dan tanggal</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisasi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Tick to tint all of them in both texts</source>
        <translation>Centang untuk mewarnai semuanya di kedua teks</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>tidak ditemukan</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} dari {all}</translation>
    </message>
</context>
<context>
    <name>ExportAll</name>
    <message numerus="yes">
        <source>%n article(s) could not be exported:</source>
        <translation>
            <numerusform>%n artikel tidak dapat diekspor:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of that name are in the folder already:</source>
        <translation>
            <numerusform>%n berkas dengan nama itu sudah ada di folder:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in {folder}</source>
        <translation>
            <numerusform>%n berkas disimpan di {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep all</source>
        <translation>Simpan &amp;semuanya</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>Simpan &amp;keduanya</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Gantikan</translation>
    </message>
    <message>
        <source>As:</source>
        <translation>Sebagai:</translation>
    </message>
    <message>
        <source>Export all open articles</source>
        <translation>Ekspor semua artikel yang terbuka</translation>
    </message>
    <message>
        <source>Export all open articles to a folder</source>
        <translation>Ekspor semua artikel yang terbuka ke satu folder</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Teks tempelan</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Tampilkan folder</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Gantikan</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>Mengekspor {name}…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>{path} tersimpan</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Tampilkan folder</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} sudah ada. Gantikan?</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something went wrong that the program did not expect ({error}). Your text is untouched; the log file has the details.</source>
        <translation>Terjadi kesalahan yang tidak diduga program ({error}). Teks Anda tidak berubah; rinciannya ada di berkas log.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Buka artikel</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Accents</source>
        <translation>&amp;Diakritik</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Kapital</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Tutup (Escape)</translation>
    </message>
    <message>
        <source>Find in both texts</source>
        <translation>Cari di kedua teks</translation>
    </message>
    <message>
        <source>Find no parts of words</source>
        <translation>Jangan cari potongan kata</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Temuan berikutnya (Enter)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Temuan sebelumnya (Shift+Enter)</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>Bedakan huruf besar dan kecil</translation>
    </message>
    <message>
        <source>Tell é from e</source>
        <translation>Bedakan é dan e</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>Kata &amp;utuh</translation>
    </message>
    <message>
        <source>{current} of {all}</source>
        <translation>{current} dari {all}</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message numerus="yes">
        <source>%n new term(s)</source>
        <translation>
            <numerusform>%n istilah baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) deleted. Undo brings them back.</source>
        <translation>
            <numerusform>%n istilah dihapus. Urungkan mengembalikannya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another translation than before</source>
        <translation>
            <numerusform>%n dengan terjemahan lain dari sebelumnya</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Tambah…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>T&amp;utup</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Sunting…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Impor…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Uru&amp;ngkan</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>Export the glossary</source>
        <translation>Ekspor glosarium</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Saring</translation>
    </message>
    <message>
        <source>Filter the terms</source>
        <translation>Saring istilah</translation>
    </message>
    <message>
        <source>Glossaries ({patterns})</source>
        <translation>Glosarium ({patterns})</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosarium</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>Impor istilah</translation>
    </message>
    <message>
        <source>Left out, as one language is empty: line {lines}.</source>
        <translation>Dilewati karena salah satu bahasa kosong: baris {lines}.</translation>
    </message>
    <message>
        <source>Left out, as there is no word in it: line {lines}.</source>
        <translation>Dilewati karena tidak ada kata di dalamnya: baris {lines}.</translation>
    </message>
    <message>
        <source>Left out, as too long for a term: line {lines}.</source>
        <translation>Dilewati karena terlalu panjang untuk istilah: baris {lines}.</translation>
    </message>
    <message>
        <source>No term has these words.</source>
        <translation>Tidak ada istilah dengan kata-kata ini.</translation>
    </message>
    <message>
        <source>No terms yet. Add one, import a table (XLSX, CSV, TSV or TBX), or select words of an article and choose “Add to the glossary” in their menu (right mouse button).

The English words are put into what the machine translates wherever it is sure which words they replace; elsewhere a warning stands beside the sentence.</source>
        <translation>Belum ada istilah. Tambahkan satu, impor tabel (XLSX, CSV, TSV, atau TBX), atau pilih kata dalam artikel lalu pilih “Tambahkan ke glosarium” pada menunya (tombol kanan tetikus).

Kata Inggrisnya dimasukkan ke dalam terjemahan mesin di tempat yang pasti kata mana yang digantikannya; di tempat lain ada peringatan di samping kalimat.</translation>
    </message>
    <message>
        <source>Reading the glossary…</source>
        <translation>Membaca glosarium…</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Membaca {name}…</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>Disimpan: {path}</translation>
    </message>
    <message>
        <source>Tab-separated table (*.tsv)</source>
        <translation>Tabel dengan pemisah tab (*.tsv)</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tabel untuk lembar kerja (*.csv)</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Istilah</translation>
    </message>
    <message>
        <source>glossary.csv</source>
        <translation>glosarium.csv</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n perbaikan</numerusform>
        </translation>
    </message>
    <message>
        <source>Bahasa Indonesia</source>
        <translation>Bahasa Indonesia</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Bahasa Inggris</translation>
    </message>
    <message>
        <source>What was repaired when the article was opened</source>
        <translation>Yang diperbaiki saat artikel dibuka</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Pasang</translation>
    </message>
    <message>
        <source>Install the translation package {name}, and use it from now on? Sentences that you edited or confirmed stay.</source>
        <translation>Pasang paket terjemahan {name} dan pakai mulai sekarang? Kalimat yang Anda sunting atau sahkan tetap ada.</translation>
    </message>
    <message>
        <source>Installing {name}…</source>
        <translation>Memasang {name}…</translation>
    </message>
    <message>
        <source>Sejajar fetches nothing from the network. Save the page and open the file, or copy its text and paste it here.</source>
        <translation>Sejajar tidak mengambil apa pun dari jaringan. Simpan halamannya lalu buka berkasnya, atau salin teksnya lalu tempel di sini.</translation>
    </message>
    <message>
        <source>The translation package {name} is installed and in use.</source>
        <translation>Paket terjemahan {name} sudah terpasang dan dipakai.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy an article first, then paste it here.</source>
        <translation>Tidak ada teks di papan klip. Salin artikel dahulu, lalu tempel di sini.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Tutup pesan ini</translation>
    </message>
</context>
<context>
    <name>PackageList</name>
    <message>
        <source>&amp;Install from a file…</source>
        <translation>Pasang dari &amp;berkas…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Use this one</source>
        <translation>Pakai yang &amp;ini</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Install a translation package</source>
        <translation>Pasang paket terjemahan</translation>
    </message>
    <message>
        <source>Installing {name}…</source>
        <translation>Memasang {name}…</translation>
    </message>
    <message>
        <source>Looking for translation packages…</source>
        <translation>Mencari paket terjemahan…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Sebentar…</translation>
    </message>
    <message>
        <source>Other Argos packages from Indonesian to English ({suffix} files) may translate better, but more slowly, and some do not tell which word became which. When you use another one, the drafts of open articles are made anew; sentences that you edited or confirmed stay.</source>
        <translation>Paket Argos lain dari bahasa Indonesia ke bahasa Inggris (berkas {suffix}) mungkin menerjemahkan lebih baik, tetapi lebih lambat, dan sebagian tidak menunjukkan kata mana menjadi kata mana. Jika Anda memakai paket lain, draf artikel yang terbuka dibuat ulang; kalimat yang Anda sunting atau sahkan tetap ada.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Remove the package {name} ({size})? To have it back you need its file.</source>
        <translation>Hapus paket {name} ({size})? Untuk memasangnya lagi, Anda memerlukan berkasnya.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>There is none. Without one nothing can be translated.</source>
        <translation>Tidak ada satu pun. Tanpa paket, tidak ada yang dapat diterjemahkan.</translation>
    </message>
    <message>
        <source>Translation packages</source>
        <translation>Paket terjemahan</translation>
    </message>
    <message>
        <source>Translation packages ({pattern})</source>
        <translation>Paket terjemahan ({pattern})</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Asal</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>dipakai</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>Came with the program</source>
        <translation>Bawaan program</translation>
    </message>
    <message>
        <source>Indonesian → English {version}</source>
        <translation>Indonesia → Inggris {version}</translation>
    </message>
    <message>
        <source>Installed by you</source>
        <translation>Anda pasang</translation>
    </message>
    <message>
        <source>Other Argos programs</source>
        <translation>Program Argos lain</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>&amp;Font of the texts:</source>
        <translation>&amp;Fon teks:</translation>
    </message>
    <message>
        <source>&amp;Language of the program:</source>
        <translation>&amp;Bahasa program:</translation>
    </message>
    <message>
        <source>&amp;Processor cores to use:</source>
        <translation>&amp;Inti prosesor yang dipakai:</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Tema:</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>Changes of these two take effect at the next start.</source>
        <translation>Perubahan keduanya berlaku saat program dimulai lagi.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Forget what was translated</source>
        <translation>Lupakan yang sudah diterjemahkan</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Papan ketik</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Line &amp;spacing:</source>
        <translation>&amp;Spasi baris:</translation>
    </message>
    <message>
        <source>Memory:</source>
        <translation>Ingatan:</translation>
    </message>
    <message>
        <source>More is slower, and a little better up to 4 or 5.</source>
        <translation>Lebih banyak lebih lambat, dan sedikit lebih baik sampai 4 atau 5.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Membaca</translation>
    </message>
    <message>
        <source>Restore the original keys</source>
        <translation>Kembalikan tombol semula</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Terjemahan</translation>
    </message>
    <message>
        <source>Translation packages:</source>
        <translation>Paket terjemahan:</translation>
    </message>
    <message>
        <source>Translations are kept on this computer, so that none is made twice. Sentences that you edited or confirmed stay.</source>
        <translation>Terjemahan disimpan di komputer ini agar tidak dibuat dua kali. Kalimat yang Anda sunting atau sahkan tetap ada.</translation>
    </message>
    <message>
        <source>Translations to &amp;weigh at a time (beam):</source>
        <translation>Terjemahan yang &amp;ditimbang sekaligus (beam):</translation>
    </message>
    <message>
        <source>{keys} stands for two commands: {one} and {other}.</source>
        <translation>{keys} dipakai untuk dua perintah: {one} dan {other}.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message numerus="yes">
        <source>%n sentence(s) translated</source>
        <translation>
            <numerusform>%n kalimat diterjemahkan</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Interrupted: {counts}</source>
        <translation>Terputus: {counts}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Membuka…</translation>
    </message>
    <message>
        <source>Progress of the translation</source>
        <translation>Kemajuan terjemahan</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Stopped: {counts}</source>
        <translation>Dihentikan: {counts}</translation>
    </message>
    <message>
        <source>{done} of {all} sentences</source>
        <translation>{done} dari {all} kalimat</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>tersisa {n} mnt</translation>
    </message>
    <message>
        <source>{n} of {all} sentences confirmed</source>
        <translation>{n} dari {all} kalimat disahkan</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>tersisa {n} dtk</translation>
    </message>
    <message>
        <source>{n} words/s</source>
        <translation>{n} kata/dtk</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Penggerak</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Folder berkas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Pintasan</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Tidak dikenal</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Pilih semua</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Naikkan</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Turunkan</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Decrease</source>
        <translation>Kurangi</translation>
    </message>
    <message>
        <source>Decrease the value</source>
        <translation>Mengurangi nilainya</translation>
    </message>
    <message>
        <source>Goes back a page</source>
        <translation>Kembali satu halaman</translation>
    </message>
    <message>
        <source>Goes to the next page</source>
        <translation>Maju ke halaman berikutnya</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Increase the value</source>
        <translation>Menambah nilainya</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>Halaman berikutnya</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Tekan</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>Halaman sebelumnya</translation>
    </message>
    <message>
        <source>Scroll Down</source>
        <translation>Gulir ke bawah</translation>
    </message>
    <message>
        <source>Scroll Left</source>
        <translation>Gulir ke kiri</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Gulir ke kanan</translation>
    </message>
    <message>
        <source>Scroll Up</source>
        <translation>Gulir ke atas</translation>
    </message>
    <message>
        <source>Scrolls down</source>
        <translation>Menggulir ke bawah</translation>
    </message>
    <message>
        <source>Scrolls to the left</source>
        <translation>Menggulir ke kiri</translation>
    </message>
    <message>
        <source>Scrolls to the right</source>
        <translation>Menggulir ke kanan</translation>
    </message>
    <message>
        <source>Scrolls up</source>
        <translation>Menggulir ke atas</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>Pusatkan</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Memindahkan fokus ke sini</translation>
    </message>
    <message>
        <source>Shows the menu</source>
        <translation>Menampilkan menu</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Mengubah keadaannya</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Menjalankan perintah</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Buka daftar pilihan</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Folder tidak ditemukan.
Periksa nama foldernya.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Berkas tidak ditemukan.
Periksa nama berkasnya.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 sudah ada.
Gantikan?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Pilih</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Lihat di:</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Folder &amp;baru</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Buka</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Ubah &amp;nama</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>“%1” dilindungi dari penulisan.
Tetap hapus?</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Hapus “%1”?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Ganti ke tampilan rinci</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Ganti ke tampilan daftar</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Folder tidak dapat dihapus.</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Buat folder baru</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Buat folder baru</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Tampilan rinci</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nama berkas:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Jenis berkas:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Cari folder</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Ke folder induk</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Tampilan daftar</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Daftar tempat dan markah</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Folder baru</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Folder induk</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Tempat terakhir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Singkirkan</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Simpan sebagai</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Tampilkan </translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Tampilkan berkas &amp;tersembunyi</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Bilah sisi</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Tanggal diubah</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Komputer ini</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Tutup</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Tutup tanpa menyimpan</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>%1, ...</source>
        <translation>%1, ...</translation>
    </message>
    <message>
        <source>Press shortcut</source>
        <translation>Tekan pintasan</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Tem&amp;pel</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ulan&amp;gi</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Po&amp;tong</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Hide Details...</source>
        <translation>Sembunyikan rincian…</translation>
    </message>
    <message>
        <source>Show Details...</source>
        <translation>Tampilkan rincian…</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Tidak</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ya</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>T&amp;idak untuk semua</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Atur ulang</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Kembalikan bawaan</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Simpan semua</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Ya untuk &amp;semua</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Bottom</source>
        <translation>Paling bawah</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Tepi kiri</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Satu halaman ke bawah</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Satu halaman ke kiri</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Satu halaman ke kanan</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Satu halaman ke atas</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Tepi kanan</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Gulir ke bawah</translation>
    </message>
    <message>
        <source>Scroll here</source>
        <translation>Gulir ke sini</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Gulir ke kiri</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Gulir ke kanan</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Gulir ke atas</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Paling atas</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Down</source>
        <translation>Bawah</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kiri</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Kanan</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Atas</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Gulir ke Kiri</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Gulir ke Kanan</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Tem&amp;pel</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ulan&amp;gi</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Salin a&amp;lamat tautan</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Po&amp;tong</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Go to paragraph</source>
        <translation>Ke paragraf</translation>
    </message>
    <message>
        <source>Paragraph (1 to {last}):</source>
        <translation>Paragraf (1 sampai {last}):</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Clear this list</source>
        <translation>Kosongkan daftar ini</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ter&amp;akhir dibuka</translation>
    </message>
</context>
<context>
    <name>SentenceEditor</name>
    <message>
        <source>As the machine had it</source>
        <translation>Seperti hasil mesin</translation>
    </message>
    <message>
        <source>Being edited</source>
        <translation>Sedang disunting</translation>
    </message>
    <message>
        <source>Ctrl+1 takes another translation</source>
        <translation>Ctrl+1 terjemahan lain</translation>
    </message>
    <message>
        <source>Ctrl+Enter confirms</source>
        <translation>Ctrl+Enter mengesahkan</translation>
    </message>
    <message>
        <source>Empty: the machine&apos;s translation comes back.</source>
        <translation>Kosong: terjemahan mesin kembali.</translation>
    </message>
    <message>
        <source>Enter keeps</source>
        <translation>Enter menyimpan</translation>
    </message>
    <message>
        <source>Enter keeps this one · ↑ ↓ go to others · Esc brings back what stood here</source>
        <translation>Enter memakai yang ini · ↑ ↓ ke yang lain · Esc mengembalikan yang tadi</translation>
    </message>
    <message>
        <source>Esc gives it up</source>
        <translation>Esc membuangnya</translation>
    </message>
    <message>
        <source>Esc leaves it as it was</source>
        <translation>Esc membiarkannya seperti semula</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Masukkan</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>Masukkan di sana</translation>
    </message>
    <message>
        <source>Translation of the sentence</source>
        <translation>Terjemahan kalimat</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Belum selesai</translation>
    </message>
    <message>
        <source>↓ takes another translation</source>
        <translation>↓ terjemahan lain</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>By name</source>
        <translation>Menurut nama</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Salin daftar</translation>
    </message>
    <message>
        <source>Filter names and numbers</source>
        <translation>Saring nama dan angka</translation>
    </message>
    <message>
        <source>Found by the program: it can miss or mistake some.</source>
        <translation>Ditemukan oleh program: sebagian bisa terlewat atau keliru.</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>Menurut urutan dalam teks</translation>
    </message>
    <message>
        <source>Names and numbers appear here when an article is open.</source>
        <translation>Nama dan angka tampil di sini bila ada artikel yang dibuka.</translation>
    </message>
    <message>
        <source>Names and numbers are found when the translation begins.</source>
        <translation>Nama dan angka dicari saat terjemahan dimulai.</translation>
    </message>
    <message>
        <source>Next mention (F3)</source>
        <translation>Penyebutan berikutnya (F3)</translation>
    </message>
    <message>
        <source>No names or numbers found.</source>
        <translation>Tidak ada nama atau angka.</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Tidak ada yang cocok dengan saringan.</translation>
    </message>
    <message>
        <source>Order, copy</source>
        <translation>Urutan, salin</translation>
    </message>
    <message>
        <source>People, places, organisations and numbers</source>
        <translation>Orang, tempat, organisasi, dan angka</translation>
    </message>
    <message>
        <source>Previous mention (Shift+F3)</source>
        <translation>Penyebutan sebelumnya (Shift+F3)</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Simpan sebagai tabel…</translation>
    </message>
    <message>
        <source>The most frequent first</source>
        <translation>Yang paling sering dahulu</translation>
    </message>
    <message>
        <source>Those with warnings first</source>
        <translation>Yang diberi peringatan dahulu</translation>
    </message>
    <message>
        <source>{current} of {all}</source>
        <translation>{current} dari {all}</translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message>
        <source>Not translated. Click to try again.</source>
        <translation>Tidak diterjemahkan. Klik untuk mencoba lagi.</translation>
    </message>
    <message>
        <source>Original and translation</source>
        <translation>Teks asli dan terjemahan</translation>
    </message>
    <message>
        <source>[not translated]</source>
        <translation>[tidak diterjemahkan]</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Characters</source>
        <translation>Karakter</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Asli</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraf</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Kalimat</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Terjemahan</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message numerus="yes">
        <source>%n unfinished sentence(s)</source>
        <translation>
            <numerusform>%n kalimat belum selesai</numerusform>
        </translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>Tutup {name}</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Teks tempelan</translation>
    </message>
</context>
<context>
    <name>TermForm</name>
    <message>
        <source>&amp;English:</source>
        <translation>&amp;Inggris:</translation>
    </message>
    <message>
        <source>&amp;Indonesian:</source>
        <translation>In&amp;donesia:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Catatan:</translation>
    </message>
    <message>
        <source>&amp;Stays as it is, do not translate</source>
        <translation>&amp;Tetap seperti aslinya, jangan diterjemahkan</translation>
    </message>
    <message>
        <source>Add to the glossary</source>
        <translation>Tambahkan ke glosarium</translation>
    </message>
    <message>
        <source>Also in the glossary: {words}. Either is right; the one added last is put into drafts.</source>
        <translation>Juga ada di glosarium: {words}. Semuanya benar; yang terakhir ditambahkan dimasukkan ke dalam draf.</translation>
    </message>
    <message>
        <source>Edit the term</source>
        <translation>Sunting istilah</translation>
    </message>
    <message>
        <source>The glossary has this term already; it gets this note.</source>
        <translation>Istilah ini sudah ada di glosarium; catatannya diganti.</translation>
    </message>
</context>
<context>
    <name>TermTable</name>
    <message>
        <source>English</source>
        <translation>Inggris</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>tetap seperti aslinya</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Add to the glossary…</source>
        <translation>Tambahkan ke glosarium…</translation>
    </message>
    <message>
        <source>As the machine had it</source>
        <translation>Seperti hasil mesin</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Disahkan</translation>
    </message>
    <message>
        <source>Copy both sentences</source>
        <translation>Salin kedua kalimat</translation>
    </message>
    <message>
        <source>Copy both with their source</source>
        <translation>Salin keduanya beserta sumbernya</translation>
    </message>
    <message>
        <source>Copy the original sentence</source>
        <translation>Salin kalimat asli</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Salin pilihan</translation>
    </message>
    <message>
        <source>Copy the translated sentence</source>
        <translation>Salin kalimat terjemahan</translation>
    </message>
    <message>
        <source>Edit the translation</source>
        <translation>Sunting terjemahan</translation>
    </message>
    <message>
        <source>Mark these words as</source>
        <translation>Tandai kata-kata ini sebagai</translation>
    </message>
    <message>
        <source>Not a name or number</source>
        <translation>Bukan nama atau angka</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>Sama dengan</translation>
    </message>
    <message>
        <source>Show in the sidebar</source>
        <translation>Tampilkan di bilah sisi</translation>
    </message>
    <message>
        <source>This is a</source>
        <translation>Ini adalah</translation>
    </message>
    <message>
        <source>Translate again</source>
        <translation>Terjemahkan lagi</translation>
    </message>
    <message>
        <source>Undo the last correction</source>
        <translation>Urungkan perbaikan terakhir</translation>
    </message>
</context>
<context>
    <name>UnfinishedQuestion</name>
    <message numerus="yes">
        <source>%n sentence(s) are unfinished: the file will have what stood there before.</source>
        <translation>
            <numerusform>%n kalimat belum selesai: berkas akan memuat isi sebelumnya.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export anyway</source>
        <translation>&amp;Tetap ekspor</translation>
    </message>
    <message>
        <source>&amp;Go to the sentence</source>
        <translation>&amp;Buka kalimatnya</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open a file…</source>
        <translation>Buka berkas…</translation>
    </message>
    <message>
        <source>Or drop files or a piece of text anywhere in this window.</source>
        <translation>Atau letakkan berkas atau potongan teks di mana saja dalam jendela ini.</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Tempel teks</translation>
    </message>
    <message>
        <source>Point at a sentence to see its pair, click a word to see what it became, choose a name in the list to light it in both texts.</source>
        <translation>Tunjuk sebuah kalimat untuk melihat pasangannya, klik sebuah kata untuk melihat terjemahannya, pilih sebuah nama dalam daftar untuk menyorotinya di kedua teks.</translation>
    </message>
    <message>
        <source>Read the sample</source>
        <translation>Baca contoh</translation>
    </message>
    <message>
        <source>Reads an Indonesian article beside its English translation, every name and number in it. The translation is made on this computer: nothing you read leaves it.</source>
        <translation>Membaca artikel bahasa Indonesia di samping terjemahan Inggrisnya, lengkap dengan setiap nama dan angka. Terjemahan dibuat di komputer ini: yang Anda baca tidak pernah keluar.</translation>
    </message>
    <message>
        <source>Recently read</source>
        <translation>Terakhir dibaca</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Translate anyway</source>
        <translation>Tetap terjemahkan</translation>
    </message>
</context>
<context>
    <name>_Progress</name>
    <message>
        <source>Exporting all articles</source>
        <translation>Mengekspor semua artikel</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>{number} of {all}: {name}</source>
        <translation>{number} dari {all}: {name}</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>Not found in the translation: it is left out there, or said in words that are not recognised.</source>
        <translation>Tidak ditemukan dalam terjemahan: terlewat di sana, atau dikatakan dengan kata-kata yang tidak dikenali.</translation>
    </message>
    <message>
        <source>Not translated yet.</source>
        <translation>Belum diterjemahkan.</translation>
    </message>
    <message>
        <source>Sentence {number} of {all}.</source>
        <translation>Kalimat {number} dari {all}.</translation>
    </message>
    <message>
        <source>Translation:</source>
        <translation>Terjemahan:</translation>
    </message>
    <message>
        <source>Unfinished:</source>
        <translation>Belum selesai:</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>By the glossary “{advice}” stays as it is; the translation does not have it.</source>
        <translation>Menurut glosarium “{advice}” tetap seperti aslinya; terjemahan tidak memuatnya.</translation>
    </message>
    <message>
        <source>In English it is {advice}.</source>
        <translation>Dalam bahasa Inggris: {advice}.</translation>
    </message>
    <message>
        <source>Only {target} of the name {source} is in the translation.</source>
        <translation>Dari nama {source} hanya {target} yang ada dalam terjemahan.</translation>
    </message>
    <message>
        <source>The currency changed: {source} became {target}.</source>
        <translation>Mata uang berubah: {source} menjadi {target}.</translation>
    </message>
    <message>
        <source>The date {source} became {target}.</source>
        <translation>Tanggal {source} menjadi {target}.</translation>
    </message>
    <message>
        <source>The date {source} is not in the translation.</source>
        <translation>Tanggal {source} tidak ada dalam terjemahan.</translation>
    </message>
    <message>
        <source>The glossary has “{advice}” for “{source}”; the translation does not have it.</source>
        <translation>Glosarium memuat “{advice}” untuk “{source}”; terjemahan tidak memuatnya.</translation>
    </message>
    <message>
        <source>The glossary has “{advice}” for “{source}”; the translation has it less often.</source>
        <translation>Glosarium memuat “{advice}” untuk “{source}”; terjemahan memuatnya lebih jarang.</translation>
    </message>
    <message>
        <source>The name {source} became {target}.</source>
        <translation>Nama {source} menjadi {target}.</translation>
    </message>
    <message>
        <source>The name {source} is not in the translation.</source>
        <translation>Nama {source} tidak ada dalam terjemahan.</translation>
    </message>
    <message>
        <source>The place {source} stands untranslated; in English it is {target}.</source>
        <translation>Nama tempat {source} tidak diterjemahkan; dalam bahasa Inggris {target}.</translation>
    </message>
    <message>
        <source>The word {source} is left in Indonesian.</source>
        <translation>Kata {source} masih dalam bahasa Indonesia.</translation>
    </message>
    <message>
        <source>{source} became {target}.</source>
        <translation>{source} menjadi {target}.</translation>
    </message>
    <message>
        <source>{source} is left partly untranslated: {target}.</source>
        <translation>{source} baru diterjemahkan sebagian: {target}.</translation>
    </message>
    <message>
        <source>{source} is not in the translation.</source>
        <translation>{source} tidak ada dalam terjemahan.</translation>
    </message>
    <message>
        <source>{source} reads as {target} in American English; write {advice}.</source>
        <translation>{source} terbaca {target} dalam bahasa Inggris Amerika; tulislah {advice}.</translation>
    </message>
    <message>
        <source>{target} is not in the original.</source>
        <translation>{target} tidak ada dalam teks asli.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Line {line} of “{name}” has quotation marks out of place. Put a pair of them around the whole cell and double those inside it.</source>
        <translation>Baris {line} pada “{name}” memuat tanda kutip yang salah tempat. Apit seluruh sel dengan sepasang tanda kutip dan gandakan tanda kutip di dalamnya.</translation>
    </message>
    <message>
        <source>No Indonesian→English translation package is installed. Install an Argos package (a file ending in .argosmodel) from Indonesian to English.</source>
        <translation>Tidak ada paket terjemahan Indonesia→Inggris yang terpasang. Pasang paket Argos (berkas berakhiran .argosmodel) dari bahasa Indonesia ke bahasa Inggris.</translation>
    </message>
    <message>
        <source>No sentence of “{name}” is confirmed yet, so there is nothing to export. Confirm some, or export all sentences.</source>
        <translation>Belum ada kalimat “{name}” yang disahkan, jadi tidak ada yang dapat diekspor. Sahkan beberapa kalimat, atau ekspor semuanya.</translation>
    </message>
    <message>
        <source>The PDF cannot be set: no font has the letters it needs. Install a font that has them.</source>
        <translation>PDF tidak dapat disusun: tidak ada fon yang memiliki huruf yang diperlukan. Pasang fon yang memilikinya.</translation>
    </message>
    <message>
        <source>The PDF cannot be set: {reason}. Export another format instead.</source>
        <translation>PDF tidak dapat disusun: {reason}. Ekspor ke format lain.</translation>
    </message>
    <message>
        <source>The disk has no space left for the library {path}. Until there is some, translations, edits and corrections are not kept.</source>
        <translation>Tidak ada ruang tersisa di diska untuk pustaka {path}. Selama itu, terjemahan, suntingan, dan perbaikan tidak disimpan.</translation>
    </message>
    <message>
        <source>The glossary {path} cannot be read ({reason}). Choose another file.</source>
        <translation>Glosarium {path} tidak dapat dibaca ({reason}). Pilih berkas lain.</translation>
    </message>
    <message>
        <source>The library that knows translation packages (argostranslate) cannot be loaded: {reason}. Install the program again.</source>
        <translation>Pustaka yang mengenal paket terjemahan (argostranslate) tidak dapat dimuat: {reason}. Pasang ulang program ini.</translation>
    </message>
    <message>
        <source>The library {path} cannot be used ({reason}). Until it can, translations, edits and corrections are not kept.</source>
        <translation>Pustaka {path} tidak dapat dipakai ({reason}). Selama itu, terjemahan, suntingan, dan perbaikan tidak disimpan.</translation>
    </message>
    <message>
        <source>The library {path} cannot be written. Until you allow it, translations, edits and corrections are not kept.</source>
        <translation>Pustaka {path} tidak dapat ditulis. Selama belum diizinkan, terjemahan, suntingan, dan perbaikan tidak disimpan.</translation>
    </message>
    <message>
        <source>The library {path} is damaged and cannot be renamed ({reason}). Move it away.</source>
        <translation>Pustaka {path} rusak dan tidak dapat diganti namanya ({reason}). Pindahkan dari sana.</translation>
    </message>
    <message>
        <source>The library {path} is in use by another program. Close that program.</source>
        <translation>Pustaka {path} sedang dipakai program lain. Tutup program itu.</translation>
    </message>
    <message>
        <source>The library {path} was damaged. It is kept as {aside}, and a new, empty one takes its place.</source>
        <translation>Pustaka {path} rusak. Pustaka itu disimpan sebagai {aside}, dan pustaka baru yang kosong menggantikannya.</translation>
    </message>
    <message>
        <source>The library {path} was made by a newer version of Sejajar. Update Sejajar to use it.</source>
        <translation>Pustaka {path} dibuat oleh versi Sejajar yang lebih baru. Perbarui Sejajar untuk memakainya.</translation>
    </message>
    <message>
        <source>The metadata of the translation package {name} do not say its version and languages. Remove it or install it again.</source>
        <translation>Metadata paket terjemahan {name} tidak menyebutkan versi dan bahasanya. Hapus atau pasang ulang paket itu.</translation>
    </message>
    <message>
        <source>The model failed on this sentence: {reason}.</source>
        <translation>Model gagal pada kalimat ini: {reason}.</translation>
    </message>
    <message>
        <source>The model of the translation package {package} is broken ({reason}). Install the package again.</source>
        <translation>Model paket terjemahan {package} rusak ({reason}). Pasang ulang paket itu.</translation>
    </message>
    <message>
        <source>The package {name} cannot be installed in {folder}: {reason}. Check the folder and the space left on the disk.</source>
        <translation>Paket {name} tidak dapat dipasang di {folder}: {reason}. Periksa folder dan sisa ruang diska.</translation>
    </message>
    <message>
        <source>The package {name} wants to write outside its own folder ({path}) and was not installed.</source>
        <translation>Paket {name} hendak menulis di luar foldernya sendiri ({path}) dan tidak dipasang.</translation>
    </message>
    <message>
        <source>The package {name} would unpack to {megabytes} MB in {count} files and was not installed.</source>
        <translation>Paket {name} akan mengembang menjadi {megabytes} MB dalam {count} berkas dan tidak dipasang.</translation>
    </message>
    <message>
        <source>The package {package} in {folder} cannot be removed: {reason}.</source>
        <translation>Paket {package} di {folder} tidak dapat dihapus: {reason}.</translation>
    </message>
    <message>
        <source>The package {package} translates {source} to {target}, not Indonesian to English. Choose another package.</source>
        <translation>Paket {package} menerjemahkan {source} ke {target}, bukan Indonesia ke Inggris. Pilih paket lain.</translation>
    </message>
    <message>
        <source>The package {path} cannot be read ({reason}). Choose another file.</source>
        <translation>Paket {path} tidak dapat dibaca ({reason}). Pilih berkas lain.</translation>
    </message>
    <message>
        <source>The recogniser of names in {folder} is missing or damaged; install the program again.</source>
        <translation>Pengenal nama di {folder} hilang atau rusak; pasang ulang program ini.</translation>
    </message>
    <message>
        <source>The text has more than {limit} paragraphs. Paste it in parts.</source>
        <translation>Teks ini berisi lebih dari {limit} paragraf. Tempelkan sebagian demi sebagian.</translation>
    </message>
    <message>
        <source>The tokenizer of the translation package {package} is broken ({reason}). Install the package again.</source>
        <translation>Pemecah kata paket terjemahan {package} rusak ({reason}). Pasang ulang paket itu.</translation>
    </message>
    <message>
        <source>The translation package that you chose ({package}) is not there any more; {other} is used. Install it again, or choose another one.</source>
        <translation>Paket terjemahan yang Anda pilih ({package}) sudah tidak ada; {other} yang dipakai. Pasang ulang paket itu, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>The translation package {name} has no readable metadata ({reason}). Remove it or install it again.</source>
        <translation>Metadata paket terjemahan {name} tidak terbaca ({reason}). Hapus atau pasang ulang paket itu.</translation>
    </message>
    <message>
        <source>The translation package {package} belongs to other Argos programs. Remove it with one of these; it lies in {folder}.</source>
        <translation>Paket terjemahan {package} milik program Argos lain. Hapus dengan salah satu program itu; letaknya di {folder}.</translation>
    </message>
    <message>
        <source>The translation package {package} came with the program and stays. You can choose another one.</source>
        <translation>Paket terjemahan {package} adalah bawaan program dan tidak dapat dihapus. Anda dapat memilih paket lain.</translation>
    </message>
    <message>
        <source>The translation package {package} has no model (model/model.bin is missing). Install the package again.</source>
        <translation>Paket terjemahan {package} tidak memiliki model (model/model.bin tidak ada). Pasang ulang paket itu.</translation>
    </message>
    <message>
        <source>The translation package {package} has no tokenizer (sentencepiece.model or bpe.model). Install the package again.</source>
        <translation>Paket terjemahan {package} tidak memiliki pemecah kata (sentencepiece.model atau bpe.model). Pasang ulang paket itu.</translation>
    </message>
    <message>
        <source>There is no file “{name}”. Check its name and folder.</source>
        <translation>Tidak ada berkas “{name}”. Periksa nama dan foldernya.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it, or choose another.</source>
        <translation>Tidak ada folder {folder}. Buatlah, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>There is no text to read: nothing but white space was pasted.</source>
        <translation>Tidak ada teks untuk dibaca: yang ditempel hanya spasi.</translation>
    </message>
    <message>
        <source>There is no translation package {package} from Indonesian to English on this computer. &apos;sejajar models&apos; lists those that there are.</source>
        <translation>Tidak ada paket terjemahan {package} dari bahasa Indonesia ke bahasa Inggris di komputer ini. &apos;sejajar models&apos; menampilkan daftar paket yang ada.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk for the package {name}: it needs {megabytes} MB.</source>
        <translation>Ruang diska tidak cukup untuk paket {name}: diperlukan {megabytes} MB.</translation>
    </message>
    <message>
        <source>There was nothing on standard input. Send an article to it, or name the article’s file.</source>
        <translation>Tidak ada apa-apa di masukan standar. Kirimkan artikel ke sana, atau sebutkan berkas artikelnya.</translation>
    </message>
    <message>
        <source>Until then, {package} is used.</source>
        <translation>Sampai saat itu, {package} yang dipakai.</translation>
    </message>
    <message>
        <source>Which articles are open cannot be kept in {path} ({reason}). Until it can, you have to open them yourself after the next start.</source>
        <translation>Daftar artikel yang terbuka tidak dapat disimpan di {path} ({reason}). Selama itu, Anda perlu membukanya sendiri setelah program dimulai lagi.</translation>
    </message>
    <message>
        <source>Which translation package you chose cannot be kept in {path} ({reason}). At the next start the one before is used again.</source>
        <translation>Pilihan paket terjemahan Anda tidak dapat disimpan di {path} ({reason}). Saat program dimulai lagi, paket sebelumnya yang dipakai.</translation>
    </message>
    <message>
        <source>standard output cannot be written: {reason}</source>
        <translation>keluaran standar tidak dapat ditulis: {reason}</translation>
    </message>
    <message>
        <source>{folder} is a folder. Name a file in it: -o {example}</source>
        <translation>{folder} adalah folder. Sebutkan berkas di dalamnya: -o {example}</translation>
    </message>
    <message>
        <source>{name} is not a translation package, or it is damaged ({reason}). Download it again.</source>
        <translation>{name} bukan paket terjemahan, atau rusak ({reason}). Unduh lagi.</translation>
    </message>
    <message>
        <source>{name} is not a translation package: it does not hold exactly one folder.</source>
        <translation>{name} bukan paket terjemahan: isinya bukan tepat satu folder.</translation>
    </message>
    <message>
        <source>{name} is not exported: {out} has just been made from {other}. Export it by itself.</source>
        <translation>{name} tidak diekspor: {out} baru saja dibuat dari {other}. Ekspor tersendiri.</translation>
    </message>
    <message>
        <source>{name} translates {source} to {target} and was not installed. Choose a package from Indonesian to English.</source>
        <translation>{name} menerjemahkan {source} ke {target} dan tidak dipasang. Pilih paket dari bahasa Indonesia ke bahasa Inggris.</translation>
    </message>
    <message>
        <source>{out} is the article itself. Export to a file of another name.</source>
        <translation>{out} adalah artikel itu sendiri. Ekspor ke berkas dengan nama lain.</translation>
    </message>
    <message>
        <source>{out} is the article itself. Give another name after -o.</source>
        <translation>{out} adalah artikel itu sendiri. Berikan nama lain setelah -o.</translation>
    </message>
    <message>
        <source>{out} is there already and stays as it is. Add --force to replace it, or name a file with -o.</source>
        <translation>{out} sudah ada dan dibiarkan. Tambahkan --force untuk menggantinya, atau sebutkan berkas dengan -o.</translation>
    </message>
    <message>
        <source>{path} cannot be written: a file of this size is not allowed there. Choose another disk.</source>
        <translation>{path} tidak dapat ditulis: berkas sebesar ini tidak diizinkan di sana. Pilih diska lain.</translation>
    </message>
    <message>
        <source>{path} cannot be written: it is protected, or open in another program. Close it there or choose another place.</source>
        <translation>{path} tidak dapat ditulis: berkas dilindungi atau sedang dibuka program lain. Tutup di sana atau pilih tempat lain.</translation>
    </message>
    <message>
        <source>{path} cannot be written: the disk is full. Make room or choose another disk.</source>
        <translation>{path} tidak dapat ditulis: diska penuh. Kosongkan ruang atau pilih diska lain.</translation>
    </message>
    <message>
        <source>{path} cannot be written: the disk is read-only. Choose another place.</source>
        <translation>{path} tidak dapat ditulis: diska hanya dapat dibaca. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>{path} cannot be written: the name is too long. Choose a shorter one.</source>
        <translation>{path} tidak dapat ditulis: namanya terlalu panjang. Pilih yang lebih pendek.</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no folder {folder}. Make it or choose another.</source>
        <translation>{path} tidak dapat ditulis: folder {folder} tidak ada. Buat folder itu atau pilih yang lain.</translation>
    </message>
    <message>
        <source>{path} cannot be written: your share of the disk is full. Make room there.</source>
        <translation>{path} tidak dapat ditulis: jatah diska Anda penuh. Kosongkan ruang di sana.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {folder} is not a folder. Choose another place.</source>
        <translation>{path} tidak dapat ditulis: {folder} bukan folder. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>{path} tidak dapat ditulis: {reason}. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose another name for the file, or a place inside that folder.</source>
        <translation>{path} adalah folder. Pilih nama lain untuk berkas itu, atau tempat di dalam folder tersebut.</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened: the part of the program that reads PDF files does not start. Install the program anew.</source>
        <translation>“{name}” tidak dapat dibuka: bagian program yang membaca berkas PDF tidak berjalan. Pasang ulang program ini.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: its pages are damaged, or there is too much on them. Print it to a new PDF file and open that, or copy its text and paste it.</source>
        <translation>“{name}” tidak dapat dibaca: halamannya rusak atau terlalu penuh. Cetak ke berkas PDF baru lalu buka berkas itu, atau salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>“{name}” tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” contains macros and is not opened. Save it without them, or paste its text.</source>
        <translation>“{name}” berisi makro dan tidak dibuka. Simpan tanpa makro, atau tempel teksnya.</translation>
    </message>
    <message>
        <source>“{name}” declares entities of its own and is not opened. Copy its text and paste it.</source>
        <translation>“{name}” menetapkan entitasnya sendiri dan tidak dibuka. Salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{name}” declares entities of its own and is not opened. Export the terms as CSV.</source>
        <translation>“{name}” menyatakan entitas sendiri dan tidak dibuka. Ekspor istilahnya sebagai CSV.</translation>
    </message>
    <message>
        <source>“{name}” does not look Indonesian and is left out. Show it, translate it, and export it then.</source>
        <translation>“{name}” tampaknya bukan bahasa Indonesia dan dilewati. Tampilkan, terjemahkan, lalu ekspor.</translation>
    </message>
    <message>
        <source>“{name}” has a text layer that cannot be read; it needs OCR first. Recognise its text with an OCR program, then open it.</source>
        <translation>Lapisan teks “{name}” tidak terbaca; perlu OCR dahulu. Kenali teksnya dengan program OCR, lalu buka.</translation>
    </message>
    <message>
        <source>“{name}” has more on its pages than can be opened. Split it into parts, or copy its text and paste it.</source>
        <translation>Isi halaman “{name}” terlalu banyak untuk dibuka. Bagilah menjadi beberapa berkas, atau salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{name}” has more than {limit} paragraphs. Split it into parts.</source>
        <translation>“{name}” berisi lebih dari {limit} paragraf. Bagilah menjadi beberapa bagian.</translation>
    </message>
    <message>
        <source>“{name}” has no article text. Open the article’s own page, or copy its text and paste it.</source>
        <translation>“{name}” tidak memuat teks artikel. Buka halaman artikelnya sendiri, atau salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{name}” has no terms in both Indonesian and English. Choose another file.</source>
        <translation>“{name}” tidak memuat istilah dalam bahasa Indonesia dan Inggris sekaligus. Pilih berkas lain.</translation>
    </message>
    <message>
        <source>“{name}” has no text layer; it needs OCR first. Recognise its text with an OCR program, then open it.</source>
        <translation>“{name}” tidak memiliki lapisan teks; perlu OCR dahulu. Kenali teksnya dengan program OCR, lalu buka.</translation>
    </message>
    <message>
        <source>“{name}” holds no text. Open its attachments instead.</source>
        <translation>“{name}” tidak memuat teks. Buka lampirannya.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open the files in it instead.</source>
        <translation>“{name}” adalah folder. Buka berkas di dalamnya.</translation>
    </message>
    <message>
        <source>“{name}” is a page of more than {limit} MB. Copy the article’s text and paste it.</source>
        <translation>“{name}” adalah halaman yang lebih besar dari {limit} MB. Salin teks artikelnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{name}” is a table of an old Excel, or locked with a password. Save it as XLSX or CSV, and without a password.</source>
        <translation>“{name}” adalah tabel Excel lama, atau dikunci dengan kata sandi. Simpan sebagai XLSX atau CSV, tanpa kata sandi.</translation>
    </message>
    <message>
        <source>“{name}” is an archive. Unpack it and open the files in it.</source>
        <translation>“{name}” adalah arsip. Ekstrak lalu buka berkas di dalamnya.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be opened. Get a new copy of it.</source>
        <translation>“{name}” rusak dan tidak dapat dibuka. Dapatkan salinan baru.</translation>
    </message>
    <message>
        <source>“{name}” is damaged at line {line}. Get a new copy of it.</source>
        <translation>“{name}” rusak pada baris {line}. Ambil salinan yang baru.</translation>
    </message>
    <message>
        <source>“{name}” is damaged mail. Open it in a mail program and copy its text.</source>
        <translation>“{name}” adalah surel yang rusak. Buka di program surel lalu salin teksnya.</translation>
    </message>
    <message>
        <source>“{name}” is empty. Choose a file with text in it.</source>
        <translation>“{name}” kosong. Pilih berkas yang berisi teks.</translation>
    </message>
    <message>
        <source>“{name}” is in an encoding that cannot be told. Save it as UTF-8 and open it again.</source>
        <translation>Pengodean “{name}” tidak dapat dikenali. Simpan sebagai UTF-8 lalu buka lagi.</translation>
    </message>
    <message>
        <source>“{name}” is in no format that Sejajar reads. Save the article as text, a web page or a Word document, or copy its text and paste it.</source>
        <translation>Format “{name}” tidak dapat dibaca Sejajar. Simpan artikel sebagai teks, halaman web, atau dokumen Word, atau salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{name}” is in no format that a glossary is read from. Save the table as CSV, TSV or XLSX.</source>
        <translation>Format “{name}” tidak dapat dibaca sebagai glosarium. Simpan tabelnya sebagai CSV, TSV, atau XLSX.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB and is taken for no glossary.</source>
        <translation>“{name}” lebih besar dari {limit} MB dan tidak dianggap glosarium.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB, the most that can be opened. Split it into parts.</source>
        <translation>“{name}” lebih besar dari {limit} MB, batas yang dapat dibuka. Bagilah menjadi beberapa berkas.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password. Open it in its own program and save it without.</source>
        <translation>“{name}” dikunci dengan kata sandi. Buka di programnya sendiri lalu simpan tanpa kata sandi.</translation>
    </message>
    <message>
        <source>“{name}” is no file name.</source>
        <translation>“{name}” bukan nama berkas.</translation>
    </message>
    <message>
        <source>“{name}” is no table of terms: there is no line with two columns in it. Save it as CSV, the Indonesian words in the first column and the English ones in the second.</source>
        <translation>“{name}” bukan tabel istilah: tidak ada baris dengan dua kolom di dalamnya. Simpan sebagai CSV, kata Indonesia di kolom pertama dan kata Inggris di kolom kedua.</translation>
    </message>
    <message>
        <source>“{name}” is not a file that can be read.</source>
        <translation>“{name}” bukan berkas yang dapat dibaca.</translation>
    </message>
    <message>
        <source>“{name}” may not be read: permission is denied. Ask its owner.</source>
        <translation>“{name}” tidak boleh dibaca: izin ditolak. Tanyakan kepada pemiliknya.</translation>
    </message>
    <message>
        <source>“{name}” takes too long to read: there is too much on its pages. Split it into parts, or copy its text and paste it.</source>
        <translation>“{name}” terlalu lama dibaca: isi halamannya terlalu banyak. Bagi menjadi beberapa bagian, atau salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to more than {limit} MB and is not opened. Copy its text and paste it.</source>
        <translation>“{name}” mengembang menjadi lebih dari {limit} MB dan tidak dibuka. Salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to more than {limit} MB and is taken for no glossary. Save the table as CSV.</source>
        <translation>“{name}” mengembang menjadi lebih dari {limit} MB dan tidak dianggap sebagai glosarium. Simpan tabelnya sebagai CSV.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Bilingual PDF, each paragraph above its translation</source>
        <translation>PDF dwibahasa, setiap paragraf di atas terjemahannya</translation>
    </message>
    <message>
        <source>Bilingual PDF, on facing pages</source>
        <translation>PDF dwibahasa, pada halaman berhadapan</translation>
    </message>
    <message>
        <source>Bilingual PDF, side by side</source>
        <translation>PDF dwibahasa, berdampingan</translation>
    </message>
    <message>
        <source>Bilingual table for Word</source>
        <translation>Tabel dwibahasa untuk Word</translation>
    </message>
    <message>
        <source>Bilingual web page</source>
        <translation>Halaman web dwibahasa</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buku</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Names and numbers as a table</source>
        <translation>Nama dan angka sebagai tabel</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Teks OpenDocument</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Dokumen PDF</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Teks biasa</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Teks kaya (RTF)</translation>
    </message>
    <message>
        <source>TMX 1.4b, confirmed sentences only</source>
        <translation>TMX 1.4b, hanya kalimat yang disahkan</translation>
    </message>
    <message>
        <source>Translation as plain text</source>
        <translation>Terjemahan sebagai teks biasa</translation>
    </message>
    <message>
        <source>Translation memory, TMX 1.4b</source>
        <translation>Memori terjemahan, TMX 1.4b</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Halaman web</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokumen Word</translation>
    </message>
    <message>
        <source>XLIFF 1.2, confirmed sentences only</source>
        <translation>XLIFF 1.2, hanya kalimat yang disahkan</translation>
    </message>
    <message>
        <source>XLIFF 1.2, for other translation programs</source>
        <translation>XLIFF 1.2, untuk program penerjemahan lain</translation>
    </message>
    <message>
        <source>XLIFF 2.1, confirmed sentences only</source>
        <translation>XLIFF 2.1, hanya kalimat yang disahkan</translation>
    </message>
    <message>
        <source>XLIFF 2.1, for newer ones</source>
        <translation>XLIFF 2.1, untuk yang lebih baru</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>amount of money</source>
        <translation>jumlah uang</translation>
    </message>
    <message>
        <source>date</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>number</source>
        <translation>angka</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisasi</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>persentase</translation>
    </message>
    <message>
        <source>person</source>
        <translation>orang</translation>
    </message>
    <message>
        <source>place</source>
        <translation>tempat</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>ukuran</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>This looks like {language}, not Indonesian. Paragraphs in {language} are copied as they are, and only the others translated. Translate anyway?</source>
        <translation>Ini tampaknya bahasa {language}, bukan bahasa Indonesia. Paragraf dalam bahasa {language} disalin apa adanya, dan hanya yang lain diterjemahkan. Tetap terjemahkan?</translation>
    </message>
    <message>
        <source>This looks like {language}, not Indonesian. Translate anyway?</source>
        <translation>Ini tampaknya bahasa {language}, bukan bahasa Indonesia. Tetap terjemahkan?</translation>
    </message>
</context>
<context>
    <name>repairs</name>
    <message>
        <source>Byline</source>
        <translation>Baris penulis</translation>
    </message>
    <message>
        <source>Character entity</source>
        <translation>Entitas karakter</translation>
    </message>
    <message>
        <source>Invisible character</source>
        <translation>Karakter tak terlihat</translation>
    </message>
    <message>
        <source>Line break</source>
        <translation>Pemenggalan baris</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Tanda kutip</translation>
    </message>
    <message>
        <source>Said twice</source>
        <translation>Tertulis dua kali</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>Stray markup</source>
        <translation>Sisa markah</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Dibuang</translation>
    </message>
    <message>
        <source>Wrong encoding</source>
        <translation>Pengodean salah</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Confirmed</source>
        <translation>Disahkan</translation>
    </message>
    <message>
        <source>Copied as it stands</source>
        <translation>Disalin apa adanya</translation>
    </message>
    <message>
        <source>Copied as it stands: this paragraph is in {language}.</source>
        <translation>Disalin apa adanya: paragraf ini dalam bahasa {language}.</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Disunting</translation>
    </message>
    <message>
        <source>Machine translation</source>
        <translation>Terjemahan mesin</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Tidak diterjemahkan</translation>
    </message>
    <message>
        <source>Unfinished: click to go on typing.</source>
        <translation>Belum selesai: klik untuk melanjutkan mengetik.</translation>
    </message>
</context>
</TS>
