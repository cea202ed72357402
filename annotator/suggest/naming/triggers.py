"""Words that announce a name or begin one, in search form (`fold_key`). Written by hand from grammar and guidelines."""

from annotator.arabic.words import word_set

TITLES = word_set(
    "الرييس رييس رييسه نايب وزير وزيره الوزير الوزيره السيد السيده السيناتور الدكتور الدكتوره دكتور دكتوره "
    "المهندس الاستاذ الشيخ الشيخه الامير الاميره الملك الملكه امير ملك سلطان السلطان "
    "الجنرال اللواء العميد العقيد الفريق المقدم "
    "الرايد النقيب الملازم القاضي المحامي المحاميه المستشار المستشاره السفير السفيره سفير النايب النايبه "
    "المتحدث المتحدثه الناطق الناطقه الامين المدير المديره مدير مديره مدرب المدرب اللاعب المهاجم الحارس "
    "الفنان الفنانه الممثل الممثله المخرج المخرجه الكاتب الكاتبه الشاعر الشاعره الروايي الباحث الباحثه الخبير الخبيره "
    "المحلل الصحفي الصحفيه الصحافي الصحافيه الاعلامي الاعلاميه الناشط الناشطه البروفيسور البابا المطران القس "
    "المرشح المرشحه القيادي القياديه زعيم الزعيم قايد القايد مستشار مستشاره مساعد المبعوث المفوض المفوضه المستشاره "
    "الحاج المرحوم الشهيد الشاب الطفل الطفله المواطن المدعو ويدعي يدعي تدعي محافظ المحافظ عمده"
)
"""Titles and functions that stand before a person's name, with or without words between."""

CONNECTORS = word_set("بن ابن بنت ال ابو ابي ام عبد دي دا دو دوس فان فون لو دير دل ديل ولد سيف")
"""Words inside a person's name that are no names by themselves."""

FILIATION = word_set("بن ابن بنت")
"""Those of CONNECTORS that a person's own name always stands before."""

ORGANISATIONS = word_set(
    "وزاره جامعه حزب شركه بلديه مجلس هييه وكاله موسسه منظمه جمعيه اتحاد حركه جبهه نادي بنك مصرف معهد كليه اكاديميه "
    "محكمه لجنه مركز برلمان نقابه رابطه مجموعه صندوق مديريه جيش شرطه بورصه مفوضيه سفاره تيار كتله ايتلاف "
    "ميليشيا ميليشيات مليشيا مليشيات كتايب "
    "راديو اذاعه تلفزيون مكتب دار ديوان اتحاديه كونفدراليه نيابه"
)
"""Nouns that begin the name of an organisation and belong to it (GUIDELINES, Hard cases)."""

WEAK_ORGANISATIONS = word_set("مركز مكتب مجموعه دار لجنه نيابه مديريه ديوان كتله")
"""Those of ORGANISATIONS that are ordinary nouns as often: a name only where three words long."""

MOVEMENTS = word_set("حركه تيار جبهه شركه ميليشيا ميليشيات مليشيا مليشيات كتايب راديو تلفزيون")
"""Those of ORGANISATIONS that begin a name only where a word follows that is not a common one."""

STATE_BODIES = word_set(
    "الجيش الشرطه البنك الهييه الاتحاد الحزب المجلس الوكاله الموسسه المنظمه الجمعيه الحركه الجبهه "
    "النادي المصرف المعهد المركز المحكمه اللجنه البرلمان النقابه الرابطه الصندوق الاكاديميه "
    "الميليشيا الميليشيات المليشيا المليشيات"
)
"""The same with the article: a name only with an adjective of relation behind it (الجيش الإسرائيلي)."""

PURPOSES = word_set("لحقوق لدول لشوون لمكافحه لرعايه لدعم لتنميه لشركات لعلوم لكره لحمايه لصناعه لصناعات لدراسات لبحوث")
"""Words that carry on the name of an organisation before a definite word: المجلس الوطني لحقوق الإنسان."""

RANKS = word_set(
    "العام العامه الاعلي العليا المتحده الموحد الموحده الكبري الحر الحره الاول الاسود الجديد الجديده المستقله"
)
"""Adjectives without an ending of relation that go on with the name of an organisation."""

DIRECTIONS = word_set("الشماليه الجنوبيه الشرقيه الغربيه الوسطي الشمالي الجنوبي الشرقي الغربي")
"""Adjectives that belong to the name of the place before them."""

MEDIA = word_set("صحيفه مجله قناه جريده تنظيم موقع لصحيفه")
"""Nouns before the name of an organisation that stay outside it."""

PLACES = word_set(
    "مدينه محافظه ولايه اقليم منطقه معتمديه قريه بلده مديريه جزيره حي ضاحيه عاصمه العاصمه مقاطعه "
    "مخيم بحيره نهر خليج ميناء مطار معبر جبل وادي"
)
"""Nouns before the name of a place that stay outside it."""

DAYS = word_set(
    "الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت اليوم الان الجاري الماضي الماضيه المقبل المقبله الحالي الحاليه"
)
"""Definite words that end a name before them."""

NO_NAMES = frozenset({"مجلس الوزراء", "مجلس الاداره", "مجلس اداره", "جيش الاحتلال", "حزب الرييس"})
"""What begins like the name of an organisation and is a common noun."""

CURRENCIES = word_set("ريال ريالا ريالات دولار دولارا يورو درهم درهما دينار دينارا جنيه جنيها ليره")
"""Words that are no names behind a number (ريال is a club's name elsewhere)."""

MULTIPLES = word_set("الف الاف مليون مليونا ملايين مليار مليارات")
"""Words for numbers that stand before what they count."""

KINGDOM = "المملكه"
"""A common noun that the guidelines take for a country's name where it stands alone."""
