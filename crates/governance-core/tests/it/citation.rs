//! Citations: every form is read back as it was written, and garbage is refused by name.

use governance_core::citation::{
    Citation, Evidence, Instrument, Level, Locator, chinese_numeral, national,
    parse_chinese_numeral,
};
use governance_core::language::{Bilingual, Language};
use proptest::prelude::*;

use crate::day;

/// Checks that a place is written in both languages as statutes do, and read back from both.
#[track_caller]
fn check(place: Locator, chinese: &str, english: &str) {
    let said = |language| place.in_language(language).to_string();
    assert_eq!(
        (said(Language::Chinese).as_str(), said(Language::English).as_str()),
        (chinese, english)
    );
    assert_eq!(chinese.parse(), Ok(place));
    assert_eq!(english.parse(), Ok(place));
}

#[track_caller]
fn check_citation(text: &str, chinese: &str, english: &str) {
    let citation: Citation = text.parse().unwrap();
    let said = |language| citation.in_language(language).to_string();
    assert_eq!(
        (said(Language::Chinese).as_str(), said(Language::English).as_str()),
        (chinese, english)
    );
    assert_eq!(chinese.parse(), Ok(citation.clone()));
    assert_eq!(english.parse(), Ok(citation));
}

#[track_caller]
fn check_error(text: &str, message: &str) {
    assert_eq!(text.parse::<Citation>().unwrap_err().to_string(), message);
}

#[test]
fn every_form_of_a_place() {
    let article = Locator::new(29);
    check(article, "第二十九条", "Art. 29");
    check(article.inserted(1), "第二十九条之一", "Art. 29-1");
    check(article.paragraph(1), "第二十九条第一款", "Art. 29(1)");
    check(article.item(5), "第二十九条第（五）项", "Art. 29 item (5)");
    check(article.sub_item(2), "第二十九条第二目", "Art. 29 sub-item (2)");
    check(article.paragraph(1).item(11), "第二十九条第一款第（十一）项", "Art. 29(1)(11)");
    check(article.paragraph(1).sub_item(3), "第二十九条第一款第三目", "Art. 29(1) sub-item (3)");
    check(article.item(1).sub_item(3), "第二十九条第（一）项第三目", "Art. 29 item (1)(3)");
    check(
        article.inserted(2).paragraph(1).item(3).sub_item(4),
        "第二十九条之二第一款第（三）项第四目",
        "Art. 29-2(1)(3)(4)",
    );
    check(Locator::new(144), "第一百四十四条", "Art. 144");
    check(Locator::new(1_254), "第一千二百五十四条", "Art. 1254");
    check(Locator::new(9_999), "第九千九百九十九条", "Art. 9999");
}

#[test]
fn places_in_other_hands() {
    let read = |text: &str| text.parse::<Locator>().unwrap();
    assert_eq!(read("第21条第1款第(5)项"), Locator::new(21).paragraph(1).item(5));
    assert_eq!(read(" 第一百〇二条 "), Locator::new(102));
    assert_eq!(read("第一十条"), Locator::new(10));
    assert_eq!(Locator::new(5).paragraph(2).paragraph_number(), Some(2));
    assert_eq!((read("第五条").paragraph_number(), read("第五条").item_number()), (None, None));
}

#[test]
fn numerals() {
    for (number, text) in [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (1_000, "一千"),
        (1_001, "一千零一"),
        (1_010, "一千零一十"),
        (1_100, "一千一百"),
        (9_009, "九千零九"),
    ] {
        assert_eq!(chinese_numeral(number).as_deref(), Some(text));
    }
    for number in 1..=9_999 {
        let text = chinese_numeral(number).unwrap();
        assert_eq!(parse_chinese_numeral(&text), Some(number), "{text}");
        assert_eq!(parse_chinese_numeral(&number.to_string()), Some(number));
    }
    assert_eq!((chinese_numeral(0), chinese_numeral(10_000)), (None, None));
    // 一百五 is said for 150: a form that statutes do not write is not guessed at.
    for text in [
        "",
        "零",
        "0",
        "10000",
        "65536",
        "百",
        "一百五",
        "十零五",
        "一百零",
        "一百零零一",
        "一百零十",
        "零一",
        "二三",
        "十十",
        "百一",
        "一千一千",
        "一一",
        "两百",
        "１２",
        "+5",
        "-5",
        " 5",
        "廿",
    ] {
        assert_eq!(parse_chinese_numeral(text), None, "{text}");
    }
}

#[test]
fn places_that_are_none() {
    for text in [
        "",
        "十一条",
        "第条",
        "第零条",
        "第0条",
        "第十一",
        "第十一条第",
        "第十一条之",
        "第十一条之零",
        "第十一条第零款",
        "第十一条第一项第一款",
        "第十一条第一款第一款",
        "第十一条第三百款",
        "第一百五条",
        "第10000条",
        "第十一条 第一款",
        "第十一条x",
        "Art. ",
        "Art. 0",
        "Art. 10000",
        "Art. 65536",
        "Art. +5",
        "Art. 5-",
        "Art. 5-0",
        "Art. 5-256",
        "Art. 5(",
        "Art. 5()",
        "Art. 5(0)",
        "Art. 5(+1)",
        "Art. 5(256)",
        "Art. 5(1)(2)(3)(4)",
        "Art. 5 item",
        "Art. 5 item 1",
        "Art. 5 sub-item (1)(2)",
        "Art. 5 sub-item (3) sub-item (4)",
        "Art. 5(1)(2)(3) sub-item (4)",
        "Art. 5(1) ",
        "Art.5",
        "art. 5",
    ] {
        let trimmed = text.trim();
        if trimmed == "Art. 5(1)" {
            continue; // surrounding spaces are no part of the text
        }
        assert_eq!(
            text.parse::<Locator>().map_err(|error| error.to_string()),
            Err(format!(
                "\"{trimmed}\" is not an article: expected a form like 第十一条第一款第（二）项 or Art. 11(1)(2)"
            )),
        );
    }
    assert_eq!("第一条x".repeat(10_000).parse::<Locator>().ok(), None);
    // A constant is not checked: a locator of no article prints, and does not read back.
    assert_eq!(Locator::new(0).to_string(), "第0条");
    assert_eq!(Locator::new(10_000).to_string(), "第10000条");
}

#[test]
fn citations() {
    check_citation("《民法典》第十七条", "《民法典》第十七条", "Civil Code, Art. 17");
    check_citation(
        "《治安管理处罚法》（2012）第二十条",
        "《治安管理处罚法》（2012）第二十条",
        "Public Security Administration Penalties Law (2012), Art. 20",
    );
    check_citation(
        "《治安管理处罚法》(2025), 第二十条〔转引〕",
        "《治安管理处罚法》（2025）第二十条〔转引〕",
        "Public Security Administration Penalties Law (2025), Art. 20 [secondary]",
    );
    check_citation(
        "《某市养犬条例》（2020）第三条第（一）项 [unverified]",
        "《某市养犬条例》（2020）第三条第（一）项〔未核实〕",
        "《某市养犬条例》 (2020), Art. 3 item (1) [unverified]",
    );
    check_citation("第十一条第一款", "第十一条第一款", "Art. 11(1)");
    check_citation("第三条〔据原文〕", "第三条", "Art. 3");
    check_citation(
        "《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第八十五条",
        "《最高人民法院关于适用〈刑事诉讼法〉的解释》（2021）第八十五条",
        "SPC Interpretation of the Criminal Procedure Law (2021), Art. 85",
    );
}

#[test]
fn citations_that_are_none() {
    check_error("《民法典第一条", "the title in \"《民法典第一条\" has no closing 》");
    check_error("《》（2021）第一条", "the title in \"《》（2021）第一条\" is empty");
    check_error("《》第一条", "the title in \"《》第一条\" is empty");
    check_error("Dog Law, Art. 3", "\"Dog Law\" is not the English title of a known instrument");
    check_error(
        "Dog Law (2020), Art. 3",
        "\"Dog Law\" is not the English title of a known instrument",
    );
    check_error("《民法典》（二〇二〇）第一条", "\"二〇二〇\" is not the year of a version");
    check_error("《民法典》（70000）第一条", "\"70000\" is not the year of a version");
    check_error("《民法典》（+2020）第一条", "\"+2020\" is not the year of a version");
    check_error("《民法典》（）第一条", "\"\" is not the year of a version");
    check_error("Civil Code (2020, Art. 1", "\"2020\" is not the year of a version");
    for text in [
        "《民法典》",
        "《民法典》（2020第一条",
        "《民法典》第零条",
        "民法典第一条",
        "第一条〔转引〕〔未核实〕",
        "[text]",
        "🐕",
    ] {
        assert!(
            text.parse::<Citation>().unwrap_err().to_string().contains("is not an article"),
            "{text}"
        );
    }
}

#[test]
fn the_national_instruments_are_told_apart() {
    for instrument in national::ALL {
        let citation = instrument.cite(Locator::new(1));
        for language in [Language::Chinese, Language::English] {
            let text = citation.in_language(language).to_string();
            let read: Citation = text.parse().unwrap();
            assert_eq!((&read, &read.english), (&citation, &citation.english), "{text}");
        }
        assert_eq!(instrument.at(Locator::new(1)), citation);
        let json = serde_json::to_string(instrument).unwrap();
        assert_eq!(serde_json::from_str::<Instrument>(&json).unwrap(), **instrument);
    }
    let newest = national::by_title("治安管理处罚法").unwrap();
    assert_eq!(newest.version, Some(2025));
    assert_eq!(national::by_english("Civil Code").unwrap().title, "民法典");
    assert_eq!(national::by_title("中华人民共和国民法典"), None);
}

#[test]
fn in_force_from_both_sides() {
    let old = &national::PUBLIC_SECURITY_PENALTIES_LAW_2012;
    let new = &national::PUBLIC_SECURITY_PENALTIES_LAW_2025;
    let on = |text| (old.in_force_on(day(text)), new.in_force_on(day(text)));
    assert_eq!(on("2006-02-28"), (Some(false), Some(false)));
    assert_eq!(on("2006-03-01"), (Some(true), Some(false)));
    assert_eq!(on("2025-12-31"), (Some(true), Some(false)));
    assert_eq!(on("2026-01-01"), (Some(false), Some(true)));
    assert_eq!(national::CRIMINAL_PROCEDURE_LAW.in_force_on(day("2026-01-01")), None);
}

#[test]
fn relative_citations_are_filled_in() {
    let instrument = Instrument {
        title: "某市养犬条例".into(),
        english: "Dog Regulation".into(),
        version: Some(2020),
        level: Level::LocalRegulation,
        in_force_from: None,
        in_force_until: None,
    };
    let read = |text: &str| text.parse::<Citation>().unwrap();
    let filled = read("第三条〔转引〕").within(&instrument);
    assert_eq!(filled.to_string(), "《某市养犬条例》（2020）第三条〔转引〕");
    assert_eq!(
        filled.in_language(Language::English).to_string(),
        "Dog Regulation (2020), Art. 3 [secondary]"
    );
    assert_eq!(read("《民法典》第三条").within(&instrument), read("《民法典》第三条"));
    assert_eq!(read("第三条").known(Evidence::Unverified).to_string(), "第三条〔未核实〕");
    // The English title is a translation: it does not tell two citations apart.
    assert_eq!(filled, Citation { english: "Another Translation".into(), ..filled.clone() });
}

#[test]
fn citations_are_stored_as_text() {
    let citation: Citation = "《行政处罚法》（2021）第三十三条第一款".parse().unwrap();
    let json = serde_json::to_string(&citation).unwrap();
    assert_eq!(json, "\"《行政处罚法》（2021）第三十三条第一款\"");
    assert_eq!(serde_json::from_str::<Citation>(&json).unwrap(), citation);
    assert_eq!(
        serde_json::from_str::<Citation>(r#""\u7b2c\u4e00\u6761""#).unwrap().to_string(),
        "第一条"
    );
    assert_eq!(
        serde_json::from_str::<Citation>("\"第一\"").unwrap_err().to_string(),
        "\"第一\" is not an article: expected a form like 第十一条第一款第（二）项 or Art. 11(1)(2)",
    );
}

fn any_locator() -> impl Strategy<Value = Locator> {
    let part = || prop_oneof![1 => Just(0), 3 => any::<u8>()];
    (1..=9_999_u16, part(), part(), part(), part()).prop_map(
        |(article, inserted, paragraph, item, sub)| {
            Locator::new(article).inserted(inserted).paragraph(paragraph).item(item).sub_item(sub)
        },
    )
}

/// Texts near enough to citations to go deep into the parser.
fn any_text() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "《",
        "》",
        "（",
        "）",
        "(",
        ")",
        "第",
        "条",
        "款",
        "项",
        "目",
        "之",
        "一",
        "十",
        "百",
        "零",
        "〇",
        "千",
        "2021",
        "0",
        "5",
        "-",
        "+",
        ", Art. ",
        "Art. ",
        " item ",
        " sub-item ",
        " ",
        ",",
        "〔转引〕",
        "[unverified]",
        "Civil Code",
        "民法典",
        "é",
        "🐕",
        "\0",
    ]);
    prop_oneof![
        any::<String>(),
        proptest::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat()),
        (any_locator(), any::<bool>(), 0..40_usize, any::<char>()).prop_map(
            |(place, english, at, c)| {
                let language = if english { Language::English } else { Language::Chinese };
                let citation = national::CIVIL_CODE.cite(place);
                let mut text: Vec<char> =
                    citation.in_language(language).to_string().chars().collect();
                let at = at.min(text.len() - 1);
                text[at] = c;
                text.into_iter().collect()
            }
        ),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    /// Invariant: a place reads back from either language.
    #[test]
    fn every_place_reads_back(place in any_locator()) {
        for language in [Language::Chinese, Language::English] {
            let text = place.in_language(language).to_string();
            prop_assert_eq!(text.parse::<Locator>(), Ok(place), "{}", text);
        }
    }

    /// Invariant: so does a citation, with version and evidence.
    #[test]
    fn every_citation_reads_back(
        place in any_locator(),
        instrument in proptest::sample::select(national::ALL),
        version in proptest::option::of(any::<u16>()),
        evidence in proptest::sample::select(Evidence::ALL),
    ) {
        let citation = Citation { version, ..instrument.cite(place).known(evidence) };
        for language in [Language::Chinese, Language::English] {
            let text = citation.in_language(language).to_string();
            prop_assert_eq!(text.parse::<Citation>(), Ok(citation.clone()), "{}", text);
        }
    }

    /// Invariant: no text makes reading panic, and what is read prints to what reads the same.
    #[test]
    fn what_is_read_prints_to_the_same(text in any_text()) {
        if let Ok(citation) = text.parse::<Citation>() {
            for language in [Language::Chinese, Language::English] {
                let printed = citation.in_language(language).to_string();
                prop_assert_eq!(printed.parse::<Citation>(), Ok(citation.clone()), "{}", printed);
            }
        }
        if let Ok(place) = text.parse::<Locator>() {
            prop_assert_eq!(place.to_string().parse::<Locator>(), Ok(place));
        }
        if let Some(number) = parse_chinese_numeral(&text) {
            prop_assert!(chinese_numeral(number).is_some());
        }
    }
}
