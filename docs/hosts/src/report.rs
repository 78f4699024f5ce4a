//! The summary of a night.

use std::fmt::{self, Write as _};

use crate::{
    night::{Night, Owed},
    tally::{self, Census, Tally},
};

/// In which language to print.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
#[expect(clippy::exhaustive_enums, reason = "an example")]
pub enum Print {
    /// 中文.
    Zh,
    /// English.
    En,
}

/// Writes the summary.
///
/// # Errors
///
/// Only those of the formatter itself.
pub fn summary(night: &Night, print: Print) -> Result<String, fmt::Error> {
    let mut text = String::new();
    let say = |zh: &'static str, en: &'static str| if print == Print::Zh { zh } else { en };
    let pick = |zh: &str, en: &str| if print == Print::Zh { zh.to_owned() } else { en.to_owned() };
    let law = pick(&format!("《{}》", night.law.0), &night.law.1);

    writeln!(text, "\n{law}")?;
    writeln!(text, "{}", "─".repeat(64))?;
    let total: u32 = night.applications.values().sum();
    writeln!(text, "{}  {total}", say("登记申请", "applications for registration"))?;
    for (outcome, zh, en) in [
        ("granted", "符合条件", "granted"),
        ("refused", "不符合条件", "refused"),
        ("undetermined", "尚待查明", "undetermined"),
    ] {
        let count = night.applications.get(outcome).copied().unwrap_or_default();
        writeln!(text, "  {:>5}  {} {}", count, bar(count, total), say(zh, en))?;
    }
    if !night.grounds.is_empty() {
        writeln!(text, "\n{}", say("不予登记的理由", "grounds of refusal"))?;
        for ((code, zh, en), count) in &night.grounds {
            writeln!(text, "  {count:>5}  {code}  {}", pick(zh, en))?;
        }
    }
    if !night.missing.is_empty() {
        writeln!(text, "\n{}", say("尚待查明的事实", "still to be established"))?;
        for ((zh, en), count) in &night.missing {
            writeln!(text, "  {count:>5}  {}", pick(zh, en))?;
        }
    }
    let unmapped: u32 = night.unmapped.values().sum();
    if unmapped > 0 {
        writeln!(
            text,
            "\n{}  {unmapped}",
            say("未能识别的犬种（不作推测）", "breeds not in the catalogue (none was guessed)")
        )?;
        let mut texts: Vec<_> = night.unmapped.iter().collect();
        texts.sort_by_key(|(breed, count)| (std::cmp::Reverse(**count), (*breed).clone()));
        for (breed, count) in texts.iter().take(5) {
            writeln!(text, "  {count:>5}  \"{breed}\"")?;
        }
    }
    if night.age_open > 0 {
        let line = say(
            "仅知出生年份、是否已到登记年龄不能确定的犬只",
            "dogs whose birth year leaves open if they are old enough",
        );
        writeln!(text, "\n{line}  {}", night.age_open)?;
    }
    list(
        &mut text,
        print,
        say("已有结论但未能作出决定的申请", "held up although the answer is known"),
        &night.held_up,
    )?;
    if !night.fees.is_empty() {
        let line = say("已登记犬只首年费用合计", "fees of the first year of those registered");
        let sum = tally::both(&night.fees_sum);
        list(&mut text, print, &format!("{line}  {}", pick(&sum.0, &sum.1)), &night.fees)?;
    }
    if let Some(Census { on, dogs, shares }) = &night.census {
        writeln!(text, "\n{} {on}  {dogs}", say("犬只名册", "dogs on the roll of"))?;
        for (share, zh, en) in [
            (shares.immunised, "应免疫犬只中已免疫", "immune, of those due"),
            (shares.registered, "应登记犬只中已登记", "registered, of those that must be"),
        ] {
            let (done, of, unknown) = (share.done, share.of, share.unknown);
            let open = say("不能确定", "cannot be said");
            writeln!(text, "  {done:>5}/{of}  {}  ({open}: {unknown})", say(zh, en))?;
        }
    }
    let early = night.licences_too_early + night.bites_too_early;
    if early > 0 {
        let line = say(
            "发生时本法规尚未施行的记录（未适用任何规则；可用 --shift-years）",
            "records from days before this regulation was in force (nothing applied; see --shift-years)",
        );
        writeln!(text, "\n{line}  {early}")?;
        writeln!(text, "  {:>5}  {}", night.licences_too_early, say("登记记录", "licences"))?;
        writeln!(text, "  {:>5}  {}", night.bites_too_early, say("伤人记录", "bites"))?;
    }

    writeln!(text, "\n{}  {}", say("犬只伤人案件", "bite cases opened"), night.replayed)?;
    writeln!(
        text,
        "  {:>5}  {}",
        night.bites_with_breed,
        say("犬种已识别（至少一部分）", "with a breed in the catalogue, at least in part"),
    )?;
    list(
        &mut text,
        print,
        say(
            "是否构成多次伤人（记录未载明是否同一犬只）",
            "repeated bites (the records identify no dog)",
        ),
        &night.repeated,
    )?;
    let heading = say("损害责任的依据", "what the liability for the harm rests on");
    list(&mut text, print, heading, &night.liability)?;
    let heading = say("未予受理的伤人报告", "reports of bites that were refused");
    list(&mut text, print, heading, &night.reports_refused)?;
    writeln!(text, "\n{} {}", say("逾期清单", "overdue on"), night.today)?;
    if night.overdue.is_empty() {
        writeln!(text, "  {}", say("无", "nothing"))?;
    }
    let article = |owed: &Owed| pick(&owed.article.0, &owed.article.1);
    let duty = |owed: &Owed| pick(&owed.duty.0, &owed.duty.1);
    for (owed, (new, all)) in &night.overdue {
        writeln!(
            text,
            "  {all:>5}  {}  ({}; {} {new})",
            duty(owed),
            article(owed),
            say("其中当日新增", "new today"),
        )?;
    }
    for (case, owed) in &night.newly_overdue {
        writeln!(text, "         · {case}  {}", duty(owed))?;
    }
    writeln!(text, "  {:>5}  {}", night.running, say("尚未届满的义务", "still running"))?;
    writeln!(
        text,
        "  {:>5}  {}",
        night.without_figure,
        say("法律未定具体期限的义务", "for which the law gives no figure"),
    )?;
    writeln!(
        text,
        "\n{}  {}  ({} {}, {} {})",
        say("案卷记录", "records in the log"),
        night.stored_before + night.stored_now,
        say("原有", "before this run"),
        night.stored_before,
        say("本次新增", "added now"),
        night.stored_now,
    )?;
    writeln!(
        text,
        "{}",
        say(
            "假定：纽约的记录未载明养犬人，本例设每一申请人为住在重点管理区、符合条件的成年人，犬只已植芯片、免疫有效、费用已缴、材料齐全。",
            "Assumed, since the records say nothing of keepers: each applicant is an eligible adult of the key zone with a\nchipped, immune dog, the fee paid and the documents handed in. Only breed, birth year and dates are from the records.",
        )
    )?;
    Ok(text)
}

fn list(text: &mut String, print: Print, heading: &str, tally: &Tally) -> fmt::Result {
    if tally.is_empty() {
        return Ok(());
    }
    writeln!(text, "\n{heading}")?;
    for ((zh, en), count) in tally {
        writeln!(text, "  {count:>5}  {}", if print == Print::Zh { zh } else { en })?;
    }
    Ok(())
}

fn bar(count: u32, total: u32) -> String {
    let width = (24 * count).checked_div(total).unwrap_or_default() as usize;
    let mut bar = "█".repeat(width);
    bar.push_str(&"·".repeat(24 - width.min(24)));
    bar
}

/// Writes the whole explanations, Chinese above English.
///
/// # Errors
///
/// Only those of the formatter itself.
pub fn explanations(night: &Night) -> Result<String, fmt::Error> {
    let mut text = String::new();
    for (chinese, english) in &night.explanations {
        write!(text, "\n{chinese}\n{english}")?;
    }
    Ok(text)
}
