<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name>QPlatformTheme</name>
    <message><source>OK</source><translation>Iawn</translation></message>
    <message><source>Cancel</source><translation>Canslo</translation></message>
    <message><source>Close</source><translation>Cau</translation></message>
    <message><source>Save</source><translation>Cadw</translation></message>
    <message><source>Open</source><translation>Agor</translation></message>
</context>
<context>
    <name>QLineEdit</name>
    <message><source>&amp;Undo</source><translation>&amp;Dadwneud</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;Ail-wneud</translation></message>
    <message><source>Cu&amp;t</source><translation>&amp;Torri</translation></message>
    <message><source>&amp;Copy</source><translation>&amp;Copïo</translation></message>
    <message><source>&amp;Paste</source><translation>&amp;Gludo</translation></message>
    <message><source>Delete</source><translation>Dileu</translation></message>
    <message><source>Select All</source><translation>Dewis y cyfan</translation></message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message><source>&amp;Undo</source><translation>&amp;Dadwneud</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;Ail-wneud</translation></message>
    <message><source>Cu&amp;t</source><translation>&amp;Torri</translation></message>
    <message><source>&amp;Copy</source><translation>&amp;Copïo</translation></message>
    <message><source>&amp;Paste</source><translation>&amp;Gludo</translation></message>
    <message><source>Delete</source><translation>Dileu</translation></message>
    <message><source>Select All</source><translation>Dewis y cyfan</translation></message>
</context>
</TS>
