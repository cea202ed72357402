"""Rules of times of day, of dates with times, of periods of both, and of durations. In the language of `grammar`."""

PARTS: dict[str, str] = {
    "hour_word": "al_feminine_ordinal (عشره | عشر) | al_feminine_ordinal",
    "the_hour": "الساعه | تمام الساعه",
    "minutes": "some_minutes (الا (~ربع | ~ثلث | count (دقيقه | دقايق)))?",
    "some_minutes": "w (ثلاثه | ثلاث) ارباع"
    " | w (~نصف | ~ربع | ~ثلث) | الا (~ربع | ~ثلث | ربعا | ثلثا"
    " | count hour_many?"
    " | count دقيقه)"
    " | w (count (دقيقه | دقايق) | unit w ten | unit (عشر | عشره) | ten | al_ordinal)",
    "noon": "(بعد | قبل) (الظهر | الظهيره | الزوال | منتصف الليل | منتصف النهار)",
    "half": "latin_p dot? latin_m dot? | half_day | (في | من)? part | منتصف dash? (الليل | النهار) | في الليله"
    " | noon | وقت الغداء",
    "glued_half": "ص | م | latin_half | latin_p dot? latin_m dot? | sure_half_day | part",
    "zoned": "بتوقيت (zone_place | مكه المكرمه? | other) | b? التوقيت المحلي | world_zone",
    "hour_part": "hour (w (نصف | ربع | ثلث) | w ~نصف | w ~ربع | w ~ثلث | الا (~ربع | ~ثلث) | (w"
    " | الا) count (دقيقه | دقايق))? | clock | hour_word minutes?",
    "sure_time": "the_hour hour_part (half | م | ص)? zoned? | clock (half | م | ص)? zoned? | hour_word minutes? half"
    " | (hour | hour_part) (half | م | ص) | hour_word minutes",
    "range_from": "the_hour? (hour_part | hour_unit) (half | م | ص)?",
    "range_to": "the_hour? (hour_part | hour_unit) (half | م | ص)? zoned?",
    "time_range": "من range_from to range_to | من range_from dash range_to | بين range_from w range_to"
    " | hour_range (half | م | ص) | clock_range | the_hour hour_part (half | م | ص)? (to | dash) range_to"
    " | hour_part half (to | dash) range_to | hour_part (to | dash) the_hour? hour_part half"
    " | من? hour_range (half | م | ص)?",
    "when_of_day": "في? (وقت | اوقات) (متاخر | مبكر) من? | في (اواخر | اوايل | اول) | في | (اواخر | اوايل)",
    "part_of_day": "part | الصباح الباكر | بعد (الظهر | الظهيره) | منتصف (الليل | النهار)",
    "tonight": "الليله next | الليله | هذه الليله | هذا (الصباح | المساء | العصر | الظهر | الفجر)",
    "some_time": "hour_one | count (hour_one | hour_many) | hour_dual | count al_hour_many",
    "span_of_time": "(span_of_days w)? some_time (w some_time)*",
    "day_at": "one_day | tonight",
}

TIME = (
    "the_hour hour_part half? zoned?",
    "clock (half | glued_half)? zoned? | glued_clock glued_half | glued_hour glued_half | hour م (?=stop)",
    "(hour_part | number_word) half minutes? zoned?",
    "(?<=علي) number_word (?=stop)",
    "(?<=عند) hour (?=stop)",
    "al_feminine_ordinal (عشره | عشر) (?=stop)",
    "(decimal | day_month) half",
    "(~نصف | ~ربع | ~ثلث) (to | قبل | بعد) hour_word half?",
    "(hundreds | thousands | year) (half_day | part)",
    "hour_word minutes half?",
    "ثامنه minutes | feminine_ordinal minutes half?",
    "count (دقيقه | دقايق) (to | قبل | بعد) (hour_word minutes? | the_hour hour_part) half?",
    "(half | وقت الغداء) the_hour hour_part half?",
    "(half | وقت الغداء) (clock | hour_word minutes?) half?",
    "the_hour? hour_part ظهرا وقت الغداء | the_hour hour_part half وقت الغداء",
    "(منتصف | نصف) dash? (بعد? الظهر | اليوم | الليل | الصباح | الظهر | الظهيره | النهار)",
    "وقت (الظهيره | الظهر | الغداء) | الظهيره | الظهر",
    "(?<=في) hour (?=stop) | (?<=في) hour_word (?=stop)",
)

TIME_PERIOD = (
    "time_range",
    "الثالثه الا",
    "hour_word minutes? half? (to | dash) range_to",
    "(when_of_day | عند وقت (متاخر | مبكر) من?) part_of_day",
    "في (الصباح الباكر)",
    "بعد (الظهر | الظهيره) | الصباح الباكر",
    "(?<=خلال) part",
)

DATETIME = (
    "(calendar_date | numeric_date | near_weekday | day_word) (comma | dash)? (في | عند | حوالي)? تمام? sure_time dot?",
    "(calendar_date | numeric_date | near_weekday | day_word | tonight) (comma | dash)? (في | عند | حوالي)? تمام?"
    " (الساعه hour_part | hour_word minutes?) half?",
    "(hour_part | the_hour hour_word minutes?) half? (في)? (يوم)? (one_day noon? | tonight)",
    "(hour_part | the_hour hour_word minutes?) comma? tonight",
    "clock يوم weekday next? half?",
    "glued_full_date clock",
    "one_day comma? count (دقيقه | دقايق) (بعد | قبل | to) hour_word half?",
    "day_word في? part (الساعه hour_part | hour_word minutes?)",
    "tonight (حوالي | في)? hour",
    "span_of_time من الان",
    "count (دقيقه | دقايق) (بعد | قبل) hour_word (صباح | مساء) (day_word | weekdays)",
    "bare_part (day_word | يوم? weekdays next?) (في)? (الساعه hour_part | hour_word minutes?)",
    "tonight (في)? sure_time",
    "منتصف الليل (الليله | day_word | weekdays)",
    "نهايه (اليوم | هذا اليوم | الغد | يوم weekday next? | weekday)",
    "حاليا | الان | حالا | في? اقرب وقت ممكن?",
    "day_number (comma | في | عند)? (the_hour hour_part | clock) half?",
    "day (comma | في | عند)? hour half",
    "(the_hour? hour_part half? | clock) (في | يوم) day (?!month)",
    "(?<!month) (?<!year) (the_hour? hour_part half? | clock half?) comma one_day",
    "hour_part half في? part comma? يوم? one_day",
    "(بعد | قبل | منذ | في) span_of_time",
)

DATETIME_PERIOD = (
    "day_at time_range",
    "day_at (comma? في)? sure_time dot? l range_to",
    "time_range (من)? (في)? (يوم)? day_at",
    "من? range_from في? يوم? one_day to range_to (في)? (يوم)? one_day",
    "من range_from comma one_day to range_to comma one_day",
    "بين range_from في? يوم? one_day w range_to في? يوم? one_day",
    "من day_at range_from to يوم? day_at range_to",
    "tonight",
    "(بعد | قبل) ظهر (day_at | يوم calendar_date | يوم weekday) | (bare_part | noon) (day_at | يوم calendar_date"
    " | calendar_date | day_words من months)",
    "يوم? (near_weekday | day_word) comma? (في)? (part_of_day | sure_half_day | noon | في (بعد | قبل) الظهر)",
    "when_of_day ((بعد | قبل) ظهر | bare_part | noon | الصباح الباكر | part) (يوم? near_weekday | day_word)",
    "(في)? الصباح الباكر (يوم? near_weekday | day_word)",
    "يوم? near_weekday في (الصباح الباكر | وقت (متاخر | مبكر) من? (part | noon))",
    "يوم? near_weekday noon time_range",
    "(noon | (بعد | قبل) ظهر) يوم? near_weekday time_range",
    "(اخر) count (hour_many | hour_one) | count (hour_many | hour_one) next",
    "(في | خلال)? (al_hour_one | al_hour_many | al_hour_dual) (count | al_unit)? few? next",
    "(بعد | خلال) count (hour_many | hour_one) | (بعد | خلال) hour_dual",
    "(بقيه | باقي) هذا? (~يوم | يومي) next?",
    "يوم? (calendar_date | numeric_date) sure_half_day",
)

DURATION = (
    "span_of_days (w ~نصف)?",
    "span_of_time (w (~نصف | ~ربع | ~ثلث) hour_one?)?",
    "(day_unit | hour_one) w (نصف | ربع | ثلث)",
    "(~نصف | ~ربع | ~ثلث | (ثلاثه | ثلاث) ارباع) (~day_unit | ~hour_one)",
    "(طوال | طيله) (~day_unit | ~hour_one)",
    "day_unit whole | hour_one whole",
)
