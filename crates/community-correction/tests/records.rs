//! What is protected stays protected, whoever asks and whatever is claimed.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as the tests do")]

use chrono::NaiveDate;
use community_correction::{
    minors::BirthDate,
    records::{
        Access, Condition, Content, Protected, QueryBasis, Record, Request, Requester, Told,
        consider,
    },
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Every request that can be made of these words.
fn requests() -> Vec<Request> {
    let facts = [None, Some(false), Some(true)];
    let bases = std::iter::once(None).chain(QueryBasis::ALL.iter().copied().map(Some));
    let bases: Vec<_> = bases.collect();
    let mut requests = Vec::new();
    for by in Requester::ALL {
        for record in Record::ALL {
            for need_stated in facts {
                for basis in &bases {
                    for for_task in facts {
                        for under_fourteen in facts {
                            for guardian in facts {
                                for on in [day("2025-12-31"), day("2026-01-01")] {
                                    requests.push(Request {
                                        need_stated,
                                        basis: *basis,
                                        for_task,
                                        under_fourteen,
                                        guardian,
                                        ..Request::of(*by, *record, on)
                                    });
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    requests
}

#[test]
fn outsiders_see_nothing_whatever_they_claim() {
    let outsiders = [
        Requester::Employer,
        Requester::School,
        Requester::Landlord,
        Requester::Committee,
        Requester::Media,
        Requester::CreditFirm,
        Requester::GeneralOffice,
    ];
    let mut asked = 0;
    for request in requests().into_iter().filter(|request| outsiders.contains(&request.by)) {
        let access = consider(&request);
        let Access::Refused(finding) = access else { panic!("{request:?}: {access:?}") };
        assert!(finding.ground.unlawful().is_some());
        // The sentence is the same for every record, so that a refusal tells nothing.
        assert_eq!(request.by.told(), Told::Nothing);
        asked += 1;
    }
    assert!(asked > 10_000);
}

#[test]
fn what_is_granted_is_logged_and_bound() {
    for request in requests() {
        let Access::Permitted(grant) = consider(&request) else { continue };
        let bound = |condition| grant.conditions().contains(condition);
        assert!(bound(Condition::Logged), "{request:?}");
        // A minor's file and a sealed record leave the house only under a duty of secrecy.
        let outside = !matches!(
            request.by,
            Requester::Institution
                | Requester::EntrustedOffice
                | Requester::SupervisingProcuratorate
                | Requester::PursuingPolice
                | Requester::Subject
                | Requester::Statistics
        );
        if outside && matches!(request.record, Record::MinorFile | Record::SealedRecord) {
            assert!(bound(Condition::Secrecy), "{request:?}");
        }
        // A rule below a state provision opens neither.
        if request.by == Requester::QueryUnit && request.record != Record::AdultFile {
            assert!(request.basis.is_some_and(QueryBasis::is_state_provision), "{request:?}");
        }
    }
}

#[test]
fn positioning_data_serves_correction_only() {
    for request in
        requests().into_iter().filter(|request| request.record == Record::PositioningData)
    {
        if let Access::Permitted(grant) = consider(&request) {
            let by = request.by;
            assert!(
                matches!(
                    by,
                    Requester::Institution
                        | Requester::EntrustedOffice
                        | Requester::SupervisingProcuratorate
                        | Requester::PursuingPolice
                        | Requester::Subject
                ) || grant.conditions().contains(Condition::Anonymised),
                "{by}"
            );
        }
    }
    // For another case it is never automatic, whatever is stated.
    for request in requests().into_iter().filter(|request| {
        (request.by, request.record) == (Requester::CaseOrgan, Record::PositioningData)
    }) {
        assert!(matches!(consider(&request), Access::NeedsLegalReview { .. }));
    }
}

#[test]
fn a_grant_opens_its_own_record_and_its_own_content_only() {
    let on = day("2026-03-02");
    let health = Protected::new(Record::AdultFile, Content::Health, "secret");
    let property = Protected::new(Record::AdultFile, Content::Property, 5);
    let minor = Protected::new(Record::MinorFile, Content::Identity, "secret");
    assert_eq!(format!("{health:?} {minor:?}"), "Protected(adult_file) Protected(minor_file)");

    let request = Request::of(Requester::EnforcingCourt, Record::AdultFile, on);
    let Access::Permitted(court) = consider(&request) else { panic!() };
    assert_eq!(*property.disclose(&court).unwrap().value, 5);
    assert_eq!(health.disclose(&court).unwrap_err().ground.code(), "PRIVATE_FACTS");
    assert_eq!(minor.disclose(&court).unwrap_err().ground.code(), "MINOR_FILE_CLOSED");
    let shown = property.disclose(&court).unwrap();
    assert_eq!(format!("{shown:?}"), "Disclosed(under 《刑事诉讼法》（2018）第二百七十一条)");

    let statistics = Request::of(Requester::Statistics, Record::AdultFile, on);
    let Access::Permitted(statistics) = consider(&statistics) else { panic!() };
    assert!(property.disclose(&statistics).is_err());

    // The log says who, when, what kind and why; nothing of what was seen.
    let entry = court.log("2026-03-02T09:00:00".parse().unwrap(), "court-1");
    let text = serde_json::to_string(&entry).unwrap();
    assert!(text.contains("enforcing_court") && text.contains("第二百七十一条"), "{text}");
    assert!(!text.contains("secret"));
}

#[test]
fn a_birth_date_prints_nothing() {
    assert_eq!(format!("{:?}", BirthDate::new(day("2008-05-25"))), "BirthDate(protected)");
}
