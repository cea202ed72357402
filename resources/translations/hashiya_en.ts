<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AnnotatedDialog</name>
    <message numerus="yes">
        <source>Labels answered by the file: %n.</source>
        <translation>
            <numerusform>Labels answered by the file: %n.</numerusform>
            <numerusform>Labels answered by the file: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n documents</source>
        <translation>
            <numerusform>Import %n document</numerusform>
            <numerusform>Import %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message numerus="yes">
        <source>Open again: %n.</source>
        <translation>
            <numerusform>Open again: %n.</numerusform>
            <numerusform>Open again: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listed: %n.</source>
        <translation>
            <numerusform>Listed: %n.</numerusform>
            <numerusform>Listed: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message numerus="yes">
        <source>%n codes…</source>
        <translation>
            <numerusform>1 code…</numerusform>
            <numerusform>%n codes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorpusPage</name>
    <message numerus="yes">
        <source>In other articles (%n) the same words stand at %1 places; there they are suggested only.</source>
        <translation>
            <numerusform>In other articles (%n) the same words stand at %1 places; there they are suggested only.</numerusform>
            <numerusform>In other articles (%n) the same words stand at %1 places; there they are suggested only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles finished: %n. Suggestions › Learn from my decisions makes use of them.</source>
        <translation>
            <numerusform>Articles finished: %n. Suggestions › Learn from my decisions makes use of them.</numerusform>
            <numerusform>Articles finished: %n. Suggestions › Learn from my decisions makes use of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentPreview</name>
    <message numerus="yes">
        <source>… and %n more; the report has all of them.</source>
        <translation>
            <numerusform>… and %n more; the report has all of them.</numerusform>
            <numerusform>… and %n more; the report has all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message numerus="yes">
        <source>Documents: %n.</source>
        <translation>
            <numerusform>Documents: %n.</numerusform>
            <numerusform>Documents: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused: %n.</source>
        <translation>
            <numerusform>Refused: %n.</numerusform>
            <numerusform>Refused: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kinds of files not read: %n.</source>
        <translation>
            <numerusform>Kinds of files not read: %n.</numerusform>
            <numerusform>Kinds of files not read: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles without annotations, left out: %n.</source>
        <translation>
            <numerusform>Articles without annotations, left out: %n.</numerusform>
            <numerusform>Articles without annotations, left out: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message numerus="yes">
        <source>Give the answer, here and elsewhere: %n</source>
        <translation>
            <numerusform>Give the answer, here and elsewhere: %n</numerusform>
            <numerusform>Give the answer, here and elsewhere: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureTabs</name>
    <message numerus="yes">
        <source>Left out (%n)</source>
        <translation>
            <numerusform>Left out (%n)</numerusform>
            <numerusform>Left out (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinalDialog</name>
    <message numerus="yes">
        <source>Texts that were cut, since the format holds no longer ones: %n</source>
        <translation>
            <numerusform>Texts that were cut, since the format holds no longer ones: %n</numerusform>
            <numerusform>Texts that were cut, since the format holds no longer ones: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message numerus="yes">
        <source>Later decisions build on this one: %n. Enter = undo them too, Esc = leave it.</source>
        <translation>
            <numerusform>Later decisions build on this one: %n. Enter = undo them too, Esc = leave it.</numerusform>
            <numerusform>Later decisions build on this one: %n. Enter = undo them too, Esc = leave it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers are missing: %n.</source>
        <translation>
            <numerusform>Answers are missing: %n.</numerusform>
            <numerusform>Answers are missing: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undecided suggestions: %n. Enter = finish and leave them undecided, Esc = go back.</source>
        <translation>
            <numerusform>Undecided suggestions: %n. Enter = finish and leave them undecided, Esc = go back.</numerusform>
            <numerusform>Undecided suggestions: %n. Enter = finish and leave them undecided, Esc = go back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>Left out: %n; the tab of that name says why.</source>
        <translation>
            <numerusform>Left out: %n; the tab of that name says why.</numerusform>
            <numerusform>Left out: %n; the tab of that name says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundTree</name>
    <message numerus="yes">
        <source>… and %n more, brought in likewise</source>
        <translation>
            <numerusform>… and %n more, brought in likewise</numerusform>
            <numerusform>… and %n more, brought in likewise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n dropped</numerusform>
            <numerusform>%n dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n answers missing</source>
        <translation>
            <numerusform>%n answer missing</numerusform>
            <numerusform>%n answers missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Files with annotations of another program: %n. They have a dialog of their own, which comes next.</source>
        <translation>
            <numerusform>Files with annotations of another program: %n. They have a dialog of their own, which comes next.</numerusform>
            <numerusform>Files with annotations of another program: %n. They have a dialog of their own, which comes next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n articles and further rows</source>
        <translation>
            <numerusform>Import %n article and further rows</numerusform>
            <numerusform>Import %n articles and further rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n articles</source>
        <translation>
            <numerusform>Import %n article</numerusform>
            <numerusform>Import %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message numerus="yes">
        <source>Labels: %n.</source>
        <translation>
            <numerusform>Labels: %n.</numerusform>
            <numerusform>Labels: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please look at %n of them: what they become is only proposed.</source>
        <translation>
            <numerusform>Please look at %n of them: what they become is only proposed.</numerusform>
            <numerusform>Please look at %n of them: what they become is only proposed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New codes: %n, in a new version of the codebook.</source>
        <translation>
            <numerusform>New codes: %n, in a new version of the codebook.</numerusform>
            <numerusform>New codes: %n, in a new version of the codebook.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadPage</name>
    <message numerus="yes">
        <source>Packets from which no return has come: %n</source>
        <translation>
            <numerusform>Packets from which no return has come: %n</numerusform>
            <numerusform>Packets from which no return has come: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles: %n</source>
        <translation>
            <numerusform>Articles: %n</numerusform>
            <numerusform>Articles: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningDialog</name>
    <message numerus="yes">
        <source>Too few articles are finished to learn from (%n).</source>
        <translation>
            <numerusform>Too few articles are finished to learn from (%n).</numerusform>
            <numerusform>Too few articles are finished to learn from (%n).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftReport</name>
    <message numerus="yes">
        <source>Disagreements not settled in these articles: %n; gold is silent on them.</source>
        <translation>
            <numerusform>Disagreements not settled in these articles: %n; gold is silent on them.</numerusform>
            <numerusform>Disagreements not settled in these articles: %n; gold is silent on them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingList</name>
    <message numerus="yes">
        <source>Not complete; answers missing: %n. Enter goes there.</source>
        <translation>
            <numerusform>Not complete; answers missing: %n. Enter goes there.</numerusform>
            <numerusform>Not complete; answers missing: %n. Enter goes there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message numerus="yes">
        <source>More places: %n. Enter = give them the code %1, Esc = leave them.</source>
        <translation>
            <numerusform>More places: %n. Enter = give them the code %1, Esc = leave them.</numerusform>
            <numerusform>More places: %n. Enter = give them the code %1, Esc = leave them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Places coded: %n.</source>
        <translation>
            <numerusform>Places coded: %n.</numerusform>
            <numerusform>Places coded: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewCorpusDialog</name>
    <message numerus="yes">
        <source>Questions: %n.</source>
        <translation>
            <numerusform>Questions: %n.</numerusform>
            <numerusform>Questions: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketsDialog</name>
    <message numerus="yes">
        <source>Packets to be made: %n, a file for each coder.</source>
        <translation>
            <numerusform>Packets to be made: %n, a file for each coder.</numerusform>
            <numerusform>Packets to be made: %n, a file for each coder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message numerus="yes">
        <source>Waiting for a ruling: %n</source>
        <translation>
            <numerusform>Waiting for a ruling: %n</numerusform>
            <numerusform>Waiting for a ruling: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RereadTab</name>
    <message numerus="yes">
        <source>To be read again: %n</source>
        <translation>
            <numerusform>To be read again: %n</numerusform>
            <numerusform>To be read again: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettlingKeys</name>
    <message numerus="yes">
        <source>All coders agree on marks that gold lacks: %n in all articles. A = take over all, Enter = this article.</source>
        <translation>
            <numerusform>All coders agree on marks that gold lacks: %n in all articles. A = take over all, Enter = this article.</numerusform>
            <numerusform>All coders agree on marks that gold lacks: %n in all articles. A = take over all, Enter = this article.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not settled in this article: %n.</source>
        <translation>
            <numerusform>Not settled in this article: %n.</numerusform>
            <numerusform>Not settled in this article: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agreed on by all and not in gold: %n.</source>
        <translation>
            <numerusform>Agreed on by all and not in gold: %n.</numerusform>
            <numerusform>Agreed on by all and not in gold: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marks taken over into gold: %n.</source>
        <translation>
            <numerusform>Marks taken over into gold: %n.</numerusform>
            <numerusform>Marks taken over into gold: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VariablesTab</name>
    <message numerus="yes">
        <source>Answers still missing: %n. This is the first.</source>
        <translation>
            <numerusform>Answers still missing: %n. This is the first.</numerusform>
            <numerusform>Answers still missing: %n. This is the first.</numerusform>
        </translation>
    </message>
</context>
</TS>
