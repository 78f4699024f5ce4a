//! Scenarios as data: what runs, what fails, and what a failure says.

use governance_core::scenario::{Scenarios, Subject, SubjectError, overlay};
use toml::Table;

/// Answers with the facts themselves.
struct Echo;

impl Subject for Echo {
    fn answer(&self, policy: &str, topic: &str, given: &Table) -> Result<Table, SubjectError> {
        match (policy, topic) {
            ("none", "echo") => Ok(given.clone()),
            _ => Err(SubjectError::new(format!("{policy}: no topic {topic}"))),
        }
    }
}

fn scenarios(rows: &str) -> Scenarios {
    Scenarios::from_toml(&format!(
        "[[scenario]]\nid = \"S-1\"\nshows = [\"GC-1\"]\npolicy = \"none\"\ntopic = \"echo\"\n{rows}"
    ))
    .unwrap()
}

/// Checks what the one row says when run; an empty text stands for success.
#[track_caller]
fn check(given: &str, expect: &str, failure: &str) {
    let all = scenarios(&format!("[[scenario.row]]\ngiven = {given}\nexpect = {expect}\n"));
    let said = all.rows().next().unwrap().run(&Echo).map_err(|failure| failure.to_string());
    assert_eq!(said.err().unwrap_or_default(), failure);
}

#[test]
fn what_is_expected_must_be_part_of_what_comes_out() {
    check("{ a = 1, b = 2 }", "{ a = 1 }", "");
    check("{ a = { b = 1, c = 2 } }", "{ a = { b = 1 } }", "");
    check("{ a = [{ b = 1, c = 2 }] }", "{ a = [{ b = 1 }] }", "");
    check("{ a = [] }", "{ a = [] }", "");
    check("{ a = 1 }", "{ a = 2 }", "S-1\n  a\n    expected  2\n    actual    1\n");
    check("{ a = 1 }", "{ a = \"1\" }", "S-1\n  a\n    expected  \"1\"\n    actual    1\n");
    check("{ a = 1 }", "{ a = 1.0 }", "S-1\n  a\n    expected  1.0\n    actual    1\n");
    check(
        "{ a = { b = 1 } }",
        "{ a = { c = 1 } }",
        "S-1\n  a.c\n    expected  1\n    actual    (nothing)\n",
    );
    check(
        "{ a = [1, 2] }",
        "{ a = [2, 1] }",
        "S-1\n  a\n    expected  [2, 1]\n    actual    [1, 2]\n",
    );
    check("{ a = [1, 2] }", "{ a = [1] }", "S-1\n  a\n    expected  [1]\n    actual    [1, 2]\n");
    check(
        "{ a = [{ b = 1 }, { b = 2 }] }",
        "{ a = [{ b = 1 }, { b = 3 }] }",
        "S-1\n  a[1].b\n    expected  3\n    actual    2\n",
    );
    check(
        "{ a = [{ b = 1 }, { b = 2 }] }",
        "{ a = [{ b = 1 }] }",
        "S-1\n  a\n    expected  [{ b = 1 }]\n    actual    [{ b = 1 }, { b = 2 }]\n",
    );
    check(
        "{ a = 1, b = 2 }",
        "{ a = 2, b = 3 }",
        "S-1\n  a\n    expected  2\n    actual    1\n  b\n    expected  3\n    actual    2\n",
    );
    check("{ a = 1 }", "{}", "S-1\n  expect\n    expected  at least one key\n    actual    none\n");
}

#[test]
fn an_empty_table_expects_an_empty_table() {
    check("{ a = {} }", "{ a = {} }", "");
    check(
        "{ a = { b = 1 } }",
        "{ a = {} }",
        "S-1\n  a\n    expected  {}\n    actual    { b = 1 }\n",
    );
}

#[test]
fn a_broken_question_fails_the_row() {
    let text = "[[scenario]]\nid = \"S-2\"\nshows = []\nsource = \"《民法典》第一条\"\npolicy = \"none\"\ntopic = \"x\"\n\
        [[scenario.row]]\ntitle = \"first\"\nexpect = { a = 1 }\n[[scenario.row]]\nexpect = { a = 1 }\n";
    let all = Scenarios::from_toml(text).unwrap();
    let names: Vec<_> = all.rows().map(|row| row.name()).collect();
    assert_eq!(names, ["S-2.1 first", "S-2.2"]);
    assert_eq!(
        all.rows().next().unwrap().run(&Echo).unwrap_err().to_string(),
        "S-2.1 first\n  (no answer)\n    expected  { a = 1 }\n    actual    none: no topic x\n"
    );
    assert_eq!(all.scenarios[0].source.as_ref().unwrap().to_string(), "《民法典》第一条");
}

#[test]
fn files_that_are_none() {
    let error = |text: &str| Scenarios::from_toml(text).unwrap_err().message().to_owned();
    assert_eq!(error(""), "missing field `scenario`");
    assert_eq!(error("[[scenario]]\nid = \"S\""), "missing field `shows`");
    let head = "[[scenario]]\nid = \"S\"\nshows = []\npolicy = \"p\"\ntopic = \"t\"\n";
    assert_eq!(error(head), "missing field `row`");
    assert_eq!(error(&format!("{head}[[scenario.row]]\ngiven = {{}}")), "missing field `expect`");
    assert_eq!(
        error(&format!("{head}[[scenario.row]]\nexpects = {{}}")),
        "unknown field `expects`, expected one of `title`, `given`, `expect`"
    );
    assert_eq!(
        error(&format!("{head}source = \"here\"\nrow = []")),
        "\"here\" is not an article: expected a form like 第十一条第一款第（二）项 or Art. 11(1)(2)"
    );
}

#[test]
fn facts_are_laid_over_the_plain_case() {
    #[track_caller]
    fn check(base: &str, over: &str, laid: &str) {
        let read = |text: &str| toml::from_str::<Table>(text).unwrap();
        assert_eq!(overlay(read(base), &read(over)), read(laid), "{over}");
    }
    check("a = 1\nb = 2", "b = 3\nc = 4", "a = 1\nb = 3\nc = 4");
    check("a = { b = 1, c = 2 }", "a = { c = 3 }", "a = { b = 1, c = 3 }");
    check("a = { b = 1, c = 2 }", "a = { c = \"unstated\" }", "a = { b = 1 }");
    check("a = { b = 1 }", "a = \"unstated\"", "");
    check("a = 1", "b = \"unstated\"", "a = 1");
    check("a = 1", "a = { b = 2, c = \"unstated\" }", "a = { b = 2 }");
    check("", "a = { b = { c = \"unstated\" } }", "a = { b = {} }");
    check("a = { b = 1 }", "a = 2", "a = 2");
    check("a = [1, 2]", "a = [3]", "a = [3]");
    // Within an array nothing is laid over, and nothing taken away.
    check("a = [{ b = 1 }]", "a = [{ c = \"unstated\" }]", "a = [{ c = \"unstated\" }]");
}
