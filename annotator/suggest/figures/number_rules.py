"""Rules of numbers, ordinals, percentages and money, over digits cut as numbers. In the language of `grammar`."""

PARTS: dict[str, str] = {
    "teen": "unit (عشر|عشره)",
    "head": "teen | unit | ten | hundred | dual_scale",
    "more": "teen | (?<!unit w) unit | (?<!ten w) ten | (?<!hundred w) hundred | dual_scale",
    "times": "hundred | scale",
    "words": "(head | scale) times* (w (more | scale) times*)*",
    "mixed": "literal times+ (w (literal times* | head times* | scale))*",
    "broken": "literal literal slash literal | (?<!slash) (?<!dash) literal slash literal literal"
    " | (?<!slash) (?<!dash) literal slash literal (?!slash) (?!dash)",
    "parts_of": "(w? (fractions | fraction (?!al_hour_one)))*",
    "plain": "(mixed | words) parts_of | broken (times+)? | literal (w? fraction | fractions)?",
    "counted": "plain | صفر",
    "share": "counted? (جزء | اجزاء) من counted | counted (علي | من | في | فاصله | نقطه) counted (من counted)?",
    "number": "minus? (share | counted)",
    "placed": "al_ordinal (عشر | عشره)? | al_ten | al_hundred | al_scale | al_dual_scale | al_unit (عشر | عشره)",
    "percent_word": "percent_sign | (b | l | في | من) hundredth | (b | في) hundred | نقطه (ميويه | مويه | اساس)"
    " | نسبه ميويه",
    "amount": "(نصف | ربع | ثلث) (?!plural_scale) scale | (mixed | (?!plural_scale) words) (w (نصف | ربع | ثلث))?"
    " | glued_literal (w? scale (w literal scale?)?)? (w نصف)?"
    " | literal (w نصف)?",
}

NUMBER = (
    "(?<!glued_literal) (?<!اي) number",
    "fraction+ al_ten",
    "fraction | fractions",
    "al_hundred | al_scale | al_dual_scale | al_ten",
    "the_unit (w al_ten)?",
    "نصف (دزينه | دسته)",
)
ORDINAL = (
    "(placed | al_unit times | al_hundred scale) (w (placed | ten | al_unit | teen"
    " | unit))* (?!to الاخير) (?!to الاخيره)",
    "al_unit w (al_ten | ten) | al_unit (عشر | عشره)",
    "ordinal (عشر | عشره | w ten)? (?!al_ordinal)",
    "(?<=stop) words (?=stop)",
)
RELATIVE_ORDINAL = (
    "(الذي | التي)? قبل (الاخير | الاخيره)",
    "(al_unit | al_ordinal) قبل (الاخير | الاخيره)",
    "(al_unit | al_ordinal) to (الاخير | الاخيره)",
    "(سبقت | سبق | بعد | قبل) (الاخير | الاخيره | التالي | التاليه | القادم | القادمه | السابق | السابقه | الحالي)",
    "تالي | تاليه | سابق | سابقه | قادم | قادمه | اخير | اخيره | حالي | حاليه",
    "الاخرين | التاليين | القادمين | اخر | الاخر | الاخير | الاخيره | الاخيرين | الاخيرتين | التالي | التاليه"
    " | السابق | السابقه | السابقين | القادم"
    " | القادمه | الحالي | الحاليه | المقبل | المقبله",
)
PERCENT = (
    "literal dash literal percent_word",
    "b hundredth (literal | words)",
    "(al_hundred | fraction) percent_word (?!literal)",
    "number percent_word (?!literal) (?!glued_literal) (?!odd)",
    "(?<!literal) percent_sign literal",
    "(?<=بين) literal (?=w literal percent_word) | (?<=من) literal (?=to literal percent_word)",
)
PERCENTAGE_OF = ("~نسبه ميويه? number (?!percent_sign) (?!b)",)
MONEY = (
    "amount currency currency_of?",
    "currency_dual currency_of?",
    "(?<=بين) amount (?=w amount currency) | (?<=من) amount (?=to amount currency)",
    "currency_sign (glued_literal | literal) (scale (w literal scale?)?)?",
    "(glued_literal | literal) scale? currency_sign",
)
SHOWN_NUMBER = (
    "literal dash literal scale? (?!percent_sign)",
    "(?<!not_counted) (glued_literal (w? scale)? | literal (w نصف)?)",
    "mixed (w (نصف | ربع | ثلث))?",
    "(?<!al_ordinal) (?<!al_unit) (?!lone (?!w (head"
    " | scale)) (?!عشر) (?!عشره) (?!hundred) (?!scale)) words (w (نصف | ربع | ثلث))?",
)
"""Numbers that are no ordinals, duals or emphatic ones, with neither what is counted nor the unit of measure."""
