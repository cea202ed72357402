"""Rules of the dates and times that the guidelines of the shipped codebook want: what a calendar or a clock can show.

Spans: يوم, شهر, عام and an adjective such as الجاري inside; منذ, نحو, نهاية, مساء outside.
"""

PARTS: dict[str, str] = {
    "shown_month": "كانون (الاول | الثاني) | تشرين (الاول | الثاني) | ربيع (الاول | الثاني | الاخر)"
    " | جمادي (الاول | الاولي | الثاني | الثانيه | الاخر | الاخره) | (ذو | ذي) (القعده | الحجه) | sure_month",
    "shown_months": "month_name (slash month_name | open month_name close)?",
    "shown_day_words": "al_ordinal عشر | al_ordinal w (العشرين | الثلاثين) | al_ordinal | العشرين | الثلاثين",
    "shown_year": "year era? | glued_year era",
    "shown_of": "comma? (من)? year_of? shown_year | shown_next",
    "shown_weekday": "(يوم? (weekday | bare_weekday) | english_weekday dot?) comma?",
    "shown_hour": "(hour | hour_word) w count (دقيقه | دقايق | دق) | hour | clock | hour_word (w ~نصف | w ~ربع"
    " | w ~ثلث | الا ~ربع | الا ~ثلث | w count دقيقه | w count دقايق)?",
    "shown_half": "sure_half_day | من (صباح | مساء | ظهر | فجر) | noon | latin_half",
}

DATE = (
    "(?<!named_after) shown_weekday? يوم? (day_range | day | glued_day | day (dash | to) day"
    " | (?<=بين) day w day) comma? (من)? شهر? shown_months shown_of?",
    "shown_weekday? يوم? shown_day_words من شهر? shown_months shown_of?",
    "shown_weekday? (day | glued_day) dash months (dash shown_year)?",
    "shown_weekday? month_name day comma? shown_year",
    "(?<!day) شهر? shown_months comma? (من)? year_of? shown_year",
    "شهر shown_months shown_next?",
    "(?<!day) shown_month (slash month_name)? shown_next?",
    "(?<=month w) doubtful_month",
    "(?<=before_month) doubtful_month (slash month_name)? shown_next? | doubtful_month (slash month_name | shown_next)",
    "season year_of? shown_year | الربع al_ordinal (من)? year_of? shown_year",
    "(?<=عامي) year | (?<=عامي year w) year | (?<=منذ) year (?!day_unit) (?!day_units)",
    "shown_weekday? full_date era?",
    "(عام | سنه | العام | السنه) (shown_year | year_range era? | hundreds era?)",
    "~decade القرن (الماضي | الحالي | al_ordinal (عشر | w العشرين)?)",
    "القرن al_ordinal (عشر | w العشرين)? ",
    "(?<=في) year (?=stop) | (?<=في) year (?=comma) | (?<=open) shown_year (?=close)",
)
TIME = (
    "الساعه shown_hour shown_half? zoned?",
    "(hour_word (w ~نصف | w ~ربع | w ~ثلث | الا ~ربع | الا ~ثلث)? | hour | clock) shown_half zoned?",
    "clock (?!percent_sign) zoned?",
    "hour12 zoned",
    "(?<=من) hour_word (?=to الساعه? hour_word shown_half) | (?<=من) hour (?=to الساعه? hour shown_half)",
)
