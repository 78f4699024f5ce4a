//! The catalogue of breeds and the reading of free text.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::{collections::BTreeMap, fs::File};

use dog_registry::breed::{Breed, BreedSet, Kin, Lineage, Reading, Why, read_breed};
use governance_core::language::{Bilingual, Language};
use proptest::prelude::*;

/// Writes a reading as codes: `pug`, `beagle × pug`, `pug × ?`, or why there is none.
fn codes(reading: Reading) -> String {
    let lineage = match reading {
        Reading::Lineage(Lineage::Pure(breed)) => return breed.code().to_owned(),
        Reading::Unreadable(why) => return why.code().to_owned(),
        Reading::Lineage(lineage) => lineage,
    };
    let mut parents: Vec<_> = lineage.known().iter().map(Breed::code).collect();
    if !lineage.is_complete() {
        parents.push("?");
    }
    parents.join(" × ")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(codes(read_breed(text)), expected, "{text:?}");
}

/// Source: `data/README.md`, rule 1.
#[test]
fn rule_1_key() {
    check("BOSTON TERR   X", "boston_terrier × ?");
    check("Jindo Dog,", "korean_jindo_dog");
    check("Red-Nose Pit Bull", "american_pit_bull_terrier");
    check("Lab. Ret./Hound Mix", "labrador_retriever × ?");
    check("  ST.BERNARD ", "saint_bernard");
    check("Ｐｏｏｄｌｅ，\u{3000}Ｔｏｙ", "toy_poodle");
    check("poodle ,toy", "toy_poodle");
    check("Welsh / Corgi", "corgi");
    check("löwchen", "lowchen");
    check("LÖWCHEN", "lowchen");
    check("西施犬", "shih_tzu");
    check("㹴", "unknown");
}

/// Source: `data/README.md`, rule 2.
#[test]
fn rule_2_absent() {
    for text in ["", "Unknown", "Not Provided", "N/A", "Not Given", "Uncertain", "Not Certain"] {
        check(text, "absent");
    }
    check("Not Sure, Rescue", "absent");
    check(" , ", "absent");
    check("Large Dog", "absent");
}

/// Source: `data/README.md`, rule 3.
#[test]
fn rule_3_whole_string() {
    check("American Pit Bull Terrier/Pit Bull", "american_pit_bull_terrier");
    check("Welsh/Corgi", "corgi");
    check("American Bully (Pit Bull)", "american_bully");
    check("Red & Blue Nose Pit Bull", "american_pit_bull_terrier");
    check("Poodle, Standard", "standard_poodle");
    check("Golden/Doodle", "golden_retriever × poodle");
    check("Golden Retriever / Doodle Mix", "golden_retriever × poodle");
    check("Cock-A-Poo", "cocker_spaniel × poodle");
    check("Morkie Mix", "maltese × yorkshire_terrier");
    check("Black and Tan Coonhound", "black_and_tan_coonhound");
    check("Black and Tan Coonhound Mix", "black_and_tan_coonhound × ?");
}

/// Source: `data/README.md`, rule 4.
#[test]
fn rule_4_no_guess() {
    check("Mastiff Or Cane Corso", "undecided");
    check("Possibly Pitbull Mix", "undecided");
    check("Pug, not sure", "undecided");
    check("2 Dogs: Terr X & Doberman", "undecided");
    check("Pit Bull Mix (F) And Pit Bull (M)", "undecided");
    check("Pit Bull Mix (F) And Pit Bull", "undecided");
    check("Shih Tzu (Male) & Shih Tzu Mix (Female)", "undecided");
    check("Pug & (2) Shih Tzu Mix", "undecided");
    check("Mixed Breed (Mini Aussie Mix)", "miniature_american_shepherd × ?");
}

/// Source: `data/README.md`, rule 5.
#[test]
fn rule_5_split() {
    check("Pit/Lab", "american_pit_bull_terrier × labrador_retriever");
    check("Border Collie & Whippet Mix", "border_collie × whippet");
    check("Rottweiler And Boxer Mix", "boxer × rottweiler");
    check("Boxer X W/ Pit Bull", "american_pit_bull_terrier × boxer");
    check("Maltese - Poodle X", "maltese × poodle");
    check("Beagle X - Basset", "basset_hound × beagle");
    check("Jack Russ Terr X- Chihuahua", "chihuahua × jack_russell_terrier");
    check("Poodle-X", "poodle × ?");
    check("Poodle -X", "poodle × ?");
    check("Collie-Pitbull", "american_pit_bull_terrier × collie");
    check("Shar-Pei/Pit Bull", "american_pit_bull_terrier × shar_pei");
    check("Pit Bull Terrier /Cattle Dogx", "american_pit_bull_terrier × australian_cattle_dog");
}

/// Source: `data/README.md`, rule 6.
#[test]
fn rule_6_cross_words() {
    check("Shih Tzu Crossbreed", "shih_tzu × ?");
    check("Terrier Cross", "group_word");
    check("Mix Lab", "labrador_retriever × ?");
    check("Bull Dog Pug Mix", "pug × ?");
    check("Pit Bull X/Beagle", "american_pit_bull_terrier × beagle");
    check("Shih Tzu Mix Maltese", "maltese × shih_tzu");
    check("Mixed/Other", "only_mixed");
    check("Mutt", "only_mixed");
    check("Large Mixed Breed", "only_mixed");
    check("Mixture", "unknown");
    check("Large Pug Dog", "pug");
}

/// Source: `data/README.md`, rule 7.
#[test]
fn rule_7_parts() {
    check("Terrier, Jack Russ", "jack_russell_terrier");
    check("Pekingese,Shih Tzu,  Chih Hua Hua X", "chihuahua × pekingese × shih_tzu");
    check("Poodle Chihuahua", "chihuahua × poodle");
    check("Husky Labrador", "labrador_retriever × siberian_husky");
    check("Pit-Bull Lab X", "american_pit_bull_terrier × labrador_retriever");
    check("Ridgeback Pit Bull Boxer X", "american_pit_bull_terrier × boxer × rhodesian_ridgeback");
    check("Basenji Terrier X", "basenji × ?");
    check("Puggle / Beagle Mix", "beagle × pug");
    check("Puggle / Hound Mix", "beagle × pug × ?");
    check("Large Mixed Dog", "only_mixed");
    check("Cattle Dog Mix", "australian_cattle_dog × ?");
    check("Maltese / Yorkie Mix - Morkie", "maltese × yorkshire_terrier");
    check("Cane Charles", "unknown");
    check("Concord", "unknown");
    check("Siberian Pit Bull", "unknown");
    check("Black Tic Pointer", "unknown");
    check("Cane Charles / Shih Tzu Mix", "shih_tzu × ?");
}

/// The longest name gives way where it leaves a rest: "Poodle Min" is a name, "Pin" is none.
#[test]
fn rule_7_covers_leave_no_rest() {
    check("Poodle Min Pin", "miniature_pinscher × poodle");
    check("Poodle Min Goat", "unknown");
    check("Pug Goat Pug", "unknown");
}

/// Source: `data/README.md`, rule 8.
#[test]
fn rule_8_group_words() {
    check("Terrier", "group_word");
    check("Shepherd Mix", "group_word");
    check("Bull Dog", "group_word");
    check("Italian Mastiff", "group_word");
    check("Labrador / Hound Mix", "labrador_retriever × ?");
}

/// Source: `data/README.md`, rule 9.
#[test]
fn rule_9_outcome() {
    check("Labrador / Pit Bull Mix", "american_pit_bull_terrier × labrador_retriever");
    check("Labrador/Mix", "labrador_retriever × ?");
    check("/Shih Tzu Mix", "shih_tzu × ?");
    check("Poodle X", "poodle × ?");
    check("American Pit Bull Mix / Pit Bull Mix", "american_pit_bull_terrier × ?");
    check("Dalmation/Terrier/Poodle", "dalmatian × poodle × ?");
    check("Cattle Dog/Blue Heeler", "australian_cattle_dog");
}

/// Source: `data/README.md`, names that needed a decision.
#[test]
fn names_that_needed_a_decision() {
    for text in ["Pit Bull", "Pitbull", "Pit", "Blue Nose Pit Bull"] {
        check(text, "american_pit_bull_terrier");
    }
    check("Poodle", "poodle");
    check("Poodle, Miniature", "miniature_poodle");
    check("Corgi", "corgi");
    check("Cocker Spaniel", "cocker_spaniel");
    check("Springer Spaniel", "springer_spaniel");
    check("Setter", "setter");
    check("Fox Hound", "foxhound");
    check("Husky", "siberian_husky");
    check("Alaskan Husky", "alaskan_husky");
    check("Collie", "collie");
    check("Collie, Border", "border_collie");
    check("Malinois", "belgian_shepherd");
    check("Bull Dog, English", "english_bulldog");
    check("Bull Dog, French", "french_bulldog");
    check("Staffordshire", "group_word");
    check("Staffordshire Terrier", "american_staffordshire_terrier");
}

/// Counts the outcomes over a column of a file in `docs/data`.
fn outcomes(file: &str, column: &str) -> BTreeMap<&'static str, usize> {
    let path = format!("{}/../../docs/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::Reader::from_reader(File::open(path).unwrap());
    let column = reader.headers().unwrap().iter().position(|name| name == column).unwrap();
    let mut counts = BTreeMap::new();
    for record in reader.records() {
        let outcome = match read_breed(&record.unwrap()[column]) {
            Reading::Lineage(Lineage::Pure(_)) => "one breed",
            Reading::Lineage(Lineage::Cross { complete: true, .. }) => "cross of known",
            Reading::Lineage(Lineage::Cross { complete: false, .. }) => "cross with unknown",
            Reading::Unreadable(why) => why.code(),
        };
        *counts.entry(outcome).or_default() += 1;
    }
    counts
}

/// Source: New York City's dog bite reports, 2015 to 2017; 2580 of 10280 are unreadable.
#[test]
fn new_york_bites() {
    let expected = [
        ("one breed", 6151),
        ("cross of known", 568),
        ("cross with unknown", 981),
        ("absent", 1763),
        ("only_mixed", 387),
        ("group_word", 383),
        ("undecided", 11),
        ("unknown", 36),
    ];
    assert_eq!(outcomes("nyc_dog_bites.csv", "breed"), BTreeMap::from(expected));
}

/// Source: New York City's dog licences, a sample; 24 of 228 are unreadable.
#[test]
fn new_york_licences() {
    let expected = [
        ("one breed", 134),
        ("cross of known", 22),
        ("cross with unknown", 48),
        ("absent", 20),
        ("group_word", 4),
    ];
    assert_eq!(outcomes("nyc_dog_licences_sample.csv", "BreedName"), BTreeMap::from(expected));
}

/// Invariant: time is proportional to length; a reading that is quadratic does not end here soon.
#[test]
fn long_texts() {
    for (word, expected) in [
        ("pug ", "pug"),
        ("pit bull goat ", "unknown"),
        ("poodle min pin ", "miniature_pinscher × poodle"),
        ("mix/", "only_mixed"),
        ("terrier,", "group_word"),
        ("((-,", "absent"),
        ("藏獒 ", "tibetan_mastiff"),
    ] {
        check(&word.repeat(20_000), expected);
    }
}

fn breed(code: &str) -> Breed {
    Breed::from_code(code).unwrap()
}

#[test]
fn unknown_codes() {
    let message = |code| Breed::from_code(code).unwrap_err().to_string();
    assert_eq!(
        message("unicorn"),
        "unknown breed \"unicorn\"; expected a code such as \"shih_tzu\""
    );
    assert_eq!(message("Pug"), "unknown breed \"Pug\"; did you mean \"pug\"?");
    assert_eq!(
        message("pit_bull"),
        "unknown breed \"pit_bull\"; did you mean \"american_pit_bull_terrier\"?"
    );
}

#[test]
fn kin() {
    let codes = |kin| BreedSet::of_kin(kin).iter().map(Breed::code).collect::<Vec<_>>();
    assert_eq!(codes(Kin::Wolfdog), ["beauceron", "german_shepherd", "kunming_wolfdog"]);
    assert_eq!(
        codes(Kin::PitBull),
        [
            "american_bully",
            "american_pit_bull_terrier",
            "american_staffordshire_terrier",
            "staffordshire_bull_terrier",
        ],
    );
    assert_eq!(Kin::Mastiff.in_language(Language::Chinese).to_string(), "獒犬血统");
}

#[test]
fn lineages_in_both_languages() {
    #[track_caller]
    fn check(lineage: Lineage, english: &str, chinese: &str) {
        assert_eq!(lineage.to_string(), english);
        assert_eq!(lineage.in_language(Language::Chinese).to_string(), chinese);
    }
    let cross = |codes: &[&str], complete| {
        let known = codes.iter().map(|code| breed(code)).collect();
        Lineage::Cross { known, complete }
    };
    check(Lineage::Pure(breed("shih_tzu")), "Shih Tzu", "西施犬");
    check(cross(&["pug", "beagle"], true), "Beagle × Pug", "比格犬与巴哥犬的杂交犬");
    check(cross(&["pug"], false), "Pug × unknown", "巴哥犬与未知犬种的杂交犬");
    check(cross(&[], false), "unknown", "未知犬种的杂交犬");
    check(
        cross(&["pug", "beagle", "boxer"], true),
        "Beagle × Boxer × Pug",
        "比格犬、拳师犬与巴哥犬的杂交犬",
    );
    check(
        cross(&["pug", "beagle"], false),
        "Beagle × Pug × unknown",
        "比格犬、巴哥犬与未知犬种的杂交犬",
    );
}

#[test]
fn lineages_as_toml_and_json() {
    #[derive(Debug, serde::Deserialize)]
    struct Dog {
        breed: Lineage,
    }
    let read =
        |text: &str| toml::from_str::<Dog>(text).map(|dog| codes(Reading::Lineage(dog.breed)));

    assert_eq!(read("breed = 'shih_tzu'").unwrap(), "shih_tzu");
    assert_eq!(read("breed = { cross = ['poodle'] }").unwrap(), "poodle × ?");
    assert_eq!(
        read("breed = { cross = ['poodle', 'maltese'], complete = true }").unwrap(),
        "maltese × poodle",
    );

    let error = |text| read(text).unwrap_err().message().to_owned();
    assert_eq!(
        error("breed = { cross = ['poodle'], complete = true }"),
        "a cross whose breeds are all known needs two or more of them",
    );
    assert_eq!(
        error("breed = 'teddy'"),
        "unknown breed \"teddy\"; expected a code such as \"shih_tzu\""
    );
    assert_eq!(error("breed = { complete = true }"), "missing field `cross`");
    assert_eq!(
        error("breed = { cross = [], whole = true }"),
        "unknown field `whole`, expected `cross` or `complete`",
    );
    assert_eq!(
        error("breed = 5"),
        "invalid type: integer `5`, expected the code of a breed, or a table with `cross` and `complete`",
    );
}

#[test]
fn whys_in_both_languages() {
    let why = read_breed("Mutt");
    assert_eq!(why, Reading::Unreadable(Why::OnlyMixed));
    assert_eq!(why.to_string(), "only says that the dog is a cross");
    assert_eq!(why.in_language(Language::Chinese).to_string(), "只写明是杂交犬");
}

/// Invariant: a code, its names and its aliases all lead back to the breed.
#[test]
fn codes_and_names_round_trip() {
    for breed in Breed::all() {
        assert_eq!(Breed::from_code(breed.code()), Ok(breed));
        let json = serde_json::to_string(&breed).unwrap();
        assert_eq!(serde_json::from_str::<Breed>(&json).unwrap(), breed);
        for name in [breed.chinese(), breed.english()].iter().chain(breed.aliases()) {
            check(name, breed.code());
        }
    }
}

fn any_breed() -> impl Strategy<Value = Breed> {
    prop::sample::select(Breed::all().collect::<Vec<_>>())
}

/// Texts that people may write: names, marks and stray words in any order.
fn any_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        any_breed().prop_map(|breed| breed.english().to_owned()),
        any_breed().prop_map(|breed| breed.chinese().to_owned()),
        prop::sample::select(vec![
            "/", "&", "-", ",", "(", ")", "and", "or", "w/", "x", "mix", "dogx", "dog", "terrier",
            "puggle", "(f)", "2 dogs", "goat", "'", ".", "，", "　",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    let glue = prop::sample::select(vec!["", " ", "-"]);
    prop::collection::vec((word, glue), 0..12).prop_map(|pieces| {
        pieces.into_iter().flat_map(|(word, glue)| [word, glue.to_owned()]).collect()
    })
}

proptest! {
    /// Invariant: every text is read; case and the spaces around it make no difference.
    #[test]
    fn reading_ignores_case_and_outer_spaces(text in any_text(), before in "[ \t\u{3000}]{0,3}", after in "[ \t\n]{0,3}") {
        let reading = read_breed(&text);
        prop_assert_eq!(read_breed(&text.to_ascii_uppercase()), reading);
        prop_assert_eq!(read_breed(&text.to_ascii_lowercase()), reading);
        prop_assert_eq!(read_breed(&format!("{before}{text}{after}")), reading);
    }

    /// Invariant: a cross that is read is either of two breeds or has an unknown part, and is
    /// stored and loaded unchanged.
    #[test]
    fn lineages_round_trip(text in any_text()) {
        if let Reading::Lineage(lineage) = read_breed(&text) {
            prop_assert!(!lineage.known().is_empty());
            let json = serde_json::to_string(&lineage).unwrap();
            prop_assert_eq!(serde_json::from_str::<Lineage>(&json).unwrap(), lineage);
        }
    }

    /// Invariant: two breeds make a complete cross, and an unknown word beside them another part.
    #[test]
    fn crosses_of_two(a in any_breed(), b in any_breed()) {
        prop_assume!(a != b);
        let known = BreedSet::from_iter([a, b]);
        let text = format!("{} / {} Mix", a.chinese(), b.chinese());
        prop_assert_eq!(read_breed(&text), Reading::Lineage(Lineage::Cross { known, complete: true }));
        let text = format!("{} x goat / {}", a.chinese(), b.chinese());
        prop_assert_eq!(read_breed(&text), Reading::Lineage(Lineage::Cross { known, complete: false }));
    }

    /// Invariant: a `BreedSet` is a set.
    #[test]
    fn breed_sets_are_sets(a in prop::collection::btree_set(any_breed(), 0..20), b in prop::collection::btree_set(any_breed(), 0..20)) {
        let (left, right): (BreedSet, BreedSet) = (a.iter().copied().collect(), b.iter().copied().collect());
        prop_assert_eq!(left.len(), a.len());
        prop_assert_eq!(left.iter().len(), a.len());
        prop_assert!(left.iter().eq(a.iter().copied()));
        prop_assert_eq!(left.is_disjoint(right), a.is_disjoint(&b));
        prop_assert_eq!(left.intersects(right), !a.is_disjoint(&b));
        prop_assert_eq!(left.is_subset(right), a.is_subset(&b));
        prop_assert!((left & right).iter().eq(a.intersection(&b).copied()));
        prop_assert!((left | right).iter().eq(a.union(&b).copied()));
        for breed in Breed::all() {
            prop_assert_eq!(left.contains(breed), a.contains(&breed));
        }
        let json = serde_json::to_string(&left).unwrap();
        prop_assert_eq!(serde_json::from_str::<BreedSet>(&json).unwrap(), left);
    }
}
