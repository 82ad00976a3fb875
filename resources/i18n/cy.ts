<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>January</source>
        <translation>Ionawr</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Chwefror</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Mawrth</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Ebrill</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Mehefin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Gorffennaf</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Hydref</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Tachwedd</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Rhagfyr</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} at {at:%H:%M}, {author}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} word</source>
        <comment>{n} words</comment>
        <translation>
            <numerusform>{n} gair</numerusform>
            <numerusform>{n} gair</numerusform>
            <numerusform>{n} air|{n} gair</numerusform>
            <numerusform>{n} gair</numerusform>
            <numerusform>{n} gair</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} word, {words:,} over your limit of {limit:,}</source>
        <comment>{n} words, {words:,} over your limit of {limit:,}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words:,} of your {n} word</source>
        <comment>{words:,} of your {n} words</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours} hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now seal the answer with its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was written, and nothing was noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup before closing</source>
        <extracomment>While somebody types, wait for a pause of this length before a copy is made.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” opens in another program, as a copy. Changes to the copy are not kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is not protected by your passphrase. It is deleted when you close your file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” was taken off this answer. It stays in the evidence library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. Files that were already whole have been kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that we did not expect. What was saved is safe. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the figures are put in</source>
        <extracomment>Years that are shown before there is any figure.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show an earlier year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or bring in a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more that is put in another way: {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} figure pasted.</source>
        <comment>{n} figures pasted.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Added to the action plan: “{label}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is in the action plan already: “{label}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may help here, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use here: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}
Used in {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This evidence may also answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Use {n} piece there, too</source>
        <comment>Use {n} pieces there, too</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Use there: {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now used in {where}, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>Of the size of text, from one step to the next.</extracomment>
        <translation>&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;New application…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Agor…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a re&amp;gister for a scheme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview a &amp;framework file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpare two framework files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this p&amp;age…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cau</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Gol&amp;ygu</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;misspelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Spelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evidence library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seal and hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to a &amp;web form or Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Action plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go &amp;to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>G&amp;weld</translation>
    </message>
    <message>
        <source>As the &amp;system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Go&amp;lau</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tywyll</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lang&amp;uage…</source>
        <translation>&amp;Iaith…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Geirfa</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report for support…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About SV Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is saved in your file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was saved before is safe. What you typed last may not be saved: please look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on. If it happens again, close SV Desktop and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that we did not expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was saved until then is in your file. A report for support helps us to mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SV Desktop ended in the middle of its work last time. We are sorry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for support…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close SV Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring “{stem}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the restored file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a backup of this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete the declaration</source>
        <extracomment>Nothing is missing there: answered, left out, or empty where everything may stay empty.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring up to date: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again at {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one answer looks wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wrong} answers look wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} answer</source>
        <comment>{n} answers</comment>
        <extracomment>The newest copies, the days and the weeks of which one copy stays.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Finish {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({left} to go)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to answer in {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence to {short_title}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{changes} and {files} were rescued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} change</source>
        <comment>{n} changes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} evidence file</source>
        <comment>{n} evidence files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change could not be read. Where we know which answer is touched, it is marked “Look again”; please read through the others, too.</source>
        <comment>{n} changes could not be read. Where we know which answer is touched, it is marked “Look again”; please read through the others, too.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not whole any more, and left out: {lost_evidence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} file lost their names and are called “Rescued file”.</source>
        <comment>{n} files lost their names and are called “Rescued file”.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} letter from the scheme could not be read. Ask for it again.</source>
        <comment>{n} letters from the scheme could not be read. Ask for it again.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known to be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signing identity could be read. If there was one, make it anew before you seal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file stays beside it, under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest backup is from {when}. It holds {held}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a copy of “{stem}” to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About SV Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Fersiwn {version}</translation>
    </message>
    <message>
        <source>It makes no network connection: no account, no telemetry. Your work is in your own file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own small things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings: {settings_folder}
Known signers, your own identity: {data_folder}
Log of faults, without any words of yours: {journal_folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>At each Anchor Assembly senior people tell each other of progress, what they learned and what comes next. No dates are published, so you set them yourself. The report compares with the Assembly before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep how everything stands when you are ready. From then on the report for this Assembly stays as it was, and the next one is compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} picture in {folder}</source>
        <comment>{n} pictures in {folder}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Assemblies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare for an Assembly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name, such as “Assembly in July 2026”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an Assembly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day set yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows or names a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what they agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept or removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept as it stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in what role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action “{action}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Assembly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assembly “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>come back to this later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the answer is still right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the figures are put in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word limit of “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether you take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether {title} is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write and take along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Assemblies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How everything stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for this Assembly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it anew, as everything stands now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep how everything stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the charts for slides…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: “{label}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a scheme gives you an award, it sends you a certificate: a file whose name ends in .asice. Drop it here, or choose it. It is checked, and kept in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate was not changed since it was sealed. Who sealed it is not proved yet: anybody can write any name. Ring the scheme on a number that you know from elsewhere, and let them read out their fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that you wrote is lost: every answer is carried forward, and how everything stands today is kept as a snapshot. Evidence that has grown old is named, so that you can look for something newer. The declaration waits to be made anew. Then seal the package and send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Open Badge is a small file for your website. Anybody can check it with a stock library, without asking us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your award</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.asice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin to renew? Your answers stay; the declaration is to be made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is kept in this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by: {organisation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awarded by: {scheme}, on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes: {themes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition: {condition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print, to show, to remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate to print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Badge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar reminders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} piece of evidence may be too old by then:</source>
        <comment>{n} pieces of evidence may be too old by then:</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin to renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed by {organisation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed by someone you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed by someone new to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed after sealing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary.pdf is signed by the same signer. A PDF reader that knows signatures can check it.</source>
        <extracomment>The name of the signature field in summary.pdf.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary.pdf is signed by somebody else than this package. Ask the sender why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary.pdf has a signature that does not hold. Ask the sender why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary.pdf has no signature of its own; only the seal of the package vouches for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have compared it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have compared it: mark as known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as well:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with your calendar program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How everything stood is kept as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} piece of evidence to look at again.</source>
        <comment>{n} pieces of evidence to look at again.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every answer is carried forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have you compared all sixteen groups of the fingerprint with somebody at {organisation}, by phone or face to face?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody holds an award yet. When a submission is decided, and the decision gives an award, it waits here until you give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {number}, valid until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{organisation} holds the award</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The award of {organisation} has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the list with its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the award…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} award, {held:,} held today</source>
        <comment>{n} awards, {held:,} held today</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} award to give</source>
        <comment>{n} awards to give</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Give the award</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the award to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count:,} more after these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: send this one; the organisation opens it in SV Desktop.
{sheet_name}: for the wall.
{badge_name}: an Open Badge, for their website.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {organisation} is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of your file are kept on this computer: when you open and close it, while you work, and before big steps. Each is read again as soon as it is made. Nothing is sent anywhere. A computer can be lost with all that is on it, so keep a copy on a stick, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made when the file had another one. Type the passphrase of then, or the words of the recovery sheet of then. If you restore it, the restored file opens with that passphrase, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No automatic backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since the last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was read again and is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is saved, and was read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up to {parent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your present file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file becomes what it was on {when}. First a backup is made of how it is now, so that you can go back. Go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the backup in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up to a stick, or another place of my choosing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up to a stick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet. The first is made once there is something to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of another copy of this file: {original}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made {reason_words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was read again when it was made: all its pages and records, and every file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was read again when it was made: all its pages and records, but not so many files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file has {size}. That is more than this, so no automatic backup is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file is too large for automatic backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They take {taken} now. Copies of many days ago go first; the newest always stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All backups of this file together may take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made {reason_words}. {held}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the backup of {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is in it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup of {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore as a new file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in the place of my file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it can be seen once its passphrase is typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup has another passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} at {at:%H:%M}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is your organisation called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can leave this for later. Groups without any registration are welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is your own name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept beside what you write, so that colleagues know who wrote what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept in this one file: answers, evidence and signing identity. Keep a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>My application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the file be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces (*.svw)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the copy that a colleague has worked in. What only one of you changed is joined by itself; where you both changed the same answer, you choose. Your colleague’s file is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two copies said different things here. Take your time: they wait for you, also until tomorrow. Whatever you choose, the other version stays in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a colleague’s copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the copy here, or:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing in “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions: choose</source>
        <extracomment>The first word of a place, and the page that shows it; a page&apos;s module is loaded at its first visit.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided. {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the scheme has read your application, it sends you a file. Drop that file here, or choose it. You will see the decision, the letter, and what they say beside each of your answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Congratulations. Your certificate comes as a file of its own: open it on the page “Your award”. What they say of each answer helps to keep the good work visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Congratulations. Your certificate comes as a file of its own: open it on the page “Your award”. Put what is still to come into your action plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the next version from here. Everything is carried over; what they ask for is marked. Then seal it again and send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your time. Nothing that you wrote is lost: when you are ready, start the next version from here. What they would like to see is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a later one in the list below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed files (*.asice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking what came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes along in copies and backups, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says all of this on paper, and is signed itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sealed file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they say of your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they say of: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the next version from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the answer: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next version has begun. Everything is carried over; complete the declaration anew at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your request is sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}
Send this file to the scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please look at these again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not stop you from sealing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every prompt of what you chose is answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to the declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>A stranger&apos;s answer may name any number. What a file is, looked at on another thread.</extracomment>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>{label}: {words} words over your limit of {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose for {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Framework files (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the older version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the newer version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older: {older}. Newer: {newer}. They are read again whenever one is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign with an identity of your own. It is made once and kept on this computer, locked by a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is lost, you cannot sign with this identity again. What you have signed stays signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a second signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the package first. Your signature says that you have seen exactly these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name and role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as “Sam Okafor, trustee”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make your own identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign as {organisation}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of your own identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your name and role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your identity is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now sign with its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the signed package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}. Give back this file; the first one stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your fingerprint. Read it out by phone when somebody asks whether it is you:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in {parent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No package was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts what you have answered and measured. It does not mark you, and it predicts nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open: every question that you use has its answers and evidence.</source>
        <extracomment>From the points of print to the pixels of the window, where text is 15 pixels high.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dangosfwrdd</translation>
    </message>
    <message>
        <source>{organisation} dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show tables instead of charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{short_title}, how far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maturity steps, {short_title}. {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Cwestiwn</translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have answered, and the steps that you chose. It says how much there is, and not how good it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marmot principles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each question is tagged with the principles that it touches. The tags are ours; it may have several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you count, year by year. A lighter column is a year that is not whole yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} of {whole} {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decision gives an award. Give it on the page of awards, and make its certificate there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The award of this decision is given. Its certificate can be made again on the page of awards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time in which they are to be told begins with the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide: {organisation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See where they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not settled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided on {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that a review was asked for…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The award</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it among the awards</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} answer is scored differently and nobody has settled it. No level is told for them.</source>
        <comment>{n} answers are scored differently and nobody has settled it. No level is told for them.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title}. Themes: {themes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The declaration is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History…</source>
        <extracomment>How long the typing may pause before it is saved, in milliseconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In what role?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as chair, trustee or chief officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I may sign for this organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I confirm everything that stands above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which date?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in what role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick that you may sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick that you confirm the statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted is what each chose before seeing the other’s. Kappa is 1 where two always agree and 0 where they agree as often as chance would; weighted, it counts a small step apart as less than a large one (Cohen 1968).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {people} has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} scored this and is done. It takes two to differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} gave the same level everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} difference, all settled.</source>
        <comment>{n} differences, all settled.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} difference, {waiting} still to settle. Those furthest apart come first.</source>
        <comment>{n} differences, {waiting} still to settle. Those furthest apart come first.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy to a web form or Word</source>
        <extracomment>In characters: shorter answers need no count.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Award is applied for on a website. Copy each answer from here and paste it there. The scheme has published no word limits; the counts are here in case somebody gave you one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as Word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF in large print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as web page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is answered here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is on the clipboard as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} character</source>
        <comment>{n} characters</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy one in your file manager first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding the newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is used in:

{places}

Remove it from these answers and the library?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} was removed. It can be brought back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back removed evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the ticked ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} piece of evidence</source>
        <comment>{n} pieces of evidence</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} file added to the library.</source>
        <comment>{n} files added to the library.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{label}” has taken its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older one stays under “Earlier versions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were already whole have been kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cells in your spreadsheet and paste them here, or choose the file. A row for each quarter or year works well, such as “Q1 2025” beside the number. You see what would change before anything does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.ods *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that you take part in counts figures yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what you take part in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a spreadsheet here, or:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste what you copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cells in your spreadsheet, then paste here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table in this file that we can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the rest in as a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {at} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} figure is there already, the same.</source>
        <comment>{n} figures are there already, the same.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Are these right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, or to look at:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more like these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change. Look at what each column is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take in {n} figure</source>
        <comment>Take in {n} figures</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo in the Edit menu takes all of it back at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} figure taken in</source>
        <comment>{n} figures taken in</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {count} rows added up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer one question at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list on the left shows every question and how far you are. Start anywhere, stop at any moment. What you type is saved as you type, so there is no Save button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read every question first: Overview, then See every question first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your evidence beside your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photos, letters and reports on the question they belong to. One file can serve many answers. The originals stay where they are; a copy goes into your file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in one file on this computer. Nothing is ever sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check, declare, seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you are ready, check your answers, sign the declaration and seal the package. You get one file to hand over. Whoever opens it sees at once whether anything was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would you like to play first? Choose Try the example on the first page. F1 opens the guide at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {at} of {count}. {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {at} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You answered these questions, and the framework texts of now do not ask them any more. Nothing is lost: the answers are kept here with the words they answered, and go along in a package. None of them is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New, in “{section}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explained differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved within its section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved from “{was_section}” to “{section}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moved}, and {reworded}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New framework, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer there (it was version {was})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, though both say that they are version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From version {was} to version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that you answered is still asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framework texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is still asked; this part of it is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Geirfa</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word here fits. Try a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page, a question or a command. Arrow keys choose, Enter goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where would you like to go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called like this. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} place found. {words}</source>
        <comment>{n} places found. {words}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide for assessors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the next place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} place found.</source>
        <comment>{n} places found.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a colleague a copy, and you can both work on: each on your own computer, without internet. When the copy comes back, choose “Bring in a colleague’s copy”, and the two become one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is protected by the same passphrase as your file. Tell it to your colleague, and not in the same mail. They can then choose another one for their copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this empty for somebody who helps you answer. Tick it for somebody who takes over: they can then seal with the same identity. The passphrase for signing is not in the file; tell it to them yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers with their history, {files} and the action plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots and notes of seals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence may name people. Give the copy only to somebody who may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it a snapshot is kept here, so that you can see later what changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may sign for the organisation, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to write the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {size}. Give it to your colleague on a stick or by mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed words are struck through, added words are underlined. Bringing a version back loses nothing.</source>
        <extracomment>The list is never less high than this, in units of the grid; where the window is too low for it the page scrolls.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History{where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this change did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest {most} changes are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back. {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop packages (*.asice) or whole folders here, or choose them. Each is checked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is like that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No submission fits the search and the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add packages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving and checking packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages (*.asice);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all packages of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} submission</source>
        <comment>{n} submissions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown:,} of {n} submission</source>
        <comment>{shown:,} of {n} submissions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It goes as another organisation of that name, with versions of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name was used with another key before. Ask them why they have a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} was in the register already.</source>
        <comment>{n} were in the register already.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{organisation} asks for a review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count:,} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no packages (*.asice) in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} package received</source>
        <comment>{n} packages received</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What came before is in the register. Add the rest at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {n} submission</source>
        <comment>{done:,} of {n} submissions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Come back to this later</source>
        <extracomment>Ends the place of the table&apos;s page where what is on the clipboard is to be looked at.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost, and you may go on all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scheme can publish a benchmark: what organisations of the region come to, in groups that are large enough that nobody can be recognised. Open it here, and you see your own figures beside it. Yours stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It compares numbers, and nothing else. More is not always better, and nobody is marked by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No year given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Sefydliadau</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no figure yet that is in this benchmark. Enter figures for your measures, and they are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations like yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a benchmark…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmarks (*.asice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a benchmark here, or:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {day}, and sealed by {organisation}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} This computer does not know its key yet:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the scheme by phone whether that is its fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your figures beside others</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} more figure in it, for which you have none.</source>
        <comment>{n} more figures in it, for which you have none.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Yours: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {organisations:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {asked} prompts answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} There is {time} of work left, we guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This counts answered prompts. It says nothing about how good the answers are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your answers, then seal the package and hand it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps most next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {more} more after these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See every question first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {asked} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of the programme, if you take part in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would you like help from a person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These local bodies support small organisations:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking every file in the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which parts of the programme do you take part in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what you want to work on. A part that is not ticked is not counted, not shown and not sent. You can change this at any time. What you wrote is kept when you take a tick away, and comes back with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what you take part in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} page, {minutes}</source>
        <comment>{n} pages, {minutes}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every question of {short_title} ({length})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence may hold names and faces. With a passphrase nobody can read this file without it: not on a lost laptop, not on a stick, not in a backup or a copy that you hand over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You type the passphrase each time you open the file. Whoever works on it with you needs it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package that you seal, a PDF and a Word file can be read by everybody who has them. They are made for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies that were made before, such as a backup on a stick, stay readable. Bytes that a disk kept of the old file may be found by an expert, above all on a solid-state disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new passphrase makes a new recovery sheet. The one you have does not open the file any more after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>Pages that one comes to from another&apos;s, by name: the tab of that, and what they are called.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protecting the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the new recovery sheet now. The old one does not open the file any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the recovery sheet now, for the day when the passphrase is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After that everybody who has the file can read it, with all evidence in it. Turn the protection off?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the protection off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning the protection off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not protected any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passphrase is asked for. The recovery sheet is no use now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You opened this file by its recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new passphrase now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is protected by a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier copies that anybody can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made these before the file was protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} automatic backup</source>
        <comment>{n} automatic backups</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are overwritten and deleted, and cannot be brought back. Go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete earlier copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it, then delete {done}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: the sheet is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it away now, like a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have not got to yet can become a plan: what to do, who does it, by when. The plan goes into the PDF summary and into the package, so a reader sees that you are on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned yet. Type the first action above, or take one of the gaps below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation>Cynllun gweithredu</translation>
    </message>
    <message>
        <source>What needs to be done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as “Ask Sam for the register”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the scheme asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps you could plan for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar file opens in Outlook, Google Calendar, Apple Calendar and others. After changes, give it to them again: most of them change the entries that they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for a calendar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} action has no date, so no calendar can show it.</source>
        <comment>{n} actions have no date, so no calendar can show it.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>My organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action plan, {organisation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what needs to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action plan is on the clipboard as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions: choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} page, {total} if you answer them all. Stop whenever you like.</source>
        <comment>{n} pages, {total} if you answer them all. Stop whenever you like.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What you take part in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>Form on paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence that would help: {evidence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <extracomment>Makes what stands beside the evidence of an item, by its ref, such as a panel to score it; None for nothing. With fewer characters to a line the list makes room, until it is asked for. Comparing says that it is under way once it takes longer, in milliseconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have been everywhere in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of the submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with {earlier}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with {earlier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} place changed since {earlier}</source>
        <comment>{n} places changed since {earlier}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As in {earlier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The framework is another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what changed ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be compared with {earlier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, so nothing is marked as changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Is it whole, and who sealed it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the organisations of this register come to, each counted once with its latest submission. Only those count whose seal you have checked. These numbers are for the scheme alone: a small group can show who is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody counts yet. Mark who sealed the submissions as known, once their fingerprints were compared; then their figures are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region</source>
        <extracomment>From the points of print to the pixels of the window.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the submissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out what can be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year at a time, January to December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year at a time, April to March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figures}, in {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Blwyddyn</translation>
    </message>
    <message>
        <source>Source and year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not given yet; without them nobody can follow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes to, for {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about £{pounds:,.0f}, by your own estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}; a year later £{pounds:,.0f} is left of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish a benchmark…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For organisations to compare themselves with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody counts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} organisation counted.</source>
        <comment>{n} organisations counted.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>By the end of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed submissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holders of an award</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{currenttext} by {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done}
Hand this file on to the organisations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than five organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One organisation stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could be worked out from the other numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole region</source>
        <extracomment>A figure that counts organisations and nothing else. Likewise, at the end of each year: those that had sent something, and those that held an award.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Adroddiadau</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List to print (PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All reports in one spreadsheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} line</source>
        <comment>{n} lines</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open it to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a report to count again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place in this file cannot be read, or does not hold what was written. That comes of a failing disk or stick, or of a copy that was cut short. So that no wrong answer is shown as right, the file was not opened. It was not changed, either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that can still be read can be put into a new file: answers with their history, evidence, snapshots and your signing identity. Then you are told what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{stem}” is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescue into a new file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the rescued file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescuing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put what is rescued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. Nothing was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings belong to this register. Everybody who opens it sees the same. They do not travel when registers are brought together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two assessors score on two computers, each in a register of their own. Bring theirs in here: you first see what it holds. Do the same on the other computer, and both hold the same. You can also drop a register on the inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A register holds what people told you in confidence. With a passphrase nobody can read it without that: not on a lost laptop, not on a stick, not in a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No least level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>What is written for an Assembly; each may stay empty.</extracomment>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Such as “Assembly in July 2026”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates are not published. Set the one you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did since last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you would do otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you will do until next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Assembly without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} in {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the scheme is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands at the head of this register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scheme needs a name. The earlier one stays until you type another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the {short_title} is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is scored lower is pointed out to the assessor. It decides nothing by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least level that the scheme asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague’s register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of this register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation signs with its own identity. It is made once and kept in this file, locked by a passphrase. Its fingerprint lets a receiver check by phone that the package is really from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal and hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get one file. Whoever opens it sees at once whether anything was changed, and who sealed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make your identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {asked} prompts are answered. You may seal with gaps; they are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} answer has two versions: choose first</source>
        <comment>{n} answers have two versions: choose first</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} piece of evidence will go into the package: what your answers use, no more. Look once more for names, faces and addresses of people who have not agreed.</source>
        <comment>{n} pieces of evidence will go into the package: what your answers use, no more. Look once more for names, faces and addresses of people who have not agreed.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Seal the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of your identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now seal the package with its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package cannot be sealed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your package is sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the PDF summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks in the questions and your answers, in what you say of evidence, and in the text inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words, or only the beginning of a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} These are the best; there are more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next control, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a button, tick a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose in a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a dialog without changing anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A snapshot keeps how all your answers stand now, under a name. Take one before you send something out, or before you try something bold. Later you can see what changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers become what they were in “{name}”. What you wrote since stays in the history, and you can undo this. Go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a snapshot back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as “Sent to trustees, 3 March”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} thing is different now.</source>
        <comment>{n} things are different now.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{notice}
Everything stays on this computer. Nothing is ever sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the good you do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare for the {programme}, one plain question at a time. Keep your evidence beside your answers, and hand it all over as one sealed file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a form on paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {stem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stem}: the file is gone, but there is a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applications you work on will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Agor…</translation>
    </message>
    <message>
        <source>Somebody sent you a package?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it to see who sealed it, whether anything was changed, and what is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you read applications for a scheme? A register keeps them all, with who sealed what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If something does not work, save this report and send it to whoever helps you. You see all of it here: it holds no answers, no names and no file names. Nothing is sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try this installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it into your message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying this installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something does not work here. The report says what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers belong to the texts you answered: the questions, the help and where each comes from. They stay as they are until you take another version over, and a package always carries exactly these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scheme sends its new texts as a sealed file. You see what would change before anything does, and can take it back afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts that this workspace answered cannot be read by this version of SV Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer is safe. Install the newest version. Until then the program’s own texts are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the texts over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in new framework texts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed texts (*.asice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you answer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Version {version}, {n} question, {source}</source>
        <comment>Version {version}, {n} questions, {source}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go back to the texts that came with SV Desktop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SV Desktop brings other framework texts along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers stay where they are. Look at what changes, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes back to an earlier version than the one you answer now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These texts are older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the texts that you answer already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You know this signer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This signer is new to you. Compare the fingerprint by phone before you take anything over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over these texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare, then take over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You answer these texts now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New framework texts taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer fits as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer is where it was, and none wants a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every answer is where it was. {n} answer wants a look, marked in the list.</source>
        <comment>Every answer is where it was. {n} answers want a look, marked in the list.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every answer stays. {n} answer will be marked for a look, because the question is asked differently.</source>
        <comment>Every answer stays. {n} answers will be marked for a look, because the question is asked differently.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>sealed by {organisation} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came with {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is known once somebody has compared its fingerprint by phone or face to face. Everybody who uses this register sees the same list. The list of another register can be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known signers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand the list on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a list over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand the list on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a list over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed lists (*.asice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} key taken over</source>
        <comment>{n} keys taken over</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Where to save the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys that wait to be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet. Choose a submission in the inbox and mark who sealed it as known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <extracomment>In the cells, where there is little room; the whole words are the tooltip, and what a screen reader says.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {number:,} more. Type a name above to find one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on {came} as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the submission of {organisation} in the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it in the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn from {day} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known, with a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw this key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the key of {organisation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of {organisation} is withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with an older version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error} The pages are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read at {time}. No problems. It is read again whenever it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read at {time}. {count} to mend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are as they were at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} problem</source>
        <comment>{n} problems</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page to show yet. Mend what stands beside this, and save the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Trosolwg</translation>
    </message>
    <message>
        <source>Evidence library</source>
        <extracomment>Rows that are measured in one go; the window lives between them.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep and share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Datganiad</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers describe another file than this one: its size or its SHA-256 is not the same. Ask why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registers (*.svr)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing the register in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the register</source>
        <extracomment>So many submissions are read sooner than anybody sees; where there are more, the window is shown first.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are only looking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower than the least level that the scheme asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} of “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview a framework file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question is asked differently now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is kept. Look whether it still fits, then say so, or change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace was answered with framework texts that this version cannot read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer is safe. Install the newest version to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SV Desktop brings newer framework texts along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what changed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier wording of this question is not in this workspace any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My answer is still right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to my answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what it is for: {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, or a role such as treasurer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which question?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme signs with its own identity, so that an applicant can tell that the answer comes from you. It is made once, is kept in this register, and is named as the register is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is lost, start a new register for signing; everybody who knows the fingerprint has to compare a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter and what was said of each answer go into one file. Private notes stay here. Send the file by email, or hand it over; the applicant opens it in SV Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the scheme’s identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed by {organisation}. Applicants who ring you compare this fingerprint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of the scheme’s identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file once more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal the answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}
Send it to the applicant now. If they ring about the fingerprint, it is the one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed as “{file}”, with the key {grouped}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is safe. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is there already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get a small sealed file for the scheme. Send it to them in the way you sent the application. Asking does not harm you in any way. If you would rather ring them, they can write it down for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal the request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in your own words what was missed or understood otherwise. Plain is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should they look at again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that they know whom to ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as “Chair”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what they should look at again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept on this computer, and beside what you write, so that colleagues know who wrote what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your name, or choose Not now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <extracomment>Organisations that are listed by name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An application without a name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no evidence yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} evidence file ({size})</source>
        <comment>{n} evidence files ({size})</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{answered} of {asked} prompts answered, {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed last in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with your file now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} evidence file came later and is not in it.</source>
        <comment>{n} evidence files came later and are not in it.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is different: it holds the same as your file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is different…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different from this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{held} in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done last in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with your register now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came later: no submission, and no entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} submission came later and is not in it:</source>
        <comment>{n} submissions came later and are not in it:</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entry was written later and is not in it, such as a score or a decision.</source>
        <comment>{n} entries were written later and are not in it, such as scores and decisions.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open it, to read or print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is safe. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} since {earlier}</source>
        <extracomment>A stranger&apos;s submission may hold any number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {earlier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, in {earlier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed words are struck through, added words are underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent by this. Until the answer is sealed, you can take the decision back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check before you decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what {organisation} will be told, with what was said of each answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please look at this first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back and change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row holds headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures that name no measure are about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {at}: “{short}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, then {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quarter or year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures for {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.  Ring a number that you know from elsewhere, such as a public register. Never one from the package.
2.  Ask them to read out their fingerprint. They find it under “Seal and hand over”, or on their printed sheet.
3.  Compare all sixteen groups. One wrong letter means that it is another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the key of {organisation}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sixteen groups agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as “rang the number on the charity register and spoke to the treasurer”. It is kept for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did you compare it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window speaks it when it is opened the next time. Everything is saved first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welsh has only just begun: a few words are translated, and the rest stays English. A Welsh speaker has not looked at it yet. What is sealed, printed or saved for others is always English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Which language should the window speak?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Say in a few words how you compared it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the box once all sixteen groups agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 31 1 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put together: {where}</source>
        <extracomment>Versions that stand beside each other; more go under them, as all do where the text is large.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use what I put together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them together…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them together: {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This counts for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs: words of the second alone are struck through, of the first alone underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mis</translation>
    </message>
    <message>
        <source>a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date also needs {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <extracomment>What &quot;done&quot; may say: read and scored; or will not score, as who only moderates. Who leaves one of these takes part; who only opened a package does not.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two things</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a real date, such as 27 3 2025.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a review, which kept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a review, which changed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may stay empty. Say what you liked most, if you can: the letter itself only thanks them.</source>
        <extracomment>What stands beside the box for the letter, by what was chosen.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may stay empty. The letter thanks them, and lists the conditions itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you would like to see, and by when. What you ask for at single answers goes along, beside each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may stay empty. Say whom they can ring to talk about it, if you can. The letter thanks them, gives the reasons above, and says that everything they wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, theme by theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each theme that was used needs a reason: what is missing, and what would help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme by theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you can, say what is still open in a theme. It may stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you decided?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is still to come?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each with the day by which it is to be met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe this evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that a reader understands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When is it from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}
Written down by {by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} level apart</source>
        <comment>{n} levels apart</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not everybody gave a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you settle on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the level that you settle on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;i&gt;The answer was empty.&lt;/i&gt;&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The award and the reason stay in the register. The certificate itself cannot be called back: tell the organisation, and whoever asks you for the number. A new decision can give a new award.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the award of {organisation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the award</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which day on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day on which it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as “it has merged with another organisation”. It stays in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose today or an earlier day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day from the first day of the award to today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please look at this again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. {count} to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Described otherwise since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its content: {kind_words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its content: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: {printable}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {before} before, {now} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off since {earlier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small picture of this evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the newer one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” has taken its place. This one is kept as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question that uses it suggests something newer after {day}. That is a suggestion and stops nothing. Is there a newer version to put in its place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be out of date since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note what the people agreed to, or ask them first. You are told again before you seal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data without a consent note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, no consent note yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding words inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with a newer version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used yet. It goes into the package once an answer uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for questions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent note yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testimonies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {size}. Added {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the earlier version {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it count again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the earlier version {name} count again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All about it</source>
        <extracomment>What can be done with what is chosen, as the buttons and the menu say it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would help:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that shows what you wrote, if you have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture and no file on the clipboard. Copy one first, then paste here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or a folder here, or:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a picture or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use what is here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {shown} of {all:,} are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} Save the package to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence was attached here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the warning first. “Show it” shows it here, where it can do no harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not look into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains personal data, no consent note yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {scheme} says of this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the version that you sent; told on {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they would like to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they would like to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} {now} was not answered before.</source>
        <extracomment>What no page of the frameworks asks for.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} {before} is not answered any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} {now} has other words now, though its number is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {before} before, {now} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In what role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>new answer</source>
        <comment>{n} new answers</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answer changed</source>
        <comment>{n} answers changed</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answer removed</source>
        <comment>{n} answers removed</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>new question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question has other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>described otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence {evidence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word limit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word limit: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many words may this answer have?
0 means no limit. The scheme has published none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint: {groups}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no gap that is not planned for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A public source says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is our reading of a public source that speaks of something near it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing public says this. It is our own suggestion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one choice or several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What good looks like</source>
        <extracomment>Parts whose key does not say what they are.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months until evidence is old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes it takes, by our guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure we are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principles it touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title above the choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text above the choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years that an award holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days until an applicant hears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To fill in: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation chooses whether it takes part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels to score with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List to choose from: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at as: {check}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {decimals} decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does this question come from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marmot principles it touches: {tags}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– this is what stands now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can recover this passphrase, not even us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is lost, you can still make a new identity in a new file, and everybody who knows your fingerprint has to compare the new one.</source>
        <extracomment>What losing it means where the identity lives in a workspace.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four or five words that have nothing to do with each other are easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down and keep it safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write the passphrase down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then tick the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{organisation}, made on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint. Read it out by phone when somebody asks whether it is you:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SV Desktop: signing fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this out by phone when somebody has received your package and asks whether it is really from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not secret. The passphrase is: keep that somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>From this size of text on, the filters are folded away to begin with: the table needs the room.</extracomment>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>The dimension of the sections that an organisation chose, such as the themes of an award.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters ({picked})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters, {picked} set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: which submissions to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds what until when</source>
        <extracomment>Every report by its id, in the order in which a person meets them.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits, and for how long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits, by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a decision took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List for a panel meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every award that was given, also those that have run out or were ended. It counts on its last day, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Sefydliad</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, or why it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Award</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awarded on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody holds an award yet. An award is given when a decision says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submissions that are not decided yet: the latest version of each. Days are calendar days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this state since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits: everything that came is decided or set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many submissions are in each state, and for how many days they have been.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest, in days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the oldest came {n} day ago</source>
        <comment>the oldest came {n} days ago</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} submission waits; {oldest}.</source>
        <comment>{n} submissions wait; {oldest}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar days from the day a submission was received to the day it was decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter took at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half took at most (median)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three quarters took at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is decided yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (version {version})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submissions that are not decided yet, the latest version of each, with room for notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to talk about: everything that came is decided or set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest version of each submission. One that names several counts in each: the lines do not add up.</source>
        <extracomment>How each is made.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold an award now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submissions, {count} rows</source>
        <extracomment>What the time in which somebody is told changes of a state.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(version {version} of {versions})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only bring in the register of somebody you work with. Their scores, decisions and known signers count here, too. Each package is checked again. It cannot be undone, so a copy of your register is kept beside it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{name}” brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think about this first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds nothing that is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person, or two of one name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty if it is one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name for “{name}” on {computer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by {added_by} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used in {named} and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used in {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier version of “{newer}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} in the evidence library</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} piece of evidence chosen</source>
        <comment>{n} pieces of evidence chosen</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that backs your answers, in one place. Fill it at any time and use it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is here yet. Drop files or a whole folder on this page, or use the buttons above. A register, a thank-you letter, a photo with permission: whatever shows what you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here fits what you are looking for. Clear “Find”, or show everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed ({removed})…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SV Desktop never goes online, so it keeps the address alone. Pages change and vanish: where it matters, save the page as a PDF and add that as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as https://www.example.org/our-report. Copy it from your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a reader finds there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date on the page, or the day you looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {words}</source>
        <extracomment>Characters.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… (only the beginning is shown here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{money_title}, if a funder wants one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one. {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request that comes as a file is noted by itself when you add the file to the inbox. Use this for all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that a review was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks for it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do they say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words, as well as you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what they say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This should be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number, such as 120.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too large. Enter a number, such as 120.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number should be {minimum:,g} or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number should be {maximum:,g} or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a whole number, such as 120.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the year again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This choice is no longer offered. Please choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Blaenorol</translation>
    </message>
    <message>
        <source>Before you open a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation did not choose this theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked in version {version}, and not any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains personal data. {consent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 begins {sha256}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the organisation will do next, in its own words, as it stood at sealing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôl</translation>
    </message>
    <message>
        <source>Date they gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing smaller than 16 points; more pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question with room to write, to print and fill in by hand. Type it in here afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which questions?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the questions first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No form was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It contains personal data: it shows, names or describes a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did they agree to, and when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: both agreed in writing on 3 March that we may show it. This note goes along in the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever gets the package can read this. Untick what shall stay at home this time; in your own file everything stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the personal data above first, and tick that you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data in the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} piece of evidence is marked as personal data.</source>
        <comment>{n} pieces of evidence are marked as personal data.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} has no consent note yet: nothing says that the people agreed.</source>
        <comment>{n} have no consent note yet: nothing says that the people agreed.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>I have looked at this, and what is ticked may go into the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the package: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent note yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use evidence that is already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the ticked ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing else here yet. Files you add anywhere can be used everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which questions does it back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for the ticked ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which workspace?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Dydd Llun</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dydd Mawrth</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Dydd Mercher</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Dydd Iau</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Dydd Gwener</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Dydd Sadwrn</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Dydd Sul</translation>
    </message>
    <message>
        <source>Told on {day}, in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Told on {day}, {n} working day late.</source>
        <comment>Told on {day}, {n} working days late.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue by {n} working day: they should have heard by {day}.</source>
        <comment>Overdue by {n} working days: they should have heard by {day}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tell them by {day}: that is the last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tell them by {day}: {n} working day left.</source>
        <comment>Tell them by {day}: {n} working days left.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell by {day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action that is not described yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>yfory</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to do, {late} overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} day</source>
        <comment>{n} days</comment>
        <translation>
            <numerusform>{n} diwrnod</numerusform>
            <numerusform>{n} diwrnod</numerusform>
            <numerusform>{n} ddiwrnod|{n} diwrnod</numerusform>
            <numerusform>{n} diwrnod</numerusform>
            <numerusform>{n} diwrnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} week</source>
        <comment>{n} weeks</comment>
        <translation>
            <numerusform>{n} wythnos</numerusform>
            <numerusform>{n} wythnos</numerusform>
            <numerusform>{n} wythnos</numerusform>
            <numerusform>{n} wythnos</numerusform>
            <numerusform>{n} wythnos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} month</source>
        <comment>{n} months</comment>
        <translation>
            <numerusform>{n} mis</numerusform>
            <numerusform>{n} mis</numerusform>
            <numerusform>{n} fis|{n} mis</numerusform>
            <numerusform>{n} mis</numerusform>
            <numerusform>{n} mis</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose actions to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far the actions are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the action plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the action plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {rows} rows, {columns} columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Down and Page Up turn the pages; plus, minus and 0 zoom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture. Its title and description say what it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page_name} of {pages}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words of the page only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page_name} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, about {n} minute left</source>
        <comment>, about {n} minutes left</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days are Monday to Friday without the bank holidays in England. The inbox and the page of a decision show how many are left. An applicant who asks for a review hears within the same time after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the day of the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the day on which the package was received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} to begin with, as the framework suggests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within how many working days are applicants told?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From when do they count?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as “Ruth Okafor, for the panel”. It stands at the end of each letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs the letters?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number, such as 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish a benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has been published is kept in mind: a later benchmark cannot be used to work out who came or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figures} of {organisations}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} figure</source>
        <comment>{n} figures</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} organisation</source>
        <comment>{n} organisations</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} group left out, so that nobody is recognised.</source>
        <comment>{n} groups left out, so that nobody is recognised.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It tells {told}, in {n} group; {left}</source>
        <comment>It tells {told}, in {n} groups; {left}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence that helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked in {earlier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer there; it was in {earlier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence {happened}: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help, and what good looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {asked} prompts answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Left and Alt+Right go from place to place, Alt+N to the next unread one, F6 to the next part of the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{left} of {n} place not read yet</source>
        <comment>{left} of {n} places not read yet</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the list of questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fingerprint begins {grouped}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {signed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers say “{organisation}”, the seal says “{signer}”. Ask why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; a later one has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} of {versions}, {sealed}{later}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere in the submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve words that open this file when the passphrase is forgotten. Whoever has the sheet can open the file: keep it like a key, away from this computer, and let a second person know where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have printed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You read two of its words back to us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, a forgotten passphrase loses everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the recovery sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have printed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read these two words from the printed sheet:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two things</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {place}: “{typed}” is not a word of a recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Think of renewing: your award runs out within {n} month</source>
        <comment>Think of renewing: your award runs out within {n} months</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A review was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} by {reviewer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They know that it has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now decide anew below: keep the decision, or change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At best somebody who did not make the first decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looks at it again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{decider} made the first decision, too. If you can, let somebody else look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file comes from somebody else. It was not changed since sealing, but only its maker knows what is in it. Open the copy only if you trust them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {at:%H:%M}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves the register is signed, so that others can tell that it comes from you. The identity is kept in this register and is named as the register is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An identity for this register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed by {organisation}. Whoever receives it compares:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed since sealing. Who sealed it is not proved yet: anybody can write any name. Ring the scheme on a number that you know from elsewhere, and let them read out their fingerprint. Do not rely on this before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody you know. Nothing was changed since sealing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their fingerprint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment to the applicant</source>
        <extracomment>Words are stored once the typing has paused so long, in milliseconds: each pause is an entry that is kept.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes into the feedback: what is good, what would help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the applicant should add before this can be decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the register, and never goes to the applicant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>WCAG 2.2, 2.2.1: long enough for everybody, and the bar also stays while it has the focus.</extracomment>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press 1 to {count} to choose one, 0 for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the level back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not see what others scored until you are both done, and they do not see yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole package</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{read} of {n} question scored.</source>
        <comment>{read} of {n} questions scored.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>I am done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am done with scoring this package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not score this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not score this one, and only want to see what others scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} question has no score yet. Say that you are done all the same?</source>
        <comment>{n} questions have no score yet. Say that you are done all the same?</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Are you done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{names} scores this, too.</source>
        <comment>{names} score this, too.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are done. {names} is not, and hidden until then.</source>
        <comment>You are done. {names} are not, and hidden until then.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1.  Send or hand over this one file. If it goes by email, mind what the evidence shows.
2.  Tell the receiver to expect your call, and read out the fingerprint above.
3.  Changed something later? Seal again: you get a new package, the old one stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the PDF summary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of its list of files: {sha256}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{verdict}. {n} file checked.</source>
        <comment>{verdict}. {n} files checked.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{words} This is what a receiver sees before comparing your fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {count} rows</source>
        <extracomment>How much wider than other words those of a header are.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed since sealing, and the scheme knows the key.</source>
        <extracomment>(icon, role of its colour) (kind of banner, what the verdict means and what to do)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed since sealing. Who sealed it is not proved yet: compare the fingerprint by phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed since sealing, but this name or registration number was used with another key before. Ring the organisation. If they know of nothing, this is not from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key did not count any more when this came. Ask for a package that is sealed with a new identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is not as it was when it was sealed. Do not rely on it; ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is something else, or it was badly damaged on the way. Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} submission chosen</source>
        <comment>{n} submissions chosen</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a submission to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may come from a newer version of SV Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers say “{organisation}”, the seal says “{whose}”. Ask why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {found:,} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide and answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its bytes were not kept, because it is not as it was sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says it comes from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They say: on {day} at {local:%H:%M}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the new key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is another organisation of that name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as known…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, sealed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} (this one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received as “{name}”, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list signed by {organisation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have compared all sixteen groups with them, by phone or face to face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever you take a list from decides whom this register trusts. Compare the fingerprint first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not know this signer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It would change {n} key:</source>
        <comment>It would change {n} keys:</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what somebody said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the testimony</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their own words count most. Ask first, and read back to them what you wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they said it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this empty where the name stays hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: volunteer, neighbour, head teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that went are struck through, words that came are underlined.</source>
        <extracomment>Of more questions than these the wordings are opened one by one. Parts that are made before the page is shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says of itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You answered it: it will be marked for a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer to it stays readable, with this question, and goes along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both wordings: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both wordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands around it: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} {way_back} is offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked for a review. They have looked at it again, and the decision stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked for a review. They have looked at it again, and have changed the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose between the two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that we did not expect. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{stem}” is protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>I have forgotten it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the twelve words of the recovery sheet, each beside its number. Four letters are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I remember the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the passphrase and without the sheet nobody can open this file: not you, not us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed since sealing, and you have marked the signer as known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed since sealing. Who sealed it is new to you: compare the fingerprint by phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is not as it was when the package was sealed. Do not rely on it. Ask the sender for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is something else, or it was badly damaged on the way. Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They say that they signed on {day} at {local:%H:%M}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register knows this signer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint in the inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have marked this signer as known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this signer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring a number that you know from elsewhere, not one from this package. Let them read out the fingerprint. If all groups agree, mark the signer as known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} file, {total}, each checked. Read on the left.</source>
        <comment>{n} files, {total}, each checked. Read on the left.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save summary.pdf…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a second signature…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it, read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a copy, read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescue what can be read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages that come on that day or later will not count as sealed by someone you know. What came before keeps its standing. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day from which it may be in other hands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as “they told us that their laptop was stolen”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages (*.asice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces and registers (*.svw *.svr)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work is still going on, such as adding a file or sealing. Stop it and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are only looking, so nothing was changed.</source>
        <extracomment>How long a page is kept that the person has left, in milliseconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} has this file open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since:%H:%M} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} at {since:%H:%M}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to open it for writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}. You are looking at a copy from {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}. You are only looking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone. {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again. {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed last could not be saved. Close all the same, and lose it? All before it is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{percent:.0f} % the same ({same} of {n} question)</source>
        <comment>{percent:.0f} % the same ({same} of {n} questions)</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{share}, {near} one level apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted kappa {quadratic:.2f} (linear {linear:.2f}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no question that both have scored.</source>
        <extracomment>With fewer items kappa jumps about.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa cannot be worked out: both chose one and the same level everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa says nothing here: one of the two chose the same level everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>With only {n} question, kappa is a rough guide.</source>
        <comment>With only {n} questions, kappa is a rough guide.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>How many months before its end the holder is reminded.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs out within a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today is the last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} day left</source>
        <comment>{n} days left</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} year</source>
        <comment>{n} years</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{said} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was valid until {until}; it has run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until {until}, {left_words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Award until {until}: {left_words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} entry</source>
        <comment>{n} entries</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>when the file was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while you worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the file was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a colleague&apos;s copy came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a backup was put in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before sealing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before new framework texts came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because you asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This certificate is for “{organisation}”. It does not belong to anything that was sealed in the workspace of “{applicant}”.</source>
        <extracomment>What a person reads first in the same package, signed itself; and what any program that knows badges can check.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what you have decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why “{label}” is not enough yet, and what would help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No theme was chosen. Say in the letter why it is not enough yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the letter what you would like to see, and by when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List at least one condition, with the day by which it is to be met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what has to be done, or remove this condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the day by which “{short}” is to be met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day for “{short}” has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number}: {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {label}: several rows say different things. The last counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {count} of the three months of {label} is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{when}” is no quarter or year that we understand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no quarter or year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}. Write it as Q1 2025, 2025 or 2025/26.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{named}” is no measure that you use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}; {cell} was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed with a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed with a withdrawn key</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} answer needs you: two versions wait.</source>
        <comment>{n} answers need you: two versions wait.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answer joined.</source>
        <comment>{n} answers joined.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} file came.</source>
        <comment>{n} files came.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} file was described anew.</source>
        <comment>{n} files were described anew.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} action joined.</source>
        <comment>{n} actions joined.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} framework text came in another version.</source>
        <comment>{n} framework texts came in another version.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} snapshot came.</source>
        <comment>{n} snapshots came.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A money value of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody asks you for this. Use it only if a funder wants it. It is your own estimate, it stands apart from the counts, and nothing is scored by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pounds for each one that you count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own figure, such as what it would cost to pay for the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the pounds come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reader can look it up there. Some lists of values may only be used with a licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year they are from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 2024.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would have happened anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called deadweight: your careful guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your part of the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called attribution: what is down to you, and not to others who helped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fades each year after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called drop-off: how much less is left of it a year on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan–Mar</source>
        <translation>Ion–Maw</translation>
    </message>
    <message>
        <source>Apr–Jun</source>
        <translation>Ebr–Meh</translation>
    </message>
    <message>
        <source>Jul–Sep</source>
        <translation>Gor–Med</translation>
    </message>
    <message>
        <source>Oct–Dec</source>
        <translation>Hyd–Rhag</translation>
    </message>
    <message>
        <source>January to March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April to June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July to September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October to December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April {year} to March {next}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <extracomment>As a person would say it, with its article.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a slide show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film or a sound recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an older Office file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive, with other files inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a script, which is a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a shortcut, which starts something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file of a kind we do not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is protected by a passphrase.</source>
        <extracomment>How a protected file begins. It also names how the key is made: another way would begin with another mark. Bytes at the beginning of a protected file that are not encrypted: the mark, what is mixed into the key, a check. Words on a recovery sheet.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check capital letters and spaces, then type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} new submission</source>
        <comment>{n} new submissions</comment>
        <extracomment>Where neither register&apos;s ledger knows a state: how far somebody was counts.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No new submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new}, {again:,} here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>From {who}: {n} entry, such as scores and comments.</source>
        <comment>From {who}: {n} entries, such as scores and comments.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Known from now on: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn from now on: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” wrote about the same submission on {names}. If that is one person, the later word counts. If they are two people of one name, give one of them another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds entries that {names} is said to have written on this computer, and this register does not have them. That is right where two registers are kept on this computer, or after an older copy was opened. Else ask where they come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a Scottish charity number. England and Wales numbers have 6 or 7 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a Northern Ireland number. England and Wales numbers have 6 or 7 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A charity number has 6 or 7 digits, such as 1123456. A linked charity adds a dash and a number: 1123456-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A company number has 8 characters, such as 01234567, or two letters and 6 digits, such as CE012345.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies House does not use the letters {text}. Please look at the number again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mutuals register number has up to 6 digits, such as 8123, sometimes with letters, such as IP12345R.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An email address looks like name@example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone number has 7 to 15 digits, such as 0151 496 0123.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A postcode looks like CH1 2AB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web address looks like www.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision upheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored with a level that this scale does not have.</source>
        <extracomment>So many questions with one level everywhere are worth a second look.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored “{level}”, and nothing is answered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored “{level}”, and there is no evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored “{level}” without a comment. The applicant will want to know why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored “{level}”, and you ask for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {number} questions have the same level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is scored under “{title}” yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an organisation’s application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with “Open a package”, or receive it in a register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a scheme’s answer to an application, with its letter and its feedback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the workspace of the organisation that applied, then open this file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an award certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the workspace of the organisation that holds the award, then open this file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an applicant’s request to look at a decision again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme that made the decision receives it in its register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are figures of a scheme to compare yourself with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the workspace of your organisation, and choose “Organisations like yours”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a signed list of known signers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over on the page “Known signers” of a register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are framework texts: the questions of a scheme, in another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your workspace, then bring them in on the page “Framework texts”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what was said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for a testimony.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it as a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who said it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role is enough, such as “a volunteer”, where the name stays hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at it or ahead of it</source>
        <extracomment>More than this many years are cut to the latest.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The straight way to the target stands at {words} in {label}: you are {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} ({quarters} of 4 quarters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} in {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in {then} and {now}: {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up from {at} to {to}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down from {at} to {to}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It began with {mark}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: reached in {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {amount} to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{said}” could mean two things. Write a full stop before the decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{said}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{plain}” has three places after the point. Is it thousands?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is right, keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} has not begun yet. Is it another year?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is less than nothing. Is the minus sign right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than 100 %. Is it a share?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is less than one per cent. Did you mean {value:g} %?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no whole number, and here one counts whole ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a great deal. Is there a digit too many?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is at least ten times as much as in {label}. Is there a digit too many?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a tenth of {label}, or less. Is a digit missing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this text was written for a newer version of SV Desktop; this version cannot read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be read ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this file is missing; it holds what all packs share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no pack beside this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two files have this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than {most} framework files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the framework files are larger than 512 KiB together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two sections have the id “{section_id}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two items have this id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the section id “{id}” is a name that Windows keeps for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the glossary explains “{quoted}” twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helper {quoted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the declaration has no statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pack cannot have the id “{pack_id}”; the program uses that word itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pack id “{pack_id}” is a name that Windows keeps for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures over time are for an item whose kind is measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“unlikely_above” should be an ordinary number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link “{quoted}” should look like the id of a framework, a colon, and the id of an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the item links to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link “{quoted}” is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Marmot tag “{tag}” is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two fields of this item have this id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program uses this id itself; choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“check” is for text, and this field is {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“options” and “list” are for choices, and this field is {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give “options” or “list”, not both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a choice needs “list”, or “options” with at least two choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two {word} have the id “{doubled}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two {word} read “{quoted}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two choices have the id “{option_id}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two choices read “{quoted}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“unit”, “minimum”, “maximum” and “decimals” are for numbers; this is {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” should be an ordinary number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“minimum” is greater than “maximum”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the web address “{quoted}” should begin with https:// or http://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is {quoted}, and there is no such day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} more problem like this was found.</source>
        <comment>{n} more problems like this were found.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The framework texts cannot be used. {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are safe. Ask whoever gave you the file for a mended one, or install SV Desktop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” needs at least {min_length} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” has more than {max_length} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text in quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is longer than {longest:,} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” should be {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” has invisible or control characters in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” should be one of {offered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” should be {ge} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” should be {le} or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} should be {wanted}, and is {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date or time without quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; did you mean “{near}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quoted}” is not a key that is known here{hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} has the same pack id “{id}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link “{quoted}” leads to an item that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link “{quoted}” leads to a pack that is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Marmot tag “{tag}” is not in the programme’s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the programme has no list called “{list}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brackets are nested too deeply</source>
        <extracomment>Many times as many as the longest of ours: pointing into half a million line ends took 140 MiB of memory.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is larger than 256 KiB, which no pack needs to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is saved as UTF-16; save it again with the encoding UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}: this is not UTF-8 text; save the file again as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has more than {most:,} lines, which no pack needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {number}: the line is longer than {most:,} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {number}: a name has more than {most} parts with dots between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}, the end of the file: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}this is not valid TOML ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be shown; it may be damaged.</source>
        <extracomment>Bytes of a file that the worker is given at most; of a larger one only the beginning, which says what it is. Seconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file itself is safe. You can still save a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed copy needs a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature cannot be added to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have signed this package already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another signatory has to add the second signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package has {most} signatures already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot take another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” changed while it was being sealed.</source>
        <extracomment>Chunks below this are hashed at once: handing them to another thread would cost more.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please seal again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left there. Free some space or choose another folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the file again, from the organisation or from the scheme.</source>
        <extracomment>Far more than any credential of ours; what is longer is not even looked at.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no credential: it is much too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This credential was changed after it was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no credential that can be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This credential names another issuer than the key that signed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no credential that can be understood: its key is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <extracomment>The second recommended choice of RFC 9106, section 4: 64 MiB, 3 passes, 4 lanes.
----------
PBKDF2-HMAC-SHA256 rounds, as OWASP&apos;s password storage guidance asks (2023). Longer than any award; renewing means a new identity. X.520 upper bounds (RFC 5280, appendix A.1): 64 characters, which the library counts in UTF-8 bytes.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words do not open this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it the sheet that was printed when this file&apos;s passphrase was last chosen? Then compare every word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity is damaged: its key and its certificate do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the .pem file of the signer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You typed {n} word, and the sheet has {word_count}.</source>
        <comment>You typed {n} words, and the sheet has {word_count}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Type every word, in the order printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{clean}” is not a word that a recovery sheet has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words do not belong together in this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare each with the sheet, and their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at least {shortest} characters. Four or five unrelated words are easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is easy to guess. Use four or five words that have nothing to do with each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak. Add one or two more words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair. One more word would make it strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signer could not be remembered ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signer could not be forgotten ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .pem file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” in the package is too large to be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has changed since the package was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the package again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not an SV Desktop package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there twice, or under a name that is the same elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is missing from the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was added after sealing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed after sealing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order, the dates or the checksums of its files were changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its date or its checksum was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not name the files that are in the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package holds {most} files at most.</source>
        <extracomment>mimetype, manifest-sha256.txt, and two entries for each signature.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put some of them together in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of the files are too long, all taken together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them shorter names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot go into a package: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the package needs this name itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two files would have the same name in the package: “{clash}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package is whole, but its answers could not be understood.</source>
        <extracomment>Our own frameworks are below 100 KB each; a stranger&apos;s package may hold anything. Bytes, of all together.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may come from a newer version of SV Desktop. Read summary.pdf inside it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frameworks in the package are too large to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read summary.pdf inside it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package brings {count:,} frameworks along; {most} is the most that are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reasons are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in your words what the scheme should look at again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it, so that the scheme knows whom to ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reasons are longer than {most:,} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the most important ones; ring about the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace has no identity to sign with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file in which you sealed the application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Assembly needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one, such as “Assembly in July 2026”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be saved there ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no award with the number “{number}” in this register.</source>
        <extracomment>A framework as an achievement of a scheme (UUID version 5, RFC 9562).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a slip in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No award was decided for “{organisation}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide first; an award follows an outcome that gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The award for this decision is given already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate can be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This award was ended on {ended} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new decision can give a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it ends, such as “the organisation has closed”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An award cannot end on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day from its first day to today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This award has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate is made of it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register has no identity to sign with yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the identity first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{name}” could not be made ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be saved ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No automatic backup was made: the file has {size}, and backups may take {limit}.</source>
        <extracomment>While somebody works, a file of which fewer copies than this have room is too large to be copied every few minutes. Bytes of evidence, or of packages, up to which every file in a copy is hashed again.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the limit under Backups, or back up to a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup could be made ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file is safe. Free some space on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the file that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or another folder for the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup that was just made cannot be read, so it was thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this disk, and run “Check the file” or back up to another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made: only {size} are free on this computer&apos;s disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file is safe. Free some space, or back up to a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file “{name}” there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be restored there ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Make room, or choose another folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file “{name}” could not be kept ({reason}), so it was not replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room there, or restore the backup as a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the file that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the copy that your colleague gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is about another organisation, {theirs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Choose the copy that was made from this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the workspace in which you sealed the application, then this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to this computer, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is sealed, but its parts do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the scheme to send the certificate again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no certificate of an award that can be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF has a signature that does not hold: it was changed after it was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF is not signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The benchmark could not be kept on this computer ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not take part in {short_title}, where this is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick it in the window under “What you take part in” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no measure “{name}” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“measures list” names them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your signing identity on this computer could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file “{path}” back from a copy, or move it away to make a new identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has a signing identity already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its passphrase to sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision was made already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decision was made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was made already, so the decision stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A review can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back first; what you wrote stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place on this computer for a copy to look at ({reason}).</source>
        <extracomment>A folder of this name beside the program makes it portable: everything of its own is kept in there. Passing folders: of copies that are looked at here, of files that another program shows, of packages that are read.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is the file that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name for the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to this computer, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no letter in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says is shown on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answers an application of “{organisation}” that was not sealed in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the workspace in which it was sealed, or a copy of that, and open the answer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity needs your organisation&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the name first, then come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace has an identity already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody called “{name}” needs another name to be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as the name with the family name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This register is open to look at only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, and open it for writing to bring another in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package could not be taken out to be checked ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its bytes are not those that the register names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the package again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not as it was sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the register that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the one that your colleague gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds something that SV Desktop does not write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Ask where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same entry says two different things here and in “{name}”: one of them was changed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Ask where that register has been.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found, or not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only points to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left there by an office program while the real file was open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden, or the system’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package holds no framework to decide about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a new package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not said that you are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say so first; then you see what the others scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{level}” is not a level of this scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The levels are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you settled on this level is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what others scored once you have said that you are done. So nobody is led by another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} {verb} still scoring, and hidden until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” does not hold the texts that it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unchanged} Ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These texts are sealed by {organisation}, who is new to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint with them by phone first. {unchanged}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The framework texts in “{name}” were written for a newer version of SV Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unchanged} Install the newest version, then bring them in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The framework texts in “{name}” cannot be used. {problems}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unchanged} Ask whoever sent the file for a mended one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action does not say what is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it, such as “Ask Sam for the register”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not look into it. It may be damaged, or made to do harm.</source>
        <extracomment>Begins to read a file anew, in chunks.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name holds signs that cannot be seen, by which somebody may hide what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it still there? Close it in other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This evidence is not in the workspace any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it again from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{days}” working days cannot be promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {place} on your sheet is another one.</source>
        <extracomment>The setting that says for which passphrase the recovery sheet was printed; its value is no secret.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the number in front of it and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not protected by a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the protection on first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A benchmark needs at least {minimum} organisations whose seal you have checked; there are {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the signers as known first, once their fingerprints were compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another benchmark was published meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the figures again, then publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register has no identity to seal with yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it with “register trust export --make-identity”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {more} more like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the texts, then seal them. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no framework text to seal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the files, such as award.toml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{printable}” is named in the answers, but it is not in the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty or a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken out of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files could not be written to “{folder}” ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no answers of “{organisation}” to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package is not as it was sealed. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package could not be taken out to be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than {most:,} packages in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add fewer at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed while it was being received. Add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows yet who you are.</source>
        <extracomment>The same bytes are the same submission in every register (UUID version 5, RFC 9562). What is written: (about, kind, target, value), as in :class:`.ledger.Entry`.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your name first: Edit, Your name; in a terminal with --by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This submission is not in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report “{name}”.</source>
        <extracomment>Told after so many submissions. Lines of one printed list: about a hundred pages, and some 50 MiB while it is drawn.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reports are: {reports}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .csv file holds one report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one report, or a name that ends in .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no ending that a report can be written as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use .pdf, .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written there ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be read in “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not changed. Open your latest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks for the review is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reasons are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what they say, in their words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looks at it again is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, at best of somebody who did not decide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No review is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note first that one was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This review is at “{now}”, after which “{next}” cannot come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the next step first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for a review of a decision that this register has not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it for another scheme, or was the decision made in a copy of this register? Then join the copies first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sealed with another key than the application of “{organisation}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring them. If it is theirs, confirm the new key, or note the request by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request was received already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant was not told a decision yet, so there is nothing to look at again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the answer is sealed, you can take the decision back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A review of this decision is going on already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come to its end first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no framework file (*.toml) in “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what all packs share cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be compared. {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it first, then compare again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scheme needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one; the earlier name stays until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No framework “{pack_id}” is read with levels here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{level}” is not a level of “{short_title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question “{title}” of “{short_title}” is not in this package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {words} is longer than {longest:,} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your organisation&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package cannot be sealed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace was answered with framework texts that this version of SV Desktop cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version, then seal. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace has no identity to sign with yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are too long for a package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the longest of them into evidence files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is sealed, but it is not clear what it holds.</source>
        <extracomment>Ours are below 1 MB; a stranger&apos;s may be anything.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the PDF inside it, such as summary.pdf, or ask whoever sent it what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was read. Ask whoever sent it to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is whole, but what is in it could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may come from a newer version of SV Desktop. Ask whoever sent it what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds the same as the one that is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one, such as “Sent to trustees”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} file added</source>
        <comment>{n} files added</comment>
        <extracomment>What a disk needs besides, for the file system and the journal, in bytes.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} was already here</source>
        <comment>{n} were already here</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} was left out</source>
        <comment>{n} were left out</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large for the room that is left on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the decision first; the answer tells it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds what others scored, and you have not said that you are done with scoring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say so first, or let somebody else write the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other key was used under this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the signer as known instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is not on the list of known signers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key was withdrawn already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its history says when and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the key is withdrawn, such as “their laptop was stolen”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key cannot be withdrawn from a day to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This register has an identity already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has several signatures, which a trust list never has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is signed by {organisation}, who is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint with them by phone first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how you compared it, such as “rang the number on the charity register”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key was withdrawn, so it cannot be marked as known again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the organisation to make a new identity, and to seal with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has to be mended in a copy first, which could not be made ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read to its end ({reason}).</source>
        <extracomment>For UUIDs of version 5 (RFC 9562).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was kept. Check the file and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of “{name}” holds characters that cannot be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the file and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s identity is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of sealed packages is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of evidence is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of what came back is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s structure is damaged: {line}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} evidence item has lost its file.</source>
        <comment>{n} evidence items have lost their file.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The evidence file “{name}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back on {day} is damaged. Ask the scheme to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence file “{sha256}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not an SV Desktop workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that ends in .svw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not an SV Desktop register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that ends in .svr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was made by a newer version of SV Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Update SV Desktop, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is open already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is open in another window or on another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} has had “{name}” open {where} since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there first, then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file may be open on another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} has had “{name}” open {where} since {since}, as far as can be seen from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still be open there: ask, if you can. When two people write in one file, work may be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be read safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Make a copy of the file and open your latest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is being saved in “{name}” just now, so no whole copy of it could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” did not begin as a copy of this file, so the two cannot be brought together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Open it by itself, and copy what you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was moved, renamed, removed or replaced while it was open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before is in it. Put it back where it was, then carry on; or hand over a copy, which holds all that is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it moved or renamed? Choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be written: the file, or its folder, is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it read-only, or copy it to a place of your own and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before is safe. Free some space, then carry on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before is safe. Check that the disk or stick is still there and has room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be done, because the workspace was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before is safe. Open the workspace again, then carry on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds a character that cannot be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Remove it and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in another window on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {called} was not closed properly the last time, or is from an older version, and cannot be looked at yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Open it for writing once, which mends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be made there ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read{reason}.</source>
        <extracomment>Held while a file is being opened, so that nobody reads its header between another&apos;s header and lock.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This letter is not in the workspace.</source>
        <extracomment>The same bytes are the same letter in every copy (UUID version 5, RFC 9562). A letter with the id and size of its bytes.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be copied to look at it ({reason}).</source>
        <extracomment>Seconds; FAT, the coarsest, counts in steps of two. Windows refuses to read the bytes that SQLite locks; the page with them holds nothing (file format, section 1.5).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Check that both disks are there and have room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in the register already.</source>
        <extracomment>What the copies of a register share, once there is more in it than that. Earlier ones only have their first event. Submissions that are read between two words of progress.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of this package are not in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A submission has lost its package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package whose SHA-256 begins {sha256} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a wave under words that may be misspelt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dictionary of British English is part of this program. Open the menu of a word for suggestions. Press F7 to go from one word to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a word of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, or a word of your trade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. The menu of a word that has a wave adds it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one word, made of letters only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} word was removed.</source>
        <comment>{n} words were removed.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept on this computer alone: in no application, no package and no report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word on this page looks misspelt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a dictionary cannot know is whether it is the word you meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dictionary is still being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling is turned off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it on under Edit, Spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ignore in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} suggestion.</source>
        <comment>{n} suggestions.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” may be misspelt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{old}” is now “{new}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is one of your words now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And {n} more line.</source>
        <comment>And {n} more lines.</comment>
        <extracomment>More lines of a table are not printed from a page; a report has them all. What begins within so many pixels of height stands in one line.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Opening it could run a program on your computer. Do not open a copy unless you know who made it, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds macros, which are small programs. Do not allow them to run unless you know who made it, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other files are hidden inside it, which we do not show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an archive: other files are inside, which we do not show. Any of them may be a program. Ask for the files themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is opened in another program, it may fetch something from the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds scripts, which are small programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other files are attached inside it, which we do not show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It swells to an enormous size when it is unpacked, as a trap would. It was not opened.</source>
        <extracomment>Real documents stay far below this; the most that deflate can do is about 1,000.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is locked with a password, so its text cannot be searched.</source>
        <extracomment>Seconds after which what was read so far is enough; less than the time after which the whole process is stopped.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large, so its text cannot be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text could not be read; it may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text was found in it. It may be a scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is very long. Only its first part can be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is locked with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large to be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films and sound cannot be played here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older Office files cannot be shown here. Saved in today’s format, such as .docx, they can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is inside an archive is not shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs are never opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts are never followed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of this kind cannot be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commit {commit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from its sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
