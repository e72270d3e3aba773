<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Spread</name>
    <message>
        <source>Original and translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[not translated]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>The currency changed: {source} became {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date {source} became {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date {source} is not in the translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {source} became {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {source} is not in the translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place {source} stands untranslated; in English it is {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} became {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is not in the translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is not in the original.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>No Indonesian→English translation package is installed. Install an Argos package (a file ending in .argosmodel) from Indonesian to English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF cannot be set: no font has the letters it needs. Install a font that has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF cannot be set: {reason}. Export another format instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library that knows translation packages (argostranslate) cannot be loaded: {reason}. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata of the translation package {name} do not say its version and languages. Remove it or install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model of the translation package {package} is broken ({reason}). Install the package again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package {name} cannot be installed in {folder}: {reason}. Check the file, the folder and the space left on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package {name} wants to write outside its own folder ({path}) and was not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package {name} would unpack to {megabytes} MB in {count} files and was not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package {package} in {folder} cannot be removed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package {package} translates {source} to {target}, not Indonesian to English. Choose another package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer of the translation package {package} is broken ({reason}). Install the package again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translation package {name} has no readable metadata ({reason}). Remove it or install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translation package {package} has no model (model/model.bin is missing). Install the package again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translation package {package} has no tokenizer (sentencepiece.model or bpe.model). Install the package again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough space on the disk for the package {name}: it needs {megabytes} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a translation package, or it is damaged ({reason}). Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a translation package: it does not hold exactly one folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: a file of this size is not allowed there. Choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: it is protected, or open in another program. Close it there or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: the disk is full. Make room or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: the disk is read-only. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: the name is too long. Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no folder {folder}. Choose another folder or make this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: your share of the disk is used up. Make room or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {folder} is not a folder. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder. Give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in an encoding that cannot be told. Save it as UTF-8 and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a text. Sejajar reads plain text and web pages; save the article as one of these.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>amount of money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percentage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
