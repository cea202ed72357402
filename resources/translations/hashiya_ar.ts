<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Hashiya</source>
        <translation>عن برنامج حاشية</translation>
    </message>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Version {version} – a program for people who code Arabic news.

A hashiya (حاشية) is a note in the margin.

Under the MIT licence. With Qt {qt} (LGPL), camel-tools (MIT), and the typefaces Noto Sans Arabic and Amiri (SIL Open Font License).</source>
        <translation>الإصدار {version} – برنامج لمن يرمّزون الأخبار العربية.

الحاشية ما يُكتب على هامش النص.

برخصة MIT. مع Qt {qt} ‏(LGPL) وcamel-tools ‏(MIT) وخطّي Noto Sans Arabic وAmiri (رخصة SIL للخطوط المفتوحة).</translation>
    </message>
</context>
<context>
    <name>AddCoderDialog</name>
    <message>
        <source>Add a coder</source>
        <translation>إضافة مرمّز</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>The name stays in this study; what is published has a number instead of it.</source>
        <translation>يبقى الاسم داخل هذه الدراسة، ويحلّ محلّه رقم في ما يُنشر.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>{name} was added. Another one?</source>
        <translation>أُضيف {name}. هل من آخر؟</translation>
    </message>
</context>
<context>
    <name>AdjudicationErrands</name>
    <message>
        <source>Open your corpus first, then drop the feedback on it.</source>
        <translation>افتح مدوّنتك أولاً، ثم أفلت ملف الملاحظات عليها.</translation>
    </message>
    <message>
        <source>This feedback is for {coder}; you work as {you}.</source>
        <translation>هذه الملاحظات لـ{coder}، وأنت تعمل باسم {you}.</translation>
    </message>
    <message>
        <source>Feedback (*.json);;All files (*)</source>
        <translation>الملاحظات (*.json);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Open a feedback file</source>
        <translation>فتح ملف ملاحظات</translation>
    </message>
</context>
<context>
    <name>AdjudicationPage</name>
    <message>
        <source>Nothing is left to settle here. {key} finishes the article as gold.</source>
        <translation>لم يبقَ هنا ما يُحسَم. {key} ينهي المقال مرجعياً.</translation>
    </message>
    <message>
        <source>There is no other case in the list.</source>
        <translation>لا حالة أخرى في القائمة.</translation>
    </message>
    <message>
        <source>There is no mark of gold at the caret; arrows take the caret there.</source>
        <translation>لا علامة مرجعية عند المؤشر؛ الأسهم تنقل المؤشر إليها.</translation>
    </message>
    <message>
        <source>This mark of gold comes from the case that is shown now.</source>
        <translation>هذه العلامة المرجعية جاءت من الحالة المعروضة الآن.</translation>
    </message>
    <message>
        <source>All coders said so: this mark of gold settled no disagreement.</source>
        <translation>هكذا قال كل المرمّزين: لم تحسم هذه العلامة المرجعية اختلافاً.</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>quotes</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>lowest: {coders}</source>
        <translation>الأدنى: {coders}</translation>
    </message>
    <message>
        <source>The file {file} cannot be written: {reason}.</source>
        <translation>تعذّرت كتابة الملف {file}: {reason}.</translation>
    </message>
    <message>
        <source>Question: {name}</source>
        <translation>سؤال: {name}</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الحروف</translation>
    </message>
    <message>
        <source>Marked spans</source>
        <translation>المواضع الموسومة</translation>
    </message>
    <message>
        <source>Quotes: content</source>
        <translation>الأقوال: المضمون</translation>
    </message>
    <message>
        <source>Quotes: cue</source>
        <translation>الأقوال: لفظ الإسناد</translation>
    </message>
    <message>
        <source>Quotes: speaker (registry entry)</source>
        <translation>الأقوال: القائل (في دليل الأسماء)</translation>
    </message>
    <message>
        <source>Quotes: speaker (mention in the text)</source>
        <translation>الأقوال: القائل (ذكره في النص)</translation>
    </message>
    <message>
        <source>Quotes: type</source>
        <translation>الأقوال: النوع</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, nominal</source>
        <translation>ألفا كريبندورف الاسمية</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, ordinal</source>
        <translation>ألفا كريبندورف الترتيبية</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, interval</source>
        <translation>ألفا كريبندورف الفئوية</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, ratio</source>
        <translation>ألفا كريبندورف النسبية</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, Jaccard</source>
        <translation>ألفا كريبندورف بمسافة جاكار</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, MASI</source>
        <translation>ألفا كريبندورف بمسافة MASI</translation>
    </message>
    <message>
        <source>alpha u: spans, gaps and codes</source>
        <translation>ألفا ⁦u⁩: المواضع والفراغات والرموز</translation>
    </message>
    <message>
        <source>alpha |u: marked or not</source>
        <translation>ألفا ⁦|u⁩: موسوم أم لا</translation>
    </message>
    <message>
        <source>alpha cu: codes where both marked</source>
        <translation>ألفا ⁦cu⁩: الرموز حيث وسم الاثنان</translation>
    </message>
    <message>
        <source>alpha (k)u: one code against the rest</source>
        <translation>ألفا ⁦(k)u⁩: رمز مقابل سائر الرموز</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha of characters</source>
        <translation>ألفا كريبندورف للحروف</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>كابا كوهين</translation>
    </message>
    <message>
        <source>Scott&apos;s pi</source>
        <translation>باي سكوت</translation>
    </message>
    <message>
        <source>Bennett&apos;s S</source>
        <translation>معامل S لبينيت</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>كابا فلايس</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>معامل AC1 لغويت</translation>
    </message>
    <message>
        <source>Percent agreement (not corrected for chance)</source>
        <translation>نسبة الاتفاق (غير مصححة للمصادفة)</translation>
    </message>
    <message>
        <source>Holsti (not corrected for chance)</source>
        <translation>هولستي (غير مصحح للمصادفة)</translation>
    </message>
    <message>
        <source>F1 strict: same span and code</source>
        <translation>F1 الصارم: الموضع والرمز نفساهما</translation>
    </message>
    <message>
        <source>F1 exact: same span</source>
        <translation>F1 المطابق: الموضع نفسه</translation>
    </message>
    <message>
        <source>F1 partial: overlap counts half</source>
        <translation>F1 الجزئي: التداخل بنصف</translation>
    </message>
    <message>
        <source>F1 type: overlap and same code</source>
        <translation>F1 النوعي: تداخل مع الرمز نفسه</translation>
    </message>
    <message>
        <source>F1 of relations, strict</source>
        <translation>F1 العلاقات، الصارم</translation>
    </message>
    <message>
        <source>F1 of relations where they overlap</source>
        <translation>F1 العلاقات حيث تتداخل</translation>
    </message>
    <message>
        <source>Share with the same partner, of equal quotes</source>
        <translation>نسبة من لها الطرف نفسه، من الأقوال المتساوية</translation>
    </message>
    <message>
        <source>Share with the same partner, of overlapping quotes</source>
        <translation>نسبة من لها الطرف نفسه، من الأقوال المتداخلة</translation>
    </message>
    <message>
        <source>gamma: place and code together</source>
        <translation>غاما: الموضع والرمز معًا</translation>
    </message>
    <message>
        <source>gamma-cat: codes only</source>
        <translation>غاما ⁦-cat⁩: الرموز وحدها</translation>
    </message>
    <message>
        <source>gamma-k: one code</source>
        <translation>غاما ⁦-k⁩: رمز واحد</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>With suggestions shown</source>
        <translation>مع اقتراحات ظاهرة</translation>
    </message>
    <message>
        <source>Without suggestions (blind)</source>
        <translation>من دون اقتراحات</translation>
    </message>
    <message>
        <source>missed by one</source>
        <translation>فات أحدهم</translation>
    </message>
    <message>
        <source>other code</source>
        <translation>رمز آخر</translation>
    </message>
    <message>
        <source>other boundary</source>
        <translation>حدّ آخر</translation>
    </message>
    <message>
        <source>other speaker</source>
        <translation>قائل آخر</translation>
    </message>
    <message>
        <source>other cue</source>
        <translation>لفظ إسناد آخر</translation>
    </message>
    <message>
        <source>other type</source>
        <translation>نوع آخر</translation>
    </message>
    <message>
        <source>other answer</source>
        <translation>جواب آخر</translation>
    </message>
    <message>
        <source>Below .667: no conclusions.</source>
        <translation>دون ⁦.667⁩: لا يُبنى عليه استنتاج.</translation>
    </message>
    <message>
        <source>From .667 to .800: tentative conclusions only.</source>
        <translation>من ⁦.667⁩ إلى ⁦.800⁩: استنتاجات مؤقتة فقط.</translation>
    </message>
    <message>
        <source>From .800 on: reliable.</source>
        <translation>من ⁦.800⁩ فصاعدًا: ثابت يُعتمد عليه.</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>كل القيم</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>غير موسوم</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>غير مباشر</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>مختلط</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>جزئي</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>كل الرموز</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Gamma is being computed…</source>
        <translation>تُحسب غاما…</translation>
    </message>
    <message>
        <source>The figures are being made…</source>
        <translation>تُحسب الأرقام…</translation>
    </message>
    <message>
        <source>{coder}, planted again</source>
        <translation>{coder}، في المقالات المكررة</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>كل المرمّزين</translation>
    </message>
    <message>
        <source>Choose a figure first.</source>
        <translation>اختر رقمًا أولاً.</translation>
    </message>
    <message>
        <source>The disagreements behind it: {what}</source>
        <translation>الاختلافات وراءه: {what}</translation>
    </message>
</context>
<context>
    <name>AnnotatedDialog</name>
    <message>
        <source>Bring annotated files into %1</source>
        <translation>استيراد ملفات مرمّزة إلى %1</translation>
    </message>
    <message>
        <source>No file is in it.</source>
        <translation>لا ملف فيه.</translation>
    </message>
    <message>
        <source>No file with annotations is chosen yet.</source>
        <translation>لم يُختر ملف فيه ترميز بعد.</translation>
    </message>
    <message numerus="yes">
        <source>Labels answered by the file: %n.</source>
        <translation>
            <numerusform>لم يُجب الملف عن أي تسمية.</numerusform>
            <numerusform>أجاب الملف عن تسمية واحدة.</numerusform>
            <numerusform>أجاب الملف عن تسميتين.</numerusform>
            <numerusform>أجاب الملف عن %n تسميات.</numerusform>
            <numerusform>أجاب الملف عن %n تسمية.</numerusform>
            <numerusform>أجاب الملف عن %n تسمية.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 Documents</source>
        <translation>1 المستندات</translation>
    </message>
    <message>
        <source>2 Labels</source>
        <translation>2 التسميات</translation>
    </message>
    <message>
        <source>3 Report</source>
        <translation>3 التقرير</translation>
    </message>
    <message>
        <source>Next: labels</source>
        <translation>التالي: التسميات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>Import %n documents</source>
        <translation>
            <numerusform>لا مستندات للاستيراد</numerusform>
            <numerusform>استيراد مستند واحد</numerusform>
            <numerusform>استيراد مستندين</numerusform>
            <numerusform>استيراد %n مستندات</numerusform>
            <numerusform>استيراد %n مستنداً</numerusform>
            <numerusform>استيراد %n مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the first article as %1</source>
        <translation>فتح أول مقال باسم %1</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>التسميات…</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <source>Archive for publication</source>
        <translation>أرشيف للنشر</translation>
    </message>
    <message>
        <source>Write the archive</source>
        <translation>كتابة الأرشيف</translation>
    </message>
    <message>
        <source>Published are offsets, hashes, addresses and decisions – not the texts, no names of coders, times by the day or week. Who has the texts puts them back with rehydrate, which checks the hashes.</source>
        <translation>تُنشر المواضع والبصمات والعناوين والقرارات، لا النصوص ولا أسماء المرمّزين، والأوقات باليوم أو الأسبوع. ومن لديه النصوص يعيدها بالأمر rehydrate الذي يتحقق من البصمات.</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>المؤلفون</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>ORCID</source>
        <translation>ORCID</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>جهة العمل</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>by the day</source>
        <translation>باليوم</translation>
    </message>
    <message>
        <source>by the week</source>
        <translation>بالأسبوع</translation>
    </message>
    <message>
        <source>Publish the names of the registry</source>
        <translation>نشر أسماء السجل</translation>
    </message>
    <message>
        <source>Further fields to publish</source>
        <translation>حقول أخرى للنشر</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>أرشيف</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Times of decisions</source>
        <translation>أوقات القرارات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Year, licence, version</source>
        <translation>السنة والرخصة والإصدار</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>DOI, where there is one</source>
        <translation>معرّف DOI إن وُجد</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>الكلمات المفتاحية</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>الأوقات</translation>
    </message>
    <message>
        <source>Further fields</source>
        <translation>حقول أخرى</translation>
    </message>
    <message>
        <source>Written: {file}, {size}. Articles {articles}, decisions {decisions}, coders {coders}.</source>
        <translation>كُتب: {file}، {size}. مقالات {articles}، قرارات {decisions}، مرمّزون {coders}.</translation>
    </message>
    <message>
        <source>Write the archive to</source>
        <translation>كتابة الأرشيف إلى</translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Parts of the quote</source>
        <translation>أجزاء القول</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Go and finish</source>
        <translation>تنقّل وإنهاء</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Your own answer: code it with the usual keys. Enter takes it, Esc leaves it.</source>
        <translation>جوابك الخاص: رمّزه بالمفاتيح المعتادة. ‎Enter‎ يأخذه و‎Esc‎ يتركه.</translation>
    </message>
    <message>
        <source>settled {settled} of {all}</source>
        <translation>حُسم {settled} من {all}</translation>
    </message>
    <message>
        <source>gold is finished</source>
        <translation>المرجعي منتهٍ</translation>
    </message>
</context>
<context>
    <name>ArticlePreview</name>
    <message>
        <source>(without a headline)</source>
        <translation>(بلا عنوان)</translation>
    </message>
    <message>
        <source>Another article begins: {headline}</source>
        <translation>مقال آخر يبدأ هنا: {headline}</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message>
        <source>not begun</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>قيد الترميز</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>broken text</source>
        <translation>نص معطوب</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>No article fits the filter.</source>
        <translation>لا مقال يوافق التصفية.</translation>
    </message>
    <message>
        <source>This corpus has no articles yet. Drop files here, or choose File, Import.</source>
        <translation>لا مقالات في هذه المدوّنة بعد. أفلت ملفات هنا، أو اختر: ملف، استيراد.</translation>
    </message>
    <message>
        <source>{finished} of {articles} finished</source>
        <translation>انتهى {finished} من {articles}</translation>
    </message>
    <message>
        <source>Progress of the corpus</source>
        <translation>تقدّم العمل في المدوّنة</translation>
    </message>
    <message>
        <source>Show articles by state</source>
        <translation>عرض المقالات بحسب حالتها</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Suggested order</source>
        <translation>الترتيب المقترح</translation>
    </message>
    <message>
        <source>New articles from which the suggesters learn most come first.</source>
        <translation>تأتي أولاً المقالات الجديدة التي تتعلّم منها الاقتراحات أكثر.</translation>
    </message>
    <message>
        <source>Search titles and texts</source>
        <translation>بحث في العناوين والنصوص</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign articles</source>
        <translation>توزيع المقالات</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>توزيع</translation>
    </message>
    <message>
        <source>Every coder gets the articles in an own order. What somebody was given before stays where it stands; what is new comes at the end.</source>
        <translation>يأخذ كل مرمّز المقالات بترتيب خاص به. وما أُعطي لأحد من قبل يبقى في مكانه، ويُضاف الجديد في الآخر.</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>المرمّزون</translation>
    </message>
    <message>
        <source>Every coder codes all articles</source>
        <translation>كل مرمّز يرمّز كل المقالات</translation>
    </message>
    <message>
        <source>Each article is coded by so many coders:</source>
        <translation>كل مقال يرمّزه هذا العدد من المرمّزين:</translation>
    </message>
    <message>
        <source>Coders of each article</source>
        <translation>عدد مرمّزي كل مقال</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>No sample was drawn for this round yet; draw one first.</source>
        <translation>لم تُسحب عينة لهذه الجولة بعد؛ اسحب عينة أولاً.</translation>
    </message>
    <message>
        <source>Tick at least one coder.</source>
        <translation>اختر مرمّزاً واحداً على الأقل.</translation>
    </message>
    <message>
        <source>Articles for every coder: {count}.</source>
        <translation>المقالات لكل مرمّز: {count}.</translation>
    </message>
    <message>
        <source>Articles for every coder: about {count}; {all} of them are coded by all.</source>
        <translation>المقالات لكل مرمّز: نحو {count}، منها {all} يرمّزها الجميع.</translation>
    </message>
</context>
<context>
    <name>Attributing</name>
    <message>
        <source>Go to a mark with a code first; quotes have questions instead.</source>
        <translation>انتقل أولاً إلى وسم له رمز؛ فللأقوال أسئلة بدل السمات.</translation>
    </message>
    <message>
        <source>The code %1 has no attributes.</source>
        <translation>ليس للرمز %1 سمات.</translation>
    </message>
    <message>
        <source>%1: %2 · 0 none · Enter leaves it</source>
        <translation>%1: %2 · 0 بلا · Enter يتركها</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups of {name}</source>
        <translation>النسخ الاحتياطية من {name}</translation>
    </message>
    <message>
        <source>A backup is made whenever a corpus is closed after changes. They lie beside the corpus, on the same disk. Going back to one keeps the present file as a further backup.</source>
        <translation>تُحفظ نسخة احتياطية كلما أُغلقت مدوّنة بعد تغيير فيها. تقع النسخ بجوار المدوّنة على القرص نفسه. والرجوع إلى إحداها يُبقي الملف الحالي نسخةً احتياطية أخرى.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>وقت الحفظ</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>المرمّزون</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>الرجوع إلى هذه النسخة</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>إنقاذ ما يمكن قراءته…</translation>
    </message>
    <message>
        <source>For a damaged file: copies every readable article and decision to a new one.</source>
        <translation>للملف التالف: ينسخ كل ما يُقرأ من مقالات وقرارات إلى ملف جديد.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>There is no backup of this corpus yet.</source>
        <translation>لا نسخة احتياطية لهذه المدوّنة بعد.</translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation>يجري الرجوع…</translation>
    </message>
    <message>
        <source>The damaged file was kept as {name}.</source>
        <translation>حُفظ الملف التالف باسم {name}.</translation>
    </message>
    <message>
        <source>Go back to this backup? What was decided after it is kept in a further backup.</source>
        <translation>أترجع إلى هذه النسخة؟ ما تقرّر بعدها يبقى محفوظاً في نسخة احتياطية أخرى.</translation>
    </message>
    <message>
        <source>rescued</source>
        <translation>منقذة</translation>
    </message>
    <message>
        <source>Save what can be read as</source>
        <translation>حفظ ما يمكن قراءته باسم</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>جارٍ قراءة ما يمكن قراءته…</translation>
    </message>
    <message>
        <source>{name} holds what could be read. Articles: {articles}, decisions: {decisions}.</source>
        <translation>حُفظ في {name} ما أمكنت قراءته. المقالات: {articles}، القرارات: {decisions}.</translation>
    </message>
    <message>
        <source>Nothing is known to be missing.</source>
        <translation>لا يُعلم نقص فيه.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>فتحها</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Disagreements</source>
        <translation>الاختلافات</translation>
    </message>
    <message>
        <source>Back to the articles</source>
        <translation>العودة إلى المقالات</translation>
    </message>
    <message>
        <source>Feedback…</source>
        <translation>الملاحظات…</translation>
    </message>
    <message>
        <source>The coders&apos; layers are being compared …</source>
        <translation>تجري مقارنة طبقات المرمّزين…</translation>
    </message>
    <message>
        <source>There is nothing to settle: no article of this round is finished by two coders, or they agree.</source>
        <translation>لا شيء يُحسَم: لم ينهِ مرمّزان مقالاً في هذه الجولة، أو هم متفقون.</translation>
    </message>
    <message>
        <source>Settled: {settled} of {all}.</source>
        <translation>حُسم: {settled} من {all}.</translation>
    </message>
    <message>
        <source>Gold finished: articles {finished} of {all}.</source>
        <translation>المرجعي منتهٍ في {finished} من {all} من المقالات.</translation>
    </message>
    <message numerus="yes">
        <source>Open again: %n.</source>
        <translation>
            <numerusform>فُتح من جديد: %n.</numerusform>
            <numerusform>فُتح من جديد: %n.</numerusform>
            <numerusform>فُتح من جديد: %n.</numerusform>
            <numerusform>فُتح من جديد: %n.</numerusform>
            <numerusform>فُتح من جديد: %n.</numerusform>
            <numerusform>فُتح من جديد: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listed: %n.</source>
        <translation>
            <numerusform>في القائمة: %n.</numerusform>
            <numerusform>في القائمة: %n.</numerusform>
            <numerusform>في القائمة: %n.</numerusform>
            <numerusform>في القائمة: %n.</numerusform>
            <numerusform>في القائمة: %n.</numerusform>
            <numerusform>في القائمة: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CausesPane</name>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Whatever the reason</source>
        <translation>أيّاً كان السبب</translation>
    </message>
    <message>
        <source>What caused most disagreements</source>
        <translation>ما سبّب أكثر الاختلافات</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Question about the codebook</source>
        <translation>سؤال عن دليل الترميز</translation>
    </message>
    <message>
        <source>Send to the open questions</source>
        <translation>إرسال إلى الأسئلة المفتوحة</translation>
    </message>
    <message>
        <source>No disagreement has this reason.</source>
        <translation>لا اختلاف بهذا السبب.</translation>
    </message>
    <message>
        <source>{codes}: coders differ at {number} places ({how}), e.g. “{words}”. What is the rule?</source>
        <translation>{codes}: يختلف المرمّزون في {number} من المواضع ({how})، مثل «{words}». ما القاعدة؟</translation>
    </message>
</context>
<context>
    <name>ChangeRoundDialog</name>
    <message>
        <source>Change the round</source>
        <translation>تغيير الجولة</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>غيّرها</translation>
    </message>
    <message>
        <source>Once coding has begun, only name and codebook version of a round change; the rest is another round.</source>
        <translation>بعد بدء الترميز لا يتغيّر من الجولة إلا اسمها وإصدار دليل ترميزها؛ وما عدا ذلك جولة أخرى.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>دليل الترميز</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Each other</source>
        <translation>بعضهم ببعض</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>الترميز المرجعي</translation>
    </message>
    <message>
        <source>Own coding, planted again</source>
        <translation>ترميزه نفسه للمقالات المكررة</translation>
    </message>
    <message>
        <source>Own coding in “{round}”</source>
        <translation>ترميزه نفسه في «{round}»</translation>
    </message>
    <message numerus="yes">
        <source>%n codes…</source>
        <translation>
            <numerusform>%n رمز…</numerusform>
            <numerusform>رمز واحد…</numerusform>
            <numerusform>رمزان…</numerusform>
            <numerusform>%n رموز…</numerusform>
            <numerusform>%n رمزًا…</numerusform>
            <numerusform>%n رمز…</numerusform>
        </translation>
    </message>
    <message>
        <source>None…</source>
        <translation>لا شيء…</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Codes put together</source>
        <translation>رموز مجموعة</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>المقياس</translation>
    </message>
</context>
<context>
    <name>ChoicesForm</name>
    <message>
        <source>Finished articles</source>
        <translation>المقالات المنتهية</translation>
    </message>
    <message>
        <source>All articles, with their state</source>
        <translation>كل المقالات، مع حالها</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>A final data set has no suggestions; take the coding of one coder, of every coder, or gold.</source>
        <translation>ليس في البيانات النهائية اقتراحات؛ خذ ترميز مرمّز واحد أو كل المرمّزين أو المرجعي.</translation>
    </message>
    <message>
        <source>Every coder, each coding by itself</source>
        <translation>كل المرمّزين، كل ترميز على حدة</translation>
    </message>
    <message>
        <source>Gold: as disagreements were settled</source>
        <translation>المرجعي: كما حُسمت الاختلافات</translation>
    </message>
    <message>
        <source>Final data set: one coding an article, gold first</source>
        <translation>البيانات النهائية: ترميز واحد لكل مقال، والمرجعي أولاً</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>كل الجولات</translation>
    </message>
    <message>
        <source>Coded by</source>
        <translation>رمّزه</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>أي المقالات</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>تصدير إلى</translation>
    </message>
    <message>
        <source>A new folder is made in this one</source>
        <translation>يُنشأ مجلد جديد في هذا المجلد</translation>
    </message>
</context>
<context>
    <name>CoachingDialog</name>
    <message>
        <source>Your coding beside gold</source>
        <translation>ترميزك بجانب المرجعي</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>قول</translation>
    </message>
    <message>
        <source>Score: {score}</source>
        <translation>النتيجة: {score}</translation>
    </message>
    <message>
        <source>Differences from gold</source>
        <translation>الاختلافات عن المرجعي</translation>
    </message>
    <message>
        <source>There is no difference: everything is as in gold.</source>
        <translation>لا اختلاف: كل شيء كما في المرجعي.</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>البقاء هنا</translation>
    </message>
    <message>
        <source>names {score}</source>
        <translation>الأسماء {score}</translation>
    </message>
    <message>
        <source>quotes {score}</source>
        <translation>الأقوال {score}</translation>
    </message>
    <message>
        <source>speakers {score}</source>
        <translation>القائلون {score}</translation>
    </message>
    <message>
        <source>Articles done: {done} of {articles}, on average {mean}; passed from {mark}.</source>
        <translation>المقالات المنتهية: {done} من {articles}، بمتوسط {mean}؛ والنجاح من {mark}.</translation>
    </message>
    <message>
        <source>You have passed.</source>
        <translation>لقد نجحت.</translation>
    </message>
    <message>
        <source>You have not passed; speak with your lead.</source>
        <translation>لم تنجح؛ تحدّث مع مسؤول الدراسة.</translation>
    </message>
    <message>
        <source>Missed: {gold_code} {gold}</source>
        <translation>فاتك: {gold_code} {gold}</translation>
    </message>
    <message>
        <source>Not in gold: {code} {yours}</source>
        <translation>ليس في المرجعي: {code} {yours}</translation>
    </message>
    <message>
        <source>Other code: you {code}, gold {gold_code}: {gold}</source>
        <translation>رمز آخر: عندك {code} وفي المرجعي {gold_code}: {gold}</translation>
    </message>
    <message>
        <source>Other boundary: you {yours}, gold {gold}</source>
        <translation>حدّ آخر: عندك {yours} وفي المرجعي {gold}</translation>
    </message>
    <message>
        <source>Other speaker: you {yours}, gold {gold}</source>
        <translation>قائل آخر: عندك {yours} وفي المرجعي {gold}</translation>
    </message>
    <message>
        <source>Other cue: you {yours}, gold {gold}</source>
        <translation>فعل قول آخر: عندك {yours} وفي المرجعي {gold}</translation>
    </message>
    <message>
        <source>Other type of quote: you {code}, gold {gold_code}: {gold}</source>
        <translation>نوع قول آخر: عندك {code} وفي المرجعي {gold_code}: {gold}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>لا أحد</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Colour behind the letters</source>
        <translation>اللون خلف الحروف</translation>
    </message>
    <message>
        <source>Colour of lines and tags</source>
        <translation>لون الخطوط والوسوم</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>In use: can be given, is suggested</source>
        <translation>مستعمل: يُعطى ويُقترح</translation>
    </message>
    <message>
        <source>Retired: what has it keeps it</source>
        <translation>متقاعد: ما وُسم به يبقى به</translation>
    </message>
    <message>
        <source>Attributes and their values</source>
        <translation>السمات وقيمها</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>What is coded names this id; it stays.</source>
        <translation>ما رُمّز يشير إلى هذا المعرّف، فهو باقٍ.</translation>
    </message>
    <message>
        <source>letters on it %1 : 1</source>
        <translation>الحروف فوقه %1 : 1</translation>
    </message>
    <message>
        <source>line on white %1 : 1</source>
        <translation>الخط على الأبيض %1 : 1</translation>
    </message>
</context>
<context>
    <name>CodebookDialog</name>
    <message>
        <source>Codebook</source>
        <translation>دليل الترميز</translation>
    </message>
    <message>
        <source>The codebook has changes that are not saved as a version. Throw them away?</source>
        <translation>في دليل الترميز تعديلات لم تُحفظ إصداراً. أتُطرح؟</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Codebook – a new version is used in: %1</source>
        <translation>دليل الترميز – الإصدار الجديد لـ: %1</translation>
    </message>
    <message>
        <source>Codebook – as in: %1</source>
        <translation>دليل الترميز – كما في: %1</translation>
    </message>
    <message>
        <source> (+%1)</source>
        <translation> (+%1)</translation>
    </message>
    <message>
        <source>Save as a new version…</source>
        <translation>حفظ إصدار جديد…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>الإصدارات…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Only the lead changes the codebook; here it can be read.</source>
        <translation>لا يغيّر دليل الترميز إلا مسؤول الدراسة، وهو هنا للقراءة.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>CodebookErrands</name>
    <message>
        <source>The new version of the codebook is in use.</source>
        <translation>الإصدار الجديد من دليل الترميز قيد الاستعمال.</translation>
    </message>
</context>
<context>
    <name>CodebookFiles</name>
    <message>
        <source>Import a codebook</source>
        <translation>استيراد دليل ترميز</translation>
    </message>
    <message>
        <source>Codebooks (%1)</source>
        <translation>أدلة الترميز (%1)</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>تصدير دليل الترميز</translation>
    </message>
    <message>
        <source>Hashiya&apos;s own JSON</source>
        <translation>صيغة حاشية JSON</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>جدول CSV</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>دليل ترميز REFI-QDA</translation>
    </message>
    <message>
        <source>Printed codebook in Arabic</source>
        <translation>دليل ترميز مطبوع بالعربية</translation>
    </message>
    <message>
        <source>Printed codebook in English</source>
        <translation>دليل ترميز مطبوع بالإنجليزية</translation>
    </message>
</context>
<context>
    <name>CodebookTree</name>
    <message>
        <source>Layers, codes and questions</source>
        <translation>الطبقات والرموز والأسئلة</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>دليل الترميز</translation>
    </message>
    <message>
        <source>Questions about the article</source>
        <translation>أسئلة عن المقال</translation>
    </message>
    <message>
        <source>Questions about each quote</source>
        <translation>أسئلة عن كل قول</translation>
    </message>
    <message>
        <source>Questions about each speaker</source>
        <translation>أسئلة عن كل قائل</translation>
    </message>
</context>
<context>
    <name>CoderDialog</name>
    <message>
        <source>Who is coding?</source>
        <translation>من الذي يرمّز؟</translation>
    </message>
    <message>
        <source>Every decision in {corpus} carries the name of its coder. Choose yours, or write a new one.</source>
        <translation>كل قرار في {corpus} يحمل اسم من اتخذه. اختر اسمك، أو اكتب اسماً جديداً.</translation>
    </message>
    <message>
        <source>{corpus} is open for reading only. Choose whose work you want to see.</source>
        <translation>{corpus} مفتوحة للقراءة فقط. اختر عملَ مَن تريد أن ترى.</translation>
    </message>
    <message>
        <source>Name of the coder</source>
        <translation>اسم المرمّز</translation>
    </message>
</context>
<context>
    <name>CodesBack</name>
    <message>
        <source>recoded</source>
        <translation>تغيّر رمزه</translation>
    </message>
    <message>
        <source>added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>as in the corpus</source>
        <translation>كما في المدوّنة</translation>
    </message>
    <message>
        <source>of others</source>
        <translation>لغيره</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message>
        <source>Codes from a table</source>
        <translation>رموز من جدول</translation>
    </message>
    <message>
        <source>Take them back</source>
        <translation>أخذها</translation>
    </message>
    <message>
        <source>Export tables or a workbook, change codes and types in Excel or LibreOffice, and choose the file here. Rows that are gone say nothing; what another coder stated stays as it is.</source>
        <translation>صدّر جداول أو مصنّفاً، وغيّر الرموز والأنواع في Excel أو LibreOffice، ثم اختر الملف هنا. الصفوف المحذوفة لا تقول شيئاً، وما أثبته مرمّز آخر يبقى كما هو.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>In finished articles too: they are opened, and finished again</source>
        <translation>في المقالات المنتهية أيضاً: تُفتح ثم تُنهى من جديد</translation>
    </message>
    <message>
        <source>What the rows change</source>
        <translation>ما تغيّره الصفوف</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>من قبل</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Choose annotations.csv, quotes.csv or the workbook (.xlsx).</source>
        <translation>اختر annotations.csv أو quotes.csv أو المصنّف (‎.xlsx).</translation>
    </message>
    <message>
        <source>Done; one undo takes all of it back.</source>
        <translation>تم؛ يتراجع عنها كلها تراجع واحد.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…</numerusform>
            <numerusform>… وواحد آخر</numerusform>
            <numerusform>… واثنان آخران</numerusform>
            <numerusform>… و%n أخرى</numerusform>
            <numerusform>… و%n أخرى</numerusform>
            <numerusform>… و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>لا صفوف في الجدول.</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>جداول (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>باسم</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>%1: this is no colour; write #rrggbb.</source>
        <translation>%1: ليس هذا لوناً؛ يُكتب #rrggbb.</translation>
    </message>
    <message>
        <source>%1: the line is too pale on white (%3 : 1, %4 is needed).</source>
        <translation>%1: الخط باهت على الأبيض (%3 : 1، والمطلوب %4).</translation>
    </message>
    <message>
        <source>%1: letters are hard to read on the colour (%3 : 1, %4 is needed).</source>
        <translation>%1: تصعب قراءة الحروف على اللون (%3 : 1، والمطلوب %4).</translation>
    </message>
    <message>
        <source>%1 and %2 look alike (distance %3, %4 is needed).</source>
        <translation>%1 و%2 متشابهان (المسافة %3، والمطلوب %4).</translation>
    </message>
    <message>
        <source>%1 and %2 look alike to the colour-blind (%5; distance %3, %4 is needed).</source>
        <translation>%1 و%2 متشابهان عند المصابين بعمى الألوان (%5؛ المسافة %3، والمطلوب %4).</translation>
    </message>
    <message>
        <source>%1 is hardly seen on white (distance %3, %4 is needed).</source>
        <translation>%1 لا يكاد يُرى على الأبيض (المسافة %3، والمطلوب %4).</translation>
    </message>
</context>
<context>
    <name>ColumnsForm</name>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الصحيفة أو الموقع</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Its own id</source>
        <translation>رقمه في مصدره</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Choose the column that holds the text.</source>
        <translation>اختر العمود الذي فيه النص.</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>أول صفوف الجدول</translation>
    </message>
    <message>
        <source>One article a row. Which column holds what?</source>
        <translation>في كل صف مقال. ماذا في كل عمود؟</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(لا شيء)</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Decide</source>
        <translation>البتّ</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>قبول ومتابعة</translation>
    </message>
    <message>
        <source>Reject a suggestion, remove an own mark</source>
        <translation>رفض اقتراح أو إزالة وسم</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>قول جديد</translation>
    </message>
    <message>
        <source>The same name everywhere</source>
        <translation>الاسم نفسه في كل المقال</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Correct the edges</source>
        <translation>ضبط الحدود</translation>
    </message>
    <message>
        <source>Left edge out by a word</source>
        <translation>الحد الأيسر: كلمة إلى الخارج</translation>
    </message>
    <message>
        <source>Left edge in by a word</source>
        <translation>الحد الأيسر: كلمة إلى الداخل</translation>
    </message>
    <message>
        <source>Right edge out by a word</source>
        <translation>الحد الأيمن: كلمة إلى الخارج</translation>
    </message>
    <message>
        <source>Right edge in by a word</source>
        <translation>الحد الأيمن: كلمة إلى الداخل</translation>
    </message>
    <message>
        <source>Left edge out by a letter</source>
        <translation>الحد الأيسر: حرف إلى الخارج</translation>
    </message>
    <message>
        <source>Left edge in by a letter</source>
        <translation>الحد الأيسر: حرف إلى الداخل</translation>
    </message>
    <message>
        <source>Right edge out by a letter</source>
        <translation>الحد الأيمن: حرف إلى الخارج</translation>
    </message>
    <message>
        <source>Right edge in by a letter</source>
        <translation>الحد الأيمن: حرف إلى الداخل</translation>
    </message>
    <message>
        <source>Proclitic in or out</source>
        <translation>ضمّ السابقة أو فصلها</translation>
    </message>
    <message>
        <source>Article ال in or out</source>
        <translation>ضمّ «ال» أو فصلها</translation>
    </message>
    <message>
        <source>The focused quote</source>
        <translation>القول المحدَّد</translation>
    </message>
    <message>
        <source>Choose its speaker</source>
        <translation>اختيار قائله</translation>
    </message>
    <message>
        <source>Choose its cue</source>
        <translation>اختيار لفظ إسناده</translation>
    </message>
    <message>
        <source>Another type</source>
        <translation>نوع آخر</translation>
    </message>
    <message>
        <source>Content from the selection</source>
        <translation>المضمون من التحديد</translation>
    </message>
    <message>
        <source>Add the selection to the part</source>
        <translation>ضمّ التحديد إلى الجزء</translation>
    </message>
    <message>
        <source>Speaker from the selection</source>
        <translation>القائل من التحديد</translation>
    </message>
    <message>
        <source>Cue from the selection</source>
        <translation>لفظ الإسناد من التحديد</translation>
    </message>
    <message>
        <source>Clause from the selection, else none</source>
        <translation>الجملة المنقولة من التحديد، وإلا فلا شيء</translation>
    </message>
    <message>
        <source>Names and notes</source>
        <translation>أسماء وملاحظات</translation>
    </message>
    <message>
        <source>Link to the registry</source>
        <translation>ربط بدليل الأسماء</translation>
    </message>
    <message>
        <source>Answer the questions</source>
        <translation>الإجابة عن الأسئلة</translation>
    </message>
    <message>
        <source>Next to read again</source>
        <translation>التالي مما تُعاد قراءته</translation>
    </message>
    <message>
        <source>Keep it, read again</source>
        <translation>إبقاؤه بعد إعادة القراءة</translation>
    </message>
    <message>
        <source>Attributes of the focused mark</source>
        <translation>سمات الوسم المحدَّد</translation>
    </message>
    <message>
        <source>Ask the lead</source>
        <translation>سؤال مسؤول الدراسة</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>Guideline of this code</source>
        <translation>إرشادات هذا الرمز</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>تنقّل</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>التالي مما لم يُبتّ فيه</translation>
    </message>
    <message>
        <source>Previous undecided</source>
        <translation>السابق مما لم يُبتّ فيه</translation>
    </message>
    <message>
        <source>Next of any kind</source>
        <translation>التالي أياً كان</translation>
    </message>
    <message>
        <source>Previous of any kind</source>
        <translation>السابق أياً كان</translation>
    </message>
    <message>
        <source>Jump to letters</source>
        <translation>القفز إلى حروف</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>بحث في المقال</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Finish the pass or article, go on</source>
        <translation>إنهاء المرحلة أو المقال والمتابعة</translation>
    </message>
    <message>
        <source>Reopen the article or its last pass</source>
        <translation>إعادة فتح المقال أو آخر مراحله</translation>
    </message>
    <message>
        <source>Copy the selected letters</source>
        <translation>نسخ النص المحدَّد</translation>
    </message>
    <message>
        <source>Help on the keys</source>
        <translation>شرح المفاتيح</translation>
    </message>
    <message>
        <source>Give this code</source>
        <translation>إعطاء هذا الرمز</translation>
    </message>
    <message>
        <source>Word to the left</source>
        <translation>كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>Word to the right</source>
        <translation>كلمة إلى اليمين</translation>
    </message>
    <message>
        <source>Letter to the left</source>
        <translation>حرف إلى اليسار</translation>
    </message>
    <message>
        <source>Letter to the right</source>
        <translation>حرف إلى اليمين</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>سطر إلى أعلى</translation>
    </message>
    <message>
        <source>Line down</source>
        <translation>سطر إلى أسفل</translation>
    </message>
    <message>
        <source>Paragraph up</source>
        <translation>فقرة إلى أعلى</translation>
    </message>
    <message>
        <source>Paragraph down</source>
        <translation>فقرة إلى أسفل</translation>
    </message>
    <message>
        <source>Screen up</source>
        <translation>شاشة إلى أعلى</translation>
    </message>
    <message>
        <source>Screen down</source>
        <translation>شاشة إلى أسفل</translation>
    </message>
    <message>
        <source>Select to the left</source>
        <translation>تحديد إلى اليسار</translation>
    </message>
    <message>
        <source>Select to the right</source>
        <translation>تحديد إلى اليمين</translation>
    </message>
    <message>
        <source>Select the line above</source>
        <translation>تحديد السطر الأعلى</translation>
    </message>
    <message>
        <source>Select the line below</source>
        <translation>تحديد السطر الأسفل</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>اللوح التالي</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>CorpusPage</name>
    <message>
        <source>Choose an article from the list.</source>
        <translation>اختر مقالاً من القائمة.</translation>
    </message>
    <message>
        <source>There is no further article in the list.</source>
        <translation>لا مقال بعد هذا في القائمة.</translation>
    </message>
    <message>
        <source>All articles of the list are finished.</source>
        <translation>كل مقالات القائمة منتهية.</translation>
    </message>
    <message numerus="yes">
        <source>In other articles (%n) the same words stand at %1 places; there they are suggested only.</source>
        <translation>
            <numerusform>في مقالات أخرى (%n) ترد الكلمات نفسها في %1 من المواضع؛ وهناك تُقترح ولا تُرمَّز.</numerusform>
            <numerusform>في مقالات أخرى (%n) ترد الكلمات نفسها في %1 من المواضع؛ وهناك تُقترح ولا تُرمَّز.</numerusform>
            <numerusform>في مقالات أخرى (%n) ترد الكلمات نفسها في %1 من المواضع؛ وهناك تُقترح ولا تُرمَّز.</numerusform>
            <numerusform>في مقالات أخرى (%n) ترد الكلمات نفسها في %1 من المواضع؛ وهناك تُقترح ولا تُرمَّز.</numerusform>
            <numerusform>في مقالات أخرى (%n) ترد الكلمات نفسها في %1 من المواضع؛ وهناك تُقترح ولا تُرمَّز.</numerusform>
            <numerusform>في مقالات أخرى (%n) ترد الكلمات نفسها في %1 من المواضع؛ وهناك تُقترح ولا تُرمَّز.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions › The same words in other articles shows them.</source>
        <translation>تجدها في: اقتراحات › الكلمات نفسها في مقالات أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>Articles finished: %n. Suggestions › Learn from my decisions makes use of them.</source>
        <translation>
            <numerusform>المقالات المنتهية: %n. ‏الاقتراحات ‹ التعلّم من قراراتي يستفيد منها.</numerusform>
            <numerusform>المقالات المنتهية: %n. ‏الاقتراحات ‹ التعلّم من قراراتي يستفيد منها.</numerusform>
            <numerusform>المقالات المنتهية: %n. ‏الاقتراحات ‹ التعلّم من قراراتي يستفيد منها.</numerusform>
            <numerusform>المقالات المنتهية: %n. ‏الاقتراحات ‹ التعلّم من قراراتي يستفيد منها.</numerusform>
            <numerusform>المقالات المنتهية: %n. ‏الاقتراحات ‹ التعلّم من قراراتي يستفيد منها.</numerusform>
            <numerusform>المقالات المنتهية: %n. ‏الاقتراحات ‹ التعلّم من قراراتي يستفيد منها.</numerusform>
        </translation>
    </message>
    <message>
        <source>This corpus has one round only.</source>
        <translation>في هذه المدوّنة جولة واحدة فقط.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>حدث خطأ في البرنامج</translation>
    </message>
    <message>
        <source>The program made a mistake. Every decision you made is saved; nothing is lost. You can go on working. Please send the report below to whoever looks after the program.</source>
        <translation>أخطأ البرنامج. كل قراراتك محفوظة ولم يضع منها شيء، ويمكنك متابعة العمل. نرجو إرسال التقرير أدناه إلى القائم على البرنامج.</translation>
    </message>
    <message>
        <source>The report was saved as {file}</source>
        <translation>حُفظ التقرير في {file}</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>نسخ التقرير</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Nothing has the focus: F goes to the next suggestion.</source>
        <translation>لا شيء محدَّد: المفتاح F (ب) ينتقل إلى الاقتراح التالي.</translation>
    </message>
    <message>
        <source>No code is on the key %1.</source>
        <translation>لا رمز على المفتاح %1.</translation>
    </message>
    <message>
        <source>The code %1 belongs to another pass; Ctrl+Enter finishes this one.</source>
        <translation>الرمز %1 من مرحلة أخرى؛ Ctrl+Enter ينهي هذه المرحلة.</translation>
    </message>
    <message>
        <source>There is no word here to give a code to.</source>
        <translation>لا كلمة هنا تُعطى رمزاً.</translation>
    </message>
    <message>
        <source>A quote has a type, not a code: R changes it. Select words to code them.</source>
        <translation>للقول نوع لا رمز: يغيّره المفتاح R (ق). حدّد كلمات لترميزها.</translation>
    </message>
    <message>
        <source>There is no further word in this paragraph.</source>
        <translation>لا كلمة بعد هذه في الفقرة.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>%0: new question</source>
        <translation>%0: سؤال جديد</translation>
    </message>
    <message>
        <source>%0: other attributes</source>
        <translation>%0: تغيّرت السمات</translation>
    </message>
    <message>
        <source>rule %0: %1 → %2</source>
        <translation>القاعدة %0: كانت %1 وصارت %2</translation>
    </message>
    <message>
        <source>%0: new</source>
        <translation>%0: جديد</translation>
    </message>
    <message>
        <source>%0: %1 is called %2 now</source>
        <translation>%0: كان اسمه %1 وصار %2</translation>
    </message>
    <message>
        <source>%0 is merged into %2</source>
        <translation>%0 ضُمّ إلى %2</translation>
    </message>
    <message>
        <source>%0 is split into %2</source>
        <translation>%0 قُسم إلى %2</translation>
    </message>
    <message>
        <source>%0 is retired</source>
        <translation>%0 تقاعد</translation>
    </message>
    <message>
        <source>%0 is in use again</source>
        <translation>%0 عاد إلى الاستعمال</translation>
    </message>
    <message>
        <source>%0: other guideline</source>
        <translation>%0: تغيّرت إرشاداته</translation>
    </message>
    <message>
        <source>%0: other choices</source>
        <translation>%0: تغيّرت خياراته</translation>
    </message>
    <message>
        <source>%0: other colour, key or place</source>
        <translation>%0: تغيّر لونه أو مفتاحه أو موضعه</translation>
    </message>
</context>
<context>
    <name>Disagreements</name>
    <message>
        <source>No case is chosen: the list has those that fit the line above it.</source>
        <translation>لم تُختَر حالة: في القائمة ما يوافق المرشّحات فوقها.</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>ملاحظة: {note}</translation>
    </message>
    <message>
        <source>by {names}</source>
        <translation>على يد {names}</translation>
    </message>
    <message>
        <source>was settled by {names}</source>
        <translation>كان حسمه {names}</translation>
    </message>
    <message>
        <source>changed since by {names}</source>
        <translation>غيّرها بعد ذلك {names}</translation>
    </message>
    <message>
        <source>did not mark it</source>
        <translation>لم يعلّمه</translation>
    </message>
    <message>
        <source>no {part}</source>
        <translation>بلا {part}</translation>
    </message>
    <message>
        <source>Why do they differ?</source>
        <translation>لمَ يختلفون؟</translation>
    </message>
    <message>
        <source>{number} times</source>
        <translation>{number} مرّات</translation>
    </message>
    <message>
        <source>Asked once</source>
        <translation>سُئل مرة واحدة</translation>
    </message>
    <message>
        <source>Sent. Codebook › Questions to the lead answers it with a ruling.</source>
        <translation>أُرسل. دليل الترميز ‹ أسئلة إلى المسؤول يجيب عنه بقرار.</translation>
    </message>
    <message>
        <source>No case is chosen: {key} goes to the next open one.</source>
        <translation>لم تُختَر حالة: {key} ينتقل إلى المفتوحة التالية.</translation>
    </message>
    <message>
        <source>Next open case</source>
        <translation>الحالة المفتوحة التالية</translation>
    </message>
    <message>
        <source>Previous open case</source>
        <translation>الحالة المفتوحة السابقة</translation>
    </message>
    <message>
        <source>Next case of any state</source>
        <translation>الحالة التالية أيّاً كانت</translation>
    </message>
    <message>
        <source>Previous case of any state</source>
        <translation>الحالة السابقة أيّاً كانت</translation>
    </message>
    <message>
        <source>Take A; 2 takes B, and so on</source>
        <translation>خذ A؛ و2 يأخذ B وهكذا</translation>
    </message>
    <message>
        <source>Take both, or all that were marked</source>
        <translation>خذ الاثنين، أو كل ما عُلّم</translation>
    </message>
    <message>
        <source>Take neither: nothing is marked</source>
        <translation>لا هذا ولا ذاك: لا يُعلَّم شيء</translation>
    </message>
    <message>
        <source>Own answer: correct with the usual coding keys</source>
        <translation>جواب خاص: صحّح بمفاتيح الترميز المعتادة</translation>
    </message>
    <message>
        <source>Reason: slip</source>
        <translation>السبب: سهو</translation>
    </message>
    <message>
        <source>Reason: guideline unclear</source>
        <translation>السبب: القاعدة غير واضحة</translation>
    </message>
    <message>
        <source>Reason: ambiguous text</source>
        <translation>السبب: النص ملتبس</translation>
    </message>
    <message>
        <source>Reason: codebook gap</source>
        <translation>السبب: ثغرة في الدليل</translation>
    </message>
    <message>
        <source>Note for the coders</source>
        <translation>ملاحظة للمرمّزين</translation>
    </message>
    <message>
        <source>The same answer elsewhere, each case ticked</source>
        <translation>الجواب نفسه في غير هذا الموضع، كل حالة بعلامة</translation>
    </message>
    <message>
        <source>Take over what everybody agrees on</source>
        <translation>أخذ كل ما يتفق عليه الجميع</translation>
    </message>
    <message>
        <source>What the gold mark at the caret settled</source>
        <translation>ما حسمته العلامة المرجعية عند المؤشر</translation>
    </message>
    <message>
        <source>Hide or show the coders&apos; names</source>
        <translation>إخفاء أسماء المرمّزين أو إظهارها</translation>
    </message>
    <message>
        <source>The same question together, or by article</source>
        <translation>السؤال نفسه معاً، أو حسب المقال</translation>
    </message>
    <message>
        <source>Guideline of this code</source>
        <translation>قواعد هذا الرمز</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Finish the article as gold</source>
        <translation>إنهاء المقال مرجعياً</translation>
    </message>
    <message>
        <source>Reopen the article</source>
        <translation>إعادة فتح المقال</translation>
    </message>
    <message>
        <source>To the list and back</source>
        <translation>إلى القائمة والعودة</translation>
    </message>
    <message>
        <source>Back to the articles</source>
        <translation>العودة إلى المقالات</translation>
    </message>
    <message>
        <source>Help on the keys</source>
        <translation>عون على المفاتيح</translation>
    </message>
    <message>
        <source>both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>لا هذا ولا ذاك</translation>
    </message>
    <message>
        <source>The same question is open nowhere else.</source>
        <translation>السؤال نفسه غير مفتوح في موضع آخر.</translation>
    </message>
    <message>
        <source>Cases settled alike: {number}. Undo takes all of them back.</source>
        <translation>حالات حُسمت على النحو نفسه: {number}. التراجع يلغيها كلها.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>coder</source>
        <translation>المرمّز</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>المرجعي</translation>
    </message>
    <message>
        <source>not in gold</source>
        <translation>ليس في المرجعي</translation>
    </message>
    <message>
        <source>Settling disagreements</source>
        <translation>حسم الاختلافات</translation>
    </message>
    <message>
        <source>next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>help</source>
        <translation>عون</translation>
    </message>
    <message>
        <source>take over agreed</source>
        <translation>أخذ المتفق عليه</translation>
    </message>
    <message>
        <source>take</source>
        <translation>خذ</translation>
    </message>
    <message>
        <source>own</source>
        <translation>جوابي</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>في غيره</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>المتفق عليه</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>finish as gold</source>
        <translation>إنهاء مرجعياً</translation>
    </message>
    <message>
        <source>names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Esc leaves it</source>
        <translation>‎Esc‎ يتركه</translation>
    </message>
    <message>
        <source>Your own answer</source>
        <translation>جوابك الخاص</translation>
    </message>
    <message>
        <source>missed by one</source>
        <translation>فات بعضهم</translation>
    </message>
    <message>
        <source>other code</source>
        <translation>رمز آخر</translation>
    </message>
    <message>
        <source>other boundary</source>
        <translation>حدّ آخر</translation>
    </message>
    <message>
        <source>other speaker</source>
        <translation>قائل آخر</translation>
    </message>
    <message>
        <source>other cue</source>
        <translation>لفظ قول آخر</translation>
    </message>
    <message>
        <source>other type</source>
        <translation>نوع آخر</translation>
    </message>
    <message>
        <source>other value</source>
        <translation>جواب آخر</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>محسوم</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>فُتح من جديد</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>سهو</translation>
    </message>
    <message>
        <source>guideline unclear</source>
        <translation>القاعدة غير واضحة</translation>
    </message>
    <message>
        <source>ambiguous text</source>
        <translation>النص ملتبس</translation>
    </message>
    <message>
        <source>codebook gap</source>
        <translation>ثغرة في الدليل</translation>
    </message>
    <message>
        <source>only a proclitic in or out</source>
        <translation>حرف متصل فقط داخلاً أو خارجاً</translation>
    </message>
    <message>
        <source>only marks or blanks at the edge</source>
        <translation>علامات أو فراغات عند الحدّ فقط</translation>
    </message>
    <message>
        <source>other boundary, letters: {letters}</source>
        <translation>حدّ آخر، حروف: {letters}</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>قول</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>no speaker</source>
        <translation>بلا قائل</translation>
    </message>
</context>
<context>
    <name>DocumentPreview</name>
    <message>
        <source>What will be changed or dropped</source>
        <translation>ما سيتغيّر أو يسقط</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>سبب الرفض</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; the report has all of them.</source>
        <translation>
            <numerusform>… والتقرير يضمّها كلها.</numerusform>
            <numerusform>… وواحد آخر؛ التقرير يضمّها كلها.</numerusform>
            <numerusform>… واثنان آخران؛ التقرير يضمّها كلها.</numerusform>
            <numerusform>… و%n أخرى؛ التقرير يضمّها كلها.</numerusform>
            <numerusform>… و%n أخرى؛ التقرير يضمّها كلها.</numerusform>
            <numerusform>… و%n أخرى؛ التقرير يضمّها كلها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message numerus="yes">
        <source>Documents: %n.</source>
        <translation>
            <numerusform>لا مستندات.</numerusform>
            <numerusform>مستند واحد.</numerusform>
            <numerusform>مستندان.</numerusform>
            <numerusform>%n مستندات.</numerusform>
            <numerusform>%n مستنداً.</numerusform>
            <numerusform>%n مستند.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused: %n.</source>
        <translation>
            <numerusform>لم يُرفض شيء.</numerusform>
            <numerusform>رُفض واحد.</numerusform>
            <numerusform>رُفض اثنان.</numerusform>
            <numerusform>رُفض %n.</numerusform>
            <numerusform>رُفض %n.</numerusform>
            <numerusform>رُفض %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kinds of files not read: %n.</source>
        <translation>
            <numerusform>لا أنواع لم تُقرأ.</numerusform>
            <numerusform>نوع واحد من الملفات لم يُقرأ.</numerusform>
            <numerusform>نوعان من الملفات لم يُقرآ.</numerusform>
            <numerusform>%n من أنواع الملفات لم تُقرأ.</numerusform>
            <numerusform>%n من أنواع الملفات لم تُقرأ.</numerusform>
            <numerusform>%n من أنواع الملفات لم تُقرأ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles without annotations, left out: %n.</source>
        <translation>
            <numerusform>لا مقالات متروكة.</numerusform>
            <numerusform>مقال واحد بلا ترميز تُرك.</numerusform>
            <numerusform>مقالان بلا ترميز تُركا.</numerusform>
            <numerusform>%n مقالات بلا ترميز تُركت.</numerusform>
            <numerusform>%n مقالاً بلا ترميز تُركت.</numerusform>
            <numerusform>%n مقال بلا ترميز تُركت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose annotated files</source>
        <translation>اختيار ملفات مرمّزة</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Choose a folder of annotated files</source>
        <translation>اختيار مجلد فيه ملفات مرمّزة</translation>
    </message>
</context>
<context>
    <name>DriftPane</name>
    <message>
        <source>Alarm below</source>
        <translation>إنذار دون</translation>
    </message>
    <message>
        <source>alarm below</source>
        <translation>إنذار دونه</translation>
    </message>
    <message>
        <source>There is no week with articles that several coders finished.</source>
        <translation>لا أسبوع فيه مقالات أنهاها عدة مرمّزين.</translation>
    </message>
    <message>
        <source>{week} {line}: {value}</source>
        <translation>{week} {line}: {value}</translation>
    </message>
    <message>
        <source>No week lies below it.</source>
        <translation>لا أسبوع دونه.</translation>
    </message>
</context>
<context>
    <name>DriftView</name>
    <message>
        <source>Agreement by week</source>
        <translation>الاتفاق بالأسبوع</translation>
    </message>
    <message>
        <source>{line}, {week}: </source>
        <translation>{line}، {week}: </translation>
    </message>
    <message>
        <source>undefined. {reason}</source>
        <translation>غير معرّف. {reason}</translation>
    </message>
</context>
<context>
    <name>Edges</name>
    <message>
        <source>The edge cannot go there.</source>
        <translation>لا يمكن أن يقع الحد هناك.</translation>
    </message>
    <message>
        <source>Nothing has the focus: F goes to the next suggestion.</source>
        <translation>لا شيء محدَّد: المفتاح F (ب) ينتقل إلى الاقتراح التالي.</translation>
    </message>
</context>
<context>
    <name>EditorCommands</name>
    <message>
        <source>Code ▾</source>
        <translation>الرمز ▾</translation>
    </message>
    <message>
        <source>What can be done with the chosen code or question</source>
        <translation>ما يمكن فعله بالرمز أو السؤال المختار</translation>
    </message>
    <message>
        <source>+ New</source>
        <translation>+ جديد</translation>
    </message>
    <message>
        <source>New code, layer or question after the chosen one (Ctrl+N)</source>
        <translation>رمز أو طبقة أو سؤال جديد بعد المختار (Ctrl+N)</translation>
    </message>
    <message>
        <source>Up (Ctrl+↑)</source>
        <translation>إلى أعلى (Ctrl+↑)</translation>
    </message>
    <message>
        <source>Down (Ctrl+↓)</source>
        <translation>إلى أسفل (Ctrl+↓)</translation>
    </message>
    <message>
        <source>Under the code above (Ctrl+→)</source>
        <translation>تحت الرمز الذي فوقه (Ctrl+←)</translation>
    </message>
    <message>
        <source>Out again (Ctrl+←)</source>
        <translation>إخراجه منه (Ctrl+→)</translation>
    </message>
    <message>
        <source>Retire (Del)</source>
        <translation>إحالة إلى التقاعد (Del)</translation>
    </message>
    <message>
        <source>Take away (Del)</source>
        <translation>إزالة (Del)</translation>
    </message>
    <message>
        <source>New (Ctrl+N)</source>
        <translation>جديد (Ctrl+N)</translation>
    </message>
    <message>
        <source>New layer of quotes</source>
        <translation>طبقة أقوال جديدة</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>تغيير الاسم…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>ضمّه إلى…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>قسمته…</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>إعادته إلى الاستعمال</translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message>
        <source>The same words in other articles</source>
        <translation>الكلمات نفسها في مقالات أخرى</translation>
    </message>
    <message>
        <source>Looking for %1 …</source>
        <translation>البحث عن %1 …</translation>
    </message>
    <message>
        <source>Places in other articles</source>
        <translation>المواضع في مقالات أخرى</translation>
    </message>
    <message>
        <source>They are suggested there as you coded them here; what you have not read is never coded.</source>
        <translation>تُقترَح هناك كما وسمتها هنا؛ وما لم تقرأه لا يُوسَم أبداً.</translation>
    </message>
    <message>
        <source>In this round suggestions stay the same for all coders: nothing is suggested there.</source>
        <translation>في هذه الجولة تبقى الاقتراحات واحدة لكل المرمّزين، فلا يُقترَح هناك شيء.</translation>
    </message>
    <message>
        <source>Go to this place</source>
        <translation>اذهب إلى هذا الموضع</translation>
    </message>
    <message>
        <source>The same answer elsewhere</source>
        <translation>الجواب نفسه في غير هذا الموضع</translation>
    </message>
    <message>
        <source>“{words}” is asked at {number} more places. Tick each case that has the same answer.</source>
        <translation>يُسأل عن «{words}» في مواضع أخرى عددها {number}. علّم كل حالة جوابها هو نفسه.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Cases of the same question</source>
        <translation>حالات السؤال نفسه</translation>
    </message>
    <message>
        <source>Space ticks a case and goes to the next one; Enter gives the answer to all ticked ones.</source>
        <translation>المسافة تعلّم الحالة وتنتقل إلى التالية؛ و‎Enter‎ يعطي الجواب لكل ما عُلّم.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>Give the answer, here and elsewhere: %n</source>
        <translation>
            <numerusform>إعطاء الجواب هنا وفي غيره: %n</numerusform>
            <numerusform>إعطاء الجواب هنا وفي غيره: %n</numerusform>
            <numerusform>إعطاء الجواب هنا وفي غيره: %n</numerusform>
            <numerusform>إعطاء الجواب هنا وفي غيره: %n</numerusform>
            <numerusform>إعطاء الجواب هنا وفي غيره: %n</numerusform>
            <numerusform>إعطاء الجواب هنا وفي غيره: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stands in no other article.</source>
        <translation>لا يرد %1 في أي مقال آخر.</translation>
    </message>
    <message>
        <source>%1: places %2, in other articles %3.</source>
        <translation>%1: المواضع %2، في مقالات أخرى %3.</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Coder</source>
        <translation>مرمّز</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>حُفظ باسم {file}.</translation>
    </message>
    <message>
        <source>Go to a name or select words first: they are looked for in the other articles.</source>
        <translation>اذهب إلى اسم أو حدّد كلمات أولاً ليُبحث عنها في المقالات الأخرى.</translation>
    </message>
    <message>
        <source>Corpora ({patterns});;All files (*)</source>
        <translation>مدوّنات ({patterns});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Open a corpus</source>
        <translation>فتح مدوّنة</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Export: where does it go next?</source>
        <translation>تصدير: إلى أين بعد الآن؟</translation>
    </message>
    <message>
        <source>Final data set for SPSS, Stata, R…</source>
        <translation>البيانات النهائية لـSPSS وStata وR…</translation>
    </message>
    <message>
        <source>It is written, then read back and compared; only then does it stand in its place.</source>
        <translation>يُكتب ثم يُقرأ من جديد ويُقارن، وبعد ذلك فقط يوضع في مكانه.</translation>
    </message>
    <message>
        <source>No disagreement is settled there yet, so there is no gold: nothing was written.</source>
        <translation>لم يُحسم أي اختلاف هناك بعد، فلا ترميز مرجعياً: لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>There is no article yet, so nothing was written.</source>
        <translation>لا مقالات بعد، فلم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Go on to it…</source>
        <translation>المتابعة إليها…</translation>
    </message>
    <message>
        <source>Archive for publication…</source>
        <translation>أرشيف للنشر…</translation>
    </message>
    <message>
        <source>No article is finished there yet, so nothing was written; choose all articles.</source>
        <translation>لم ينتهِ أي مقال هناك بعد، فلم يُكتب شيء؛ اختر كل المقالات.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ExportPlaces</name>
    <message>
        <source>export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>There is no folder {name}.</source>
        <translation>لا يوجد مجلد {name}.</translation>
    </message>
    <message>
        <source>{name} is a folder; this format is one file: add a name to it.</source>
        <translation>{name} مجلد، وهذه الصيغة ملف واحد: أضف إليه اسماً.</translation>
    </message>
    <message>
        <source>{name} is there already; it is replaced when the new file is whole.</source>
        <translation>{name} موجود من قبل؛ يُستبدل حين يكتمل الملف الجديد.</translation>
    </message>
    <message>
        <source>{name} is a file; this format needs a folder: give another name.</source>
        <translation>{name} ملف، وهذه الصيغة تحتاج إلى مجلد: اكتب اسماً آخر.</translation>
    </message>
    <message>
        <source>The folder {name} cannot be read.</source>
        <translation>تعذّرت قراءة المجلد {name}.</translation>
    </message>
    <message>
        <source>The folder {name} has other things in it; give the name of a new one.</source>
        <translation>في المجلد {name} أشياء أخرى؛ اكتب اسم مجلد جديد.</translation>
    </message>
</context>
<context>
    <name>ExportPrograms</name>
    <message>
        <source>Scripts, tables, this program</source>
        <translation>البرمجة والجداول وهذا البرنامج</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>الإحصاء</translation>
    </message>
    <message>
        <source>Annotation programs</source>
        <translation>برامج الترميز والتوسيم</translation>
    </message>
    <message>
        <source>Qualitative analysis</source>
        <translation>التحليل النوعي</translation>
    </message>
    <message>
        <source>Training and language processing</source>
        <translation>التدريب ومعالجة اللغة</translation>
    </message>
    <message>
        <source>Text editions</source>
        <translation>تحقيق النصوص ونشرها</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>الأقوال المنقولة</translation>
    </message>
    <message>
        <source>Reading and printing</source>
        <translation>القراءة والطباعة</translation>
    </message>
    <message>
        <source>Keeping all of it</source>
        <translation>حفظ كل شيء</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>غيرها</translation>
    </message>
    <message>
        <source>Python, R, other scripts</source>
        <translation>Python وR وغيرهما</translation>
    </message>
    <message>
        <source>Excel, LibreOffice</source>
        <translation>Excel وLibreOffice</translation>
    </message>
    <message>
        <source>Any table</source>
        <translation>أي جدول</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>جداول CSV</translation>
    </message>
    <message>
        <source>Training of suggesters</source>
        <translation>تدريب المقترِحات</translation>
    </message>
    <message>
        <source>JSON Lines, suggestions</source>
        <translation>JSON Lines بالاقتراحات</translation>
    </message>
    <message>
        <source>CSV with a script</source>
        <translation>CSV مع برنامج قراءة</translation>
    </message>
    <message>
        <source>REFI-QDA, code points</source>
        <translation>REFI-QDA بوحدات يونيكود</translation>
    </message>
    <message>
        <source>tokens cut at marks</source>
        <translation>الكلمات مقطوعة عند الوسوم</translation>
    </message>
    <message>
        <source>whole tokens</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>the open article</source>
        <translation>المقال المفتوح</translation>
    </message>
    <message>
        <source>the whole corpus</source>
        <translation>المدوّنة كلها</translation>
    </message>
</context>
<context>
    <name>FeedbackDialog</name>
    <message>
        <source>Feedback</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>المرمّز</translation>
    </message>
    <message>
        <source>Write as a file…</source>
        <translation>كتابته في ملف…</translation>
    </message>
    <message>
        <source>Open a feedback file…</source>
        <translation>فتح ملف ملاحظات…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What gold changed</source>
        <translation>ما غيّره المرجعي</translation>
    </message>
    <message>
        <source>What caused most</source>
        <translation>ما سبّب الأكثر</translation>
    </message>
    <message>
        <source>In this round no article is finished by two coders.</source>
        <translation>لم ينهِ مرمّزان أي مقال في هذه الجولة.</translation>
    </message>
    <message>
        <source>Gold differs from what {coder} coded: {number}. Reason and note stand beside it where one was given.</source>
        <translation>يختلف المرجعي عمّا رمّزه {coder} في مواضع عددها {number}. والسبب والملاحظة بجانب ما ذُكرا فيه.</translation>
    </message>
    <message>
        <source>So far gold differs nowhere from what {coder} coded.</source>
        <translation>لا يختلف المرجعي حتى الآن عمّا رمّزه {coder} في أي موضع.</translation>
    </message>
    <message>
        <source>For Hashiya (*.json);;Web page (*.html);;Word (*.docx)</source>
        <translation>لحاشية (*.json);;صفحة ويب (*.html);;وورد (*.docx)</translation>
    </message>
    <message>
        <source>Write the feedback for {coder}</source>
        <translation>كتابة الملاحظات لـ{coder}</translation>
    </message>
    <message>
        <source>Written: {file}, differences {number}. {coder} drops it on the window, or opens it there.</source>
        <translation>كُتب: {file}، الاختلافات {number}. يفلته {coder} على النافذة أو يفتحه فيها.</translation>
    </message>
</context>
<context>
    <name>FeedbackReading</name>
    <message>
        <source>Feedback for {coder}</source>
        <translation>ملاحظات لـ{coder}</translation>
    </message>
    <message>
        <source>Round “{round}”: gold differs at {number} places from what you coded.</source>
        <translation>الجولة «{round}»: يختلف المرجعي عمّا رمّزته في مواضع عددها {number}.</translation>
    </message>
    <message>
        <source>Gold differs nowhere from what you coded.</source>
        <translation>لا يختلف المرجعي عمّا رمّزته في أي موضع.</translation>
    </message>
    <message>
        <source>What gold changed</source>
        <translation>ما غيّره المرجعي</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>FetchDialog</name>
    <message>
        <source>Data of CAMeL Tools</source>
        <translation>بيانات CAMeL Tools</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>جارٍ الاتصال …</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 من %2 م.ب</translation>
    </message>
    <message>
        <source>It is there now.</source>
        <translation>صار موجوداً الآن.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The packages torch and transformers are missing (several GB on Linux, less elsewhere). Close Hashiya, run this command in its folder, and start it again:</source>
        <translation>الحزمتان torch وtransformers غير موجودتين (عدة غيغابايت على لينكس، وأقل على غيره). أغلق حاشية، وشغّل هذا الأمر في مجلدها، ثم ابدأها من جديد:</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>الحزمة</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>%1 (its text comes with it: LICENSE)</source>
        <translation>%1 (يأتي نصها معه: LICENSE)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>تُحفظ في</translation>
    </message>
    <message>
        <source>What is run</source>
        <translation>ما يُشغَّل</translation>
    </message>
    <message>
        <source>the same as %1</source>
        <translation>ما يشغّله %1</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>version {number}</source>
        <translation>الإصدار {number}</translation>
    </message>
    <message>
        <source>as in {rounds}</source>
        <translation>كما في {rounds}</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>undefined</source>
        <translation>غير معرّف</translation>
    </message>
    <message>
        <source>P(&lt;.667): {low} · P(&lt;.800): {firm}</source>
        <translation>الاحتمال دون ⁦.667⁩: {low} · ودون ⁦.800⁩: {firm}</translation>
    </message>
    <message>
        <source>· With fewer than {count} articles the interval is too narrow.</source>
        <translation>· بأقل من {count} مقالاً تكون فترة الثقة أضيق مما ينبغي.</translation>
    </message>
    <message>
        <source>95 % interval {interval}</source>
        <translation>فترة الثقة ⁦95 %⁩: {interval}</translation>
    </message>
    <message>
        <source>articles {count}</source>
        <translation>المقالات {count}</translation>
    </message>
    <message>
        <source>units {count}</source>
        <translation>الوحدات {count}</translation>
    </message>
    <message>
        <source>coders {count}</source>
        <translation>المرمّزون {count}</translation>
    </message>
    <message>
        <source>pairable {count}</source>
        <translation>القابل للمقارنة {count}</translation>
    </message>
    <message>
        <source>left out {count}</source>
        <translation>المستبعد {count}</translation>
    </message>
    <message>
        <source>coverage {share}</source>
        <translation>التغطية {share}</translation>
    </message>
</context>
<context>
    <name>FigureTabs</name>
    <message>
        <source>Agreement by code</source>
        <translation>الاتفاق بالرمز</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Agreement by article</source>
        <translation>الاتفاق بالمقال</translation>
    </message>
    <message>
        <source>Article, lowest first</source>
        <translation>المقال، الأدنى أولاً</translation>
    </message>
    <message>
        <source>All measures</source>
        <translation>كل المقاييس</translation>
    </message>
    <message>
        <source>Level and measure</source>
        <translation>المستوى والمقياس</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>بالرمز</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>بالمقال</translation>
    </message>
    <message>
        <source>By week: drift</source>
        <translation>بالأسبوع: الانحراف</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>المستبعد</translation>
    </message>
    <message numerus="yes">
        <source>Left out (%n)</source>
        <translation>
            <numerusform>المستبعد (%n)</numerusform>
            <numerusform>المستبعد (%n)</numerusform>
            <numerusform>المستبعد (%n)</numerusform>
            <numerusform>المستبعد (%n)</numerusform>
            <numerusform>المستبعد (%n)</numerusform>
            <numerusform>المستبعد (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>undefined</source>
        <translation>غير معرّف</translation>
    </message>
    <message>
        <source>No interval: a single article has nothing to be drawn from.</source>
        <translation>لا فترة ثقة: مقال واحد لا يُسحب منه.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>The value and its 95 % interval; dashed: Krippendorff&apos;s limits .667 and .800</source>
        <translation>القيمة وفترة ثقتها ⁦95 %⁩؛ والمتقطع حدّا كريبندورف ⁦.667⁩ و⁦.800⁩</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>فترة ⁦95 %⁩</translation>
    </message>
    <message>
        <source>From 2,000 draws of whole articles with replacement</source>
        <translation>من 2,000 سحب لمقالات كاملة مع الإرجاع</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>What was judged: tokens, characters, spans, quotes or articles</source>
        <translation>ما حُكم عليه: كلمات أو حروف أو مواضع أو أقوال أو مقالات</translation>
    </message>
    <message>
        <source>Pairable</source>
        <translation>المقارَن</translation>
    </message>
    <message>
        <source>Single values that have a partner</source>
        <translation>قيم مفردة لها ما يقابلها</translation>
    </message>
    <message>
        <source>P(&lt;.667)</source>
        <translation>⁦P(&lt;.667)⁩</translation>
    </message>
    <message>
        <source>How many of the draws lie below the limit for tentative conclusions</source>
        <translation>نسبة السحوب الواقعة دون حد الاستنتاجات المؤقتة</translation>
    </message>
    <message>
        <source>P(&lt;.800)</source>
        <translation>⁦P(&lt;.800)⁩</translation>
    </message>
    <message>
        <source>How many of the draws lie below the limit for firm conclusions</source>
        <translation>نسبة السحوب الواقعة دون حد الاستنتاجات الثابتة</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحال</translation>
    </message>
    <message>
        <source>Code or question</source>
        <translation>الرمز أو السؤال</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>المرمّز</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>The same question together</source>
        <translation>السؤال نفسه معاً</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>غير محسوم</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>كل الأحوال</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>كل الرموز</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>كل المرمّزين</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Only where {one} and {other} differ.</source>
        <translation>فقط حيث يختلف {one} و{other}.</translation>
    </message>
    <message>
        <source>Only: {kinds}.</source>
        <translation>فقط: {kinds}.</translation>
    </message>
    <message>
        <source>Without quotes.</source>
        <translation>من دون الأقوال.</translation>
    </message>
</context>
<context>
    <name>FinalDialog</name>
    <message>
        <source>Final data set</source>
        <translation>مجموعة البيانات النهائية</translation>
    </message>
    <message>
        <source>Write the data set</source>
        <translation>كتابة مجموعة البيانات</translation>
    </message>
    <message>
        <source>Of every article the gold coding where there is one, else that of the coder it was assigned to; a column says which. The manifest beside it makes the same files again later, byte by byte.</source>
        <translation>من كل مقال الترميز المرجعي إن وُجد، وإلا فترميز من أُسند إليه؛ وعمود يبيّن أيهما. والبيان المرافق يصنع الملفات نفسها لاحقاً بايتاً بايتاً.</translation>
    </message>
    <message>
        <source>Long – tables of articles, quotes, speakers</source>
        <translation>طويل – جداول للمقالات والأقوال والقائلين</translation>
    </message>
    <message>
        <source>Wide – one row an article</source>
        <translation>عريض – صف لكل مقال</translation>
    </message>
    <message>
        <source>Finished codings only</source>
        <translation>الترميز المنتهي فقط</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Again from a manifest…</source>
        <translation>مرة أخرى من بيان…</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Labels in</source>
        <translation>لغة العناوين</translation>
    </message>
    <message>
        <source>SPSS (.sav)</source>
        <translation>SPSS ‏(.sav)</translation>
    </message>
    <message>
        <source>Stata (.dta)</source>
        <translation>Stata ‏(.dta)</translation>
    </message>
    <message>
        <source>R – CSV with a script that reads it</source>
        <translation>R – ملفات CSV مع نص برمجي يقرؤها</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>جداول CSV</translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation>Excel ‏(.xlsx)</translation>
    </message>
    <message>
        <source>JSON lines, one article a line</source>
        <translation>أسطر JSON، مقال في كل سطر</translation>
    </message>
    <message>
        <source>final</source>
        <translation>نهائية</translation>
    </message>
    <message>
        <source>Written. Articles: {articles}, annotations: {annotations}, quotes: {quotes}. Files: {files}</source>
        <translation>كُتبت. المقالات: {articles}، الوسوم: {annotations}، الأقوال: {quotes}. الملفات: {files}</translation>
    </message>
    <message numerus="yes">
        <source>Texts that were cut, since the format holds no longer ones: %n</source>
        <translation>
            <numerusform>نصوص قُصّت لأن الصيغة لا تتسع لأطول منها: %n</numerusform>
            <numerusform>نصوص قُصّت لأن الصيغة لا تتسع لأطول منها: %n</numerusform>
            <numerusform>نصوص قُصّت لأن الصيغة لا تتسع لأطول منها: %n</numerusform>
            <numerusform>نصوص قُصّت لأن الصيغة لا تتسع لأطول منها: %n</numerusform>
            <numerusform>نصوص قُصّت لأن الصيغة لا تتسع لأطول منها: %n</numerusform>
            <numerusform>نصوص قُصّت لأن الصيغة لا تتسع لأطول منها: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Every file is byte by byte what it was then.</source>
        <translation>كل ملف مطابق بايتاً بايتاً لما كان عليه.</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>المرجعي</translation>
    </message>
    <message>
        <source>the coder assigned</source>
        <translation>المرمّز المسنَد إليه</translation>
    </message>
    <message>
        <source>the first of several coders assigned</source>
        <translation>أول المرمّزين المسنَد إليهم</translation>
    </message>
    <message>
        <source>the only coder</source>
        <translation>المرمّز الوحيد</translation>
    </message>
    <message>
        <source>the first of several coders</source>
        <translation>أول المرمّزين</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Whose coding counts: {layers}</source>
        <translation>الترميز المعتمد: {layers}</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>الكتابة إلى</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>مجلد الملفات</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Manifests (*.json)</source>
        <translation>بيانات (*.json)</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Jump to these letters</source>
        <translation>القفز إلى هذه الحروف</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>بحث في المقال</translation>
    </message>
    <message>
        <source>Not in this article</source>
        <translation>ليس في هذا المقال</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message numerus="yes">
        <source>Later decisions build on this one: %n. Enter = undo them too, Esc = leave it.</source>
        <translation>
            <numerusform>قرارات لاحقة مبنية على هذا القرار: %n. ‏Enter = التراجع عنها أيضاً، Esc = تركه.</numerusform>
            <numerusform>قرارات لاحقة مبنية على هذا القرار: %n. ‏Enter = التراجع عنها أيضاً، Esc = تركه.</numerusform>
            <numerusform>قرارات لاحقة مبنية على هذا القرار: %n. ‏Enter = التراجع عنها أيضاً، Esc = تركه.</numerusform>
            <numerusform>قرارات لاحقة مبنية على هذا القرار: %n. ‏Enter = التراجع عنها أيضاً، Esc = تركه.</numerusform>
            <numerusform>قرارات لاحقة مبنية على هذا القرار: %n. ‏Enter = التراجع عنها أيضاً، Esc = تركه.</numerusform>
            <numerusform>قرارات لاحقة مبنية على هذا القرار: %n. ‏Enter = التراجع عنها أيضاً، Esc = تركه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo them together</source>
        <translation>التراجع عنها جميعاً</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>تركها</translation>
    </message>
    <message numerus="yes">
        <source>Answers are missing: %n.</source>
        <translation>
            <numerusform>إجابات ناقصة: %n.</numerusform>
            <numerusform>إجابات ناقصة: %n.</numerusform>
            <numerusform>إجابات ناقصة: %n.</numerusform>
            <numerusform>إجابات ناقصة: %n.</numerusform>
            <numerusform>إجابات ناقصة: %n.</numerusform>
            <numerusform>إجابات ناقصة: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undecided suggestions: %n. Enter = finish and leave them undecided, Esc = go back.</source>
        <translation>
            <numerusform>اقتراحات لم يُبتّ فيها: %n. ‏Enter = إنهاء وتركها كذلك، Esc = رجوع.</numerusform>
            <numerusform>اقتراحات لم يُبتّ فيها: %n. ‏Enter = إنهاء وتركها كذلك، Esc = رجوع.</numerusform>
            <numerusform>اقتراحات لم يُبتّ فيها: %n. ‏Enter = إنهاء وتركها كذلك، Esc = رجوع.</numerusform>
            <numerusform>اقتراحات لم يُبتّ فيها: %n. ‏Enter = إنهاء وتركها كذلك، Esc = رجوع.</numerusform>
            <numerusform>اقتراحات لم يُبتّ فيها: %n. ‏Enter = إنهاء وتركها كذلك، Esc = رجوع.</numerusform>
            <numerusform>اقتراحات لم يُبتّ فيها: %n. ‏Enter = إنهاء وتركها كذلك، Esc = رجوع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions are still being looked for. Enter = finish without them, Esc = go back.</source>
        <translation>ما زال البحث عن اقتراحات جارياً. ‏Enter = إنهاء من دونها، Esc = رجوع.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>The article is open again.</source>
        <translation>المقال مفتوح من جديد.</translation>
    </message>
    <message>
        <source>The pass before is open again.</source>
        <translation>أُعيد فتح المرحلة السابقة.</translation>
    </message>
    <message>
        <source>The article is finished.</source>
        <translation>انتهى ترميز المقال.</translation>
    </message>
    <message>
        <source>Pass finished. Now: %1.</source>
        <translation>انتهت المرحلة. الآن: %1.</translation>
    </message>
</context>
<context>
    <name>FocusLine</name>
    <message>
        <source>Selected</source>
        <translation>المحدَّد</translation>
    </message>
    <message>
        <source>Nothing has the focus.</source>
        <translation>لا شيء محدَّد.</translation>
    </message>
    <message>
        <source>no ruling yet</source>
        <translation>لا قرار بعد</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>سُئل: %1</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>هو %1</translation>
    </message>
    <message>
        <source>Quote, %1</source>
        <translation>قول %1</translation>
    </message>
    <message>
        <source>own</source>
        <translation>من عملك</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>corrected from %1</source>
        <translation>مصحَّح عن %1</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>What happens</source>
        <translation>ما يحدث</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Cancel {key}</source>
        <translation>إلغاء {key}</translation>
    </message>
    <message>
        <source>There are no figures: nobody has finished an article of this round.</source>
        <translation>لا أرقام: لم يُنهِ أحد مقالاً من هذه الجولة.</translation>
    </message>
    <message>
        <source>This is the saved run “{name}”, without figures by article and week. Any choice makes new ones.</source>
        <translation>هذه هي النتائج المحفوظة «{name}»، من دون أرقام بالمقال والأسبوع. أي اختيار يحسب أرقامًا جديدة.</translation>
    </message>
    <message>
        <source>Its figures are not those of then: another version of the program, or hand-ins are missing.</source>
        <translation>أرقامها ليست أرقام ذلك الوقت: إصدار آخر من البرنامج، أو ترميز ناقص.</translation>
    </message>
    <message>
        <source>Articles: {articles}. Coders: {coders}.</source>
        <translation>المقالات: {articles}. المرمّزون: {coders}.</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n; the tab of that name says why.</source>
        <translation>
            <numerusform>المستبعد: %n؛ والسبب في اللسان المسمى بذلك.</numerusform>
            <numerusform>المستبعد: %n؛ والسبب في اللسان المسمى بذلك.</numerusform>
            <numerusform>المستبعد: %n؛ والسبب في اللسان المسمى بذلك.</numerusform>
            <numerusform>المستبعد: %n؛ والسبب في اللسان المسمى بذلك.</numerusform>
            <numerusform>المستبعد: %n؛ والسبب في اللسان المسمى بذلك.</numerusform>
            <numerusform>المستبعد: %n؛ والسبب في اللسان المسمى بذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disagreements behind it</source>
        <translation>الاختلافات وراءه</translation>
    </message>
    <message>
        <source>Compute gamma</source>
        <translation>احسب غاما</translation>
    </message>
    <message>
        <source>Copy for the paper</source>
        <translation>نسخ للبحث</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>The table shown…</source>
        <translation>الجدول المعروض…</translation>
    </message>
    <message>
        <source>All figures…</source>
        <translation>كل الأرقام…</translation>
    </message>
    <message>
        <source>The picture of it…</source>
        <translation>صورته…</translation>
    </message>
    <message>
        <source>Codings for ReCal…</source>
        <translation>الترميز لبرنامج ReCal…</translation>
    </message>
    <message>
        <source>Codings for R&apos;s irr…</source>
        <translation>الترميز لحزمة irr في R…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>النتائج المحفوظة</translation>
    </message>
    <message>
        <source>Save this run…</source>
        <translation>حفظ هذه النتائج…</translation>
    </message>
    <message>
        <source>Saved runs…</source>
        <translation>فتح نتائج محفوظة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The figures are being made…</source>
        <translation>تُحسب الأرقام…</translation>
    </message>
</context>
<context>
    <name>FormatCard</name>
    <message>
        <source>What the format holds and what it cannot hold</source>
        <translation>ما تحمله الصيغة وما لا تستطيع حمله</translation>
    </message>
    <message>
        <source>No program or format is called so.</source>
        <translation>لا برنامج ولا صيغة بهذا الاسم.</translation>
    </message>
    <message>
        <source>Take some letters away; what is not here may read one that is: CSV, JSON Lines.</source>
        <translation>احذف بعض الحروف؛ وما ليس هنا قد يقرأ ما هو هنا: CSV أو JSON Lines.</translation>
    </message>
    <message>
        <source>The open article with its marks, then its quotations as a table.</source>
        <translation>المقال المفتوح بوسومه، ثم أقواله في جدول.</translation>
    </message>
    <message>
        <source>Statistics: one coding an article, with labels. Its own dialog asks for the rest.</source>
        <translation>إحصاء: ترميز واحد لكل مقال، مع التسميات. وتسأل نافذته عن البقية.</translation>
    </message>
    <message>
        <source>One file for keeping, with texts, names and every decision: nothing of it is chosen.</source>
        <translation>ملف واحد للحفظ، فيه النصوص والأسماء وكل القرارات، فلا يُختار منه شيء.</translation>
    </message>
    <message>
        <source>A new folder of files, with a manifest.</source>
        <translation>مجلد جديد من الملفات، معها بيان.</translation>
    </message>
    <message>
        <source>One file ({ending}), with a manifest beside it.</source>
        <translation>ملف واحد ({ending}) وبجانبه بيان.</translation>
    </message>
    <message>
        <source>This format needs a library that is not installed ({extra}). Close the program, run this in its folder, and open it again:</source>
        <translation>تحتاج هذه الصيغة إلى مكتبة غير مثبّتة ({extra}). أغلق البرنامج، ثم نفّذ هذا الأمر في مجلده، ثم افتحه من جديد:</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>تحمل</translation>
    </message>
    <message>
        <source>It cannot hold</source>
        <translation>لا تستطيع أن تحمل</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>لا يضيع شيء.</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Find: type a program or format; ↑ ↓ choose</source>
        <translation>بحث: اكتب اسم برنامج أو صيغة؛ ↑ ↓ للاختيار</translation>
    </message>
    <message>
        <source>Find a program or format</source>
        <translation>البحث عن برنامج أو صيغة</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Articles found</source>
        <translation>المقالات التي وُجدت</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>ما ينبغي معرفته</translation>
    </message>
    <message>
        <source>Table – choose to see its columns</source>
        <translation>جدول – اختره لترى أعمدته</translation>
    </message>
    <message>
        <source>(without a headline)</source>
        <translation>(بلا عنوان)</translation>
    </message>
    <message>
        <source>… and further rows, imported in the same way</source>
        <translation>… وصفوف أخرى تُستورد بالطريقة نفسها</translation>
    </message>
    <message>
        <source>Articles in this text: {number}</source>
        <translation>المقالات في هذا النص: {number}</translation>
    </message>
    <message>
        <source>perhaps several articles ({number}) – look</source>
        <translation>لعل فيه عدة مقالات ({number}) – انظر</translation>
    </message>
</context>
<context>
    <name>FoundTree</name>
    <message>
        <source>Documents found</source>
        <translation>المستندات الموجودة</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>المرمّز</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>ما ينبغي معرفته</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, brought in likewise</source>
        <translation>
            <numerusform>… ولا غيرها</numerusform>
            <numerusform>… وواحد آخر يُدخل مثلها</numerusform>
            <numerusform>… واثنان آخران يُدخلان مثلها</numerusform>
            <numerusform>… و%n أخرى تُدخل مثلها</numerusform>
            <numerusform>… و%n أخرى تُدخل مثلها</numerusform>
            <numerusform>… و%n أخرى تُدخل مثلها</numerusform>
        </translation>
    </message>
    <message>
        <source>✗ refused</source>
        <translation>✗ مرفوض</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>لا جديد فيه</translation>
    </message>
    <message>
        <source>text is here</source>
        <translation>النص هنا</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>لم يتغيّر شيء</numerusform>
            <numerusform>تغيّر واحد</numerusform>
            <numerusform>تغيّر اثنان</numerusform>
            <numerusform>تغيّر %n</numerusform>
            <numerusform>تغيّر %n</numerusform>
            <numerusform>تغيّر %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>لم يسقط شيء</numerusform>
            <numerusform>سقط واحد</numerusform>
            <numerusform>سقط اثنان</numerusform>
            <numerusform>سقط %n</numerusform>
            <numerusform>سقط %n</numerusform>
            <numerusform>سقط %n</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Proclitics (و ف ب ل ك) belong to the name</source>
        <translation>السوابق (و ف ب ل ك) من الاسم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Passes, in their order</source>
        <translation>المراحل بترتيبها</translation>
    </message>
    <message>
        <source>Without passes an article is coded in one go. What can stand in a pass: %1</source>
        <translation>بلا مراحل يُرمَّز المقال دفعة واحدة. ما يمكن أن تحويه المرحلة: %1</translation>
    </message>
    <message>
        <source>Marks may overlap</source>
        <translation>يجوز أن تتقاطع الوسوم</translation>
    </message>
    <message>
        <source>Marks may stand within marks</source>
        <translation>يجوز وسم داخل وسم</translation>
    </message>
    <message>
        <source>Marks may stand within quotes</source>
        <translation>يجوز وسم داخل قول</translation>
    </message>
    <message>
        <source>Speech within speech is coded too</source>
        <translation>يُرمَّز القول داخل القول أيضاً</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>The same in Arabic</source>
        <translation>الشيء نفسه بالعربية</translation>
    </message>
    <message>
        <source>The same in English</source>
        <translation>الشيء نفسه بالإنجليزية</translation>
    </message>
    <message>
        <source>Choose a figure first.</source>
        <translation>اختر رقمًا أولاً.</translation>
    </message>
    <message>
        <source>Copied: measure, value, interval, what it rests on, reference.</source>
        <translation>نُسخ: المقياس والقيمة وفترة الثقة وما تقوم عليه والمرجع.</translation>
    </message>
    <message>
        <source>There are no figures to write.</source>
        <translation>لا أرقام تُكتب.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>حُفظ باسم {file}.</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>LaTeX (*.tex)</source>
        <translation>LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>حفظ الجدول</translation>
    </message>
    <message>
        <source>Save the codings</source>
        <translation>حفظ الترميز</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>غير معرّف</translation>
    </message>
    <message>
        <source>SVG, sharp at any size (*.svg)</source>
        <translation>SVG حادّ بأي حجم (*.svg)</translation>
    </message>
    <message>
        <source>PNG, 300 dots an inch (*.png)</source>
        <translation>PNG بدقة 300 نقطة في البوصة (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>The run is being saved…</source>
        <translation>تُحفظ النتائج…</translation>
    </message>
    <message>
        <source>The run “{name}” is saved.</source>
        <translation>حُفظت النتائج «{name}».</translation>
    </message>
    <message>
        <source>Name of the run: its articles, options, seed and program version are kept with it.</source>
        <translation>اسم النتائج: تُحفظ معها مقالاتها وخياراتها وبذرتها وإصدار البرنامج.</translation>
    </message>
    <message>
        <source>Save run</source>
        <translation>حفظ النتائج</translation>
    </message>
    <message>
        <source>The run is being figured again…</source>
        <translation>تُحسب النتائج من جديد…</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>الاتفاق</translation>
    </message>
</context>
<context>
    <name>Glosses</name>
    <message>
        <source>not in the lexicon</source>
        <translation>ليست في المعجم</translation>
    </message>
    <message>
        <source>proper noun</source>
        <translation>اسم علم</translation>
    </message>
    <message>
        <source>noun</source>
        <translation>اسم</translation>
    </message>
    <message>
        <source>adjective</source>
        <translation>صفة</translation>
    </message>
    <message>
        <source>adverb</source>
        <translation>ظرف</translation>
    </message>
    <message>
        <source>verb</source>
        <translation>فعل</translation>
    </message>
    <message>
        <source>pronoun</source>
        <translation>ضمير</translation>
    </message>
    <message>
        <source>preposition</source>
        <translation>حرف جر</translation>
    </message>
    <message>
        <source>conjunction</source>
        <translation>حرف عطف</translation>
    </message>
    <message>
        <source>particle</source>
        <translation>أداة</translation>
    </message>
    <message>
        <source>interjection</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>abbreviation</source>
        <translation>اختصار</translation>
    </message>
</context>
<context>
    <name>GuidelineDialog</name>
    <message>
        <source>Guideline</source>
        <translation>القواعد</translation>
    </message>
</context>
<context>
    <name>GuidelineEditor</name>
    <message>
        <source>Guideline</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>**bold**, - list, ### heading, [[words of an example]]</source>
        <translation>**غامق**، - قائمة، ### عنوان، [[كلمات مثال]]</translation>
    </message>
</context>
<context>
    <name>GuidelineTab</name>
    <message>
        <source>The codebook has no rules for this code.</source>
        <translation>لا قواعد لهذا الرمز في دليل الترميز.</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over articles</source>
        <translation>نقل المقالات</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>What one coder has not finished in the round goes to another, at the end of what that one has. Nothing that was coded is touched; what is begun stays with both.</source>
        <translation>ما لم ينهه مرمّز في الجولة ينتقل إلى آخر، في آخر ما لديه. لا يُمسّ شيء مما رُمّز، وما بُدئ يبقى عند الاثنين.</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>{coder} has not finished in this round: {count}.</source>
        <translation>ما لم ينهه {coder} في هذه الجولة: {count}.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>✓ finished</source>
        <translation>✓ منتهٍ</translation>
    </message>
    <message numerus="yes">
        <source>%n answers missing</source>
        <translation>
            <numerusform>إجابات ناقصة: %n</numerusform>
            <numerusform>إجابات ناقصة: %n</numerusform>
            <numerusform>إجابات ناقصة: %n</numerusform>
            <numerusform>إجابات ناقصة: %n</numerusform>
            <numerusform>إجابات ناقصة: %n</numerusform>
            <numerusform>إجابات ناقصة: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>looking for suggestions …</source>
        <translation>جارٍ البحث عن اقتراحات…</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>بُتّ في الكل</numerusform>
            <numerusform>اقتراح واحد لم يُبتّ فيه</numerusform>
            <numerusform>اقتراحان لم يُبتّ فيهما</numerusform>
            <numerusform>%n اقتراحات لم يُبتّ فيها</numerusform>
            <numerusform>%n اقتراحاً لم يُبتّ فيها</numerusform>
            <numerusform>%n اقتراح لم يُبتّ فيها</numerusform>
        </translation>
    </message>
    <message>
        <source>Passes: %1</source>
        <translation>المراحل: %1</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Undo this act</source>
        <translation>التراجع عن هذا القرار</translation>
    </message>
</context>
<context>
    <name>Holding</name>
    <message>
        <source>Backup {name} of {day}</source>
        <translation>النسخة الاحتياطية {name} بتاريخ {day}</translation>
    </message>
    <message>
        <source>Packet {number} of {coder}, and the corpus made of it</source>
        <translation>الحزمة {number} لـ{coder}، والمدوّنة المصنوعة منها</translation>
    </message>
    <message>
        <source>A return of {coder}, decisions {decisions}</source>
        <translation>عمل عائد من {coder}، قرارات {decisions}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles into {corpus}</source>
        <translation>استيراد مقالات إلى {corpus}</translation>
    </message>
    <message>
        <source>No file is in it.</source>
        <translation>لا ملف فيه.</translation>
    </message>
    <message numerus="yes">
        <source>Files with annotations of another program: %n. They have a dialog of their own, which comes next.</source>
        <translation>
            <numerusform>لا ملفات مرمّزة في برنامج آخر.</numerusform>
            <numerusform>ملف واحد مرمّز في برنامج آخر، له نافذة خاصة تأتي بعد هذه.</numerusform>
            <numerusform>ملفان مرمّزان في برنامج آخر، لهما نافذة خاصة تأتي بعد هذه.</numerusform>
            <numerusform>%n ملفات مرمّزة في برنامج آخر، لها نافذة خاصة تأتي بعد هذه.</numerusform>
            <numerusform>%n ملفاً مرمّزاً في برنامج آخر، لها نافذة خاصة تأتي بعد هذه.</numerusform>
            <numerusform>%n ملف مرمّز في برنامج آخر، لها نافذة خاصة تأتي بعد هذه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles so far: {done}</source>
        <translation>المقالات حتى الآن: {done}</translation>
    </message>
    <message numerus="yes">
        <source>Import %n articles and further rows</source>
        <translation>
            <numerusform>استيراد</numerusform>
            <numerusform>استيراد مقال واحد وبقية الصفوف</numerusform>
            <numerusform>استيراد مقالين وبقية الصفوف</numerusform>
            <numerusform>استيراد %n مقالات وبقية الصفوف</numerusform>
            <numerusform>استيراد %n مقالاً وبقية الصفوف</numerusform>
            <numerusform>استيراد %n مقال وبقية الصفوف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n articles</source>
        <translation>
            <numerusform>استيراد</numerusform>
            <numerusform>استيراد مقال واحد</numerusform>
            <numerusform>استيراد مقالين</numerusform>
            <numerusform>استيراد %n مقالات</numerusform>
            <numerusform>استيراد %n مقالاً</numerusform>
            <numerusform>استيراد %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>All files (*);;Articles (*.txt *.html *.htm *.docx *.csv *.tsv *.xlsx *.jsonl *.ndjson)</source>
        <translation>كل الملفات (*);;مقالات (*.txt *.html *.htm *.docx *.csv *.tsv *.xlsx *.jsonl *.ndjson)</translation>
    </message>
    <message>
        <source>Choose articles</source>
        <translation>اختيار مقالات</translation>
    </message>
    <message>
        <source>Choose a folder of articles</source>
        <translation>اختيار مجلد مقالات</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Drop files here: text, web pages, Word documents, tables with one article a row, and annotated files of INCEpTION, WebAnno, brat, Label Studio, doccano, Prodigy, NVivo, ATLAS.ti, MAXQDA and QualCoder (REFI-QDA), CoNLL, TEI and Citron.</source>
        <translation>أفلت الملفات هنا: نصوص وصفحات ويب ومستندات وورد وجداول في كل صف منها مقال، وملفات مرمّزة من INCEpTION وWebAnno وbrat وLabel Studio وdoccano وProdigy وNVivo وATLAS.ti وMAXQDA وQualCoder ‏(REFI-QDA) وCoNLL وTEI وCitron.</translation>
    </message>
    <message>
        <source>Same text from another source: ask me</source>
        <translation>النص نفسه من مصدر آخر: اسألني</translation>
    </message>
    <message>
        <source>Same text from another source: import it too</source>
        <translation>النص نفسه من مصدر آخر: استورده أيضاً</translation>
    </message>
    <message>
        <source>Same text from another source: leave it out</source>
        <translation>النص نفسه من مصدر آخر: اتركه</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>تقدّم الاستيراد</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>imported</source>
        <translation>استُورد</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>موجود من قبل</translation>
    </message>
    <message>
        <source>same text of another source, left out</source>
        <translation>النص نفسه من مصدر آخر، تُرك</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>ما صار إليه</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Save this report…</source>
        <translation>حفظ هذا التقرير…</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}: {count}</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Save this report</source>
        <translation>حفظ هذا التقرير</translation>
    </message>
</context>
<context>
    <name>Interchange</name>
    <message>
        <source>imported with a new text</source>
        <translation>استُورد مع نص جديد</translation>
    </message>
    <message>
        <source>added to a text that is here</source>
        <translation>أُضيف إلى نص موجود هنا</translation>
    </message>
    <message>
        <source>here already, nothing new</source>
        <translation>موجود هنا ولا جديد فيه</translation>
    </message>
    <message>
        <source>same text of another source, left out</source>
        <translation>نصه من مصدر آخر، تُرك</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>look through</source>
        <translation>تصفّح</translation>
    </message>
    <message>
        <source>help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>another question</source>
        <translation>سؤال آخر</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>سحب الإجابة</translation>
    </message>
    <message>
        <source>ask the lead</source>
        <translation>سؤال مسؤول الدراسة</translation>
    </message>
    <message>
        <source>to the text</source>
        <translation>إلى النص</translation>
    </message>
    <message>
        <source>import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>code</source>
        <translation>رمز</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>قول</translation>
    </message>
    <message>
        <source>jump</source>
        <translation>قفز</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>قراءة ثانية</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>لفظ الإسناد</translation>
    </message>
    <message>
        <source>type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>other code</source>
        <translation>رمز آخر</translation>
    </message>
    <message>
        <source>proclitic</source>
        <translation>السابقة</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>في كل المقال</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>السمات</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>%1 is used by the system or missing on small keyboards.</source>
        <translation>%1 يستعمله النظام أو ليس في لوحات المفاتيح الصغيرة.</translation>
    </message>
    <message>
        <source>Another command has this key.</source>
        <translation>هذا المفتاح لأمر آخر.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Default key</source>
        <translation>المفتاح الأصلي</translation>
    </message>
    <message>
        <source>All default keys</source>
        <translation>كل المفاتيح الأصلية</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”; give that another key first.</source>
        <translation>%1 مفتاح «%2»؛ أعطِ ذاك مفتاحاً آخر أولاً.</translation>
    </message>
    <message>
        <source>Press the new key for “%1”. Esc leaves it as it is.</source>
        <translation>اضغط المفتاح الجديد لـ«%1». ‏Esc يتركه كما هو.</translation>
    </message>
    <message>
        <source>Keys are places on the keyboard: they act in the Latin and in the Arabic layout.</source>
        <translation>المفاتيح مواضع على اللوحة: تعمل في التخطيط اللاتيني والعربي معاً.</translation>
    </message>
</context>
<context>
    <name>LabelLine</name>
    <message>
        <source>as in the codebook</source>
        <translation>كما في دليل الترميز</translation>
    </message>
    <message>
        <source>as you said before</source>
        <translation>كما قلت من قبل</translation>
    </message>
    <message>
        <source>proposed – please look</source>
        <translation>مقترح – انظر فيه</translation>
    </message>
    <message>
        <source>unknown – please say</source>
        <translation>مجهول – اختر له</translation>
    </message>
    <message>
        <source>you said so</source>
        <translation>أنت اخترته</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Save these answers…</source>
        <translation>حفظ هذه الإجابات…</translation>
    </message>
    <message>
        <source>Load answers…</source>
        <translation>فتح إجابات…</translation>
    </message>
    <message>
        <source>Save what labels become</source>
        <translation>حفظ ما تصير إليه التسميات</translation>
    </message>
    <message>
        <source>Load what labels become</source>
        <translation>فتح ما تصير إليه التسميات</translation>
    </message>
    <message numerus="yes">
        <source>Labels: %n.</source>
        <translation>
            <numerusform>لا تسميات.</numerusform>
            <numerusform>تسمية واحدة.</numerusform>
            <numerusform>تسميتان.</numerusform>
            <numerusform>%n تسميات.</numerusform>
            <numerusform>%n تسمية.</numerusform>
            <numerusform>%n تسمية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please look at %n of them: what they become is only proposed.</source>
        <translation>
            <numerusform>لا شيء يحتاج إلى نظر.</numerusform>
            <numerusform>انظر في واحدة منها: ما تصير إليه مقترح فقط.</numerusform>
            <numerusform>انظر في اثنتين منها: ما تصيران إليه مقترح فقط.</numerusform>
            <numerusform>انظر في %n منها: ما تصير إليه مقترح فقط.</numerusform>
            <numerusform>انظر في %n منها: ما تصير إليه مقترح فقط.</numerusform>
            <numerusform>انظر في %n منها: ما تصير إليه مقترح فقط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New codes: %n, in a new version of the codebook.</source>
        <translation>
            <numerusform>لا رموز جديدة.</numerusform>
            <numerusform>رمز جديد واحد في إصدار جديد من دليل الترميز.</numerusform>
            <numerusform>رمزان جديدان في إصدار جديد من دليل الترميز.</numerusform>
            <numerusform>%n رموز جديدة في إصدار جديد من دليل الترميز.</numerusform>
            <numerusform>%n رمزاً جديداً في إصدار جديد من دليل الترميز.</numerusform>
            <numerusform>%n رمز جديد في إصدار جديد من دليل الترميز.</numerusform>
        </translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>Tab: next label · ↑ ↓ or the digit or first letters of a code: choose · Space: the whole list · +: new code · −: leave out · Ctrl+Enter: import</source>
        <translation>Tab: التسمية التالية · ↑ ↓ أو رقم الرمز أو أول حروفه: اختيار · المسافة: القائمة كلها · +: رمز جديد · −: إسقاط · Ctrl+Enter: استيراد</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>المرات</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>مثال</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>تصير</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>LeadErrands</name>
    <message>
        <source>New round…</source>
        <translation>جولة جديدة…</translation>
    </message>
    <message>
        <source>Change the round…</source>
        <translation>تغيير الجولة…</translation>
    </message>
    <message>
        <source>Draw a sample…</source>
        <translation>سحب عينة…</translation>
    </message>
    <message>
        <source>Assign articles…</source>
        <translation>توزيع المقالات…</translation>
    </message>
    <message>
        <source>Hand over articles…</source>
        <translation>نقل المقالات…</translation>
    </message>
    <message>
        <source>Make packets…</source>
        <translation>صنع الحزم…</translation>
    </message>
    <message>
        <source>Merge returns…</source>
        <translation>دمج الأعمال العائدة…</translation>
    </message>
    <message>
        <source>How it was drawn…</source>
        <translation>كيف سُحبت العينة…</translation>
    </message>
    <message>
        <source>Add a coder…</source>
        <translation>إضافة مرمّز…</translation>
    </message>
    <message>
        <source>Final data set…</source>
        <translation>مجموعة البيانات النهائية…</translation>
    </message>
    <message>
        <source>Archive for publication…</source>
        <translation>أرشيف للنشر…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>سحب من الدراسة…</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>الاتفاق…</translation>
    </message>
    <message>
        <source>Disagreements…</source>
        <translation>الاختلافات…</translation>
    </message>
    <message>
        <source>Feedback…</source>
        <translation>الملاحظات…</translation>
    </message>
</context>
<context>
    <name>LeadPage</name>
    <message numerus="yes">
        <source>Packets from which no return has come: %n</source>
        <translation>
            <numerusform>حزم لم يعد منها عمل: %n</numerusform>
            <numerusform>حزم لم يعد منها عمل: %n</numerusform>
            <numerusform>حزم لم يعد منها عمل: %n</numerusform>
            <numerusform>حزم لم يعد منها عمل: %n</numerusform>
            <numerusform>حزم لم يعد منها عمل: %n</numerusform>
            <numerusform>حزم لم يعد منها عمل: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles: %n</source>
        <translation>
            <numerusform>المقالات: %n</numerusform>
            <numerusform>المقالات: %n</numerusform>
            <numerusform>المقالات: %n</numerusform>
            <numerusform>المقالات: %n</numerusform>
            <numerusform>المقالات: %n</numerusform>
            <numerusform>المقالات: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ missing</source>
        <translation>⚠ لم يعد</translation>
    </message>
    <message>
        <source>This packet went out and nothing has come back since.</source>
        <translation>خرجت هذه الحزمة ولم يعد شيء منذئذ.</translation>
    </message>
    <message>
        <source>{done} of {articles}</source>
        <translation>{done} من {articles}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>نجح</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>لم ينجح</translation>
    </message>
    <message>
        <source>The study “{corpus}”</source>
        <translation>الدراسة «{corpus}»</translation>
    </message>
    <message>
        <source>Back to the articles</source>
        <translation>العودة إلى المقالات</translation>
    </message>
    <message>
        <source>Record working time</source>
        <translation>تسجيل وقت العمل</translation>
    </message>
    <message>
        <source>Active time from decision to decision, pauses cut off; never in what is published.</source>
        <translation>الوقت الفعلي من قرار إلى قرار بلا الوقفات؛ ولا يظهر في ما يُنشر.</translation>
    </message>
    <message>
        <source>Coders by round</source>
        <translation>المرمّزون بحسب الجولة</translation>
    </message>
    <message>
        <source>Round and coder</source>
        <translation>الجولة والمرمّز</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>المسنَد</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>بُدئ</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>Minutes an article (median)</source>
        <translation>دقائق المقال (الوسيط)</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>الحزمة</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>العودة</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
</context>
<context>
    <name>LearningDialog</name>
    <message>
        <source>Learn from my decisions</source>
        <translation>التعلّم من قراراتي</translation>
    </message>
    <message>
        <source>The suggesters learn from the articles that you have finished. What they have learned is measured on articles that were kept apart; only what suggests better is used. Nothing leaves this computer.</source>
        <translation>تتعلّم الاقتراحات من المقالات التي أنهيتها. ويُقاس ما تعلّمته على مقالات عُزلت لذلك، ولا يُستخدم إلا ما كان اقتراحه أفضل. لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Progress of learning</source>
        <translation>تقدّم التعلّم</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>تعلّم</translation>
    </message>
    <message>
        <source>Go back to the former suggestions</source>
        <translation>العودة إلى الاقتراحات السابقة</translation>
    </message>
    <message>
        <source>In this round suggestions stay as they are, so that all coders are shown the same.</source>
        <translation>في هذه الجولة تبقى الاقتراحات كما هي، لكي يرى جميع المرمّزين الاقتراحات نفسها.</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الاقتباسات</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message numerus="yes">
        <source>Too few articles are finished to learn from (%n).</source>
        <translation>
            <numerusform>المقالات المنتهية أقلّ من أن يُتعلَّم منها (%n).</numerusform>
            <numerusform>المقالات المنتهية أقلّ من أن يُتعلَّم منها (%n).</numerusform>
            <numerusform>المقالات المنتهية أقلّ من أن يُتعلَّم منها (%n).</numerusform>
            <numerusform>المقالات المنتهية أقلّ من أن يُتعلَّم منها (%n).</numerusform>
            <numerusform>المقالات المنتهية أقلّ من أن يُتعلَّم منها (%n).</numerusform>
            <numerusform>المقالات المنتهية أقلّ من أن يُتعلَّم منها (%n).</numerusform>
        </translation>
    </message>
    <message>
        <source>F1 on your last {articles} articles {before} → {after}</source>
        <translation>قيمة F1 في آخر {articles} من مقالاتك {before} ← {after}</translation>
    </message>
    <message>
        <source>in use now</source>
        <translation>مستخدَم الآن</translation>
    </message>
    <message>
        <source>not better, so not used</source>
        <translation>ليس أفضل، فلم يُستخدم</translation>
    </message>
    <message>
        <source>The former suggestions are in use again.</source>
        <translation>عادت الاقتراحات السابقة إلى الاستخدام.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>What was left out, and why</source>
        <translation>ما استُبعد، ولماذا</translation>
    </message>
    <message>
        <source>Nothing was left out: every coding of this round that was begun is finished.</source>
        <translation>لم يُستبعد شيء: كل ترميز بدأ في هذه الجولة منتهٍ.</translation>
    </message>
</context>
<context>
    <name>LeftReport</name>
    <message>
        <source>What was lost</source>
        <translation>ما ضاع</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>مصيره</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>كم</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>مثلاً</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Copy this report</source>
        <translation>نسخ هذا التقرير</translation>
    </message>
    <message>
        <source>Another export…</source>
        <translation>تصدير آخر…</translation>
    </message>
    <message>
        <source>Written for {program}.</source>
        <translation>كُتب لـ {program}.</translation>
    </message>
    <message>
        <source>Nothing was there to be written.</source>
        <translation>لم يكن هناك ما يُكتب.</translation>
    </message>
    <message>
        <source>Articles: {articles}, annotations: {annotations}, quotes: {quotes}.</source>
        <translation>المقالات: {articles}، الوسوم: {annotations}، الأقوال: {quotes}.</translation>
    </message>
    <message>
        <source>Codings of articles: {articles}, annotations: {annotations}, quotes: {quotes}.</source>
        <translation>ترميزات المقالات: {articles}، الوسوم: {annotations}، الأقوال: {quotes}.</translation>
    </message>
    <message numerus="yes">
        <source>Disagreements not settled in these articles: %n; gold is silent on them.</source>
        <translation>
            <numerusform>الاختلافات غير المحسومة في هذه المقالات: %n؛ ولا يقول المرجعي فيها شيئاً.</numerusform>
            <numerusform>الاختلافات غير المحسومة في هذه المقالات: %n؛ ولا يقول المرجعي فيها شيئاً.</numerusform>
            <numerusform>الاختلافات غير المحسومة في هذه المقالات: %n؛ ولا يقول المرجعي فيها شيئاً.</numerusform>
            <numerusform>الاختلافات غير المحسومة في هذه المقالات: %n؛ ولا يقول المرجعي فيها شيئاً.</numerusform>
            <numerusform>الاختلافات غير المحسومة في هذه المقالات: %n؛ ولا يقول المرجعي فيها شيئاً.</numerusform>
            <numerusform>الاختلافات غير المحسومة في هذه المقالات: %n؛ ولا يقول المرجعي فيها شيئاً.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder: {place}, with {manifest} beside it</source>
        <translation>المجلد: {place}، وبجانبه {manifest}</translation>
    </message>
    <message>
        <source>Folder: {place}</source>
        <translation>المجلد: {place}</translation>
    </message>
    <message>
        <source>File: {place}, with {manifest} beside it</source>
        <translation>الملف: {place}، وبجانبه {manifest}</translation>
    </message>
    <message>
        <source>File: {place}</source>
        <translation>الملف: {place}</translation>
    </message>
    <message>
        <source>✓ Read back: {number} parts of the corpus, each the same by its hash.</source>
        <translation>✓ قُرئ من جديد: {number} من أجزاء المدوّنة، كل منها كما كان ببصمته.</translation>
    </message>
    <message>
        <source>✓ Read back and compared, all the same as what was written. Codings of articles: {number}.</source>
        <translation>✓ قُرئ من جديد وقورن، وكله كما كُتب. ترميزات المقالات: {number}.</translation>
    </message>
    <message>
        <source>✓ Every position was held against the letters of its text while it was written.</source>
        <translation>✓ قوبل كل موضع بحروف نصّه في أثناء الكتابة.</translation>
    </message>
    <message>
        <source>The program does not read this format, so it was not read back.</source>
        <translation>لا يقرأ البرنامج هذه الصيغة، فلم تُقرأ من جديد.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>تُرك</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>What this format always leaves out</source>
        <translation>ما تتركه هذه الصيغة دائماً</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>لم يضع شيء.</translation>
    </message>
    <message>
        <source>What this format could not hold as it was</source>
        <translation>ما لم تستطع هذه الصيغة حمله كما كان</translation>
    </message>
</context>
<context>
    <name>Losing</name>
    <message>
        <source>headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>المقدمة</translation>
    </message>
    <message>
        <source>body</source>
        <translation>المتن</translation>
    </message>
    <message>
        <source>left out of coding</source>
        <translation>خارج الترميز</translation>
    </message>
    <message>
        <source>title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>الصحيفة أو الموقع</translation>
    </message>
    <message>
        <source>date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>own number</source>
        <translation>رقمه عند المصدر</translation>
    </message>
    <message>
        <source>state</source>
        <translation>الحال</translation>
    </message>
    <message>
        <source>round</source>
        <translation>الجولة</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Coder: {name}</source>
        <translation>المرمّز: {name}</translation>
    </message>
    <message>
        <source>{corpus} – Hashiya</source>
        <translation>{corpus} – حاشية</translation>
    </message>
    <message>
        <source>Open or make a corpus first, then drop the articles into it.</source>
        <translation>افتح مدوّنة أو أنشئ واحدة أولاً، ثم أفلت المقالات فيها.</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>مفتوحة للقراءة فقط</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Agreement of each coder with each</source>
        <translation>اتفاق كل مرمّز مع كل مرمّز</translation>
    </message>
    <message>
        <source>the same coder</source>
        <translation>المرمّز نفسه</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} و{other}</translation>
    </message>
    <message>
        <source>This measure has no figure for a pair of coders.</source>
        <translation>ليس لهذا المقياس رقم لمرمّزَين.</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>غير معرّف</translation>
    </message>
</context>
<context>
    <name>MatrixPane</name>
    <message>
        <source>Each with each: {code}</source>
        <translation>كل واحد مع كل واحد: {code}</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>المرجعي</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>New corpus…</source>
        <translation>مدوّنة جديدة…</translation>
    </message>
    <message>
        <source>Open a corpus…</source>
        <translation>فتح مدوّنة…</translation>
    </message>
    <message>
        <source>Close the corpus</source>
        <translation>إغلاق المدوّنة</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Codes from a table…</source>
        <translation>رموز من جدول…</translation>
    </message>
    <message>
        <source>Save this article as PDF…</source>
        <translation>حفظ هذا المقال بصيغة PDF…</translation>
    </message>
    <message>
        <source>Backups and rescue…</source>
        <translation>النسخ الاحتياطية والإنقاذ…</translation>
    </message>
    <message>
        <source>Code as somebody else…</source>
        <translation>الترميز باسم آخر…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>Next unfinished article</source>
        <translation>المقال التالي غير المنتهي</translation>
    </message>
    <message>
        <source>Headline, lead, body…</source>
        <translation>العنوان والمقدمة والمتن…</translation>
    </message>
    <message>
        <source>Where this article comes from…</source>
        <translation>مصدر هذا المقال…</translation>
    </message>
    <message>
        <source>Suggesters…</source>
        <translation>المقترِحات…</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>The same words in other articles…</source>
        <translation>الكلمات نفسها في مقالات أخرى…</translation>
    </message>
    <message>
        <source>Learn from my decisions…</source>
        <translation>التعلّم من قراراتي…</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>دليل الترميز</translation>
    </message>
    <message>
        <source>Codes, questions, rules…</source>
        <translation>الرموز والأسئلة والقواعد…</translation>
    </message>
    <message>
        <source>Questions to the lead…</source>
        <translation>أسئلة إلى مسؤول الدراسة…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>الإصدارات…</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>الدراسة</translation>
    </message>
    <message>
        <source>Choose the round…</source>
        <translation>اختيار الجولة…</translation>
    </message>
    <message>
        <source>The lead&apos;s page</source>
        <translation>صفحة مسؤول الدراسة</translation>
    </message>
    <message>
        <source>Open a packet…</source>
        <translation>فتح حزمة…</translation>
    </message>
    <message>
        <source>Update from a packet…</source>
        <translation>تحديث من حزمة…</translation>
    </message>
    <message>
        <source>Return my work…</source>
        <translation>إعادة عملي…</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>الاتفاق…</translation>
    </message>
    <message>
        <source>Disagreements…</source>
        <translation>الاختلافات…</translation>
    </message>
    <message>
        <source>Feedback…</source>
        <translation>الملاحظات…</translation>
    </message>
    <message>
        <source>Merge returns…</source>
        <translation>دمج الأعمال العائدة…</translation>
    </message>
    <message>
        <source>Final data set…</source>
        <translation>مجموعة البيانات النهائية…</translation>
    </message>
    <message>
        <source>Archive for publication…</source>
        <translation>أرشيف للنشر…</translation>
    </message>
    <message>
        <source>Put texts back into an archive…</source>
        <translation>إرجاع النصوص إلى أرشيف…</translation>
    </message>
    <message>
        <source>Withdraw an article or a coder…</source>
        <translation>سحب مقال أو مرمّز…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>List of articles</source>
        <translation>قائمة المقالات</translation>
    </message>
    <message>
        <source>Side pane</source>
        <translation>اللوح الجانبي</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>خط أكبر</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>خط أصغر</translation>
    </message>
    <message>
        <source>More space between lines</source>
        <translation>تباعد أوسع بين الأسطر</translation>
    </message>
    <message>
        <source>Less space between lines</source>
        <translation>تباعد أضيق بين الأسطر</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>الخط المعتاد</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>المفاتيح وعملها</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>تغيير المفاتيح…</translation>
    </message>
    <message>
        <source>About Hashiya</source>
        <translation>عن برنامج حاشية</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge returns</source>
        <translation>دمج الأعمال العائدة</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>%1 goes into the code below. Everything that has it counts as that code; nothing is lost.</source>
        <translation>يُضمّ %1 إلى الرمز أدناه، ويُعدّ كل ما وُسم به من ذلك الرمز؛ ولا يضيع شيء.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Choose returns, packets or corpora, or drop them here. They are only read. The order does not matter, and a file that comes a second time changes nothing.</source>
        <translation>اختر أعمالاً عائدة أو حزماً أو مدوّنات، أو أفلتها هنا. لا تُقرأ إلا قراءة. والترتيب لا يهم، والملف الذي يأتي مرة ثانية لا يغيّر شيئاً.</translation>
    </message>
    <message>
        <source>Files to be merged</source>
        <translation>الملفات المراد دمجها</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>اختيار ملفات…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>حذف من القائمة</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>ما سيتغيّر</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>حفظ التقرير…</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>لم يُختر ملف بعد.</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>جارٍ قراءة الملفات…</translation>
    </message>
    <message>
        <source>A file belongs to another study: take it off the list.</source>
        <translation>أحد الملفات من دراسة أخرى: احذفه من القائمة.</translation>
    </message>
    <message>
        <source>Everything in these files is here already.</source>
        <translation>كل ما في هذه الملفات موجود هنا من قبل.</translation>
    </message>
    <message>
        <source>A backup is made first. Nothing has changed yet.</source>
        <translation>تُصنع نسخة احتياطية أولاً. لم يتغيّر شيء بعد.</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>نصوص (*.txt)</translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation>حفظ التقرير باسم</translation>
    </message>
    <message>
        <source>Returns, packets, corpora (%1);;All files (*)</source>
        <translation>أعمال عائدة وحزم ومدوّنات (%1);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>and {count} more</source>
        <translation>و{count} غيرها</translation>
    </message>
    <message>
        <source>{coder}: {count}</source>
        <translation>{coder}: {count}</translation>
    </message>
    <message>
        <source>Here already: articles {articles}, decisions {count}</source>
        <translation>موجود من قبل: مقالات {articles}، قرارات {count}</translation>
    </message>
    <message>
        <source>New articles: {count}</source>
        <translation>مقالات جديدة: {count}</translation>
    </message>
    <message>
        <source>New decisions: {count}</source>
        <translation>قرارات جديدة: {count}</translation>
    </message>
    <message>
        <source>New codebook versions: {count}</source>
        <translation>إصدارات جديدة من دليل الترميز: {count}</translation>
    </message>
    <message>
        <source>Decisions by another version of the codebook than their round has: {count}</source>
        <translation>قرارات بإصدار من دليل الترميز غير إصدار جولتها: {count}</translation>
    </message>
    <message>
        <source>in “{round}”: {count} by {version}; the round has {now}</source>
        <translation>في «{round}»: {count} بحسب {version}، وللجولة {now}</translation>
    </message>
    <message>
        <source>They are kept as they are. What the change of the codebook is about is listed to their coders to be read again, with their next packet.</source>
        <translation>تبقى كما هي. وما يمسّه تغيير الدليل يُدرج لمرمّزيها ليقرؤوه ثانيةً، مع حزمتهم القادمة.</translation>
    </message>
    <message>
        <source>They are kept as they are. A version that is neither here nor in the files comes with the corpus of who made it; until then nobody can say what has to be read again.</source>
        <translation>تبقى كما هي. والإصدار الذي ليس هنا ولا في الملفات يأتي مع مدوّنة من صنعه، وقبل ذلك لا يُعرف ما ينبغي أن يُقرأ ثانيةً.</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>الإصدار {number}</translation>
    </message>
    <message>
        <source>Merged. New articles: {articles}, new decisions: {decisions}.</source>
        <translation>تم الدمج. مقالات جديدة: {articles}، قرارات جديدة: {decisions}.</translation>
    </message>
    <message>
        <source>The backup made before it: {name}.</source>
        <translation>النسخة الاحتياطية المصنوعة قبله: {name}.</translation>
    </message>
    <message>
        <source>Articles with two versions ask their coder which one to go on with.</source>
        <translation>المقالات ذات النسختين تسأل مرمّزها بأيهما يمضي.</translation>
    </message>
    <message>
        <source>The files were only read and are as they were: {files}.</source>
        <translation>الملفات قُرئت فقط وهي كما كانت: {files}.</translation>
    </message>
    <message>
        <source>These still hold what was withdrawn and have to be deleted by people: {count}</source>
        <translation>ما زال المسحوب في هذه، وعلى الناس حذفها: {count}</translation>
    </message>
    <message>
        <source>{coder} in “{round}”: “{title}” – versions {count}</source>
        <translation>{coder} في «{round}»: «{title}» – النسخ {count}</translation>
    </message>
    <message>
        <source>Files of another study: {count}</source>
        <translation>ملفات من دراسة أخرى: {count}</translation>
    </message>
    <message>
        <source>Decisions that are not what they were when they were made: {count}</source>
        <translation>قرارات ليست كما كانت حين اتُّخذت: {count}</translation>
    </message>
    <message>
        <source>Work without the decisions before it, which the coder’s whole corpus brings: {count}</source>
        <translation>عمل تنقصه القرارات التي قبله، وتأتي بها مدوّنة المرمّز كاملة: {count}</translation>
    </message>
    <message>
        <source>Articles coded in two versions under one name: {count}</source>
        <translation>مقالات رُمّزت في نسختين باسم واحد: {count}</translation>
    </message>
    <message>
        <source>The same article with another text, both are kept: {count}</source>
        <translation>المقال نفسه بنص آخر، ويُحفظ كلاهما: {count}</translation>
    </message>
    <message>
        <source>Withdrawn elsewhere, so a merge forgets it here for good: {count}</source>
        <translation>سُحب في مكان آخر، فيُنسى هنا نهائياً عند الدمج: {count}</translation>
    </message>
    <message>
        <source>Two people under one name: {count}</source>
        <translation>شخصان باسم واحد: {count}</translation>
    </message>
</context>
<context>
    <name>MissingList</name>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Answers that are missing</source>
        <translation>الإجابات الناقصة</translation>
    </message>
    <message numerus="yes">
        <source>Not complete; answers missing: %n. Enter goes there.</source>
        <translation>
            <numerusform>لم يكتمل؛ إجابات ناقصة: %n. ‏Enter ينتقل إليها.</numerusform>
            <numerusform>لم يكتمل؛ إجابات ناقصة: %n. ‏Enter ينتقل إليها.</numerusform>
            <numerusform>لم يكتمل؛ إجابات ناقصة: %n. ‏Enter ينتقل إليها.</numerusform>
            <numerusform>لم يكتمل؛ إجابات ناقصة: %n. ‏Enter ينتقل إليها.</numerusform>
            <numerusform>لم يكتمل؛ إجابات ناقصة: %n. ‏Enter ينتقل إليها.</numerusform>
            <numerusform>لم يكتمل؛ إجابات ناقصة: %n. ‏Enter ينتقل إليها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Speaker: %1</source>
        <translation>القائل: %1</translation>
    </message>
    <message>
        <source>Quote: %1</source>
        <translation>القول: %1</translation>
    </message>
</context>
<context>
    <name>NamesakeQuestions</name>
    <message>
        <source>I do not know yet: keep them apart</source>
        <translation>لا أعرف بعد: أبقهما منفصلين</translation>
    </message>
    <message>
        <source>One person: put their work together (only the backup takes it back)</source>
        <translation>شخص واحد: يُجمع عملهما (لا يُرجعه إلا النسخة الاحتياطية)</translation>
    </message>
    <message>
        <source>Two people of one name</source>
        <translation>شخصان بالاسم نفسه</translation>
    </message>
    <message>
        <source>Two coders are called “{name}”. Who are they?</source>
        <translation>مرمّزان اسمهما «{name}». من هما؟</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Go to a name first: its code is given to the same words elsewhere.</source>
        <translation>اذهب إلى اسم أولاً: يُعطى رمزُه للكلمات نفسها في غير موضعه.</translation>
    </message>
    <message>
        <source>These words stand nowhere else uncoded.</source>
        <translation>لا ترد هذه الكلمات غير مرمّزة في موضع آخر.</translation>
    </message>
    <message numerus="yes">
        <source>More places: %n. Enter = give them the code %1, Esc = leave them.</source>
        <translation>
            <numerusform>مواضع أخرى: %n. ‏Enter = إعطاؤها الرمز %1، Esc = تركها.</numerusform>
            <numerusform>مواضع أخرى: %n. ‏Enter = إعطاؤها الرمز %1، Esc = تركها.</numerusform>
            <numerusform>مواضع أخرى: %n. ‏Enter = إعطاؤها الرمز %1، Esc = تركها.</numerusform>
            <numerusform>مواضع أخرى: %n. ‏Enter = إعطاؤها الرمز %1، Esc = تركها.</numerusform>
            <numerusform>مواضع أخرى: %n. ‏Enter = إعطاؤها الرمز %1، Esc = تركها.</numerusform>
            <numerusform>مواضع أخرى: %n. ‏Enter = إعطاؤها الرمز %1، Esc = تركها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Code them all</source>
        <translation>ترميزها كلها</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>تركها</translation>
    </message>
    <message>
        <source>Go to a name or a quote first.</source>
        <translation>اذهب إلى اسم أو قول أولاً.</translation>
    </message>
    <message>
        <source>Decide on this suggestion first; then it can be linked.</source>
        <translation>بُتَّ في هذا الاقتراح أولاً، ثم يمكن ربطه.</translation>
    </message>
    <message>
        <source>This quote has no speaker yet: W chooses one.</source>
        <translation>لا قائل لهذا القول بعد: يختاره المفتاح W (ص).</translation>
    </message>
    <message numerus="yes">
        <source>Places coded: %n.</source>
        <translation>
            <numerusform>المواضع التي رُمّزت: %n.</numerusform>
            <numerusform>المواضع التي رُمّزت: %n.</numerusform>
            <numerusform>المواضع التي رُمّزت: %n.</numerusform>
            <numerusform>المواضع التي رُمّزت: %n.</numerusform>
            <numerusform>المواضع التي رُمّزت: %n.</numerusform>
            <numerusform>المواضع التي رُمّزت: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewCorpusDialog</name>
    <message>
        <source>New corpus</source>
        <translation>مدوّنة جديدة</translation>
    </message>
    <message>
        <source>My corpus</source>
        <translation>مدوّنتي</translation>
    </message>
    <message>
        <source>What the coding is for</source>
        <translation>الغرض من الترميز</translation>
    </message>
    <message>
        <source>Codes that are switched on</source>
        <translation>الرموز المستعملة</translation>
    </message>
    <message>
        <source>The corpus needs a name, and its coder too.</source>
        <translation>تحتاج المدوّنة إلى اسم، ومرمّزها كذلك.</translation>
    </message>
    <message>
        <source>Switch on at least one code.</source>
        <translation>شغّل رمزاً واحداً على الأقل.</translation>
    </message>
    <message>
        <source>Training data: suggestions learn from what you decide</source>
        <translation>بيانات تدريب: تتعلّم الاقتراحات من قراراتك</translation>
    </message>
    <message>
        <source>Pilot study: suggestions stay the same</source>
        <translation>دراسة استطلاعية: تبقى الاقتراحات كما هي</translation>
    </message>
    <message>
        <source>Reliability test: suggestions stay the same</source>
        <translation>اختبار الثبات: تبقى الاقتراحات كما هي</translation>
    </message>
    <message>
        <source>Main study: suggestions stay the same</source>
        <translation>الدراسة الرئيسة: تبقى الاقتراحات كما هي</translation>
    </message>
    <message>
        <source>Names and figures, and who is quoted saying what.</source>
        <translation>الأسماء والأرقام، ومن نُقل عنه وماذا قال.</translation>
    </message>
    <message>
        <source>Every attribution with source, cue and content, as in PARC 3.0 and PolNeAR.</source>
        <translation>كل إسناد بمصدره ولفظه ومضمونه، على نهج PARC 3.0 وPolNeAR.</translation>
    </message>
    <message>
        <source>Who speaks in the news: kind of source, role, function, gender, stance.</source>
        <translation>من يتكلم في الأخبار: نوع المصدر ودوره ووظيفته وجنسه وموقف لفظ الإسناد.</translation>
    </message>
    <message numerus="yes">
        <source>Questions: %n.</source>
        <translation>
            <numerusform>الأسئلة: %n.</numerusform>
            <numerusform>الأسئلة: %n.</numerusform>
            <numerusform>الأسئلة: %n.</numerusform>
            <numerusform>الأسئلة: %n.</numerusform>
            <numerusform>الأسئلة: %n.</numerusform>
            <numerusform>الأسئلة: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passes: %1.</source>
        <translation>المراحل: %1.</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>المفتاح {key}</translation>
    </message>
    <message>
        <source>Folder of the corpus</source>
        <translation>مجلد المدوّنة</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>دليل الترميز</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Codebooks (*.json *.csv *.qdc)</source>
        <translation>أدلة الترميز (*.json *.csv *.qdc)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Your name as coder</source>
        <translation>اسمك مرمّزاً</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Codes that are switched on can be given and are suggested:</source>
        <translation>الرموز المشغَّلة يمكن إعطاؤها وتُقترح:</translation>
    </message>
    <message>
        <source>Make the corpus</source>
        <translation>إنشاء المدوّنة</translation>
    </message>
</context>
<context>
    <name>NotOpenedBox</name>
    <message>
        <source>The corpus was not opened</source>
        <translation>لم تُفتح المدوّنة</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>فتح للقراءة فقط</translation>
    </message>
    <message>
        <source>Backups and rescue…</source>
        <translation>النسخ الاحتياطية والإنقاذ…</translation>
    </message>
    <message>
        <source>You can read it and export from it meanwhile, but make no decisions in it.</source>
        <translation>يمكنك قراءتها والتصدير منها في هذه الأثناء، لا اتخاذ قرارات فيها.</translation>
    </message>
</context>
<context>
    <name>NoteBar</name>
    <message>
        <source>the article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Question to the lead on %1:</source>
        <translation>سؤال إلى مسؤول الدراسة عن %1:</translation>
    </message>
    <message>
        <source>Note on %1:</source>
        <translation>ملاحظة على %1:</translation>
    </message>
    <message>
        <source>The question is kept.</source>
        <translation>حُفظ السؤال.</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>حُفظت الملاحظة.</translation>
    </message>
</context>
<context>
    <name>OwnAnswer</name>
    <message>
        <source>Not while an own answer is made: Enter takes it, Esc leaves it.</source>
        <translation>ليس أثناء الجواب الخاص: ‎Enter‎ يأخذه و‎Esc‎ يتركه.</translation>
    </message>
</context>
<context>
    <name>OwnAnswering</name>
    <message>
        <source>Gold of this article is finished; {key} opens it again.</source>
        <translation>المرجعي لهذا المقال منتهٍ؛ {key} يفتحه من جديد.</translation>
    </message>
</context>
<context>
    <name>Packets</name>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>تعذّر إنشاء المجلد {folder}: {reason}.</translation>
    </message>
</context>
<context>
    <name>PacketsDialog</name>
    <message>
        <source>Make packets</source>
        <translation>صنع الحزم</translation>
    </message>
    <message>
        <source>Make the packets</source>
        <translation>صنع الحزم</translation>
    </message>
    <message>
        <source>A packet holds what a coder needs: the articles assigned, the codebook, the rounds, the suggesters, and what the coder has decided already. A later packet goes into the work in progress, or onto a new laptop in place of a lost one.</source>
        <translation>في الحزمة ما يحتاج إليه المرمّز: المقالات المسنَدة إليه ودليل الترميز والجولات والمقترِحات وما قرّره من قبل. والحزمة اللاحقة تدخل في العمل الجاري، أو في حاسوب جديد بدل حاسوب ضائع.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>المرمّزون</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>حزم</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message numerus="yes">
        <source>Packets to be made: %n, a file for each coder.</source>
        <translation>
            <numerusform>الحزم التي ستُصنع: %n، ملف لكل مرمّز.</numerusform>
            <numerusform>الحزم التي ستُصنع: %n، ملف لكل مرمّز.</numerusform>
            <numerusform>الحزم التي ستُصنع: %n، ملف لكل مرمّز.</numerusform>
            <numerusform>الحزم التي ستُصنع: %n، ملف لكل مرمّز.</numerusform>
            <numerusform>الحزم التي ستُصنع: %n، ملف لكل مرمّز.</numerusform>
            <numerusform>الحزم التي ستُصنع: %n، ملف لكل مرمّز.</numerusform>
        </translation>
    </message>
    <message>
        <source>{coder}: {file} – packet {number}, {articles} articles, {size}</source>
        <translation>{coder}: {file} – الحزمة {number}، المقالات {articles}، {size}</translation>
    </message>
    <message>
        <source>Cancelled: these packets are whole, the others were not made.</source>
        <translation>أُلغي العمل: هذه الحزم كاملة، والأخرى لم تُصنع.</translation>
    </message>
    <message>
        <source>Cancelled: no packet was made.</source>
        <translation>أُلغي العمل: لم تُصنع أي حزمة.</translation>
    </message>
    <message>
        <source>The packets are in {folder}.</source>
        <translation>الحزم في {folder}.</translation>
    </message>
    <message>
        <source>Folder for the packets</source>
        <translation>مجلد الحزم</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Take this part away</source>
        <translation>إزالة هذا الجزء</translation>
    </message>
</context>
<context>
    <name>PdfPrinter</name>
    <message>
        <source>{corpus} · coded by {coder} · {date}</source>
        <translation>{corpus} · رمّزه {coder} · {date}</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}</source>
        <translation>تعذّرت كتابة {name}: {reason}</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>المضمون</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>لفظ الإسناد</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>القائل</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>حسناً</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>QuestionRows</name>
    <message>
        <source>● open</source>
        <translation>● ناقص</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Quote: %1</source>
        <translation>القول: %1</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>القول</translation>
    </message>
    <message>
        <source>Speaker: %1</source>
        <translation>القائل: %1</translation>
    </message>
    <message>
        <source>No quote has the focus.</source>
        <translation>ليس هناك قول محدَّد.</translation>
    </message>
    <message>
        <source>Accept the quote first (Space).</source>
        <translation>اقبل القول أولاً (المسافة).</translation>
    </message>
    <message>
        <source>Link the speaker first (T).</source>
        <translation>اربط القائل أولاً (T).</translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source>Questions to the lead</source>
        <translation>أسئلة إلى مسؤول الدراسة</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Rule and go on (Ctrl+Enter)</source>
        <translation>إقرار ومتابعة (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>إظهار الموضع</translation>
    </message>
    <message>
        <source>Put the rulings into the next version…</source>
        <translation>وضع القرارات في الإصدار التالي…</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for a ruling: %n</source>
        <translation>
            <numerusform>بانتظار قرار: %n</numerusform>
            <numerusform>بانتظار قرار: %n</numerusform>
            <numerusform>بانتظار قرار: %n</numerusform>
            <numerusform>بانتظار قرار: %n</numerusform>
            <numerusform>بانتظار قرار: %n</numerusform>
            <numerusform>بانتظار قرار: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has asked anything. In the article M asks the lead.</source>
        <translation>لم يسأل أحد شيئاً. المفتاح M في المقال يسأل مسؤول الدراسة.</translation>
    </message>
    <message>
        <source>On the article.</source>
        <translation>عن المقال كله.</translation>
    </message>
    <message>
        <source>the whole codebook</source>
        <translation>دليل الترميز كله</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>About</source>
        <translation>عن</translation>
    </message>
    <message>
        <source>Ruling (Arabic)</source>
        <translation>القرار (بالعربية)</translation>
    </message>
    <message>
        <source>Ruling (English)</source>
        <translation>القرار (بالإنجليزية)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>No quote has had the focus yet. F goes to the next suggestion, Q makes a quote.</source>
        <translation>لم يُحدَّد قول بعد. المفتاح F (ب) ينتقل إلى الاقتراح التالي، وQ (ض) ينشئ قولاً.</translation>
    </message>
    <message>
        <source>Put it where the selection is: %1</source>
        <translation>اجعله حيث التحديد: %1</translation>
    </message>
    <message>
        <source>Another type: %1</source>
        <translation>نوع آخر: %1</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>type by hand</source>
        <translation>النوع باليد</translation>
    </message>
    <message>
        <source>type computed</source>
        <translation>النوع محسوب</translation>
    </message>
    <message>
        <source>The speaker is %1.</source>
        <translation>القائل هو %1.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>QuotingKeys</name>
    <message>
        <source>Quotes belong to another pass; Ctrl+Enter finishes this one.</source>
        <translation>الأقوال من مرحلة أخرى؛ Ctrl+Enter ينهي هذه المرحلة.</translation>
    </message>
    <message>
        <source>There is a quote here already; it has the focus now.</source>
        <translation>يوجد قول هنا من قبل، وقد انتقل التركيز إليه.</translation>
    </message>
    <message>
        <source>Who says it? A number, 0 for nobody, Enter to go there, Esc to leave it.</source>
        <translation>من القائل؟ رقم، أو 0 إن لم يكن أحد، أو Enter للذهاب إليه، أو Esc لتركه.</translation>
    </message>
    <message>
        <source>Which word reports it? A number, 0 for none, Enter to go there, Esc to leave it.</source>
        <translation>ما لفظ الإسناد؟ رقم، أو 0 إن لم يكن، أو Enter للذهاب إليه، أو Esc لتركه.</translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation>حدّد الكلمات أولاً.</translation>
    </message>
    <message>
        <source>Go to a quote first: F goes to the next suggestion, Q makes a quote.</source>
        <translation>انتقل إلى قول أولاً: F ينقلك إلى الاقتراح التالي، وQ ينشئ قولاً.</translation>
    </message>
    <message>
        <source>Go to a quote first, or make one with Q.</source>
        <translation>اذهب إلى قول أولاً، أو أنشئ واحداً بالمفتاح Q (ض).</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>The neural model reads this article; its names come when it is done.</source>
        <translation>النموذج العصبي يقرأ هذا المقال؛ وتأتي أسماؤه حين يفرغ.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>suggested by %1, %2 %</source>
        <translation>اقتراح من %1، %2 ٪</translation>
    </message>
    <message>
        <source>suggested by your decision on %1, %2 %</source>
        <translation>اقتراح من قرارك في %1، %2 ٪</translation>
    </message>
    <message>
        <source>suggested by your decisions (%1), %2 %</source>
        <translation>اقتراح من قراراتك (%1)، %2 ٪</translation>
    </message>
    <message>
        <source>suggested: %1, %2 %</source>
        <translation>اقتراح: %1، %2 ٪</translation>
    </message>
    <message>
        <source>the same name in this article (%1)</source>
        <translation>الاسم نفسه في هذا المقال (%1)</translation>
    </message>
    <message>
        <source>by what stands around it</source>
        <translation>من السياق حوله</translation>
    </message>
    <message>
        <source>from a list of names</source>
        <translation>من قائمة أسماء</translation>
    </message>
    <message>
        <source>behind a title</source>
        <translation>بعد لقب</translation>
    </message>
    <message>
        <source>words of persons’ names</source>
        <translation>كلمات من أسماء الأشخاص</translation>
    </message>
    <message>
        <source>a word of persons’ names</source>
        <translation>كلمة من أسماء الأشخاص</translation>
    </message>
    <message>
        <source>begins like an organisation</source>
        <translation>يبدأ كما تبدأ الجهات</translation>
    </message>
    <message>
        <source>a body of a state</source>
        <translation>هيئة من هيئات دولة</translation>
    </message>
    <message>
        <source>a paper or station</source>
        <translation>صحيفة أو محطة</translation>
    </message>
    <message>
        <source>behind a word for a place</source>
        <translation>بعد كلمة تدل على مكان</translation>
    </message>
    <message>
        <source>a state by its short name</source>
        <translation>دولة باسمها المختصر</translation>
    </message>
    <message>
        <source>CAMeL Tools’ neural model</source>
        <translation>نموذج CAMeL Tools العصبي</translation>
    </message>
    <message>
        <source>the form of a figure</source>
        <translation>صيغة رقم</translation>
    </message>
    <message>
        <source>cue with أنّ</source>
        <translation>لفظ إسناد مع أنّ</translation>
    </message>
    <message>
        <source>cue with a colon</source>
        <translation>لفظ إسناد مع نقطتين</translation>
    </message>
    <message>
        <source>cue with quotation marks</source>
        <translation>لفظ إسناد مع علامتي تنصيص</translation>
    </message>
    <message>
        <source>marks before their cue</source>
        <translation>تنصيص قبل لفظ الإسناد</translation>
    </message>
    <message>
        <source>words in marks within reported speech</source>
        <translation>كلمات بين علامتي تنصيص في كلام منقول</translation>
    </message>
    <message>
        <source>words in marks with a source nearby</source>
        <translation>كلمات بين علامتي تنصيص قرب مصدر</translation>
    </message>
    <message>
        <source>according to a source</source>
        <translation>بحسب مصدر</translation>
    </message>
    <message>
        <source>a source named first</source>
        <translation>مصدر مذكور أولاً</translation>
    </message>
    <message>
        <source>speech within speech</source>
        <translation>قول داخل قول</translation>
    </message>
    <message>
        <source>names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>الأرقام والتواريخ</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>your decisions</source>
        <translation>قراراتك</translation>
    </message>
    <message>
        <source>neural model</source>
        <translation>النموذج العصبي</translation>
    </message>
    <message>
        <source>morphology</source>
        <translation>الصرف</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Open a packet</source>
        <translation>فتح حزمة</translation>
    </message>
    <message>
        <source>Make my corpus</source>
        <translation>صنع مدوّنتي</translation>
    </message>
    <message>
        <source>{packet} becomes a corpus of your own on this computer: the articles that you code, the codebook, the rounds. The packet stays as it is. Where you have the corpus of an earlier packet, choose its file: what is new goes into it, and nothing that you decided is touched.</source>
        <translation>تصير {packet} مدوّنة خاصة بك على هذا الحاسوب: المقالات التي ترمّزها ودليل الترميز والجولات. وتبقى الحزمة كما هي. وإن كانت لديك مدوّنة من حزمة سابقة فاختر ملفها: يدخل فيها الجديد ولا يُمسّ شيء مما قرّرته.</translation>
    </message>
    <message>
        <source>My corpus</source>
        <translation>مدوّنتي</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Take it into this corpus</source>
        <translation>استيرادها إلى هذه المدوّنة</translation>
    </message>
    <message>
        <source>This corpus is open: choose Update from a packet for it.</source>
        <translation>هذه المدوّنة مفتوحة: اختر لها «تحديث من حزمة».</translation>
    </message>
    <message>
        <source>There is a corpus at this place: the packet goes into it.</source>
        <translation>في هذا المكان مدوّنة: تدخل الحزمة فيها.</translation>
    </message>
    <message>
        <source>Corpora (*{suffix})</source>
        <translation>مدوّنات (*{suffix})</translation>
    </message>
</context>
<context>
    <name>RegistryTab</name>
    <message>
        <source>Find an entry</source>
        <translation>بحث عن مدخل</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>فك الربط</translation>
    </message>
    <message>
        <source>Who or what is %1?</source>
        <translation>من هو أو ما هو %1؟</translation>
    </message>
    <message>
        <source>T links the focused name, or the speaker of the focused quote.</source>
        <translation>المفتاح T (ف) يربط الاسم المحدَّد، أو قائل القول المحدَّد.</translation>
    </message>
    <message>
        <source>+ New entry %1</source>
        <translation>+ مدخل جديد %1</translation>
    </message>
    <message>
        <source>Linked to %1.</source>
        <translation>رُبط بـ%1.</translation>
    </message>
    <message>
        <source>The link is taken away.</source>
        <translation>أُزيل الربط.</translation>
    </message>
    <message>
        <source>Spellings: %1</source>
        <translation>الصيغ: %1</translation>
    </message>
</context>
<context>
    <name>RehydrateDialog</name>
    <message>
        <source>Put texts back into an archive</source>
        <translation>إرجاع النصوص إلى أرشيف</translation>
    </message>
    <message>
        <source>Make the corpus</source>
        <translation>أنشئ المدوّنة</translation>
    </message>
    <message>
        <source>A published archive has no texts in it. Choose it and your own copies of the texts, in any format that can be imported: each is recognised by its hash, and what was coded in it stands at its place again.</source>
        <translation>لا نصوص في الأرشيف المنشور. اختره واختر نسخك من النصوص بأي صيغة تُستورد: يُعرف كل نص ببصمته، ويعود ما رُمّز فيه إلى موضعه.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>الأرشيف</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose texts…</source>
        <translation>اختر النصوص…</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>النصوص</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>أرشيف</translation>
    </message>
    <message>
        <source>New corpus</source>
        <translation>مدوّنة جديدة</translation>
    </message>
    <message>
        <source>Files with texts: {count}</source>
        <translation>ملفات النصوص: {count}</translation>
    </message>
    <message>
        <source>Articles with their text: {articles}, decisions: {decisions}.</source>
        <translation>مقالات مع نصها: {articles}، والقرارات: {decisions}.</translation>
    </message>
    <message>
        <source>Without a text: {count}</source>
        <translation>بلا نص: {count}</translation>
    </message>
    <message>
        <source>With another text than was coded: {count}</source>
        <translation>نصها غير الذي رُمّز: {count}</translation>
    </message>
    <message>
        <source>Files that belong to no article: {count}</source>
        <translation>ملفات لا تعود إلى أي مقال: {count}</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>أرشيفات (*.zip)</translation>
    </message>
    <message>
        <source>Corpora (*{suffix})</source>
        <translation>مدوّنات (*{suffix})</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>How the articles of “{round}” were drawn</source>
        <translation>كيف سُحبت مقالات «{round}»</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Draw it again</source>
        <translation>السحب من جديد</translation>
    </message>
    <message>
        <source>Draws every sample again from its seed and compares: nothing is changed.</source>
        <translation>يسحب كل عينة من جديد من بذرتها ويقارن: لا يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No sample was drawn for this round: it is about all articles of the corpus.</source>
        <translation>لم تُسحب عينة لهذه الجولة: فهي عن كل مقالات المدوّنة.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>حُفظ باسم {file}.</translation>
    </message>
    <message>
        <source>Drawn again: the same articles in the same order.</source>
        <translation>سُحبت من جديد: المقالات نفسها بالترتيب نفسه.</translation>
    </message>
    <message>
        <source>Drawn again, other articles come out: the articles of the corpus have changed.</source>
        <translation>سُحبت من جديد فخرجت مقالات أخرى: تغيّرت مقالات المدوّنة.</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>عينة</translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation>حفظ التقرير باسم</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>What became of each document</source>
        <translation>مآل كل مستند</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>مآله</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Kept, changed, dropped</source>
        <translation>ما بقي وما تغيّر وما سقط</translation>
    </message>
    <message>
        <source>Save this report…</source>
        <translation>حفظ هذا التقرير…</translation>
    </message>
    <message>
        <source>Nothing was brought in.</source>
        <translation>لم يُدخل شيء.</translation>
    </message>
    <message>
        <source>Nothing was changed, nothing dropped.</source>
        <translation>لم يتغيّر شيء ولم يسقط شيء.</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>تغيّر: %1.</translation>
    </message>
    <message>
        <source>Dropped: %1.</source>
        <translation>سقط: %1.</translation>
    </message>
    <message>
        <source>Each with its reason below.</source>
        <translation>كلٌّ مع سببه أدناه.</translation>
    </message>
    <message>
        <source>What others coded is seen under their names (File, Code as somebody else…) and compared under Study, Disagreements…</source>
        <translation>ما رمّزه غيرك يُرى بأسمائهم (ملف، الترميز باسم آخر…)، ويُقارن في: الدراسة، الاختلافات…</translation>
    </message>
    <message>
        <source>suggestions: %1</source>
        <translation>اقتراحات: %1</translation>
    </message>
    <message>
        <source>kept: %1</source>
        <translation>بقي: %1</translation>
    </message>
    <message>
        <source>changed – %1</source>
        <translation>تغيّر – %1</translation>
    </message>
    <message>
        <source>dropped – %1</source>
        <translation>سقط – %1</translation>
    </message>
    <message>
        <source>%1 coded this. Open it as %1? What is coded from then on is in that name.</source>
        <translation>رمّز هذا %1. أيُفتح باسم %1؟ ما يُرمَّز بعد ذلك يكون بهذا الاسم.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>فتحه</translation>
    </message>
    <message>
        <source>Enter opens it as %1</source>
        <translation>يفتحه Enter باسم %1</translation>
    </message>
    <message>
        <source>Save this report</source>
        <translation>حفظ هذا التقرير</translation>
    </message>
</context>
<context>
    <name>RereadTab</name>
    <message>
        <source>To be read again</source>
        <translation>تُعاد قراءته</translation>
    </message>
    <message>
        <source>Change it in the text (Enter)</source>
        <translation>تغييره في النص (Enter)</translation>
    </message>
    <message>
        <source>Keep it as it is (Space, in the text %1)</source>
        <translation>إبقاؤه كما هو (المسافة، وفي النص %1)</translation>
    </message>
    <message>
        <source>Nothing is left to be read again.</source>
        <translation>لم يبق ما تُعاد قراءته.</translation>
    </message>
    <message numerus="yes">
        <source>To be read again: %n</source>
        <translation>
            <numerusform>تُعاد قراءته: %n</numerusform>
            <numerusform>تُعاد قراءته: %n</numerusform>
            <numerusform>تُعاد قراءته: %n</numerusform>
            <numerusform>تُعاد قراءته: %n</numerusform>
            <numerusform>تُعاد قراءته: %n</numerusform>
            <numerusform>تُعاد قراءته: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>the article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Choose another code: reading it is not enough.</source>
        <translation>اختر رمزاً آخر: لا تكفي القراءة.</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Return my work</source>
        <translation>إعادة عملي</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>كتابة الملف</translation>
    </message>
    <message>
        <source>The file holds your decisions and no articles. Mail it to your lead, or hand it over; you go on working here meanwhile, and returning again later is no harm: nothing counts twice.</source>
        <translation>في الملف قراراتك بلا مقالات. أرسله بالبريد إلى مسؤول الدراسة أو سلّمه إياه؛ وتمضي أنت في عملك هنا، ولا ضرر من الإعادة لاحقاً: لا شيء يُحسب مرتين.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Written: {file}, {size}. In it: decisions of {coder} {decisions}; articles that the lead lacks {articles}.</source>
        <translation>كُتب: {file}، {size}. فيه: قرارات {coder} {decisions}؛ مقالات ليست لدى مسؤول الدراسة {articles}.</translation>
    </message>
    <message>
        <source>Returns (*{suffix})</source>
        <translation>أعمال عائدة (*{suffix})</translation>
    </message>
    <message>
        <source>Write the return to</source>
        <translation>كتابة العمل العائد إلى</translation>
    </message>
</context>
<context>
    <name>RoundDialog</name>
    <message>
        <source>New round</source>
        <translation>جولة جديدة</translation>
    </message>
    <message>
        <source>Add the round</source>
        <translation>إضافة الجولة</translation>
    </message>
    <message>
        <source>The same coder can code the same article in two rounds: each has its own layer, and none is lost.</source>
        <translation>يمكن للمرمّز نفسه أن يرمّز المقال نفسه في جولتين: لكل منهما طبقتها ولا يضيع شيء.</translation>
    </message>
    <message>
        <source>Shown in every article</source>
        <translation>ظاهرة في كل مقال</translation>
    </message>
    <message>
        <source>Not shown in this share, the same articles for all coders:</source>
        <translation>محجوبة في هذه النسبة، والمقالات نفسها لجميع المرمّزين:</translation>
    </message>
    <message>
        <source>Never shown: everybody codes from scratch</source>
        <translation>محجوبة دائماً: يرمّز كلٌّ من الصفر</translation>
    </message>
    <message>
        <source>Share of articles without suggestions</source>
        <translation>نسبة المقالات بلا اقتراحات</translation>
    </message>
    <message>
        <source>Frozen as they are today, so that all coders are shown the same</source>
        <translation>مثبّتة كما هي اليوم، لكي يرى جميع المرمّزين الشيء نفسه</translation>
    </message>
    <message>
        <source>gold of “{round}”</source>
        <translation>الترميز المرجعي في «{round}»</translation>
    </message>
    <message>
        <source>{coder} in “{round}”</source>
        <translation>{coder} في «{round}»</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>غيرها</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>دليل الترميز</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>Measured against</source>
        <translation>يُقاس على</translation>
    </message>
    <message>
        <source>Passed from</source>
        <translation>النجاح من</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Of {all} articles in the corpus {without} are coded without suggestions, {with_them} with them.</source>
        <translation>من {all} من مقالات المدوّنة يُرمّز {without} بلا اقتراحات و{with_them} معها.</translation>
    </message>
    <message>
        <source>Suggestions learn from what is decided.</source>
        <translation>تتعلّم الاقتراحات مما يُقرَّر.</translation>
    </message>
    <message>
        <source>Suggestions do not change by what is decided.</source>
        <translation>لا تتغيّر الاقتراحات بما يُقرَّر.</translation>
    </message>
</context>
<context>
    <name>RoundLine</name>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Time in which you worked on articles; longer pauses are not counted. You and your lead see it.</source>
        <translation>الوقت الذي عملت فيه على المقالات، والوقفات الطويلة لا تُحسب. تراه أنت ومسؤول الدراسة.</translation>
    </message>
    <message>
        <source>Today {today} · in this round {all}</source>
        <translation>اليوم {today} · في هذه الجولة {all}</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>New row</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>Take the row away</source>
        <translation>إزالة السطر</translation>
    </message>
    <message>
        <source>Row up</source>
        <translation>السطر إلى أعلى</translation>
    </message>
    <message>
        <source>Row down</source>
        <translation>السطر إلى أسفل</translation>
    </message>
</context>
<context>
    <name>RunsDialog</name>
    <message>
        <source>Saved runs</source>
        <translation>النتائج المحفوظة</translation>
    </message>
    <message>
        <source>A run is figured again from the articles that were sealed then: the same digits.</source>
        <translation>تُحسب النتائج من جديد من المقالات التي خُتمت آنذاك: الأرقام نفسها.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حُفظت</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Show this run</source>
        <translation>عرض هذه النتائج</translation>
    </message>
    <message>
        <source>No run has been saved yet.</source>
        <translation>لم تُحفظ نتائج بعد.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>SameTextBox</name>
    <message>
        <source>The same text from another source</source>
        <translation>النص نفسه من مصدر آخر</translation>
    </message>
    <message>
        <source>The corpus has exactly this text already, from another source.</source>
        <translation>في المدوّنة هذا النص بعينه من مصدر آخر.</translation>
    </message>
    <message>
        <source>Import it as a further article</source>
        <translation>استيراده مقالاً آخر</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>تركه</translation>
    </message>
    <message>
        <source>Do the same for all others of this import</source>
        <translation>افعل ذلك في كل ما بقي من هذا الاستيراد</translation>
    </message>
</context>
<context>
    <name>SampleDialog</name>
    <message>
        <source>Draw a sample</source>
        <translation>سحب عينة</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>سحب العينة</translation>
    </message>
    <message>
        <source>Which articles are drawn follows from the seed and the texts alone, so it can be drawn again.</source>
        <translation>ما يُسحب من مقالات يتبع البذرة والنصوص وحدها، فيمكن أن يُسحب من جديد.</translation>
    </message>
    <message>
        <source>How the strata share the sample</source>
        <translation>كيف تتقاسم الطبقات العينة</translation>
    </message>
    <message>
        <source>in proportion to the strata</source>
        <translation>بالتناسب مع الطبقات</translation>
    </message>
    <message>
        <source>as many from each stratum</source>
        <translation>العدد نفسه من كل طبقة</translation>
    </message>
    <message>
        <source>Apart from</source>
        <translation>بمعزل عن</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>غيرها</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Shared out</source>
        <translation>التقاسم</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>الأسابيع</translation>
    </message>
    <message>
        <source>Coded by all coders</source>
        <translation>يرمّزها الجميع</translation>
    </message>
    <message>
        <source>Articles that come a second time</source>
        <translation>مقالات تأتي مرة ثانية</translation>
    </message>
    <message>
        <source> articles</source>
        <translation> مقالات</translation>
    </message>
    <message>
        <source>at the earliest after </source>
        <translation>بعد ما لا يقل عن </translation>
    </message>
    <message>
        <source>Articles between the first and the second time</source>
        <translation>مقالات بين المرة الأولى والثانية</translation>
    </message>
    <message>
        <source>Come a second time</source>
        <translation>تأتي مرة ثانية</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Simple random sample</source>
        <translation>عينة عشوائية بسيطة</translation>
    </message>
    <message>
        <source>Stratified by a field of the source</source>
        <translation>عينة طبقية بحسب حقل من المصدر</translation>
    </message>
    <message>
        <source>Constructed week</source>
        <translation>أسبوع مركَّب</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الوسيلة</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>broken text</source>
        <translation>نص معطوب</translation>
    </message>
    <message>
        <source>the same text as another article</source>
        <translation>نص مقال آخر نفسه</translation>
    </message>
    <message>
        <source>in a sample that this one is apart from</source>
        <translation>في عينة هذه بمعزل عنها</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>on a day that was not drawn</source>
        <translation>في يوم لم يُسحب</translation>
    </message>
    <message>
        <source>{method}: {drawn} of {frame} articles, seed {seed}</source>
        <translation>{method}: {drawn} من {frame} من المقالات، البذرة {seed}</translation>
    </message>
    <message>
        <source>Strata by {field}: {count}</source>
        <translation>الطبقات بحسب {field}: {count}</translation>
    </message>
    <message>
        <source>Constructed weeks: {weeks}</source>
        <translation>الأسابيع المركَّبة: {weeks}</translation>
    </message>
    <message>
        <source>{name}: {drawn} of {there}</source>
        <translation>{name}: {drawn} من {there}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(فارغ)</translation>
    </message>
    <message>
        <source>Coded by all coders, for the test of reliability: {count}</source>
        <translation>يرمّزها الجميع لاختبار الثبات: {count}</translation>
    </message>
    <message>
        <source>Come a second time, at least {places} places later: {count}</source>
        <translation>تأتي مرة ثانية بعد {places} مواضع على الأقل: {count}</translation>
    </message>
    <message>
        <source>Left out, {reason}: {count}</source>
        <translation>أُسقط، {reason}: {count}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>الثلاثاء</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>الأربعاء</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>الخميس</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>الجمعة</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>السبت</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>الأحد</translation>
    </message>
</context>
<context>
    <name>SaveSheet</name>
    <message>
        <source>Save a new version</source>
        <translation>حفظ إصدار جديد</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>ما يتغيّر</translation>
    </message>
    <message>
        <source>Counting what has to be read again …</source>
        <translation>يُحصى ما تُعاد قراءته …</translation>
    </message>
    <message>
        <source>Save the version</source>
        <translation>حفظ الإصدار</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>To be read again</source>
        <translation>تُعاد قراءته</translation>
    </message>
    <message>
        <source>Rounds that are coded by it from now on</source>
        <translation>الجولات التي تُرمَّز بها من الآن</translation>
    </message>
    <message>
        <source>%1 in “%2”: %3</source>
        <translation>%1 في «%2»: %3</translation>
    </message>
    <message>
        <source>Nothing: no coding is touched by these changes.</source>
        <translation>لا شيء: لا تمس هذه التعديلات أي ترميز.</translation>
    </message>
</context>
<context>
    <name>SettlingKeys</name>
    <message>
        <source>Nobody has the number {number} here.</source>
        <translation>لا أحد هنا رقمه {number}.</translation>
    </message>
    <message>
        <source>{letter} is a coder here: {digit} takes what {letter} said.</source>
        <translation>{letter} هنا حرف مرمّز: الرقم {digit} يأخذ ما قاله {letter}.</translation>
    </message>
    <message>
        <source>Nothing is left on which all agree and which gold does not have.</source>
        <translation>لم يبقَ متفق عليه ليس في المرجعي.</translation>
    </message>
    <message numerus="yes">
        <source>All coders agree on marks that gold lacks: %n in all articles. A = take over all, Enter = this article.</source>
        <translation>
            <numerusform>علامات يتفق عليها الجميع وليست في المرجعي: %n في كل المقالات. ‎A (ش)‎ = أخذها كلها، ‎Enter‎ = هذا المقال.</numerusform>
            <numerusform>علامات يتفق عليها الجميع وليست في المرجعي: %n في كل المقالات. ‎A (ش)‎ = أخذها كلها، ‎Enter‎ = هذا المقال.</numerusform>
            <numerusform>علامات يتفق عليها الجميع وليست في المرجعي: %n في كل المقالات. ‎A (ش)‎ = أخذها كلها، ‎Enter‎ = هذا المقال.</numerusform>
            <numerusform>علامات يتفق عليها الجميع وليست في المرجعي: %n في كل المقالات. ‎A (ش)‎ = أخذها كلها، ‎Enter‎ = هذا المقال.</numerusform>
            <numerusform>علامات يتفق عليها الجميع وليست في المرجعي: %n في كل المقالات. ‎A (ش)‎ = أخذها كلها، ‎Enter‎ = هذا المقال.</numerusform>
            <numerusform>علامات يتفق عليها الجميع وليست في المرجعي: %n في كل المقالات. ‎A (ش)‎ = أخذها كلها، ‎Enter‎ = هذا المقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>تركها</translation>
    </message>
    <message>
        <source>Finish as gold?</source>
        <translation>إنهاء المقال مرجعياً؟</translation>
    </message>
    <message numerus="yes">
        <source>Not settled in this article: %n.</source>
        <translation>
            <numerusform>غير المحسوم في هذا المقال: %n.</numerusform>
            <numerusform>غير المحسوم في هذا المقال: %n.</numerusform>
            <numerusform>غير المحسوم في هذا المقال: %n.</numerusform>
            <numerusform>غير المحسوم في هذا المقال: %n.</numerusform>
            <numerusform>غير المحسوم في هذا المقال: %n.</numerusform>
            <numerusform>غير المحسوم في هذا المقال: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish all the same</source>
        <translation>الإنهاء مع ذلك</translation>
    </message>
    <message>
        <source>Do not finish yet</source>
        <translation>لا تُنهِه بعد</translation>
    </message>
    <message numerus="yes">
        <source>Agreed on by all and not in gold: %n.</source>
        <translation>
            <numerusform>متفق عليه وليس في المرجعي: %n.</numerusform>
            <numerusform>متفق عليه وليس في المرجعي: %n.</numerusform>
            <numerusform>متفق عليه وليس في المرجعي: %n.</numerusform>
            <numerusform>متفق عليه وليس في المرجعي: %n.</numerusform>
            <numerusform>متفق عليه وليس في المرجعي: %n.</numerusform>
            <numerusform>متفق عليه وليس في المرجعي: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over, then finish</source>
        <translation>أخذها ثم الإنهاء</translation>
    </message>
    <message>
        <source>Gold of this article is open again.</source>
        <translation>فُتح المرجعي لهذا المقال من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>Marks taken over into gold: %n.</source>
        <translation>
            <numerusform>علامات أُخذت إلى المرجعي: %n.</numerusform>
            <numerusform>علامات أُخذت إلى المرجعي: %n.</numerusform>
            <numerusform>علامات أُخذت إلى المرجعي: %n.</numerusform>
            <numerusform>علامات أُخذت إلى المرجعي: %n.</numerusform>
            <numerusform>علامات أُخذت إلى المرجعي: %n.</numerusform>
            <numerusform>علامات أُخذت إلى المرجعي: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gold of this article is finished.</source>
        <translation>انتهى المرجعي لهذا المقال.</translation>
    </message>
</context>
<context>
    <name>Shown</name>
    <message>
        <source>articles without annotations</source>
        <translation>مقالات بلا ترميز</translation>
    </message>
    <message>
        <source>this text is here already: what is new is added to it</source>
        <translation>هذا النص هنا من قبل، ويُضاف إليه الجديد</translation>
    </message>
    <message>
        <source>this text is here already, and nothing in it is new</source>
        <translation>هذا النص هنا من قبل، ولا جديد فيه</translation>
    </message>
    <message>
        <source>changed – %1</source>
        <translation>تغيّر – %1</translation>
    </message>
    <message>
        <source>dropped – %1</source>
        <translation>سقط – %1</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Quote</source>
        <translation>القول</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>المتغيرات</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>To be read again</source>
        <translation>تُعاد قراءته</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>دليل الأسماء</translation>
    </message>
    <message>
        <source>History</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>This codebook has no variables.</source>
        <translation>ليس في دليل الترميز متغيرات.</translation>
    </message>
    <message>
        <source>Variables belong to another pass; Ctrl+Enter finishes this one.</source>
        <translation>المتغيرات من مرحلة أخرى؛ Ctrl+Enter ينهي هذه المرحلة.</translation>
    </message>
    <message>
        <source>Again (%1)</source>
        <translation>إعادة (%1)</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Where this article comes from</source>
        <translation>مصدر هذا المقال</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الصحيفة أو الموقع</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Its own id</source>
        <translation>رقمه في مصدره</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>عدد الحروف {number}</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>ما به من خلل</translation>
    </message>
    <message>
        <source>Id in this corpus</source>
        <translation>رقمه في هذه المدوّنة</translation>
    </message>
    <message>
        <source>Hash of its text</source>
        <translation>بصمة نصه</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split</source>
        <translation>قسمة</translation>
    </message>
    <message>
        <source>%1 is split into the codes below. What has it waits in each coder&apos;s list to be given one.</source>
        <translation>يُقسم %1 إلى الرموز أدناه، وما وُسم به ينتظر في قائمة كل مرمّز أن يُعطى أحدها.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open the sample corpus</source>
        <translation>فتح المدوّنة التجريبية</translation>
    </message>
    <message>
        <source>Ten news articles to try everything on. Nothing can go wrong.</source>
        <translation>عشرة مقالات إخبارية لتجربة كل شيء بلا حرج.</translation>
    </message>
    <message>
        <source>New corpus…</source>
        <translation>مدوّنة جديدة…</translation>
    </message>
    <message>
        <source>A name, a coder, a codebook; then import your articles.</source>
        <translation>اسم ومرمّز ودليل ترميز، ثم استورد مقالاتك.</translation>
    </message>
    <message>
        <source>Open a corpus…</source>
        <translation>فتح مدوّنة…</translation>
    </message>
    <message>
        <source>Go on with a corpus file on this computer.</source>
        <translation>تابع العمل في ملف مدوّنة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Open a packet…</source>
        <translation>فتح حزمة…</translation>
    </message>
    <message>
        <source>Your lead sent you a file: it becomes your own corpus.</source>
        <translation>أرسل إليك مسؤول الدراسة ملفاً: يصير مدوّنتك الخاصة.</translation>
    </message>
    <message>
        <source>Open feedback from your lead…</source>
        <translation>فتح ملاحظات مسؤول الدراسة…</translation>
    </message>
    <message>
        <source>Recent corpora</source>
        <translation>المدوّنات الأخيرة</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>لغة الواجهة</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>لغة النظام</translation>
    </message>
    <message>
        <source>the file is not there any more</source>
        <translation>لم يعد الملف موجوداً</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>اليوم {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>أمس {time}</translation>
    </message>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Read Arabic news, mark who and what it names and who said what, keep every decision.</source>
        <translation>اقرأ الأخبار العربية، وسِمْ من تذكره وما تذكره ومن قال ماذا، واحفظ كل قرار.</translation>
    </message>
    <message>
        <source>The corpora you open will be listed here.</source>
        <translation>تُذكر هنا المدوّنات التي تفتحها.</translation>
    </message>
</context>
<context>
    <name>StateBanner</name>
    <message>
        <source>This article was coded on more than one laptop under one name: choose the version to go on with.</source>
        <translation>رُمِّز هذا المقال على أكثر من حاسوب باسم واحد: اختر النسخة التي تريد المتابعة بها.</translation>
    </message>
    <message>
        <source>This article is finished. Reopen it to change it.</source>
        <translation>هذا المقال منتهٍ. أعد فتحه لتغيّر فيه.</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>إعادة الفتح %1</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <translation>النسخة %1 · %2</translation>
    </message>
    <message>
        <source>%1 · finished</source>
        <translation>%1 · منتهية</translation>
    </message>
    <message>
        <source>Answers: %1, only in this one: %2</source>
        <translation>الأجوبة: %1، في هذه وحدها: %2</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>another laptop</source>
        <translation>حاسوب آخر</translation>
    </message>
    <message>
        <source>laptop %1</source>
        <translation>الحاسوب %1</translation>
    </message>
    <message>
        <source>Marks: %1, only in this one: %2</source>
        <translation>الوسوم: %1، في هذه وحدها: %2</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>StudyErrands</name>
    <message>
        <source>The round “{round}” was added.</source>
        <translation>أُضيفت الجولة «{round}».</translation>
    </message>
    <message>
        <source>The time that coders take is recorded from now on; each sees the own one.</source>
        <translation>يُسجَّل وقت المرمّزين من الآن؛ وكلٌّ يرى وقته.</translation>
    </message>
    <message>
        <source>The time that coders take is not recorded any more, with the next packets everywhere.</source>
        <translation>لن يُسجَّل وقت المرمّزين بعد الآن، وفي كل مكان مع الحزم التالية.</translation>
    </message>
    <message>
        <source>From the packet came: new articles {articles}, decisions of the lead {decisions}.</source>
        <translation>جاء من الحزمة: مقالات جديدة {articles}، قرارات لمسؤول الدراسة {decisions}.</translation>
    </message>
    <message>
        <source>Open the lead&apos;s corpus first, then drop the returns into it.</source>
        <translation>افتح مدوّنة مسؤول الدراسة أولاً، ثم أفلت الأعمال العائدة فيها.</translation>
    </message>
    <message>
        <source>Welcome, {coder}. Articles from the packet: {articles}.</source>
        <translation>أهلاً {coder}. المقالات من الحزمة: {articles}.</translation>
    </message>
    <message>
        <source>The corpus is open for reading only.</source>
        <translation>المدوّنة مفتوحة للقراءة فقط.</translation>
    </message>
    <message>
        <source>Only who leads the study sees this page; {coder} codes.</source>
        <translation>لا يرى هذه الصفحة إلا مسؤول الدراسة؛ و{coder} مرمّز.</translation>
    </message>
    <message>
        <source>Packets (*{suffix});;All files (*)</source>
        <translation>حزم (*{suffix});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Open a packet</source>
        <translation>فتح حزمة</translation>
    </message>
</context>
<context>
    <name>StudyWords</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>First round</source>
        <translation>الجولة الأولى</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>بيانات تدريب</translation>
    </message>
    <message>
        <source>Coder training</source>
        <translation>تدريب المرمّزين</translation>
    </message>
    <message>
        <source>Pilot</source>
        <translation>دراسة استطلاعية</translation>
    </message>
    <message>
        <source>Reliability test</source>
        <translation>اختبار الثبات</translation>
    </message>
    <message>
        <source>Main study</source>
        <translation>الدراسة الرئيسة</translation>
    </message>
    <message>
        <source>Recoding</source>
        <translation>إعادة ترميز</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>مرمّز</translation>
    </message>
    <message>
        <source>Adjudicator: decides where coders differ</source>
        <translation>محكِّم: يحسم حيث يختلف المرمّزون</translation>
    </message>
    <message>
        <source>Lead: rounds, samples, packets</source>
        <translation>مسؤول الدراسة: الجولات والعينات والحزم</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}٪</translation>
    </message>
    <message>
        <source>without suggestions</source>
        <translation>بلا اقتراحات</translation>
    </message>
    <message>
        <source>without suggestions in {share} % of the articles</source>
        <translation>بلا اقتراحات في {share}٪ من المقالات</translation>
    </message>
    <message>
        <source>with suggestions</source>
        <translation>مع اقتراحات</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} ميغابايت</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} كيلوبايت</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} بايت</translation>
    </message>
</context>
<context>
    <name>SuggestersDialog</name>
    <message>
        <source>Suggesters</source>
        <translation>المقترِحات</translation>
    </message>
    <message>
        <source>Ticked suggesters propose names and quotes. Where several propose the same, it is shown once, with all their names, and stands higher.</source>
        <translation>المقترِحات المؤشَّر عليها تقترح الأسماء والأقوال. وما اتفق عليه عدد منها يظهر مرة واحدة بأسمائها كلها، وتزيد درجته.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>ما يفعله</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>You accepted</source>
        <translation>المقبول منها</translation>
    </message>
    <message>
        <source>Get it…</source>
        <translation>جلبه…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>سحب…</translation>
    </message>
    <message>
        <source>Take what this program proposed out of all articles of the corpus</source>
        <translation>إخراج ما اقترحه هذا البرنامج من كل مقالات المدوّنة</translation>
    </message>
    <message>
        <source>In this corpus</source>
        <translation>في هذه المدوّنة</translation>
    </message>
    <message>
        <source>In all my corpora</source>
        <translation>في كل مدوّناتي</translation>
    </message>
    <message>
        <source>Take back all that {name} proposes? What coders made of it stays.</source>
        <translation>أتُسحَب كل اقتراحات {name}؟ ما رمّزه المرمّزون منها يبقى.</translation>
    </message>
    <message>
        <source>not in this round</source>
        <translation>ليس في هذه الجولة</translation>
    </message>
    <message>
        <source>in this corpus</source>
        <translation>في هذه المدوّنة</translation>
    </message>
    <message>
        <source>{share} % of {number}</source>
        <translation>{share}٪ من {number}</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>its data are missing</source>
        <translation>بياناته غير موجودة</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>غير مثبَّت</translation>
    </message>
    <message>
        <source>Persons, places and organisations</source>
        <translation>الأشخاص والأماكن والمنظمات</translation>
    </message>
    <message>
        <source>Dates, times, numbers, money, percentages</source>
        <translation>التواريخ والأوقات والأعداد والأموال والنسب المئوية</translation>
    </message>
    <message>
        <source>Quotes with their cue and speaker</source>
        <translation>الأقوال بألفاظ إسنادها وقائليها</translation>
    </message>
    <message>
        <source>What you decided before for the same words</source>
        <translation>ما قررتَه من قبل في الكلمات نفسها</translation>
    </message>
    <message>
        <source>Names by CAMeL Tools’ neural model; some seconds an article</source>
        <translation>الأسماء بالنموذج العصبي من CAMeL Tools؛ ثوانٍ لكل مقال</translation>
    </message>
    <message>
        <source>Lemma and English gloss of words; weighs places (470 MB)</source>
        <translation>مدخل الكلمة المعجمي ومعناها بالإنجليزية؛ يزن الأماكن (470 م.ب)</translation>
    </message>
    <message>
        <source>What another program proposed</source>
        <translation>ما اقترحه برنامج آخر</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>%1 (is switched on)</source>
        <translation>%1 (يُفعَّل)</translation>
    </message>
    <message>
        <source>Quotation, type from the text</source>
        <translation>قول، ونوعه من النص</translation>
    </message>
    <message>
        <source>Quotation: %1</source>
        <translation>قول: %1</translation>
    </message>
    <message>
        <source>Part of a quotation: %1</source>
        <translation>جزء من قول: %1</translation>
    </message>
    <message>
        <source>A new code of this name</source>
        <translation>رمز جديد بهذا الاسم</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>إسقاطه</translation>
    </message>
    <message>
        <source>A new code (only who leads the study adds codes)</source>
        <translation>رمز جديد (لا يضيف الرموز إلا مسؤول الدراسة)</translation>
    </message>
</context>
<context>
    <name>TogetherDialog</name>
    <message>
        <source>Codes put together</source>
        <translation>رموز مجموعة</translation>
    </message>
    <message>
        <source>Nothing is recoded: the figures only count these codes as one.</source>
        <translation>لا يُعاد ترميز شيء: تحسب الأرقام هذه الرموز رمزًا واحدًا فحسب.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>counts as</source>
        <translation>يُعدّ</translation>
    </message>
    <message>
        <source>{code} counts as</source>
        <translation>{code} يُعدّ</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>نفسه</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>أجوبة</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>سمة</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>سمات</translation>
    </message>
    <message>
        <source>attributes of a link</source>
        <translation>سمات رابط</translation>
    </message>
    <message>
        <source>attributes of a relation</source>
        <translation>سمات علاقة</translation>
    </message>
    <message>
        <source>attributes of a part</source>
        <translation>سمات جزء</translation>
    </message>
    <message>
        <source>attributes of what takes part in an event</source>
        <translation>سمات طرف في حدث</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>خلية</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>سلسلة</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>الجملة المنقولة</translation>
    </message>
    <message>
        <source>coding of an article</source>
        <translation>ترميز مقال</translation>
    </message>
    <message>
        <source>coreference groups</source>
        <translation>مجموعات الإحالة</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>لفظ الإسناد</translation>
    </message>
    <message>
        <source>data about the document</source>
        <translation>بيانات المستند</translation>
    </message>
    <message>
        <source>element</source>
        <translation>عنصر</translation>
    </message>
    <message>
        <source>time of finishing</source>
        <translation>وقت الإنهاء</translation>
    </message>
    <message>
        <source>ids</source>
        <translation>المعرّفات</translation>
    </message>
    <message>
        <source>label</source>
        <translation>تسمية</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>طبقة</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>طبقات</translation>
    </message>
    <message>
        <source>imported layers, tokens and sentences</source>
        <translation>طبقات وكلمات وجمل مستوردة</translation>
    </message>
    <message>
        <source>line</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>link to the registry</source>
        <translation>رابط بدليل الأسماء</translation>
    </message>
    <message>
        <source>links to the registry</source>
        <translation>روابط بدليل الأسماء</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>وسوم</translation>
    </message>
    <message>
        <source>source data</source>
        <translation>بيانات المصدر</translation>
    </message>
    <message>
        <source>name of the file</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <source>names</source>
        <translation>أسماء</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>suggestion answered</source>
        <translation>اقتراح بُتَّ فيه</translation>
    </message>
    <message>
        <source>place</source>
        <translation>موضع</translation>
    </message>
    <message>
        <source>place of a note</source>
        <translation>موضع ملاحظة</translation>
    </message>
    <message>
        <source>questions to the lead</source>
        <translation>أسئلة إلى مسؤول الدراسة</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>قول</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>أقوال</translation>
    </message>
    <message>
        <source>note in the registry</source>
        <translation>ملاحظة في دليل الأسماء</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>علاقة</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>علاقات</translation>
    </message>
    <message>
        <source>result</source>
        <translation>نتيجة</translation>
    </message>
    <message>
        <source>role</source>
        <translation>دور</translation>
    </message>
    <message>
        <source>round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>جمل</translation>
    </message>
    <message>
        <source>part of a quotation or relation</source>
        <translation>جزء من قول أو علاقة</translation>
    </message>
    <message>
        <source>part of a relation</source>
        <translation>جزء من علاقة</translation>
    </message>
    <message>
        <source>source</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>مقطع</translation>
    </message>
    <message>
        <source>task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>tokens and sentences</source>
        <translation>كلمات وجمل</translation>
    </message>
    <message>
        <source>tokens that the program made</source>
        <translation>كلمات قطّعها البرنامج</translation>
    </message>
    <message>
        <source>word that names an event</source>
        <translation>لفظ حدث</translation>
    </message>
    <message>
        <source>type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>answer or value</source>
        <translation>جواب أو قيمة</translation>
    </message>
    <message>
        <source>view</source>
        <translation>منظور</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>منطقة</translation>
    </message>
</context>
<context>
    <name>UnitQuestion</name>
    <message>
        <source>Which words are marked?</source>
        <translation>أي الكلمات موسومة؟</translation>
    </message>
    <message>
        <source>Where marks stand in %1 is not certain: programs count letters in different ways. Choose the line in which whole names or sentences are marked.</source>
        <translation>مواضع العلامات في %1 غير أكيدة، فالبرامج تعدّ الحروف بطرق مختلفة. اختر السطر الذي وُسمت فيه أسماء أو جمل كاملة.</translation>
    </message>
    <message>
        <source>Choose: which words are marked?</source>
        <translation>اختر: أي الكلمات موسومة؟</translation>
    </message>
    <message>
        <source>code points</source>
        <translation>محارف يونيكود</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>وحدات UTF-16</translation>
    </message>
    <message>
        <source>graphemes</source>
        <translation>حروف مرئية</translation>
    </message>
    <message>
        <source>bytes of UTF-8</source>
        <translation>بايتات UTF-8</translation>
    </message>
    <message>
        <source>CR LF as one</source>
        <translation>CR LF واحد</translation>
    </message>
    <message>
        <source>LF as CR LF</source>
        <translation>LF اثنان</translation>
    </message>
</context>
<context>
    <name>UnpackDialog</name>
    <message>
        <source>Open a whole corpus</source>
        <translation>فتح مدوّنة كاملة</translation>
    </message>
    <message>
        <source>Make the corpus and open it</source>
        <translation>أنشئ المدوّنة وافتحها</translation>
    </message>
    <message>
        <source>{file} holds the whole corpus “{name}”: articles, codebook, coders, every decision. A corpus on this computer is made of it, with the same in it. The file stays as it is.</source>
        <translation>في {file} المدوّنة «{name}» كاملة: المقالات ودليل الترميز والمرمّزون وكل قرار. تُنشأ منه مدوّنة على هذا الحاسوب فيها ما فيه نفسه، ويبقى الملف كما هو.</translation>
    </message>
    <message>
        <source>My corpus</source>
        <translation>مدوّنتي</translation>
    </message>
    <message>
        <source>New corpus</source>
        <translation>مدوّنة جديدة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Corpora (*{suffix})</source>
        <translation>مدوّنات (*{suffix})</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Update from a packet</source>
        <translation>تحديث من حزمة</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>استيرادها</translation>
    </message>
    <message>
        <source>{packet} goes into this corpus. Nothing that you decided is touched.</source>
        <translation>تدخل {packet} في هذه المدوّنة. لا يُمسّ شيء مما قرّرته.</translation>
    </message>
    <message>
        <source>New articles: {articles}. New decisions, such as rounds and codebooks: {decisions}.</source>
        <translation>مقالات جديدة: {articles}. قرارات جديدة كالجولات وأدلة الترميز: {decisions}.</translation>
    </message>
    <message>
        <source>Taken in. Something in it was withdrawn and is forgotten here. These backups still hold it and have to be deleted by people: {names}.</source>
        <translation>أُخذت الحزمة. سُحب شيء مما كان هنا فنُسي. وما زال في هذه النسخ الاحتياطية، وعلى الناس حذفها: {names}.</translation>
    </message>
</context>
<context>
    <name>VariableCard</name>
    <message>
        <source>Missing</source>
        <translation>قيم مفقودة</translation>
    </message>
    <message>
        <source>%1_ : another digit, or Enter for %1</source>
        <translation>%1_ : رقم آخر، أو Enter لاختيار %1</translation>
    </message>
    <message>
        <source>Words, then Enter</source>
        <translation>كلمات ثم Enter</translation>
    </message>
    <message>
        <source>Digits tick and untick, Enter goes on</source>
        <translation>الأرقام تؤشر وتلغي، وEnter يتابع</translation>
    </message>
    <message>
        <source>Digits choose, Enter goes on</source>
        <translation>الأرقام تختار، وEnter يتابع</translation>
    </message>
    <message>
        <source>A number from %1 to %2, then Enter</source>
        <translation>عدد من %1 إلى %2 ثم Enter</translation>
    </message>
    <message>
        <source>A number from %1 on, then Enter</source>
        <translation>عدد من %1 فأكثر ثم Enter</translation>
    </message>
    <message>
        <source>A number up to %1, then Enter</source>
        <translation>عدد حتى %1 ثم Enter</translation>
    </message>
    <message>
        <source>A number, then Enter</source>
        <translation>عدد ثم Enter</translation>
    </message>
</context>
<context>
    <name>VariablePage</name>
    <message>
        <source>Required</source>
        <translation>إلزامي</translation>
    </message>
    <message>
        <source>Retired: asked no more</source>
        <translation>متقاعد: لا يُسأل بعد الآن</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>يُسأل عن</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>المدى</translation>
    </message>
    <message>
        <source>Choices; tick the missing codes (98, 99)</source>
        <translation>الخيارات؛ أشِّر رموز القيم المفقودة (98، 99)</translation>
    </message>
    <message>
        <source>Not asked where another question has one of these values</source>
        <translation>لا يُسأل حيث لسؤال آخر إحدى هذه القيم</translation>
    </message>
    <message>
        <source>Missing codes (98, 99)</source>
        <translation>رموز القيم المفقودة (98، 99)</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>each quote</source>
        <translation>كل قول</translation>
    </message>
    <message>
        <source>each speaker in the registry</source>
        <translation>كل قائل في دليل الأسماء</translation>
    </message>
    <message>
        <source>nominal: one choice</source>
        <translation>اسمي: خيار واحد</translation>
    </message>
    <message>
        <source>ordinal: one choice, in order</source>
        <translation>ترتيبي: خيار واحد مرتَّب</translation>
    </message>
    <message>
        <source>interval: a number</source>
        <translation>فئوي: عدد</translation>
    </message>
    <message>
        <source>ratio: a number with a true zero</source>
        <translation>نسبي: عدد له صفر حقيقي</translation>
    </message>
    <message>
        <source>several choices</source>
        <translation>خيارات متعددة</translation>
    </message>
    <message>
        <source>words</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Values (1, 2)</source>
        <translation>القيم (1، 2)</translation>
    </message>
</context>
<context>
    <name>VariablesTab</name>
    <message>
        <source>The codebook asks nothing here.</source>
        <translation>لا يسأل دليل الترميز هنا عن شيء.</translation>
    </message>
    <message>
        <source>No choice begins with %1.</source>
        <translation>لا خيار يبدأ بـ %1.</translation>
    </message>
    <message>
        <source>No choice has the number %1.</source>
        <translation>لا خيار رقمه %1.</translation>
    </message>
    <message numerus="yes">
        <source>Answers still missing: %n. This is the first.</source>
        <translation>
            <numerusform>إجابات ما زالت ناقصة: %n. هذه أولاها.</numerusform>
            <numerusform>إجابات ما زالت ناقصة: %n. هذه أولاها.</numerusform>
            <numerusform>إجابات ما زالت ناقصة: %n. هذه أولاها.</numerusform>
            <numerusform>إجابات ما زالت ناقصة: %n. هذه أولاها.</numerusform>
            <numerusform>إجابات ما زالت ناقصة: %n. هذه أولاها.</numerusform>
            <numerusform>إجابات ما زالت ناقصة: %n. هذه أولاها.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was the last question. Ctrl+Enter finishes.</source>
        <translation>كان هذا آخر سؤال. ‏Ctrl+Enter ينهي.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>accepted</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>asked the lead</source>
        <translation>سأل مسؤول الدراسة</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>أجاب عن</translation>
    </message>
    <message>
        <source>took back the answer to</source>
        <translation>سحب إجابة</translation>
    </message>
    <message>
        <source>gave attributes to</source>
        <translation>أعطى سمات</translation>
    </message>
    <message>
        <source>finished a pass</source>
        <translation>أنهى مرحلة</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>أعاد قراءة</translation>
    </message>
    <message>
        <source>coded</source>
        <translation>رمّز</translation>
    </message>
    <message>
        <source>coded everywhere</source>
        <translation>رمّز في كل المقال</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>صحّح</translation>
    </message>
    <message>
        <source>finished the article</source>
        <translation>أنهى المقال</translation>
    </message>
    <message>
        <source>brought in</source>
        <translation>استورد</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>moved the edges of</source>
        <translation>غيّر حدود</translation>
    </message>
    <message>
        <source>offered suggestions of</source>
        <translation>قدّم اقتراحات</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>دوّن ملاحظة</translation>
    </message>
    <message>
        <source>made</source>
        <translation>أنشأ</translation>
    </message>
    <message>
        <source>gave another code to</source>
        <translation>غيّر رمز</translation>
    </message>
    <message>
        <source>redid</source>
        <translation>أعاد</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>أزال</translation>
    </message>
    <message>
        <source>reopened the article</source>
        <translation>أعاد فتح المقال</translation>
    </message>
    <message>
        <source>changed parts of</source>
        <translation>غيّر أجزاء</translation>
    </message>
    <message>
        <source>chose a version</source>
        <translation>اختار نسخة</translation>
    </message>
    <message>
        <source>took back suggestions of</source>
        <translation>سحب اقتراحات</translation>
    </message>
    <message>
        <source>undid</source>
        <translation>تراجع عن</translation>
    </message>
    <message>
        <source>unlinked</source>
        <translation>فك ربط</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions of the codebook</source>
        <translation>إصدارات دليل الترميز</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>used by: %1</source>
        <translation>تستعملها: %1</translation>
    </message>
    <message>
        <source>not used now</source>
        <translation>غير مستعملة الآن</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>The first version</source>
        <translation>الإصدار الأول</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>مقارنةً بـ %1</translation>
    </message>
</context>
<context>
    <name>WhoseForm</name>
    <message>
        <source>Whose annotations are these?</source>
        <translation>لمن هذا الترميز؟</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>These are finished</source>
        <translation>هذه منتهية</translation>
    </message>
    <message>
        <source>Each article that is brought in counts as finished by its coder.</source>
        <translation>كل مقال يُدخل يُعدّ منتهياً عند مرمّزه.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Those whom the files name: %1</source>
        <translation>من تسمّيهم الملفات: %1</translation>
    </message>
    <message>
        <source>A new coder…</source>
        <translation>مرمّز جديد…</translation>
    </message>
    <message>
        <source>Suggestions of a program, for coders to decide on</source>
        <translation>اقتراحات برنامج يبتّ فيها المرمّزون</translation>
    </message>
    <message>
        <source>Write the name of whose annotations these are.</source>
        <translation>اكتب اسم صاحب هذا الترميز.</translation>
    </message>
    <message>
        <source>Some documents do not name their coder: choose one coder for all.</source>
        <translation>بعض المستندات لا يسمّي مرمّزه: اختر مرمّزاً واحداً للجميع.</translation>
    </message>
    <message>
        <source>New here, and added as coders: %1.</source>
        <translation>جديد هنا ويُضاف مرمّزاً: %1.</translation>
    </message>
    <message>
        <source>Made by a program, and shown as suggestions: %1.</source>
        <translation>من صنع برنامج ويُعرض اقتراحات: %1.</translation>
    </message>
    <message>
        <source>They are shown as suggestions of this name; nobody has decided on them.</source>
        <translation>تُعرض اقتراحات بهذا الاسم، ولم يبتّ فيها أحد.</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Withdraw</source>
        <translation>السحب من الدراسة</translation>
    </message>
    <message>
        <source>Withdraw for good</source>
        <translation>سحب نهائي</translation>
    </message>
    <message>
        <source>An article is deleted with its text and all that was decided on it; of a coder the name and all that was decided on articles. This cannot be undone. It holds for every copy that is merged later: what was withdrawn does not come back.</source>
        <translation>يُحذف المقال مع نصه وكل ما قُرّر عليه، ومن المرمّز اسمه وكل ما قرّره على المقالات. لا رجعة في ذلك، وهو يسري على كل نسخة تُدمج لاحقاً: ما سُحب لا يعود.</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>A coder</source>
        <translation>مرمّز</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>مرمّز</translation>
    </message>
    <message>
        <source>kept with the date, for example: asked for by the outlet</source>
        <translation>يُحفظ مع التاريخ، مثلاً: بطلب من الوسيلة</translation>
    </message>
    <message>
        <source>I know that this cannot be undone</source>
        <translation>أعلم أن لا رجعة في ذلك</translation>
    </message>
    <message>
        <source>What still holds it</source>
        <translation>ما زال يحتفظ به</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>It is withdrawn. These still hold it and have to be deleted by people:</source>
        <translation>سُحب. ما يلي ما زال يحتفظ به ويجب أن يحذفه الناس بأيديهم:</translation>
    </message>
    <message>
        <source>It is withdrawn. No backup, packet or return that is known here holds it.</source>
        <translation>سُحب. لا توجد نسخة احتياطية ولا حزمة ولا عمل عائد معروف هنا يحتفظ به.</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Nothing is left undecided. Ctrl+Enter finishes the article.</source>
        <translation>بُتَّ في كل شيء. ‏Ctrl+Enter ينهي المقال.</translation>
    </message>
    <message>
        <source>Nothing is left undecided. Ctrl+Enter finishes this pass.</source>
        <translation>لم يبق ما لم يُبتّ فيه. ‏Ctrl+Enter ينهي هذه المرحلة.</translation>
    </message>
    <message>
        <source>Suggestions are still being looked for; a moment.</source>
        <translation>ما زال البحث عن الاقتراحات جارياً؛ لحظة.</translation>
    </message>
    <message>
        <source>There is nothing else to go to.</source>
        <translation>لا شيء آخر يُنتقل إليه.</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>WorkingDialog</name>
    <message>
        <source>What happens</source>
        <translation>ما يحدث</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>يجري الإلغاء…</translation>
    </message>
</context>
<context>
    <name>ZoneEditor</name>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>المقدمة</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>المتن</translation>
    </message>
    <message>
        <source>Not to code</source>
        <translation>لا يُرمَّز</translation>
    </message>
    <message>
        <source>Paragraphs of the article</source>
        <translation>فقرات المقال</translation>
    </message>
    <message>
        <source>A new article begins here</source>
        <translation>هنا يبدأ مقال جديد</translation>
    </message>
    <message>
        <source>Chosen paragraphs are:</source>
        <translation>الفقرات المختارة هي:</translation>
    </message>
</context>
<context>
    <name>ZonesDialog</name>
    <message>
        <source>Headline, lead, body</source>
        <translation>العنوان والمقدمة والمتن</translation>
    </message>
    <message>
        <source>What is not to be coded is shown dimmed. Zones can change until coding begins.</source>
        <translation>ما لا يُرمَّز يظهر باهتاً. يمكن تغيير هذا حتى يبدأ الترميز.</translation>
    </message>
    <message>
        <source>What is not to be coded is shown dimmed. Coding has begun: zones do not change any more.</source>
        <translation>ما لا يُرمَّز يظهر باهتاً. بدأ الترميز فلا يتغيّر هذا بعد الآن.</translation>
    </message>
</context>
<context>
    <name>_NoteBar</name>
    <message>
        <source>Note for the coders</source>
        <translation>ملاحظة للمرمّزين</translation>
    </message>
    <message>
        <source>Note for the coders:</source>
        <translation>ملاحظة للمرمّزين:</translation>
    </message>
</context>
<context>
    <name>program</name>
    <message>
        <source>Opening {name}…</source>
        <translation>جارٍ فتح {name}…</translation>
    </message>
</context>
</TS>
