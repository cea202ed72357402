"""Words for the paper: a figure with what it is, what it rests on, its interval and the reference of its formula."""

from dataclasses import dataclass

from annotator.agreement.figures import (
    CHARACTERS,
    CONTENT,
    CUE,
    FEW_ARTICLES,
    MENTION,
    SPANS,
    SPEAKER,
    TOKENS,
    TYPE,
    VARIABLE,
    Options,
    Row,
)
from annotator.model.sayings import in_language
from annotator.model.wording import Wording

MEASURES: dict[str, Wording] = {
    "alpha_nominal": Wording(ar="ألفا كريبندورف الاسمية", en="Krippendorff's alpha (nominal)"),
    "alpha_ordinal": Wording(ar="ألفا كريبندورف الترتيبية", en="Krippendorff's alpha (ordinal)"),
    "alpha_interval": Wording(ar="ألفا كريبندورف الفئوية", en="Krippendorff's alpha (interval)"),
    "alpha_ratio": Wording(ar="ألفا كريبندورف النسبية", en="Krippendorff's alpha (ratio)"),
    "alpha_masi": Wording(ar="ألفا كريبندورف بمسافة MASI", en="Krippendorff's alpha with the distance MASI"),
    "alpha_jaccard": Wording(ar="ألفا كريبندورف بمسافة جاكار", en="Krippendorff's alpha with Jaccard's distance"),
    "alpha_characters": Wording(ar="ألفا كريبندورف للحروف", en="Krippendorff's alpha of characters (nominal)"),
    "u_alpha": Wording(ar="uα للمواضع ورموزها", en="Krippendorff's u-alpha of spans and codes"),
    "u_alpha_marked": Wording(ar="|uα: موسوم أم لا", en="Krippendorff's |u-alpha of marked or not"),
    "cu_alpha": Wording(ar="cuα للرموز حيث وسم الاثنان", en="Krippendorff's cu-alpha of the codes where both marked"),
    "ku_alpha": Wording(ar="(k)uα لرمز واحد", en="Krippendorff's (k)u-alpha of one code where both marked"),
    "cohen_kappa": Wording(ar="كابا كوهين", en="Cohen's kappa"),
    "scott_pi": Wording(ar="باي سكوت", en="Scott's pi"),
    "bennett_s": Wording(ar="معامل S لبينيت", en="Bennett's S"),
    "fleiss_kappa": Wording(ar="كابا فلايس", en="Fleiss' kappa"),
    "gwet_ac1": Wording(ar="AC1 لغويت", en="Gwet's AC1"),
    "gwet_ac2": Wording(ar="AC2 لغويت (أوزان تربيعية)", en="Gwet's AC2 (quadratic weights)"),
    "weighted_kappa": Wording(
        ar="كابا الموزونة لكوهين (أوزان تربيعية)", en="Cohen's weighted kappa (quadratic weights)"
    ),
    "percent_agreement": Wording(
        ar="نسبة الاتفاق (دون تصحيح للصدفة)", en="percent agreement (not corrected for chance)"
    ),
    "holsti": Wording(ar="معامل هولستي (دون تصحيح للصدفة)", en="Holsti's coefficient (not corrected for chance)"),
    "f1_strict": Wording(ar="F1 للمواضع (الحدود والرمز)", en="span F1 (same boundaries and code)"),
    "f1_exact": Wording(ar="F1 للمواضع (الحدود)", en="span F1 (same boundaries)"),
    "f1_partial": Wording(ar="F1 للمواضع (التداخل نصف)", en="span F1 (overlap counts one half)"),
    "f1_type": Wording(ar="F1 للمواضع (تداخل والرمز نفسه)", en="span F1 (overlap and same code)"),
    "relation_f1_strict": Wording(ar="F1 للعلاقات (الحدود نفسها)", en="relation F1 (same boundaries)"),
    "relation_f1_type": Wording(ar="F1 للعلاقات (تداخل)", en="relation F1 (overlap)"),
    "same_partner_type": Wording(
        ar="حصة الأقوال المشتركة ذات القائل نفسه", en="share of the quotes both found that have the same speaker"
    ),
    "gamma": Wording(ar="غاما", en="gamma"),
    "gamma_cat": Wording(ar="غاما-cat", en="gamma-cat"),
    "gamma_k": Wording(ar="غاما-k", en="gamma-k"),
}
"""What measures are called in a text."""

_LEVELS: dict[str, Wording] = {
    TOKENS: Wording(ar="رموز الكلمات", en="the codes of words"),
    CHARACTERS: Wording(ar="رموز الحروف", en="the codes of characters"),
    SPANS: Wording(ar="المواضع الموسومة", en="the marked spans"),
    CONTENT: Wording(ar="مضمون الأقوال", en="the content of quotes"),
    CUE: Wording(ar="ألفاظ الإسناد", en="the cues of quotes"),
    SPEAKER: Wording(ar="قائلي الأقوال (مداخل دليل الأسماء)", en="the speakers of quotes (registry entries)"),
    MENTION: Wording(ar="مواضع ذكر القائلين", en="the mentions of speakers"),
    TYPE: Wording(ar="أنواع الأقوال", en="the types of quotes"),
}

_KRIPPENDORFF = "Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability. University of Pennsylvania."
_UNITIZING = (
    "Krippendorff, K., Mathet, Y., Bouvry, S., & Widlöcher, A. (2016). On the reliability of unitizing textual "
    "continua: Further developments. Quality & Quantity, 50, 2347-2364."
)
_BY_ARTICLE = ("u_alpha", "cu_alpha", "ku_alpha", "alpha_characters", "f1_", "relation_f1", "gamma")
_F1S = ("f1_strict", "f1_exact", "f1_partial", "f1_type")
_F1 = "van Rijsbergen, C. J. (1979). Information Retrieval (2nd ed.). Butterworths."
_MATHET = (
    "Mathet, Y., Widlöcher, A., & Métivier, J.-P. (2015). The unified and holistic method gamma for inter-annotator "
    "agreement measure and alignment. Computational Linguistics, 41(3), 437-479."
)
_MATHET_CAT = (
    "Mathet, Y. (2017). The agreement measure gamma-cat: A complement to gamma focused on categorization of a "
    "continuum. Computational Linguistics, 43(3), 661-681."
)
REFERENCES: dict[str, str] = {
    **dict.fromkeys(("alpha_nominal", "alpha_ordinal", "alpha_interval", "alpha_ratio"), _KRIPPENDORFF),
    "alpha_characters": _KRIPPENDORFF,
    "alpha_masi": f"{_KRIPPENDORFF} Passonneau, R. (2006). Measuring agreement on set-valued items (MASI). LREC.",
    "alpha_jaccard": f"{_KRIPPENDORFF} Jaccard, P. (1912). The distribution of the flora in the alpine zone. "
    "New Phytologist, 11(2), 37-50.",
    **dict.fromkeys(("u_alpha", "u_alpha_marked", "cu_alpha", "ku_alpha"), _UNITIZING),
    "cohen_kappa": "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological "
    "Measurement, 20(1), 37-46.",
    "scott_pi": "Scott, W. A. (1955). Reliability of content analysis. Public Opinion Quarterly, 19(3), 321-325.",
    "bennett_s": "Bennett, E. M., Alpert, R., & Goldstein, A. C. (1954). Communications through limited-response "
    "questioning. Public Opinion Quarterly, 18(3), 303-308.",
    "fleiss_kappa": "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological "
    "Bulletin, 76(5), 378-382.",
    "gwet_ac1": "Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high "
    "agreement. British Journal of Mathematical and Statistical Psychology, 61(1), 29-48.",
    "gwet_ac2": "Gwet, K. L. (2014). Handbook of Inter-Rater Reliability (4th ed.). Advanced Analytics.",
    "weighted_kappa": "Cohen, J. (1968). Weighted kappa: Nominal scale agreement with provision for scaled "
    "disagreement or partial credit. Psychological Bulletin, 70(4), 213-220.",
    "holsti": "Holsti, O. R. (1969). Content Analysis for the Social Sciences and Humanities. Addison-Wesley.",
    **dict.fromkeys((*_F1S, "relation_f1_strict", "relation_f1_type"), _F1),
    "gamma": _MATHET,
    **dict.fromkeys(("gamma_cat", "gamma_k"), _MATHET_CAT),
}
"""Where each measure's formula stands."""

GAMMA_WEIGHT = 1
"""What a difference of place, of code, and a span alone cost (alpha, beta, delta): `review.disorder.Weights`."""

BOOTSTRAP = "Davison, A. C., & Hinkley, D. V. (1997). Bootstrap Methods and their Application. Cambridge."


ROUGH = Wording(
    ar=f"عدد المقالات أقل من {FEW_ARTICLES}، فالمجال أضيق مما ينبغي.",
    en=f"With fewer than {FEW_ARTICLES} articles such an interval is too narrow.",
)
"""What is said of an interval that rests on few articles."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence in Arabic and English, and the references it needs."""

    words: Wording
    references: tuple[str, ...]


def cite(row: Row, options: Options) -> Citation:
    """Return what a paper says of a figure, its interval drawn as the options say."""
    drawn = row.low is not None and row.high is not None
    sources = (REFERENCES.get(row.measure, ""), BOOTSTRAP if drawn else "")
    return Citation(Wording(ar=_arabic(row, options), en=_english(row, options)), tuple(filter(None, sources)))


def _english(row: Row, options: Options) -> str:
    what = ("the mean over pairs of coders of " if _is_mean(row) else "") + _measure(row).en
    code = f', code "{row.code}"' if row.code else ""
    where = _level(row.level).en
    among = f"{row.n_coders} coders" if row.n_coders != 2 else f"two coders ({' and '.join(row.coders)})"
    rests = f"{among}, {_articles(row)}{row.n_units:,} {_unit(row)}{_left_out(row)}{_of_gamma(row).en}"
    if row.value is None:
        return f"For {where}{code}, {what} is undefined: {row.undefined} ({rests})."
    interval = ""
    if row.low is not None and row.high is not None:
        interval = (
            f", 95% bootstrap interval {row.low:.3f} to {row.high:.3f} "
            f"({options.draws:,} draws of articles, seed {options.seed})"
        )
    covered = f", coverage {row.coverage:.0%}" if row.coverage is not None else ""
    rough = f" {ROUGH.en}" if _is_rough(row) else ""
    return f"For {where}{code}, {what} was {row.value:.3f}{interval}{covered} ({rests}).{rough}"


def _arabic(row: Row, options: Options) -> str:
    what = ("متوسط أزواج المرمّزين لـ " if _is_mean(row) else "") + _measure(row).ar
    code = f"، الرمز «{row.code}»" if row.code else ""
    among = f" ({' و'.join(row.coders)})" if row.n_coders == 2 else ""
    rests = f"عدد المرمّزين {row.n_coders}{among}، وعدد الوحدات {row.n_units}"
    if row.n_articles:
        rests = f"{rests}، وعدد المقالات {row.n_articles}{_shared(row).ar}"
    if row.excluded:
        kind = "المقالات" if row.measure.startswith(_BY_ARTICLE) else "الوحدات"
        rests = f"{rests}، وعدد {kind} المستبعدة لأنه لم يحكم عليها مرمّزان على الأقل {row.excluded}"
    rests = f"{rests}{_of_gamma(row).ar}"
    if row.value is None:
        reason = in_language(row.undefined, "ar").removesuffix(".")
        return f"{what} في {_level(row.level).ar}{code}: غير معرَّف، والسبب: {reason} ({rests})."
    interval = ""
    if row.low is not None and row.high is not None:
        interval = (
            f"، ومجال الثقة 95% من {row.low:.3f} إلى {row.high:.3f} "
            f"(إعادة المعاينة على مستوى المقالات، {options.draws} سحبة، البذرة {options.seed})"
        )
    rough = f" {ROUGH.ar}" if _is_rough(row) else ""
    covered = f"، والتغطية {row.coverage:.0%}" if row.coverage is not None else ""
    return f"{what} في {_level(row.level).ar}{code}: {row.value:.3f}{interval}{covered} ({rests}).{rough}"


def _is_rough(row: Row) -> bool:
    return row.low is not None and row.n_articles < FEW_ARTICLES


def _articles(row: Row) -> str:
    return f"{row.n_articles:,} articles{_shared(row).en}, " if row.n_articles else ""


def _shared(row: Row) -> Wording:
    """Say how many of the articles all coders handed in; of two coders it is nothing new where these are all."""
    if row.n_coders == 2 and row.n_shared == row.n_articles:
        return Wording()
    if row.n_shared == row.n_articles:
        return Wording(ar=" (رمّزها المرمّزون جميعاً)", en=" (each coded by all coders)")
    return Wording(
        ar=f" (منها {row.n_shared} رمّزها المرمّزون جميعاً)", en=f" ({row.n_shared:,} of them coded by all coders)"
    )


def _of_gamma(row: Row) -> Wording:
    """Say of gamma and its family with which weights it was measured, and against how many random annotations."""
    if not row.measure.startswith("gamma"):
        return Wording()
    english = f"; alpha = {GAMMA_WEIGHT}, beta = {GAMMA_WEIGHT}, delta = {GAMMA_WEIGHT}"
    arabic = f"؛ الأوزان alpha = {GAMMA_WEIGHT} وbeta = {GAMMA_WEIGHT} وdelta = {GAMMA_WEIGHT}"
    if row.n_samples:
        english = f"{english}, {row.n_samples:,} random samples of each article"
        arabic = f"{arabic}، وعدد العينات العشوائية لكل مقال {row.n_samples}"
    return Wording(ar=arabic, en=english)


def _left_out(row: Row) -> str:
    """Return what was left out: of spans whole articles, of values units."""
    what = "articles" if row.measure.startswith(_BY_ARTICLE) else _unit(row)
    return f", {row.excluded:,} {what} left out because fewer than two coders judged them" if row.excluded else ""


def _is_mean(row: Row) -> bool:
    return row.measure.startswith("f1_") and len(row.coders) > 2


def _unit(row: Row) -> str:
    """Return what the units of a figure are called."""
    if row.level == TOKENS:
        return "words"
    if row.level in (CHARACTERS, SPANS):
        return "spans"
    if row.level in (CONTENT, CUE, MENTION) and row.measure in ("u_alpha_marked", "alpha_characters", *_F1S):
        return "stretches"
    return "units" if row.level.startswith(VARIABLE) else "quotes"


def _measure(row: Row) -> Wording:
    if row.measure == "f1_type" and row.level != SPANS:  # parts of quotes have no code
        return Wording(ar="F1 للمواضع (تداخل)", en="span F1 (overlap)")
    return MEASURES.get(row.measure, Wording(ar=row.measure, en=row.measure))


def _level(name: str) -> Wording:
    if name.startswith(VARIABLE):
        own = name.removeprefix(VARIABLE)
        return Wording(ar=f"المتغير {own}", en=f"the variable {own}")
    return _LEVELS.get(name, Wording(ar=name, en=name))
