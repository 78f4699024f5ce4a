//! Why a term is not as somebody says.

use chrono::NaiveDate;
use governance_core::{
    assessment::Finding,
    citation::{Citation, Locator, national},
    legal_time::TimeError,
    mandate::BodyKind,
    provision::{Provision, Setting},
};

use super::{Change, Length};
use crate::{decision::Category, unlawful::Unlawful};

governance_core::grounds! {
    /// Why a term cannot be reckoned, or is not lawful.
    pub enum Ground {
        /// The text that sets a figure was not available, or sets none.
        FigureNotSet = "TERM_FIGURE_NOT_SET", "法律未规定或者未取得条文，不能计算", "the law sets no figure, or its text was not available";
        /// A day lies beyond the calendar.
        BeyondCalendar = "TERM_BEYOND_CALENDAR", "日期超出历法范围", "a day lies beyond the calendar";
        /// It is not known when the judgment became final.
        FinalityNotKnown = "FINALITY_NOT_KNOWN", "判决确定之日尚未查明", "it is not known on which day the judgment became final";
        /// It is not known from which day the term runs.
        StartNotKnown = "TERM_START_NOT_KNOWN", "期限起算之日尚未查明", "it is not known from which day the term runs";
        /// It is not known when the sentence ends.
        SentenceEndNotKnown = "SENTENCE_END_NOT_KNOWN", "原判刑期届满之日尚未查明", "it is not known when the sentence ends";
        /// It is not known whether the sentence is for life.
        PenaltyNotKnown = "PENALTY_NOT_KNOWN", "原判刑罚是否为无期徒刑尚未查明", "it is not known whether the sentence is for life";
        /// The time in custody is not known, so that the credit cannot be given.
        CreditNotKnown = "CREDIT_NOT_KNOWN", "先行羁押、指定居所监视居住的日数尚未查明，不能折抵", "the days in custody or under surveillance at a designated place are not known, so the credit cannot be given";
        /// A paper was received before it was made.
        ReceivedBeforeMade { received: NaiveDate, made: NaiveDate } = "RECEIVED_BEFORE_MADE", "{received}收到，早于{made}宣判", "received on {received}, before it was pronounced on {made}";
        /// A term ends before it begins.
        EndsBeforeStart { first: NaiveDate, last: NaiveDate } = "TERM_ENDS_BEFORE_START", "期限自{first}起，却于{last}届满", "the term begins on {first} and ends on {last}";
        /// The term is shorter than the law allows.
        TooShort { length: Length, least: Length } = "TERM_TOO_SHORT", "期限{length}，不得少于{least}", "{length}, where {least} is the least";
        /// The term is longer than the law allows.
        TooLong { length: Length, most: Length } = "TERM_TOO_LONG", "期限{length}，不得超过{most}", "{length}, where {most} is the most";
        /// Whether the length is for several offences is not known, and decides.
        SeveralNotKnown { length: Length, most: Length } = "SEVERAL_OFFENCES_NOT_KNOWN", "期限{length}，超过一罪的上限{most}，是否数罪并罚尚未查明", "{length} is more than {most} for one offence, and it is not known whether there were several";
        /// The probation period is shorter than the sentence.
        ShorterThanSentence { period: Length, sentence: Length } = "PROBATION_SHORTER_THAN_SENTENCE", "考验期{period}，短于原判刑期{sentence}", "a probation of {period} beside a sentence of {sentence}";
        /// The sentence is too long to be suspended.
        SentenceTooLong { sentence: Length, most: Length } = "SENTENCE_TOO_LONG_TO_SUSPEND", "原判刑期{sentence}，超过可以宣告缓刑的{most}", "a sentence of {sentence}, where no more than {most} can be suspended";
        /// This penalty cannot be suspended.
        CannotBeSuspended = "PENALTY_CANNOT_BE_SUSPENDED", "只有拘役、三年以下有期徒刑可以宣告缓刑", "only detention, and imprisonment of up to three years, can be suspended";
        /// Days are to be excluded from the sentence without a decision of the competent court.
        ExclusionByOther { by: BodyKind, days: u32 } = "EXCLUSION_NOT_BY_COMPETENT_COURT", "{by}无权决定{days}日不计入执行刑期", "the {by} cannot exclude {days} days from the sentence";
        /// The level of the court that excludes days is not known, or too low.
        ExclusionCourtTooLow { days: u32 } = "EXCLUSION_COURT_TOO_LOW", "{days}日不计入执行刑期，须由中级以上人民法院裁定", "{days} days can be excluded by an intermediate court or above alone";
        /// Nothing but a reduction changes a term, and nothing lengthens it.
        NothingLengthens { change: Change } = "TERM_CANNOT_BE_CHANGED", "法律没有规定可以{change}", "the law does not know of {change}";
        /// Only a court reduces a sentence.
        ReducedByOther { by: BodyKind } = "REDUCED_BY_OTHER", "{by}无权减刑", "the {by} cannot reduce a sentence";
        /// The level of the court that reduces is not known, or too low.
        ReductionCourtTooLow = "REDUCTION_COURT_TOO_LOW", "减刑须由中级以上人民法院裁定", "a sentence is reduced by an intermediate court or above";
        /// A reduction does not reduce.
        ReductionLengthens { reduced: Length, original: Length } = "REDUCTION_LENGTHENS", "减为{reduced}，并不短于{original}", "reduced to {reduced}, which is not shorter than {original}";
        /// Less than half of the sentence would be served.
        LessThanHalf { reduced: Length, original: Length } = "REDUCED_BELOW_HALF", "减为{reduced}，少于原判{original}的二分之一", "reduced to {reduced}, less than half of {original}";
        /// The category does not provide for a reduction.
        ReductionNotProvided { category: Category } = "REDUCTION_NOT_PROVIDED", "法律未规定{category}的减刑", "the law does not provide for a reduction during {category}";
        /// The attached deprivation of political rights must be as long as the control.
        RightsDiffer { own: Length, control: Length } = "RIGHTS_LENGTH_DIFFERS", "剥夺政治权利{own}，应当与管制{control}相等，同时执行", "deprived of political rights for {own}, where the law wants the {control} of the control, at the same time";
        /// The category admits no prohibition order.
        OrderNotProvided { category: Category } = "ORDER_NOT_PROVIDED", "对{category}不得适用禁止令", "no prohibition order can stand beside {category}";
        /// Only a court orders, widens or prolongs a prohibition.
        OrderByOther { by: BodyKind } = "ORDER_NOT_BY_COURT", "{by}无权作出、增加或者延长禁止令", "the {by} cannot make, widen or prolong a prohibition order";
        /// The prohibition order outlasts the control or the probation.
        OrderOutlasts { order: Length, period: Length } = "ORDER_OUTLASTS_TERM", "禁止令{order}，长于管制、缓刑考验期{period}", "a prohibition order of {order} beside a term of {period}";
    }
}

impl Ground {
    /// Returns the kind of unlawful act that an official commits who insists.
    pub const fn unlawful(&self) -> Option<Unlawful> {
        match self {
            Self::NothingLengthens { .. }
            | Self::ExclusionByOther { .. }
            | Self::ExclusionCourtTooLow { .. }
            | Self::ReductionLengthens { .. } => Some(Unlawful::TermLengthened),
            Self::OrderByOther { .. } => Some(Unlawful::OrderWidened),
            _ => None,
        }
    }
}

/// How terms are laid out.
pub(super) static LAID_OUT: Citation =
    national::SPC_CRIMINAL_PROCEDURE.at(Locator::new(202).paragraph(2));

/// Constructs one finding.
pub(super) fn found(ground: Ground, source: &Citation) -> Finding<'_, Ground> {
    Finding { ground, source }
}

/// Finds that a day lies beyond the calendar.
pub(super) fn beyond(_: TimeError) -> Finding<'static, Ground> {
    found(Ground::BeyondCalendar, &LAID_OUT)
}

/// Returns the figure that the law sets; `article` is where it should stand.
pub(super) fn figure<'law, T>(
    setting: &'law Setting<T>,
    article: &'static Citation,
) -> Result<&'law Provision<T>, Finding<'law, Ground>> {
    setting.set().ok_or(Finding { ground: Ground::FigureNotSet, source: article })
}
