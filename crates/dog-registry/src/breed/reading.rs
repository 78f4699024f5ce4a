//! Reading what people write in the field "breed".
//!
//! The rules are those of `data/README.md`, which gives a real example of each:
//!
//! ```text
//! text ── key ── absent? ── whole name? ── undecided? ── parts ── outcome
//!  rule   1       2          3              4             5–8      9
//! ```

use std::fmt;

use governance_core::language::{Bilingual, Language};

use super::{
    Breed, BreedSet, Lineage,
    table::{LONGEST_NAME_IN_WORDS, NAMES},
};

/// What a free text says of a dog's breed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a text either settles something or does not")]
pub enum Reading {
    /// The text names at least one breed.
    Lineage(Lineage),
    /// The text names no breed for certain. The dog is not thereby harmless: its breed is not known.
    Unreadable(Why),
}

governance_core::vocabulary! {
    /// Why a free text names no breed.
    pub enum Why {
        /// Nothing is stated.
        Absent = "absent", "未填写犬种", "no breed is stated";
        /// The text says that the dog is a cross, and not of what.
        OnlyMixed = "only_mixed", "只写明是杂交犬", "only says that the dog is a cross";
        /// The text names a group of several breeds, such as "terrier".
        GroupWord = "group_word", "只写明犬种类别", "names only a group of breeds";
        /// The writer did not decide, or speaks of several dogs.
        Undecided = "undecided", "未确定犬种或者涉及多只犬", "is undecided or speaks of several dogs";
        /// The text has words that the catalogue does not know.
        Unknown = "unknown", "犬种名称不明", "is not a known name of a breed";
    }
}

impl Reading {
    /// Returns what the text says of the dog's descent, if it says anything.
    pub fn lineage(self) -> Option<Lineage> {
        match self {
            Self::Lineage(lineage) => Some(lineage),
            Self::Unreadable(_) => None,
        }
    }
}

impl Bilingual for Reading {
    fn render(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lineage(lineage) => lineage.render(language, f),
            Self::Unreadable(why) => why.render(language, f),
        }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.render(Language::English, f)
    }
}

/// Reads a breed, or a cross of breeds, from free text in Chinese or English.
///
/// Any text is read, in time proportional to its length. Case, surrounding spaces and full-width
/// forms of ASCII make no difference; other forms that look alike (a letter with a combining
/// accent, say) are not unified, so that such a name is [unknown](Why::Unknown). Nothing is
/// guessed: a word that is not understood makes the descent unknown, in part or in whole.
///
/// # Examples
///
/// ```
/// use dog_registry::breed::{Reading, Why, read_breed};
///
/// assert_eq!(read_breed("Poodle, Standard").to_string(), "Standard Poodle");
/// assert_eq!(read_breed("Cock-A-Poo").to_string(), "Cocker Spaniel × Poodle");
/// assert_eq!(read_breed("Labrador / Hound Mix").to_string(), "Labrador Retriever × unknown");
///
/// assert_eq!(read_breed("Mutt"), Reading::Unreadable(Why::OnlyMixed));
/// assert_eq!(read_breed("Terrier"), Reading::Unreadable(Why::GroupWord));
/// assert_eq!(read_breed("Possibly Pitbull Mix"), Reading::Unreadable(Why::Undecided));
/// assert_eq!(read_breed("Siberian Pit Bull"), Reading::Unreadable(Why::Unknown));
/// ```
#[must_use]
pub fn read_breed(text: &str) -> Reading {
    let text = fold(text);
    let tokens = tokens(&text);
    let whole = join(&tokens);

    if whole.is_empty() || ABSENT.contains(&whole.as_str()) {
        return Reading::Unreadable(Why::Absent);
    }
    if let Some(breed) = breed_named(&whole) {
        return Reading::Lineage(Lineage::Pure(breed));
    }
    let inner = without_outer_cross_words(&tokens);
    let name = join(inner);
    if let Some(known) = named_cross(&name) {
        return Reading::Lineage(Lineage::Cross { known, complete: true });
    }
    if let Some(breed) = breed_named(&name).filter(|_| inner.len() < tokens.len()) {
        let known = BreedSet::from_iter([breed]);
        return Reading::Lineage(Lineage::Cross { known, complete: false });
    }
    if is_undecided(&tokens) {
        return Reading::Unreadable(Why::Undecided);
    }
    let mut findings = Findings::default();
    findings.read_parts(&tokens);
    findings.outcome()
}

/// Texts that state nothing.
const ABSENT: &[&str] = &[
    "n/a",
    "not certain",
    "not given",
    "not provided",
    "not sure, rescue",
    "uncertain",
    "unknown",
];

/// Words that make the text a cross and separate its parts.
const CROSS_WORDS: &[&str] =
    &["cross", "crossbred", "crossbreed", "mix", "mixed", "mongrel", "mutt", "x"];

/// Words that say nothing of the breed, unless they belong to a name.
const FILLER: &[&str] = &["breed", "dog", "large", "medium", "other", "small"];

/// Names of several breeds at once, spelled as the records spell them.
pub(super) const GROUP_WORDS: &[&str] = &[
    "american bull",
    "american terrier",
    "buldog",
    "bull dog",
    "bulldog",
    "bully",
    "coonhound",
    "doodle",
    "hound",
    "italian masif",
    "italian masiff",
    "italian mastiff",
    "pincher",
    "pinscher",
    "retreiver",
    "retriever",
    "sheep dog",
    "sheepdog",
    "sheherd",
    "shepard",
    "sheperd",
    "shepherd",
    "shephered",
    "spaniel",
    "spitz",
    "stafford",
    "staffordhire",
    "staffordshire",
    "terr",
    "terrier",
    "terrior",
    "wolfhound",
];

/// Crosses that have a name of their own, with the codes of their parents.
pub(super) const NAMED_CROSSES: &[(&[&str], [&str; 2])] = &[
    (&["chiweenie"], ["chihuahua", "dachshund"]),
    (&["cockanese"], ["cocker_spaniel", "pekingese"]),
    (&["cockapoo", "cock a poo", "cookapoo"], ["cocker_spaniel", "poodle"]),
    (&["doberdoodle", "doberman doodle"], ["doberman", "poodle"]),
    (
        &[
            "goldendoodle",
            "golden doodle",
            "golden doddle",
            "golden poodle",
            "mini goldendoodle",
            "mini golden doddle",
            "golden/doodle",
            "golden retriever/doodle",
        ],
        ["golden_retriever", "poodle"],
    ),
    (&["jackapoo"], ["jack_russell_terrier", "poodle"]),
    (&["labradoodle", "miniature labradoodle"], ["labrador_retriever", "poodle"]),
    (&["lhatese"], ["lhasa_apso", "maltese"]),
    (&["malshi", "malti tzu"], ["maltese", "shih_tzu"]),
    (&["maltipoo", "malti poo", "multi poo"], ["maltese", "poodle"]),
    (&["morkie"], ["maltese", "yorkshire_terrier"]),
    (&["peekapoo", "peek a boo poodle"], ["pekingese", "poodle"]),
    (&["pomsky", "pomski"], ["pomeranian", "siberian_husky"]),
    (&["puggle"], ["beagle", "pug"]),
    (&["schnoodle"], ["poodle", "schnauzer"]),
    (&["shichi"], ["chihuahua", "shih_tzu"]),
    (&["shorkie", "shorky"], ["shih_tzu", "yorkshire_terrier"]),
    (&["yorkichon", "yorkie chon"], ["bichon_frise", "yorkshire_terrier"]),
    (&["yorkipoo", "yorkie poo", "yorky poodle"], ["poodle", "yorkshire_terrier"]),
];

/// Returns the form of a name under which it is looked up.
#[cfg(test)]
pub(super) fn key(name: &str) -> String {
    join(&tokens(&fold(name)))
}

/// Returns the text in lower case, with full-width forms of ASCII and every space made plain.
fn fold(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(c) - 0xFF01 + u32::from('!')).unwrap_or(c)
        }
        _ if c.is_whitespace() => ' ',
        _ => c,
    };
    text.chars().map(plain).flat_map(char::to_lowercase).collect()
}

/// Marks that are tokens of their own. A hyphen is one only with a space beside it.
const MARKS: &[&str] = &[",", "/", "&", "(", ")", "-"];

/// Splits a folded text into words and marks.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    for run in text.split(' ') {
        let mut rest = run;
        while let Some(at) = rest.find([',', '/', '&', '(', ')', '-', '.', '\'']) {
            let (word, marked) = rest.split_at(at);
            let (mark, after) = marked.split_at(1); // every mark is one byte of ASCII
            push_word(&mut tokens, word);
            let is_outer = at == 0 && rest.len() == run.len() || after.is_empty();
            if MARKS.contains(&mark) && (mark != "-" || is_outer) {
                tokens.push(mark);
            }
            rest = after;
        }
        push_word(&mut tokens, rest);
    }
    tokens
}

fn push_word<'text>(tokens: &mut Vec<&'text str>, word: &'text str) {
    match word {
        "" => {}
        "dogx" => tokens.extend(["dog", "x"]),
        _ => tokens.push(word),
    }
}

/// Writes tokens in the one way in which names are looked up, without commas at either end.
fn join(tokens: &[&str]) -> String {
    let tokens = trim(tokens, |token| matches!(token, "," | "-"));
    let mut text = String::new();
    for token in tokens.iter().filter(|token| **token != "-") {
        let is_tight = matches!(*token, "," | "/" | "&" | ")") || text.ends_with(['/', '&', '(']);
        if !text.is_empty() && !is_tight {
            text.push(' ');
        }
        text.push_str(token);
    }
    text
}

/// Returns `tokens` without those at either end for which `is_outer` holds.
fn trim<'a, 'text>(
    mut tokens: &'a [&'text str],
    is_outer: impl Fn(&str) -> bool,
) -> &'a [&'text str] {
    while let [first, rest @ ..] = tokens
        && is_outer(first)
    {
        tokens = rest;
    }
    while let [rest @ .., last] = tokens
        && is_outer(last)
    {
        tokens = rest;
    }
    tokens
}

fn without_outer_cross_words<'a, 'text>(tokens: &'a [&'text str]) -> &'a [&'text str] {
    trim(tokens, |token| token == "," || CROSS_WORDS.contains(&token))
}

fn breed_named(name: &str) -> Option<Breed> {
    let found = NAMES.binary_search_by(|(key, _)| (*key).cmp(name)).ok()?;
    NAMES.get(found).and_then(|(_, index)| Breed::at(usize::from(*index)))
}

fn named_cross(name: &str) -> Option<BreedSet> {
    let (_, parents) = NAMED_CROSSES.iter().find(|(names, _)| names.contains(&name))?;
    Some(parents.iter().filter_map(|code| Breed::from_code(code).ok()).collect())
}

/// Returns whether the writer did not decide or speaks of several dogs (rule 4).
fn is_undecided(tokens: &[&str]) -> bool {
    let is_number = |token: &str| token.bytes().all(|byte| byte.is_ascii_digit());
    tokens.iter().any(|token| matches!(*token, "or" | "possibly"))
        || tokens.windows(2).any(|pair| match *pair {
            ["not", "sure"] => true,
            [count, dogs] => is_number(count) && dogs.trim_end_matches(':') == "dogs",
            _ => false,
        })
        || tokens.windows(3).any(|triple| match *triple {
            ["(", inner, ")"] => is_number(inner) || matches!(inner, "f" | "m" | "female" | "male"),
            _ => false,
        })
}

/// What has been found in the parts of a text.
#[derive(Default)]
struct Findings {
    breeds: BreedSet,
    is_cross: bool,
    /// The worst of the parts that name no breed.
    gap: Option<Gap>,
}

/// A part that names no breed, from the mildest to the worst.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
enum Gap {
    /// Nothing, or only filler and cross words, where a part is expected.
    Empty,
    /// A group word.
    Group,
    /// A word that is not understood.
    Unknown,
}

/// What a whole name stands for.
#[derive(Clone, Copy)]
enum Named {
    Breed(Breed),
    Cross(BreedSet),
    Group,
}

fn named(name: &str) -> Option<Named> {
    if GROUP_WORDS.binary_search(&name).is_ok() {
        return Some(Named::Group);
    }
    breed_named(name).map(Named::Breed).or_else(|| named_cross(name).map(Named::Cross))
}

/// Returns what the `length` words from `from` on stand for together.
fn stretch(words: &[&str], from: usize, length: usize) -> Option<Named> {
    words.get(from..from + length).and_then(|words| named(&join(words)))
}

fn is_filler(words: &[&str], at: usize) -> bool {
    words.get(at).is_some_and(|word| FILLER.contains(word))
}

impl Findings {
    /// Splits the text at its separators and its cross words (rules 5 and 6).
    fn read_parts(&mut self, tokens: &[&str]) {
        let mut words = Vec::with_capacity(tokens.len());
        for (index, token) in tokens.iter().enumerate() {
            let is_with = *token == "w" && tokens.get(index + 1) == Some(&"/");
            if !is_with && !matches!(*token, "(" | ")") {
                words.push(*token);
            }
        }
        for segment in words.split(|word| matches!(*word, "/" | "&" | "-" | "and")) {
            let mut is_empty = true;
            for part in segment.split(|word| CROSS_WORDS.contains(word)) {
                self.is_cross |= part.len() < segment.len();
                if part.iter().any(|word| *word != "," && !FILLER.contains(word)) {
                    is_empty = false;
                    self.read_part(part);
                }
            }
            if is_empty {
                self.note(Gap::Empty);
            }
        }
    }

    /// Reads one part (rule 7).
    fn read_part(&mut self, part: &[&str]) {
        if let Some(found) = named(&join(part)) {
            return self.record(found);
        }
        let pieces: Vec<_> = trim(part, |word| word == ",").split(|word| *word == ",").collect();
        if let [last, first] = *pieces
            && let Some(found) = named(&join(&[first, last].concat()))
        {
            return self.record(found);
        }
        for piece in pieces {
            self.read_piece(piece);
        }
    }

    /// Reads one piece without commas: a name, or names that cover it without rest.
    fn read_piece(&mut self, words: &[&str]) {
        // Covers are sought from the back, so that a longest name that leaves a rest gives way to
        // a shorter one that does not. `ends[i]` is where the first name of the cover of the words
        // from `i` on ends; it is `None` where they have no cover.
        let mut ends = vec![None; words.len()];
        ends.push(Some(words.len()));
        for from in (0..words.len()).rev() {
            let is_covered = |to: usize| ends.get(to).is_some_and(Option::is_some);
            let mut lengths = (1..=LONGEST_NAME_IN_WORDS).rev();
            let end = lengths
                .find(|length| is_covered(from + length) && stretch(words, from, *length).is_some())
                .map(|length| from + length)
                .or_else(|| (is_covered(from + 1) && is_filler(words, from)).then_some(from + 1));
            if let Some(slot) = ends.get_mut(from) {
                *slot = end;
            }
        }

        let mut from = 0;
        while from < words.len() {
            let Some(to) = ends.get(from).copied().flatten() else {
                return self.note(Gap::Unknown);
            };
            if let Some(found) = stretch(words, from, to - from) {
                self.record(found);
            }
            from = to;
        }
    }

    fn record(&mut self, found: Named) {
        match found {
            Named::Breed(breed) => {
                self.breeds.insert(breed);
            }
            Named::Cross(parents) => self.breeds.extend(parents),
            Named::Group => self.note(Gap::Group),
        }
    }

    fn note(&mut self, gap: Gap) {
        self.gap = self.gap.max(Some(gap));
    }

    /// Weighs what was found (rule 9).
    fn outcome(&self) -> Reading {
        let &Self { breeds: known, is_cross, gap } = self;
        let mut breeds = known.iter();
        match (breeds.next(), breeds.next()) {
            (None, _) => Reading::Unreadable(match gap {
                Some(Gap::Unknown) => Why::Unknown,
                Some(Gap::Group) => Why::GroupWord,
                Some(Gap::Empty) | None if is_cross => Why::OnlyMixed,
                Some(Gap::Empty) | None => Why::Absent,
            }),
            (Some(breed), None) if !is_cross && gap.is_none() => {
                Reading::Lineage(Lineage::Pure(breed))
            }
            // A cross word beside one breed speaks of another.
            (Some(_), None) => Reading::Lineage(Lineage::Cross { known, complete: false }),
            // A cross word beside two may speak of just these.
            (Some(_), Some(_)) => {
                Reading::Lineage(Lineage::Cross { known, complete: gap.is_none() })
            }
        }
    }
}
